"""Whether a card is easy to read from the wall."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arjenvalinnat.content.checks.wording import SITUATION_WORDS
from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.readability import BESIDE_WORDS
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.written import KeyPath

LIMITS = {"fi": 50.0, "sv": 40.0, "en": 40.0}
"""By language, the LIX of a card at most. Björnsson's middle is about 40, where stories end and
factual prose begins; Finnish words are longer, so a Finnish text of the same ease has more points."""

FEWEST_WORDS = 60
"""Words below which LIX says more about one long word than about the text."""

SENTENCE_WORDS = 12
"""Words of a sentence at most: what is read aloud in one breath, and as many as a consequence has."""

WORD_LETTERS = 18
"""Letters of a word at most: about half a line of the wall, and more than an eye takes in at once."""

_SENTENCE = re.compile(r"(?<=[.!?…])[”\"]?\s+")


def cards_are_easy_to_read(draft: Draft) -> Iterator[Diagnostic]:
    """AV350: a card is read from eight metres in twenty seconds, also by those who read little.

    LIX by Björnsson (1968), of the card's situation, question, choices and consequences together, for each of
    them alone is too short to be measured.
    """
    limit = LIMITS.get(draft.deck.language if draft.names.flags is not None else "")
    if limit is None:
        return
    for part, reading in zip(draft.cards, draft.readings[0], strict=True):
        if reading.words < FEWEST_WORDS or reading.at_most <= limit or reading.lix.points <= limit:
            continue
        lix = reading.lix
        yield part.written.finding(
            "AV350", (), thing=part.card.id, count=round(lix.points), most=round(limit),
            sentence=round(lix.words / lix.sentences), long=round(100 * lix.long / lix.words),
        )  # fmt: skip


def sentences_are_short(draft: Draft) -> Iterator[Diagnostic]:
    """AV351: a sentence that does not fit into one breath is lost before its end when it is read aloud."""
    for part in draft.steps:
        text = part.step.situation
        if text.count(" ") < SENTENCE_WORDS or len(text.split()) > SITUATION_WORDS:
            continue  # a situation that is too long as a whole is told so, once
        longest = max(len(sentence.split()) for sentence in _SENTENCE.split(text))
        if longest > SENTENCE_WORDS:
            yield part.finding(
                "AV351", ("situation",), thing=part.thing(), count=longest, most=SENTENCE_WORDS
            )


def words_are_short(draft: Draft) -> Iterator[Diagnostic]:
    """AV352: a very long word is read letter by letter; its parts can nearly always be said apart."""
    long = [word.strip(BESIDE_WORDS) for word in draft.readings[1] if len(word) > WORD_LETTERS]
    long = [word for word in long if len(word) > WORD_LETTERS]
    for card, reading in zip(draft.cards, draft.readings[0], strict=True) if long else ():
        if not any(word in reading.text for word in long):
            continue
        for part in card.steps:
            for path, text in _read_at_once(part.step):
                word = max((word.strip(BESIDE_WORDS) for word in text.split()), key=len, default="")
                if len(word) > WORD_LETTERS and word.isalpha():
                    thing = part.thing(path[:2] if len(path) > 1 else ())
                    yield part.finding(
                        "AV352", path, thing=thing, word=word, count=len(word), most=WORD_LETTERS
                    )


def _read_at_once(step: Step) -> Iterator[tuple[KeyPath, str]]:
    """Yield what stands on the wall before a group answers, each text with its path."""
    yield ("situation",), step.situation
    if step.ask is not None:
        yield ("ask",), step.ask
    for number, choice in enumerate(step.choices):
        yield ("choices", number, "text"), choice.text
