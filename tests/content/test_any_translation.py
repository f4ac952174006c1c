"""Whatever a deck's texts and a PO file's bytes are: nothing of them is lost, and nothing ends in a crash."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.translation.po import PoHeader, fill_po, update_po
from arjenvalinnat.content.translation.po_file import NoBookError, read_po
from arjenvalinnat.content.translation.wording import Wording


@given(st.binary(max_size=400))
def test_any_bytes_are_a_translation_or_a_finding(raw: bytes) -> None:
    """A damaged file has one kind of fault, with a line."""
    with suppress(NoBookError):
        read_po(raw, "translations/sv.po", "sv")


LETTERS = st.characters(categories=["L", "P", "Zl", "Zp", "Zs", "Cf"], include_characters='\n\t\x85\u2028"\\')


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, min_size=1))
@example("Alku\u2028loppu")
@example("Alku\x85loppu\u2029\n\\n")
def test_an_update_loses_nothing_of_any_text(text: str) -> None:
    """Line ends of other kinds than gettext's stay in a source, an address, a comment and a translation."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sv.po"
        texts = [Wording(f"cards/a/words/{text}/word", text), Wording("title", text)]
        book = PoHeader("koe 1", text, "fi", "sv")
        for _ in range(3):
            update_po(path, texts, book, lambda _: text, {})
            if not read_po(path.read_bytes(), "sv.po", "sv").entries["title"].text:
                fill_po(path, [(address, source, f"sv {text}|") for address, source in texts])
        told = read_po(path.read_bytes(), "sv.po", "sv")
        assert [told.words(address, source) for address, source in texts] == [f"sv {text}|"] * 2
        assert len(told.entries) == 2


def test_a_raw_line_separator_is_part_of_its_text() -> None:
    """A PO file with U+2028 in a line, as other programs write it, is read, and its places are right."""
    about = ('msgctxt "about"', 'msgid "a\u2028b"', 'msgstr "c\u2028d"', "")
    po = "\r\n".join((*about, 'msgctxt "title"', 'msgid "e"', 'msgstr "f"', ""))
    told = read_po(po.encode(), "sv.po", "sv")
    assert told.words("about", "a\u2028b") == "c\u2028d"
    assert told.entries["title"].line == 7
