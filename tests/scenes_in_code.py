"""A lesson in code: two scenes and a card of each task, for tests of rooms that never read a file."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.content.format.deck import Deck

PARTY = ("hiljainen-normi", "tarjous", "maanantai")
PARK = ("se-vaan-nukkuu", "puhelu", "lauseet")


def way(choice_id: str, style: str, points: tuple[int, int], **more: Any) -> dict[str, Any]:
    """Return a choice that leads on, as an author's data."""
    own, others = points
    effects = {"raja": f"{own:+d}", "kaveruus": f"{others:+d}"}
    told = f"Näin käy: {choice_id}."
    return {
        "id": choice_id, "text": f"”{choice_id}”", "style": style, "effects": effects, "result": told, **more,
    }  # fmt: skip


def step(step_id: str, **more: Any) -> dict[str, Any]:
    """Return a step as an author's data."""
    return {"id": step_id, "title": step_id.title(), "situation": f"Noa on tässä: {step_id}.", **more}


def party() -> dict[str, Any]:
    """Return a scene of two steps of choices, the second one deep, and an aftermath that follows a flag."""
    quiet = step(
        "hiljainen-normi",
        ask="Mitä Noa tekee?",
        choices=[
            way("ottaa-tolkin", "myotaily", (-1, 1), tempting="true"),
            way("hakee-limua", "vaisto", (1, 0)),
            way("etsii-toisen", "liittolainen", (1, 1)),
        ],
        discuss=["Miksi näyttää siltä, että kaikki juovat?"],
    )
    offer = step(
        "tarjous",
        ask="Mitä Noa vastaa?",
        depth="deep",
        choices=[
            way("no-okei", "myotaily", (-1, 0), sets=["joi"]),
            way("en-kiitti", "jamakka", (1, 0)),
            way("en-korttia", "jamakka", (1, 1)),
            way("hyi", "hyokkays", (1, -1)),
        ],
        discuss=["Kumpi pitää paremmin?"],
    )
    monday = step(
        "maanantai",
        outcomes=[
            {"when": {"has": ["joi"]}, "text": "Ella näyttää puhelinta."},
            {"text": "Ella sanoo: ”Hyvä kun sanoit.”"},
        ],
        discuss=["Mikä teki kieltäytymisestä vaikeaa?"],
    )
    return scene("kotibileet", "rasti-1", quiet, offer, monday)


def park() -> dict[str, Any]:
    """Return a scene with a stop, an order and sentences to write."""
    sleeping = step(
        "se-vaan-nukkuu",
        ask="Mitä Noa tekee?",
        fact="nukkuva-heraa",
        choices=[
            way("soittaa", "apu", (0, 0)),
            way("pyytaa-milaa", "liittolainen", (0, 1)),
            {"id": "odottaa", "text": "Odottaa viisi minuuttia.", "stop": "Nyt soitetaan 112."},
        ],
    )
    call = step("puhelu", ask="Missä järjestyksessä?", keep="true", order=ORDER)
    words = step("lauseet", extra="true", seconds=120, write="Rasmus, ")
    end = step("tiistai", outcomes=[{"text": "Eetu on kunnossa."}])
    return scene("sammunut", "rasti-2", sleeping, call, words, end)


ORDER = [
    {"id": "missa", "text": "Kerro, missä olette.", "why": "Apu voi lähteä heti."},
    {"id": "vastaa", "text": "Vastaa kysymyksiin."},
    {"id": "hengitys", "text": "Tarkista hengitys."},
    {"id": "kylki", "text": "Käännä kylkiasentoon.", "free": "true"},
]
SORT = {
    "boxes": [{"id": "saa", "name": "Saa kertoa"}, {"id": "ei", "name": "En kerro"}],
    "items": [
        {"id": "peli", "text": "Lempipeli", "box": "saa"},
        {"id": "osoite", "text": "Kotiosoite", "box": "ei", "why": "Osoitteella löytää kotiin."},
        {"id": "koulu", "text": "Koulun nimi"},
    ],
}
CORNERS = [{"id": "suru", "text": "Surulliselta."}, {"id": "kiukku", "text": "Kiukkuiselta."}]
TASKS: dict[str, dict[str, Any]] = {
    "jarjesta": {"order": ORDER, "ask": "Missä järjestyksessä?"},
    "lajittele": {"sort": SORT, "ask": "Mihin laatikkoon?"},
    "arvaa": {
        "guess": {"least": 0, "most": 100, "right": 70}, "fact": "seitseman", "ask": "Moniko sadasta?",
    },
    "jana": {"line": {"ends": ["Samaa mieltä", "Eri mieltä"]}, "depth": "deep"},
    "todisteet": {"line": {"ends": ["Uskon", "En usko"], "evidence": ["Kuva on vanha.", "Lähde puuttuu."]}},
    "nurkat": {"corners": CORNERS, "ask": "Miltä Samista voi tuntua?"},
    "puhe": {"talk": ["Mistä hyvän kaverin tunnistaa?", "Entä huonon?"], "with": "pair"},
    "liike": {"do": "Vaihda paikkaa, jos sinäkin tykkäät siitä.", "with": "class", "form": "circle"},
    "lause": {"write": {"starts": ["Saanko", "Mennäänkö"], "bank": "Lausepankki"}, "with": "group"},
    "oma": {"make": {"phase": "rasti-1"}},
    "kerrottu": {"outcomes": [{"text": "Kaikki on hyvin."}]},
}  # fmt: skip
"""A card of each task, and of a line twice: what stands on it beside what every card has."""


def scene(card_id: str, phase: str, *steps: dict[str, Any]) -> dict[str, Any]:
    """Return a scene as an author's data."""
    return {
        "id": card_id, "phase": phase, "title": card_id.title(), "themes": ["paihteet"], "ages": [13, 16],
        "notice": "Alkoholi.", "steps": list(steps),
    }  # fmt: skip


def task_card(card_id: str) -> dict[str, Any]:
    """Return a card with one of `TASKS` as an author's data."""
    return {
        "id": card_id, "phase": "rasti-3", "title": card_id.title(), "themes": ["paihteet"], "ages": [13, 16],
        "situation": f"Noa on tässä: {card_id}.", "discuss": ["Miksi?"], **TASKS[card_id],
    }  # fmt: skip


def lesson(*cards: dict[str, Any], **more: Any) -> Deck:
    """Return a lesson without a board: of these cards, or of two scenes and a card of each task."""
    fact = {"source": "Esimerkki 2026", "checked": "2026-11-24", "valid_until": "2030-01-01"}
    written = {
        "format": 2, "id": "harjoitus", "title": "Harjoitus", "language": "fi", "version": "1",
        "license": "CC BY 4.0", "authors": ["Tekijä"], "about": "Tunti.", "ages": [13, 16],
        "plan": "whole", "called": "lesson", "movement": "off",
        "axes": [{"id": "raja", "name": "Oma raja"}, {"id": "kaveruus", "name": "Kaveruus"}],
        "styles": {
            "myotaily": "Menee mukana", "vaisto": "Väistää", "jamakka": "Suora ei",
            "liittolainen": "Liittolainen", "hyokkays": "Kova ei", "apu": "Hakee apua",
        },
        "phases": [
            {"id": "rasti-1", "name": "Kotibileet", "sky": "night"}, {"id": "rasti-2", "name": "Puisto"},
            {"id": "rasti-3", "name": "Omat lauseet"},
        ],
        "themes": {"paihteet": "Päihteet"},
        "facts": {
            "nukkuva-heraa": {"text": "Nukkuva herää, tajuton ei.", **fact},
            "seitseman": {"text": "Seitsemän kymmenestä ei käytä.", **fact},
        },
        "agreement": {"wall": ["Puhutaan Noasta."], "script": "Tänään puhutaan Noasta."},
        "debrief": [
            {
                "id": "loppu", "name": "Loppukeskustelu", "closing": "Kiitos.",
                "steps": [{"id": "eka", "title": "Mitä opittiin", "questions": ["Mikä oli vaikeaa?"]}],
            },
        ],
        "cards": list(cards) or [party(), park(), *map(task_card, TASKS)],
        **more,
    }  # fmt: skip
    return Deck.model_validate(written)
