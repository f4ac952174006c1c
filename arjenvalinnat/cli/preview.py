"""`preview`: the wall on any page of a deck while it is being written; `--once` paints one picture."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.play import deck_at, no_deck
from arjenvalinnat.cli.shots import wall_size
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # pydantic and pygame are loaded only by what needs them
    from arjenvalinnat.content.format.deck import Deck
    from arjenvalinnat.content.reading.sources import Loaded
    from arjenvalinnat.session.preview.book import Book
    from arjenvalinnat.session.preview.previewed import Previewed

KINDS = ("none", "protanopia", "deuteranopia", "tritanopia")


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("preview", help=say("cli.preview"), description=say("cli.preview"))
    command.add_argument("deck", metavar="DECK[:CARD]", help=say("cli.preview.deck"))
    command.add_argument("--page", metavar="NAME", help=say("cli.preview.page"))
    command.add_argument("--lang", metavar="LANG", help=say("cli.preview.lang"))
    command.add_argument(
        "--size",
        type=partial(wall_size, say),
        default=(1280, 720),
        metavar="WxH",
        help=say("cli.preview.size"),
    )
    command.add_argument("--big", action="store_true", help=say("cli.play.big"))
    command.add_argument("--vision", choices=KINDS, default=KINDS[0], help=say("cli.preview.vision"))
    command.add_argument("--washed", action="store_true", help=say("cli.preview.washed"))
    command.add_argument("--once", type=Path, metavar="PNG", help=say("cli.preview.once"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window, or write one picture; 1 when there is no such deck, card, language or display."""
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - loads pydantic

    language = system_language()
    path, card = _parted(arguments.deck)
    loaded = load_deck(path)
    if loaded.deck is not None:
        wrong = _wrong(loaded.deck, card, arguments, language)
        if wrong:
            print(wrong, file=sys.stderr)
            return 1
    begin = _beginning(card, arguments)
    if arguments.once is not None:
        return _once(loaded, path, begin, arguments.once, language)
    if loaded.deck is None and not os.path.isdir(path):
        return no_deck((), language)
    return _window(path, begin, language)


def _parted(text: str) -> tuple[Path, str | None]:
    """Part a deck and its card; a path that has a colon of its own is left whole."""
    name, colon, card = text.rpartition(":")
    if not colon or not name or os.path.exists(text) or not os.path.exists(name):
        return deck_at(Path(text)), None
    return deck_at(Path(name)), card or None


def _wrong(deck: Deck, card: str | None, arguments: argparse.Namespace, language: str) -> str:
    """Return the sentence about a card, a page or a language that this deck does not have."""
    from arjenvalinnat.content.suggestions import closest  # noqa: PLC0415 - with the deck
    from arjenvalinnat.session.preview.book import Book  # noqa: PLC0415 - with the deck

    say = texts(language)
    asked = (
        ("card", card, [*deck.cards_by_id]),
        ("language", arguments.lang, [*dict.fromkeys((*deck.languages, *languages()))]),
    )
    for what, name, known in asked:
        if name is not None and name not in known:
            near = closest(name, known)
            if near is None:
                return say(f"cli.preview.no-{what}", name=name, known=", ".join(known[:12]))
            return say(f"cli.preview.no-{what}-near", name=name, near=near)
    if arguments.page is not None:
        names = [page.name for page in _opened(Book(deck), card, arguments).pages]
        if arguments.page not in names:
            return say("cli.preview.no-page", name=arguments.page, known="; ".join(names))
    return ""


def _beginning(card: str | None, arguments: argparse.Namespace) -> Callable[[Book], Previewed]:
    """Return what gives the first look at a deck, as the command line asks for it."""

    def begin(book: Book) -> Previewed:
        known = card if card in book.deck.cards_by_id else None  # it was broken at first, and is another now
        seen = _opened(book, known, arguments)
        if arguments.page is not None:
            seen = replace(seen, spot=seen.spot._replace(page=arguments.page))
        return seen

    return begin


def _opened(book: Book, card: str | None, arguments: argparse.Namespace) -> Previewed:
    from arjenvalinnat.session.preview.previewed import opened  # noqa: PLC0415 - with the deck

    seen = opened(book, card, arguments.lang or book.deck.language)
    return replace(
        seen, big=arguments.big, size=arguments.size, vision=arguments.vision, washed=arguments.washed
    )


def _once(loaded: Loaded, path: Path, begin: Callable[[Book], Previewed], file: Path, language: str) -> int:
    """Paint one page into a file."""
    from arjenvalinnat.content.diagnostics import render  # noqa: PLC0415 - with the deck
    from arjenvalinnat.screen.shots import save_surface  # noqa: PLC0415 - pygame only here
    from arjenvalinnat.session.preview.book import book_of  # noqa: PLC0415 - with the deck

    if loaded.deck is None:
        return no_deck(tuple(render(finding, language) for finding in loaded.findings), language)
    from arjenvalinnat.screen.previewed import scene_of, wall_picture  # noqa: PLC0415 - pygame only here

    seen = begin(book_of(loaded, str(path)))
    try:
        save_surface(wall_picture(scene_of(seen), seen), file)
    except OSError as cause:
        told = texts(language)("cli.preview.unwritable", file=file, cause=cause.strerror or cause)
        print(told, file=sys.stderr)
        return 1
    return 0


def _window(path: Path, begin: Callable[[Book], Previewed], language: str) -> int:
    from arjenvalinnat.screen.preview import PreviewWindow  # noqa: PLC0415 - pygame only here
    from arjenvalinnat.screen.window import NoDisplayError  # noqa: PLC0415 - pygame only here
    from arjenvalinnat.session.preview.found import OnDisk  # noqa: PLC0415 - with the deck

    try:
        PreviewWindow(OnDisk(path), begin, language).run()
    except NoDisplayError as cause:
        print(texts(language)("cli.preview.no-display", cause=cause), file=sys.stderr)
        return 1
    return 0
