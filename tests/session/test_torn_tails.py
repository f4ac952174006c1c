"""The power may go at any byte, and again while the day goes on: no line that was written whole is lost."""

from __future__ import annotations

import json
import os
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Setup
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.journal.lines import MENDED, Journal
from arjenvalinnat.session.journal.recovery import read_journal
from arjenvalinnat.session.journal.snapshot import Snapshot
from tests.session.days import BEGAN, written
from tests.strategies import DECK

TORN = b'{"do": "commit", "gro'
ODD = (b"\x00" * 30, b'{"x": "\xc3', b"\x00\n\x00{\n", b"[]\n", b"   \n{", b"\n\n")
"""What else a power cut leaves behind, and no line that was written whole."""


def _line(entry: object) -> bytes:
    return json.dumps(entry).encode() + b"\n"


def _head(folder: Path) -> Path:
    """Return a journal with nothing in it but its head."""
    setup = Setup(7, 2, (11, 16), (None, None), (Planned("matsi"),))
    return written(folder, [Snapshot("pakat/pieni", begin(DECK, setup), Wishes(), began=BEGAN)])


def _resumed(path: Path) -> list[dict[str, object]]:
    """Return what a journal says, going on with it as the program does."""
    unfinished = read_journal(path)
    assert unfinished is not None
    assert not unfinished.lost
    Journal(path, torn=unfinished.torn).close()
    again = read_journal(path)
    assert again is not None
    assert (again.entries, again.torn, again.lost) == (unfinished.entries, False, 0)
    return [*unfinished.entries]


def _play(path: Path, entries: list[dict[str, object]]) -> None:
    journal = Journal(path)
    for entry in entries:
        journal.append(entry)
    journal.close()


def _whole(data: bytes, head: int) -> list[dict[str, object]]:
    """Return the numbered lines of which every byte but the last line end is there."""
    lines = [line.strip() for line in data[head:].split(b"\n")]
    return [json.loads(line) for line in lines if line.startswith(b'{"number"') and line.endswith(b"}")]


@pytest.mark.parametrize("cut", range(1, len(_line(MENDED))))
def test_the_mending_of_a_torn_line_may_be_torn(tmp_path: Path, cut: int) -> None:
    """What was played after both is there at the next resume, wherever the second power cut came."""
    path = _head(tmp_path)
    with path.open("ab") as file:
        file.write(_line({"number": 1}) + TORN + b"\n" + _line(MENDED)[:cut])
    assert _resumed(path) == [{"number": 1}]
    _play(path, [{"number": 2}, {"number": 3}])
    assert _resumed(path) == [{"number": 1}, {"number": 2}, {"number": 3}]


@pytest.mark.parametrize("tails", [*product((TORN, *ODD), repeat=2)])
def test_whatever_tails_come_one_after_the_other(tmp_path: Path, tails: tuple[bytes, ...]) -> None:
    """Torn, played on, torn twice without a word in between, played on: all that was whole is there."""
    path, told = _head(tmp_path), []
    for number, tail in enumerate((*tails, *tails)):
        _play(path, [{"number": number}])
        told.append({"number": number})
        for _ in range(2):
            with path.open("ab") as file:
                file.write(tail)
            assert _resumed(path) == told
    _play(path, [{"number": 9}])
    assert _resumed(path) == [*told, {"number": 9}]


@given(
    lives=st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 60), st.sampled_from((b"", *ODD))), min_size=1, max_size=6
    )
)
def test_no_line_that_was_whole_is_lost_wherever_the_file_is_torn(
    lives: list[tuple[int, int, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each life plays some lines and dies with some of the last bytes, and perhaps odd ones for them."""
    path = _head(tmp_path_factory.mktemp("j"))
    head, number = path.stat().st_size, 0
    for lines, missing, odd in lives:
        _play(path, [{"number": number + more} for more in range(lines)])
        number += lines
        os.truncate(path, max(head, path.stat().st_size - missing))
        with path.open("ab") as file:
            file.write(odd)
        assert _resumed(path) == _whole(path.read_bytes(), head)
