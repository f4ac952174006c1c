"""HTML as a value: whatever is not markup already is escaped, so no text can become a tag.

A page asks for nothing from anywhere: no script, no font, no picture, no address.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.paper.style import STYLE

Tell: TypeAlias = "Callable[[str], Html]"
"""Puts a text of the deck into a page."""

VOID = frozenset({"meta"})
"""Elements that have no end tag."""

GAP = "\0"
"""Stands in a sentence for the markup that belongs there; no message of the catalogue holds it."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for a page of ours: its own style and nothing else."""


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of markup that is safe to stand in a page."""

    text: str


Cells: TypeAlias = "Sequence[Html | str]"
"""One row of a table; the first cell is its head."""


def element(tag: str, /, *content: Html | str, **attributes: str) -> Html:
    """Return an element; texts in it are escaped, `class_` is written without its line."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(one_line(value))}"'
        for key, value in attributes.items()
    )
    if tag in VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{joined(*content).text}</{tag}>")


def joined(*content: Html | str) -> Html:
    """Return pieces one after another; texts among them are escaped."""
    return Html(
        "".join(piece.text if isinstance(piece, Html) else html.escape(one_line(piece)) for piece in content)
    )


def spoken(language: str, page_language: str) -> Tell:
    """Return what marks a text with its language where that is not the page's (WCAG 2.2, 3.1.2)."""
    if language == page_language:
        return joined
    return lambda text: element("span", text, lang=language)


def said_of(sentence: Callable[[str], str], text: Html) -> Html:
    """Return a sentence of the catalogue around a text that is markup already."""
    before, _, after = sentence(GAP).partition(GAP)
    return joined(before, text, after)


def table(caption: Html | str, heads: Cells, *parts: Html, numbers: int = 0) -> Html:
    """Return a table of bodies and perhaps a foot; the last *numbers* columns are numbers."""
    cells = (
        element("th", head, scope="col", **_aligned(place, heads, numbers))
        for place, head in enumerate(heads)
    )
    return element("table", element("caption", caption), element("thead", element("tr", *cells)), *parts)


def body(rows: Iterable[Cells], numbers: int = 0) -> Html:
    """Return rows of a table; the last *numbers* cells of each are numbers."""
    return element("tbody", *(_row(row, numbers) for row in rows))


def foot(row: Cells, numbers: int) -> Html:
    """Return the row that closes a table."""
    return element("tfoot", _row(row, numbers))


def page(title: str, language: str, *content: Html, dense: bool = False) -> str:
    """Return a whole page in one file, as text; a *dense* one is printed smaller."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        Html(f"<style>{STYLE}</style>"),
    )
    main = element("main", *content, **({"class_": "dense"} if dense else {}))
    return f"<!DOCTYPE html>\n{element('html', head, element('body', main), lang=language).text}\n"


def _row(row: Cells, numbers: int) -> Html:
    cells = (element("td", cell, **_aligned(place, row, numbers)) for place, cell in enumerate(row[1:], 1))
    return element("tr", element("th", row[0], scope="row"), *cells)


def _aligned(place: int, row: Cells, numbers: int) -> dict[str, str]:
    return {"class_": "number"} if place >= len(row) - numbers else {}
