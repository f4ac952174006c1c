"""Small decks in code, for tests of rooms that never read a file."""

from __future__ import annotations

from typing import Any

from arjenvalinnat.content.format.deck import Deck

PHASES = ("ilta", "aamu", "tunti", "nukkumaan")


def choice(
    choice_id: str,
    points: tuple[int, int, int] = (0, 0, 0),
    *,
    later: tuple[str, int] | None = None,
    sets: tuple[str, ...] = (),
    outcomes: tuple[dict[str, Any], ...] = (),
    tempting: bool = False,
) -> dict[str, Any]:
    """Return a choice as an author's data; `points` are for the three axes in order."""
    written: dict[str, Any] = {
        "id": choice_id,
        "text": f"Valinta {choice_id}.",
        "effects": effects(*points),
        "sets": list(sets),
        "outcomes": list(outcomes),
        "tempting": "true" if tempting else "false",
    }
    if later is not None:
        written["later"] = {"phase": later[0], "move": later[1], "text": f"Valinta {choice_id} palaa."}
    return written


def effects(*points: int) -> dict[str, str]:
    """Return effect scalars for the three axes."""
    return {
        axis: f"{value:+d} näin käy"
        for axis, value in zip(("self", "others", "situation"), points, strict=True)
    }


def card(card_id: str, phase: str, *choices: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a card as an author's data."""
    return {
        "id": card_id,
        "phase": phase,
        "title": f"Kortti {card_id}",
        "themes": ["uni"],
        "ages": [11, 16],
        "situation": "Noa on kotona ja miettii.",
        "ask": "Mitä Noa tekee?",
        "choices": list(choices),
        "discuss": ["Mitä Noa saa ja mitä menettää?"],
        **more,
    }


def deck(*cards: dict[str, Any], **more: Any) -> Deck:
    """Return a whole deck with four phases around these cards."""
    return Deck.model_validate(
        {
            "format": 1,
            "id": "pieni",
            "title": "Pieni pakka",
            "language": "fi",
            "version": "1",
            "license": "CC BY 4.0",
            "authors": ["Testi"],
            "about": "Pakka testejä varten.",
            "ages": [11, 16],
            "axes": [
                {"id": "self", "name": "Minä"},
                {"id": "others", "name": "Muut"},
                {"id": "situation", "name": "Tilanne"},
            ],
            "movement": {"road": [{"cards": 4, "last": 12}]},
            "milestones": [{"id": "puoli", "name": "puolivälissä", "at": 50}],
            "phases": [{"id": phase, "name": phase.capitalize(), "clock": "8.00"} for phase in PHASES],
            "themes": {"uni": "Uni"},
            "agreement": {"wall": ["Saa sanoa ohi."], "script": "Puhutaan Noasta."},
            "debrief": [
                {
                    "id": "4f",
                    "name": "4F",
                    "steps": [{"id": "facts", "title": "Mitä?", "questions": ["Mitä tapahtui?"]}],
                    "closing": "Nyt jätetään Noa tähän.",
                }
            ],
            "cards": list(cards),
            **more,
        }
    )


def small_deck() -> Deck:
    """Return cards that between them use laters, flags, outcomes, roles, sattumat and past choices."""
    tired = {"when": {"has": ["univaje"]}, "effects": effects(-2, 0, -1), "text": "Yö jäi lyhyeksi."}
    early = {"when": {"has": ["bussi"]}, "effects": effects(-1, 0, 0), "text": "Koska bussimatka on pitkä."}
    weak = {"when": {"at_most": {"self": -1}}, "effects": effects(0, -1, 0), "text": "Voimat ovat lopussa."}
    chose = {
        "when": {"chose": {"matsi": "lopeta"}, "lacks": ["univaje"]},
        "effects": effects(2, 1, 0),
        "text": "Uni tuli ajoissa.",
    }
    return deck(
        card(
            "matsi",
            "ilta",
            choice("pelaa", (-1, 2, 0), later=("tunti", -2), sets=("univaje",), tempting=True),
            choice("lopeta", (1, -1, 1), later=("aamu", 1)),
            choice("katoa", (2, -2, 0), later=("loppu", -1)),
        ),
        card(
            "aamupala",
            "aamu",
            choice("torkuta", (1, 0, -2), tempting=True, outcomes=(early,)),
            choice("syo", (2, 0, -1)),
            depth="deep",
        ),
        card(
            "koe",
            "tunti",
            choice("kuiskaa", (-1, 2, 0), outcomes=(tired, chose), tempting=True),
            choice("pudista", (1, -1, 1), outcomes=(weak,), later=("nukkumaan", 1)),
            depth="deep",
        ),
        card(
            "laturi",
            "nukkumaan",
            choice("tyynylle", (1, 1, -2), later=("loppu", -2), tempting=True),
            choice("keittioon", (2, -1, 0), later=("loppu", 1)),
        ),
        card("toinen-koe", "tunti", choice("a", (1, 0, 0)), choice("b", (0, 1, -1), tempting=True)),
        roles=[
            {
                "id": "bussi",
                "name": "Pitkä bussimatka",
                "icon": "bus",
                "words": ["aikainen", "pitkä", "matka"],
                "lines": {"uni": "Kuusi tuntia."},
                "start": {"self": "-1"},
                "flag": "bussi",
            },
            {
                "id": "hyva-alku",
                "name": "Hyvä alku",
                "icon": "sun",
                "words": ["joku", "kehui", "eilen"],
                "lines": {"uni": "Yhdeksän tuntia."},
                "start": {"self": "1"},
                "flag": "hyva-alku",
            },
        ],
        role_lines={"uni": "Uni"},
        chances=[
            {"id": "halytys", "phase": "tunti", "text": "Palohälytys.", "move": "-1"},
            {"id": "letut", "phase": "nukkumaan", "text": "Lettuja.", "move": "1"},
        ],
    )
