"""Before the day: the title in each of its moods, the set-up, practice, agreement and roles."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from arjenvalinnat.content.diagnostics import Place, finding, render
from arjenvalinnat.session.hour import Broken, FoundDeck, Notice, Session
from arjenvalinnat.session.intents.hour import Forget
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.tour.walk import Stop, Walk

_MOST_PAGES = 500


def pages_before(walk: Walk) -> Iterator[Stop]:
    """Yield the pages from the title to the roles, and leave the walk where the day begins."""
    yield from _title(walk)
    yield from _setup(walk)
    walk.hour.begin()
    yield from _practice(walk)
    yield from walk.look("agreement")
    walk.go_on()
    if not walk.hour.deck.roles:
        return
    yield from walk.look("roles")
    for group in range(len(walk.hour.state.groups)):
        walk.hour.take(Show(PageName.ROLE, group))
        yield from walk.look(f"role-{group + 1}")
    walk.hour.take(Show(PageName.ROLES))
    walk.go_on()


def _title(walk: Walk) -> Iterator[Stop]:
    session, showing = walk.hour.session, walk.hour.showing
    other = FoundDeck("", texts(showing.preferences.language)("tour.other-deck"))
    yield from walk.look("title")
    yield from walk.look_at("title-decks", replace(session, found=(*session.found, other)), showing)
    apart = replace(other, apart=True, notice=walk.hour.deck.about)
    both = replace(session, found=(*session.found, apart))
    yield from walk.look_at("title-others", both, showing)
    for page in (PageName.OTHER_DECKS, PageName.DECK_NOTICE):
        place = replace(showing.place, page=page, item=len(session.found))
        yield from walk.look_at(page.value, both, replace(showing, place=place))
    yield from _broken_off(walk)
    yield from walk.look_at("title-problem", _with_a_problem(walk), showing)
    walk.hour.take(Over(PageName.LEAVE))
    yield from walk.look("title-leave")
    walk.hour.take(Over(PageName.LEAVE))


def _broken_off(walk: Walk) -> Iterator[Stop]:
    """Yield a day that broke off: offered, asked about, looked at, and one of two with its last line torn."""
    began = datetime.datetime(2026, 11, 24, 9, 15)
    groups, minutes = walk.hour.session.wishes.groups, walk.hour.session.wishes.minutes
    day = Broken("", walk.hour.deck.title, began, groups, 5, 8, 34, minutes, 12)
    session = replace(walk.hour.session, unfinished=True, broken=(day,))
    yield from walk.look_at("title-broken-off", session, walk.hour.showing)
    asked = replace(walk.hour.showing, place=replace(walk.hour.showing.place, pressed=Forget(0, ask=True)))
    yield from walk.look_at("title-delete-asked", session, asked)
    look = replace(walk.hour.showing, place=replace(walk.hour.showing.place, page=PageName.LOOK))
    yield from walk.look_at("look", session, look)
    both = replace(session, broken=(day, replace(day, played=2, gone=11, torn=True)))
    yield from walk.look_at("look-other", both, replace(look, place=replace(look.place, item=1)))
    told = replace(session, told=(Notice("told.newer"),))
    yield from walk.look_at("title-told", told, walk.hour.showing)


def _with_a_problem(walk: Walk) -> Session:
    """Return a session whose deck has the commonest mistake: a name with a slip in it."""
    phase = walk.hour.deck.phases[-1].id
    slip = finding(Place("cards/01.yaml", 2, 10), "AV101", name=phase[:-1], near=phase)
    return replace(
        walk.hour.session, deck=None, problem=(render(slip, walk.hour.showing.preferences.language),)
    )


def _setup(walk: Walk) -> Iterator[Stop]:
    walk.hour.take(Show(PageName.SETUP))
    yield from walk.look("setup")
    walk.hour.take(Show(PageName.SETUP_MORE))
    yield from walk.look("setup-more")
    walk.hour.take(Show(PageName.SETUP))
    everything = replace(walk.hour.session.wishes, hidden=frozenset(walk.hour.deck.themes))
    if everything.hidden:
        nothing = replace(walk.hour.session, wishes=everything)
        yield from walk.look_at("setup-nothing", nothing, walk.hour.showing)
        for item in range(1, _MOST_PAGES):
            walk.hour.take(Show(PageName.SETUP_THEMES, item - 1))
            yield from walk.look(f"setup-themes-{item}")
            if walk.scene.primary is None or walk.scene.primary.intent == Show(PageName.SETUP):
                break
    for item in range(_MOST_PAGES):
        walk.hour.take(Show(PageName.CARDS, item))
        yield from walk.look(f"cards-{item + 1}")
        if walk.scene.primary is None or walk.scene.primary.intent != Show(PageName.CARDS, item + 1):
            break
    walk.hour.take(Show(PageName.PLANNED))
    yield from walk.look("cards-planned")
    walk.hour.take(Show(PageName.TITLE))


def _practice(walk: Walk) -> Iterator[Stop]:
    """Yield the practice card with each of its results, and leave the walk at the agreement."""
    practice = walk.hour.deck.practice
    if practice is not None:
        yield from walk.look("practice")
        unkept = replace(walk.hour.session, unkept=True)
        yield from walk.look_at("practice-unkept", unkept, walk.hour.showing)
        for number in range(1, len(practice.choices) + 1):
            walk.go_on()
            yield from walk.look(f"practice-result-{number}")
    walk.hour.take(Show(PageName.AGREEMENT))
