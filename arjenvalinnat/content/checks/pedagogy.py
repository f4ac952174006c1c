"""Whether a card is worth talking about: real choices, real temptation, no moral that can be guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.reading.draft import Draft
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
        sums = [(weight.now, weight.later) for weight in weights]
        for number, (now, later) in enumerate(sums):
            for other, (their_now, their_later) in enumerate(sums):
                if their_now < now or their_later < later or other == number:
                    continue  # what is nowhere worse is not less altogether
                if _beats(part.card.choices, other, number, axes):
                    yield part.written.finding(
                        "AV304", ("choices", number, "effects"), at_key=True, thing=part.card.id,
                        name=part.card.choices[number].id, better=part.card.choices[other].id,
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
        if weights and not any(one.tempting for one in weights):
            yield part.written.finding("AV305", ("choices",), at_key=True, thing=part.card.id)


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
        if not part.card.discuss:
            yield part.written.finding("AV309", (), thing=part.card.id)


def what_nobody_chose_is_asked_about(draft: Draft) -> Iterator[Diagnostic]:
    """AV311: a day that deals circumstances asks what could not be chosen, or it blames whoever lived it."""
    deck = draft.deck
    if deck.movement is not None and deck.roles and not deck.always_asked:
        yield draft.in_deck("AV311", ("debrief",), at_key=True)
