"""The message catalogue: every word that people read on a page and that is not in the deck.

Finnish tables in TOML, `key = "text with {placeholders}"`, and a PO file beside them for each other language.
A key that a language lacks is read in Finnish, so that a half-made translation still plays.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from arjenvalinnat.content.translation.po_file import in_language
from arjenvalinnat.views.assets import TEXTS, TONGUES

SOURCE = "fi"
"""The language that the catalogue is written in first."""

DAY = "day"
"""What a deck calls the whole that is played, where it says nothing else."""

Say: TypeAlias = Callable[..., str]


def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, the source first."""
    return (SOURCE, *sorted(path.stem for path in TEXTS.glob("*.po")))


@cache
def tongue(language: str) -> str:
    """Return what a language calls itself, its code where that is not known."""
    known = tomllib.loads(TONGUES.read_text(encoding="utf-8"))
    return str(known.get(language, language))


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return the messages of one language, in Finnish what it lacks."""
    if language == SOURCE:
        return _flat("", tomllib.loads((TEXTS / f"{SOURCE}.toml").read_text(encoding="utf-8")))
    told: Mapping[str, str] = in_language(catalogue(SOURCE), TEXTS / f"{language}.po", language)
    return told


@cache
def texts(language: str, called: str = DAY) -> Say:
    """Return what says a message in this language: `say("title.begin", minutes=60, groups=6)`.

    Where the whole is *called* something else than a day, a message may have other words under that name:
    `lesson.end.heading` beside `end.heading`.
    """
    messages = catalogue(language)
    if called != DAY:
        prefix = f"{called}."
        own = {key.removeprefix(prefix): text for key, text in messages.items() if key.startswith(prefix)}
        messages = {**messages, **own}

    def say(key: str, **values: object) -> str:
        return messages[key].format(**values)

    return say


def _flat(prefix: str, table: Mapping[str, object]) -> dict[str, str]:
    """Return a nested table as `part.key` pairs."""
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(f"{prefix}{key}.", value)
        else:
            flat[prefix + key] = str(value)
    return flat
