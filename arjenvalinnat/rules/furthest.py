"""The best and the worst day: of all days, one that ends as far, or as near, as any can.

Every walk keeps groups in order: who stood further does not come to stand behind. So of all days that are
alike in what is asked later and what lies on the road, only the one that stands furthest (or nearest) is
kept, and what it did.
"""

from __future__ import annotations

from typing import TypeAlias

from arjenvalinnat.rules.analysis import Lived
from arjenvalinnat.rules.course import Course, Pending
from arjenvalinnat.rules.facets import Facet

_Key: TypeAlias = tuple[Facet, Pending]
_Answers: TypeAlias = "tuple[_Answers, tuple[str, str]] | None"


def furthest(course: Course, role: str | None, bound: int, *, best: bool = True) -> tuple[Lived, int]:
    """Return the best day, or the worst, and the largest number of different states.

    Beyond the bound only the most promising states are kept: a real day, but perhaps not the very best.
    """
    sign = 1 if best else -1
    layer: dict[_Key, tuple[int, _Answers]] = {(course.facets.first(role), ()): (course.start, None)}
    states = 1
    for place, laid in enumerate(course.places):
        after: dict[_Key, tuple[int, _Answers]] = {}
        for (facet, pending), (square, answers) in layer.items():
            for one in laid:
                for answer in one.answers:
                    outcome = answer.outcome(facet)
                    got = answer.brought[-1 if outcome is None else outcome]
                    left, walk = course.moved(place, pending, got.effect)
                    key = course.facets.after(place + 1, facet, got.facet), left
                    came = walk.to(square)
                    known = after.get(key)
                    if known is None or came * sign > known[0] * sign:
                        after[key] = came, (answers, (one.card.id, answer.choice.id))
        states = max(states, len(after))
        if len(after) > bound:
            kept = sorted(after.items(), key=lambda item: -item[1][0] * sign)[:bound]
            after = dict(kept)
        layer = after
    square, ended = max(layer.values(), key=lambda day: day[0] * sign)
    return Lived(_told(ended), square), states


def _told(ended: _Answers) -> tuple[tuple[str, str], ...]:
    answers = []
    while ended is not None:
        ended, answer = ended
        answers.append(answer)
    return tuple(reversed(answers))
