"""A page to be asked: how it is put on, its texts, and where each of them is mended."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import Any, TypeAlias

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.reading.written import KeyPath, Written
from arjenvalinnat.views import theme
from arjenvalinnat.views.fit.room import AskPage, Misfit, Probe
from arjenvalinnat.views.fit.stage import FitStage, Renamed
from arjenvalinnat.views.pieces.wall import Wall

CaseTexts: TypeAlias = tuple[KeyPath, str]
"""A text and the path that leads to it."""

CARD_SIZES = (theme.SITUATION, theme.SITUATION, *(theme.CHOICE for _ in range(4)))
"""The sizes of a card's texts in their order: the situation, the question and at most four choices."""

_BODY = repeat(theme.BODY)


@dataclass(frozen=True, slots=True)
class Where:
    """The part of a deck that texts belong to: the card or the whole, its file, and its address."""

    part: Any
    written: Written
    address: str = ""

    def of(self, path: KeyPath) -> str:
        """Return the address of the text at a path, as `content.wording` has it."""
        here, names = self.part, [self.address] if self.address else []
        for step in path:
            if isinstance(step, int):
                here = here[step]
                names.append(str(getattr(here, "id", step)))
            else:
                here = here[step] if isinstance(here, Mapping) else getattr(here, step)
                names.append(step)
        if names[1:2] == ["steps"] and names[3:4] == ["choices"]:  # a choice has its address from its card
            del names[1:3]
        return "/".join(names if isinstance(here, str) else [*names, "text"])


@dataclass(frozen=True, slots=True)
class BesideCase:
    """A text of the deck that is shown beside those that are asked about.

    One that is not `told` keeps its names in every cast; `shaped` is what the page makes of it. A `spare`
    one may be left out by the page.
    """

    text: str
    told: bool = True
    shaped: Callable[[str], str] = str
    spare: bool = False

    def shown(self, renamed: Renamed) -> str:
        """Return the text as it stands on the page."""
        return self.shaped(renamed(self.text) if self.told else self.text)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page whose texts must fit.

    Pages of one `code` and `kind` with as many texts differ in nothing but these: those that are asked
    about, with their paths, and those beside them. `told` are the fields of its sentence, `thing` is what
    the page is about.
    """

    code: str
    view: AskPage
    wall: Callable[[str | None], Wall]
    where: Where
    paths: Sequence[KeyPath]
    asked: Sequence[Probe]
    told: Callable[[Misfit], Mapping[str, object]]
    beside: Sequence[BesideCase] = ()
    kind: Hashable = None
    thing: str | None = None

    def shown(self, renamed: Renamed) -> tuple[str, ...]:
        """Return every text as it stands on the page with these names."""
        return (*[renamed(one.text) for one in self.asked], *[one.shown(renamed) for one in self.beside])

    def addresses(self) -> Iterator[str]:
        """Yield where the texts stand that are asked about."""
        return map(self.where.of, self.paths)

    def is_own(self, stage: FitStage) -> bool:
        """Tell whether the language of the stage has words of its own for any text that is asked about."""
        own = stage.own_words
        return own is None or any(address in own for address in self.addresses())

    @property
    def name(self) -> str:
        """Return what the page is about, in the author's own names."""
        return self.thing or self.where.written.thing(self.paths[self.longest])

    @property
    def longest(self) -> int:
        """Return the place of the longest text that is asked about."""
        return max(range(len(self.asked)), key=lambda place: len(self.asked[place].text))

    def finding(self, stage: FitStage, place: int, fields: Mapping[str, object]) -> Diagnostic:
        """Return a finding at the text that has this place among those that are asked about."""
        path = self.paths[place]
        spot, address = self.where.written.place(path), self.where.of(path)
        own, file = stage.own_words, stage.translation
        if own is None or file is None:
            return finding(spot, self.code, **fields)
        if address in own:
            spot = Place(file.file, file.entries[address].line, 1)
        return finding(spot, self.code, translation=file.language, **fields)


def leaf(  # noqa: PLR0913 - a leaf has that many parts, most of them named
    stage: FitStage,
    codes: tuple[str, str],
    view: AskPage,
    where: Where,
    wall: Callable[[str | None], Wall],
    texts: Sequence[CaseTexts],
    *,
    thing: str | None = None,
    sizes: Iterable[float] = _BODY,
    beside: Sequence[BesideCase] = (),
    kind: Hashable = None,
    told: Callable[[Misfit], Mapping[str, object]] | None = None,
) -> Leaf:
    """Return a page with its texts and its code in normal and in big text, where they may shrink to big."""
    sizes = repeat(theme.BIG) if stage.big else sizes
    return Leaf(
        codes[stage.big],
        view,
        wall,
        where,
        [path for path, _ in texts],
        [Probe(text, size) for (_, text), size in zip(texts, sizes, strict=False)],
        told or partial(_fields, where, texts, thing),
        beside,
        kind,
        thing,
    )


def whole(stage: FitStage) -> Where:
    """Return the deck itself, as its own file has it."""
    return Where(stage.deck, stage.deck_file)


def summed(lines: Sequence[int]) -> str:
    """Return lines as they are told of: `2+1+3`."""
    return "+".join(map(str, lines))


def _fields(
    where: Where, texts: Sequence[CaseTexts], thing: str | None, found: Misfit
) -> Mapping[str, object]:
    said = thing or where.written.thing(texts[found.longest][0])
    longest = found.lines[found.longest]
    return {"thing": said, "lines": summed(found.lines), "room": found.room, "longest": longest}
