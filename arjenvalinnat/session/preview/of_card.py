"""Every page of one card as an author meets it: read, thought about, voted on, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice, Later
from arjenvalinnat.rules.consequences import read_page
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import Consequence, Planned, Turn
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.place_steer import ALL_CHOICES
from arjenvalinnat.session.preview.page import PreviewPage, page_of
from arjenvalinnat.session.rehearsal import Rehearsal, Script, spread

WISHES = Wishes(seed=1)
"""The class that the pages are put on for."""


def card_pages(deck: Deck, card_id: str, *, deep: bool) -> tuple[PreviewPage, ...]:
    """Return the pages of a card; a *deep* one is voted on twice.

    Every choice is taken by some group, and every outcome and every later has its page.

    Raises:
        IllegalAction: the card cannot be played alone.
    """
    return tuple(_pages(deck, deck.cards_by_id[card_id], deep))


def _pages(deck: Deck, card: Card, deep: bool) -> Iterator[PreviewPage]:
    here = f"cards/{card.id}"
    hour = Rehearsal.of_plan(deck, (Planned(card.id, deep),), WISHES)
    hour.go_on_to(Turn.SITUATION)
    yield page_of(hour, "situation", f"{here}/situation")
    order = [choice.id for choice in shown_choices(WISHES.seed, (card.id, None), card)]
    for count, name in enumerate(order[:-1], 1):
        yield page_of(hour, "choices", f"{here}/choices/{name}/text", str(count), uncovered=count)
    yield page_of(hour, "choices", f"{here}/choices", uncovered=ALL_CHOICES)
    hour.go_on_to(Turn.THINK)
    yield page_of(hour, "think", here)
    hour.go_on_to(Turn.COMMIT)
    yield from _vote(hour, here, spread)
    if deep:
        yield page_of(hour, "talk", here)
        hour.go_on()
        yield from _vote(hour, here, partial(spread, shift=1))
    yield page_of(hour, "reveal", f"{here}/choices")
    hour.go_on_to(Turn.CONSEQUENCES)
    yield from _consequences(hour, card)
    hour.go_on_to(Turn.DISCUSS)
    yield page_of(hour, "discuss", f"{here}/discuss")
    if card.fact is not None:
        yield page_of(hour, "fact", f"facts/{card.fact}/text", item=1)
    for choice in card.choices:
        if choice.later is not None:
            yield _later(deck, card, choice, choice.later)


def _later(deck: Deck, card: Card, choice: Choice, later: Later) -> PreviewPage:
    """Return the page on which a choice comes back to every group; its part of the day has come by then."""
    due = deck.phase_order[later.phase]
    then = [other for other in deck.cards if deck.phase_order[other.phase] >= due and other is not card]
    following = min(then, key=lambda other: deck.phase_order[other.phase], default=None)
    plan = (Planned(card.id), *([Planned(following.id)] if following is not None else []))
    hour = Rehearsal.of_plan(deck, plan, WISHES)
    hour.go_on_to(Turn.COMMIT)
    hour.answer(lambda _state, _group: choice.id)
    hour.lock()
    hour.go_on_to(Turn.DISCUSS)
    hour.go_on_to(Turn.ARRIVALS)
    return page_of(hour, "later", f"cards/{card.id}/choices/{choice.id}/later/text", choice.id)


def _vote(hour: Rehearsal, here: str, script: Script) -> Iterator[PreviewPage]:
    """Yield the seals open and closed, and leave the game behind the vote; each choice finds a group."""
    name = hour.state.turn.value
    yield page_of(hour, name, f"{here}/choices")
    hour.answer(script)
    yield page_of(hour, "sealed" if name == "commit" else "resealed", f"{here}/choices")
    hour.lock()


def _consequences(hour: Rehearsal, card: Card) -> Iterator[PreviewPage]:
    """Yield what each choice does, in each of its outcomes."""
    state = hour.state
    for choice in card.choices:
        groups = tuple(group for group, vote in enumerate(state.votes) if vote and vote.choice == choice.id)
        outcomes: list[int | None] = [*range(len(choice.outcomes))]
        for outcome in [*outcomes, *([None] if choice.effects or not outcomes else [])]:
            page = Consequence(choice.id, outcome, groups)
            posed = read_page(state._replace(groups=state.before, pages=(page,), page=0)).state
            part = f"cards/{card.id}/choices/{choice.id}"
            address = f"{part}/text" if outcome is None else f"{part}/outcomes/{outcome}/text"
            detail = choice.id if outcome is None else f"{choice.id}, {outcome + 1}"
            yield page_of(hour, "after", address, detail, posed=hour.posed(posed), uncovered=ALL_CHOICES)
