"""What changed between two decks is found, all of it, once, and under the part that it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.change import Change
from arjenvalinnat.content.diff import changes
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.content.translation.po_file import Translation, read_po
from arjenvalinnat.content.translation.translate import with_translations
from arjenvalinnat.content.translation.wording import reworded, wordings
from arjenvalinnat.views.changes import change_lines
from arjenvalinnat.views.texts import languages, texts
from tests.content.files import CARDS, DECKS, SHIPPED, files_of, smallest
from tests.content.lesson import lesson

BASE = files_of(DECKS / "good" / "perus")


def deck_of(files: dict[str, bytes]) -> Deck:
    """Return the deck that these files are."""
    deck = load_sources(files).deck
    assert deck is not None
    return deck


def told(change: Change) -> tuple[object, ...]:
    """Return a change as its kind, its path in short, and what stood and stands there."""
    path = "/".join(part for step in change.path for part in (step.key, step.id) if part)
    return change.kind, path, change.old, change.new


def between(**exchanged: tuple[str, str]) -> list[tuple[object, ...]]:
    """Return what changed when one text of the smallest deck's files was exchanged for another."""
    return [told(change) for change in changes(deck_of(smallest()), deck_of(smallest(**exchanged)))]


MATSI = "cards/matsi"
PELAA = f"{MATSI}/choices/pelaa"
EXCHANGES = {
    "a text": ("cards", "Tiimi pyytää", "Porukka pyytää", [
        ("changed", f"{MATSI}/situation", "Tiimi pyytää Noaa vielä yhteen matsiin.",
         "Porukka pyytää Noaa vielä yhteen matsiin."),
    ]),
    "an effect": ("cards", "+2 tiimi ilahtuu", "+1 tiimi ilahtuu", [
        ("changed", f"{PELAA}/effects/others", "+2 tiimi ilahtuu", "+1 tiimi ilahtuu"),
    ]),
    "a later's steps": ("cards", "move: -1", "move: -2", [("changed", f"{PELAA}/later/move", "−1", "−2")]),
    "an outcome's condition": ("cards", "has: [univaje]", "lacks: [univaje]", [
        ("removed", "cards/koe/choices/yrittaa/outcomes/1/when/has", "univaje", None),
        ("added", "cards/koe/choices/yrittaa/outcomes/1/when/lacks", None, "univaje"),
    ]),
    "a flag": ("cards", "sets: [univaje]", "sets: [univaje, myohassa]", [
        ("added", f"{PELAA}/sets", None, "myohassa"),
    ]),
    "not by default": ("cards", "  situation: Tiimi", "  by_default: false\n  situation: Tiimi", [
        ("changed", f"{MATSI}/by_default", True, False),
    ]),
    "a temptation": ("cards", "      tempting: true\n", "", [("changed", f"{PELAA}/tempting", True, False)]),
    "ages": ("cards", "ages: [11, 16]", "ages: [12, 16]", [("changed", f"{MATSI}/ages", "11–16", "12–16")]),
    "a choice's id": ("cards", "id: pelaa", "id: jatkaa", [
        ("renamed", f"{MATSI}/choices/jatkaa", "pelaa", "jatkaa"),
    ]),
    "a card's id": ("cards", "id: matsi", "id: peli", [("renamed", "cards/peli", "matsi", "peli")]),
    "the deck's id": ("deck", "id: pienin", "id: pieni", [("renamed", "deck", "pienin", "pieni")]),
    "a talk": ("cards", "    - Mikä auttaa kokeessa?", "    - Mikä auttoi kokeessa?\n    - Entä sinua?", [
        ("changed", "cards/koe/discuss", "Mikä auttaa kokeessa?", "Mikä auttoi kokeessa?"),
        ("added", "cards/koe/discuss", None, "Entä sinua?"),
    ]),
    "a version": ("deck", 'version: "1"', 'version: "2"', [("changed", "version", "1", "2")]),
    "authors": ("deck", "authors: [Tekijä]", "authors: [Toinen]\nreviewers: [Liisa]", [
        ("added", "authors", None, "Toinen"),
        ("removed", "authors", "Tekijä", None),
        ("added", "reviewers", None, "Liisa"),
    ]),
    "the road": ("deck", "    - {cards: 6, last: 18}", "    - {cards: 6, last: 20}", [
        ("changed", "movement/road/1/last", "18", "20"),
    ]),
    "the order of phases": ("deck", "clock: \"9.00\"}", "clock: \"9.00\", sky: night}", [
        ("changed", "phases/tunti/sky", "day", "night"),
    ]),
    "a theme": ("deck", "uni: Uni", "uni: Lepo", [("changed", "themes/uni", "Uni", "Lepo")]),
}  # fmt: skip


@pytest.mark.parametrize("name", EXCHANGES)
def test_one_change_is_told_as_itself(name: str) -> None:
    """Each kind of change is told once, at its place, with what stood there and what stands there now."""
    file, old, new, expected = EXCHANGES[name]
    assert between(**{file: (old, new)}) == expected


def test_a_card_that_moves_is_told_by_its_phases() -> None:
    """A card in another phase is told by the phases' names, and not also as another order."""
    deck = deck_of(smallest())
    one, two = deck.cards
    moved = deck.with_cards((two.model_copy(update={"phase": "ilta"}), one))
    assert [told(change) for change in changes(deck, moved)] == [("moved", "cards/koe", "Tunti", "Ilta")]


def test_nothing_changed_is_nothing() -> None:
    """The same deck, read twice, has no change; neither has the same deck from other files."""
    assert changes(deck_of(smallest()), deck_of(smallest())) == ()
    files = smallest()
    matsi, koe = files.pop(CARDS).decode().split("\n\n")
    assert (
        changes(
            deck_of(smallest()),
            deck_of({**files, "cards/1.yaml": matsi.encode(), "cards/2.yaml": koe.encode()}),
        )
        == ()
    )


def test_cards_come_and_go() -> None:
    """A new card is told with its phase; a card that is gone as well, and nothing of what is in them."""
    files = smallest()
    more = files[CARDS].decode().split("\n\n")[1].replace("id: koe", "id: ruoka").replace("Koe", "Lounas")
    more = more.replace("Vilkaisee kaverin paperia.", "Hakee salaattia.").replace(
        "Yrittää itse.", "Jättää väliin."
    )
    more = more.replace("Mikä auttaa kokeessa?", "Mitä koulussa syödään ja miksi?")
    more = more.replace("Lyhyen yön jälkeen ajatus ei kulje.", "Aamupala jäi väliin, ja nyt on kova nälkä.")
    many = deck_of({**files, "cards/z.yaml": more.encode()})
    few = deck_of(files)
    assert [told(change) for change in changes(few, many)] == [("added", "cards/ruoka", None, "Tunti")]
    assert [told(change) for change in changes(many, few)] == [("removed", "cards/ruoka", "Tunti", None)]


def test_another_order_is_told_once() -> None:
    """Cards of one phase that change places are one change, and nothing about the cards themselves."""
    files = {
        **smallest(),
        "cards/a.yaml": smallest()[CARDS].replace(b"id: matsi", b"id: toinen").split(b"\n\n")[0],
    }
    other = dict(files)
    other["cards/z.yaml"] = other.pop("cards/a.yaml")
    assert [told(change) for change in changes(deck_of(files), deck_of(other))] == [
        ("order", "cards", None, None)
    ]


def test_facts_help_lines_and_roles_have_headings_of_their_own() -> None:
    """A fact's dates, a help line's number and a role's lines are told under the fact, the line, the role."""
    deck = load_deck(SHIPPED).deck
    assert deck is not None
    deck = deck.model_copy(update={"translations": {}})  # they change with the texts
    name, fact = next(iter(deck.facts.items()))
    line, role = deck.help[0], deck.roles[0]
    later = fact.valid_until.replace(year=fact.valid_until.year + 1)
    new = deck.model_copy(update={
        "facts": {**deck.facts, name: fact.model_copy(update={"valid_until": later})},
        "help": (line.model_copy(update={"number": "0100"}), *deck.help[1:]),
        "roles": (role.model_copy(update={"lines": {**role.lines, "uusi": "rivi"}}), *deck.roles[1:]),
    })  # fmt: skip
    found = changes(deck, new)
    assert [(change.group.key, change.group.id) for change in found] == [
        ("roles", role.id), ("facts", name), ("help", line.id),
    ]  # fmt: skip
    assert [told(change)[2:] for change in found] == [
        (None, "rivi"), (str(fact.valid_until), str(later)), (line.number, "0100"),
    ]  # fmt: skip


def test_languages_are_told_by_what_is_translated() -> None:
    """Coverage of a language before and after, and how many texts are told otherwise."""
    deck = deck_of(smallest())
    total = len(list(wordings(deck)))

    def with_sv(*texts: tuple[str, str, str]) -> Deck:
        po = "\n".join(f'msgctxt "{at}"\nmsgid "{source}"\nmsgstr "{text}"\n' for at, source, text in texts)
        read = read_po(po.encode(), "sv.po", "sv")
        assert isinstance(read, Translation)
        return with_translations(deck, [read])

    one = with_sv(("title", "Tavallinen päivä", "En dag"))
    two = with_sv(("title", "Tavallinen päivä", "En vanlig dag"), ("about", "Pieni pakka.", "En liten lek."))
    assert [told(change) for change in changes(one, two)] == [
        ("coverage", "translations/sv", f"1/{total}", f"2/{total}"),
        ("reworded", "translations/sv", None, "1"),
    ]
    assert [told(change) for change in changes(deck, one)] == [
        ("added", "translations/sv", None, f"1/{total}")
    ]
    assert [told(change) for change in changes(one, deck)] == [
        ("removed", "translations/sv", f"1/{total}", None)
    ]


def test_a_picture_that_is_drawn_anew_is_told() -> None:
    """A file under the same name that holds other bytes is a change, though no text is."""
    picture = "  picture: {file: a.svg, alt: Peli., source: Oma}\n  situation: Tiimi"
    deck = deck_of(smallest(cards=("  situation: Tiimi", picture)))
    assert [told(change) for change in changes(deck, deck, ({"a.svg": b"1"}, {"a.svg": b"2"}))] == [
        ("redrawn", "cards/matsi/picture", None, "a.svg")
    ]
    assert changes(deck, deck, ({"a.svg": b"1"}, {"a.svg": b"1"})) == ()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_text_that_changes_is_told(data: st.DataObject) -> None:
    """Whichever text of a deck is written anew, something is told, there and back."""
    deck = deck_of(BASE)
    wanted = data.draw(st.sampled_from(list(wordings(deck))))
    new = reworded(deck, lambda address, text: f"{text} Uutta." if address == wanted.address else text)
    there, back = changes(deck, new), changes(new, deck)
    assert there
    assert back
    for change in (*there, *back):
        assert change.old != change.new or change.kind == "order"


def test_two_quite_different_decks_are_compared(tmp_path: Path) -> None:
    """No pair of good decks is too different to be told."""
    decks = [load_deck(path).deck for path in sorted((DECKS / "good").iterdir())]
    for one in decks:
        for other in decks:
            if one is not None and other is not None:
                assert bool(changes(one, other)) == (one != other)


STEP = "cards/kotibileet/steps/tarjous"
IN_A_LESSON = {
    "a kind of a text": ("cards", "”Vedä tästä.”\"", "”Kokeile.”\"", [
        ("changed", f"{STEP}/situation/kinds/vape",
         "Sami ojentaa vapen: ”Vedä tästä.”", "Sami ojentaa vapen: ”Kokeile.”"),
    ]),
    "a kind of an effect": ("cards", "vapen taskuun", "vapen reppuun", [
        ("changed", f"{STEP}/choices/en-kiitti/effects/kaveruus",
         "−1 Tölkki: Sami jää seisomaan tölkki kädessä / Vape: Sami laittaa vapen taskuun",
         "−1 Tölkki: Sami jää seisomaan tölkki kädessä / Vape: Sami laittaa vapen reppuun"),
    ]),
    "a text that comes in kinds": ("cards", "after: Noa on yhä bileissä.", "after: {tolkki: A., vape: B.}", [
        ("changed", f"{STEP}/after", "Noa on yhä bileissä.", "Tölkki: A. / Vape: B."),
    ]),
    "a style": ("cards", "style: jamakka", "style: apu", [
        ("changed", f"{STEP}/choices/en-kiitti/style", "Jämäkkä", "Apu"),
    ]),
    "a stop": ("cards", "stop: Noa suuttuisi", "stop: Moni suuttuisi", [
        ("changed", f"{STEP}/choices/ottaa-muilta/stop",
         "Noa suuttuisi itsekin, jos joku tekisi hänelle niin.",
         "Moni suuttuisi itsekin, jos joku tekisi hänelle niin."),
    ]),
    "a heading of a note": ("cards", "        watch: Kuka jää ryhmässään yksin?\n", "", [
        ("removed", f"{STEP}/facilitator/watch", "Kuka jää ryhmässään yksin?", None),
    ]),
    "what may be said": ("cards", "say: Noakaan ei tiedä.", "say: Emme tiedä.", [
        ("changed", f"{STEP}/if/1/say", "Noakaan ei tiedä.", "Emme tiedä."),
    ]),
    "an item of a task": ("cards", "text: Tarkista hengitys.", "text: Tarkista hengitys heti.", [
        ("changed", "cards/kotibileet/steps/puhelu/order/items/hengitys/text",
         "Tarkista hengitys.", "Tarkista hengitys heti."),
    ]),
    "who does it": ("cards", "with: class\n      order", "with: pair\n      order", [
        ("changed", "cards/kotibileet/steps/puhelu/with", "class", "pair"),
    ]),
    "a task of one text": ("cards", "talk: Miten ei voi", "talk: Millä sanalla ei voi", [
        ("changed", "cards/mielipide/steps/parit/talk/prompts",
         "Miten ei voi sanoa ystävällisesti?", "Millä sanalla ei voi sanoa ystävällisesti?"),
    ]),
    "a told outcome": ("cards", "when: {has: [suostui]}", "when: {lacks: [suostui]}", [
        ("removed", "cards/kotibileet/steps/maanantai/outcomes/1/when/has", "suostui", None),
        ("added", "cards/kotibileet/steps/maanantai/outcomes/1/when/lacks", None, "suostui"),
    ]),
    "a plan": ("deck", "deep: [tarjous]", "quick: [tarjous]", [
        ("removed", "plans/lyhyt-tunti/cards/1/deep", "tarjous", None),
        ("added", "plans/lyhyt-tunti/cards/1/quick", None, "tarjous"),
    ]),
    "a plan's seconds": ("deck", "seconds: {puhelu: 120}", "seconds: {puhelu: 90}", [
        ("changed", "plans/lyhyt-tunti/cards/1/seconds/puhelu", "120", "90"),
    ]),
    "an exit": ("deck", "  ask: Kuinka helppo", "  ask: Miten helppo", [
        ("changed", "exit/ask", "Kuinka helppo Noan olisi nyt sanoa ei tutulle?",
         "Miten helppo Noan olisi nyt sanoa ei tutulle?"),
    ]),
    "a kind's name": ("deck", "name: Vape", "name: Sähkösavuke", [
        ("changed", "variants/tarjottava/kinds/vape/name", "Vape", "Sähkösavuke"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", IN_A_LESSON)
def test_one_change_of_a_lesson_is_told_as_itself(name: str) -> None:
    """Steps, tasks and the lesson's own keys are followed as a day's are, each kind of a text by itself."""
    file, old, new, expected = IN_A_LESSON[name]
    found = changes(lesson(), lesson(**{file: (old, new)}))
    assert [told(change) for change in found] == expected
    for language in languages():
        assert len(list(change_lines(found, texts(language)))) == len(expected) + 1


def test_a_card_that_becomes_a_scene_is_told() -> None:
    """What stood on the card is gone from it, and its steps are there."""
    scene = lesson()
    card = scene.cards_by_id["moniko"]
    alone = scene.with_cards((card.model_copy(update={"id": "mielipide"}),))
    whole = scene.with_cards((scene.cards_by_id["mielipide"],))
    there = [told(change)[:2] for change in changes(alone, whole)]
    assert ("removed", "cards/mielipide/guess") in there
    assert ("added", "cards/mielipide/steps/jana") in there
    back = [told(change)[:2] for change in changes(whole, alone)]
    assert ("added", "cards/mielipide/guess") in back


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_text_of_a_lesson_that_changes_is_told(data: st.DataObject) -> None:
    """Also where only the second kind of a text is another."""
    deck = lesson()
    wanted = data.draw(st.sampled_from(list(wordings(deck))))
    new = reworded(deck, lambda address, text: f"{text} Uutta." if address == wanted.address else text)
    assert changes(deck, new)
    assert changes(new, deck)
