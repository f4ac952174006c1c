"""What must fit on the wall: one check, one function, one code, as in `content.checks`.

A card stands at the sizes it is meant for; the other main texts may shrink, but no further than the
theme's body size. Each finding stands at the text that is best shortened. In big text a page may be
scrolled; one note a code tells which ones are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.source import no_collector
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.views.fit.around import (
    agreement_fits,
    closings_fit,
    debriefs_fit,
    practice_fits,
    roles_fit,
)
from arjenvalinnat.views.fit.case import Leaf
from arjenvalinnat.views.fit.day import cards_fit, chances_fit, facts_fit, laters_fit, questions_fit
from arjenvalinnat.views.fit.fit_cache import misfits, scrolled
from arjenvalinnat.views.fit.stage import FitStage, stages
from arjenvalinnat.views.fit.tasks import tasks_fit


def unfit(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return what does not fit on the wall; a deck that has errors is not asked."""
    with no_collector():
        return tuple(found for normal, big in stages(loaded) for found in _unfit(normal, big))


def _unfit(normal: FitStage, big: FitStage) -> Iterator[Diagnostic]:
    """Yield what does not fit in one language; what does not in normal text is not told again of big text."""
    told: set[str] = set()
    for leaf, missed in misfits(normal, _leaves(normal)):
        told.update(leaf.addresses())
        yield leaf.finding(normal, missed.longest, leaf.told(missed))
    longer: dict[str, list[Leaf]] = {}
    for leaf in scrolled(big, _leaves(big)):
        if told.isdisjoint(leaf.addresses()):
            longer.setdefault(leaf.code, []).append(leaf)
    for first, *others in longer.values():
        names = dict.fromkeys(leaf.name for leaf in (first, *others))
        yield first.finding(big, first.longest, {"known": ", ".join(names)})


def _leaves(stage: FitStage) -> list[Leaf]:
    return [leaf for check in CHECKS for leaf in check(stage) if leaf.is_own(stage)]


CHECKS: tuple[Callable[[FitStage], Iterable[Leaf]], ...] = (
    cards_fit,
    laters_fit,
    chances_fit,
    practice_fits,
    agreement_fits,
    debriefs_fit,
    roles_fit,
    questions_fit,
    facts_fit,
    tasks_fit,
    closings_fit,
)
