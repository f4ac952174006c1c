"""Odd decks that are valid, or nearly: the files of a deck whose numbers, counts and texts are strange.

A seed gives a deck. One is as odd as a hostile tester's, another has a single strange mark. What `check`
passes of them has to work everywhere; `uses` asks that.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.odd.texts import odd, plain

ICONS = ("baby", "bus", "house", "key-round", "moon", "star", "sun", "user", "users", "volleyball")
LANGUAGES = ("fi", "sv", "en", "se", "ar", "he", "ru", "xx")


class Oddity:
    """The lots of one deck: which of its texts are strange, and how often."""

    def __init__(self, seed: int) -> None:
        self.lots = Random(f"odd deck {seed}")
        self._often = self.lots.choice((0.0, 0.002, 0.01, 0.05, 0.3))

    def text(self, most: int = 6) -> str:
        """Return a text of at most so many words and something strange."""
        text = odd(self.lots, most) if self.lots.random() < self._often else plain(self.lots, most)
        return text or "x"

    def often(self, chance: float) -> bool:
        """Say yes so often."""
        return self.lots.random() < chance


def odd_deck(seed: int) -> dict[str, bytes]:
    """Return the files of the odd deck of this seed, by their paths in its folder."""
    lot = Oddity(seed)
    lots = lot.lots
    parts = lots.choice((1, 1, 1, 1, 2, 2, 2, 3, 4, 8)) if not lot.often(0.01) else 60
    phases = [f"v{number}" for number in range(parts)]
    many = lots.choice((1, 1, 1, 2, 2, 2, 3, 3, 4, 12)) if not lot.often(0.005) else 300
    axes = [f"a{number}" for number in range(lots.choice((1, 2, 3, 3, 3, 5)))]
    roles = [_role(lot, number, axes) for number in range(lots.choice((0, 0, 1, 2, 8)))]
    facts = [f"f{number}" for number in range(lots.choice((0, 0, 1, 3)))]
    themes = [f"t{number}" for number in range(lots.choice((1, 1, 2, 5)))]
    count = max(many, len(phases))
    ages = lots.choice(([11, 16], [5, 25], [13, 13], [7, 12]))
    flags = [role["flag"] for role in roles]
    cards: list[dict[str, Any]] = []
    places = sorted([*range(len(phases)), *(lots.randrange(len(phases)) for _ in range(count - len(phases)))])
    for number, place in enumerate(places):
        cards.append(_card(lot, number, place, phases, axes, themes, facts, flags, cards, ages))
    deck = {
        "format": "1", "id": f"outo-{seed}", "title": lot.text(4), "language": lots.choice(LANGUAGES),
        "version": lot.text(1), "license": "CC BY 4.0", "authors": [lot.text(2)], "about": lot.text(8),
        "ages": list(map(str, ages)),
        "axes": [{"id": axis, "name": lot.text(1)} for axis in axes],
        "movement": _movement(lot),
        "phases": [
            {"id": phase, "name": lot.text(1), "clock": lots.choice(("7.00", "22.45", lot.text(1)))}
            | ({"sky": lots.choice(("night", "dawn", "day", "dusk"))} if lot.often(0.5) else {})
            for phase in phases
        ],
        "themes": {theme: lot.text(1) for theme in themes},
        "agreement": {"wall": [lot.text(4) for _ in range(lots.choice((1, 3, 7)))], "script": lot.text(20)},
        "debrief": [_debrief(lot, number) for number in range(lots.choice((1, 1, 2)))],
    }  # fmt: skip
    deck |= dict(_extras(lot, phases, roles, facts, themes))
    files = {"deck.yaml": written(deck), "cards/kortit.yaml": written(cards)}
    for language in lots.sample(LANGUAGES, lots.choice((0, 0, 0, 1, 2))):
        if language != deck["language"]:
            files[f"translations/{language}.po"] = _book(lot, deck, cards)
    return files


def _movement(lot: Oddity) -> Any:
    lots = lot.lots
    if lot.often(0.2):
        return "off"
    numbers = {
        "start": lots.choice((0, 0, 1, 3, 10)),
        "least": lots.choice((-2, 0, -10)),
        "most": lots.choice((0, 3, 10)),
        "fresh_start": lots.choice((0, 1, 3)),
    }
    made: dict[str, Any] = {key: str(value) for key, value in numbers.items() if lot.often(0.4)}
    if lot.often(0.5):
        last = int(made.get("start", "3")) + lots.choice((1, 4, 18, 30, 99, 200))
        made["road"] = [{"cards": "6", "last": str(last)}, {"cards": "300", "last": str(last + 1)}]
    return made


def _role(lot: Oddity, number: int, axes: list[str]) -> dict[str, Any]:
    lines = {"uni": lot.text(5)} if lot.often(0.8) else {}
    role: dict[str, Any] = {
        "id": f"r{number}", "name": lot.text(2), "icon": lot.lots.choice(ICONS),
        "words": [lot.text(1) for _ in range(3)], "lines": lines, "flag": f"merkki-{number}",
    }  # fmt: skip
    if lot.often(0.5):
        role["start"] = {lot.lots.choice(axes): str(lot.lots.choice((-2, 0, 1)))}
    return role


def _card(  # noqa: PLR0917 - a card is about all that a deck has
    lot: Oddity, number: int, place: int, phases: list[str], axes: list[str], themes: list[str],
    facts: list[str], flags: list[str], earlier: list[dict[str, Any]], ages: list[int],
) -> dict[str, Any]:  # fmt: skip
    lots = lot.lots
    card: dict[str, Any] = {
        "id": f"k{number}", "phase": phases[place], "title": lot.text(3),
        "themes": lots.sample(themes, 1), "ages": list(map(str, ages)),
        "situation": lot.text(10), "ask": lot.text(3),
        "choices": [
            _choice(lot, letter, place, phases, axes, flags, earlier, known=letter == "a" and number < 2)
            for letter in "abcd"[: lots.choice((2, 2, 3, 4))]
        ],
        "discuss": [f"{lot.text(5)}?" for _ in range(lots.choice((0, 1, 1, 2)))],
    }  # fmt: skip
    if lot.often(0.3):
        card["depth"] = "deep"
    if lot.often(0.1):
        card["by_default"] = "false"
    if lot.often(0.1):
        card["notice"] = lot.text(4)
    if lot.often(0.2):
        card["selko"] = lot.text(8)
    if lot.often(0.2):
        card["words"] = {lot.text(1): lot.text(5)}
    if lot.often(0.3):
        card["facilitator"] = lot.text(12)
    if facts and lot.often(0.5):
        card["fact"] = lots.choice(facts)
    return card


def _choice(  # noqa: PLR0917 - as above
    lot: Oddity, letter: str, place: int, phases: list[str], axes: list[str], flags: list[str],
    earlier: list[dict[str, Any]], *, known: bool,
) -> dict[str, Any]:  # fmt: skip
    lots = lot.lots
    choice: dict[str, Any] = {"id": letter, "text": lot.text(6), "effects": _effects(lot, axes)}
    if lot.often(0.3):
        choice["tempting"] = "true"
    if lot.often(0.2):
        choice["sets"] = [lots.choice(("merkki-x", "merkki-y"))]
    if lot.often(0.4):
        later = lots.choice([*phases[place + 1 :][:3], "loppu"])
        move = lots.choice(("-2", "-1", "0", "1", "2"))
        choice["later"] = {"phase": later, "move": move, "text": lot.text(7)}
    if known:  # a role that no card asks for is a mistake
        choice["outcomes"] = [
            {"when": {"has": [flag]}, "effects": _effects(lot, axes), "text": lot.text(6)} for flag in flags
        ]
    elif lot.often(0.25):
        when: dict[str, Any] = {}
        if lot.often(0.4):
            when["at_most"] = {lots.choice(axes): str(lots.choice((-1, 0, 2)))}
        if flags and lot.often(0.5):
            when["has"] = [lots.choice(flags)]
        before = [other for other in earlier if other["phase"] != phases[place]]
        if before and lot.often(0.4):
            other = lots.choice(before)
            when["chose"] = {other["id"]: lots.choice(other["choices"])["id"]}
        if when:
            choice["outcomes"] = [{"when": when, "effects": _effects(lot, axes), "text": lot.text(6)}]
    return choice


def _effects(lot: Oddity, axes: list[str]) -> dict[str, str]:
    some = lot.lots.sample(axes, lot.lots.randint(1, len(axes)))
    return {axis: f"{lot.lots.choice(('-2', '-1', '0', '+1', '+2'))} {lot.text(2)}" for axis in some}


def _debrief(lot: Oddity, number: int) -> dict[str, Any]:
    moments = ("changed", "divided", "came-back", "cost-later", "paid-later", "given")
    steps = [
        {
            "id": f"s{step}", "title": lot.text(2),
            "questions": [{"text": f"{lot.text(4)}?", "moment": lot.lots.choice(moments)}, f"{lot.text(4)}?"],
        }
        for step in range(lot.lots.choice((1, 2, 4)))
    ]  # fmt: skip
    return {"id": f"d{number}", "name": lot.text(2), "minutes": str(number * 10), "steps": steps,
            "closing": lot.text(6)}  # fmt: skip


def _extras(
    lot: Oddity, phases: list[str], roles: list[dict[str, Any]], facts: list[str], themes: list[str]
) -> Iterator[tuple[str, Any]]:
    lots = lot.lots
    if roles:
        yield "roles", roles
        yield "role_lines", {"uni": lot.text(1)}
    if facts:
        dates = {"checked": "2026-11-01", "valid_until": lots.choice(("2028-12-31", "2026-11-02"))}
        yield "facts", {fact: {"text": lot.text(9), "source": lot.text(3), **dates} for fact in facts}
    if lot.often(0.4):
        lamps = lots.choice(([1], [40, 70, 100], [100]))
        yield "milestones", [{"id": f"m{at}", "name": lot.text(2), "at": str(at)} for at in lamps]
    if lot.often(0.6):
        yield "help", [
            {
                "id": f"apu-{number}", "name": lot.text(2), "number": lots.choice(("116 111", lot.text(2))),
                "hours": lot.text(2), "language": lot.text(1), "checked": "2026-11-01",
                **({"note": lot.text(4)} if lot.often(0.5) else {}),
                **({"themes": lots.sample(themes, 1)} if lot.often(0.5) else {}),
            }
            for number in range(lots.choice((1, 3, 6)))
        ]  # fmt: skip
    if lot.often(0.5):
        choices = [{"id": letter, "text": lot.text(4), "result": lot.text(6)} for letter in "abcd"]
        yield "practice", {
            "title": lot.text(2), "situation": lot.text(8), "ask": lot.text(3),
            "choices": choices[: lots.choice((2, 3, 4))],
        }  # fmt: skip
    if lot.often(0.4):
        yield (
            "chances",
            [
                {
                    "id": f"c{number}",
                    "phase": lots.choice(phases),
                    "text": lot.text(7),
                    "move": lots.choice("01"),
                }
                for number in range(lots.choice((1, 3)))
            ],
        )
    if lot.often(0.2):
        yield "always_asked", [f"{lot.text(4)}?", {"text": f"{lot.text(4)}?", "moment": "given"}]
    if lot.often(0.2):
        yield "minutes", lots.choice(("5", "45", "60", "600"))
    if lot.often(0.2):
        yield "reviewers", [lot.text(2)]


def _book(lot: Oddity, deck: dict[str, Any], cards: list[dict[str, Any]]) -> bytes:
    """Return a PO file of some of the deck's texts; it is often stale, and sometimes of another deck."""
    texts = {"title": deck["title"], "about": deck["about"]}
    texts |= {f"axes/{axis['id']}/name": axis["name"] for axis in deck["axes"]}
    for card in cards:
        texts[f"cards/{card['id']}/title"] = card["title"]
        texts[f"cards/{card['id']}/situation"] = card["situation"]
        for choice in card["choices"]:
            texts[f"cards/{card['id']}/choices/{choice['id']}/text"] = choice["text"]
    lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"', ""]
    for address, text in texts.items():
        told = lot.lots.choice((lot.text(6), lot.text(6), "", " "))
        lines += [f"msgctxt {_c(address)}", f"msgid {_c(text)}", f"msgstr {_c(told)}", ""]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _c(text: str) -> str:
    """Return a text as PO files quote it."""
    for sign, said in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(sign, said)
    return f'"{text}"'


def written(data: Any) -> bytes:
    """Return plain data as YAML: one flow value a card or a key; what YAML forbids is an escape."""
    if isinstance(data, list):
        lines = [f"- {_flow(item)}" for item in data]
    else:
        lines = [f"{key}: {_flow(value)}" for key, value in data.items()]
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogatepass")


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)}: {_flow(inside)}" for key, inside in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _quoted(value)


def _quoted(text: str) -> str:
    signs = []
    for sign in text:
        if sign in '"\\':
            signs.append(f"\\{sign}")
        elif sign.isprintable() or sign == " ":
            signs.append(sign)
        else:
            signs.append(f"\\U{ord(sign):08X}")
    return f'"{"".join(signs)}"'
