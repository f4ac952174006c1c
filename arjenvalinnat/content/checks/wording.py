"""Texts that the last row can read at once, and laters that fit any plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.reading.draft import Draft, DraftStep
from arjenvalinnat.content.reading.written import KeyPath

SITUATION_WORDS = 18
CHOICE_WORDS = 14
CONSEQUENCE_WORDS = 12

_DIGIT = re.compile("[0-9]")
_CLOCK = re.compile(r"\b(?:klo|kello)\s+\d|\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b", re.IGNORECASE)


def situations_are_short(draft: Draft) -> Iterator[Diagnostic]:
    """AV301: a situation is read aloud and from eight metres; eighteen words is what stays in mind."""
    for part in draft.steps:
        if _longer(part.step.situation, SITUATION_WORDS):
            yield _too_long(part, "AV301", ("situation",), part.step.situation, SITUATION_WORDS)


def choices_are_short(draft: Draft) -> Iterator[Diagnostic]:
    """AV302: four choices stand on the wall at once and are compared; fourteen words each still fit."""
    for part in draft.steps:
        for number, choice in enumerate(part.step.choices):
            if _longer(choice.text, CHOICE_WORDS):
                yield _too_long(part, "AV302", ("choices", number, "text"), choice.text, CHOICE_WORDS)


def consequences_are_short(draft: Draft) -> Iterator[Diagnostic]:
    """AV303: consequences of several choices are read one after another: twelve words, then the next.

    What stands on a page of its own, a stop or an outcome of a told step, may be as long as a situation.
    """
    for part in draft.steps:
        for number, choice in enumerate(part.step.choices):
            path = ("choices", number)
            for axis, (_, words) in choice.effects.items():
                if len(words) > 2 * CONSEQUENCE_WORDS and _longer(words, CONSEQUENCE_WORDS):
                    yield _consequence(part, (*path, "effects", axis), words)
            if choice.later is not None and _longer(choice.later.text, CONSEQUENCE_WORDS):
                yield _consequence(part, (*path, "later", "text"), choice.later.text)
        for at, text, most in _sentences(part.step):
            if _longer(text, most):
                yield _too_long(part, "AV303", at, text, most)
    for part, base, outcome in draft.outcomes:
        if base[0] == "outcomes":
            continue
        if _longer(outcome.text, CONSEQUENCE_WORDS):
            yield _consequence(part, (*base, "text"), outcome.text)
        for axis, (_, words) in outcome.effects.items():
            if len(words) > 2 * CONSEQUENCE_WORDS and _longer(words, CONSEQUENCE_WORDS):
                yield _consequence(part, (*base, "effects", axis), words)


def _sentences(step: Step) -> Iterator[tuple[KeyPath, str, int]]:
    """Yield the sentences that happen in a step, each with its path and its words at most."""
    for number, choice in enumerate(step.choices):
        if choice.result is not None:
            yield ("choices", number, "result"), choice.result, CONSEQUENCE_WORDS
        if choice.stop is not None:
            yield ("choices", number, "stop"), choice.stop, SITUATION_WORDS
    for number, told in enumerate(step.outcomes):
        yield ("outcomes", number, "text"), told.text, SITUATION_WORDS
    if step.after is not None:
        yield ("after",), step.after, SITUATION_WORDS


def laters_name_no_clock_time(draft: Draft) -> Iterator[Diagnostic]:
    """AV310: a later arrives in the next phase that is played, so its hour is not known beforehand."""
    for part, number, later in draft.laters:
        found = _DIGIT.search(later.text) and _CLOCK.search(later.text)
        if found:
            path = ("choices", number, "later", "text")
            yield part.finding("AV310", path, thing=part.thing(path[:2]), clock=found.group())


def _longer(text: str, most: int) -> bool:
    """Tell whether *text* has more than *most* words; most texts are told by their length or spaces alone."""
    return len(text) > 2 * most and text.count(" ") + text.count("\n") >= most and len(text.split()) > most


def _consequence(part: DraftStep, path: KeyPath, text: str) -> Diagnostic:
    return _too_long(part, "AV303", path, text, CONSEQUENCE_WORDS)


def _too_long(part: DraftStep, code: str, path: KeyPath, text: str, most: int) -> Diagnostic:
    thing = part.thing(path[:2] if path[0] == "choices" else ())
    return part.finding(code, path, thing=thing, key=path[-1], count=len(text.split()), most=most)
