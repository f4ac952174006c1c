"""Committing at once: seals that say that a group has answered and never what; then both votes together."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.model import Choice
from arjenvalinnat.rules.actions import Commit, Draw, Lock, Next
from arjenvalinnat.rules.state import Turn, Vote
from arjenvalinnat.rules.votes import Opinion, opinion
from arjenvalinnat.session.intents import Do, EnterFor, Intent, OwnIdea
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Box, Hotspot, Item, Rect, Scene, Shape
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.card import choice_blocks
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import beside_on, frame
from arjenvalinnat.views.wall.parts import Part, button, line, sign, signs, together
from arjenvalinnat.views.wall.wall import FOOT, Wall

_SEALS = 13.0
"""The height of the row of seals."""

_SIGN_ROW = 7.4
"""The least height of a row that holds signs with their letters."""

_ABREAST = 4
"""How many signs stand side by side."""


def commit_page(wall: Wall, back: Intent) -> Scene:
    """Return the page on which the groups' answers are entered, one key a group."""
    say, state, entry = wall.say, wall.state, _entry(wall)
    waiting = [group for group, vote in enumerate(state.votes) if vote is None]
    if state.turn is Turn.SECOND_CHANCE:
        waiting = [group for group in waiting if group == state.again]
    asked = wall.showing.pressed == repr(Lock())
    key = {Turn.COMMIT: "commit.first", Turn.RECOMMIT: "commit.again"}.get(state.turn, "commit.second-chance")
    prompt = say(key)
    if asked and waiting:
        prompt = say("commit.ask.one" if len(waiting) == 1 else "commit.ask.many", count=len(waiting))
    elif wall.showing.own:
        prompt = say("commit.own", group=wall.group(entry))
    elif _tied(state.votes) is not None:
        prompt = say("commit.tied", group=wall.group(_tied(state.votes) or 0))
    body = wall.day_body()
    area = Rect(body.x, body.y, body.w, body.h - _SEALS - 1)
    blocks = [
        Block(prompt, wall.size(5.5), bold=True, colour=Colour.ACCENT, role="heading"),
        *choice_blocks(wall, asks=lambda choice: Do(Commit(entry, choice.id, own=wall.showing.own))),
    ]
    seals = _seals(wall, entry, Rect(body.x, FOOT - _SEALS, body.w, _SEALS))
    part = together(column(wall, blocks, area), seals)
    on = _lock(wall, waiting)
    own = beside_on(wall, on[0], say("commit.own-idea"), OwnIdea(), "i", chosen=wall.showing.own)
    return frame(wall, "", part, on, back, sky=True, also=own)


def _lock(wall: Wall, waiting: list[int]) -> tuple[str, Intent]:
    tied = _tied(wall.state.votes)
    if tied is not None:
        return wall.say("commit.draw"), Do(Draw(tied))
    if waiting and wall.showing.pressed == repr(Lock()):
        return wall.say("commit.lock-anyway"), Do(Lock(), ask=True)
    return wall.say("commit.lock"), Do(Lock(), ask=bool(waiting))


def _entry(wall: Wall) -> int:
    if wall.state.turn is Turn.SECOND_CHANCE and wall.state.again is not None:
        return wall.state.again
    return min(wall.showing.entry, len(wall.state.groups) - 1)


def _tied(votes: tuple[Vote | None, ...]) -> int | None:
    return next((group for group, vote in enumerate(votes) if vote is not None and vote.tied), None)


def _seals(wall: Wall, entry: int, rect: Rect) -> Part:
    """Return a seal for each group, a ring round the one whose key is awaited, and the key for a pass."""
    state = wall.state
    groups = range(len(state.groups)) if state.turn is not Turn.SECOND_CHANCE else [entry]
    pass_wide = 24.0
    step = min(16.0, (rect.w - pass_wide - 2) / max(1, len(groups)))
    items: list[Item] = []
    hotspots: list[Hotspot] = []
    for place, group in enumerate(groups):
        spot = Rect(rect.x + step * place, rect.y + 0.6, step - 0.8, rect.h - 1.2)
        sealed = state.votes[group] is not None
        said = wall.say("seal.closed" if sealed else "seal.open", group=wall.group(group))
        if group == entry:
            said = f"{said} {wall.say('seal.awaited')}"
            items.append(Box(spot, Colour.CARD, Colour.ACCENT, 2.0, 0.7))
        x, y = spot.x + spot.w / 2, spot.y + spot.h / 2
        items.append(sign(wall, group, x, y, min(9.6, (spot.w - 2) / 1.12), said=said, empty=not sealed))
        hotspots.append(Hotspot(spot, EnterFor(group), said))
    label = wall.say("commit.pass")
    spot = Rect(rect.right - pass_wide, rect.y + (rect.h - theme.TARGET) / 2, pass_wide, theme.TARGET)
    passed = button(spot, f"0  {label}", Do(Commit(entry, None)), ("0",), said=label, size=4.6)
    return together(Part(tuple(items), tuple(hotspots), rect.bottom), passed)


def talk_page(wall: Wall, back: Intent) -> Scene:
    """Return how united the class is, and nothing more, with the request to talk it over."""
    say = wall.say
    heard = opinion(wall.state.first, wall.card)
    key = {Opinion.DIVIDED: "talk.divided", Opinion.UNITED: "talk.united", Opinion.SILENT: "talk.silent"}[
        heard
    ]
    blocks = [
        Block(say(key), wall.size(12), bold=True, role="heading"),
        Block(say("talk.prompt-united" if heard is Opinion.UNITED else "talk.prompt"), wall.size(6.5), gap=3),
    ]
    part = column(wall, blocks, wall.day_body(), middle=True)
    return frame(wall, "", part, (say("talk.done"), Do(Next())), back, sky=True)


def reveal_page(wall: Wall, back: Intent) -> Scene:
    """Return each choice with the signs of the groups that chose it; a deep card shows both votes."""
    state, say = wall.state, wall.say
    columns = (state.first, state.votes) if state.first else (state.votes,)
    body = wall.day_body()
    abreast = min(len(state.groups), _ABREAST)
    wide = 2 + abreast * min(7.7, 0.46 * body.w / (abreast * len(columns)))
    aside = wide * len(columns)
    top = Part(bottom=body.y)
    if len(columns) > 1:
        names = (say("reveal.first"), say("reveal.then"))
        top = Part(
            tuple(
                line(name, Rect(body.right - aside + wide * place + 1, body.y, wide - 1, 6), 4.6, bold=True)
                for place, name in enumerate(names)
            ),
            (),
            body.y + 6.4,
        )

    def chosen(choice: Choice | None, area: Rect) -> tuple[Item, ...]:
        items: list[Item] = []
        left = area.right - aside
        for place, votes in enumerate(columns):
            answer = choice.id if choice else None
            who = tuple(n for n, vote in enumerate(votes) if vote is not None and vote.choice == answer)
            spot = Rect(left + wide * place + 1, area.y, wide - 1.5, area.h)
            items += _signs_in(wall, who, spot)
        return tuple(items)

    blocks = [Block(say("reveal.heading"), wall.size(5.5), bold=True, colour=Colour.ACCENT, role="heading")]
    blocks += [replace(row, least=_SIGN_ROW) for row in choice_blocks(wall, aside=aside, decorate=chosen)]
    if any(vote is None or vote.choice is None for votes in columns for vote in votes):
        blocks.append(
            Block(
                say("commit.pass"),
                wall.size(5.0),
                boxed=True,
                badge="0",
                gap=1.2,
                aside=aside,
                least=_SIGN_ROW,
                fill=Colour.PANEL,
                decorate=lambda area: chosen(None, area),
            )
        )
    own = [wall.group(group) for group, vote in enumerate(state.votes) if vote is not None and vote.own]
    if own:
        blocks.append(Block(say("reveal.own", groups=", ".join(own)), 4.4, gap=1.5))
    area = Rect(body.x, body.y, body.w, body.h)
    part = together(Part(top.items), column(wall, blocks, area))
    return frame(wall, "", part, (say("reveal.done"), Do(Next())), back, sky=True)


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
