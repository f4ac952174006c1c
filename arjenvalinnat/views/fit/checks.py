"""What must fit on the wall: one check, one function, one code, as in `content.checks`.

A card stands at the sizes it is meant for; the other main texts may shrink, but no further than the
theme's body size. In big text nothing may have to be scrolled. Each finding stands at the text that is best
shortened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.load import Loaded
from arjenvalinnat.views.fit.around import (
    agreement_fits,
    closings_fit,
    debriefs_fit,
    practice_fits,
    roles_fit,
)
from arjenvalinnat.views.fit.day import cards_fit, chances_fit, facts_fit, laters_fit, questions_fit
from arjenvalinnat.views.fit.leaf import Leaf
from arjenvalinnat.views.fit.seen import misfits
from arjenvalinnat.views.fit.stage import Stage, stages


def unfit(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return what does not fit on the wall; a deck that has errors is not asked.

    What does not fit in normal text is not told again of big text.
    """
    found: list[Diagnostic] = []
    told: set[str] = set()
    for stage in stages(loaded):
        if not stage.big:
            told = set()
        leaves = (leaf for check in CHECKS for leaf in check(stage))
        fresh = (leaf for leaf in leaves if not told or told.isdisjoint(leaf.addresses()))
        for leaf, missed in misfits(stage, fresh):
            found.append(leaf.finding(stage, missed))
            told.update(() if stage.big else leaf.addresses())
    return tuple(found)


CHECKS: tuple[Callable[[Stage], Iterable[Leaf]], ...] = (
    cards_fit,
    laters_fit,
    chances_fit,
    practice_fits,
    agreement_fits,
    debriefs_fit,
    roles_fit,
    questions_fit,
    facts_fit,
    closings_fit,
)
