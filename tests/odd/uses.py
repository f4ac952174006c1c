"""Everything that the program does with a deck, done with one: what `check` passes must work in each of them.

Each use raises where it fails; `used` is the whole list, so that one more is asked of every deck.
"""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pygame

from arjenvalinnat.content.diagnostics import LANGUAGES, Diagnostic, Severity, render
from arjenvalinnat.content.diff import changes
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.legible import printable
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.packs.archive import PackFault
from arjenvalinnat.content.packs.pack import deck_files, pack
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.translation.po import PoHeader as PoBook
from arjenvalinnat.content.translation.po import fill_po, read_entries, update_po
from arjenvalinnat.content.translation.spreadsheet import rows_of, table_of
from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.reports.analysed import AnalysisTexts
from arjenvalinnat.reports.analysis_data import analysis_data
from arjenvalinnat.reports.analysis_lines import analysis_lines
from arjenvalinnat.reports.analysis_page import analysis_page
from arjenvalinnat.reports.branches import branch_svg
from arjenvalinnat.reports.dot import dot
from arjenvalinnat.reports.mermaid import mermaid
from arjenvalinnat.rules.analysis.analyse import analyse
from arjenvalinnat.screen.paint import paint
from arjenvalinnat.screen.previewed import scene_of, wall_picture
from arjenvalinnat.session.desk import Desk, DeskPage
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.preview.book import book_of
from arjenvalinnat.session.preview.previewed import opened
from arjenvalinnat.session.report.analysed_days import drawn_from_all, minutes_of, one_day
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.terminal.auto import auto_hour, by_lot, hour_lines
from arjenvalinnat.views.changes import change_lines
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.findings import findings
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.tour import tour
from tests.showings import showing_of

TODAY = datetime.date(2026, 11, 24)
SIZE = (320, 180)
"""Pixels of a painted page: fonts are asked for every line of it, whatever its size."""
PAGES = 16
"""Pages of a tour or a preview that are painted of one deck, drawn by lot where it has more."""
CHAPTERS = 3
"""Chapters of a preview that are opened."""


@dataclass(frozen=True)
class Odd:
    """A deck that was loaded from a folder, the wishes of its hour, and the lots of what is looked at."""

    folder: Path
    deck: Deck
    loaded: Loaded
    wishes: Wishes
    lots: Random

    @property
    def session(self) -> Session:
        """Return the session before its day."""
        return Session((FoundDeck(str(self.folder), self.deck.title),), self.deck, self.wishes)

    def showing(self, *, big: bool = False) -> Showing:
        """Return a wall in one of the deck's languages, in one of the sizes."""
        language = self.lots.choice(("fi", "sv", "en"))
        return showing_of(language=language, big=big, aspect=self.lots.choice((16 / 9, 4 / 3)))

    def some(self, of: list, most: int) -> list:  # type: ignore[type-arg]
        """Return at most so many of a list, by lot and in order."""
        places = sorted(self.lots.sample(range(len(of)), min(most, len(of))))
        return [of[place] for place in places]


def checked(folder: Path) -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """Return the deck in a folder, and all that `check` finds in it, said in every language."""
    loaded = load_deck(folder, today=TODAY)
    found = findings(loaded)
    for one in found:
        for language in LANGUAGES:
            render(one, language)
    return loaded, found


def played_by_itself(odd: Odd) -> None:
    """`play --auto`, twice: the same hour, to its help page, with nothing in it that a terminal obeys."""
    hours = [
        "\n".join(hour_lines(auto_hour(odd.session, showing_of(language="fi"), by_lot(odd.wishes.seed))))
        for _ in range(2)
    ]
    assert hours[0] == hours[1]
    assert printable(hours[0]) == hours[0], "the terminal would obey it"


def shot(odd: Odd) -> None:
    """`shots`: pages of the tour, painted."""
    stops = [stop.scene for stop in tour(odd.session, odd.showing(big=odd.lots.random() < 0.3))]
    painted = pygame.Surface(SIZE)
    for scene in odd.some(stops, PAGES):
        paint(painted, scene)


def opened_in_the_window(odd: Odd) -> None:
    """The console beside the wall, painted as the window paints it, on each of its pages."""
    showing = replace(odd.showing(), desk=Desk(aspect=16 / 10))
    painted = pygame.Surface(SIZE)
    for page in DeskPage:
        paint(painted, console_view(odd.session, replace(showing, desk=replace(showing.desk, page=page))))


def previewed(odd: Odd) -> None:
    """`preview`: every page of some chapters, painted."""
    book = book_of(odd.loaded, str(odd.folder))
    for chapter in odd.some([*book.chapters], CHAPTERS):
        both = odd.lots.random() < 0.5
        for page in odd.some([*book.pages(chapter, both=both)], PAGES // CHAPTERS):
            seen = opened(book, None, odd.deck.language)
            spot = seen.spot._replace(chapter=chapter, page=page.name)
            seen = replace(seen, spot=spot, both=both, size=SIZE)
            wall_picture(scene_of(seen), seen)


def analysed(odd: Odd) -> None:
    """`analyse`: the day's plan and, of a small deck, every card; as lines, data, a page and pictures."""
    say = texts("fi")
    plans = [one_day(plan_day(odd.deck, odd.wishes))]
    if len(odd.deck.cards) <= 12:
        plans.append(drawn_from_all(odd.deck))
    for slots in plans:
        minutes = minutes_of(slots, odd.wishes)
        told = AnalysisTexts(odd.deck, analyse(odd.deck, slots, bound=2_000, minutes=minutes), None, say)
        json.dumps(analysis_data(told), ensure_ascii=False)
        assert [*analysis_lines(told)]
        analysis_page(told, "fi").encode("utf-8")
    for draw in (dot, mermaid, branch_svg):
        draw(odd.deck, say).encode("utf-8")


def translated(odd: Odd) -> None:
    """`translate`: a PO file, filled through a table, says every text again; twice is the same."""
    language = "sv" if odd.deck.language != "sv" else "fi"
    file = odd.folder / "made" / f"{language}.po"
    book = PoBook(odd.deck.id, odd.deck.title, odd.deck.language, language)
    spoken: dict[str, str] = {}

    def note(address: str, text: str) -> str:
        spoken[address] = text
        return text

    own = [wording for wording in wordings(odd.deck) if note(*wording)]
    update_po(file, own, book, lambda _: "", {})
    table = table_of(read_entries(file), ("a", "b", "c", "d", "e"))
    rows = [row._replace(translation=row.source) for row in rows_of(table)]
    assert {row.address: row.source for row in rows} == spoken
    fill_po(file, rows)
    before = file.read_bytes()
    done = update_po(file, own, book, lambda _: "", {})
    assert file.read_bytes() == before
    assert done.empty == sum(not text.strip() for text in spoken.values())
    entries = {entry.msgctxt: (entry.msgid, entry.msgstr.strip()) for entry in read_entries(file)}
    for address, text in spoken.items():
        assert entries[address] == (text, text.strip()), address


def packed(odd: Odd) -> None:
    """`pack` and `diff`: the pack is the same twice, loads as the same deck, and nothing has changed."""
    files = deck_files(odd.folder)
    assert not isinstance(files, PackFault), files
    made = pack(odd.deck, files)
    assert not isinstance(made, PackFault), made
    again = pack(odd.deck, files)
    assert not isinstance(again, PackFault)
    assert again.raw == made.raw
    file = odd.folder / "deck.arjen"
    file.write_bytes(made.raw)
    loaded = load_deck(file, today=TODAY)
    assert loaded.deck is not None, [render(one, "en") for one in loaded.findings]
    assert loaded.deck == odd.deck
    assert changes(odd.deck, loaded.deck, ({}, {})) == ()


def compared(odd: Odd) -> None:
    """`diff`: against the deck without its last card and with other texts, every change is told in a line."""
    cards = tuple(card.model_copy(update={"title": card.title + "!"}) for card in odd.deck.cards[:-1])
    for line in change_lines(changes(odd.deck, odd.deck.with_cards(cards), ({}, {})), texts("fi")):
        assert "\n" not in line
        assert "\x1b" not in line


used: tuple[Callable[[Odd], None], ...] = (
    played_by_itself, shot, opened_in_the_window, previewed, analysed, translated, packed, compared,
)  # fmt: skip


def use(files: Mapping[str, bytes], seed: int) -> bool:
    """Check a deck, and do everything with it where it passes; say whether it did.

    Raises whatever a use raises, with a note that names the use.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, raw in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(raw)
        loaded, found = checked(folder)
        if loaded.deck is None or any(one.severity is Severity.ERROR for one in found):
            return False
        lots = Random(seed)
        pygame.font.init()
        wishes = Wishes(
            groups=lots.choice((1, 1, 1, 2, 2, 8)), minutes=lots.choice((45, 45, 60, 90)), seed=seed + 1,
            ages=loaded.deck.ages, pace=lots.choice(("normal", "calm")), counts=lots.random() < 0.1,
        )  # fmt: skip
        odd = Odd(folder, loaded.deck, loaded, wishes, lots)
        if not plan_day(odd.deck, wishes):  # every card is off by default
            return True
        for one in used:
            try:
                one(odd)
            except Exception as fault:
                fault.add_note(f"odd deck {seed}: {one.__name__}")
                raise
    return True
