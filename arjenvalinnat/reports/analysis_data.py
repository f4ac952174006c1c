"""An analysis as plain data, for another program. A part of the days is a number 0…1."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.reports.analysed import HIGH, LOW, AnalysisTexts
from arjenvalinnat.rules.analysis.results import Lived, PolicyDays, Reached, SceneWays, Spread
from arjenvalinnat.rules.state import Planned


def analysis_data(told: AnalysisTexts) -> dict[str, Any]:
    """Return everything that the analysis knows; without a board there are no squares and no best day."""
    analysis = told.analysis
    data: dict[str, Any] = {
        "deck": analysis.deck,
        "role": told.role,
        "minutes": round(analysis.minutes, 1),
        "last": analysis.last,
        "milestones": [{"name": lamp.name, "square": lamp.square} for lamp in told.lamps],
        "plan": [[_planned(one) for one in slot] for slot in analysis.slots],
        "policies": [_policy(told, place, days) for place, days in enumerate(analysis.policies)],
    }
    if analysis.ends is not None:
        data |= {"best": _lived(analysis.best), "worst": _lived(analysis.worst)}
    data["idle"] = [{"card": one.card, "choice": one.choice, "same-as": one.same_as} for one in analysis.idle]
    if analysis.scenes:
        data["scenes"] = [_scene(one) for one in analysis.scenes]
    return data


def _planned(planned: Planned) -> dict[str, Any]:
    data = {"card": planned.card, "deep": planned.deep, "chance": planned.chance}
    return data if planned.steps is None else {**data, "steps": list(planned.steps)}


def _scene(scene: SceneWays) -> dict[str, Any]:
    told = None
    if scene.told is not None:
        told = [{"step": one.step, "outcome": one.outcome, "ways": one.ways} for one in scene.told]
    return {"card": scene.card, "ways": scene.ways, "told": told}


def _policy(told: AnalysisTexts, place: int, days: PolicyDays) -> dict[str, Any]:
    axes = zip(told.deck.axis_ids, days.axes, strict=True)
    data: dict[str, Any] = {"policy": days.policy, "exact": days.exact, "states": days.states}
    if told.analysis.ends is not None:
        data["squares"] = _spread(days.squares)
    data |= {
        "axes": {axis: _spread(spread) for axis, spread in axes},
        "milestones": [lamp.parts[place] for lamp in told.lamps],
        "reached": [_reached(one) for one in days.reached],
    }
    if days.told:
        data["told"] = [
            {"card": one.card, "step": one.step, "outcome": one.outcome, "chance": one.chance}
            for one in days.told
        ]
    return data


def _reached(one: Reached) -> dict[str, Any]:
    data = {
        "card": one.card,
        "choice": one.choice,
        "outcome": one.outcome,
        "chance": one.chance,
        "later": one.later,
    }
    return data if one.step is None else {**data, "step": one.step}


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
