"""The class's own words, in a file of their own beside the day's journal.

The journal only grows, so that what once stood in it would stay. This file is written whole with every word,
a word that was taken back is gone from it, and it is removed as soon as the words are needed no more.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from arjenvalinnat.session.journal.whole_files import json_bytes, keep_names, write_whole

SUFFIX = ".words"


def words_path(journal: Path) -> Path:
    """Return where the words of a journal's day are."""
    return journal.with_suffix(SUFFIX)


def keep_words(journal: Path, words: tuple[str, ...], sentences: tuple[tuple[str, str], ...] = ()) -> None:
    """Keep these words and these sentences of steps and no others; without any, there is no file.

    Raises:
        OSError: the disk refuses.
    """
    if words or sentences:
        told = {"words": words, "sentences": sentences} if sentences else {"words": words}
        write_whole(words_path(journal), json_bytes(told))
    else:
        drop_words(journal)


def read_words(journal: Path) -> tuple[str, ...]:
    """Read the words of a journal's day; none where there is no file.

    Raises:
        OSError, ValueError: they cannot be read.
    """
    return tuple(map(str, _read(journal)["words"]))


def read_sentences(journal: Path) -> tuple[tuple[str, str], ...]:
    """Read the sentences of steps, each with its step's address; none where there is no file.

    Raises:
        OSError, ValueError: they cannot be read.
    """
    try:
        return tuple((str(address), str(text)) for address, text in _read(journal).get("sentences", ()))
    except TypeError as fault:
        raise ValueError(words_path(journal)) from fault


def _read(journal: Path) -> dict[str, Any]:
    path = words_path(journal)
    try:
        data = path.read_bytes()
        written = json.loads(data) if data else {"words": []}
    except FileNotFoundError:
        return {"words": []}
    except RecursionError as fault:
        raise ValueError(path) from fault
    if not isinstance(written, dict) or not isinstance(written.get("words"), list):
        raise ValueError(path)
    return written


def drop_words(journal: Path) -> None:
    """Remove the words of a journal's day, and those that were being written."""
    drop_unwritten(journal)
    _drop(words_path(journal))


def drop_unwritten(journal: Path) -> None:
    """Remove words that were being written when the power went."""
    path = words_path(journal)
    _drop(path.with_name(f"{path.name}.new"))


def words_in(folder: Path) -> Iterator[Path]:
    """Yield the journals, there or not, that have words beside them."""
    with suppress(OSError):
        for path in (*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*{SUFFIX}.new")):
            yield path.with_name(f"{path.name.removesuffix('.new').removesuffix(SUFFIX)}.jsonl")


def _drop(path: Path) -> None:
    """Remove a file; one that cannot be removed is emptied."""
    try:
        path.unlink()
    except FileNotFoundError:
        return
    except OSError:
        with suppress(OSError):
            os.truncate(path, 0)
    keep_names(path.parent)
