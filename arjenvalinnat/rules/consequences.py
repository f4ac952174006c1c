"""Consequences: read once for each chosen choice, then the groups that made it move."""

from __future__ import annotations

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import shown_order
from arjenvalinnat.rules.events import ConsequenceRead, Event, Transition
from arjenvalinnat.rules.movement import let_pass, outcome_for, take, upshot
from arjenvalinnat.rules.state import Consequence, GameState, Turn, Vote


def open_consequences(state: GameState) -> Transition:
    """Open the first page of consequences; groups that passed are done with the card."""
    card = _card(state)
    groups = tuple(
        let_pass(state.road, group, card) if _chosen(card, vote) is None else group
        for group, vote in zip(state.groups, state.votes, strict=True)
    )
    pages = _pages(state, card)
    after = state._replace(turn=Turn.CONSEQUENCES, groups=groups, pages=pages, page=0)
    return read_page(after) if pages else Transition(_to_discussion(after), ())


def read_page(state: GameState) -> Transition:
    """Read the open page of consequences; its groups live with what they chose."""
    card, page = _card(state), state.open_page
    assert isinstance(page, Consequence)  # CONSEQUENCES holds no other pages
    choice = card.choice(page.choice)
    assert choice is not None  # only choices of this card are sealed
    groups = list(state.groups)
    events: list[Event] = [ConsequenceRead(page.choice, page.outcome, page.groups)]
    brought = upshot(state.deck, state.road, card, choice, page.outcome)
    for number in page.groups:
        vote = state.votes[number]
        own = vote is not None and vote.own
        groups[number], moved = take(state.road, groups[number], number, brought, own=own)
        events.extend(moved)
    return Transition(state._replace(groups=tuple(groups)), tuple(events))


def read_on(state: GameState) -> Transition:
    """Open the next page of consequences, or the discussion when all are read."""
    if state.page + 1 < len(state.pages):
        return read_page(state._replace(page=state.page + 1))
    return Transition(_to_discussion(state), ())


def read_all(state: GameState) -> Transition:
    """Read whatever is revealed but not yet read, for a day that ends here."""
    events: list[Event] = []
    if state.turn is Turn.SECOND_CHANCE:
        step = lock_again(state)
        state = step.state
        events.extend(step.events)
    elif state.turn is Turn.REVEAL:
        step = open_consequences(state)
        state = step.state
        events.extend(step.events)
    while state.turn is Turn.CONSEQUENCES:
        step = read_on(state)
        state = step.state
        events.extend(step.events)
    return Transition(state, tuple(events))


def may_take_back(state: GameState, group: int) -> bool:
    """Say whether a group may take back its choice on the card just revealed."""
    if not 0 <= group < len(state.groups) or state.card is None:
        return False
    if state.groups[group].second_chance_used:
        return False
    all_read = state.turn is Turn.CONSEQUENCES and state.page == len(state.pages) - 1
    return all_read or (state.turn is Turn.DISCUSS and state.back_to is None)


def take_back(state: GameState, group: int) -> Transition:
    """Give a group back the moment before the card, and wait for its new commitment."""
    restored = state.before[group]._replace(second_chance_used=True)
    after = state._replace(
        turn=Turn.SECOND_CHANCE,
        again=group,
        groups=_with(state.groups, group, restored),
        votes=_with(state.votes, group, None),
        pages=(),
        page=0,
    )
    return Transition(after, ())


def lock_again(state: GameState) -> Transition:
    """Close a group's second commitment and read its consequence; not sealed is a pass."""
    card, group = _card(state), state.again
    assert group is not None  # SECOND_CHANCE always waits for a group
    choice = _chosen(card, state.votes[group])
    after = state._replace(turn=Turn.CONSEQUENCES, again=None)
    if choice is None:
        passed = _with(state.groups, group, let_pass(state.road, state.groups[group], card))
        return Transition(_to_discussion(after._replace(groups=passed)), ())
    outcome = outcome_for(choice, state.groups[group], state.deck)
    return read_page(after._replace(pages=(Consequence(choice.id, outcome, (group,)),), page=0))


def _pages(state: GameState, card: Card) -> tuple[Consequence, ...]:
    chosen: dict[tuple[str, int | None], list[int]] = {}
    for number, vote in enumerate(state.votes):
        choice = _chosen(card, vote)
        if choice is not None:
            outcome = outcome_for(choice, state.groups[number], state.deck)
            chosen.setdefault((choice.id, outcome), []).append(number)
    shown = shown_order(state.setup.seed, card.id, tuple(choice.id for choice in card.choices))
    in_order = sorted(chosen, key=lambda made: (shown.index(made[0]), -1 if made[1] is None else made[1]))
    return tuple(Consequence(*made, tuple(chosen[made])) for made in in_order)


def _chosen(card: Card, vote: Vote | None) -> Choice | None:
    """Return what a group has chosen, None for a pass."""
    return card.choice(vote.choice) if vote is not None and vote.choice is not None else None


def _to_discussion(state: GameState) -> GameState:
    return state._replace(turn=Turn.DISCUSS, pages=(), page=0, back_to=None)


def _card(state: GameState) -> Card:
    card = state.card
    assert card is not None  # reveal, consequences and second chance belong to an open card
    return card


def _with(values: tuple, place: int, value: object) -> tuple:  # type: ignore[type-arg]
    return (*values[:place], value, *values[place + 1 :])
