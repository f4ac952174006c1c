"""Put in order: the things with the numbers they are called by, then the order that is written.

Beside each thing stand the places that the groups gave it. Where the order is free none is right, and the
things stand as the groups put them, those first that were put first.
"""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.order import Order, OrderItem
from arjenvalinnat.rules.draws import disordered
from arjenvalinnat.rules.state import Turn, Vote
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Text
from arjenvalinnat.views.tasks.asked import above, named, question
from arjenvalinnat.views.tasks.table import NONE, Row, table
from arjenvalinnat.views.tasks.whole import PageTexts, one_page


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return the things as they are shown, each with its number."""
    blocks = above(wall, heading or question(wall, wall.say("task.order.ask")))
    since = None if heading else 0.0
    blocks += [
        Block(
            wall.tell(item.text),
            wall.size(theme.CHOICE),
            boxed=True,
            badge=str(place + 1),
            gap=1.2 if place else 2.2,
            since=None if since is None else 0.06 * place,
            under=_beside(wall, item.id, "text"),
        )
        for place, item in enumerate(shown(wall))
    ]
    return column(wall, blocks, rect)


def call(wall: Wall) -> str:
    """Return what is said while the answers are collected."""
    return wall.say("task.order.call")


def evidence(_wall: Wall) -> tuple[tuple[str, str], ...]:
    """Nothing is uncovered."""
    return ()


def names(wall: Wall) -> tuple[str, ...]:
    """Return the things under their numbers."""
    return tuple(f"{place + 1}. {wall.tell(item.text)}" for place, item in enumerate(shown(wall)))


def formed(wall: Wall, numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the things in the order that is being typed."""
    items = shown(wall)
    told = [int(number) for number in numbers if number.isdecimal()]
    return tuple(wall.tell(items[number - 1].text) for number in told if 0 < number <= len(items))


def known(wall: Wall) -> tuple[str, ...]:
    """Return the things as they are written, with their reasons."""
    return tuple(_with(wall, item.text, item.why) for item in _order(wall).items)


def _with(wall: Wall, text: str, why: str | None) -> str:
    return f"{wall.tell(text)} {wall.tell(why)}" if why else wall.tell(text)


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the things under their numbers."""
    return names(wall)


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the things, which are compared with each other."""
    items = step.order.items if step.order is not None else ()
    told = [(("order", "items", n, "text"), item.text) for n, item in enumerate(items)]
    return (one_page(Turn.THINK, 0, told),)


def leaves(wall: Wall) -> int:
    """Return how many pages the reveal has: the reasons have their own where the table has no room."""
    reasons = sum(bool(item.why) for item in _order(wall).items)
    return 1 if not reasons or _holds_reasons(wall) else 1 + -(-reasons // _abreast(wall))


def revealed(wall: Wall, leaf: int) -> Part:
    """Return the table of the places, or the reasons."""
    if leaf:
        return _reasons(wall, leaf)
    return _table(wall, why=_has_reasons(wall) and _holds_reasons(wall))


def shown(wall: Wall) -> tuple[OrderItem, ...]:
    """Return the things in the order in which they are shown, which is never the one that is written."""
    order = _order(wall)
    items = {item.id: item for item in order.items}
    names = disordered(wall.state.setup.seed, wall.state.place, order.ids)
    return tuple(items[name] for name in names)


def _order(wall: Wall) -> Order:
    order = wall.step.order
    if order is None:
        raise LookupError("this page needs an order")
    return order


def _table(wall: Wall, *, why: bool) -> Part:
    say, order, votes = wall.say, _order(wall), wall.state.votes
    frames = _frames(order)
    items = sorted(shown(wall), key=lambda item: _mean(item.id, votes)) if order.free else order.items
    rows = [
        Row(
            wall.tell(item.text),
            tuple(_place(vote, item.id) for vote in votes),
            tuple(_place(vote, item.id) for vote in wall.state.first),
            badge="" if order.free else str(order.ids.index(item.id) + 1),
            under=_beside(wall, item.id, "text"),
            frame=None if order.free else frames.get(item.id),
            why=wall.tell(item.why) if why and item.why else "",
        )
        for item in items
    ]
    heading = say("task.order.compared" if order.free else "task.order.heading")
    framed = say("task.order.framed") if frames and not order.free else ""
    return table(wall, heading, rows, framed=framed)


def _abreast(wall: Wall) -> int:
    """Return how many reasons stand on one page."""
    return 2 if wall.big or wall.beside is not None else 3


def _reasons(wall: Wall, leaf: int) -> Part:
    order = _order(wall)
    blocks = [named(wall, wall.say("task.why"))]
    told, count = [item for item in order.items if item.why], _abreast(wall)
    for item in told[count * (leaf - 1) : count * leaf]:
        if item.why:
            mark = "" if order.free else f"{order.ids.index(item.id) + 1}\N{NO-BREAK SPACE} "
            blocks.append(Block(mark + wall.tell(item.text), wall.size(theme.SITUATION), bold=True, gap=3.4))
            under = _beside(wall, item.id, "why")
            blocks.append(Block(wall.tell(item.why), wall.size(theme.SITUATION), gap=0.4, under=under))
    return column(wall, blocks, wall.day_body(), middle=True)


def _has_reasons(wall: Wall) -> bool:
    return any(item.why for item in _order(wall).items)


def _holds_reasons(wall: Wall) -> bool:
    """Say whether the table has room for the reasons, at the same size."""
    if wall.beside is not None:
        return False
    alone, told = _table(wall, why=False), _table(wall, why=True)
    reasons = sum(bool(item.why) for item in _order(wall).items)
    return (
        not told.scrolls
        and _size(told) >= _size(alone)
        and len(_bodies(told)) == len(_bodies(alone)) + reasons
    )


def _bodies(part: Part) -> list[Text]:
    return [item for item in part.items if isinstance(item, Text) and item.role == "body"]


def _size(part: Part) -> float:
    return max((text.size for text in _bodies(part)), default=0.0)


def _frames(order: Order) -> dict[str, int]:
    """Return the frame of each thing that may change places with a neighbour."""
    frames: dict[str, int] = {}
    for before, item in zip(order.items, order.items[1:], strict=False):
        if item.free:
            frames[item.id] = frames.setdefault(before.id, len(frames))
    return frames


def _place(vote: Vote | None, name: str) -> str:
    """Return the place that a group gave to a thing."""
    return str(vote.answer.index(name) + 1) if vote is not None and vote.answer else NONE


def _mean(name: str, votes: Sequence[Vote | None]) -> float:
    places = [vote.answer.index(name) for vote in votes if vote is not None and vote.answer]
    return sum(places) / len(places) if places else 0.0


def _beside(wall: Wall, name: str, field: str) -> str:
    """Return a text of a thing in the second language."""
    told = wall.beside.step(wall.card, wall.step).order if wall.beside is not None else None
    if wall.beside is None or told is None:
        return ""
    texts = (getattr(item, field) or "" for item in told.items if item.id == name)
    return wall.beside.tell(next(texts, ""))
