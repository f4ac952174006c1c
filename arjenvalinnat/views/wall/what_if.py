"""What if: a group's day as it was beside the day with another choice, the ghost's day."""

from __future__ import annotations

from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.state import Made
from arjenvalinnat.rules.whatif import GroupDay, Moment, what_if
from arjenvalinnat.session.intents import Show
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views import theme
from arjenvalinnat.views.scene import Box, Item, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.end import day_trail
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Kind, Part, button, button_width, line, sign, together
from arjenvalinnat.views.wall.wall import Wall


def what_if_page(wall: Wall) -> Scene:
    """Return both days side by side, and a way to ask for another choice or another card."""
    play, asked, say = wall.session.play, wall.showing.what_if, wall.say
    if play is None or asked is None:
        raise LookupError("this page needs a question")
    real, ghost = what_if(play, asked.group, asked.card, asked.choice)
    card, body = wall.deck.cards_by_id[asked.card], wall.body()
    choice = card.choice(asked.choice) if asked.choice else None
    wanted = wall.tell(choice.text) if choice else say("commit.pass")
    head = column(
        wall,
        [
            Block(
                say("what-if.kicker", title=wall.tell(card.title)),
                wall.size(4.8),
                bold=True,
                colour=Colour.ACCENT,
                role="note",
            ),
            Block(wanted, wall.size(6.5), bold=True, role="heading"),
        ],
        Rect(body.x + 13, body.y, body.w - 13, 21),
    )
    mark = Part((sign(wall, asked.group, body.x + 5, body.y + 6, 10, said=wall.group(asked.group)),))
    top = max(head.bottom, body.y + 13) + 2
    bottom = body.bottom - theme.TARGET - 2
    wide = (body.w - 3) / 2
    days = [
        _day(wall, say("what-if.real"), real, asked, Rect(body.x, top, wide, bottom - top)),
        _day(wall, say("what-if.ghost"), ghost, asked, Rect(body.x + wide + 3, top, wide, bottom - top)),
    ]
    others = _others(wall, asked, real, Rect(body.x, bottom + 2, body.w, theme.TARGET))
    on = say("what-if.done"), Show(PageName.GROUP_STORY, asked.group)
    return frame(wall, "", together(mark, head, *days, others), on, Show(PageName.GROUP_STORY, asked.group))


def _day(wall: Wall, name: str, day: GroupDay, asked: WhatIf, rect: Rect) -> Part:
    """Return one of the two days: its trail, where it ended, what came back."""
    inner = rect.inset(2.2, 1.2)
    told = wall.say("what-if.square", name=name, square=day.group.square) if wall.deck.movement else name
    heading = line(told, Rect(inner.x, inner.y, inner.w, 7), wall.size(5.0), bold=True, role="heading")
    trail = day_trail(day, Rect(inner.x, inner.y + 7, inner.w, 12), theme.GROUP_COLOURS[asked.group])
    blocks = [block for moment in day.moments for block in _came_back(wall, moment, asked)]
    if day.gone:
        titles = ", ".join(wall.tell(wall.deck.cards_by_id[card].title) for card in day.gone)
        blocks.append(Block(wall.say("what-if.gone", cards=titles), 4.2, colour=Colour.QUIET))
    room = Rect(inner.x, inner.y + 20, inner.w, inner.bottom - inner.y - 20)
    texts = column(wall, blocks, room)
    items: tuple[Item, ...] = (Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.2), heading, *trail)
    return Part(items + texts.items, texts.hotspots, rect.bottom)


def _came_back(wall: Wall, moment: Moment, asked: WhatIf) -> list[Block]:
    """Return what this card did later, and how it went on the card itself."""
    match moment.what:
        case Made(card=card_id, choice=choice_id, steps=steps) if card_id == asked.card:
            choice = wall.deck.cards_by_id[card_id].choice(choice_id) if choice_id else None
            text = wall.tell(choice.text) if choice else wall.say("commit.pass")
            told = f"{text.rstrip('.')}. {wall.steps(steps)}." if wall.deck.movement else text
            return [Block(told, wall.size(4.4), gap=0.8)]
        case LaterArrived(cause=(card_id, choice_id)) if card_id == asked.card:
            choice = wall.deck.cards_by_id[card_id].choice(choice_id)
            text = wall.tell(choice.later.text) if choice and choice.later else ""
            return [Block(text, wall.size(4.4), colour=Colour.ACCENT, gap=0.8)]
        case _:
            return []


def _others(wall: Wall, asked: WhatIf, real: GroupDay, rect: Rect) -> Part:
    """Return the other choices of this card by number, and the way to the group's next card."""
    made = [moment.what for moment in real.moments if isinstance(moment.what, Made)]
    chosen = next(entry.choice for entry in made if entry.card == asked.card)
    choices = [choice.id for choice in wall.deck.cards_by_id[asked.card].choices if choice.id != chosen]
    parts, x = [], rect.x
    for place, choice in enumerate(choices):
        text = f"{wall.say('what-if.choice')} {place + 1}"
        wide = button_width(text)
        spot = Rect(x, rect.y, wide, rect.h)
        asks = Show(PageName.WHAT_IF, asked.group, WhatIf(asked.group, asked.card, choice))
        kind: Kind = "chosen" if choice == asked.choice else "plain"
        parts.append(button(spot, text, asks, (str(place + 1),), kind=kind))
        x += wide + 1.2
    cards = [entry.card for entry in made]
    following = cards[(cards.index(asked.card) + 1) % len(cards)]
    taken = next(entry.choice for entry in made if entry.card == following)
    instead = next(choice.id for choice in wall.deck.cards_by_id[following].choices if choice.id != taken)
    label = wall.say("what-if.card")
    wide = button_width(label)
    question = Show(PageName.WHAT_IF, asked.group, WhatIf(asked.group, following, instead))
    parts.append(button(Rect(rect.right - wide, rect.y, wide, rect.h), label, question, ("c", "right")))
    return together(*parts)
