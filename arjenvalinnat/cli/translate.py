"""`translate`: a deck's texts as a PO file for translators' programs, or as a table for a spreadsheet."""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.words import system_language
from arjenvalinnat.content.translation.po_file import retold
from arjenvalinnat.views.assets import TEXTS
from arjenvalinnat.views.texts import SOURCE, Say, languages, texts

if TYPE_CHECKING:  # loads the deck's models
    from arjenvalinnat.content.format.deck import Deck
    from arjenvalinnat.content.translation.po import Comment, Updated

_LANGUAGE = re.compile("[a-z]{2,3}")


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "translate", help=say("translate.about"), description=say("translate.about")
    )
    command.add_argument("deck", nargs="?", type=Path, metavar="DECK", help=say("translate.deck"))
    command.add_argument("language", metavar="LANGUAGE", help=say("translate.language"))
    command.add_argument("--to", type=Path, metavar="CSV", help=say("translate.to"))
    command.add_argument("--from", type=Path, metavar="CSV", dest="table", help=say("translate.from"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Bring the PO file up to date, and the table with it; 1 when a file cannot be read or written."""
    from arjenvalinnat.cli.play import deck_at, no_deck  # noqa: PLC0415 - loads the deck's models, as these
    from arjenvalinnat.content.diagnostics import render  # noqa: PLC0415
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415
    from arjenvalinnat.content.reading.files import is_pack  # noqa: PLC0415
    from arjenvalinnat.content.translation.addresses import place_at  # noqa: PLC0415
    from arjenvalinnat.content.translation.po import PoHeader, update_po, written_places  # noqa: PLC0415
    from arjenvalinnat.content.translation.spreadsheet import NoTableError  # noqa: PLC0415
    from arjenvalinnat.content.translation.translate import FOLDER  # noqa: PLC0415
    from arjenvalinnat.content.translation.wording import wordings  # noqa: PLC0415

    say = texts(arguments.lang)
    if arguments.deck is None:
        return _interface(arguments.language.strip().lower(), say)
    path = deck_at(arguments.deck)
    loaded = load_deck(path)
    deck = loaded.deck
    if deck is None:
        return no_deck(tuple(render(finding, arguments.lang) for finding in loaded.findings), arguments.lang)
    if is_pack(path):
        return _failed(say("translate.packed", file=path))
    language = arguments.language.strip().lower()
    if not _LANGUAGE.fullmatch(language) or language == deck.language:
        key = "own-language" if language == deck.language else "no-language"
        return _failed(say(f"translate.{key}", language=arguments.language))

    def written(address: str) -> tuple[str, int] | None:
        place = place_at(loaded, address)
        return None if place is None else (Path(place.file).relative_to(path).as_posix(), place.line)

    file = path / FOLDER / f"{language}.po"
    places = written_places(wordings(deck), written)
    title = f"{deck.title} ({language}), {deck.license}"
    book = PoHeader(f"{deck.id} {deck.version}", title, deck.language, language)
    try:
        done = update_po(file, wordings(deck), book, _comments(deck), places)
        _tell(done, file, say)
        if arguments.table is not None:
            _take_in(arguments.table, file, say)
        if arguments.to is not None:
            _give_out(arguments.to, file, say)
    except NoTableError:
        return _failed(say("translate.no-table", file=arguments.table))
    except ValueError:
        return _failed(say("translate.no-po", file=file))
    except BrokenPipeError:
        raise  # of what is printed, not of a file
    except OSError as cause:
        return _failed(say("translate.unusable", file=cause.filename or file, cause=cause.strerror or cause))
    return 0


def _interface(language: str, say: Say) -> int:
    """Bring the program's own PO files up to date, for a new language too."""
    from arjenvalinnat.content.diagnostics import SENTENCES, is_translated  # noqa: PLC0415 - as above
    from arjenvalinnat.content.translation.po import PoHeader, update_po  # noqa: PLC0415
    from arjenvalinnat.content.translation.wording import Wording  # noqa: PLC0415

    if not _LANGUAGE.fullmatch(language) or language == SOURCE:
        key = "own-language" if language == SOURCE else "no-language"
        return _failed(say(f"translate.{key}", language=language))
    book = PoHeader("arjenvalinnat", f"Arjen valinnat ({language}), MIT", SOURCE, language)
    for source, file in (
        (TEXTS / f"{SOURCE}.toml", TEXTS / f"{language}.po"),
        (SENTENCES, SENTENCES.with_name(f"{SENTENCES.stem}.{language}.po")),
    ):
        found: list[Wording] = []

        def note(key: str, text: str, found: list[Wording] = found) -> str:
            if is_translated(key):
                found.append(Wording(key, text))
            return text

        retold(tomllib.loads(source.read_text(encoding="utf-8")), note)
        try:
            _tell(update_po(file, found, book, lambda _: "", {}), file, say)
        except ValueError:
            return _failed(say("translate.no-po", file=file))
        except BrokenPipeError:
            raise  # of what is printed, not of a file
        except OSError as cause:
            return _failed(say("translate.unusable", file=file, cause=cause.strerror or cause))
    return 0


def _tell(done: Updated, file: Path, say: Say) -> None:
    print(say("translate.done", file=file, total=done.total, ready=done.ready))
    for count, key in ((done.empty, "empty"), (done.fuzzy, "fuzzy"), (done.gone, "gone")):
        if count:
            print(say(f"translate.{key}", count=count))


def _take_in(table: Path, file: Path, say: Say) -> None:
    from arjenvalinnat.content.translation.po import fill_po  # noqa: PLC0415 - as above
    from arjenvalinnat.content.translation.spreadsheet import rows_of  # noqa: PLC0415

    rows = rows_of(table.read_bytes().decode("utf-8-sig"))
    filled, fuzzy, strange = fill_po(file, rows)
    print(say("translate.taken-in", file=table, count=filled))
    if fuzzy:
        print(say("translate.stale", count=fuzzy))
    if strange:
        print(say("translate.strange", count=len(strange), first=strange[0]))


def _give_out(table: Path, file: Path, say: Say) -> None:
    from arjenvalinnat.content.translation.po import read_entries  # noqa: PLC0415 - as above
    from arjenvalinnat.content.translation.spreadsheet import COLUMNS, table_of  # noqa: PLC0415

    address, about, source, translation, state = (say(f"translate.column.{name}") for name in COLUMNS)
    told = table_of(read_entries(file), (address, about, source, translation, state))
    table.write_text(told, encoding="utf-8-sig", newline="")
    print(say("translate.given-out", file=table))


def _comments(deck: Deck) -> Comment:
    """Return what tells a translator which card a text is from, what it is, and how long it may be."""
    from arjenvalinnat.content.translation.text_kinds import kind_of  # noqa: PLC0415 - as above

    say = texts(deck.language if deck.language in languages() else SOURCE)
    titles = {card.id: card.title for card in deck.cards}

    def comment(address: str) -> str:
        kind = kind_of(address)
        parts = address.split("/")
        told = [say(f"translate.kind.{kind.name}")]
        if parts[0] == "cards":
            told.insert(0, say("translate.card", title=titles[parts[1]]))
        if kind.most:
            told.append(say("translate.most", most=kind.most))
        return " ".join(told)

    return comment


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
