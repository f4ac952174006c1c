"""What sort of text stands at an address, and how many words it may have: what a translator has to know."""

from __future__ import annotations

import re
from typing import NamedTuple

from arjenvalinnat.content.checks.wording import CHOICE_WORDS, CONSEQUENCE_WORDS, SITUATION_WORDS
from arjenvalinnat.content.tasks import QUESTIONS


class TextKind(NamedTuple):
    """A sort of text; `most` words where there is a limit, 0 where there is none."""

    name: str
    most: int = 0


_PART = r"[^/]+"
_STEP = re.compile(r"^(cards/[^/]+/)steps/[^/]+/")
_KINDS: tuple[tuple[str, TextKind], ...] = (
    ("cards/*/situation", TextKind("situation", SITUATION_WORDS)),
    ("cards/*/choices/*/text", TextKind("choice", CHOICE_WORDS)),
    ("cards/*/choices/*/effects/*", TextKind("effect", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/later/text", TextKind("later", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/outcomes/*/text", TextKind("outcome", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/outcomes/*/effects/*", TextKind("effect", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/result", TextKind("outcome", CONSEQUENCE_WORDS)),
    ("cards/*/choices/*/stop", TextKind("outcome", SITUATION_WORDS)),
    ("cards/*/outcomes/*/text", TextKind("outcome", SITUATION_WORDS)),
    ("cards/*/after", TextKind("outcome", SITUATION_WORDS)),
    ("cards/*/choices/*/selko", TextKind("selko")),
    ("cards/*/selko", TextKind("selko")),
    ("cards/*/title", TextKind("title")),
    ("cards/*/ask", TextKind("ask")),
    ("cards/*/notice", TextKind("notice")),
    ("cards/*/facilitator", TextKind("facilitator")),
    ("cards/*/discuss/*", TextKind("discuss")),
    *((f"cards/*/{kind}/{key}/*", TextKind("question")) for kind, key in QUESTIONS),
    ("cards/*/words/*/word", TextKind("word")),
    ("cards/*/words/*", TextKind("meaning")),
    ("cards/*/picture/alt", TextKind("alt")),
    ("cards/*/picture/source", TextKind("source")),
    ("cast/*/people/*/*", TextKind("name")),
    ("cast/*/name", TextKind("label")),
    ("facts/*/text", TextKind("fact")),
    ("facts/*/source", TextKind("source")),
    ("help/*/*", TextKind("help")),
    ("roles/*/words/*", TextKind("role-word")),
    ("roles/*/*", TextKind("role")),
    ("roles/*/*/*", TextKind("role")),
    ("agreement/wall/*", TextKind("agreement")),
    ("agreement/script", TextKind("script")),
    ("debrief/*/closing", TextKind("script")),
    ("debrief/*/steps/*/questions/*/text", TextKind("question")),
    ("always_asked/*/text", TextKind("question")),
    ("practice/situation", TextKind("situation", SITUATION_WORDS)),
    ("practice/choices/*/text", TextKind("choice", CHOICE_WORDS)),
    ("practice/choices/*/result", TextKind("result", CONSEQUENCE_WORDS)),
    ("chances/*/text", TextKind("chance")),
    ("phases/*/clock", TextKind("clock")),
    ("about", TextKind("about")),
)
_PATTERNS = tuple((re.compile(pattern.replace("*", _PART)), kind) for pattern, kind in _KINDS)
KINDS = (*dict.fromkeys(kind.name for _, kind in _KINDS), "label")


def kind_of(address: str) -> TextKind:
    """Return what sort of text stands at an address; what is not listed is a short label.

    A step's texts are of the sort of a card's, and a text in several kinds is what it is in one.
    """
    of_card = _STEP.sub(r"\1", address)
    for here in (of_card, of_card.rpartition("/")[0]) if of_card.startswith("cards/") else (of_card,):
        for pattern, kind in _PATTERNS:
            if pattern.fullmatch(here):
                return kind
    return TextKind("label")
