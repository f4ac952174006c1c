"""One group's day in words, on demand: what it chose and what came back.

A board's sums stand only here; where there is no board, nowhere.
"""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.events import ChanceHappened, FreshStartGiven, LaterArrived
from arjenvalinnat.rules.lane import DayMoment, step_at
from arjenvalinnat.rules.state import Made
from arjenvalinnat.rules.what_if import GroupDay, group_day
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.parts import Part, sign, together
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour


def group_story_page(wall: Wall) -> Scene:
    """Return one group's day in words: what it chose and what came back; its sums stand only here."""
    play, say = wall.session.play, wall.say
    if play is None:
        raise LookupError("this page needs a game")
    group = min(wall.showing.place.item, len(wall.state.groups) - 1)
    day = group_day(play, group)
    body = wall.body()
    mark = Part((sign(wall, group, body.x + 6, body.y + 6, 12, said=wall.group(group)),))
    sums = ""
    if wall.deck.movement is not None:
        scored = zip(wall.deck.axes, day.group.sums, strict=True)
        sums = "   ".join(f"{axis.name} {signed(total)}" for axis, total in scored)
    high = (wall.size(7.5) + wall.size(4.6)) * theme.LEADING + 0.5
    head = column(
        wall,
        [
            Block(say("story.heading", group=wall.group(group)), wall.size(7.5), bold=True, role="heading"),
            *([Block(sums, wall.size(4.6), colour=Colour.QUIET)] if wall.deck.shows_road else []),
        ],
        Rect(body.x + 16, body.y, body.w - 16, high),
    )
    blocks = [block for moment in day.moments for block in moment_blocks(wall, moment)]
    high += 1.5
    rows = column(wall, blocks, Rect(body.x, body.y + high, body.w, body.h - high))
    count = len(wall.state.groups)
    on: tuple[str, Intent] = (say("story.back"), Show(PageName.DAY))
    if group + 1 < count:
        on = say("story.next", group=wall.group(group + 1)), Show(PageName.GROUP_STORY, group + 1)
    asked = first_question(wall.deck, group, day)
    also = None
    if asked is not None:
        also = beside_on(wall, on[0], say("story.what-if"), Show(PageName.WHAT_IF, group, asked), "w")
    return frame(wall, "group-story", together(mark, head, rows), on, Show(PageName.DAY), also=also)


def first_question(deck: Deck, group: int, day: GroupDay) -> WhatIf | None:
    """Return the what-if about the choice that came back hardest, or about the day's first choice."""
    made = [what for moment in day.moments if isinstance(what := moment.what, Made) and _asks(deck, what)]
    if not made:
        return None
    hurt = [moment.what for moment in day.moments if isinstance(moment.what, LaterArrived)]
    if hurt:
        card, choice = min(hurt, key=lambda later: later.steps).cause
        made = [one for one in made if (one.card, one.choice) == (card, choice)] or made
    return WhatIf(group, made[0].card, step=made[0].step)


def _asks(deck: Deck, made: Made) -> bool:
    """Say whether something was chosen from there: of other tasks there is nothing to ask."""
    return bool(step_at(deck, made.at).choices)


def moment_blocks(wall: Wall, moment: DayMoment) -> list[Block]:
    """Return a moment of a day in words."""
    say = wall.say
    match moment.what:
        case Made(card=card_id, choice=choice_id, own=own) as made:
            card, made_at = wall.deck.cards_by_id[card_id], step_at(wall.deck, made.at)
            if not made_at.choices:
                return []
            choice = card.choice(choice_id) if choice_id else None
            phase = next(phase for phase in wall.deck.phases if phase.id == card.phase)
            text = wall.tell(choice.text) if choice else say("commit.pass")
            title = wall.tell(made_at.title)
            if made_at is not card:
                title = f"{wall.tell(card.title)}, {title}"
            head = f"{phase.clock}  {title}" if phase.clock else title
            own_mark = f" ({say('story.own')})" if own else ""
            return [
                Block(f"{head}: {text}{own_mark}", wall.size(4.6), gap=1.4)
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
