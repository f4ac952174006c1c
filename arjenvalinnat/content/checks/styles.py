"""Styles are shown after the vote, and none of them is always the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.content.tasks.choices import Choice

_ENOUGH = 4
"""Steps with styles in a deck before one can speak of a pattern."""
_STEM = 4
"""Letters that a longer name is known by at least, whatever its ending; a shorter one must stand as it is."""
_ENDING = 2
"""Letters at the end of a longer name that change when it is inflected."""


def styles_are_not_named_before(draft: Draft) -> Iterator[Diagnostic]:
    """AV370: who reads what an answer is called weighs the name and no more the answer."""
    names = {style: _word(name) for style, name in draft.deck.styles.items()}
    for part in draft.steps if names else ():
        styles = [choice.style for choice in part.step.choices if choice.style in names]
        for path, text in _before_the_vote(part.step) if styles else ():
            for style in dict.fromkeys(styles):
                if style is not None and names[style].search(text):
                    thing = part.thing(path[:2] if len(path) > 2 else ())
                    yield part.finding("AV370", path, thing=thing, name=draft.deck.styles[style])


def no_style_always_wins(draft: Draft) -> Iterator[Diagnostic]:
    """AV371: where one style is best every time, a class learns the style and not the situation."""
    if not draft.deck.styles:
        return
    winners = [best for part in draft.steps if (best := _best_styles(part.step))]
    always = set.intersection(*winners) if len(winners) >= _ENOUGH else set()
    if len(always) == 1:
        style = always.pop()
        name = draft.deck.styles.get(style, style)
        yield draft.in_deck("AV371", ("styles",), at_key=True, name=name, count=len(winners))


def _word(name: str) -> re.Pattern[str]:
    """Return what finds a style's name in a text, with any ending."""
    stem = name[: max(_STEM, len(name) - _ENDING)]
    ending = r"\w*" if len(name) > len(stem) else r"(?!\w)"
    return re.compile(rf"(?<!\w){re.escape(stem)}{ending}", re.IGNORECASE)


def _before_the_vote(step: Step) -> Iterator[tuple[KeyPath, str]]:
    """Yield what a class reads of a step before it answers, each text with its path."""
    for key, text in (("title", step.title), ("situation", step.situation), ("ask", step.ask)):
        if text is not None:
            yield (key,), text
    for number, choice in enumerate(step.choices):
        yield ("choices", number, "text"), choice.text


def _best_styles(step: Step) -> set[str]:
    """Return the styles of a step's best answers; nothing where there are not two styles that differ."""
    ways = [choice for choice in step.choices if choice.stop is None]
    weights = {_whole(way) for way in ways}
    if len({way.style for way in ways} - {None}) < 2 or len(weights) < 2:
        return set()
    best = max(weights)
    return {way.style for way in ways if way.style is not None and _whole(way) == best}


def _whole(choice: Choice) -> int:
    later = choice.later.move if choice.later is not None else 0
    return later + sum(effect.points for effect in choice.effects.values())
