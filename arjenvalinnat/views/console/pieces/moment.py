"""What the facilitator does now, in one or two sentences: each page of the wall and each turn has its own.

Whatever is on the wall is spoken of, also what lies over the game; nothing is spoken of as something else.
"""

from __future__ import annotations

from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.pieces.talk_step import talk_step
from arjenvalinnat.views.pieces.tie import tied_group

_WITHOUT_GAME = frozenset({
    PageName.TITLE, PageName.LOOK, PageName.SETUP, PageName.CARDS, PageName.SETTINGS, PageName.MACHINE,
    PageName.KEYS, PageName.LEAVE, PageName.WORDS,
})  # fmt: skip
"""The pages that there are before the game; in place of any other one the wall then shows the title."""


_BY_KIND = frozenset({Turn.THINK, Turn.REVEAL})
"""The turns in which each kind of task has words of its own."""

_OF_TASKS = _BY_KIND | {Turn.SITUATION, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT}
"""The turns in which a task other than choosing has other words."""


def moment(seen: Console) -> str:
    """Return the name of what the class does now: a page, or the turn of the game and what it is about."""
    page, state = seen.showing.place.page.main, seen.state
    if state is None:
        return page.value if page in _WITHOUT_GAME else PageName.TITLE.value
    return _turn(seen, state) if page is PageName.DAY else page.value


def to_do(seen: Console) -> str:
    """Return in one or two sentences what to do now."""
    return seen.say(f"console.now.{moment(seen)}")


def _turn(seen: Console, state: GameState) -> str:
    if state.back_to is not None:
        return "opened"
    if tied_group(state) is not None:
        return "tie"
    step = state.open_step
    if step is not None and not step.choices and state.turn in _OF_TASKS:
        return (
            f"{step.kind}-{state.turn.value}"
            if step.kind and state.turn in _BY_KIND
            else f"task-{state.turn.value}"
        )
    if state.turn is Turn.TALK:
        return f"talk-{talk_step(seen.wall)}"
    return "road" if state.turn is Turn.ARRIVALS and state.open_page is None else state.turn.value
