"""Every limit is told in a sentence where it is met, in a folder and in a pack alike; nothing waits."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.content.decks import deck_title, find_decks
from arjenvalinnat.content.diagnostics import Place, Severity, cure, finding, in_reading_order, message
from arjenvalinnat.content.excerpt import Lines
from arjenvalinnat.content.format.card import MOST_STEPS
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.tasks.guess import LARGEST
from tests.content.files import CARDS, DECK, ROOT, smallest
from tests.content.packs import packed

TODAY = datetime.date(2026, 11, 24)
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
GOOD = smallest()
PO = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n'

PHASES = range(limits.PHASES)

Files = dict[str, bytes]


def in_folder(files: Files, tmp_path: Path) -> Loaded:
    """Load a deck from a folder with these files in it."""
    for name, raw in files.items():
        (tmp_path / "pakka" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pakka" / name).write_bytes(raw)
    return load_deck(tmp_path / "pakka", today=TODAY)


def in_pack(files: Files, tmp_path: Path) -> Loaded:
    """Load a deck from a pack with these files in it."""
    (tmp_path / "pakka.arjen").write_bytes(packed(files))
    return load_deck(tmp_path / "pakka.arjen", today=TODAY)


def copies(count: int) -> Files:
    """Return the smallest deck with so many cards, all good ones."""
    first, second = GOOD[CARDS].decode().split("- id: koe")
    more = "".join(
        first.replace("id: matsi", f"id: matsi-{n}").replace("univaje", f"u{n}") for n in range(count - 2)
    )
    return {**GOOD, CARDS: f"{first}{more}- id: koe{second}".encode()}


@pytest.mark.parametrize("load", [in_folder, in_pack])
def test_a_deck_has_a_thousand_cards_at_most(load: Callable[..., Loaded], tmp_path: Path) -> None:
    """AV252: a thousand cards are a deck; the next one is too much, and what is said stands at it."""
    assert load(copies(limits.CARDS), tmp_path).deck is not None
    found = load(copies(limits.CARDS + 1), tmp_path)
    (one,) = (one for one in found.findings if one.severity is Severity.ERROR)
    assert (one.code, found.deck) == ("AV252", None)
    text = copies(limits.CARDS + 1)[CARDS].decode()
    assert text.splitlines()[one.place.line - 1] == "- id: koe"


@pytest.mark.parametrize("load", [in_folder, in_pack])
@pytest.mark.parametrize("body", [b"- {}\n", b"- a\n", b"-\n", b"- @\n", b"- {id: a}\n"])
def test_a_deck_of_nonsense_is_answered_in_a_few_sentences(
    body: bytes, load: Callable[..., Loaded], tmp_path: Path
) -> None:
    """However many files and cards are wrong, no more is told than somebody reads."""
    files = {f"cards/{number}.yaml": body * 3000 for number in range(40)}
    found = load({DECK: GOOD[DECK], **files}, tmp_path).findings
    assert 0 < len(found) <= limits.FINDINGS
    assert {"AV028", "AV252"} & {one.code for one in found}


def test_a_file_of_nothing_but_gaps_ends_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that could not be read to its end has no more cards than another."""
    monkeypatch.setattr(limits, "PARTS", 20_000)
    found = load_sources({**GOOD, CARDS: b"- {}\n" * 30_000}, today=TODAY).findings
    assert {one.code for one in found} == {"AV027", "AV252"}


def test_the_parts_of_all_files_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """AV027: many files with few parts each are as much as one with many."""
    monkeypatch.setattr(limits, "PARTS", 3000)
    files = {f"cards/{number}.yaml": GOOD[CARDS] for number in range(100)}
    found = load_sources({DECK: GOOD[DECK], **files}, today=TODAY).findings
    assert [one.code for one in found].count("AV027") == 1
    broken = {CARDS: b"- @\n" + b"- [a, b, c]\n" * 1000}
    found = load_sources({DECK: GOOD[DECK], **broken}, today=TODAY).findings
    assert [one.code for one in found].count("AV027") == 1


def test_a_deck_of_too_many_files_is_refused(tmp_path: Path) -> None:
    """AV253 of a folder says what AV709 says of a pack."""
    files = {f"cards/{number}.yaml": b"" for number in range(limits.FILES)}
    (one,) = in_folder({**GOOD, **files}, tmp_path).findings
    assert (one.code, one.place) == ("AV253", Place(f"{(tmp_path / 'pakka').as_posix()}/cards", 1, 1))
    assert [one.code for one in in_pack({**GOOD, **files}, tmp_path).findings] == ["AV709"]


def test_files_that_are_too_big_together_are_refused(tmp_path: Path) -> None:
    """AV254: files without a byte on the disk are told by what they would take."""
    assert in_folder(GOOD, tmp_path).deck is not None
    for number in range(3):
        with (tmp_path / "pakka" / "cards" / f"{number}.yaml").open("wb") as file:
            file.truncate(limits.FILE_BYTES)
    (one,) = load_deck(tmp_path / "pakka", today=TODAY).findings
    assert (one.code, dict(one.fields)["most"]) == ("AV254", str(limits.DECK_BYTES // 1_000_000))


@pytest.mark.parametrize("load", [in_folder, in_pack])
def test_a_deck_has_forty_translations_at_most(load: Callable[..., Loaded], tmp_path: Path) -> None:
    """AV255: one more is told at its file."""
    names = [f"translations/{a}{b}.po" for a in "abcde" for b in "abcdefghij"]
    for count, over in ((limits.LANGUAGES, 0), (limits.LANGUAGES + 1, 1)):
        found = load({**GOOD, **dict.fromkeys(names[:count], PO)}, tmp_path)
        said = [one for one in found.findings if one.code == "AV255"]
        assert len(said) == over
        assert all(one.place.file.endswith(names[limits.LANGUAGES]) for one in said)


@pytest.mark.parametrize("load", [in_folder, in_pack])
def test_a_translation_that_is_too_big_is_not_read(load: Callable[..., Loaded], tmp_path: Path) -> None:
    """AV005: the limit of a translation is its own."""
    found = load({**GOOD, "translations/sv.po": b"#" * (limits.PO_BYTES + 1)}, tmp_path).findings
    (one,) = (one for one in found if one.place.file.endswith("sv.po"))
    assert (one.code, dict(one.fields)["most"]) == ("AV005", str(limits.PO_BYTES // 1_000_000))


def test_a_huge_deck_file_has_no_title_and_fills_no_memory(tmp_path: Path) -> None:
    """Six gigabytes that are not on the disk are read as far as the limit goes."""
    deck = tmp_path / "pakka"
    assert in_folder(GOOD, tmp_path).deck is not None
    with (deck / DECK).open("r+b") as file:
        file.truncate(6_000_000_000)
    assert find_decks(tmp_path) == (deck,)
    assert deck_title(deck) is None
    assert "AV005" in [one.code for one in load_deck(deck, today=TODAY).findings]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no queues here")
@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", [DECK, "cards/jono.yaml", "translations/sv.po", "pictures/a.png"])
def test_nobody_waits_for_a_queue(name: str, tmp_path: Path) -> None:
    """AV004: a queue that nothing is ever written into is told of as a file that cannot be read."""
    assert in_folder(GOOD, tmp_path).deck is not None
    place = tmp_path / "pakka" / name
    place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    os.mkfifo(place)
    found = load_deck(tmp_path / "pakka", today=TODAY).findings
    said = [one for one in found if one.place.file == place.as_posix()]
    assert [one.code for one in said] == ([] if name.endswith(".png") else ["AV004"])
    assert not Lines().line(Place(place.as_posix(), 1, 1))
    assert deck_title(tmp_path / "pakka") is None or name != DECK


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no queues here")
@pytest.mark.timeout(20)
def test_a_queue_called_a_pack_is_none(tmp_path: Path) -> None:
    """AV004: among the decks it has no title, and named it is refused."""
    os.mkfifo(tmp_path / "jono.arjen")
    (deck,) = find_decks(tmp_path)
    assert deck_title(deck) is None
    assert [one.code for one in load_deck(deck).findings] == ["AV004"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{cards: 6, last: 18}", "{cards: 6, last: 1001}", "AV205"),
        ("{cards: 6, last: 18}", "{cards: 1001, last: 18}", "AV205"),
        ("{cards: 6, last: 18}", "{cards: 6, last: " + "9" * 400 + "}", "AV205"),
        ("{cards: 6, last: 18}", "{cards: 6, last: " + "9" * 9000 + "}", "AV205"),
        ("  road:", "  start: 1000\n  road:", "AV205"),
        ("  road:", "  least: -11\n  road:", "AV205"),
        ("  road:", "  most: 11\n  road:", "AV205"),
        ("  road:", "  fresh_start: 11\n  road:", "AV205"),
        ("authors: [Tekijä]", f"authors: [{', '.join(['a'] * 101)}]", "AV212"),
        ("uni: Uni", "uni: Uni\n" + "".join(f"  t{n}: T\n" for n in range(100)), "AV212"),
        ("questions: [Mikä jäi mieleen?]", f"questions: [{', '.join(['a'] * 21)}]", "AV212"),
        ("phases:", "phases:\n" + "".join(f"  - {{id: x{n}, name: X, clock: A}}\n" for n in PHASES), "AV212"),
    ],
)
def test_a_number_or_a_list_of_the_deck_over_its_limit_is_told(old: str, new: str, code: str) -> None:
    """The sentence says the limit, or what will do instead; nothing else follows from it."""
    found = load_sources(smallest(deck=(old, new)), today=TODAY).findings
    assert {one.code for one in found} == {code}
    assert cure(found[0], "fi")
    assert re.search(r"\d", message(found[0], "fi") + str(cure(found[0], "fi")))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("themes: [uni]", f"themes: [{', '.join(['uni'] * 21)}]", "AV212"),
        ("sets: [univaje]", f"sets: [{', '.join(['univaje'] * 21)}]", "AV212"),
        ("ask:", f"words: {{{', '.join(f'w{n}: W' for n in range(21))}}}\n  ask:", "AV212"),
        ("{has: [univaje]}", "{has: [univaje], at_least: {self: 10001}}", "AV205"),
        ("{has: [univaje]}", "{has: [univaje], at_most: {self: -10001}}", "AV205"),
        ("  choices:\n", "  choices:\n" + "    - {id: a, text: A, effects: {}}\n" * 5, "AV228"),
        ("  choices:\n", "  choices:\n" + "    - {id: a, text: A, effects: {}}\n" * 5000, "AV228"),
    ],
)
def test_a_number_or_a_list_of_a_card_over_its_limit_is_told(old: str, new: str, code: str) -> None:
    """However many choices there are, the sentence is the one about two to four."""
    found = load_sources(smallest(cards=(old, new)), today=TODAY).findings
    assert code in {one.code for one in found}
    assert {one.code for one in found if one.severity is Severity.ERROR} <= {code, "AV110"}


def test_of_too_many_findings_the_gravest_are_told() -> None:
    """AV250 says how many are left out, also when findings come in two helpings."""
    many = [finding(Place("cards/a.yaml", n, 1), "AV301") for n in range(1, 3001)]
    grave = [finding(Place("cards/b.yaml", n, 1), "AV101") for n in range(1, 1001)]
    once = in_reading_order([*many, *grave])
    twice = in_reading_order([*in_reading_order(many), *grave])
    for told in (once, twice):
        assert len(told) == limits.FINDINGS
        assert sum(one.severity is Severity.ERROR for one in told) == len(grave)
        (said,) = (one for one in told if one.code == "AV250")
        assert int(dict(said.fields)["count"]) == 4000 - (limits.FINDINGS - 1)
        assert dict(said.fields)["count"] in message(said, "en")
    assert in_reading_order(many[: limits.FINDINGS]) == tuple(many[: limits.FINDINGS])


def test_the_limits_on_the_page_are_the_program_s() -> None:
    """What the page allows is what the program allows, in the same order."""
    table = PAGE.partition("## How much there may be")[2].partition("## ")[0]
    rows = re.findall(r"^\| [^|]+ \| ([\d, ]+) \|$", table, re.MULTILINE)
    mega = 1_000_000
    assert [int(number) for row in rows for number in row.split(", ")] == [
        limits.FILE_BYTES // mega, limits.PO_BYTES // mega, limits.DECK_BYTES // mega,
        limits.FILES, limits.LANGUAGES,
        limits.PNG_BYTES // mega, limits.SVG_BYTES // mega, limits.SIDE,
        limits.DEPTH, limits.PARTS,
        limits.ID, limits.TEXT,
        limits.CARDS, limits.CARDS, limits.PHASES,
        limits.ITEMS, MOST_STEPS, limits.SECONDS, LARGEST, limits.JUDGING, limits.FEW_ITEMS,
        limits.LAST, limits.LAST - 1, limits.STEP, limits.SUM,
        limits.FINDINGS, limits.FINDINGS_ALIKE,
    ]  # fmt: skip


def test_every_limit_says_its_unit_and_its_reason() -> None:
    """Under each limit stands what it counts and why."""
    text = Path(limits.__file__).read_text(encoding="utf-8")
    names = re.findall(r"^([A-Z_]+) = [\d_]+$", text, re.MULTILINE)
    told = re.findall(r'^([A-Z_]+) = [\d_]+\n"""[A-Z][^"]{20,}\."""$', text, re.MULTILINE)
    assert names == told == [name for name in vars(limits) if name.isupper()]
