"""The day's course: opening a card, arrivals and the road when a phase begins, and the day's end."""

from __future__ import annotations

from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.rules.consequences import read_all
from arjenvalinnat.rules.events import CardOpened, ChanceHappened, DayEnded, Event, PhaseBegan, Transition
from arjenvalinnat.rules.lane import arrive, letters_abreast, meet_chance
from arjenvalinnat.rules.state import Arrival, GameState, Turn, parts_of
from arjenvalinnat.rules.votes import answerers


def open_card(state: GameState, at: int, events: list[Event]) -> Transition:
    """Open the card at this place of the plan, or the day's end when there is none."""
    state = blank(state._replace(at=at, step=0, turn=Turn.ARRIVALS))
    card = state.card
    if card is None:
        events.append(PhaseBegan(DAY_END))
        return _begin_phase(state, DAY_END, events)
    if card.phase != state.phase:
        events.append(PhaseBegan(card.phase))
        return _begin_phase(state._replace(phase=card.phase), card.phase, events)
    return _lay_card(state, events)


def open_next(state: GameState) -> Transition:
    """Open the next step of the scene; after the last one, the next card."""
    planned, card = state.planned, state.card
    assert planned is not None  # only after an open step something comes next
    assert card is not None
    if state.step + 1 >= len(parts_of(state.deck, planned)):
        return open_card(state, state.at + 1, [])
    after = blank(state._replace(step=state.step + 1, turn=Turn.SITUATION))
    return Transition(_awaiting(after), (CardOpened(*after.place),))


def blank(state: GameState) -> GameState:
    """Return the state with nothing answered and nothing to read."""
    nobody: tuple[None, ...] = (None,) * len(state.groups)
    return state._replace(votes=nobody, first=(), pages=(), page=0, before=(), stops=(), only=())


def _awaiting(state: GameState) -> GameState:
    """Return the state with a place for the answer of each that answers the open step."""
    count = answerers(state)
    return state if count == len(state.votes) else state._replace(votes=(None,) * count)


def read_on(state: GameState) -> Transition:
    """Open the next arrival; after the last one, the road; after the road, the card."""
    if state.page < len(state.pages):
        return _arrive(state._replace(page=state.page + 1), [])
    return _lay_card(state, [])


def end_day(state: GameState) -> Transition:
    """Go to the day's end; what is revealed counts, what is not is dropped."""
    if state.back_to is not None:
        state = state._replace(turn=state.back_to, back_to=None)
    step = read_all(state)
    return open_card(step.state, len(state.plan), list(step.events))


def _begin_phase(state: GameState, phase: str, events: list[Event]) -> Transition:
    pages = letters_abreast(state.deck, state.groups, phase)
    return _arrive(state._replace(pages=pages, page=0), events)


def _arrive(state: GameState, events: list[Event]) -> Transition:
    """Open the page's envelopes; where no page is left, the groups are on the road of the phase."""
    groups, page = list(state.groups), state.open_page
    letter, readers = (page.cause, page.groups) if isinstance(page, Arrival) else (None, range(len(groups)))
    phase = DAY_END if state.card is None else state.card.phase
    for number in readers:
        groups[number], moved = arrive(state.road, groups[number], number, phase, letter)
        events.extend(moved)
    if letter is None and phase == DAY_END:
        events.append(DayEnded())
        return Transition(state._replace(turn=Turn.END, pages=(), page=0), tuple(events))
    after = state._replace(groups=tuple(groups))
    if letter is None and not state.deck.shows_road:
        return _lay_card(after, events)
    return Transition(after, tuple(events))


def _lay_card(state: GameState, events: list[Event]) -> Transition:
    planned = state.planned
    assert planned is not None  # only an open card is laid
    state = _awaiting(state)
    if planned.chance is None:
        events.append(CardOpened(*state.place))
        return Transition(state._replace(turn=Turn.SITUATION, pages=(), page=0), tuple(events))
    events.append(ChanceHappened(planned.chance))
    groups = list(state.groups)
    for number, group in enumerate(groups):
        groups[number], moved = meet_chance(state.deck, state.road, group, number, planned.chance)
        events.extend(moved)
    return Transition(state._replace(turn=Turn.CHANCE, pages=(), page=0, groups=tuple(groups)), tuple(events))
