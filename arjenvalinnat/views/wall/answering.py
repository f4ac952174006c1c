"""Collecting the answers of a task: that a group has answered is seen, and never what."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Commit, Lock
from arjenvalinnat.rules.votes import answerers, may_commit
from arjenvalinnat.session.count_entry import awaited
from arjenvalinnat.session.forms import DIGITS, Form, Number, places, wrong
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import TaskAnswer
from arjenvalinnat.session.task_entry import typed_with
from arjenvalinnat.session.typing_steer import done
from arjenvalinnat.views.pictures import SHOW
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.sealed import sealed
from arjenvalinnat.views.pieces.seals import SEALS, seal_row
from arjenvalinnat.views.pieces.turns import speaks
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Rect, Scene, Shortcut
from arjenvalinnat.views.tasks import compared
from arjenvalinnat.views.theme import Colour


def answering_page(wall: Wall, back: Intent) -> Scene:
    """Return the open task, what the class is asked for, and which groups have answered."""
    say, state, task = wall.say, wall.state, compared(wall.step)
    waiting = [group for group, vote in enumerate(state.votes) if vote is None and may_commit(state, group)]
    asked = bool(waiting) and wall.showing.place.pressed == Lock()
    told = _typing(wall) or task.call(wall)
    if asked and not _by_class(wall):
        told = say("commit.ask.one" if len(waiting) == 1 else "commit.ask.many", count=len(waiting))
    elif asked:
        told = say("task.ask-class")
    body = wall.body() if wall.big else wall.day_body()
    area = Rect(body.x, body.y, body.w, body.h - SEALS - 1)
    prompt = Block(told, wall.size(5.5), bold=True, colour=Colour.ACCENT, mark=SHOW, role="heading")
    shown = replace(task.doing(wall, area, prompt), more=0)
    entry = min(wall.showing.entry, len(state.votes) - 1)
    form = typed_with(state, wall.showing)
    key = "" if isinstance(form, Number) else "0"  # a number may be 0
    groups = range(len(state.votes))
    seals = (
        _class_seal(wall) if _by_class(wall) else sealed(wall, groups, entry, Do(Commit(entry, None)), key)
    )
    on = say("commit.lock-anyway" if asked else "commit.lock"), Do(Lock(), ask=bool(waiting))
    seat = speaks(wall)
    note = f"{seat[:1].upper()}{seat[1:]}" if wall.big else ""
    scene = frame(wall, "answering", together(shown, seals), on, back, sky=not wall.big, note=note)
    return (
        scene if form is None else replace(scene, shortcuts=(*scene.shortcuts, *_digits(wall, scene, form)))
    )


def _digits(wall: Wall, scene: Scene, form: Form) -> tuple[Shortcut, ...]:
    """Return the keys that begin to type an answer: every digit that is no key of the page."""
    free = [digit for digit in DIGITS if scene.hotspot_for(digit) is None]
    return tuple(Shortcut(one, StartTyping(TaskAnswer(form), one), wall.say("task.type")) for one in free)


def _typing(wall: Wall) -> str:
    """Return how far an answer has been typed, and nothing of it; empty while none is."""
    typing, say = wall.showing.desk.typing, wall.say
    if typing is None or not isinstance(typing.purpose, TaskAnswer):
        return ""
    who = say("task.class") if _by_class(wall) else wall.group(awaited(wall.state, wall.showing))
    if wrong(typing.form, typing.half):
        return say("task.typing-wrong", who=who)
    if done(typing):
        return say("task.typing-done", who=who)
    filled = [bool(text) for text in places(typing.form, typing.half)]
    count = typing.half.at if len(typing.half.fields) > 1 else sum(filled)
    return say("task.typing", who=who, typed=count, count=len(filled))


def _by_class(wall: Wall) -> bool:
    return answerers(wall.state) == 1 and len(wall.state.groups) != 1


def _class_seal(wall: Wall) -> Part:
    """Return whether the class has answered, as one; it passes by locking without an answer."""
    row, closed = seal_row(wall), wall.state.votes[0] is not None
    size = wall.size(5.5)
    dot = Rect(row.x, row.y + row.h / 2 - 2.2, 4.4, 4.4)
    spot = Rect(row.x + 7, row.y, row.w - 9, row.h)
    told = wall.say("task.class-closed" if closed else "task.class-open")
    mark = Box(dot, Colour.INK if closed else None, Colour.INK, 2.2, 0.6)
    text = line(told, spot, size, bold=closed, colour=Colour.INK if closed else Colour.QUIET, role="note")
    return Part((mark, text), (), row.bottom)
