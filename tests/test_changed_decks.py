"""A deck in one text file is exactly the deck it says, or it is refused with a reason."""

from __future__ import annotations

import pytest

from tests.changed_decks import DECKS, SUFFIX, WrongChange, changed, names, parse, with_expected, write

PIENIN = changed("good/pienin").files
CARDS = "cards/kortit.yaml"
KINDS = sorted(path.name for path in DECKS.iterdir() if path.name not in ("good", "lessons"))


def cards_after(change: str, head: str = f"change {CARDS}") -> bytes:
    """Return the card file of the smallest good deck after a part of a file."""
    return parse(f"of good/pienin\n\n=== {head}\n{change}").files[CARDS]


def test_lines_are_exchanged_where_they_stand() -> None:
    """What a hunk does not name stays, byte for byte, and a later hunk sees the earlier one's lines."""
    after = cards_after("-  phase: ilta\n+  phase: itla\n\n   phase: itla\n+  x: 1\n")
    assert after == PIENIN[CARDS].replace(b"  phase: ilta\n", b"  phase: itla\n  x: 1\n", 1)


def test_new_lines_alone_go_to_the_end() -> None:
    """A hunk without a place is the file's end."""
    assert cards_after("+  fact: uni\n+\n") == PIENIN[CARDS] + b"  fact: uni\n\n"


@pytest.mark.parametrize(
    ("hunk", "reason"),
    [
        ("-  phase: itla\n+  x: 1\n", "0 times"),
        ("-phase: ilta\n", "0 times"),  # a part of a line is no line
        ("-  themes: [uni]\n", "2 times"),
        ("*  themes: [uni]\n", "none of space"),
    ],
)
def test_a_hunk_that_does_not_fit_is_refused(hunk: str, reason: str) -> None:
    """A change that finds nothing, or more than one place, never passes for a change."""
    with pytest.raises(WrongChange, match=reason) as refused:
        cards_after(hunk)
    assert hunk.strip() in str(refused.value)


@pytest.mark.parametrize(
    "head",
    [
        "change cards/toiset.yaml", "remove cards/toiset.yaml", "encode cards/toiset.yaml utf-16",
        f"escaped {CARDS}", f"change twice {CARDS}", "expected", "file",
    ],
)  # fmt: skip
def test_a_part_that_cannot_be_done_is_refused(head: str) -> None:
    """A misspelt part and a file that is not there are not passed over."""
    with pytest.raises(WrongChange, match=head):
        cards_after("", head)


def test_a_deck_begins_with_what_it_is_a_change_of() -> None:
    """Anything but `of` and a deck at the top is refused; without it the deck has only its own files."""
    assert parse("=== file deck.yaml\nid: a\n").files == {"deck.yaml": b"id: a\n"}
    assert parse("of good/pienin\n").files == PIENIN
    with pytest.raises(WrongChange, match="a note"):
        parse("of good/pienin\na note\n")


def test_files_are_written_removed_and_encoded() -> None:
    """A file may be empty, begin and end with empty lines, and stand where another one was."""
    made = parse(
        f"of good/pienin\n\n=== file {CARDS}\n\n- id: a\n\n\n=== file cards/x.yaml\n\n"
        "=== remove deck.yaml\n\n=== file pictures/a.svg\n<svg/>\n\n=== encode pictures/a.svg utf-16-le\n"
    )
    assert made.files == {
        CARDS: b"\n- id: a\n\n",
        "cards/x.yaml": b"",
        "pictures/a.svg": "<svg/>\n".encode("utf-16-le"),
    }


def test_any_byte_can_be_written() -> None:
    """Escapes stand for bytes, in a hunk and in a file; without `escaped`, a backslash is a backslash."""
    head = f"change escaped {CARDS}"
    assert cards_after("+\\xe4\\x00 \\\\ \\x0d\n", head) == PIENIN[CARDS] + b"\xe4\x00 \\ \r\n"
    assert cards_after("+\\xe4\n") == PIENIN[CARDS] + b"\\xe4\n"
    assert cards_after("\\xff\\\nä\\\n", f"file escaped {CARDS}") == b"\xff\xc3\xa4"
    for wrong in ("+\\q\n", "+\\\n", "+\\xg1\n"):
        with pytest.raises(WrongChange, match="backslash"):
            cards_after(wrong, head)


def test_outputs_are_kept_as_they_are_said() -> None:
    """What is written as expected is read again, and nothing else of the file changes."""
    text = f"of good/pienin\n\n=== remove {CARDS}\n"
    said = {"fi": "a:1:1: virhe\n    Korjaa.\n", "en": ""}
    kept = with_expected(text, said)
    assert kept.startswith(f"{text}\n=== expected fi\n")
    assert parse(kept).expected == said
    assert parse(kept).files == parse(text).files
    assert with_expected(kept, {"fi": "b\n"}) == f"{text}\n=== expected fi\nb\n"


@pytest.mark.parametrize("kind", KINDS)
def test_every_deck_is_one_file(kind: str) -> None:
    """Beside the good decks lie no folders, only changes that can be read, ending with what they expect."""
    assert [path.name for path in sorted((DECKS / kind).iterdir())] == [
        f"{name}{SUFFIX}" for name in names(kind)
    ]
    for name in names(kind):
        deck = changed(f"{kind}/{name}")
        text = (DECKS / kind / f"{name}{SUFFIX}").read_bytes().decode()
        assert list(deck.expected) == ([] if kind == "base" else ["fi", "en"])
        assert kind == "base" or with_expected(text, deck.expected) == text


def test_a_deck_is_written_under_its_own_name(tmp_path) -> None:
    """A test that needs a folder gets one, with every file."""
    folder = write("broken/AV004-folder-for-file", tmp_path / "broken")
    assert folder == tmp_path / "broken" / "AV004-folder-for-file"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {"deck.yaml", CARDS, "cards/vanhat.yaml/muistiinpano.txt"}
