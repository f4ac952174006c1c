"""The day's end: one shared picture of all lanes, and each group's own story on demand."""

from __future__ import annotations

import math

from arjenvalinnat.rules.events import ChanceHappened, FreshStartGiven, LaterArrived
from arjenvalinnat.rules.state import Made
from arjenvalinnat.rules.whatif import GroupDay, Moment, group_day
from arjenvalinnat.session.intents import Intent, Show
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Box, Hotspot, Item, Path, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, button, button_width, line, sign, together
from arjenvalinnat.views.wall.road import lamps
from arjenvalinnat.views.wall.wall import Wall, signed

_LABEL = 11.0


def end_page(wall: Wall, back: Intent) -> Scene:
    """Return the shared story: a lane for every group, with an arc from each cause to what came of it."""
    say, body, play = wall.say, wall.day_body(), wall.session.play
    if play is None:
        raise LookupError("this page needs a game")
    goal = len({milestone for group in wall.state.groups for milestone in group.lit})
    told = (
        say("end.milestones", lit=goal, all=len(wall.deck.milestones))
        if wall.deck.milestones
        else say("end.heading")
    )
    heading = line(told, Rect(body.x, body.y - 1, body.w, 8), wall.size(5.5), bold=True, role="heading")
    groups = range(len(wall.state.groups))
    top = body.y + 8
    lamp_row = (
        lamps(wall, Rect(body.x, top, body.w, 6))
        if wall.deck.milestones and wall.deck.movement
        else Part(bottom=top)
    )
    lane = min(12.0, (body.bottom - lamp_row.bottom) / len(groups))
    parts = [Part((heading,)), lamp_row]
    for group in groups:
        area = Rect(body.x, lamp_row.bottom + lane * group, body.w, lane)
        parts.append(_lane(wall, group, group_day(play, group), area))
    return frame(wall, "", together(*parts), (say("end.debrief"), Show(PageName.DEBRIEF)), back, sky=True)


def _lane(wall: Wall, group: int, day: GroupDay, rect: Rect) -> Part:
    """Return one group's day from left to right; pressing the lane opens its story.

    No number stands at its end and each lane has its own height: days are told here, not compared.
    """
    size = min(7.4, rect.h * 0.86)
    told = wall.say("end.lane", group=wall.group(group), square=day.group.square)
    mark = sign(wall, group, rect.x + 4.2, rect.y + rect.h / 2, size, said=told)
    spot = Hotspot(rect.inset(0, 0.15), Show(PageName.GROUP_STORY, group), told, (str(group + 1),))
    track = Rect(rect.x + _LABEL, rect.y, rect.w - _LABEL - 3, rect.h)
    trail = day_trail(day, track, theme.GROUP_COLOURS[group])
    items: tuple[Item, ...] = (Box(spot.rect, Colour.CARD, None, 1.2), mark, *trail)
    return Part(items, (spot,), rect.bottom)


def day_trail(day: GroupDay, track: Rect, colour: Colour) -> list[Item]:
    """Return a group's moments, each as high as its token stood, with arcs to what came back."""
    moments = day.moments
    if not moments:
        return []
    most = max(8, *(moment.square for moment in moments))
    floor, ceiling = track.bottom - track.h * 0.16, track.y + track.h * 0.3
    step = track.w / (len(moments) + 1)
    points = [
        (track.x + step * (place + 1), floor - (floor - ceiling) * moment.square / most)
        for place, moment in enumerate(moments)
    ]
    items: list[Item] = [Path(tuple(points), colour, 0.45)]
    made_at: dict[str, tuple[float, float]] = {}
    for (x, y), moment in zip(points, moments, strict=True):
        if isinstance(moment.what, Made):
            made_at[moment.what.card] = (x, y)
            items.append(Box(Rect(x - 0.8, y - 0.8, 1.6, 1.6), colour, None, 0.8))
        elif isinstance(moment.what, LaterArrived):
            origin = made_at.get(moment.what.cause[0])
            if origin is not None:
                items.append(_arc(origin, (x, y), track.y + 0.4))
            items.append(Box(Rect(x - 0.9, y - 0.9, 1.8, 1.8), Colour.CARD, Colour.ACCENT, 0.3, 0.4))
        else:
            items.append(Box(Rect(x - 0.6, y - 0.6, 1.2, 1.2), Colour.CARD, colour, 0.6, 0.3))
    return items


def _arc(origin: tuple[float, float], target: tuple[float, float], top: float) -> Path:
    """Return an arc from cause to consequence, no higher than *top*."""
    (x0, y0), (x1, y1) = origin, target
    lift = max(0.0, min(y0, y1) - top)
    points = tuple(
        (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - lift * math.sin(math.pi * t))
        for t in (step / 16 for step in range(17))
    )
    return Path(points, Colour.ACCENT, 0.3, arrow=True)


def story_page(wall: Wall) -> Scene:
    """Return one group's day in words: what it chose and what came back; its sums stand only here."""
    play, say = wall.session.play, wall.say
    if play is None:
        raise LookupError("this page needs a game")
    group = min(wall.showing.item, len(wall.state.groups) - 1)
    day = group_day(play, group)
    body = wall.body()
    mark = Part((sign(wall, group, body.x + 6, body.y + 6, 12, said=wall.group(group)),))
    sums = "   ".join(
        f"{axis.name} {signed(total)}" for axis, total in zip(wall.deck.axes, day.group.sums, strict=True)
    )
    head = column(
        wall,
        [
            Block(say("story.heading", group=wall.group(group)), wall.size(7.5), bold=True, role="heading"),
            Block(sums, wall.size(4.6), colour=Colour.QUIET),
        ],
        Rect(body.x + 16, body.y, body.w - 16, 16),
    )
    blocks = [block for moment in day.moments for block in moment_blocks(wall, moment)]
    rows = column(wall, blocks, Rect(body.x, body.y + 17.5, body.w, body.h - 17.5))
    count = len(wall.state.groups)
    on: tuple[str, Intent] = (say("story.back"), Show(PageName.DAY))
    if group + 1 < count:
        on = say("story.next", group=wall.group(group + 1)), Show(PageName.GROUP_STORY, group + 1)
    return frame(wall, "", together(mark, head, rows, _ask_what_if(wall, group, day)), on, Show(PageName.DAY))


def _ask_what_if(wall: Wall, group: int, day: GroupDay) -> Part:
    """Return the button that asks how the day would have gone, for the choice that came back hardest."""
    asked = first_question(wall, group, day)
    if asked is None:
        return Part()
    label = wall.say("story.what-if")
    wide = button_width(label)
    x = wall.width - theme.MARGIN - wide
    return button(
        Rect(x, theme.MARGIN, wide, theme.TARGET), label, Show(PageName.WHAT_IF, group, asked), ("w",)
    )


def first_question(wall: Wall, group: int, day: GroupDay) -> WhatIf | None:
    """Return the what-if of the choice that came back hardest, or of the day's first choice."""
    made = [moment.what for moment in day.moments if isinstance(moment.what, Made)]
    if not made:
        return None
    hurt = [moment.what for moment in day.moments if isinstance(moment.what, LaterArrived)]
    card = min(hurt, key=lambda later: later.steps).cause[0] if hurt else made[0].card
    chosen = next(entry.choice for entry in made if entry.card == card)
    others = [choice.id for choice in wall.deck.cards_by_id[card].choices if choice.id != chosen]
    return WhatIf(group, card, others[0]) if others else None


def moment_blocks(wall: Wall, moment: Moment) -> list[Block]:
    """Return a moment of a day in words."""
    say = wall.say
    match moment.what:
        case Made(card=card_id, choice=choice_id, own=own):
            card = wall.deck.cards_by_id[card_id]
            choice = card.choice(choice_id) if choice_id else None
            phase = next(phase for phase in wall.deck.phases if phase.id == card.phase)
            text = wall.tell(choice.text) if choice else say("commit.pass")
            own_mark = f" ({say('story.own')})" if own else ""
            return [
                Block(f"{phase.clock}  {wall.tell(card.title)}: {text}{own_mark}", wall.size(4.6), gap=1.4)
            ]
        case LaterArrived(cause=(card_id, choice_id), steps=steps):
            choice = wall.deck.cards_by_id[card_id].choice(choice_id)
            text = wall.tell(choice.later.text) if choice and choice.later else ""
            title = wall.tell(wall.deck.cards_by_id[card_id].title)
            told = say("story.later", title=title, text=text, steps=signed(steps))
            return [Block(told, wall.size(4.6), colour=Colour.ACCENT, gap=0.8, indent=6)]
        case ChanceHappened(chance=chance):
            text = wall.tell(wall.deck.chances_by_id[chance].text)
            return [
                Block(say("story.chance", text=text), wall.size(4.4), colour=Colour.QUIET, gap=0.8, indent=6)
            ]
        case FreshStartGiven():
            return []
    return []
