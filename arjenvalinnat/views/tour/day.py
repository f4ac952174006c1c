"""One whole day with every turn of every card; on the first card also what a class does only now and then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from arjenvalinnat.rules.actions import Commit, CommitCounts, Discuss, Lock, TakeBack
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.votes import opinion
from arjenvalinnat.session.game_steer import SEALING
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import OwnIdea
from arjenvalinnat.session.showing import Timer
from arjenvalinnat.views.tour.answers import answer
from arjenvalinnat.views.tour.walk import Stop, Walk


def pages_of_the_day(walk: Walk) -> Iterator[Stop]:
    """Yield the day's pages, and leave the walk at the day's end."""
    for state in walk.hour.until(Turn.END):
        yield from _TURNS[state.turn](walk)


def _named(walk: Walk, name: str) -> str:
    """Put the open card, and the step of a scene, before the name of a page."""
    state = walk.hour.state
    where = "-".join(part for part in state.place if part) if state.card is not None else "end"
    return f"{where}-{name}"


def _chooses(walk: Walk) -> bool:
    step = walk.hour.state.open_step
    return step is not None and bool(step.choices)


def _at_first(walk: Walk) -> bool:
    return walk.hour.state.at == 0


def _arrivals(walk: Walk) -> Iterator[Stop]:
    opened = walk.hour.state.open_page is not None
    yield from walk.look(_named(walk, f"arrival-{walk.hour.state.page + 1}" if opened else "road"))
    walk.go_on()


def _chance(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "chance"))
    walk.go_on()


def _situation(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "situation"))
    count = len(walk.hour.state.open_step.choices) if walk.hour.state.open_step is not None else 0
    for number in range(1, count + 1):
        walk.go_on()
        yield from walk.look(_named(walk, f"choices-{number if number < count else 'all'}"))
    walk.go_on()


def _think(walk: Walk) -> Iterator[Stop]:
    page = walk.hour.state.page
    yield from walk.look(_named(walk, f"think-{page + 1}" if page else "think"))
    if _at_first(walk) and not page and not walk.hour.state.step:
        for name, gone in (("countdown", 10), ("countdown-over", 25)):
            timer = Timer("think", 25, walk.hour.showing.clock.now + 25 - gone)
            counting = replace(walk.hour.showing, clock=replace(walk.hour.showing.clock, timer=timer))
            yield from walk.look_at(_named(walk, name), walk.hour.session, counting)
        walk.hour.play(Discuss())
        yield from walk.look(_named(walk, "discussion-opened"))
        walk.go_on()
    walk.go_on()


def _commit(walk: Walk) -> Iterator[Stop]:
    """Yield the seals with none, some and all of them closed; on the first card a tie and an own idea too."""
    first, name = _at_first(walk) and _chooses(walk), walk.hour.state.turn.value
    if walk.hour.state.turn is Turn.RECOMMIT and walk.hour.state.page:
        name = f"{name}-{walk.hour.state.page + 1}"
    groups = range(len(walk.hour.state.votes))
    half = len(groups) // 2
    yield from walk.look(_named(walk, name))
    walk.hour.answer(answer, groups[:half])
    if half:
        yield from walk.look(_named(walk, f"{name}-some"))
    if first:
        walk.hour.take(Do(Lock(), ask=True))
        yield from walk.look(_named(walk, f"{name}-asked"))
    walk.hour.answer(answer, groups[half:-1])
    if first:
        walk.hour.take(OwnIdea())
        yield from walk.look(_named(walk, f"{name}-own-idea"))
    walk.hour.answer(answer, groups[-1:], own=first)
    step = walk.hour.state.open_step
    if first and step is not None:
        walk.hour.play(CommitCounts(0, (2, 2, *(0 for _ in step.choices[1:]))))
        yield from walk.look(_named(walk, f"{name}-tie"))
        walk.go_on()
        yield from walk.look(_named(walk, f"{name}-drawn"))
        counted = replace(walk.hour.session, wishes=replace(walk.hour.session.wishes, counts=True))
        unsealed = replace(counted, play=_unsealed(walk))
        yield from walk.look_at(_named(walk, f"{name}-counted"), unsealed, walk.hour.showing)
    yield from walk.look(_named(walk, f"{name}-all"))
    walk.go_on()


def _unsealed(walk: Walk) -> Playthrough:
    """Return the game as it was before anything was sealed on the open card."""
    play = walk.hour.session.play
    if play is None:
        raise LookupError("the day has not begun")
    sealed = takewhile(lambda action: isinstance(action, SEALING), reversed(play.actions))
    return play.undo(len([*sealed]))


def _talk(walk: Walk) -> Iterator[Stop]:
    state = walk.hour.state
    if not _chooses(walk):
        yield from walk.look(_named(walk, f"evidence-{state.page + 1}"))
        walk.go_on()
        return
    heard = opinion(state.first, state.open_step).value if state.open_step is not None else ""
    yield from walk.look(_named(walk, f"talk-{heard}"))
    walk.go_on()
    if walk.hour.state.turn is Turn.TALK:
        yield from walk.look(_named(walk, "talk-reasons"))
        walk.go_on()


def _reveal(walk: Walk) -> Iterator[Stop]:
    place = walk.hour.state.place
    while walk.hour.state.turn is Turn.REVEAL and walk.hour.state.place == place:  # page by page
        leaf = walk.hour.showing.place.item
        yield from walk.look(_named(walk, f"reveal-{leaf + 1}" if leaf else "reveal"))
        walk.go_on()


def _stopped(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, f"stopped-{walk.hour.state.page + 1}"))
    walk.go_on()


def _consequences(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, f"consequences-{walk.hour.state.page + 1}"))
    walk.go_on()


def _discuss(walk: Walk) -> Iterator[Stop]:
    yield from walk.look(_named(walk, "discuss"))
    if walk.scene.hotspot_for("f") is not None:
        walk.press("f")
        yield from walk.look(_named(walk, "fact"))
        walk.press("backspace")
    asks = _take_back(walk) if _at_first(walk) else None
    if asks is None:
        while walk.hour.state.turn is Turn.DISCUSS:  # a long page is read to its end first
            walk.go_on()
        return
    walk.hour.take(asks)
    yield from walk.look(_named(walk, "take-back-asked"))
    walk.hour.take(asks)


def _take_back(walk: Walk) -> Intent | None:
    """Return what takes a choice back, once on the whole tour."""
    if any(group.second_chance_used for group in walk.hour.state.groups):
        return None
    asking = [spot.intent for spot in walk.scene.hotspots if isinstance(spot.intent, Do)]
    return next((intent for intent in asking if isinstance(intent.action, TakeBack)), None)


def _second_chance(walk: Walk) -> Iterator[Stop]:
    state = walk.hour.state
    yield from walk.look(_named(walk, "second-chance"))
    if state.open_step is not None and state.again is not None:
        ways = [choice for choice in state.open_step.choices if choice.stop is None]
        walk.hour.play(Commit(state.again, ways[-1].id))
    yield from walk.look(_named(walk, "second-chance-sealed"))
    walk.go_on()


_TURNS: Mapping[Turn, Callable[[Walk], Iterator[Stop]]] = {
    Turn.ARRIVALS: _arrivals,
    Turn.CHANCE: _chance,
    Turn.SITUATION: _situation,
    Turn.THINK: _think,
    Turn.COMMIT: _commit,
    Turn.STOPPED: _stopped,
    Turn.TALK: _talk,
    Turn.RECOMMIT: _commit,
    Turn.REVEAL: _reveal,
    Turn.CONSEQUENCES: _consequences,
    Turn.DISCUSS: _discuss,
    Turn.SECOND_CHANCE: _second_chance,
}
