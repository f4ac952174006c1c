"""Committing at once: seals that say that a group has answered and never what; then both votes together."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Commit, Draw, Lock, Settle
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.votes import struck
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import OwnIdea
from arjenvalinnat.views.pictures import SHOW
from arjenvalinnat.views.pieces.card import choice_blocks
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.sealed import sealed
from arjenvalinnat.views.pieces.seals import SEALS
from arjenvalinnat.views.pieces.tie import tie_told, tied_group
from arjenvalinnat.views.pieces.turns import speaks
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour


def commit_page(wall: Wall, back: Intent) -> Scene:
    """Return the page on which the groups' answers are entered, one key a group."""
    say, state, entry = wall.say, wall.state, _entry(wall)
    waiting = [group for group, vote in enumerate(state.votes) if vote is None]
    if state.turn is Turn.SECOND_CHANCE:
        waiting = [group for group in waiting if group == state.again]
    asked = wall.showing.place.pressed == Lock()
    prompt, tied = say(_prompt_key(wall)), tied_group(state)
    if asked and waiting:
        prompt = say("commit.ask.one" if len(waiting) == 1 else "commit.ask.many", count=len(waiting))
    elif tied is not None:
        prompt = tie_told(wall, tied)
    elif wall.showing.place.own:
        prompt = say("commit.own", group=wall.group(entry))
    elif (drawn := _drawn(wall)) is not None:
        prompt = drawn
    body = wall.body() if wall.big else wall.day_body()
    area = Rect(body.x, body.y, body.w, body.h - SEALS - 1)
    spare = wall.big and not asked and not wall.showing.place.own and tied is None
    blocks = [
        Block(
            prompt, wall.size(5.5), bold=True, colour=Colour.ACCENT, mark=SHOW, role="heading", spare=spare
        ),
        *_rows(wall),
    ]
    part = together(replace(column(wall, blocks, area), more=0), _seals(wall, entry))
    on = _lock(wall, waiting)
    own = None
    if tied is None:
        own = beside_on(wall, on[0], say("commit.own-idea"), OwnIdea(), "i", chosen=wall.showing.place.own)
    seat = speaks(wall)
    note = f"{seat[:1].upper()}{seat[1:]}" if wall.big else ""
    return frame(wall, "commit", part, on, back, sky=not wall.big, also=own, note=note)


def _rows(wall: Wall) -> list[Block]:
    """Return the choices' rows; one that has stopped is struck out, one beside tied ones steps back."""
    out = struck(wall.state)
    rows = choice_blocks(wall, asks=lambda choice: None if choice.id in out else _asks(wall, choice.id))
    return [
        _struck(wall, row) if choice.id in out else _row(row)
        for choice, row in zip(wall.shown_choices, rows, strict=True)
    ]


def _row(block: Block) -> Block:
    """Return a choice's row; one that cannot be pressed steps back."""
    return block if block.intent else replace(block, fill=Colour.PANEL, colour=Colour.QUIET)


def _struck(wall: Wall, block: Block) -> Block:
    """Return the row of a choice that has stopped, with a line through it."""
    return replace(_row(block), decorate=_line_through, said=wall.say("commit.struck"))


def _line_through(area: Rect) -> tuple[Item, ...]:
    return (Box(Rect(area.x + 9.0, area.y + area.h / 2 - 0.25, area.w - 12.0, 0.5), Colour.QUIET),)


def _prompt_key(wall: Wall) -> str:
    """Return what the class is asked to do: fingers in the groups, or cards that are counted."""
    if wall.state.turn is Turn.SECOND_CHANCE:
        return "commit.second-chance"
    way = "count" if wall.session.wishes.counts else "fingers"
    return f"commit.{'first' if wall.state.turn is Turn.COMMIT else 'again'}-{way}"


def _asks(wall: Wall, choice: str | None) -> Intent | None:
    """Return what an answer's key does: it seals the awaited group, or settles a tie that it is part of."""
    tied = tied_group(wall.state)
    if tied is None:
        return Do(Commit(_entry(wall), choice, own=wall.showing.place.own and choice is not None))
    vote = wall.state.votes[tied]
    return Do(Settle(tied, choice)) if vote is not None and choice in vote.tied else None


def _drawn(wall: Wall) -> str | None:
    """Return what a draw has just decided, in sight of the class; None when nothing was drawn."""
    play = wall.session.play
    last = play.actions[play.played - 1] if play is not None and play.played else None
    if not isinstance(last, Draw):
        return None
    vote, group = wall.state.votes[last.group], wall.group(last.group)
    if vote is None or vote.choice is None:
        return wall.say("commit.drawn-pass", group=group)
    shown = [choice.id for choice in wall.shown_choices]
    return wall.say("commit.drawn", group=group, number=shown.index(vote.choice) + 1)


def _lock(wall: Wall, waiting: list[int]) -> tuple[str, Intent]:
    tied = tied_group(wall.state)
    if tied is not None:
        return wall.say("commit.draw"), Do(Draw(tied))
    if waiting and wall.showing.place.pressed == Lock():
        return wall.say("commit.lock-anyway"), Do(Lock(), ask=True)
    return wall.say("commit.lock"), Do(Lock(), ask=bool(waiting))


def _entry(wall: Wall) -> int:
    """Return the group whose answer is awaited; a tie is settled before anything else."""
    tied = tied_group(wall.state)
    if tied is not None:
        return tied
    if wall.state.turn is Turn.SECOND_CHANCE and wall.state.again is not None:
        return wall.state.again
    return min(wall.showing.entry, len(wall.state.groups) - 1)


def _seals(wall: Wall, entry: int) -> Part:
    groups = [entry] if wall.state.turn is Turn.SECOND_CHANCE else list(range(len(wall.state.groups)))
    return sealed(wall, groups, entry, _asks(wall, None))
