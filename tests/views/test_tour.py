"""The tour meets every page of an hour once, in order, under names that a folder sorts."""

from dataclasses import replace
from itertools import islice

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.tour import tour
from tests.scenes_in_code import lesson
from tests.showings import showing_of
from tests.views.hours import DECK

SESSION = Session((FoundDeck("scenarios/pieni", DECK.title),), DECK, Wishes(seed=7))
SAY = texts("fi")

KINDS = {
    Turn.ARRIVALS: ("road", "arrival-1"),
    Turn.CHANCE: ("chance",),
    Turn.SITUATION: ("situation", "choices-1", "choices-2", "choices-all"),
    Turn.THINK: ("think",),
    Turn.COMMIT: (
        "commit",
        "commit-some",
        "commit-asked",
        "commit-own-idea",
        "commit-tie",
        "commit-drawn",
        "commit-counted",
        "commit-all",
    ),
    Turn.STOPPED: (),
    Turn.TALK: ("talk-reasons", "talk-divided", "talk-united", "talk-silent"),
    Turn.RECOMMIT: ("recommit", "recommit-some", "recommit-all"),
    Turn.REVEAL: ("reveal",),
    Turn.CONSEQUENCES: ("consequences-1", "consequences-2"),
    Turn.DISCUSS: ("discuss", "fact", "take-back-asked", "discussion-opened"),
    Turn.SECOND_CHANCE: ("second-chance", "second-chance-sealed"),
    Turn.END: ("end",),
}
"""What stands at the end of the names of the pages of each turn."""

OF_A_LESSON = {Turn.STOPPED: ("stopped-1",)}
"""The same of the turns that a day of format 1 never comes to."""

LESSON = lesson()


@pytest.fixture(scope="module")
def stops():
    """Return the tour of a six-group hour."""
    return tuple(tour(SESSION, Showing()))


def found(stops, kind):
    """Return the outlines of the pages of this kind."""
    return ["\n".join(outline(stop.scene)) for stop in stops if stop.name.endswith(f"-{kind}")]


def test_every_page_is_met(stops):
    """No page of the hour is left out, the blank wall neither; the day's pages follow its turns."""
    named = {page.value for page in PageName if page is not PageName.DAY}
    assert {stop.scene.page for stop in stops} >= named | {"blank"}


@pytest.mark.parametrize("kind", [kind for kinds in KINDS.values() for kind in kinds])
def test_every_turn_is_met(stops, kind):
    """Each turn of the day is there in each of its moods."""
    assert set(KINDS) | set(OF_A_LESSON) == set(Turn)
    assert found(stops, kind)


@pytest.mark.parametrize("kind", [kind for kinds in OF_A_LESSON.values() for kind in kinds])
def test_every_turn_of_a_lesson_is_met(kind):
    """A lesson's tour comes by what only a lesson has, and to the blank wall."""
    session = Session((FoundDeck("scenarios/tunti", LESSON.title),), LESSON, Wishes(seed=7))
    stops = tuple(tour(session, Showing()))
    assert found(stops, kind)
    assert stops[-1].scene.page == "blank"


def test_every_card_is_met_whole(stops):
    """Every card of the day has its situation, its choices, its seals and its talk."""
    cards = [stop.name.split("-", 1)[1].removesuffix("-situation") for stop in stops
             if stop.name.endswith("-situation")]  # fmt: skip
    assert len(cards) == 6
    for card in cards:
        for kind in ("road", "choices-all", "think", "commit-all", "reveal", "consequences-1", "discuss"):
            assert found(stops, f"{card}-{kind}")


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("title-decks", "tour.other-deck"),
        ("title-broken-off", "title.resume"),
        ("title-problem", "title.problem"),
        ("title-leave", "leave.nothing"),
        ("setup-nothing", "setup.nothing"),
        ("practice-unkept", "day.unkept"),
        ("commit-asked", "commit.lock-anyway"),
        ("commit-tie", "commit.draw"),
        ("talk-divided", "talk.divided"),
        ("talk-united", "talk.united"),
        ("talk-silent", "talk.silent"),
        ("commit-counted", "commit.first-count"),
        ("talk-reasons", "talk.reasons-heading"),
        ("countdown-over", "countdown.over"),
        ("discussion-opened", "discuss.return"),
        ("step-out-discussion", "discuss.return-page"),
        ("second-chance", "commit.second-chance"),
        ("leave", "leave.kept"),
    ],
)
def test_a_page_is_what_its_name_says(stops, kind, key):
    """What a page is met for is on it."""
    assert any(SAY(key) in said for said in found(stops, kind))


def test_an_own_idea_is_asked_and_told(stops):
    """One group answers otherwise, and the reveal names it."""
    assert "oma idea. Mikä vaihtoehto on lähinnä?" in found(stops, "commit-own-idea")[0]
    assert any("Oma idea: Pisara" in said for said in found(stops, "reveal"))


def test_the_seals_close_one_after_another(stops):
    """None is closed, then some are, then all."""
    for kind, waiting in (("commit", 6), ("commit-some", 3), ("commit-all", 0)):
        said = found(stops, kind)[0]
        assert said.count(": odottaa.") // 2 == waiting


def test_a_quick_reveal_has_one_vote_and_a_deep_one_two(stops):
    """Both kinds of reveal are met."""
    both = {SAY("reveal.first") in said.splitlines() for said in found(stops, "reveal")}
    assert both == {True, False}


def test_names_are_unique_and_sort_as_the_hour_goes():
    """A folder that lists the pictures by name lists the hour, also the longest one."""
    longest = replace(SESSION, wishes=Wishes(groups=8, minutes=90, seed=3))
    names = [stop.name for stop in tour(longest, showing_of(big=True))]
    assert names == sorted(set(names))
    assert names[0] == "001-title"
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for name in names)


def test_the_same_seed_gives_the_same_tour(stops):
    """Two tours of one session are equal; another seed gives another."""
    assert tuple(tour(SESSION, Showing())) == stops
    assert tuple(tour(replace(SESSION, wishes=Wishes(seed=8)), Showing())) != stops


@pytest.mark.parametrize("groups", [1, 2, 8])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_tour_is_for_any_class(groups, language):
    """One group or eight, in every language, in big text: the tour comes to the blank wall."""
    session = replace(SESSION, wishes=Wishes(groups=groups, seed=2))
    stops = tuple(tour(session, showing_of(language=language, big=True)))
    assert stops[-1].scene.page == "blank"
    assert found(stops, "commit-asked")


@pytest.mark.parametrize("aspect", [4 / 3, 16 / 9])
def test_a_tour_of_the_shipped_deck_in_big_text_comes_to_its_end(aspect):
    """A page of questions that is longer than the wall, with a fact beside it, is left again."""
    shipped = load_deck(shipped_decks() / "arjen-valinnat").deck
    session = replace(SESSION, deck=shipped, wishes=Wishes(seed=1))
    names = [stop.name for stop in islice(tour(session, showing_of(big=True, aspect=aspect)), 1000)]
    assert names[-1].endswith("-blank")


def test_a_page_that_scrolls_is_read_before_the_next_one_is_named():
    """In the narrowest big text, too, each stop that is called as a page shows that page."""
    pages = {page.value for page in PageName}
    for stop in tour(SESSION, showing_of(big=True, aspect=4 / 3)):
        name = stop.name[4:].removesuffix("-scrolled")
        if name in pages:
            assert stop.scene.page == name, stop.name


def test_what_scrolls_is_met_to_its_end():
    """Big text does not fit on one page; its last lines are met too."""
    stops = tuple(tour(SESSION, showing_of(big=True, aspect=4 / 3)))
    scrolled = [stop for stop in stops if stop.name.endswith("-scrolled")]
    assert scrolled
    for stop in scrolled:
        assert stop.scene.hotspot_for("down") is None


def test_wishes_that_leave_no_card_are_refused():
    """There is no tour of an empty day."""
    empty = replace(SESSION, wishes=Wishes(hidden=frozenset(DECK.themes), seed=1))
    with pytest.raises(IllegalAction):
        tuple(tour(empty, Showing()))


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("groups", [1, 8])
@pytest.mark.parametrize(
    "changes", [{}, {"movement": None}, {"roles": (), "chances": (), "milestones": (), "help": ()}], ids=str
)
def test_a_day_of_one_card_is_met_to_its_end(changes, groups, big):
    """The smallest deck that can be played has every page of its hour, and no card but its own in what if."""
    (card, *_) = DECK.cards
    small = DECK.with_cards((card,)).model_copy(update=changes)
    session = replace(SESSION, deck=small, wishes=Wishes(seed=7, groups=groups))
    names = [stop.name for stop in tour(session, showing_of(big=big))]
    assert any(name.endswith("-what-if-1") for name in names)
    assert not any(name.endswith("-what-if-1-card") for name in names)
    assert any(name.endswith("-help") for name in names)
