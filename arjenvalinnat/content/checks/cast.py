"""A name can be swapped for another only if both are given in every form that the texts use."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.written import Written

_SHORTEST_STEM = 3
"""Letters; a shorter beginning is shared by too many other words."""


def sets_have_every_person(draft: Draft) -> Iterator[Diagnostic]:
    """AV402: a person without a name in the chosen set would keep the old one amid new friends."""
    for number, own in enumerate(draft.deck.cast[1:], 1):
        for person in draft.deck.cast[0].people:
            if person not in own.people:
                path = ("cast", number, "people")
                yield draft.in_deck("AV402", path, at_key=True, name=own.id, person=person)


def sets_have_every_form(draft: Draft) -> Iterator[Diagnostic]:
    """AV403: a form without its like in the chosen set would leave a sentence half in the old names."""
    for number, own in enumerate(draft.deck.cast[1:], 1):
        for person, forms in draft.deck.cast[0].people.items():
            for form, word in forms.items():
                if person in own.people and form not in own.people[person]:
                    path = ("cast", number, "people", person)
                    fields = {"name": own.id, "person": person, "form": form, "word": word}
                    yield draft.in_deck("AV403", path, at_key=True, **fields)


def names_are_written_in_known_forms(draft: Draft) -> Iterator[Diagnostic]:
    """AV404: a name in a form that the first set does not list could not be swapped."""
    if not draft.deck.cast:
        return
    people = draft.deck.cast[0].people
    stems = {_stem(forms.values()) for forms in people.values() if forms}
    stems = {stem for stem in stems if len(stem) >= _SHORTEST_STEM}
    known = {form for forms in people.values() for form in forms.values()}
    if not stems:
        return
    word = re.compile(rf"[{re.escape(''.join(sorted({stem[0] for stem in stems})))}]\w*")
    starts = tuple(stems)

    def strange(text: str) -> list[str]:
        return [found for found in set(word.findall(text)) - known if found.startswith(starts)]

    if any(strange(text) for text in draft.texts):
        for card in draft.raw_cards:
            yield from _strange_words(card, card.data, (), strange)
    rest = {key: value for key, value in draft.deck_file.data.items() if key != "cast"}
    yield from _strange_words(draft.deck_file, rest, (), strange)


def _stem(forms: Collection[str]) -> str:
    """Return the beginning that all *forms* share; it is shared by the first and last in order."""
    first, last = min(forms), max(forms)
    same = (index for index, letter in enumerate(first) if last[index : index + 1] != letter)
    return first[: next(same, len(first))]


def _strange_words(
    written: Written, data: Any, path: tuple[str | int, ...], strange: Callable[[str], Sequence[str]]
) -> Iterator[Diagnostic]:
    if isinstance(data, str):
        for found in sorted(strange(data)):
            yield written.finding("AV404", path, thing=written.thing(path[:-1]), word=found)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strange_words(written, value, (*path, key), strange)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _strange_words(written, value, (*path, number), strange)


def forms_belong_to_one_person(draft: Draft) -> Iterator[Diagnostic]:
    """AV405: a form that two people share could be swapped for either."""
    for number, own in enumerate(draft.deck.cast):
        owners: dict[str, str] = {}
        for person, forms in own.people.items():
            for form, word in forms.items():
                owner = owners.setdefault(word, person)
                if owner != person:
                    path = ("cast", number, "people", person, form)
                    yield draft.in_deck("AV405", path, name=own.id, person=person, other=owner, word=word)
