"""An analysis as plain data, for another program. A part of the days is a number 0…1."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.reports.analysed import HIGH, LOW, AnalysisTexts
from arjenvalinnat.rules.analysis.results import Lived, PolicyDays, Spread


def analysis_data(told: AnalysisTexts) -> dict[str, Any]:
    """Return everything that the analysis knows."""
    analysis = told.analysis
    return {
        "deck": analysis.deck,
        "role": told.role,
        "minutes": round(analysis.minutes, 1),
        "last": analysis.last,
        "milestones": [{"name": lamp.name, "square": lamp.square} for lamp in told.lamps],
        "plan": [
            [{"card": one.card, "deep": one.deep, "chance": one.chance} for one in slot]
            for slot in analysis.slots
        ],
        "policies": [_policy(told, place, days) for place, days in enumerate(analysis.policies)],
        "best": _lived(analysis.best),
        "worst": _lived(analysis.worst),
        "idle": [{"card": one.card, "choice": one.choice, "same-as": one.same_as} for one in analysis.idle],
    }


def _policy(told: AnalysisTexts, place: int, days: PolicyDays) -> dict[str, Any]:
    axes = zip(told.deck.axis_ids, days.axes, strict=True)
    return {
        "policy": days.policy,
        "exact": days.exact,
        "states": days.states,
        "squares": _spread(days.squares),
        "axes": {axis: _spread(spread) for axis, spread in axes},
        "milestones": [lamp.parts[place] for lamp in told.lamps],
        "reached": [
            {
                "card": one.card,
                "choice": one.choice,
                "outcome": one.outcome,
                "chance": one.chance,
                "later": one.later,
            }
            for one in days.reached
        ],
    }


def _spread(spread: Spread) -> dict[str, Any]:
    return {
        "mean": spread.mean,
        "error": spread.error,
        "low": spread.quantile(LOW),
        "high": spread.quantile(HIGH),
        "points": [list(point) for point in spread.points],
    }


def _lived(lived: Lived) -> dict[str, Any]:
    answers = [{"card": card, "choice": choice} for card, choice in lived.answers]
    return {"square": lived.square, "answers": answers}
