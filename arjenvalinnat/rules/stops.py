"""A stop: a choice that nothing comes of. It is read once, and whoever chose it chooses again."""

from __future__ import annotations

from arjenvalinnat.rules.draws import draw_name, shown_order
from arjenvalinnat.rules.events import Event, Stopped, Transition
from arjenvalinnat.rules.state import Consequence, GameState, Turn, Vote


def met(state: GameState, sealed: tuple[Vote | None, ...]) -> tuple[int, ...]:
    """Return the groups whose commitment is a stop."""
    step = state.open_step
    assert step is not None  # only an open step is answered
    stopping = step.stops
    if not stopping:
        return ()
    return tuple(n for n, vote in enumerate(sealed) if vote is not None and vote.choice in stopping)


def stop(
    state: GameState, sealed: tuple[Vote | None, ...], groups: tuple[int, ...]
) -> tuple[GameState, tuple[Event, ...]]:
    """Return the state in which the first stop is read; its groups have nothing sealed any more."""
    step = state.open_step
    assert step is not None  # as above
    chosen: dict[str, list[int]] = {}
    for number in groups:
        vote = sealed[number]
        assert vote is not None  # `met` returns groups that chose
        assert vote.choice is not None
        chosen.setdefault(vote.choice, []).append(number)
    shown = shown_order(state.setup.seed, draw_name(state.place), tuple(choice.id for choice in step.choices))
    pages = tuple(Consequence(one, None, tuple(chosen[one])) for one in sorted(chosen, key=shown.index))
    before = state.stops or ((),) * len(sealed)
    noted = tuple(
        (*stops, *(one for one, numbers in chosen.items() if number in numbers))
        for number, stops in enumerate(before)
    )
    votes = tuple(None if number in groups else vote for number, vote in enumerate(sealed))
    after = state._replace(turn=Turn.STOPPED, votes=votes, stops=noted, only=groups, pages=pages, page=0)
    return after, (_read(pages[0]),)


def read_on(state: GameState) -> Transition:
    """Read the next stop; after the last one its groups commit again."""
    if state.page + 1 < len(state.pages):
        page = state.pages[state.page + 1]
        assert isinstance(page, Consequence)  # STOPPED holds no other pages
        return Transition(state._replace(page=state.page + 1), (_read(page),))
    first = Turn.RECOMMIT if state.first else Turn.COMMIT
    turn = first if state.again is None else Turn.SECOND_CHANCE
    return Transition(state._replace(turn=turn, pages=(), page=0), ())


def _read(page: Consequence) -> Stopped:
    assert page.choice is not None  # a stop is a choice
    return Stopped(page.choice, page.groups)
