"""What a class reads of a card, and how it is measured: words, sentences and long words.

LIX (läsbarhetsindex) is Carl-Hugo Björnsson's, from his book Läsbarhet (Liber, Stockholm 1968): the mean
number of words in a sentence, plus the percentage of words of more than six letters. About 20 is very easy
and 60 very difficult. It counts letters, not syllables, and so it serves Finnish as well as Swedish.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from arjenvalinnat.content.format.card import Card

LONG = 6
"""Letters that a word which counts as long has more of."""
BESIDE_WORDS = ".,:;!?…”“\"'’()[]–—-«»"
_ENDS = (". ", "! ", "? ", "… ", ".” ", "!” ", "?” ", '." ', '!" ', '?" ')


class Lix(NamedTuple):
    """A text's words, sentences and words of more than six letters."""

    words: int
    sentences: int
    long: int

    @property
    def points(self) -> float:
        """Return Björnsson's measure."""
        return self.words / self.sentences + 100 * self.long / self.words


class Reading(NamedTuple):
    """What there is to read on a card, one text a line; marks beside them may make `longish` words long."""

    text: str
    texts: int
    words: int
    longish: int

    @property
    def at_most(self) -> float:
        """Return what the LIX is at most: nearly always this is enough to know, and it costs little."""
        return self.words / self.texts + 100 * self.longish / self.words

    @property
    def lix(self) -> Lix:
        """Return the LIX: a text ends a sentence, and so does a mark that a space follows; 7.40 has none."""
        words = self.text.split()
        long = sum(len(word.strip(BESIDE_WORDS)) > LONG for word in words)
        return Lix(len(words), self.texts + sum(map(self.text.count, _ENDS)), long)


def readings(cards: Iterable[Card]) -> tuple[list[Reading], set[str]]:
    """Return what there is to read on each card, and the different words of them all, marks and all."""
    found: list[Reading] = []
    vocabulary: set[str] = set()
    for card in cards:
        texts = texts_of(card)
        whole = "\n".join(texts)
        words = whole.split()
        vocabulary.update(words)
        longish = [word for word in words if len(word) > LONG]
        found.append(Reading(whole, len(texts), len(words), len(longish)))
    return found, vocabulary


def texts_of(card: Card) -> list[str]:
    """Return what a class reads of a card: its situation, its question, its choices and what they do."""
    texts = [text for step in card.parts for text in (step.situation, step.ask, step.after) if text]
    texts += [outcome.text for step in card.parts for outcome in step.outcomes]
    for choice in card.all_choices:
        texts += [text for text in (choice.text, choice.result, choice.stop) if text]
        texts += [effect[1] for effect in choice.effects.values()]
        for outcome in choice.outcomes:
            texts.append(outcome.text)
            texts += [effect[1] for effect in outcome.effects.values()]
        if choice.later is not None:
            texts.append(choice.later.text)
    return texts
