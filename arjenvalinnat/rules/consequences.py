"""Consequences: read once for each chosen choice, then the groups that made it move."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import draw_name, shown_order
from arjenvalinnat.rules.events import ConsequenceRead, Event, Transition
from arjenvalinnat.rules.movement import let_pass, outcome_for, take, told_outcome, upshot
from arjenvalinnat.rules.state import Consequence, GameState, Turn, Vote
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course


def open_consequences(state: GameState) -> Transition:
    """Open the first page of consequences; groups that passed are done with the card."""
    step = _step(state)
    groups = tuple(
        let_pass(state.road, group, state.place, stops_of(state, number))
        if _chosen(step, vote) is None
        else group
        for number, (group, vote) in enumerate(zip(state.groups, state.votes, strict=True))
    )
    pages = _pages(state, step)
    after = state._replace(turn=Turn.CONSEQUENCES, groups=groups, pages=pages, page=0)
    return read_page(after) if pages else Transition(to_discussion(after), ())


def tell(state: GameState) -> Transition:
    """Read a told step's outcomes, each once for the groups that it holds for."""
    step = _step(state)
    held: dict[int, list[int]] = {}
    for number, group in enumerate(state.groups):
        outcome = told_outcome(step, group, state.deck)
        if outcome is not None:
            held.setdefault(outcome, []).append(number)
    pages = tuple(Consequence(None, outcome, tuple(held[outcome])) for outcome in sorted(held))
    after = state._replace(turn=Turn.CONSEQUENCES, pages=pages, page=0)
    return read_page(after) if pages else Transition(to_discussion(after), ())


def read_page(state: GameState) -> Transition:
    """Read the open page of consequences; its groups live with what they chose."""
    step, page = _step(state), state.open_page
    assert isinstance(page, Consequence)  # CONSEQUENCES holds no other pages
    events: list[Event] = [ConsequenceRead(page.choice, page.outcome, page.groups)]
    if page.choice is None:
        return Transition(state, tuple(events))
    choice = step.choice(page.choice)
    assert choice is not None  # only choices of this step are sealed
    groups = list(state.groups)
    brought = upshot(state.deck, state.road, state.place, choice, page.outcome)
    for number in page.groups:
        vote = state.votes[number]
        own = vote is not None and vote.own
        stopped = state.stops[number] if state.stops else ()
        groups[number], moved = take(state.road, groups[number], number, brought, own=own, stopped=stopped)
        events.extend(moved)
    return Transition(state._replace(groups=tuple(groups)), tuple(events))


def read_on(state: GameState) -> Transition:
    """Open the next page of consequences, or the discussion when all are read."""
    if state.page + 1 < len(state.pages):
        return read_page(state._replace(page=state.page + 1))
    return Transition(to_discussion(state), ())


def read_all(state: GameState) -> Transition:
    """Read whatever is revealed but not yet read, for a day that ends here."""
    events: list[Event] = []
    if not _lived(state):
        return Transition(state, ())
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
    """Say whether a group may take back its choice on the card just revealed.

    A lesson without a board has no second chance: there everybody may try again, as often as wanted.
    """
    if not 0 <= group < len(state.groups) or state.card is None:
        return False
    if state.groups[group].second_chance_used or not _lived(state) or not state.deck.shows_road:
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


def may_try_again(state: GameState) -> bool:
    """Say whether everybody may try the open step again: where there is no board, nothing is gained by it."""
    if state.road is not None or not state.before:
        return False
    all_read = state.turn is Turn.CONSEQUENCES and state.page == len(state.pages) - 1
    compared = state.turn is Turn.REVEAL and not _lived(state)
    return all_read or compared or (state.turn is Turn.DISCUSS and state.back_to is None)


def try_again(state: GameState) -> Transition:
    """Give everybody back the moment before the step, and wait for all commitments again."""
    after = state._replace(
        turn=Turn.COMMIT,
        groups=state.before,
        votes=(None,) * len(state.votes),
        first=(),
        before=(),
        pages=(),
        page=0,
        stops=(),
        only=(),
    )
    return Transition(after, ())


def lock_again(state: GameState) -> Transition:
    """Close a group's second commitment and read its consequence; not sealed is a pass."""
    step, group = _step(state), state.again
    assert group is not None  # SECOND_CHANCE always waits for a group
    choice = _chosen(step, state.votes[group])
    after = state._replace(turn=Turn.CONSEQUENCES, again=None)
    if choice is None:
        went_by = let_pass(state.road, state.groups[group], state.place, stops_of(state, group))
        passed = _with(state.groups, group, went_by)
        return Transition(to_discussion(after._replace(groups=passed)), ())
    outcome = outcome_for(choice, state.groups[group], state.deck)
    return read_page(after._replace(pages=(Consequence(choice.id, outcome, (group,)),), page=0))


def stops_of(state: GameState, group: int) -> tuple[str, ...]:
    """Return the stops that a group chose on the open step before its last choice."""
    return state.stops[group] if state.stops else ()


def _pages(state: GameState, step: Step) -> tuple[Consequence, ...]:
    chosen: dict[tuple[str, int | None], list[int]] = {}
    for number, vote in enumerate(state.votes):
        choice = _chosen(step, vote)
        if choice is not None:
            outcome = outcome_for(choice, state.groups[number], state.deck)
            chosen.setdefault((choice.id, outcome), []).append(number)
    ids = tuple(choice.id for choice in step.choices)
    shown = shown_order(state.setup.seed, draw_name(state.place), ids)
    in_order = sorted(chosen, key=lambda made: (shown.index(made[0]), -1 if made[1] is None else made[1]))
    return tuple(Consequence(*made, tuple(chosen[made])) for made in in_order)


def _chosen(step: Step, vote: Vote | None) -> Choice | None:
    """Return what a group has chosen, None for a pass."""
    return step.choice(vote.choice) if vote is not None and vote.choice is not None else None


def to_discussion(state: GameState) -> GameState:
    """Return the state when the step is talked about."""
    return state._replace(turn=Turn.DISCUSS, pages=(), page=0, back_to=None)


def _lived(state: GameState) -> bool:
    """Say whether what is answered on the open step is lived with."""
    return rules_of(_step(state)).COURSE is Course.LIVED if state.open_step is not None else False


def _step(state: GameState) -> Step:
    step = state.open_step
    assert step is not None  # reveal, consequences and second chance belong to an open step
    return step


def _with(values: tuple, place: int, value: object) -> tuple:  # type: ignore[type-arg]
    return (*values[:place], value, *values[place + 1 :])
