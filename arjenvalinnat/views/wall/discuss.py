"""The talk about a card: its questions, and who may take back a choice."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import TakeBack
from arjenvalinnat.rules.consequences import may_take_back
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.pieces.again import again_button
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.facts import fact_blocks, next_card, open_fact
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.parts import Part, sign, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Hotspot, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour

_NUDGE = 3
"""After every so many cards the page asks who has not spoken yet."""


def discuss_page(wall: Wall, back: Intent) -> Scene:
    """Return the card's questions; on an endless page its fact stands under them."""
    say, state, on, fact = wall.say, wall.state, next_card(wall), open_fact(wall)
    blocks = [Block(say("discuss.heading"), wall.size(5.0), bold=True, colour=Colour.ACCENT, role="note")]
    if wall.step.after is not None:
        blocks.append(Block(wall.tell(wall.step.after), wall.size(theme.BODY), gap=2, since=0.15))
    questions = wall.step.discuss or (() if wall.step.after else (say("discuss.open-line"),))
    blocks += [
        Block(wall.tell(question), wall.size(8.5), bold=True, gap=3, role="heading") for question in questions
    ]
    if wall.session.wishes.nudge and state.at % _NUDGE == _NUDGE - 1:
        nudge = Block(say("turns.nudge"), wall.size(5.0), colour=Colour.QUIET, gap=3, role="note")
        blocks.append(replace(nudge, spare=wall.big))
    if fact is not None and wall.showing.device.endless:
        blocks += fact_blocks(wall, fact, theme.BODY)
    also = (
        beside_on(wall, on[0], say("discuss.fact"), Show(PageName.DAY, 1), "f")
        if fact is not None
        else again_button(wall, on[0])
    )
    again, body = _second_chances(wall), wall.day_body()
    taken = (
        again.bottom - min(item.rect.y for item in again.items if isinstance(item, Text))
        if again.items
        else 0.0
    )
    room = Rect(body.x, body.y, body.w, body.h - taken - (2 if taken else 0))
    part = together(column(wall, blocks, room, middle=True), again)
    return frame(wall, "discuss", part, on, back, sky=True, also=also)


def _second_chances(wall: Wall) -> Part:
    """Return the groups that may still take back their choice."""
    groups = [group for group in range(len(wall.state.groups)) if may_take_back(wall.state, group)]
    if not groups or not wall.deck.shows_road:  # where there is no board, everybody may try again
        return Part()
    body, size = wall.day_body(), theme.TARGET
    asked = next((group for group in groups if wall.showing.place.pressed == TakeBack(group)), None)
    label = wall.say("discuss.second-chance")
    if asked is not None:
        label = wall.say("discuss.take-back-ask", group=wall.group(asked))
    wide = body.w - len(groups) * (size + 1) - 1
    told = fit(label, wide, 30, wall.size(4.4), False, wall.least)
    high = max(size, told.height)
    y = body.bottom - high
    text = Rect(body.x, y + (high - told.height) / 2, wide, told.height)
    words = Text(text, told.lines, told.size, Colour.QUIET, align="right", role="note")
    parts = [Part((words,), (), body.bottom)]
    for place, group in enumerate(groups):
        spot = Rect(body.right - (len(groups) - place) * (size + 1) + 0.5, y + (high - size) / 2, size, size)
        parts.append(_take_back(wall, spot, group))
    return together(*parts)


def _take_back(wall: Wall, spot: Rect, group: int) -> Part:
    """Return a sign that takes back its group's choice when it is pressed."""
    said = wall.say("discuss.take-back", group=wall.group(group))
    mark = sign(wall, group, spot.x + spot.w / 2, spot.y + spot.h / 2, 7.2)
    return Part((mark,), (Hotspot(spot, Do(TakeBack(group), ask=True), said),), spot.bottom)
