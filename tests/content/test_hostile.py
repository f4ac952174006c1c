"""Any bytes at all are answered: with a deck or with sentences, soon, and never with a traceback."""

from __future__ import annotations

import datetime
import random
import re
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import LANGUAGES, Severity, render
from arjenvalinnat.content.reading import sources
from arjenvalinnat.content.reading.source import Source, read_source
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from tests.content.files import CARDS, DECK, DECKS, SHIPPED, files_of
from tests.content.hostile import CARD, GOOD, HOSTILE

TODAY = datetime.date(2026, 11, 24)


def told(loaded: Loaded) -> str:
    """Return everything that is said, in every language, and make sure that something is."""
    errors = [found for found in loaded.findings if found.severity is Severity.ERROR]
    assert (loaded.deck is None) is bool(errors)
    return "\n".join(render(found, language) for found in loaded.findings for language in LANGUAGES)


@pytest.mark.timeout(30)
@pytest.mark.parametrize("file", [DECK, CARDS])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered(name: str, file: str) -> None:
    """A sentence, never a crash and never a hang; how long each takes is told by the benchmarks."""
    loaded = load_sources({**GOOD, file: HOSTILE[name]}, today=TODAY)
    assert told(loaded)
    assert loaded.deck is None


def test_a_file_over_the_limit_is_not_even_read() -> None:
    """AV005: more than 30 megabytes are refused by their size alone."""
    found = load_sources({**GOOD, CARDS: b"#" * 30_000_001}, today=TODAY).findings
    assert [one.code for one in found] == ["AV005"]


def test_a_file_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """AV027: the number of parts is limited too, not only the size."""
    monkeypatch.setattr(limits, "PARTS", 50)
    found = load_sources(GOOD, today=TODAY).findings
    assert {one.code for one in found} == {"AV027"}


def test_too_many_findings_are_summed_up() -> None:
    """AV028: nobody reads ten thousand lines; the first thousand are told and the rest announced."""
    found = load_sources({**GOOD, CARDS: b"- {id: a}\n" * 2000}, today=TODAY).findings
    assert sum(one.code == "AV202" for one in found) == 1000
    assert "AV028" in {one.code for one in found}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([DECK, CARDS]), st.binary(max_size=400))
def test_any_bytes_are_answered(file: str, raw: bytes) -> None:
    """There is no file that makes the loader raise."""
    told(load_sources({**GOOD, file: raw}, today=TODAY))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="- :[]{}\"'&*!|>%@`#,?\n\tabäé0\\<~", max_size=120), st.integers(0, 10_000))
def test_any_signs_inside_a_good_file_are_answered(signs: str, at: int) -> None:
    """YAML's own signs, strewn into a good card file, are told about like any other mistake."""
    at %= len(CARD)
    told(load_sources({**GOOD, CARDS: CARD[:at] + signs.encode() + CARD[at:]}, today=TODAY))


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return *raw* with one to three slips of a tired author, or of a broken disk."""
    for _ in range(chance.randint(1, 3)):
        lines = raw.split(b"\n")
        at = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = b" " * chance.randrange(6) + lines[at].lstrip()
            case 4:
                lines[at] = b"\t" + lines[at]
            case 5:
                column = chance.randrange(len(lines[at]) + 1)
                sign = chance.choice(b"- :[]{}\"'&*!|>%@`#,?\\<~\x00\xff\xe4\n")
                lines[at] = lines[at][:column] + bytes([sign]) + lines[at][column:]
            case 6:
                column = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:column]
            case _:
                column = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:column] + lines[at][column + 1 :]
        raw = b"\n".join(lines)
    return raw


@lru_cache(maxsize=64)
def read_once(raw: bytes, file: str, pieces: re.Pattern[str]) -> Source:
    """Read a file that is not spoilt; what was read of it is the same however often it is asked for."""
    return read_source(raw, file, pieces)


@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_mutations_of_a_real_deck_are_answered(
    part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand mutations a part: the shipped deck and the small ones, one file spoilt at a time."""
    good: set[bytes] = set()

    def read(raw: bytes, file: str, pieces: re.Pattern[str], most: int) -> Source:
        return read_once(raw, file, pieces) if raw in good else read_source(raw, file, pieces, most)

    monkeypatch.setattr(sources, "read_source", read)
    chance = random.Random(f"mutations {part}")
    shipped = files_of(SHIPPED)
    small = {name: files_of(DECKS / "good" / name) for name in ("perus", "pienin", "nimet")}
    good.update(raw for files in (shipped, *small.values()) for raw in files.values())
    for _ in range(1000):
        if chance.random() < 0.3:
            name = chance.choice(sorted(shipped))
            files = {DECK: shipped[DECK], name: shipped[name]}
        else:
            files = dict(small[chance.choice(sorted(small))])
            name = chance.choice(sorted(files))
        files[name] = mutated(files[name], chance)
        told(load_sources(files, today=TODAY))
