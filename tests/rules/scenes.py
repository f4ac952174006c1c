"""Scenes and lessons in code: one as an author wrote it, and decks of steps by lot."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.state import Planned
from tests.decks_in_code import card, choice, deck, effects
from tests.rules.short_days import PHASES, whens

KOTIBILEET = {
    "id": "kotibileet",
    "phase": "ilta",
    "title": "Kotibileet",
    "themes": ["uni"],
    "ages": [13, 16],
    "steps": [
        {
            "id": "hiljainen-normi",
            "title": "Kukaan ei ole tarjonnut",
            "situation": "Noa tulee bileisiin. Kaikilla näyttää olevan tölkki.",
            "ask": "Mitä Noa tekee?",
            "choices": [
                {"id": "ottaa-tolkin", "text": "Ottaa pöydältä tölkin.", "style": "myotaily",
                 "effects": {"self": "-1 raja", "others": "+1 kaveruus"}, "result": "Tölkki on kädessä."},
                {"id": "hakee-limua", "text": "Hakee limua mukiin.", "style": "vaisto",
                 "effects": {"self": "+1 raja"}, "result": "Muki kädessä kukaan ei kysy."},
                {"id": "etsii-toisen", "text": "Etsii jonkun, jolla ei ole tölkkiä.", "style": "liittolainen",
                 "effects": {"self": "+1 raja", "others": "+1 kaveruus"}, "result": "Ella istuu sohvalla."},
            ],
        },
        {
            "id": "tarjous",
            "title": "Tarjous",
            "situation": "Sami ojentaa tölkin.",
            "ask": "Mitä Noa vastaa?",
            "choices": [
                {"id": "no-okei", "text": "No okei, yks.", "style": "myotaily", "sets": ["joi"],
                 "effects": {"self": "-1 raja"}, "result": "Sami hymyilee."},
                {"id": "en-kiitti", "text": "En mä, kiitti.", "style": "jamakka",
                 "effects": {"self": "+1 raja"}, "result": "Sami kohauttaa olkiaan."},
                {"id": "en-korttia", "text": "En tänään. Pelataanko korttia?", "style": "jamakka",
                 "effects": {"self": "+1 raja", "others": "+1 kaveruus"}, "result": "Sami hakee kortit."},
                {"id": "hyi", "text": "Hyi, juotko sä tollasta?", "style": "hyokkays",
                 "effects": {"self": "+1 raja", "others": "-1 kaveruus"}, "result": "Sami loukkaantuu."},
            ],
        },
        {
            "id": "maanantai",
            "title": "Maanantaina",
            "situation": "Maanantaiaamu. Ella odottaa kaapeilla.",
            "outcomes": [
                {"when": {"has": ["joi"]}, "text": "Ella näyttää puhelinta."},
                {"text": "Ella sanoo: Hyvä kun sanoit."},
            ],
        },
    ],
}  # fmt: skip
STYLES = {
    "myotaily": "Myötäily", "vaisto": "Väistö", "jamakka": "Jämäkkä", "liittolainen": "Liittolainen",
    "hyokkays": "Hyökkäys", "huumori": "Huumori",
}  # fmt: skip
"""The scene of the refusal lesson, with its styles; nobody in it uses humour."""


def lesson(*cards: dict[str, Any], **more: Any) -> Deck:
    """Return a deck of the second format without a board around these cards."""
    return deck(*cards, format=2, movement="off", milestones=[], styles=STYLES, **more)


def told(*outcomes: dict[str, Any], step: str = "lopuksi") -> dict[str, Any]:
    """Return a told step."""
    return {"id": step, "title": step.capitalize(), "situation": "Noa kuulee.", "outcomes": list(outcomes)}


def asked(*choices: dict[str, Any], step: str) -> dict[str, Any]:
    """Return a step of choices."""
    return {"id": step, "title": step, "situation": "Noa on kotona.", "ask": "Mitä Noa tekee?",
            "choices": list(choices)}  # fmt: skip


def scene(card_id: str, phase: str, *steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a scene as an author's data."""
    return {"id": card_id, "phase": phase, "title": f"Kohtaus {card_id}", "themes": ["uni"],
            "ages": [11, 16], "steps": list(steps), **more}  # fmt: skip


def talked(step: str) -> dict[str, Any]:
    """Return a step that is only talked about."""
    return {"id": step, "title": step, "situation": "Noa miettii.", "talk": "Mitä Noa ajattelee?"}


@st.composite
def step_decks(draw: st.DrawFn) -> tuple[Deck, Slots, str | None, int]:
    """A deck of scenes, told cards and cards that are only talked about, a plan of it, a role and a road."""
    cards: list[dict[str, Any]] = []
    slots = []
    earlier: list[tuple[str, list[str]]] = []
    for place, phase in enumerate(sorted(draw(st.lists(st.integers(0, 3), min_size=1, max_size=3)))):
        slot = []
        before = [*earlier]
        for number in range(draw(st.sampled_from((1, 1, 2)))):
            name = f"kortti-{place}-{number}"
            made, answers = draw(_card(name, phase, before))
            cards.append(made)
            earlier.append((name, answers or ["ei-ole"]))
            chance = f"sattuma-{PHASES[phase]}"
            slot.append(Planned(name, chance=draw(st.sampled_from((None, chance)))))
        slots.append(tuple(slot))
    movement: object = {
        "start": str(draw(st.integers(0, 3))),
        "fresh_start": str(draw(st.integers(0, 2))),
        "road": [{"cards": 4, "last": 5}],
    }
    role = {"id": "alku", "name": "Alku", "icon": "bus", "words": ["yksi", "kaksi", "kolme"],
            "lines": {"uni": "Tunti."}, "start": {"self": "-1"}, "flag": "alku"}  # fmt: skip
    moved = [str(draw(st.integers(-1, 1))) for _ in PHASES]
    pack = deck(
        *cards,
        format=2,
        styles={"yksi": "Yksi", "kaksi": "Kaksi"},
        roles=[role],
        role_lines={"uni": "Uni"},
        movement=draw(st.sampled_from((movement, movement, "off"))),
        chances=[
            {"id": f"sattuma-{phase}", "phase": phase, "text": "Sattuu.", "move": move}
            for phase, move in zip(PHASES, moved, strict=True)
        ],
    )
    last = draw(st.integers(1, 9)) if pack.movement is not None else 0
    return pack, tuple(slots), draw(st.sampled_from((None, "alku"))), last


@st.composite
def _card(
    draw: st.DrawFn, name: str, phase: int, earlier: list[tuple[str, list[str]]]
) -> tuple[dict[str, Any], list[str]]:
    """A card of any sort, and the choices that it has."""
    letters = iter("abcdefgh")
    answers: list[str] = []

    def choices() -> list[dict[str, Any]]:
        made = [draw(_choice(next(letters), phase, [*earlier, *own()])) for _ in range(2)]
        if draw(st.booleans()):
            made.append({"id": f"seis-{made[0]['id']}", "text": "Odottaa.", "stop": "Nyt ei odoteta."})
        answers.extend(one["id"] for one in made if "stop" not in one)
        return made

    def own() -> list[tuple[str, list[str]]]:
        return [(name, [*answers])] if answers else []

    def outcomes() -> list[dict[str, Any]]:
        held = [{"when": draw(whens([*earlier, *own()])), "text": "Koska."} for _ in range(2)]
        return [*held[: draw(st.integers(1, 2))], *([{"text": "Muuten."}] if draw(st.booleans()) else [])]

    match draw(st.sampled_from(("scene", "scene", "scene", "plain", "told", "talk"))):
        case "plain":
            return card(name, PHASES[phase], *choices()), answers
        case "told":
            bare = card(name, PHASES[phase], outcomes=outcomes())
            return {key: value for key, value in bare.items() if key not in ("ask", "choices")}, answers
        case "talk":
            bare = card(name, PHASES[phase], talk="Mitä Noa ajattelee?")
            return {key: value for key, value in bare.items() if key not in ("ask", "choices")}, answers
    steps = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from("cctp"), min_size=2, max_size=3))):
        step = f"vaihe-{number}"
        if kind == "c":
            steps.append(asked(*choices(), step=step))
        elif kind == "t":
            steps.append(told(*outcomes(), step=step))
        else:
            steps.append(talked(step))
    return scene(name, PHASES[phase], *steps), answers


@st.composite
def _choice(draw: st.DrawFn, letter: str, phase: int, earlier: list[tuple[str, list[str]]]) -> dict[str, Any]:
    """A way on, perhaps with a style, an outcome, a flag, and something that comes back."""
    points = st.tuples(*[st.integers(-2, 2)] * 3)
    due = draw(st.sampled_from((None, *PHASES[phase + 1 :], "loppu")))
    outcomes = [
        {"when": draw(whens(earlier)), "effects": effects(*draw(points)), "text": "Koska."}
        for _ in range(draw(st.integers(0, 1)))
    ]
    made = choice(
        letter,
        draw(points),
        later=(due, draw(st.integers(-2, 2))) if due else None,
        sets=tuple(draw(st.sets(st.sampled_from(("a", "b")), max_size=2))),
        outcomes=tuple(outcomes),
        tempting=draw(st.booleans()),
    )
    style = draw(st.sampled_from((None, "yksi", "kaksi")))
    return made if style is None else {**made, "style": style}
