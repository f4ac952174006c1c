"""What if: the class picks another choice for a past card, and a ghost shows how the day would have gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.events import LaterArrived
from arjenvalinnat.rules.lane import DayMoment, step_at
from arjenvalinnat.rules.state import Made
from arjenvalinnat.rules.what_if import GroupDay, group_day, told_changes, what_if
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName, WhatIf
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import LONGEST
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.parts import Part, sign, together
from arjenvalinnat.views.pieces.trail import Stroke, day_trail, group_stroke, places, top_square
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Motion, Rect, Scene
from arjenvalinnat.views.theme import Colour

_TRACK = 23.0
"""The height of the track on which both days are drawn."""

_TOKENS = 20.0
"""The room for the two tokens at the end of the track."""

_GHOST = 0.3
"""Seconds until the ghost sets out."""


def what_if_page(wall: Wall) -> Scene:
    """Return the card's other choices to pick from; once one is picked, both days."""
    play, asked = wall.session.play, wall.showing.place.what_if
    if play is None or asked is None:
        raise LookupError("this page needs a question")
    step = step_at(wall.deck, asked.at)
    if asked.choice is None:
        return _picking(wall, asked, step, group_day(play, asked.group))
    choice = step.choice(asked.choice)
    if choice is None:
        raise LookupError(f"card {asked.card!r} has no choice {asked.choice!r}")
    return _both(wall, asked, (step, choice), what_if(play, asked.group, asked.at, asked.choice))


def _picking(wall: Wall, asked: WhatIf, step: Step, day: GroupDay) -> Scene:
    """Return the card with the choice that was made; the others wait for their number, but for a stop."""
    say, body = wall.say, wall.body()
    made = [what for moment in day.moments if isinstance(what := moment.what, Made)]
    chosen = next(entry.choice for entry in made if entry.at == asked.at)
    blocks = [
        Block(say("what-if.pick"), wall.size(5.0), bold=True, colour=Colour.ACCENT, role="note"),
        Block(wall.tell(step.title), wall.size(7.5), bold=True, gap=0.5, role="heading"),
        Block(wall.tell(step.situation), wall.size(5.5), gap=0.5, spare=wall.big),
    ]
    for place, choice in enumerate(shown_choices(wall.state.setup.seed, asked.at, step)):
        if choice.stop is not None:
            continue  # nothing comes of it
        number, taken = str(place + 1), choice.id == chosen
        asks = Show(PageName.WHAT_IF, asked.group, replace(asked, choice=choice.id))
        row = Block(wall.tell(choice.text), wall.size(theme.CHOICE), boxed=True, badge=number, gap=1.2)
        if taken:
            row = replace(row, fill=Colour.PANEL, aside=12.0, decorate=_taken(wall, asked.group))
        else:
            row = replace(row, intent=asks, keys=(number,))
        blocks.append(row)
    part = column(wall, blocks, body)
    answered = [entry.at for entry in made if step_at(wall.deck, entry.at).choices]
    card, following = answered[(answered.index(asked.at) + 1) % len(answered)]
    on = _back(wall, asked)
    other = Show(PageName.WHAT_IF, asked.group, replace(asked, card=card, step=following))
    also = beside_on(wall, on[0], say("what-if.card"), other, "c") if len(answered) > 1 else None
    return frame(wall, "what-if", part, on, on[1], also=also)


def _back(wall: Wall, asked: WhatIf) -> tuple[str, Show]:
    """Return the way back to where this was asked: a question, the open step or a story."""
    if wall.state.card is not None:
        return wall.say("what-if.to-step"), Show(PageName.DAY)
    if asked.question is not None:
        return wall.say("what-if.to-question"), Show(PageName.DEBRIEF, asked.question)
    return wall.say("what-if.done"), Show(PageName.GROUP_STORY, asked.group)


def _taken(wall: Wall, group: int) -> Callable[[Rect], tuple[Item, ...]]:
    """Return what draws the group's sign in the row of the choice that it made."""

    def drawn(row: Rect) -> tuple[Item, ...]:
        said = wall.say("what-if.taken", group=wall.group(group))
        return (sign(wall, group, row.right - 6, row.y + row.h / 2, 7.4, said=said),)

    return drawn


def _both(wall: Wall, asked: WhatIf, wanted: tuple[Step, Choice], days: tuple[GroupDay, GroupDay]) -> Scene:
    """Return both days on one track with the token and its ghost, and under it what came of each."""
    say, body = wall.say, wall.body()
    step, choice = wanted
    blocks = [
        Block(
            say("what-if.kicker", title=wall.tell(step.title)),
            wall.size(4.8),
            bold=True,
            colour=Colour.ACCENT,
            role="note",
            spare=wall.big,
        ),
        Block(wall.tell(choice.text), wall.size(6.5), bold=True, role="heading"),
    ]
    head = column(wall, blocks, Rect(body.x, body.y - 2, body.w, 27))
    on = _back(wall, asked)
    again = Show(PageName.WHAT_IF, asked.group, replace(asked, choice=None))
    also = beside_on(wall, on[0], say("what-if.other"), again, "c")
    if head.scrolls:
        told = [block for blocks in _stories(wall, asked, days) for block in blocks]
        return frame(wall, "what-if", column(wall, [*blocks, *told], body), on, again, also=also)
    parts = [head]
    top = head.bottom + 1
    if wall.deck.movement is not None:
        parts.append(_tracks(wall, asked.group, days, Rect(body.x, top, body.w, _TRACK)))
        top += _TRACK + 1
    parts.append(_words(wall, asked, days, Rect(body.x, top, body.w, body.bottom - top)))
    return frame(wall, "what-if", together(*parts), on, again, also=also)


def _tracks(wall: Wall, group: int, days: tuple[GroupDay, GroupDay], rect: Rect) -> Part:
    """Return the two trails over each other: the day in the group's colour, the ghost's in outline."""
    real, ghost = days
    most, columns = top_square(real, ghost), len(wall.state.plan)
    track = Rect(rect.x + 1, rect.y, rect.w - _TOKENS - 1, rect.h)
    outline = Stroke(Colour.INK, 0.3, hollow=True, since=_GHOST)
    ghosts = [item for item in day_trail(ghost, track, columns, outline, most) if not _is_arc(item)]
    said = [
        wall.say("what-if.square", name=wall.say(name), square=day.group.square)
        for name, day in (("what-if.real", real), ("what-if.ghost", ghost))
    ]
    y_real, y_ghost = (places(day.moments, track, columns, most)[-1][1] for day in days)
    real_sign = sign(wall, group, track.right + 4.5, _within(y_real, rect), 7.4, said=said[0])
    ghost_sign = sign(wall, group, track.right + 14, _within(y_ghost, rect), 7.4, said=said[1], empty=True)
    start = replace(ghost_sign, x=real_sign.x, y=real_sign.y)
    ghost_sign = replace(ghost_sign, motion=Motion((start,), LONGEST - _GHOST, _GHOST))
    items: tuple[Item, ...] = (
        Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.2),
        *day_trail(real, track, columns, group_stroke(group), most),
        *ghosts,
        real_sign,
        ghost_sign,
    )
    return Part(items, (), rect.bottom)


def _within(y: float, rect: Rect) -> float:
    return min(max(y, rect.y + 4.5), rect.bottom - 4.5)


def _is_arc(item: Item) -> bool:
    return getattr(item, "arrow", False)


def _words(wall: Wall, asked: WhatIf, days: tuple[GroupDay, GroupDay], rect: Rect) -> Part:
    """Return what came of the card on either day, side by side or, where that is too long, in turn."""
    wide = (rect.w - 3) / 2
    told = _stories(wall, asked, days)
    beside = [
        column(wall, blocks, Rect(rect.x + (wide + 3) * place, rect.y, wide, rect.h))
        for place, blocks in enumerate(told)
    ]
    if any(part.scrolls for part in beside):
        return column(wall, [block for blocks in told for block in blocks], rect)
    return together(*beside)


def _stories(wall: Wall, asked: WhatIf, days: tuple[GroupDay, GroupDay]) -> list[list[Block]]:
    names = (wall.say("what-if.real"), wall.say("what-if.ghost"))
    stories = [_told(wall, name, day, asked) for name, day in zip(names, days, strict=True)]
    play = wall.session.play
    changed = told_changes(play, asked.group, days[1]) if play is not None else ()
    for one in changed:
        step = step_at(wall.deck, one.at)
        for story, number in zip(stories, (one.was, one.now), strict=True):
            if number is not None:
                title, text = wall.tell(step.title), wall.tell(step.outcomes[number].text)
                story.append(Block(f"{title}: {text}", wall.size(4.8), colour=Colour.ACCENT, gap=0.8))
    return stories


def _told(wall: Wall, name: str, day: GroupDay, asked: WhatIf) -> list[Block]:
    """Return in words what came of the card on one of the two days."""
    blocks = [Block(name, wall.size(5.0), bold=True, gap=1.5, role="heading")]
    blocks += [block for moment in day.moments for block in _came_back(wall, moment, asked)]
    if day.gone:
        titles = ", ".join(wall.tell(wall.deck.cards_by_id[card].title) for card in day.gone)
        blocks.append(Block(wall.say("what-if.gone", cards=titles), wall.size(4.2), colour=Colour.QUIET))
    return blocks


def _came_back(wall: Wall, moment: DayMoment, asked: WhatIf) -> list[Block]:
    """Return what this card did at once, and what it did later."""
    match moment.what:
        case Made(choice=choice_id, moved=steps) as made if made.at == asked.at:
            choice = step_at(wall.deck, asked.at).choice(choice_id) if choice_id else None
            text = wall.tell(choice.text) if choice else wall.say("commit.pass")
            told = [Block(text, wall.size(4.8), gap=0.4, spare=True)]
            if choice is not None and not wall.deck.movement:
                told = [replace(told[0], bold=True)]
                told += _happened(wall, choice, made.outcome)
            if wall.deck.movement:
                told.append(Block(wall.steps(steps), wall.size(4.8), gap=0.4))
            return told
        case LaterArrived(cause=(card_id, choice_id)) if card_id == asked.card:
            choice = step_at(wall.deck, asked.at).choice(choice_id)
            if choice is None:
                return []  # of another step of the scene
            text = wall.tell(choice.later.text) if choice.later else ""
            return [Block(text, wall.size(4.8), colour=Colour.ACCENT, gap=0.6)]
        case _:
            return []


def _happened(wall: Wall, choice: Choice, number: int | None) -> list[Block]:
    """Return what came of a choice at once: the sentence that happens, or its lines on each axis."""
    outcome = choice.outcomes[number] if number is not None else None
    told = [outcome.text] if outcome is not None else []
    told += [choice.result] if choice.result is not None and (outcome is None or outcome.effects) else []
    effects = outcome.effects if outcome is not None and outcome.effects else choice.effects
    told = told or [effects[axis.id].words for axis in wall.deck.axes if axis.id in effects]
    return [Block(wall.tell(text), wall.size(4.8), gap=0.4) for text in told if text]
