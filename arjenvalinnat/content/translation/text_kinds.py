"""What sort of text stands at an address, and how many words it may have: what a translator has to know."""

from __future__ import annotations

import re
from typing import NamedTuple

from arjenvalinnat.content.checks.wording import CHOICE_WORDS, CONSEQUENCE_WORDS, SITUATION_WORDS


class Kind(NamedTuple):
    """A sort of text; `most` words where there is a limit, 0 where there is none."""

    name: str
    most: int = 0


_PART = r"[^/]+"
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("cards/*/situation", Kind("situation", SITUATION_WORDS)),
    ("cards/*/choices/*/text", Kind("choice", CHOICE_WORDS)),
    ("cards/*/choices/*/effects/*", Kind("effect", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/later/text", Kind("later", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/outcomes/*/text", Kind("outcome", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/outcomes/*/effects/*", Kind("effect", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/selko", Kind("selko")),
    ("cards/*/selko", Kind("selko")),
    ("cards/*/title", Kind("title")),
    ("cards/*/ask", Kind("ask")),
    ("cards/*/notice", Kind("notice")),
    ("cards/*/facilitator", Kind("facilitator")),
    ("cards/*/discuss/*", Kind("discuss")),
    ("cards/*/words/*/word", Kind("word")),
    ("cards/*/words/*", Kind("meaning")),
    ("cards/*/picture/alt", Kind("alt")),
    ("cards/*/picture/source", Kind("source")),
    ("cast/*/people/*/*", Kind("name")),
    ("cast/*/name", Kind("label")),
    ("facts/*/text", Kind("fact")),
    ("facts/*/source", Kind("source")),
    ("help/*/*", Kind("help")),
    ("roles/*/words/*", Kind("role-word")),
    ("roles/*/*", Kind("role")),
    ("roles/*/*/*", Kind("role")),
    ("agreement/wall/*", Kind("agreement")),
    ("agreement/script", Kind("script")),
    ("debrief/*/closing", Kind("script")),
    ("debrief/*/steps/*/questions/*/text", Kind("question")),
    ("always_asked/*/text", Kind("question")),
    ("practice/situation", Kind("situation", SITUATION_WORDS)),
    ("practice/choices/*/text", Kind("choice", CHOICE_WORDS)),
    ("practice/choices/*/result", Kind("result", CONSEQUENCE_WORDS)),
    ("chances/*/text", Kind("chance")),
    ("phases/*/clock", Kind("clock")),
    ("about", Kind("about")),
)
_PATTERNS = tuple((re.compile(pattern.replace("*", _PART)), kind) for pattern, kind in _KINDS)
KINDS = (*dict.fromkeys(kind.name for _, kind in _KINDS), "label")


def kind_of(address: str) -> Kind:
    """Return what sort of text stands at an address; what is not listed is a short label."""
    for pattern, kind in _PATTERNS:
        if pattern.fullmatch(address):
            return kind
    return Kind("label")
