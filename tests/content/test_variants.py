"""A deck in chosen kinds has one text everywhere, and in its other languages the texts of the same kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.content.translation.wording import wordings
from arjenvalinnat.content.variants import with_kinds
from tests.content.files import SHIPPED, loaded
from tests.content.lesson import lesson

SECOND = """variants:
  - id: paikka
    name: Missä ollaan
    kinds:
      - {id: koti, name: Koti}
      - {id: puisto, name: Puisto}
"""
LESSON = lesson()
BOTH = lesson(
    deck=("variants:\n", SECOND),
    cards=("after: Noa on yhä bileissä.", "after: {koti: Noa on sisällä., puisto: Noa on puistossa.}"),
)
SPOKEN = BOTH.model_copy(
    update={"translations": {"sv": {at: f"{at} på svenska" for at, _ in wordings(BOTH)}, "en": {}}}
)


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a deck, whoever reads it."""
    match value:
        case Effect(words=words):
            yield words
        case str():
            yield value
        case Authored():
            yield from (text for name in type(value).model_fields for text in texts(getattr(value, name)))
        case Mapping():
            yield from (text for part in value.values() for text in texts(part))
        case tuple():
            yield from (text for part in value for text in texts(part))


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "tarjottava": st.sampled_from(["tolkki", "vape"]),
            "paikka": st.sampled_from(["koti", "puisto"]),
        },
    )
)
def test_no_text_is_left_in_several_kinds(chosen: dict[str, str]) -> None:
    """Whatever is chosen, each text is the one of its kind, and the translations are of the same texts."""
    plain = with_kinds(SPOKEN, chosen)
    assert not [text for text in texts(plain) if isinstance(text, Varied)]
    kinds = {"tarjottava": "tolkki", "paikka": "koti", **chosen}
    read = dict(wordings(plain))
    for address, text in wordings(SPOKEN):
        at, _, kind = address.rpartition("/")
        assert read[address] == text if address in read else (read[at] == text) == (kind in kinds.values())
    told = told_in(plain, "sv")
    swedish = plain.translations["sv"]
    assert set(read) == set(swedish)
    assert [text for _, text in wordings(told)] == [swedish[address] for address in read]
    assert plain.translations["en"] == {}


def test_the_first_kind_is_the_deck_as_it_reads() -> None:
    """Where nothing is chosen, every text is what it was as a text."""
    plain = with_kinds(LESSON, {})
    assert list(texts(plain)) == [str(text) for text in texts(LESSON)]


def test_another_kind_is_read_everywhere() -> None:
    """A situation, an effect's line, an instruction and an outcome are all of the chosen kind."""
    plain = with_kinds(LESSON, {"tarjottava": "vape"})
    offer = plain.cards_by_id["kotibileet"].parts[0]
    assert offer.situation == "Sami ojentaa vapen: ”Vedä tästä.”"
    assert offer.choices[1].effects["kaveruus"] == Effect(-1, "Sami laittaa vapen taskuun")
    assert plain.facts["seitseman-kymmenesta"].text.endswith("ei käytä vapea.")
    assert not [text for text in texts(plain.cards) if "tölkki kädessä" in text]
    assert plain.variants == LESSON.variants


def test_a_translation_follows_its_kind() -> None:
    """The translated text of the chosen kind stands at the address without the kind, the other is gone."""
    plain = with_kinds(SPOKEN, {"tarjottava": "vape"})
    at = "cards/kotibileet/steps/tarjous/situation"
    assert plain.translations["sv"][at] == f"{at}/vape på svenska"
    assert f"{at}/tolkki" not in plain.translations["sv"]


@pytest.mark.parametrize("chosen", [{"tarjottava": "siideri"}, {"mika": "vape"}, {"tarjottava": "koti"}])
def test_what_the_deck_does_not_have_cannot_be_chosen(chosen: dict[str, str]) -> None:
    """A kind of another variant is none of this one's."""
    with pytest.raises(KeyError):
        with_kinds(BOTH, chosen)


def test_a_deck_without_variants_stays_itself() -> None:
    """A deck of format 1 is not even copied."""
    deck: Deck = loaded(SHIPPED)
    assert with_kinds(deck, {}) is deck
