"""A page as lines to read and answers to type: no cursor tricks, no drawing, one thing a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from arjenvalinnat.session.intents.game import Undo
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Blank, Over
from arjenvalinnat.session.intents.typing import Erase, StartTyping, StopTyping, Type, Typed
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Hotspot, Scene
from arjenvalinnat.views.texts import Say

FIRST_FREE = 11
"""The numbers of answers that have no key of their own; 0-9 are the keys of choices and groups."""

LETTER_OF = {"backspace": "t", "escape": "q", "f1": "?", "f2": "f2"}
"""What is typed for keys that cannot be typed as a letter."""

_FUNCTION = re.compile(r"f\d+|ctrl\+.")
"""Keys of the console that are typed by their names."""


@dataclass(frozen=True, slots=True)
class Typeable:
    """Something that can be typed, and what it asks for."""

    typed: str
    label: str
    intent: Intent
    everywhere: bool


def answers(scene: Scene, behind: Scene | None = None, *, blank: bool = False) -> tuple[Typeable, ...]:
    """Return what can be typed on this page; the empty line is the page's way on.

    On the console the keys of the wall *behind* it mean what they mean there; of what both know, the wall's.
    To *blank* the wall is an answer only where there is one.
    """
    own = _answers(scene, blank)
    if behind is None:
        return own
    known = _answers(behind, blank)
    taken = {answer.typed for answer in known}
    both = {answer.typed for answer in own}
    away = (replace(answer, everywhere=True) for answer in known if answer.typed not in both)
    shared = (answer for answer in known if answer.typed in both)
    return (*shared, *(answer for answer in own if answer.typed not in taken), *away)


def meant(offered: tuple[Typeable, ...], typed: str) -> Typeable | None:
    """Return the answer that was typed, None when there is none such."""
    return next((answer for answer in offered if answer.typed == typed.lower()), None)


def typed_text(line: str, page: Scene) -> tuple[Intent, ...]:
    """Return what a line asks for on a page that takes text: it is the text, `q` alone leaves it.

    The empty line is the page's way on, which takes a wrong digit back.
    """
    if line.strip().lower() == LETTER_OF["escape"]:
        return (StopTyping(),)
    if line.strip():
        return Type(line.strip()), Typed()
    wrong = page.primary is not None and isinstance(page.primary.intent, Erase)
    return (Erase(),) if wrong else (Typed(),)


def typed_answer(offered: tuple[Typeable, ...], typed: str) -> tuple[Intent, ...]:
    """Return what a whole number or row of digits asks for where its first digit begins an answer."""
    first = meant(offered, typed[:1]) if typed.isdecimal() else None
    if first is None or not isinstance(first.intent, StartTyping):
        return ()
    return (StartTyping(first.intent.purpose, typed), Typed())


def _answers(scene: Scene, blank: bool) -> tuple[Typeable, ...]:
    found: list[Typeable] = []
    free = FIRST_FREE
    for spot in scene.hotspots:
        typed = "" if spot.primary else _typed(spot)
        if typed is None:
            typed, free = str(free), free + 1
        if blank or not isinstance(spot.intent, Blank):
            found.append(Typeable(typed, spot.label, spot.intent, _everywhere(spot)))
    for shortcut in scene.shortcuts:
        typed = LETTER_OF.get(shortcut.key, shortcut.key)
        if blank or not isinstance(shortcut.intent, Blank):
            found.append(Typeable(typed, shortcut.label, shortcut.intent, everywhere=True))
    return tuple(found)


def page_lines(scene: Scene) -> list[str]:
    """Return what the page says."""
    return [line.strip() for line in texts_of(scene) if line.strip()]


def answer_lines(offered: tuple[Typeable, ...], say: Say, *, everything: bool) -> list[str]:
    """Return what can be typed, a line each; what is the same on every page only when *everything*."""
    shown = [answer for answer in offered if everything or not answer.everywhere]
    return [
        say("terminal.answer", typed=answer.typed or say("terminal.enter"), label=answer.label)
        for answer in sorted(shown, key=lambda answer: answer.typed == "")
    ]


def _typed(spot: Hotspot) -> str | None:
    """Return the first of the hotspot's keys that can be typed."""
    for key in spot.keys:
        if key in LETTER_OF:
            return LETTER_OF[key]
        if len(key) == 1 or _FUNCTION.fullmatch(key):
            return key
    return None


def _everywhere(spot: Hotspot) -> bool:
    if isinstance(spot.intent, Over):
        return spot.intent.page in (PageName.KEYS, PageName.LEAVE)
    return isinstance(spot.intent, Undo) or "backspace" in spot.keys or "d" in spot.keys
