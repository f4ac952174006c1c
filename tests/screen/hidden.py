"""What a class must not read off the wall before the reveal, judged from the outline of each page alone.

While a card is open and not yet revealed, every line has to be one that is known to be harmless: a message of
the catalogue, the card's own open texts, or a group's seal. Whatever else stands there is a leak: who chose
what, how many, what a choice does. Sums stand in a group's own story and nowhere else.
"""

from __future__ import annotations

import re

from arjenvalinnat.content.decks import find_decks
from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.views.texts import catalogue


def shipped_deck() -> Deck:
    """Return the deck that the program plays by itself."""
    deck = load_deck(next(iter(find_decks(shipped_decks())))).deck
    assert deck is not None
    return deck


SAY = catalogue("fi")
GROUPS = [name for key, name in SAY.items() if key.startswith("sign.")]
_ROLES = [role.name for role in shipped_deck().roles]
_GROUP = f"(?:{'|'.join(GROUPS)})(?: \\((?:{'|'.join(map(re.escape, _ROLES))})\\))?"
_SAYS_NOTHING_OF_IT = {message for message in SAY.values() if "{" not in message}
_PLACES = {
    "group": _GROUP, "count": r"\d", "notice": ".+", "word": ".+", "meaning": ".+",
    "seconds": r"\d+", "minutes": r"\d", "seat": "[1-4]", "number": r"\d", "all": r"\d",
}  # fmt: skip
_FILLED_IN = [
    re.compile(
        re.sub(r"\\\{(\w+)\\\}", lambda place: f"(?:{_PLACES[place[1]]})", re.escape(SAY[key]))
        + (f"(?: {re.escape(SAY['seal.awaited'])})?" if key.startswith("seal.") else "")
    )
    for key in (
        "seal.open",
        "seal.closed",
        "commit.ask.one",
        "commit.ask.many",
        "commit.own",
        "card.notice",
        "card.word",
        "countdown.seconds",
        "countdown.minutes",
        "countdown.said",
        "turns.begins",
        "keys.more",
    )
]
_CAPS = "|".join(re.escape(name) for key, name in SAY.items() if key.startswith("keys.cap."))
_KEY = f"(?:{_CAPS}|PgUp|PgDn|Esc|F\\d+|(?:Ctrl )?[A-Z0-9.+-])"
_KEYS = re.compile(f"{_KEY}(?:, {_KEY})*")
"""What stands on keys, as the sheet of keys tells it."""

_MAY_PASS = f"0 {SAY['commit.pass']}"


def secrets_of(card: Card) -> set[str]:
    """Return every text of a card that waits for the reveal: what its choices do now and later."""
    return {secret for choice in card.choices for secret in _secrets_of(choice)}


def _secrets_of(choice: Choice) -> set[str]:
    effects = [
        *choice.effects.values(),
        *(e for outcome in choice.outcomes for e in outcome.effects.values()),
    ]
    texts = [outcome.text for outcome in choice.outcomes]
    later = [choice.later.text] if choice.later else []
    return {*(effect.words for effect in effects), *texts, *later}


class Class:
    """A class that reads every page of an hour and objects to what it must not see."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._sums = re.compile(r"\s+".join(rf"{re.escape(axis.name)} [+−]?\d+" for axis in deck.axes))
        self.card: Card | None = None
        """The card on the table, until its choices are revealed."""
        self.opened: list[str] = []
        """The ids of the cards that have lain on the table."""
        self.revealed: dict[str, set[str]] = {}
        """What each card kept to itself until the reveal, as far as it has been told since."""
        self.stories = 0
        """How many pages told sums."""

    def read(self, page: str, lines: list[str]) -> None:
        """Read one page, as its name and the lines of its outline."""
        texts = [bare(line) for line in lines]
        self._open_or_reveal(texts)
        sums = [text for text in texts if self._sums.search(text)]
        self.stories += bool(sums)
        assert not sums or page == "group-story", f"sums on the page {page!r}: {sums}"
        if self.card is None:
            said = "\n".join(texts)
            for card_id, told in self.revealed.items():
                told |= {secret for secret in secrets_of(self._deck.cards_by_id[card_id]) if secret in said}
            return
        leaks = [text for text in texts if not self._harmless(text, self.card)]
        assert not leaks, f"{leaks} is on the page {page!r} before the reveal of {self.card.id!r}:\n{lines}"

    def _open_or_reveal(self, texts: list[str]) -> None:
        for card in self._deck.cards:
            if card.situation in texts and card.id not in self.revealed:
                self.card = card
                if card.id not in self.opened:
                    self.opened.append(card.id)
        if self.card is not None and {SAY["reveal.heading"], SAY["reveal.changed"]} & set(texts):
            self.revealed[self.card.id] = set()
            self.card = None

    def _harmless(self, text: str, card: Card) -> bool:
        phases = [phase for phase in self._deck.phases if phase.id == card.phase]
        own = {card.title, card.situation, card.ask, *(choice.text for choice in card.choices)}
        sky = {known for phase in phases for known in (phase.name, phase.clock)}
        seats = {SAY["turns.seat"].format(seat=seat) for seat in range(1, 5)}
        sky |= seats | {f"{seat[:1].upper()}{seat[1:]}" for seat in seats}
        if text in own | sky | _SAYS_NOTHING_OF_IT | {_MAY_PASS} or _KEYS.fullmatch(text):
            return True
        return any(known.fullmatch(text) for known in _FILLED_IN)


def bare(line: str) -> str:
    """Return a line of the outline without the marks of headings, keys, numbers and the way on."""
    return re.sub(r"^(#{1,2} )?(\[[^\]]*\] )?(\d\. )?", "", line).removesuffix(" *")
