"""What a page is called, its file is called: whoever reads a page's name finds the module that makes it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.preview.book import Book
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.tour import tour
from arjenvalinnat.views.wall import wall_view
from tests.views.console.hours import busy_hour, every_page
from tests.views.hours import DECK
from tests.views.task_deck import task_deck

VIEWS = Path(__file__).parents[2] / "arjenvalinnat" / "views"
ROOMS = {"wall": "", "console": "console-"}
"""The rooms of the pages, and what stands before the names of their pages."""

CHOOSE = {"__init__", "page"}
"""The modules of a room that choose among its pages and make none."""

FRAMES = {"frame": 1, "over_scene": 1, "framed": 1, "written": 1, "Scene": 0}
"""What pages are made with, and which argument is the page's name."""


def modules_of(room: str) -> list[Path]:
    """Return the modules of a room that are pages."""
    return [path for path in sorted((VIEWS / room).glob("*.py")) if path.stem not in CHOOSE]


MODULES = [pytest.param(room, path, id=f"{room}-{path.stem}") for room in ROOMS for path in modules_of(room)]


def names_made(code: str) -> set[str | None]:
    """Return the names of the pages that a module makes, None for one that is not written out."""
    names: set[str | None] = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id=made), args=args) if made in FRAMES:
                name = args[FRAMES[made]] if len(args) > FRAMES[made] else None
                names.add(
                    name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else None
                )
    return names


@pytest.mark.parametrize(("room", "path"), MODULES)
def test_a_module_makes_the_page_of_its_name(room: str, path: Path) -> None:
    """In the rooms of the pages every module makes one page, which is called as the module is."""
    code = path.read_text(encoding="utf-8")
    assert names_made(code) == {path.stem.replace("_", "-")}
    functions = [node.name for node in ast.parse(code).body if isinstance(node, ast.FunctionDef)]
    assert [name for name in functions if name.endswith("_page")] == [f"{path.stem}_page"]


@pytest.mark.parametrize(("room", "path"), MODULES)
def test_no_page_takes_anything_from_another_page(room: str, path: Path) -> None:
    """What several pages use lies among the pieces; only the mirror of the console shows a whole wall."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    taken = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    of_pages = {f"arjenvalinnat.views.{room}.{page.stem}" for room in ROOMS for page in modules_of(room)}
    assert not taken & (of_pages | {f"arjenvalinnat.views.{room}" for room in ROOMS})


def test_no_page_is_made_elsewhere() -> None:
    """The pieces make none under a name of their own, nor do the modules that choose."""
    pieces = [*(VIEWS / "pieces").glob("*.py"), *(VIEWS / "console" / "pieces").glob("*.py")]
    choosing = [VIEWS / room / f"{stem}.py" for room in ROOMS for stem in CHOOSE]
    for path in (*pieces, *choosing):
        assert names_made(path.read_text(encoding="utf-8")) <= {None}, path


def test_a_page_under_another_name_is_found() -> None:
    """A name that is handed on, worked out or another one's is no module's own."""
    assert names_made('frame(wall, "chance", part, on)\nframe(wall, name, part, on)') == {"chance", None}
    assert names_made('Scene("blank", 1, ())\nScene(page=name, width=1)') == {"blank", None}
    assert names_made('written(seen, f"{name}", made)\nother(seen, "words")') == {None}


def met_on_the_wall() -> Iterator[str]:
    """Yield the names of the pages of a tour and of the author's preview."""
    for deck in (DECK, task_deck()):
        found = (FoundDeck("scenarios/pieni", deck.title),)
        for stop in tour(Session(found, deck, Wishes(seed=7)), Showing()):
            yield stop.scene.page
        book = Book(deck)
        for chapter in book.chapters:
            for page in book.pages(chapter, both=True):
                yield wall_view(page.session, page.showing).page


def met_on_the_console() -> Iterator[str]:
    """Yield the names of the console's pages at some moments of an hour."""
    for session, showing in islice(busy_hour((6, 7, 16 / 9, "fi", "adult")), 0, None, 8):
        for _, scene in every_page(session, showing):
            yield scene.page
        for page in (DeskPage.PLAN_CARD, DeskPage.PLAN_ADD):
            plan = replace(showing.desk, page=page)
            yield console_view(session, replace(showing, desk=plan)).page


@pytest.mark.parametrize(("room", "met"), [("wall", met_on_the_wall), ("console", met_on_the_console)])
def test_every_page_that_is_met_is_found_by_its_name(room, met) -> None:
    """Every page of the tour, of the preview and of the console has its module, and every module its page."""
    names = {name.removeprefix(ROOMS[room]).replace("-", "_") for name in met()}
    assert names == {path.stem for path in modules_of(room)}
