"""Branches in words and pictures: every consequence of a deck is an arc, and no title breaks a language."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.paper.svg import fitted
from arjenvalinnat.reports.branches import branch_pictures, branch_svg, branch_table
from arjenvalinnat.reports.dot import dot
from arjenvalinnat.reports.mermaid import mermaid
from arjenvalinnat.reports.wiring import wiring
from arjenvalinnat.rules.analysis.branches import Node, NodeKind, Thing, branches
from arjenvalinnat.views.measure import width
from arjenvalinnat.views.texts import languages, texts
from tests.decks_in_code import card, choice, deck, effects, small_deck
from tests.paper.contrast import contrast
from tests.paper.decks import hostile, shipped

GOLDEN = Path(__file__).parent / "golden"


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A deck of one to five cards in order whose choices set and ask for anything that there is."""
    phases = ("ilta", "aamu", "tunti", "nukkumaan")
    flags = st.lists(st.sampled_from(("a", "b", "bussi")), unique=True, max_size=2)
    cards = []
    for number in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, 3))
        choices = []
        for name in ("yksi", "kaksi"):
            when = {
                "has": draw(flags),
                "lacks": draw(flags),
                "chose": {f"k{past}": "yksi" for past in range(number) if draw(st.booleans())},
                "at_least": {"self": "1"} if draw(st.booleans()) else {},
            }
            outcome = {
                "when": when,
                "effects": effects(1, 0, 0),
                "text": f"Koska {draw(st.text('ab<&'))}.",
            }
            later = draw(st.none() | st.sampled_from((*phases[at + 1 :], DAY_END)))
            choices.append(
                choice(
                    name,
                    later=(later, draw(st.integers(-2, 2))) if later else None,
                    sets=tuple(draw(flags)),
                    outcomes=(outcome,) * draw(st.integers(0, 1)),
                )
            )
        cards.append(card(f"k{number}", phases[at], *choices))
    return deck(*cards)


def asked(told: Deck) -> set[tuple[str, str, int, NodeKind, str]]:
    """Return every part of every condition, read from the deck itself."""
    found = set()
    for one in told.cards:
        for answer in one.choices:
            for place, outcome in enumerate(answer.outcomes):
                at, when = (one.id, answer.id, place), outcome.when
                found |= {(*at, NodeKind.CHOSE, name) for name in when.chose}
                found |= {(*at, NodeKind.HAS, name) for name in when.has}
                found |= {(*at, NodeKind.LACKS, name) for name in when.lacks}
                found |= {(*at, NodeKind.AT_LEAST, name) for name in when.at_least}
                found |= {(*at, NodeKind.AT_MOST, name) for name in when.at_most}
    return found


def holds(told: Deck) -> None:
    """Every later and every part of every condition is an arc, and there is no other."""
    arcs = branches(told)
    laters = {
        (one.id, answer.id, answer.later.phase, answer.later.move)
        for one in told.cards
        for answer in one.choices
        if answer.later
    }
    assert {
        (arc.cause.id if arc.cause else None, arc.choice, arc.to.id, arc.number)
        for arc in arcs
        if arc.kind is NodeKind.LATER
    } == laters
    named = {
        (arc.to.id, arc.asks, arc.outcome, arc.kind, arc.flag or (arc.cause.id if arc.cause else ""))
        for arc in arcs
        if arc.kind is not NodeKind.LATER
    }
    assert named == asked(told)


@given(decks())
def test_every_consequence_is_an_arc(told: Deck) -> None:
    """Nothing that a choice brings is missing from the picture."""
    holds(told)


def test_every_consequence_of_the_shipped_deck_is_an_arc() -> None:
    """The law holds for our own deck, too."""
    holds(shipped())
    holds(small_deck())


def test_only_what_comes_before_is_a_cause() -> None:
    """A mark that only a later card leaves has no cause; the arc stays, so that an author sees it."""
    asks = {"when": {"has": ["m"]}, "effects": effects(0, 0, 0), "text": "Koska."}
    told = deck(
        card("a", "ilta", choice("x", outcomes=(asks,)), choice("y")),
        card("b", "aamu", choice("x", sets=("m",)), choice("y", outcomes=(asks,), sets=("m",))),
    )
    assert [(arc.cause, arc.to.id) for arc in branches(told)] == [(None, "a"), (None, "b")]


def test_a_role_brings_its_flag() -> None:
    """What a role carries comes from the role."""
    arcs = [arc for arc in branches(small_deck()) if arc.flag == "bussi"]
    assert [(arc.cause, arc.to) for arc in arcs] == [
        (Node(Thing.ROLE, "bussi"), Node(Thing.CARD, "aamupala"))
    ]


def test_the_small_deck_in_graphviz_is_as_it_was_read() -> None:
    """The golden text was read line by line; a change of it is looked at again."""
    assert dot(small_deck(), texts("fi")) == (GOLDEN / "small.dot").read_text(encoding="utf-8")


def unquoted(text: str) -> str:
    """Return a text without its double-quoted strings."""
    return re.sub(r'"(?:[^"\\]|\\.)*"', "", text)


def test_no_title_breaks_graphviz() -> None:
    """Outside the quotes of a hostile deck stands what stands outside those of a tame one."""
    tame = deck(card("a", "ilta", choice("x", later=("aamu", -1)), choice("y")))
    written = dot(hostile(), texts("en"))
    assert unquoted(written) == unquoted(dot(tame, texts("en")))
    assert 'Kissa \\"A\\"] --> n1; } <b>\\\\ |x| #quot;\\n%% end' in written


def test_no_title_breaks_mermaid() -> None:
    """In a label stand letters, numbers, plain marks and numbered signs; outside, nothing of the deck's."""
    tame = deck(card("a", "ilta", choice("x", later=("aamu", -1)), choice("y")))
    written = mermaid(hostile(), texts("en"))
    strip = re.compile('"[^"\n]*"')
    assert strip.sub("", written) == strip.sub("", mermaid(tame, texts("en")))
    assert "#34;A#34;#93; --#62; n1#59;" in written


@pytest.mark.parametrize("language", languages())
def test_every_language_draws_the_same_arcs(language: str) -> None:
    """The number of arrows does not depend on the words."""
    arcs, told = len(branches(shipped())), shipped()
    shown = [line for line in dot(told, texts(language)).splitlines() if "->" in line and "invis" not in line]
    assert len(shown) == arcs
    drawn = [line for line in mermaid(told, texts(language)).splitlines() if re.search(r'>\|"', line)]
    assert len(drawn) == arcs


def drawn(text: str) -> list[str]:
    """Return every text of an SVG picture; a picture that no parser reads fails."""
    root = ElementTree.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    return [found.text or "" for found in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("told", [small_deck(), shipped(), hostile()], ids=lambda told: told.id)
def test_the_picture_has_every_card_and_every_later(told: Deck) -> None:
    """Each card and choice stands in the picture, and each later with its sign; so does its own sentence."""
    written = branch_svg(told, texts("fi"))
    shown = drawn(written)
    for one in told.cards:
        assert fitted(one.title, 400, bold=True) in shown
        for answer in one.choices:
            assert any(text.startswith(f"• {answer.text.split()[0]}") for text in shown)
    laters = [arc for arc in branches(told) if arc.kind is NodeKind.LATER]
    assert len([text for text in shown if re.match(r"([+−]\d|0) ", text)]) == len(laters)
    titles = [
        found.text for found in ElementTree.fromstring(written).iter("{http://www.w3.org/2000/svg}title")
    ]
    for arc in laters:
        assert arc.text in titles


@given(decks())
def test_two_lanes_never_run_in_each_other(told: Deck) -> None:
    """Lanes of one side that share a column share no height, and a lane reaches all that it joins."""
    laid = wiring(told)
    for wires in (laid.right, laid.left):
        for one, other in combinations(wires, 2):
            if one.column == other.column:
                assert one.span[1] < other.span[0] or other.span[1] < one.span[0]
    ends = sum(len(wire.causes) for wire in laid.right)
    assert ends == sum(arc.kind is NodeKind.LATER for arc in branches(told))


def test_a_later_leads_down_the_page() -> None:
    """What comes later stands lower: every lane on the right leaves below all that join it."""
    for wire in wiring(shipped()).right:
        assert len(wire.ends) == 1
        assert wire.ends[0][0] > max(y for y, _ in wire.causes)


def test_the_cut_picture_shows_what_the_whole_one_shows() -> None:
    """Between the phases nothing is lost: the parts have the same texts, once each."""
    parts = [drawn(part.text) for part in branch_pictures(shipped(), texts("sv"))]
    assert len(parts) == len(shipped().phases) + 1
    assert [text for part in parts for text in part] == drawn(branch_svg(shipped(), texts("sv")))


def test_the_table_tells_every_arc() -> None:
    """Whoever does not see the picture reads a row for each arc."""
    told = branch_table(small_deck(), texts("en"), "en").text
    assert told.count("<tr>") == len(branches(small_deck())) + 1
    assert "unless univaje" in told
    assert "later −2" in told


@given(st.text(), st.integers(10, 300))
def test_a_fitted_text_fits(text: str, wide: int) -> None:
    """A text is cut until its line is no wider than it may be, and kept whole where it fits."""
    shown = fitted(text, wide)
    assert width(shown, 13.0) <= wide or shown == "…"
    assert shown == " ".join(text.split()) or shown.endswith("…")


def test_every_colour_of_the_picture_can_be_read() -> None:
    """Text keeps 4.5:1 on what is under it, a line 3:1 on white (WCAG 2.2, 1.4.3 and 1.4.11)."""
    root = ElementTree.fromstring(branch_svg(shipped(), texts("fi")))
    headers = {
        float(box.attrib["y"]) + float(box.attrib["height"]): box.attrib["fill"]
        for box in root.iter("{http://www.w3.org/2000/svg}rect")
        if box.attrib.get("rx") == "4"
    }
    assert len(headers) == len(shipped().phases) + 1
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        header = text.attrib.get("font-size") == "15"
        under = (
            min((y, fill) for y, fill in headers.items() if y > float(text.attrib["y"]))[1]
            if header
            else "#FFFFFF"
        )
        assert contrast(text.attrib["fill"], under) >= 4.5
    for wire in root.iter("{http://www.w3.org/2000/svg}line"):
        assert wire.attrib["stroke"] == "#FFFFFF" or contrast(wire.attrib["stroke"], "#FFFFFF") >= 3
