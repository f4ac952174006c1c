"""Whether the deck leaves judging to the class, and asks about the story and not about the pupils."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft, DraftStep, questions_of
from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.content.word_lists import lists, unsaid, words_of


class _Told(NamedTuple):
    """A text, the step that it is on (None: `deck.yaml`) and where it stands there."""

    part: DraftStep | None
    path: KeyPath
    text: str


def consequences_do_not_judge(draft: Draft) -> Iterator[Diagnostic]:
    """AV340: a consequence tells what happens; whether it was right is what the class talks about.

    The list of words is data, and a deck adds its own under `judging`. What a person says aloud is aside.
    """
    language = draft.deck.language if draft.names.flags is not None else ""
    words = words_of("judging", language, *draft.deck.judging)
    keys = words.keys_among(draft.readings[1])
    for card, reading in zip(draft.cards, draft.readings[0], strict=True) if keys else ():
        for part in card.steps if any(key in reading.text for key in keys) else ():
            for told in _consequences(part):
                found = words.found_in(told.text)
                if found is not None:
                    yield _about(draft, "AV340", told, word=found)


def questions_are_about_the_story(draft: Draft) -> Iterator[Diagnostic]:
    """AV341: a question about the pupil's own life asks for a disclosure in front of a whole class.

    What everybody thinks about alone is not told to anybody.
    """
    language = draft.deck.language if draft.names.flags is not None else ""
    words = words_of("personal", language)
    asking = {text for text in draft.questions if words.found_in(text) is not None}
    for told in _questions(draft) if asking else ():
        alone = told.part is not None and told.part.step.together == "alone"
        if told.text in asking and not alone:
            yield _about(draft, "AV341", told, word=words.found_in(told.text) or "")


def questions_are_open(draft: Draft) -> Iterator[Diagnostic]:
    """AV342: a question that yes or no answers ends the talk that it was to begin.

    What a task is asked with begins no talk: “Moniko kymmenestä?” is answered with a number.
    """
    closed = lists(draft.deck.language if draft.names.flags is not None else "")["closed"]
    words = tuple(word for word in closed if word[0] != "*")
    endings = tuple(word[1:] for word in closed if word[0] == "*")
    asking = {}
    for text in draft.questions if closed else ():
        first = text.split(None, 1)[0].lower()
        if (first in words or first.endswith(endings)) and "?" in text and " vai " not in unsaid(text):
            asking[text] = first
    for told in _questions(draft) if asking else ():
        of_task = told.path == ("ask",) and told.part is not None and told.part.step.task is not None
        if told.text in asking and not of_task:
            yield _about(draft, "AV342", told, word=asking[told.text])


def _consequences(part: DraftStep) -> Iterator[_Told]:
    for number, choice in enumerate(part.step.choices):
        path = ("choices", number)
        for key, text in (("result", choice.result), ("stop", choice.stop)):
            if text is not None:
                yield _Told(part, (*path, key), text)
        for axis, effect in choice.effects.items():
            yield _Told(part, (*path, "effects", axis), effect.words)
        for index, outcome in enumerate(choice.outcomes):
            yield _Told(part, (*path, "outcomes", index, "text"), outcome.text)
            for axis, effect in outcome.effects.items():
                yield _Told(part, (*path, "outcomes", index, "effects", axis), effect.words)
        if choice.later is not None:
            yield _Told(part, (*path, "later", "text"), choice.later.text)
    for number, told in enumerate(part.step.outcomes):
        yield _Told(part, ("outcomes", number, "text"), told.text)
    if part.step.after is not None:
        yield _Told(part, ("after",), part.step.after)


def _questions(draft: Draft) -> Iterator[_Told]:
    for part in draft.steps:
        for asked in questions_of(part.step):
            yield _Told(part, asked.path, asked.text)
    for number, debrief in enumerate(draft.deck.debrief):
        for place, step in enumerate(debrief.steps):
            for index, question in enumerate(step.questions):
                path = ("debrief", number, "steps", place, "questions", index)
                yield _Told(None, path, question.text)
    for number, always in enumerate(draft.deck.always_asked):
        yield _Told(None, ("always_asked", number), always.text)


def _about(draft: Draft, code: str, told: _Told, word: str) -> Diagnostic:
    if told.part is None:
        thing = draft.deck_file.thing(draft.path(told.path)[:2])
        return draft.in_deck(code, told.path, thing=thing, word=word)
    thing = told.part.thing(told.path[:2] if told.path[0] == "choices" else ())
    return told.part.finding(code, told.path, thing=thing, word=word)
