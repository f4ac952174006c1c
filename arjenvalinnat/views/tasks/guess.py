"""Guess a number: an empty scale, then every guess as a mark on it, then the number with what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.guess import Guess
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.tasks.guess import guessed
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import brought, drawn, faded
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.facts import fact_blocks, open_fact
from arjenvalinnat.views.pieces.parts import Part, line, sign, together
from arjenvalinnat.views.pieces.seals import seal_spot
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Text
from arjenvalinnat.views.tasks.asked import above, named, over, question
from arjenvalinnat.views.tasks.whole import PageTexts, one_page
from arjenvalinnat.views.theme import LEADING, Colour

_SIGN = 6.9
_SIZES = (10.0, 9.0, 8.0, _SIGN, 6.0, 5.0, 4.0, 3.0)
_TICKS = 10
_SCALE = 12.0
"""The height of the scale with the numbers at its ends."""

_LEAST_MARKS = 16.0
_NUMBER = 11.0


def doing(wall: Wall, rect: Rect, heading: Block | None = None) -> Part:
    """Return what is asked over an empty scale."""
    asked = heading or replace(question(wall, wall.say("task.guess.ask")), size=wall.size(9.0))
    blocks = above(wall, asked)
    top, left = over(wall, blocks, rect, _SCALE)
    if top.scrolls or left.bottom > rect.bottom + 0.01:
        ends = lines(wall)[0]
        return column(wall, [*blocks, Block(ends, wall.size(theme.SITUATION), bold=True, gap=3)], rect)
    y = min(left.y + max(6.0, (left.h - _SCALE) * 0.4), left.bottom - _SCALE)
    return together(top, _scale(wall, Rect(rect.x, y, rect.w, _SCALE), moves=heading is None))


def call(wall: Wall) -> str:
    """Return what is said while the answers are collected."""
    return wall.say("task.guess.call")


def evidence(_wall: Wall) -> tuple[tuple[str, str], ...]:
    """Nothing is uncovered."""
    return ()


def names(_wall: Wall) -> tuple[str, ...]:
    """One number is typed."""
    return ()


def formed(_wall: Wall, _numbers: Sequence[str]) -> tuple[str, ...]:
    """The fields' names tell it."""
    return ()


def known(wall: Wall) -> tuple[str, ...]:
    """Return the number that is known."""
    return (_told(_guess(wall).right),) if open_fact(wall) is not None else ()


def lines(wall: Wall) -> tuple[str, ...]:
    """Return the ends of the scale."""
    return (f"{_told(_guess(wall).least)}\N{EN DASH}{_told(_guess(wall).most)}",)


def whole(step: Step) -> tuple[PageTexts, ...]:
    """Return the question."""
    return (one_page(Turn.THINK, 0, [(("ask",), step.ask)]),) if step.ask else ()


def leaves(wall: Wall) -> int:
    """Return how many pages the reveal has: a fact that is past its date tells no number any more."""
    return 2 if open_fact(wall) is not None else 1


def revealed(wall: Wall, leaf: int) -> Part:
    """Return the guesses on the scale, or the number among them with its fact."""
    body, fact = wall.day_body(), open_fact(wall)
    told = column(wall, [named(wall, wall.say("task.guess.known" if leaf else "task.guess.heading"))], body)
    if not leaf or fact is None:
        listed = _listed(wall, body)
        area = Rect(body.x, told.bottom + 2, body.w, body.bottom - listed - told.bottom - 4)
        marks = _marks(wall, area, moves=True)
        return together(told, marks, _list(wall, Rect(body.x, body.bottom - listed, body.w, listed)))
    blocks = fact_blocks(wall, fact, theme.SITUATION)[1:]
    needed = column(wall, blocks, body).bottom - body.y
    least = _SCALE + _LEAST_MARKS + _NUMBER * LEADING
    high = max(body.bottom - told.bottom - needed - 4, least)
    area = Rect(body.x, told.bottom + 2, body.w, high)
    scale = _marks(wall, area.lower(_NUMBER * LEADING), moves=False)
    y = area.bottom + 2
    below = column(wall, blocks, Rect(body.x, y, body.w, body.bottom - y))
    return together(told, _right(wall, area), scale, below)


def _guess(wall: Wall) -> Guess:
    guess = wall.step.guess
    if guess is None:
        raise LookupError("this page needs a guess")
    return guess


def _numbers(wall: Wall) -> list[tuple[int, int]]:
    """Return the numbers that were guessed, the least first, each with its group."""
    found = []
    for group, vote in enumerate(wall.state.votes):
        number = guessed(vote.answer) if vote is not None and vote.answer else None
        if number is not None:
            found.append((number, group))
    return sorted(found)


def _ends(rect: Rect) -> tuple[float, float]:
    return rect.x + _SIGN, rect.right - _SIGN


def _x(wall: Wall, rect: Rect, number: int) -> float:
    guess, (left, right) = _guess(wall), _ends(rect)
    part = (number - guess.least) / (guess.most - guess.least) if guess.most > guess.least else 0.5
    return left + (right - left) * part


def _scale(wall: Wall, rect: Rect, *, moves: bool) -> Part:
    """Return the scale: a line with marks, and the numbers at its ends under it."""
    guess, (left, right) = _guess(wall), _ends(rect)
    y, size = rect.y + 1.6, wall.size(theme.SITUATION)
    rule = Path(((left, y), (right, y)), Colour.INK, 0.7)
    ticks = [
        Path(((x, y - (1.6 if end else 1.0)), (x, y + (1.6 if end else 1.0))), Colour.INK, 0.5)
        for n in range(_TICKS + 1)
        for x, end in ((left + (right - left) * n / _TICKS, n % 5 == 0),)
    ]
    wide = rect.w / 2 - 2
    high = size * LEADING
    least = Text(Rect(rect.x, y + 2.2, wide, high), (_told(guess.least),), size, bold=True)
    x = right - width_of(_told(guess.most), size, True) / 2
    shift = min(0.0, rect.right - (x + width_of(_told(guess.most), size, True) * 1.05))
    most = Text(
        Rect(x + shift, y + 2.2, width_of(_told(guess.most), size, True) * 1.06, high),
        (_told(guess.most),), size, bold=True,
    )  # fmt: skip
    start = left - width_of(_told(guess.least), size, True) / 2
    least = replace(least, rect=replace(least.rect, x=max(rect.x, start)))
    return Part((drawn(rule) if moves else rule, *ticks, least, most), (), y + 2.2 + high)


def _marks(wall: Wall, rect: Rect, *, moves: bool) -> Part:
    """Return the scale with a mark over it for every guess, as large as they fit; equal ones are piled up."""
    scale = Rect(rect.x, rect.bottom - _SCALE, rect.w, _SCALE)
    numbers, class_one = _numbers(wall), len(wall.state.votes) == 1
    room, size, floors = scale.y - 0.6 - rect.y, _SIGN, [0] * len(numbers)
    for size in _SIZES:
        floors = _floors([_x(wall, rect, number) for number, _ in numbers], size)
        if (max(floors, default=0) + 1) * size * 1.06 <= room:
            break
    items: list[Item] = []
    for (number, group), floor in zip(numbers, floors, strict=True):
        x, y = _x(wall, rect, number), scale.y - 0.6 - size * (0.5 + 1.06 * floor)
        if class_one:
            said = f"{wall.say('task.class')}: {_told(number)}"
            items.append(
                Box(Rect(x - size / 2, y - size / 2, size, size), Colour.INK, None, size / 2, said=said)
            )
            continue
        mark = sign(wall, group, x, y, size, said=f"{wall.group(group)}: {_told(number)}")
        seal = seal_spot(wall, group, len(wall.state.votes))
        items.append(brought(mark, seal.x + seal.w / 2, seal.y + seal.h / 2, size) if moves else mark)
    return together(_scale(wall, scale, moves=False), Part(tuple(items)))


def _floors(xs: list[float], size: float) -> list[int]:
    """Return how high each mark stands, so that none covers another."""
    ends: list[float] = []
    floors = []
    for x in xs:
        floor = next((n for n, end in enumerate(ends) if x - end >= size * 1.04), len(ends))
        ends[floor : floor + 1] = [x]
        floors.append(floor)
    return floors


def _listed(wall: Wall, body: Rect) -> float:
    """Return how high the row of numbers is."""
    numbers = _numbers(wall)
    return 9.0 * -(-len(numbers) // _abreast(wall, body)) if numbers else 8.0


def _abreast(wall: Wall, body: Rect) -> int:
    widest = max((width_of(_told(n), wall.size(theme.SITUATION), True) for n, _ in _numbers(wall)), default=0)
    return max(1, int(body.w / (widest * 1.05 + _SIGN + 5.5)))


def _list(wall: Wall, rect: Rect) -> Part:
    """Return each group's number beside its sign, the least first."""
    numbers, size = _numbers(wall), wall.size(theme.SITUATION)
    passed = sum(vote is None or not vote.answer for vote in wall.state.votes)
    if not numbers:
        return Part((line(wall.say("task.passed", count=passed), rect, size, role="note"),))
    abreast = _abreast(wall, rect)
    wide = rect.w / max(min(len(numbers), abreast), 4)
    items: list[Item] = []
    for place, (number, group) in enumerate(numbers):
        row, at = divmod(place, abreast)
        spot = Rect(rect.x + wide * at, rect.y + 9.0 * row, wide, 9.0)
        if len(wall.state.votes) == 1:
            told = f"{wall.say('task.class')}: {_told(number)}"
            items.append(line(told, spot, size, bold=True, role="note"))
            continue
        items.append(sign(wall, group, spot.x + _SIGN / 2, spot.y + 4.5, _SIGN))
        room = Rect(spot.x + _SIGN + 1.6, spot.y, wide - _SIGN - 2.0, 9.0)
        items.append(faded(line(_told(number), room, size, bold=True, role="note"), 0.5))
    return Part(tuple(items), (), rect.bottom)


def _right(wall: Wall, rect: Rect) -> Part:
    """Return the number that is known: a line down through the scale, and the number beside its end."""
    number = _guess(wall).right
    x, y = _x(wall, rect, number), rect.bottom - _SCALE + 1.6
    told = _told(number)
    wide = width_of(told, _NUMBER, True) * 1.06
    left = min(max(x - wide / 2, rect.x), rect.right - wide)
    spot = Rect(left, rect.y - 1.0, wide, _NUMBER * LEADING)
    mark = Path(((x, spot.bottom), (x, y + 2.2)), Colour.ACCENT, 0.9)
    text = Text(spot, (told,), _NUMBER, Colour.ACCENT, bold=True, role="heading")
    return Part((drawn(mark, 0.15, 0.45), faded(text, 0.5)), (), rect.bottom)


def _told(number: int) -> str:
    """Return a number with its thousands apart."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "\N{MINUS SIGN}")
