"""Whether a card's choices weigh about the same: each has something good, and each has its price."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft

_APART = 2
"""Points between the best choice and the next before the best one is plain to see."""
_EXTREME = 2


def every_choice_has_something_good(draft: Draft) -> Iterator[Diagnostic]:
    """AV320: what is only bad is there to be refused; a dilemma sets one good thing against another."""
    for part, weights in draft.weighed:
        for weight in weights:
            if weight.best <= 0 and weight.worst < 0 and weight.later <= 0 and not weight.tempting:
                path = ("choices", weight.number, "effects")
                yield part.finding("AV320", path, at_key=True, thing=part.thing(path[:2]))


def what_tempts_gives_something_now(draft: Draft) -> Iterator[Diagnostic]:
    """AV321: a temptation without a benefit that is told is no temptation, and a class does not believe it.

    What is calm may tempt, too: a choice that costs nothing now has the benefit that nothing happens.
    """
    for part, weights in draft.weighed:
        for weight in weights:
            if weight.tempting and weight.best <= 0 and weight.worst < 0:
                path = ("choices", weight.number, "effects")
                yield part.finding("AV321", path, at_key=True, thing=part.thing(path[:2]))


def what_is_right_has_a_price(draft: Draft) -> Iterator[Diagnostic]:
    """AV323: where what is sensible only gains, and as much as a temptation, nobody needs courage for it."""
    for part, weights in draft.weighed:
        sensible = [weight for weight in weights if not weight.tempting]
        if not 0 < len(sensible) < len(weights):
            continue
        free = all(one.worst >= 0 and one.best > 0 and one.later >= 0 for one in sensible)
        if free and max(one.whole for one in sensible) >= max(one.whole for one in weights if one.tempting):
            yield part.finding("AV323", ("choices",), at_key=True, thing=part.thing())


def there_is_something_in_the_middle(draft: Draft) -> Iterator[Diagnostic]:
    """AV324: between all and nothing there is nearly always something to agree on."""
    for part, weights in draft.weighed:
        if len(weights) > 1 and all(one.best >= _EXTREME or one.worst <= -_EXTREME for one in weights):
            yield part.finding("AV324", ("choices",), at_key=True, thing=part.thing())


def the_two_best_are_near(draft: Draft) -> Iterator[Diagnostic]:
    """AV325: a choice that is far better than all others, now and later together, is the right answer."""
    for part, weights in draft.weighed:
        if len(weights) < 2:
            continue
        *_, second, first = sorted(weight.whole for weight in weights)
        if first - second > _APART:
            best = max(weights, key=lambda weight: weight.whole).number
            yield part.finding(
                "AV325", ("choices", best, "effects"), at_key=True,
                thing=part.thing(), name=part.step.choices[best].id, count=first - second, most=_APART,
            )  # fmt: skip


def steps_are_not_wasted(draft: Draft) -> Iterator[Diagnostic]:
    """AV331: a token moves no further than the longest step, so points beyond it are read and not felt."""
    movement = draft.deck.movement
    if movement is None:
        return
    for part, weights in draft.weighed:
        for weight in weights:
            if not movement.least <= weight.now <= movement.most:
                path = ("choices", weight.number, "effects")
                yield part.finding(
                    "AV331", path, at_key=True, thing=part.thing(path[:2]),
                    count=f"{weight.now:+}".replace("-", "−"),
                    most=f"{movement.most if weight.now > 0 else movement.least:+}".replace("-", "−"),
                )  # fmt: skip
