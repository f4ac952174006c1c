"""The answer to a task that is being typed: its fields, what it says so far, and what its keys are."""

from __future__ import annotations

from arjenvalinnat.rules.state import Vote
from arjenvalinnat.rules.votes import answerers
from arjenvalinnat.session.forms import Counts, Form, Sequence, places
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import TaskAnswer
from arjenvalinnat.session.task_entry import typed_with
from arjenvalinnat.session.tasks import entry_of
from arjenvalinnat.views import theme
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.fields import fields
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons
from arjenvalinnat.views.console.pieces.presses import DOT, Press
from arjenvalinnat.views.tasks import compared
from arjenvalinnat.views.theme import Colour

_WIDE = 34.0
"""The field of an answer that is one line of numbers."""


def form_now(seen: Console) -> Form | None:
    """Return what the awaited answer is typed with, None where keys of their own seal it."""
    return typed_with(seen.wall.state, seen.showing) if seen.committing else None


def typed_entry(seen: Console, form: Form, width: float) -> list[FlowItem]:
    """Return the fields of the answer that is typed, or the button that opens them with what may be typed."""
    say, typing, task = seen.say, seen.desk.typing, compared(seen.wall.step)
    names, counts = task.names(seen.wall), isinstance(form, Counts)
    if typing is None or typing.purpose != TaskAnswer(form):
        hint = Para(
            say("console.task.counts" if counts else "console.task.how"),
            theme.DESK_LEAST,
            colour=Colour.DESK_QUIET,
            gap=1.2,
        )
        start = Press(
            say("console.task.start", who=answerer(seen, seen.entry)),
            StartTyping(TaskAnswer(form)),
            ("ctrl+u",),
        )
        return [hint, *buttons(seen, [start], width, gap=0.4)]
    head = Para(
        say("console.answer.for", group=answerer(seen, seen.entry)),
        3.4,
        bold=True,
        colour=Colour.LAMP,
        gap=1.2,
    )
    if counts:
        return [head, *fields(seen, [*names, say("commit.pass")], width)]
    told = task.formed(seen.wall, places(form, typing.half))
    lines = [Para(text, 3.1, badge=f"{number + 1}", gap=0.3) for number, text in enumerate(told)]
    rest = [
        Para(text, theme.DESK_LEAST, colour=Colour.DESK_QUIET, gap=0.2)
        for text in _waiting(form, names, places(form, typing.half))
    ]
    return [head, *fields(seen, [_told(seen, form)], width, room=_WIDE), *lines, *rest]


def answerer(seen: Console, group: int) -> str:
    """Return who answers: a group, or the class as one."""
    return seen.say("task.class") if by_class(seen) else seen.wall.group(group)


def by_class(seen: Console) -> bool:
    """Say whether the class answers as one."""
    return answerers(seen.wall.state) == 1 and len(seen.wall.state.groups) > 1


def numbers_of(seen: Console, vote: Vote) -> str:
    """Return a sealed answer as it was typed: its numbers, the passes behind them."""
    state, step = seen.wall.state, seen.wall.step
    task = entry_of(step)
    if task is None or vote.passed:
        return seen.say("commit.pass")
    told = [str(number) for number in task.digits(state, step, vote)]
    if not vote.counts:
        return " ".join(told)
    *stood, passed = told
    return f"{' '.join(stood)}{DOT}{seen.say('commit.pass')} {passed}"


def _told(seen: Console, form: Form) -> str:
    typing = seen.desk.typing
    filled = [text for text in places(form, typing.half) if text] if typing is not None else []
    count = len(places(form, typing.half)) if typing is not None else 0
    return f"{len(filled)}/{count}" if count > 1 else ""


def _waiting(form: Form, names: tuple[str, ...], numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what has no number yet, in the order in which it is shown."""
    if isinstance(form, Sequence):
        return tuple(name for place, name in enumerate(names) if str(place + 1) not in numbers)
    return names[sum(bool(number) for number in numbers) :]
