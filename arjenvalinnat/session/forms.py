"""What an answer is typed with, as data, and the half of an answer that has been typed so far.

Whatever is typed stays: a wrong digit is seen and makes the half `wrong`, until Backspace takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

BACKSPACE = "backspace"
DIGITS = "0123456789"

MOST_COUNTED = 99
"""The most raised cards of one kind that can be typed."""

LONGEST = 120
"""Letters of a sentence."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One of so many options by its number, 0 for a pass where passing is allowed."""

    options: int
    passes: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """All of so many items in an order, by the numbers that they are shown with."""

    items: int


@dataclass(frozen=True, slots=True)
class Boxes:
    """A box for each of so many items, by the box's number, in the order of the items."""

    items: int
    boxes: int


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, from the least to the most; neither is below 0."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Counts:
    """A count for each of so many places and, where there are `passes`, for those who pass.

    An empty place is 0. At least so many are counted in all.
    """

    places: int
    passes: bool = True
    least: int = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of one line."""

    longest: int = LONGEST


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to type: a group reads, talks or does something, and that is all."""


Form: TypeAlias = Pick | Sequence | Boxes | Number | Counts | Sentence | Nothing

Answer: TypeAlias = int | tuple[int, ...] | str
"""A number, numbers in the form's own order, or a text. `Nothing` is answered with no numbers."""


@dataclass(frozen=True, slots=True)
class Half:
    """What has been typed so far: the texts of the fields, and which one is open."""

    fields: tuple[str, ...] = ("",)
    at: int = 0

    @property
    def last(self) -> bool:
        """Say whether the open field is the last one."""
        return self.at + 1 >= len(self.fields)

    @property
    def blank(self) -> bool:
        """Say whether nothing has been typed."""
        return not any(text.strip() for text in self.fields)


def empty(form: Form) -> Half:
    """Return the half of an answer that nobody has begun to type."""
    return Half(("",) * (form.places + form.passes)) if isinstance(form, Counts) else Half()


def typed(form: Form, half: Half, key: str) -> Half:
    """Return what is typed after one more key: a letter, a digit, a space, or Backspace.

    A key that the form knows is never lost, even where it makes no answer; one that it does not know, or
    that has no room any more in a text, changes nothing, and so is not seen.
    """
    text = half.fields[half.at]
    if key == BACKSPACE:
        return _with(half, text[:-1])
    return _with(half, text + key) if _takes(form, text, key) else half


def turned(half: Half, by: int) -> Half:
    """Return the half with the field open that is so many further on, round and round."""
    return Half(half.fields, (half.at + by) % len(half.fields))


def answer_of(form: Form, half: Half) -> Answer | None:
    """Return the answer that was typed, None while it is none."""
    text = half.fields[0]
    match form:
        case Nothing():
            return ()
        case Sentence():
            return text.strip() or None
        case Counts(least=least):
            counts = tuple(int(field or "0") for field in half.fields)
            return counts if max(counts) <= MOST_COUNTED and sum(counts) >= least else None
        case Pick() | Number():
            least, most = _range(form)
            return int(text) if text and len(text) <= _long(most) and least <= int(text) <= most else None
        case Sequence() | Boxes():
            numbers = _numbers(form, text)
            return numbers if len(numbers) == form.items and not _clash(form, numbers) else None


def wrong(form: Form, half: Half) -> bool:
    """Say whether what is typed is no beginning of an answer, so that some of it must be taken back."""
    text = half.fields[0]
    match form:
        case Nothing() | Sentence():
            return False
        case Counts():
            return any(int(field or "0") > MOST_COUNTED for field in half.fields)
        case Pick() | Number():
            least, most = _range(form)
            return bool(text) and not _begins(text, least, most)
        case Sequence() | Boxes():
            numbers = _numbers(form, text)
            open_one = numbers[-1:] if _spaced(form) and not text.endswith(" ") else ()
            done = numbers[: len(numbers) - len(open_one)]
            if _clash(form, done) or len(numbers) > form.items:
                return True
            rest = [one for one in range(1, _most(form) + 1) if isinstance(form, Boxes) or one not in done]
            return any(not any(str(one).startswith(str(begun)) for one in rest) for begun in open_one)


def wrong_field(form: Form, half: Half) -> int | None:
    """Return the first field in which something must be taken back, None where there is none."""
    if not isinstance(form, Counts):
        return 0 if wrong(form, half) else None
    return next((at for at, text in enumerate(half.fields) if int(text or "0") > MOST_COUNTED), None)


def places(form: Form, half: Half) -> tuple[str, ...]:
    """Return what stands at each place of the answer, empty where nothing does yet, then what is too much."""
    if isinstance(form, Nothing):
        return ()
    if not isinstance(form, Sequence | Boxes):
        return half.fields
    told = tuple(map(str, _numbers(form, half.fields[0])))
    return (*told, *("",) * (form.items - len(told)))


def _takes(form: Form, text: str, key: str) -> bool:
    if len(text) >= (form.longest if isinstance(form, Sentence) else LONGEST):
        return False
    match form:
        case Nothing():
            return False
        case Sentence():
            return len(key) == 1 and key.isprintable()
        case Sequence() | Boxes():
            return len(key) == 1 and key in f"{DIGITS} "
        case _:
            return len(key) == 1 and key in DIGITS


def _with(half: Half, text: str) -> Half:
    return Half((*half.fields[: half.at], text, *half.fields[half.at + 1 :]), half.at)


def _range(form: Pick | Number) -> tuple[int, int]:
    if isinstance(form, Number):
        return form.least, form.most
    return (0 if form.passes else 1), form.options


def _long(most: int) -> int:
    return len(str(most))


def _begins(text: str, least: int, most: int) -> bool:
    """Say whether these digits are a number in this range, or become one with more digits."""
    more = range(_long(most) - len(text) + 1)
    return any(
        int(text) * 10**count <= most and int(text) * 10**count + 10**count - 1 >= least for count in more
    )


def _most(form: Sequence | Boxes) -> int:
    return form.items if isinstance(form, Sequence) else form.boxes


def _spaced(form: Sequence | Boxes) -> bool:
    """Say whether the numbers need a space between them, because some have two digits."""
    return _most(form) > 9


def _numbers(form: Sequence | Boxes, text: str) -> tuple[int, ...]:
    parts = text.split() if _spaced(form) else text.replace(" ", "")
    return tuple(map(int, parts))


def _clash(form: Sequence | Boxes, numbers: tuple[int, ...]) -> bool:
    """Say whether a number names nothing, or one thing is named twice where each is named once."""
    twice = isinstance(form, Sequence) and len(set(numbers)) < len(numbers)
    return twice or any(not 1 <= one <= _most(form) for one in numbers)
