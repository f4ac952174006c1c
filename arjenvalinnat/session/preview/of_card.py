"""Every page of one card as an author meets it: read, thought about, voted on, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

from arjenvalinnat.content.format.card import Card, Choice, Later
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Commit, Lock
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.movement import take, upshot
from arjenvalinnat.rules.state import Consequence, Planned, Turn
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.preview.page import PreviewPage, Stand
from arjenvalinnat.session.steer import ALL_CHOICES

GROUPS = Wishes().groups
"""The class that the pages are put on for."""

SEED = 1


def card_pages(deck: Deck, card_id: str, *, deep: bool) -> tuple[PreviewPage, ...]:
    """Return the pages of a card; a *deep* one is voted on twice.

    Every choice is taken by some group, and every outcome and every later has its page.

    Raises:
        IllegalAction: the card cannot be played alone.
    """
    return tuple(_pages(deck, deck.cards_by_id[card_id], deep))


def _pages(deck: Deck, card: Card, deep: bool) -> Iterator[PreviewPage]:
    here = f"cards/{card.id}"
    stand = Stand(deck, (Planned(card.id, deep),), (None,) * GROUPS)
    stand.go_on_to(Turn.SITUATION)
    yield stand.page("situation", f"{here}/situation")
    order = [choice.id for choice in shown_choices(SEED, card)]
    for count, name in enumerate(order[:-1], 1):
        yield stand.page("choices", f"{here}/choices/{name}/text", str(count), uncovered=count)
    yield stand.page("choices", f"{here}/choices", uncovered=ALL_CHOICES)
    stand.go_on_to(Turn.THINK)
    yield stand.page("think", here)
    stand.go_on_to(Turn.COMMIT)
    yield from _vote(stand, here, order)
    if deep:
        yield stand.page("talk", here)
        stand.go_on()
        yield from _vote(stand, here, [*order[1:], order[0]])
    yield stand.page("reveal", f"{here}/choices")
    stand.go_on_to(Turn.CONSEQUENCES)
    yield from _consequences(stand, card)
    stand.go_on_to(Turn.DISCUSS)
    yield stand.page("discuss", f"{here}/discuss")
    if card.fact is not None:
        yield stand.page("fact", f"facts/{card.fact}/text", item=1)
    for choice in card.choices:
        if choice.later is not None:
            yield _later(deck, card, choice, choice.later)


def _later(deck: Deck, card: Card, choice: Choice, later: Later) -> PreviewPage:
    """Return the page on which a choice comes back to every group; its part of the day has come by then."""
    due = deck.phase_order[later.phase]
    then = [other for other in deck.cards if deck.phase_order[other.phase] >= due and other is not card]
    following = min(then, key=lambda other: deck.phase_order[other.phase], default=None)
    plan = (Planned(card.id), *([Planned(following.id)] if following is not None else []))
    stand = Stand(deck, plan, (None,) * GROUPS)
    stand.go_on_to(Turn.COMMIT)
    for group in range(GROUPS):
        stand.play(Commit(group, choice.id))
    stand.play(Lock())
    stand.go_on_to(Turn.DISCUSS)
    stand.go_on_to(Turn.ARRIVALS)
    return stand.page("later", f"cards/{card.id}/choices/{choice.id}/later/text", choice.id)


def _vote(stand: Stand, here: str, order: list[str]) -> Iterator[PreviewPage]:
    """Yield the seals open and closed, and leave the game behind the vote; each choice finds a group."""
    name = stand.state.turn.value
    yield stand.page(name, f"{here}/choices")
    for group, choice in enumerate(islice(cycle(order), GROUPS)):
        stand.play(Commit(group, choice))
    yield stand.page("sealed" if name == "commit" else "resealed", f"{here}/choices")
    stand.play(Lock())


def _consequences(stand: Stand, card: Card) -> Iterator[PreviewPage]:
    """Yield what each choice does, in each of its outcomes."""
    state = stand.state
    for choice in card.choices:
        groups = tuple(group for group, vote in enumerate(state.votes) if vote and vote.choice == choice.id)
        outcomes: list[int | None] = [*range(len(choice.outcomes))]
        for outcome in [*outcomes, *([None] if choice.effects or not outcomes else [])]:
            page = Consequence(choice.id, outcome, groups)
            brought = upshot(state.deck, state.road, card, choice, outcome)
            moved = tuple(
                take(state.road, group, number, brought)[0] if number in groups else group
                for number, group in enumerate(state.before)
            )
            part = f"cards/{card.id}/choices/{choice.id}"
            address = f"{part}/text" if outcome is None else f"{part}/outcomes/{outcome}/text"
            detail = choice.id if outcome is None else f"{choice.id}, {outcome + 1}"
            yield stand.posed("after", address, detail, state._replace(pages=(page,), page=0, groups=moved))
