"""The words that `check` looks for: lists by language, found as whole words in any of their forms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

_SAID = re.compile('[”“"«»„][^”“"«»„]*[”“"«»„]')
"""What somebody in the story says aloud: from one quotation mark to the next."""


@cache
def lists(language: str) -> Mapping[str, Any]:
    """Return the word lists of a language; a language that has none has empty ones."""
    path = Path(__file__).with_name("judging.toml")
    found: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")).get(language, {})
    return {"endings": [], "clitics": [], "judging": [], "personal": [], "closed": [], **found}


@cache
def words_of(kind: str, language: str, *more: str) -> WordList:
    """Return one of a language's lists, with *more* words, ready to be looked for."""
    return WordList([*lists(language)[kind], *more], language, exact=kind == "personal")


class WordList:
    """A list of words, ready to be looked for.

    Whoever has many texts first asks `keys_among` of all their different words at once: nearly always there
    are none, and no text is looked at by itself.
    """

    def __init__(self, words: Iterable[str], language: str, *, exact: bool = False) -> None:
        """Prepare *words*: `fiksu` with endings, or none if *exact*, `tyhm*`, `=borde`, `olisi pitänyt`."""
        known = lists(language)
        self._endings = "" if exact else _either(known["endings"]) + "?" + _either(known["clitics"]) + "?"
        written = [" ".join(word.casefold().split()) for word in words]
        self._written = [word for word in written if word.strip("*= ")]

    @cached_property
    def _phrases(self) -> re.Pattern[str] | None:
        """What finds the words in a text; most decks never need it, and to make it takes long."""
        if not self._written:
            return None
        patterns = [_pattern(word, self._endings) for word in self._written]
        return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")

    @cached_property
    def _keys(self) -> re.Pattern[str] | None:
        """What finds the longest word of each, with the endings written once for all."""
        if not self._written:
            return None
        keys = [max(reversed(word.split()), key=len) for word in self._written]
        open_ended = [_pattern(key, "") for key in keys if key.endswith("*") or key.startswith("=")]
        whole = [re.escape(key) for key in keys if not (key.endswith("*") or key.startswith("="))]
        patterns = [*open_ended, *([f"(?:{'|'.join(whole)}){self._endings}"] if whole else [])]
        return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")

    def keys_among(self, vocabulary: Iterable[str]) -> list[str]:
        """Return those of many different words that could be, or be the longest in, what is looked for."""
        if self._keys is None:
            return []
        whole = "\n".join(vocabulary)
        if self._keys.search(whole.lower()) is None:
            return []
        return [word for word in whole.split("\n") if self._keys.search(word.lower())]

    def found_in(self, text: str) -> str | None:
        """Return the first thing in *text* that is on the list, as it is written there; quotes are aside."""
        if self._phrases is None:
            return None
        told = " ".join(unsaid(text).split())
        found = self._phrases.search(told.lower())  # as long as the text: casefold may be longer
        return told[found.start() : found.end()] if found else None


def unsaid(text: str) -> str:
    """Return a text without what is said aloud in it."""
    return _SAID.sub(" ", text)


def _pattern(word: str, endings: str) -> str:
    if word.startswith("="):
        return re.escape(word[1:])
    if word.endswith("*"):
        return re.escape(word.rstrip("* ")) + r"\w*"
    return re.escape(word) + endings


def _either(parts: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, parts))})"
