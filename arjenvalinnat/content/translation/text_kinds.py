"""What sort of text stands at an address, and how many words it may have: what a translator has to know."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from arjenvalinnat.content.checks.wording import CHOICE_WORDS, CONSEQUENCE_WORDS, SITUATION_WORDS
from arjenvalinnat.content.tasks import MODULES


class TextKind(NamedTuple):
    """A sort of text; `most` words where there is a limit, 0 where there is none."""

    name: str
    most: int = 0


_PART = r"[^/]+"
_LIMITS = {
    "situation": SITUATION_WORDS,
    "choice": CHOICE_WORDS,
    "effect": CONSEQUENCE_WORDS,
    "later": CONSEQUENCE_WORDS,
    "outcome": CONSEQUENCE_WORDS,
    "result": CONSEQUENCE_WORDS,
}
_STEP: Mapping[str, str] = {
    "situation": "situation",
    "selko": "selko",
    "title": "title",
    "ask": "ask",
    "facilitator": "facilitator",
    "facilitator/*": "facilitator",
    "discuss/*": "discuss",
    "words/*/word": "word",
    "words/*": "meaning",
    "picture/alt": "alt",
    "picture/source": "source",
    "outcomes/*/text": "told",
    "after": "after",
    "if/*/when": "case",
    "if/*/say": "reply",
    **{f"{key}/{at}": kind for key, task in MODULES.items() for at, kind in task.TEXT_KINDS.items()},
}
"""By the address within a step, or within a card that is its own."""

_ADDRESSES: Mapping[str, str] = {
    **{f"cards/*/{at}": kind for at, kind in _STEP.items()},
    **{f"cards/*/steps/*/{at}": kind for at, kind in _STEP.items()},
    "cards/*/notice": "notice",
    "cast/*/people/*/*": "name",
    "cast/*/name": "label",
    "facts/*/text": "fact",
    "facts/*/source": "source",
    "help/*/*": "help",
    "roles/*/words/*": "role-word",
    "roles/*/*": "role",
    "roles/*/*/*": "role",
    "agreement/wall/*": "agreement",
    "agreement/script": "script",
    "debrief/*/closing": "script",
    "debrief/*/steps/*/questions/*/text": "question",
    "always_asked/*/text": "question",
    "practice/situation": "situation",
    "practice/choices/*/text": "choice",
    "practice/choices/*/result": "result",
    "chances/*/text": "chance",
    "phases/*/clock": "clock",
    "about": "about",
    "notice": "notice",
    "exit/ask": "question",
    "exit/ends/*": "end",
    "before_class/*": "facilitator",
    "if/*/when": "case",
    "if/*/say": "reply",
    "peers/*": "peers",
    "peers/never/*": "peers",
    "peers/roles/*/name": "label",
    "peers/roles/*/does/*": "peers",
    "peers/roles/*/says/*": "peers",
}
_PATTERNS = tuple(
    (re.compile(at.replace("*", _PART)), TextKind(kind, _LIMITS.get(kind, 0)))
    for at, kind in _ADDRESSES.items()
)
KINDS = (*dict.fromkeys(_ADDRESSES.values()), "label")


def kind_of(address: str) -> TextKind:
    """Return what sort of text stands at an address; what is not listed is a short label.

    A text by the kinds of a variant is of the sort that it is without them.
    """
    for at in (address, address.rpartition("/")[0]):
        for pattern, kind in _PATTERNS:
            if pattern.fullmatch(at):
                return kind
    return TextKind("label")
