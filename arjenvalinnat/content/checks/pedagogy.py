"""Whether a card is worth talking about: real choices, real temptation, no moral that can be guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import ge

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.draft import Draft
from arjenvalinnat.content.scalars import Effect

_NOTHING = Effect(0, "")
_ENOUGH_TO_PREDICT = 4
"""Tempting choices in a deck before a class could see a pattern in them."""


def no_choice_is_dominated(draft: Draft) -> Iterator[Diagnostic]:
    """AV304: a choice that another one equals or beats on every axis and later is no dilemma.

    An axis that is not mentioned counts as 0, and so does a later that is not there; outcomes are aside.
    """
    axes = draft.names.axes or ()
    for part in draft.cards if axes else ():
        choices = part.card.choices
        values = [
            [choice.effects.get(axis, _NOTHING)[0] for axis in axes]
            + [choice.later.move if choice.later is not None else 0]
            for choice in choices
        ]
        for number, own in enumerate(values):
            better = _dominating(values, number, own)
            if better is not None:
                path = ("choices", number, "effects")
                yield part.written.finding(
                    "AV304", path, at_key=True,
                    thing=part.card.id, name=choices[number].id, better=choices[better].id,
                )  # fmt: skip


def _dominating(values: Sequence[Sequence[int]], number: int, own: Sequence[int]) -> int | None:
    """Return the first other choice that is nowhere worse; of two equal ones only the latter has one."""
    for other, theirs in enumerate(values):
        if other == number or (theirs == own and other > number):
            continue
        if all(map(ge, theirs, own)):
            return other
    return None


def something_tempts(draft: Draft) -> Iterator[Diagnostic]:
    """AV305: where nothing tempts, everyone knows the right answer and there is nothing to weigh."""
    for part in draft.cards:
        if part.card.choices and not any(choice.tempting for choice in part.card.choices):
            yield part.written.finding("AV305", ("choices",), at_key=True, thing=part.card.id)


def temptation_does_not_tell_the_price(draft: Draft) -> Iterator[Diagnostic]:
    """AV306: when nearly all that tempts costs later, a class guesses the moral by the third card.

    Asked only of a deck whose every card is well-formed and that has at least four tempting choices.
    """
    if not draft.every_card_is_read:
        return
    tempting = [choice for part in draft.cards for choice in part.card.choices if choice.tempting]
    costly = sum(choice.later is not None and choice.later.move < 0 for choice in tempting)
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
