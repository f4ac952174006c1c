"""Whether a deck's cards fill the hour that it promises."""

from __future__ import annotations

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.planning import plan_day

MINUTES_OFF = 5
"""Minutes that the estimate may be off the promise: about one deep card, which is easily added or dropped."""


def unkept(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """AV379: who books an hour for a deck should neither be left with half of it nor run out of it.

    The day is planned as the program would, for six groups of the deck's own ages; a deck that promises
    nothing keeps it.
    """
    deck = loaded.deck
    if deck is None or deck.plan == "whole" or deck.minutes is None or loaded.deck_file is None:
        return ()
    wishes = Wishes(minutes=deck.minutes, ages=deck.ages, seed=1)
    plan = plan_day(deck, wishes)
    minutes = round(estimate.of_hour(estimate.of_plan(plan, wishes), deck.minutes) / 60)
    if abs(minutes - deck.minutes) <= MINUTES_OFF:
        return ()
    fields = {"count": minutes, "most": deck.minutes, "cards": len(plan)}
    return (loaded.deck_file.finding("AV379", ("minutes",), at_key=False, **fields),)


def lessons_unkept(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """AV382: a lesson of fixed cards takes what its steps take; its plans and its own minutes promise it.

    A plan's minutes are a whole hour's, with its opening and its closing talk.
    """
    deck = loaded.deck
    if deck is None or deck.plan != "whole" or loaded.deck_file is None:
        return ()
    asked: list[tuple[tuple[str | int, ...], str, int]] = [
        (("plans", at, "minutes"), plan.id, plan.minutes) for at, plan in enumerate(deck.plans)
    ]
    if not asked and deck.minutes is not None:
        asked = [(("minutes",), "", deck.minutes)]
    found = []
    for path, lesson, promised in asked:
        wishes = Wishes(minutes=promised, ages=deck.ages, seed=1, lesson=lesson)
        cards = estimate.of_plan(plan_day(deck, wishes), wishes, deck)
        minutes = round(estimate.of_lesson(cards, promised) / 60)
        if abs(minutes - promised) > MINUTES_OFF:
            found.append(loaded.deck_file.finding("AV382", path, count=minutes, most=promised))
    return tuple(found)
