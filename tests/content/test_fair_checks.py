"""The edges of what is asked of balance, conditions, voice, reading and help: what passes, and what not."""

from __future__ import annotations

import datetime

import pytest

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.readability import readings, texts_of
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.content.word_lists import lists, words_of
from tests.content.files import CARDS, DECK, smallest

TODAY = datetime.date(2026, 11, 24)
Changes = tuple[tuple[str, str], ...]

HELP = "help:\n  - {{id: a, name: Apu, number: Koulu, hours: Aina, language: suomi, checked: 2026-11-24{}}}\n"


def codes(cards: Changes = (), deck: Changes = (), more: str = "") -> list[str]:
    """Return what is found in the smallest deck with texts exchanged and *more* cards."""
    files = smallest()
    for path, changes in ((CARDS, cards), (DECK, deck)):
        text = files[path].decode()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        files[path] = text.encode()
    files[CARDS] += more.encode()
    return [found.code for found in load_sources(files, today=TODAY).findings]


def card(name: str, phase: str = "tunti", *, tempting: str = "", sensible: str = "") -> str:
    """Return a balanced card; *tempting* and *sensible* are the rest of its two choices."""
    return f"""
- id: {name}
  phase: {phase}
  title: Puisto
  themes: [uni]
  ages: [11, 16]
  situation: Puistossa pelataan.
  ask: Mitä Noa tekee?
  choices:
    - id: menee
      text: Menee mukaan.
      tempting: true
      effects: {{self: +1 on hauskaa, others: -1 sisko odottaa}}
      {tempting}
    - id: odottaa
      text: Odottaa siskoa.
      effects: {{self: -1 käy pitkäksi, others: +1 sisko ilahtuu}}
      {sensible}
  discuss:
    - Mitä Noa punnitsee?
"""


def later(move: int, phase: str = "loppu") -> str:
    """Return a later as a line of a choice."""
    return f"later: {{phase: {phase}, move: {move}, text: Illalla se muistuu mieleen.}}"


WHEN = "{has: [univaje]}"


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("{has: [univaje], at_least: {others: 2}}", []),
        ("{has: [univaje], at_least: {others: 3}}", ["AV314"]),
        ("{has: [univaje], at_most: {others: -1}}", []),
        ("{has: [univaje], at_most: {others: -2}}", ["AV314"]),
        ("{has: [univaje], lacks: [univaje]}", ["AV313"]),
        ("{has: [univaje], at_least: {self: 1}, at_most: {self: 0}}", ["AV313"]),
        ("{has: [univaje], at_least: {self: 0}, at_most: {self: 0}}", []),
    ],
)
def test_a_condition_may_ask_for_what_can_be(when: str, found: list[str]) -> None:
    """The best and the worst that the cards before bring are the last bounds that can be asked for."""
    assert codes(cards=((WHEN, when),)) == found


def test_a_role_carries_its_start_into_the_sums() -> None:
    """A bound that only one role's start can reach can be reached."""
    deck = (("debrief:", "ROLES\ndebrief:"),)
    role = "{id: r, name: R, icon: bus, words: [a, b, c], lines: {}, start: {others: 1}, flag: rooli}"
    roles = f"always_asked: [Mihin ei voinut vaikuttaa?]\nroles:\n  - {role}"
    found = codes(
        cards=((WHEN, "{has: [univaje], at_least: {others: 3}}"),), deck=((deck[0][0], f"{roles}\ndebrief:"),)
    )
    assert "AV314" not in found


def test_two_roles_are_never_one_groups() -> None:
    """A group has one role, so a condition on two flags that only roles carry never holds."""
    role = "  - {{id: {0}, name: R, icon: bus, words: [a, b, c], lines: {{}}, flag: {0}}}\n"
    both = role.format("eka") + role.format("toka")
    roles = f"always_asked: [Mihin ei voinut vaikuttaa?]\nroles:\n{both}debrief:"
    found = codes(cards=((WHEN, "{has: [eka, toka]}"),), deck=(("debrief:", roles),))
    assert "AV313" in found
    also_set = (WHEN, "{has: [eka, toka]}"), ("sets: [univaje]", "sets: [eka]")
    assert "AV313" not in codes(cards=also_set, deck=(("debrief:", roles),))


def test_a_condition_that_everyone_meets_hides_the_choice() -> None:
    """An empty condition and a bound below the lowest sum always hold; one above it can fail."""
    sets = ("      sets: [univaje]\n", "")
    assert codes(cards=(sets, (WHEN, "{at_least: {self: -1}}"))) == ["AV316"]
    assert codes(cards=(sets, (WHEN, "{at_most: {others: 2}}"))) == ["AV316"]
    assert codes(cards=(sets, (WHEN, "{at_least: {self: 0}}"))) == []


def test_a_flag_may_be_set_on_another_card_of_the_same_phase() -> None:
    """Cards of one phase are played in any order, so only the card itself and later phases are too late."""
    sets = ("      sets: [univaje]\n", "")
    assert codes(cards=(sets,), more=card("puisto", tempting="sets: [univaje]")) == []
    own = ("        others: -1 kaveri huomaa\n", "        others: -1 kaveri huomaa\n      sets: [univaje]\n")
    assert codes(cards=(sets, own)) == ["AV315"]


def test_a_choice_is_only_bad_when_nothing_in_it_is_good() -> None:
    """A good later, and a temptation, are something; a choice that does nothing is not bad."""
    bad = ("self: -1 käy pitkäksi, others: +1 sisko ilahtuu", "self: -1 käy pitkäksi, others: 0 sisko tulee")
    assert "AV320" in codes(more=card("puisto").replace(*bad))
    assert "AV320" not in codes(more=card("puisto", sensible=later(1)).replace(*bad))


def test_the_best_may_be_two_points_ahead() -> None:
    """Two points leave a doubt, three do not; what comes later counts."""
    assert codes(more=card("puisto", sensible=later(2))) == []
    assert codes(more=card("puisto", sensible=later(1), tempting=later(-2))) == ["AV325"]


def test_half_of_the_laters_may_come_at_once() -> None:
    """A deck of two phases has laters that wait and laters that do not; half and half is fair."""
    first = card("puisto", "ilta", tempting=later(1, "tunti"), sensible=later(-1))
    assert codes(more=first + card("ranta", "ilta", sensible=later(1))) == []
    assert codes(more=first + card("ranta", "ilta", sensible=later(1, "tunti"))) == ["AV322"]


def test_one_good_later_breaks_the_pattern() -> None:
    """Five bad laters are a pattern; with one good one they are a day."""
    bad = card("puisto", tempting=later(-1), sensible=later(-1))
    assert codes(more=bad + bad.replace("puisto", "ranta")) == ["AV329"]
    assert codes(more=bad + card("ranta", tempting=later(-1), sensible=later(1))) == []


def test_a_day_of_roles_is_not_all_chosen() -> None:
    """Six cards without roles and chances are noted; a single chance is enough."""
    more = "".join(card(f"puisto-{number}") for number in range(4))
    assert codes(more=more) == ["AV333"]
    chance = (("debrief:", "chances:\n  - {id: sade, phase: tunti, text: Alkaa sataa., move: 0}\ndebrief:"),)
    assert codes(deck=chance, more=more) == []
    assert codes(more=more.replace("- id: puisto-3", "- id: 3").partition("\n- id: 3")[0]) == []


def test_a_token_may_take_its_longest_step() -> None:
    """Points up to the longest step are felt; one more is not."""
    best = ("self: -1 uni lyhenee\n        others: +2", "self: +1 uni lyhenee\n        others: +2")
    worse = ("move: -1", "move: -2")
    assert codes(cards=(best, worse)) == []
    assert codes(cards=(best, worse), deck=(("movement:", "movement:\n  most: 2"),)) == ["AV331"]
    assert "AV331" not in codes(
        cards=(best, worse), deck=(("movement:\n  road:\n    - {cards: 6, last: 18}", "movement: off"),)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tyhmää", "tyhmää"),
        ("Se oli tyhmästi tehty", "tyhmästi"),
        ("laiskiainen alkaa", None),
        ("itsekin nauraa", None),
        ("Noa on itsekäs", "itsekäs"),
        ("olisi pitänyt nukkua", "olisi pitänyt"),
        ("olisi kiva pitää", None),
        ("Mila: ”Tyhmä koe!”", None),
        ("Mila sanoo ”ei”, ja se on fiksua", "fiksua"),
        ("laskut menevät väärin", None),
        ("Noa teki väärin", "teki väärin"),
        ("TYHMÄÄ", "TYHMÄÄ"),
        ("hyvän ihmisen merkki", None),
        ("Noa on hyvä ihminen", "hyvä ihminen"),
    ],
)
def test_judging_words_are_whole_words_in_any_form(text: str, found: str | None) -> None:
    """An ending does not hide a word, a longer word is another word, and people may say what they like."""
    assert words_of("judging", "fi").found_in(text) == found


def test_a_shoulder_does_not_judge() -> None:
    """An English word without forms is found alone, and not in a longer word that begins so."""
    words = words_of("judging", "en")
    assert words.found_in("Noa should know") == "should"
    assert words.found_in("Sami pats Noa on the shoulder.") is None


def test_a_deck_adds_words_of_its_own() -> None:
    """A word of the deck's list stands for its forms, and nothing that merely begins so."""
    words = words_of("judging", "fi", "nössö", "raukk*")
    assert [words.found_in(text) for text in ("nössöjä", "nössökin", "raukka parka", "nössöttää")] == [
        "nössöjä", "nössökin", "raukka", None,
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", ["judging", "personal"])
def test_every_word_on_a_list_is_found(language: str, kind: str) -> None:
    """A word on a list finds itself, and is among the words that are looked for first."""
    words = words_of(kind, language)
    for word in lists(language)[kind]:
        written = word.rstrip("*")
        assert words.found_in(f"Se {written}.") is not None, word
        assert words.keys_among(["se", *written.split()]), word


def test_a_language_without_lists_is_not_judged() -> None:
    """Where no list is known, only the deck's own words are looked for."""
    assert words_of("judging", "se").found_in("tyhmää") is None
    assert words_of("judging", "se", "tyhmää").found_in("tyhmää") == "tyhmää"
    assert codes(cards=(("jännittää", "on tyhmää"),), deck=(("language: fi", "language: se"),)) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Mitä sinä tekisit?", ["AV341"]),
        ("Miltä teistä tuntuisi?", ["AV341"]),
        ("Miksi Mila kysyy: ”Mitä sä teet?”", []),
        ("Mikä teko auttaa?", []),
        ("Auttaako uni?", ["AV342"]),
        ("Auttaako uni vai ruoka?", []),
        ("Kerro esimerkki.", []),
        ("Mikä auttaa, ja kenelle siitä voi kertoa?", []),
    ],
)
def test_a_question_is_open_and_about_the_story(question: str, found: list[str]) -> None:
    """A choice between two is open enough, and a person in the story may be asked anything."""
    assert codes(cards=(("Mikä auttaa kokeessa?", f"'{question}'"),)) == found


def test_debrief_questions_are_asked_the_same() -> None:
    """The closing talk is held to the same law as the cards."""
    assert codes(deck=(("Mikä jäi mieleen?", "Mitä sinä opit?"),)) == ["AV341"]


def test_lix_is_bjornssons() -> None:
    """Words a sentence plus the percentage of words of more than six letters; 7.40 ends no sentence."""
    text = "Kello on 7.40. ”Odottakaa minua!” Bussinkuljettaja odottaa kärsivällisesti pysäkillä."
    files = smallest(cards=("Koe alkaa.", f"'{text}'"))
    deck = load_sources(files, today=TODAY).deck
    assert deck is not None
    base = deck.cards_by_id["koe"]
    alone = Card.model_construct(**{**dict(base), "choices": ()})
    ((reading,), words) = readings([alone])
    assert texts_of(alone) == [text, "Mitä Noa tekee?"]
    assert reading.lix == (12, 4, 5)
    assert reading.lix.points == pytest.approx(12 / 4 + 100 * 5 / 12)
    assert reading.at_most >= reading.lix.points
    assert "7.40." in words


def test_a_sentence_of_one_breath_passes() -> None:
    """Twelve words are read in one breath, thirteen are not; two sentences have two."""
    assert codes(cards=(("Koe alkaa.", "sana " * 12),)) == []
    assert codes(cards=(("Koe alkaa.", "sana " * 13),)) == ["AV351"]
    assert codes(cards=(("Koe alkaa.", "sana " * 8 + "loppu. " + "sana " * 8),)) == []


def test_a_long_word_is_measured_without_its_marks() -> None:
    """Eighteen letters pass, and what is joined with a hyphen is read in two."""
    assert codes(cards=(("Koe alkaa.", "”" + "a" * 18 + "!”"),)) == []
    assert codes(cards=(("Koe alkaa.", "”" + "a" * 19 + "!”"),)) == ["AV352"]
    assert codes(cards=(("Koe alkaa.", "ylivoima-pelin-jälkeen alkaa"),)) == []


def test_a_notice_needs_help_for_one_of_its_themes() -> None:
    """A line for everything helps, a line for the theme helps, another theme's line does not."""
    notice = (("  title: Koe\n", "  title: Koe\n  notice: Kortissa on koe.\n"),)
    themes = ("  uni: Uni\n", "  uni: Uni\n  ruoka: Ruoka\n")
    for line, found in (("", []), (", themes: [uni]", []), (", themes: [ruoka]", ["AV360"])):
        deck = (themes, ("debrief:", HELP.format(line) + "debrief:"))
        assert codes(cards=notice, deck=deck) == found
    assert codes(cards=notice) == ["AV361"]
    assert codes(deck=(("debrief:", HELP.format(", themes: [unni]") + "debrief:"),)) == ["AV362"]


def test_a_deck_that_lost_a_part_is_not_asked_as_a_whole() -> None:
    """While a card is broken, nobody is told that the deck lacks what may be on it."""
    broken = "\n- id: rikki\n  phase: ilta\n"
    found = codes(cards=(("others: +2 tiimi", "situation: +2 tiimi"),), more=broken)
    assert set(found) <= {"AV102", "AV202", "AV304"}
