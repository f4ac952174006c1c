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
    if deck is None or deck.minutes is None or loaded.deck_file is None:
        return ()
    wishes = Wishes(minutes=deck.minutes, ages=deck.ages, seed=1)
    plan = plan_day(deck, wishes)
    minutes = round(estimate.of_hour(estimate.of_plan(plan, wishes), deck.minutes) / 60)
    if abs(minutes - deck.minutes) <= MINUTES_OFF:
        return ()
    fields = {"count": minutes, "most": deck.minutes, "cards": len(plan)}
    return (loaded.deck_file.finding("AV379", ("minutes",), at_key=False, **fields),)
