"""Whether a deck's translations say what the deck says, all of it, no more of it, with names to swap."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.legible import code_point, unwritable
from arjenvalinnat.content.translation.po_file import Entry, Translation
from arjenvalinnat.content.translation.text_kinds import kind_of
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.content.word_lists import WordList, words_of

_SHORTEST_NAME = 3
"""Letters; a shorter name begins too many other words."""

_CAST = "cast/"


def everything_is_translated(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV602: a class that reads another language meets a sentence of the deck's own in the middle of it."""
    entries = translation.entries
    missing = [
        address for address, _ in wordings(deck) if address not in entries or not entries[address].text
    ]
    if missing:
        line = entries[missing[0]].line if missing[0] in entries else 1
        yield finding(
            Place(translation.file, line, 1), "AV602",
            language=translation.language, count=len(missing), first=missing[0],
        )  # fmt: skip


def translations_are_fresh(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV603: a translation of what the deck said before would tell another story than the wall beside it."""
    for address, text in wordings(deck):
        entry = translation.entries.get(address)
        if entry is not None and entry.text and (entry.fuzzy or entry.source != text):
            yield finding(Place(translation.file, entry.line, 1), "AV603", address=address, text=text)


def nothing_else_is_translated(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV604: a text that the deck no longer has is work that nobody sees; the next update puts it aside."""
    known = {address for address, _ in wordings(deck)}
    for address, entry in translation.entries.items():
        if address not in known:
            yield finding(Place(translation.file, entry.line, 1), "AV604", address=address)


def translations_can_be_shown(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV241: a control character cannot be painted, and in a terminal it could do anything."""
    for address, _ in wordings(deck):
        entry = translation.entries.get(address)
        sign = None if entry is None else unwritable(entry.text)
        if entry is not None and sign is not None:
            place = Place(translation.file, entry.line, 1)
            yield finding(place, "AV241", address=address, sign=code_point(sign))


def translated_names_can_be_swapped(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV605: a name in a form that the translated cast lacks would stay when the names are swapped."""
    told = told_in(deck, translation.language)
    if not told.cast or told is deck:
        return
    forms = {form for person in told.cast[0].people.values() for form in person.values()}
    names = sorted({form for form in forms if len(form) >= _SHORTEST_NAME}, key=len, reverse=True)
    if not names:
        return
    word = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\w*")
    for address, entry in _used(deck, translation).items():
        for found in dict.fromkeys(word.findall(entry.text)):
            if found not in forms:
                yield finding(
                    Place(translation.file, entry.line, 1), "AV605",
                    word=found, address=address, language=translation.language,
                )  # fmt: skip


def translations_do_not_judge(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV340: a consequence that only tells what happens may come to judge in another language."""
    words = words_of("judging", translation.language)
    yield from _said_in("AV340", words, ("effect", "later", "outcome"), deck, translation)


def translated_questions_are_about_the_story(deck: Deck, translation: Translation) -> Iterator[Diagnostic]:
    """AV341: a question about Noa may come to ask the pupil in another language."""
    words = words_of("personal", translation.language)
    alone = tuple(_alone(deck))
    yield from _said_in("AV341", words, ("ask", "discuss", "question"), deck, translation, beside=alone)


def _alone(deck: Deck) -> Iterator[str]:
    """Yield where the addresses of the steps begin that everybody thinks about alone."""
    for card in deck.cards:
        for step in card.parts:
            if step.together == "alone":
                yield f"cards/{card.id}/" if step is card else f"cards/{card.id}/steps/{step.id}/"


def _said_in(
    code: str,
    words: WordList,
    kinds: Collection[str],
    deck: Deck,
    translation: Translation,
    *,
    beside: tuple[str, ...] = (),
) -> Iterator[Diagnostic]:
    """Yield a finding for each translated text of these kinds that has one of the words in it.

    Texts whose address begins as one of *beside* are left alone.
    """
    used = _used(deck, translation)
    keys = words.keys_among({word for entry in used.values() for word in entry.text.split()})
    for address, entry in used.items() if keys else ():
        if address.startswith(beside):
            continue
        if any(key in entry.text for key in keys) and kind_of(address).name in kinds:
            word = words.found_in(entry.text)
            if word is not None:
                yield finding(
                    Place(translation.file, entry.line, 1), code,
                    thing=address, word=word, translation=translation.language,
                )  # fmt: skip


def _used(deck: Deck, translation: Translation) -> Mapping[str, Entry]:
    """Return the entries whose translations are shown, but for the names themselves."""
    return {
        address: translation.entries[address]
        for address, text in wordings(deck)
        if not address.startswith(_CAST) and translation.words(address, text) is not None
    }


CHECKS = (
    everything_is_translated,
    translations_are_fresh,
    nothing_else_is_translated,
    translations_can_be_shown,
    translated_names_can_be_swapped,
    translations_do_not_judge,
    translated_questions_are_about_the_story,
)
