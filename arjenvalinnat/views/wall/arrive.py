"""What comes by itself: an earlier choice that comes back, a sattuma, and the road when a phase begins."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.events import FreshStartGiven, LaterArrived
from arjenvalinnat.rules.state import Arrival
from arjenvalinnat.session.intents import Do, Intent
from arjenvalinnat.views.pictures import CHANCE
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame, open_phase
from arjenvalinnat.views.wall.parts import Part, signs, together
from arjenvalinnat.views.wall.pictured import beside
from arjenvalinnat.views.wall.road import road, road_height
from arjenvalinnat.views.wall.wall import Wall


def arrival_page(wall: Wall, back: Intent) -> Scene:
    """Return an envelope that opens: which choice it came from, what it brings, to which groups."""
    page = wall.state.open_page
    if not isinstance(page, Arrival):
        return road_page(wall, back)
    say = wall.say
    card = wall.deck.cards_by_id[page.cause[0]]
    choice = card.choice(page.cause[1])
    if choice is None or choice.later is None:
        raise LookupError(f"nothing later comes from {page.cause}")
    body = wall.day_body()
    lanes = max(9.0, road_height(len(page.groups))) if wall.deck.movement else 0.0
    letter = Rect(body.x, body.y + 1, body.w, body.h - lanes - 11)
    blocks = [
        Block(
            say("arrival.remember", title=wall.tell(card.title)),
            wall.size(5.5),
            bold=True,
            colour=Colour.ACCENT,
            role="note",
        ),
        Block(
            say("arrival.then", choice=wall.tell(choice.text)), wall.size(5.0), colour=Colour.QUIET, gap=1.0
        ),
        Block(wall.tell(choice.later.text), wall.size(8.5), bold=True, gap=3, role="heading"),
    ]
    inside = column(wall, blocks, letter.inset(5, 4), middle=True)
    marks = signs(wall, page.groups, body.x, letter.bottom + 5.2, 7.4)
    told = column(
        wall,
        [Block(wall.steps(_moved(wall, page)), wall.size(5.5), bold=True)],
        Rect(
            body.x + len(page.groups) * 8.4 + 2, letter.bottom + 1.8, body.w - len(page.groups) * 8.4 - 2, 7
        ),
    )
    lane = road(wall, page.groups, Rect(body.x, body.bottom - lanes, body.w, lanes))
    part = together(Part(_letter(letter)), inside, Part(marks), told if wall.deck.movement else Part(), lane)
    return frame(wall, "", part, (say("foot.on"), Do(Next())), back, sky=True)


def _moved(wall: Wall, page: Arrival) -> int:
    """Return how far the tokens really went where they went alike; at an end of the road it is less."""
    play = wall.session.play
    events = play.steps[-1].events if play is not None else ()
    steps = {event.steps for event in events if isinstance(event, LaterArrived)}
    return steps.pop() if len(steps) == 1 else page.move


def _letter(rect: Rect) -> tuple[Item, ...]:
    """Return an opened letter: a sheet with its flap."""
    flap = ((rect.x, rect.y + 1), (rect.x + rect.w / 2, rect.y + 6), (rect.right, rect.y + 1))
    return (Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.25), Path(flap, Colour.PANEL, 0.6))


def road_page(wall: Wall, back: Intent) -> Scene:
    """Return the road as a new part of the day begins."""
    say, body = wall.say, wall.day_body()
    phase = open_phase(wall)
    name = wall.tell(phase.name) if phase else say("day.end")
    blocks = [Block(name, wall.size(9.5), bold=True, role="heading")]
    if _fresh_start(wall):
        blocks.append(Block(say("road.fresh"), wall.size(5.0), gap=0.5))
    if wall.session.unkept:
        blocks.append(Block(say("day.unkept"), 4.4, colour=Colour.ACCENT, gap=0.5, role="note"))
    heading = column(wall, blocks, Rect(body.x, body.y, body.w, 8.0 + 7.0 * len(blocks)))
    groups = tuple(range(len(wall.state.groups)))
    area = Rect(body.x, heading.bottom + 2, body.w, body.bottom - heading.bottom - 2)
    part = together(heading, road(wall, groups, area, names=True))
    return frame(wall, "", part, (say("road.on"), Do(Next())), back, sky=True)


def _fresh_start(wall: Wall) -> bool:
    """Tell whether a group got its fresh start on the way here; which one, the tokens show."""
    play = wall.session.play
    return play is not None and any(isinstance(event, FreshStartGiven) for event in play.steps[-1].events)


def chance_page(wall: Wall, back: Intent) -> Scene:
    """Return the sattuma that happened to every group alike."""
    planned = wall.state.planned
    chance = wall.deck.chances_by_id[planned.chance] if planned and planned.chance else None
    if chance is None:
        raise LookupError("this page needs a sattuma")
    blocks = [
        Block(wall.say("chance.heading"), wall.size(5.5), bold=True, colour=Colour.ACCENT, role="note"),
        Block(wall.tell(chance.text), wall.size(10), bold=True, gap=2, role="heading"),
    ]
    if chance.move and wall.deck.movement:
        blocks.append(Block(wall.say("chance.all", steps=wall.steps(chance.move)), wall.size(5.5), gap=3))
    part = beside(wall, blocks, wall.day_body(), CHANCE)
    return frame(wall, "", part, (wall.say("foot.on"), Do(Next())), back, sky=True)
