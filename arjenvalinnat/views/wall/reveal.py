"""The reveal: each choice with the signs of the groups that chose it, coming from where their seals lay."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Vote
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.motion import brought
from arjenvalinnat.views.pieces.card import choice_blocks
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, line, signs, together
from arjenvalinnat.views.pieces.seals import seal_spot
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect, Scene, Shape
from arjenvalinnat.views.theme import LEADING, Colour

_SIGN_ROW = 7.4
"""The least height of a row that holds signs with their letters."""

_ABREAST = 4
"""How many signs stand side by side."""


def reveal_page(wall: Wall, back: Intent) -> Scene:
    """Return each choice with the signs of the groups that chose it; a deep card shows both votes.

    In big text a page that would be longer than the wall keeps the choices' numbers and lets their words go:
    they have just been read, and each chosen one is read again with what it does.
    """
    say, body = wall.say, wall.day_body()
    columns = _columns(wall)
    top = Part(bottom=body.y)
    if len(columns) > 1:
        aside, wide = _aside(wall), _aside(wall) / len(columns)
        high = wall.size(4.6) * LEADING
        heads = [
            Rect(body.right - aside + wide * place + 1, body.y, wide - 1, high)
            for place in range(len(columns))
        ]
        names = (say("reveal.first"), say("reveal.then"))
        top = Part(
            tuple(
                line(name, spot, wall.size(4.6), bold=True, least=wall.least)
                for name, spot in zip(names, heads, strict=True)
            )
        )
    rows = column(wall, _reveal_blocks(wall, words=True), body)
    if wall.big and rows.scrolls:
        rows = column(wall, _reveal_blocks(wall, words=False), body)
    part = together(top, rows)
    return frame(wall, "reveal", part, (say("reveal.done"), Do(Next())), back, sky=True)


def _columns(wall: Wall) -> tuple[tuple[Vote | None, ...], ...]:
    """Return the votes that stand side by side."""
    return (wall.state.first, wall.state.votes) if wall.state.first else (wall.state.votes,)


def _aside(wall: Wall) -> float:
    """Return the room for the signs beside the choices."""
    abreast, columns = min(len(wall.state.groups), _ABREAST), len(_columns(wall))
    return (2 + abreast * min(7.7, 0.46 * wall.day_body().w / (abreast * columns))) * columns


def _reveal_blocks(wall: Wall, *, words: bool) -> list[Block]:
    say, votes, aside = wall.say, wall.state.votes, _aside(wall)
    asked = say("reveal.changed" if len(_columns(wall)) > 1 else "reveal.heading")
    heading = Block(asked, wall.size(5.5), bold=True, colour=Colour.ACCENT, role="heading")
    rows = choice_blocks(wall, aside=aside, decorate=lambda choice, area: _who_chose(wall, choice, area))
    styles = [wall.deck.styles.get(choice.style or "", "") for choice in wall.shown_choices]
    rows = [
        replace(row, least=_SIGN_ROW, under=wall.tell(style)) for row, style in zip(rows, styles, strict=True)
    ]
    if any(vote is None or vote.choice is None for column in _columns(wall) for vote in column):
        rows.append(
            Block(
                say("commit.pass"),
                wall.size(5.0),
                boxed=True,
                badge="0",
                gap=1.2,
                aside=aside,
                least=_SIGN_ROW,
                fill=Colour.PANEL,
                decorate=lambda area: _who_chose(wall, None, area),
            )
        )
    if not words:
        rows = [replace(row, text="\N{NO-BREAK SPACE}", said=row.text) for row in rows]
    own = [wall.group(group) for group, vote in enumerate(votes) if vote is not None and vote.own]
    told = [Block(say("reveal.own", groups=", ".join(own)), wall.size(4.4), gap=1.5)] if own else []
    return [replace(heading, aside=aside if len(_columns(wall)) > 1 else 0.0), *rows, *told]


def _who_chose(wall: Wall, choice: Choice | None, area: Rect) -> tuple[Item, ...]:
    """Return the signs of the groups that chose this, in each vote, coming from where their seals lay."""
    columns, aside = _columns(wall), _aside(wall)
    answer = choice.id if choice else None
    wide = aside / len(columns)
    items: list[Item] = []
    for place, votes in enumerate(columns):
        who = tuple(n for n, vote in enumerate(votes) if vote is not None and vote.choice == answer)
        spot = Rect(area.right - aside + wide * place + 1, area.y, wide - 1.5, area.h)
        for group, mark in zip(who, _signs_in(wall, who, spot), strict=True):
            seal = seal_spot(wall, group, len(votes))
            items.append(brought(mark, seal.x + seal.w / 2, seal.y + seal.h / 2, mark.size))
    return tuple(items)


def _signs_in(wall: Wall, groups: tuple[int, ...], spot: Rect) -> tuple[Shape, ...]:
    """Return the signs in one row, or in two where more than four groups agree."""
    if not groups:
        return ()
    rows = (groups,) if len(groups) <= _ABREAST else (groups[:_ABREAST], groups[_ABREAST:])
    size = min(7.0, spot.h / len(rows) * 0.95, spot.w / max(map(len, rows)) / 1.12)
    pitch = min(size * 1.08, spot.h / len(rows))
    first = spot.y + spot.h / 2 - pitch * (len(rows) - 1) / 2
    told = ", ".join(wall.group(group) for group in groups)
    marks: list[Shape] = []
    for place, row in enumerate(rows):
        marks += signs(wall, row, spot.x, first + pitch * place, size, said=told if place == 0 else " ")
    return tuple(marks)
