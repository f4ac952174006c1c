"""The questions of `new`, each with an answer ready: Enter takes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from arjenvalinnat.content import templates
from arjenvalinnat.views.texts import Say

YOUNGEST, OLDEST = 5, 25
"""The ages that the format knows, in years."""
USUAL_AGES = "11–16"
ASKED_AT_MOST = 20
"""Times that one question is asked before the answers are given up."""

Value = TypeVar("Value")


def ask_wishes(
    deck: str, name: str, lang: str, say: Say, *, quiet: bool, kind: str | None = None
) -> templates.StarterAnswers | None:
    """Return what the author wants, None when the answers end; Enter takes what stands in brackets.

    What is made is not asked where *kind* says it.
    """
    ask = _ready if quiet else _asked
    if not quiet:
        print(say("cli.new.hello"))
    kinds = {say(f"cli.new.{one}"): one for one in (templates.DAY, templates.LESSON)}
    if kind is None:
        kind = ask(
            say("cli.new.kind", known=", ".join(kinds)),
            next(iter(kinds)),
            lambda given: next((one for word, one in kinds.items() if word.startswith(given.lower())), None),
            say("cli.new.bad-kind", known=", ".join(kinds)),
        )
    if kind is None:
        return None
    known = templates.template_languages()
    many = templates.most_cards(lang)
    title = ask(say("cli.new.title"), _title(name), _read_title, say("cli.new.bad-title"))
    if title is None:
        return None
    question = say("cli.new.language", known=", ".join(known))
    language = ask(
        question,
        lang,
        lambda given: given.lower() if given.lower() in known else None,
        say("cli.new.bad-language"),
    )
    if language is None:
        return None
    ages = ask(say("cli.new.ages"), USUAL_AGES, _read_ages, say("cli.new.bad-ages"))
    if ages is None:
        return None
    few = templates.FEWEST_CARDS
    cards: int | None = templates.lesson_cards(language)
    if kind == templates.DAY:
        cards = ask(
            say("cli.new.cards", few=few, many=many),
            str(few),
            lambda given: int(given) if given in {str(count) for count in range(few, many + 1)} else None,
            say("cli.new.bad-cards", few=few, many=many),
        )
    if cards is None:
        return None
    person = ask(
        say("cli.new.person"),
        templates.usual_person(language),
        lambda given: given if templates.is_person(given) else None,
        say("cli.new.bad-person"),
    )
    if person is None:
        return None
    return templates.StarterAnswers(deck, title, language, ages, cards, person, date.today(), kind)


def _asked(question: str, ready: str, read: Callable[[str], Value | None], sorry: str) -> Value | None:
    """Ask until an answer can be read; None when there are no more answers."""
    for _ in range(ASKED_AT_MOST):
        print(f"{question} [{ready}]: ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return None
        value = read(line.strip() or ready)
        if value is not None:
            return value
        print(sorry)
    return None


def _ready(_question: str, ready: str, read: Callable[[str], Value | None], _sorry: str) -> Value | None:
    """Take the answer that is ready."""
    return read(ready)


def _title(name: str) -> str:
    """Return the title that a deck called *name* has unless its author wants another."""
    spoken = name.replace("-", " ") if name == templates.id_from(name) else name
    return (spoken[:1].upper() + spoken[1:])[: templates.LONGEST_TITLE].strip()


def _read_title(given: str) -> str | None:
    return given if len(given) <= templates.LONGEST_TITLE and given.isprintable() else None


def _read_ages(given: str) -> tuple[int, int] | None:
    """Read `11–16`, `11-16`, `11 16` or one age."""
    found = re.fullmatch(r"\[?(\d{1,2})(?:\s*[-–—, ]\s*(\d{1,2}))?\]?", given)
    if found is None:
        return None
    youngest, oldest = int(found[1]), int(found[2] or found[1])
    return (youngest, oldest) if YOUNGEST <= youngest <= oldest <= OLDEST else None
