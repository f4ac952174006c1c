"""One whole day with every turn of every card; on the first card also what a class does only now and then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from arjenvalinnat.rules.actions import Commit, CommitCounts, Discuss, Lock, TakeBack
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.votes import opinion
from arjenvalinnat.session.intents.wall import Do, Intent, OwnIdea
from arjenvalinnat.session.showing import Timer
from arjenvalinnat.session.steer import SEALING
from arjenvalinnat.views.tour.answers import answers
from arjenvalinnat.views.tour.walk import Stop, Walk

_MOST_TURNS = 5000
"""More turns than any day has; a day that needs more is our bug."""


def pages_of_the_day(walk: Walk) -> Iterator[Stop]:
    """Yield the day's pages, and leave the walk at the day's end."""
    for _ in range(_MOST_TURNS):
        if walk.state.turn is Turn.END:
            return
        yield from _TURNS[walk.state.turn](walk)
    raise RuntimeError("a day that does not end")


def _named(walk: Walk, name: str) -> str:
    """Put the open card before the name of a page."""
    return f"{walk.state.card.id}-{name}" if walk.state.card is not None else f"end-{name}"


def _at_first(walk: Walk) -> bool:
    return walk.state.at == 0


def _arrivals(walk: Walk) -> Iterator[Stop]:
    opened = walk.state.open_page is not None
    yield from walk.look(_named(walk, f"arrival-{walk.state.page + 1}" if opened else "road"))
    walk.go_on()


def _chance(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "chance"))
    walk.go_on()


def _situation(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "situation"))
    count = len(walk.state.card.choices) if walk.state.card is not None else 0
    for number in range(1, count + 1):
        walk.go_on()
        yield from walk.look(_named(walk, f"choices-{number if number < count else 'all'}"))
    walk.go_on()


def _think(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "think"))
    if _at_first(walk):
        for name, gone in (("countdown", 10), ("countdown-over", 25)):
            timer = Timer("think", 25, walk.showing.now + 25 - gone)
            yield from walk.look_at(_named(walk, name), walk.session, replace(walk.showing, timer=timer))
        walk.play(Discuss())
        yield from walk.look(_named(walk, "discussion-opened"))
        walk.go_on()
    walk.go_on()


def _commit(walk: Walk) -> Iterator[Stop]:
    """Yield the seals with none, some and all of them closed; on the first card a tie and an own idea too."""
    first, name = _at_first(walk), walk.state.turn.value
    sealing = tuple(enumerate(answers(walk.state)))
    early, late = sealing[: len(sealing) // 2], sealing[len(sealing) // 2 :]
    yield from walk.look(_named(walk, name))
    _seal(walk, early)
    if early:
        yield from walk.look(_named(walk, f"{name}-some"))
    if first:
        walk.take(Do(Lock(), ask=True))
        yield from walk.look(_named(walk, f"{name}-asked"))
    _seal(walk, late[:-1])
    if first:
        walk.take(OwnIdea())
        yield from walk.look(_named(walk, f"{name}-own-idea"))
    _seal(walk, late[-1:], own=first)
    if first and walk.state.card is not None:
        walk.play(CommitCounts(0, (2, 2, *(0 for _ in walk.state.card.choices[1:]))))
        yield from walk.look(_named(walk, f"{name}-tie"))
        walk.go_on()
        yield from walk.look(_named(walk, f"{name}-drawn"))
        counted = replace(walk.session, wishes=replace(walk.session.wishes, counts=True))
        unsealed = replace(counted, play=_unsealed(walk))
        yield from walk.look_at(_named(walk, f"{name}-counted"), unsealed, walk.showing)
    yield from walk.look(_named(walk, f"{name}-all"))
    walk.go_on()


def _unsealed(walk: Walk) -> Playthrough:
    """Return the game as it was before anything was sealed on the open card."""
    play = walk.session.play
    if play is None:
        raise LookupError("the day has not begun")
    sealed = takewhile(lambda action: isinstance(action, SEALING), reversed(play.actions))
    return play.undo(len([*sealed]))


def _seal(walk: Walk, sealing: Sequence[tuple[int, str | None]], *, own: bool = False) -> None:
    for group, choice in sealing:
        walk.play(Commit(group, choice, own=own and choice is not None))


def _talk(walk: Walk) -> Iterator[Stop]:
    state = walk.state
    heard = opinion(state.first, state.card).value if state.card is not None else ""
    yield from walk.look(_named(walk, f"talk-{heard}"))
    walk.go_on()
    if walk.state.turn is Turn.TALK:
        yield from walk.look(_named(walk, "talk-reasons"))
        walk.go_on()


def _reveal(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "reveal"))
    walk.go_on()


def _consequences(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, f"consequences-{walk.state.page + 1}"))
    walk.go_on()


def _discuss(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "discuss"))
    if walk.scene.hotspot_for("f") is not None:
        walk.press("f")
        yield from walk.look(_named(walk, "fact"))
        walk.press("backspace")
    asks = _take_back(walk) if _at_first(walk) else None
    if asks is None:
        while walk.state.turn is Turn.DISCUSS:  # a long page is read to its end first
            walk.go_on()
        return
    walk.take(asks)
    yield from walk.look(_named(walk, "take-back-asked"))
    walk.take(asks)


def _take_back(walk: Walk) -> Intent | None:
    """Return what takes a choice back, once on the whole tour."""
    if any(group.second_chance_used for group in walk.state.groups):
        return None
    asking = [spot.intent for spot in walk.scene.hotspots if isinstance(spot.intent, Do)]
    return next((intent for intent in asking if isinstance(intent.action, TakeBack)), None)


def _second_chance(walk: Walk) -> Iterator[Stop]:
    state = walk.state
    yield from walk.look(_named(walk, "second-chance"))
    if state.card is not None and state.again is not None:
        walk.play(Commit(state.again, state.card.choices[-1].id))
    yield from walk.look(_named(walk, "second-chance-sealed"))
    walk.go_on()


_TURNS: Mapping[Turn, Callable[[Walk], Iterator[Stop]]] = {
    Turn.ARRIVALS: _arrivals,
    Turn.CHANCE: _chance,
    Turn.SITUATION: _situation,
    Turn.THINK: _think,
    Turn.COMMIT: _commit,
    Turn.TALK: _talk,
    Turn.RECOMMIT: _commit,
    Turn.REVEAL: _reveal,
    Turn.CONSEQUENCES: _consequences,
    Turn.DISCUSS: _discuss,
    Turn.SECOND_CHANCE: _second_chance,
}
