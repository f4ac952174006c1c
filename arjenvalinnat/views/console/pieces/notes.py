"""What the facilitator reads while the class plays: the notes, the questions, each choice.

Peer-support pupils who lead read the scripts; the notes and the effects are for adults.
"""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.deck import Role
from arjenvalinnat.content.format.step import Reply
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.closing_talk import closing_talk, questions
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.console.pieces.choices import does, quiet, style_of
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para
from arjenvalinnat.views.console.pieces.presses import DOT
from arjenvalinnat.views.tasks import known
from arjenvalinnat.views.theme import DESK_LEAST, Colour

_TALKING = frozenset({Turn.TALK, Turn.REVEAL, Turn.CONSEQUENCES, Turn.DISCUSS})
"""The turns in which the questions are needed before what each choice does."""


def notes(seen: Console) -> list[FlowItem]:
    """Return everything that is to be read for this moment, the most needed first."""
    page = (seen.showing.place.over or seen.showing.place.page).main
    blocks: list[FlowItem] = []
    if seen.card is not None:
        asks, does = _questions(seen), _choices(seen)
        talking = seen.state is not None and seen.state.turn in _TALKING
        blocks += [*_notice(seen), *_mine(seen), *_replies(seen), *_after(seen)]
        blocks += [*(asks if talking else does), *(does if talking else asks)]
    elif page is PageName.AGREEMENT:
        blocks.append(_head(seen, "console.notes.script"))
        blocks.append(_para(seen, seen.wall.deck.agreement.script))
    elif page is PageName.ROLES:
        blocks += _roles(seen)
    elif page is PageName.PRACTICE and seen.wall.deck.practice is not None:
        practice = seen.wall.deck.practice
        blocks.append(_head(seen, "console.notes.results"))
        blocks += [
            _para(seen, f"{choice.text} {choice.result}", badge=str(place + 1))
            for place, choice in enumerate(practice.choices)
        ]
    elif page in (PageName.STEP_OUT, PageName.DEBRIEF):
        blocks += _debrief(seen, page)
    return [*blocks, *_always(seen)]


def _head(seen: Console, key: str) -> Para:
    size = max(DESK_LEAST, seen.notes * 0.86)
    return Para(seen.say(key), size, bold=True, colour=Colour.LAMP, gap=seen.notes * 0.55, role="heading")


def _para(seen: Console, text: str, *, badge: str = "", gap: float = 0.25, bold: bool = False) -> Para:
    return Para(seen.wall.tell(text), seen.notes, bold, gap=seen.notes * gap, badge=badge)


def _notice(seen: Console) -> list[FlowItem]:
    card = seen.card
    if card is None or card.notice is None:
        return []
    blocks: list[FlowItem] = [_head(seen, "console.notes.notice"), _para(seen, card.notice, bold=True)]
    if seen.peer:
        blocks.append(_para(seen, seen.say("console.notes.adult-leads"), bold=True))
    return blocks


def _mine(seen: Console) -> list[FlowItem]:
    """Return the notes of the open step under their headings; a scene's own stand above its first step's."""
    state, card, step = seen.state, seen.card, seen.step
    if state is None or card is None or step is None or seen.peer:
        return []
    scenes = card.notes if step is not card and state.step == 0 else ()
    blocks: list[FlowItem] = []
    for heading, text in (*scenes, *step.notes):
        key = f"console.notes.{heading or 'mine'}"
        blocks += [_head(seen, key), _para(seen, text)]
    return blocks


def _replies(seen: Console) -> list[FlowItem]:
    """Return what may be said if something happens on the open step."""
    step = seen.step
    if step is None or seen.peer or not _opened(seen):
        return []
    return _said_if(seen, "console.notes.replies", step.replies)


def _always(seen: Console) -> list[FlowItem]:
    """Return what may be said if something happens at any time of the hour."""
    if seen.state is None or seen.peer:
        return []
    return _said_if(seen, "console.notes.always", seen.wall.deck.replies)


def _said_if(seen: Console, key: str, replies: Sequence[Reply]) -> list[FlowItem]:
    """Return a heading and, under each thing that may happen, what may be said."""
    blocks: list[FlowItem] = [_head(seen, key)] if replies else []
    for reply in replies:
        blocks.append(quiet(seen, seen.wall.tell(reply.when)))
        blocks.append(Para(seen.wall.tell(reply.say), seen.notes, gap=0, indent=seen.notes * 1.3))
    return blocks


def _after(seen: Console) -> list[FlowItem]:
    """Return the line that is read out when the step's consequences have been read."""
    step, state = seen.step, seen.state
    if step is None or step.after is None or state is None or state.turn not in _TALKING:
        return []
    return [_head(seen, "console.notes.script"), _para(seen, step.after)]


def _questions(seen: Console) -> list[FlowItem]:
    step = seen.step
    if step is None or not step.discuss or not _opened(seen):
        return []
    return [_head(seen, "console.notes.ask"), *(_para(seen, question) for question in step.discuss)]


def _opened(seen: Console) -> bool:
    """Tell whether the card itself may be read already; before that, envelopes are."""
    return seen.state is not None and seen.state.turn not in (Turn.ARRIVALS, Turn.CHANCE, Turn.END)


def _choices(seen: Console) -> list[FlowItem]:
    """Return each choice in the shown order: who chose it, what it does now and what it does later."""
    state, step = seen.state, seen.step
    if state is None or step is None:
        return []
    if not step.choices:
        return _task(seen)
    blocks: list[FlowItem] = []
    if not _opened(seen):
        blocks.append(_head(seen, "console.notes.next-card"))
        blocks.append(_para(seen, step.title, bold=True))
        blocks.append(_para(seen, step.situation))
    blocks.append(_head(seen, "console.notes.choices"))
    for place, choice in enumerate(seen.wall.shown_choices):
        style = "" if seen.peer else style_of(seen, choice)
        told = f"{choice.text}{DOT}{style}" if style else choice.text
        blocks.append(_para(seen, told, badge=str(place + 1), gap=0.5, bold=True))
        indent = seen.notes * 1.3
        who = [group for group, vote in enumerate(state.votes) if vote and vote.choice == choice.id]
        if who:
            names = ", ".join(seen.wall.group(group) for group in who)
            blocks.append(quiet(seen, seen.say("console.notes.chose", groups=names), indent=indent))
        if not seen.peer:
            blocks += does(seen, state, choice, indent)
    return blocks


def _task(seen: Console) -> list[FlowItem]:
    """Return what the facilitator alone knows of the open step's task, once the step is open."""
    told = known(seen.wall) if _opened(seen) and not seen.peer else ()
    lines = [_para(seen, text, badge=str(place + 1)) for place, text in enumerate(told)]
    return [_head(seen, "console.notes.task"), *lines] if lines else []


def _roles(seen: Console) -> list[FlowItem]:
    """Return the circumstances of each group, whole."""
    state, wall = seen.state, seen.wall
    if state is None:
        return []
    blocks: list[FlowItem] = []
    place, groups = seen.showing.place, range(len(state.groups))
    one = PageName.ROLE in (place.page, place.over)
    for group in [min(place.item, len(groups) - 1)] if one else groups:
        role = wall.role(group)
        name = wall.tell(role.name) if role else seen.say("roles.none")
        blocks.append(
            Para(
                f"{wall.group(group)}: {name}",
                seen.notes,
                bold=True,
                colour=Colour.LAMP,
                gap=seen.notes * 0.6,
            )
        )
        blocks += _role(seen, role)
    return blocks


def _role(seen: Console, role: Role | None) -> list[FlowItem]:
    if role is None:
        return []
    told = " ".join(role.lines.values())
    blocks: list[FlowItem] = [_para(seen, told)]
    if role.notice is not None:
        blocks.append(_para(seen, role.notice, bold=True))
    return blocks


def _debrief(seen: Console, page: PageName) -> list[FlowItem]:
    """Return the whole closing talk, or what is said when the roles are put away."""
    if page is PageName.STEP_OUT:
        closing = closing_talk(seen.session, seen.showing.clock.now).closing
        return [_head(seen, "console.notes.script"), _para(seen, closing)]
    asked = questions(seen.session, seen.showing.clock.now)
    return [
        _para(seen, one.question.text, bold=at == seen.showing.place.item) for at, one in enumerate(asked)
    ]
