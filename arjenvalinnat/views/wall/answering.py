"""Collecting the answers of a task: that a group has answered is seen, and never what."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Commit, Lock
from arjenvalinnat.rules.votes import answerers, may_commit
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pictures import SHOW
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.sealed import pass_button, sealed
from arjenvalinnat.views.pieces.seals import SEALS, pass_width, seal_row
from arjenvalinnat.views.pieces.turns import speaks
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Rect, Scene
from arjenvalinnat.views.tasks import compared
from arjenvalinnat.views.theme import Colour


def answering_page(wall: Wall, back: Intent) -> Scene:
    """Return the open task, what the class is asked for, and which groups have answered."""
    say, state, task = wall.say, wall.state, compared(wall.step)
    waiting = [group for group, vote in enumerate(state.votes) if vote is None and may_commit(state, group)]
    asked = bool(waiting) and wall.showing.place.pressed == Lock()
    told = task.call(wall)
    if asked and not _by_class(wall):
        told = say("commit.ask.one" if len(waiting) == 1 else "commit.ask.many", count=len(waiting))
    elif asked:
        told = say("task.ask-class")
    body = wall.body() if wall.big else wall.day_body()
    area = Rect(body.x, body.y, body.w, body.h - SEALS - 1)
    prompt = Block(told, wall.size(5.5), bold=True, colour=Colour.ACCENT, mark=SHOW, role="heading")
    shown = replace(task.doing(wall, area, prompt), more=0)
    entry = min(wall.showing.entry, len(state.votes) - 1)
    passes = Do(Commit(entry, None))
    seals = _class_seal(wall, passes) if _by_class(wall) else sealed(wall, range(len(state.votes)), entry, passes)
    on = say("commit.lock-anyway" if asked else "commit.lock"), Do(Lock(), ask=bool(waiting))
    seat = speaks(wall)
    note = f"{seat[:1].upper()}{seat[1:]}" if wall.big else ""
    return frame(wall, "answering", together(shown, seals), on, back, sky=not wall.big, note=note)


def _by_class(wall: Wall) -> bool:
    return answerers(wall.state) == 1 and len(wall.state.groups) != 1


def _class_seal(wall: Wall, passes: Intent) -> Part:
    """Return whether the class has answered, as one."""
    row, closed = seal_row(wall), wall.state.votes[0] is not None
    size = wall.size(5.5)
    dot = Rect(row.x, row.y + row.h / 2 - 2.2, 4.4, 4.4)
    spot = Rect(row.x + 7, row.y, row.w - pass_width(wall) - 9, row.h)
    told = wall.say("task.class-closed" if closed else "task.class-open")
    mark = Box(dot, Colour.INK if closed else None, Colour.INK, 2.2, 0.6)
    text = line(told, spot, size, bold=closed, colour=Colour.INK if closed else Colour.QUIET, role="note")
    return together(Part((mark, text), (), row.bottom), pass_button(wall, passes))
