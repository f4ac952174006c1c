"""Decks and cards to begin with: files that are filled with an author's own answers.

`templates/<language>/` holds what is written, as the author will read it: `deck.yaml`, a card file for each
phase, `card.yaml` for one more card, and `day.toml`, which phases there are; in `lesson/` a lesson of scenes
and tasks, and its `card.yaml`. `{{key}}` is filled in, and a line that ends in `#? name` is kept only where
that name is wanted.
"""

from __future__ import annotations

import datetime
import json
import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE

TEMPLATES = Path(__file__).with_name("templates")
LONGEST_TITLE = 60
LONGEST_PERSON = 20
DAY, LESSON = "day", "lesson"
"""What a new deck can be: a day of choices, or a lesson of scenes and tasks."""
FEWEST_CARDS = 4
"""Phases that the others refer to: the flag, the later and what asks for them."""

_LETTERS = {
    "æ": "ae",
    "ø": "o",
    "œ": "oe",
    "ß": "ss",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ŧ": "t",
    "ŋ": "n",
}
_WEIGHED = ("first", "second")
"""The axes of a card from the template, by the names under which they are filled in."""
_KEPT_IF = re.compile(r"[ \t]+#\? (\S+)$")
_PERSON = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class StarterAnswers:
    """What an author answered: everything that differs from one new deck to another."""

    id: str
    title: str
    language: str
    ages: tuple[int, int]
    cards: int
    person: str
    today: datetime.date
    kind: str = DAY


def template_languages() -> tuple[str, ...]:
    """Return the languages that a deck can be begun in."""
    return tuple(sorted(path.name for path in TEMPLATES.iterdir() if path.is_dir()))


def usual_person(language: str) -> str:
    """Return the name of the person whose day it is, unless the author wants another."""
    return str(_day(language)["person"])


def usual_title(language: str) -> str:
    """Return what a new card is called until its author says otherwise."""
    return str(_day(_known(language))["card"])


def most_cards(language: str) -> int:
    """Return how many cards a new deck can have: one a phase of the whole day."""
    return len(_day(language)["phases"])


def lesson_cards(language: str) -> int:
    """Return how many cards a new lesson has."""
    return len(_lesson_files(language)) - 1


def is_person(name: str) -> bool:
    """Tell whether a name can stand in every sentence: letters, and what joins them."""
    return len(name) <= LONGEST_PERSON and _PERSON.fullmatch(name) is not None


def id_from(title: str) -> str:
    """Return the id that a title becomes, `Oma päivä` → `oma-paiva`; empty if it has no letter a–z in it."""
    spelt = "".join(_LETTERS.get(sign, sign) for sign in title.casefold())
    plain = unicodedata.normalize("NFKD", spelt)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: limits.ID].rstrip("-")


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return *wanted*, or with a number behind it where that id is taken."""
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted[: limits.ID - 1 - len(str(number))]}-{number}"
    return free


def new_deck(wishes: StarterAnswers) -> dict[str, str]:
    """Return the files of a new deck by their paths in its folder, `deck.yaml` first."""
    fields = {
        "id": wishes.id,
        "title": quoted(wishes.title),
        "name": wishes.person,
        "ages": list(wishes.ages),
        "today": wishes.today.isoformat(),
    }
    if wishes.kind == LESSON:
        names = _lesson_files(wishes.language)
        return {name: _filled(_read(wishes.language, f"{LESSON}/{name}"), fields, ()) for name in names}
    day = _day(wishes.language)
    wanted = set(day["wanted"][: wishes.cards])
    phases = [phase for phase in day["phases"] if phase in wanted]
    files = {DECK_FILE: _filled(_read(wishes.language, DECK_FILE), fields, phases)}
    for number, phase in enumerate(phases, 1):
        text = _read(wishes.language, f"cards/{phase}.yaml")
        files[f"{CARDS_FOLDER}/{number:02}-{phase}.yaml"] = _filled(text, fields, phases)
    return files


def new_card(
    language: str,
    title: str,
    *,
    card: str,
    phase: str,
    theme: str,
    ages: Sequence[int],
    axes: Sequence[str],
    kind: str = DAY,
) -> str:
    """Return a card from the template; its effects are on the first axis, and a second if there is one.

    A day's card weighs its choices on at least one axis, a lesson's may have none.
    """
    fields = {
        "id": card,
        "phase": phase,
        "title": quoted(title),
        "theme": theme,
        "ages": list(ages),
        **dict(zip(_WEIGHED, axes, strict=False)),
    }
    name = f"{LESSON}/card.yaml" if kind == LESSON else "card.yaml"
    return _filled(_read(_known(language), name), fields, _WEIGHED[: len(axes)])


def quoted(text: str) -> str:
    """Return a text as YAML that means it whatever signs it has: as it is where that is safe, else quoted."""
    safe = re.fullmatch(r"[^\W\d_][\w ,.!?’”–-]*", text) and text == text.strip()
    return text if safe else json.dumps(text, ensure_ascii=False)


def _known(language: str) -> str:
    """Return the language of the templates for a deck in any language."""
    return language if language in template_languages() else "en"


def _filled(text: str, fields: Mapping[str, object], kept: Collection[str]) -> str:
    """Return a template with its fields filled and its unwanted lines left out."""
    lines = []
    for line in text.splitlines():
        asked = _KEPT_IF.search(line)
        if asked is None:
            lines.append(line)
        elif asked[1] in kept:
            lines.append(line[: asked.start()])
    return re.sub(r"\{\{(\w+)\}\}", lambda found: str(fields[found[1]]), "\n".join(lines)) + "\n"


@cache
def _lesson_files(language: str) -> tuple[str, ...]:
    """Return the files of a lesson by their paths in its folder, `deck.yaml` first."""
    cards = sorted((TEMPLATES / language / LESSON / CARDS_FOLDER).iterdir())
    return (DECK_FILE, *(f"{CARDS_FOLDER}/{path.name}" for path in cards))


@cache
def _day(language: str) -> Mapping[str, list[str]]:
    return tomllib.loads(_read(language, "day.toml"))


def _read(language: str, name: str) -> str:
    return (TEMPLATES / language / name).read_text(encoding="utf-8")
