"""Whether a card is worth talking about: real choices, real temptation, no moral that can be guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.tasks import MODULES
from arjenvalinnat.content.tasks.choices import Choice

_NOTHING = Effect(0, "")
_ENOUGH_TO_PREDICT = 4
"""Tempting choices in a deck before a class could see a pattern in them."""


def no_choice_is_dominated(draft: Draft) -> Iterator[Diagnostic]:
    """AV304: a choice that another one equals or beats on every axis and later is no dilemma.

    An axis that is not mentioned counts as 0, and so does a later that is not there; outcomes are aside.
    """
    axes = draft.names.axes or ()
    for part, weights in draft.weighed if axes else ():
        sums = [(weight.number, weight.now, weight.later) for weight in weights]
        for number, now, later in sums:
            for other, their_now, their_later in sums:
                if their_now < now or their_later < later or other == number:
                    continue  # what is nowhere worse is not less altogether
                if _beats(part.step.choices, other, number, axes):
                    yield part.finding(
                        "AV304", ("choices", number, "effects"), at_key=True, thing=part.thing(),
                        name=part.step.choices[number].id, better=part.step.choices[other].id,
                    )  # fmt: skip
                    break


def _beats(choices: Sequence[Choice], other: int, number: int, axes: Sequence[str]) -> bool:
    """Tell whether the *other* choice is nowhere worse now; of two equal ones only the latter is beaten."""
    own, theirs = choices[number].effects, choices[other].effects
    gained = [theirs.get(axis, _NOTHING)[0] - own.get(axis, _NOTHING)[0] for axis in axes]
    if min(gained) < 0:
        return False
    return any(gained) or other < number or _move(choices[other]) > _move(choices[number])


def _move(choice: Choice) -> int:
    return choice.later.move if choice.later is not None else 0


def something_tempts(draft: Draft) -> Iterator[Diagnostic]:
    """AV305: where nothing tempts, everyone knows the right answer and there is nothing to weigh."""
    for part, weights in draft.weighed:
        if weights and not any(choice.tempting for choice in part.step.choices):
            yield part.finding("AV305", ("choices",), at_key=True, thing=part.thing())


def temptation_does_not_tell_the_price(draft: Draft) -> Iterator[Diagnostic]:
    """AV306: when nearly all that tempts costs later, a class guesses the moral by the third card.

    Asked only of a deck whose every card is well-formed and that has at least four tempting choices.
    """
    if not draft.every_card_is_read:
        return
    tempting = [one for _, weights in draft.weighed for one in weights if one.tempting]
    costly = sum(one.later < 0 for one in tempting)
    if len(tempting) >= _ENOUGH_TO_PREDICT and costly * 4 > len(tempting) * 3:
        yield draft.in_deck("AV306", (), costly=costly, count=len(tempting))


def there_is_something_to_discuss(draft: Draft) -> Iterator[Diagnostic]:
    """AV309: the talk is what teaches; a card without a question can be played, so this is a warning."""
    for part in draft.cards:
        if len(part.steps) == 1 and not is_talked_about(part.card):
            yield part.finding("AV309", (), thing=part.card.id)


def some_step_is_talked_about(draft: Draft) -> Iterator[Diagnostic]:
    """AV374: one step after another without a word about any of them is a film and no lesson."""
    for part in draft.cards:
        if len(part.steps) > 1 and not any(is_talked_about(step) for step in part.card.parts):
            yield part.finding("AV374", (), thing=part.card.id)


def is_talked_about(step: Step) -> bool:
    """Say whether a step has something to talk about, or a task that needs no talk after it."""
    return bool(step.discuss) or any(not MODULES[kind].TALK for kind in step.kinds)


def what_nobody_chose_is_asked_about(draft: Draft) -> Iterator[Diagnostic]:
    """AV311: a day that deals circumstances asks what could not be chosen, or it blames whoever lived it."""
    deck = draft.deck
    if deck.movement is not None and deck.roles and not deck.always_asked:
        yield draft.in_deck("AV311", ("debrief",), at_key=True)
