"""After the day: its picture, each group's story, what if, the closing talk, and what lies over a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from arjenvalinnat.rules.actions import Discuss
from arjenvalinnat.session.closing_talk import closing_talk, questions
from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.tour.walk import Stop, Walk
from arjenvalinnat.views.wall.keys import LEAVES


def pages_after(walk: Walk) -> Iterator[Stop]:
    """Yield the pages from the day's end to the help page, then the pages that may lie over any other."""
    yield from walk.look("end")
    for group in range(len(walk.hour.state.groups)):
        walk.hour.take(Show(PageName.GROUP_STORY, group))
        yield from walk.look(f"story-{group + 1}")
        if walk.scene.hotspot_for("w") is not None:
            yield from _what_if(walk, group)
    yield from _closing_talk(walk)
    yield from walk.look("step-out")
    walk.hour.play(Discuss())
    yield from walk.look("step-out-discussion")
    walk.go_on()
    walk.go_on()
    if walk.hour.deck.exit != "off":
        yield from walk.look("exit")
        walk.go_on()
    yield from walk.look("help")
    for name, page in (("keys", PageName.KEYS), ("leave", PageName.LEAVE), ("settings", PageName.SETTINGS)):
        walk.hour.take(Over(page))
        yield from walk.look(name)
        walk.hour.take(Over(page))
    for leaf in range(1, len(LEAVES)):
        turned = replace(
            walk.hour.showing, place=replace(walk.hour.showing.place, page=PageName.KEYS, leaf=leaf)
        )
        yield from walk.look_at(f"keys-{leaf + 1}", walk.hour.session, turned)
    words = replace(walk.hour.session.record, words=tuple(walk.hour.deck.themes.values()))
    noted = replace(walk.hour.session, record=words)
    yield from walk.look_at(
        "words",
        noted,
        replace(walk.hour.showing, place=replace(walk.hour.showing.place, page=PageName.WORDS)),
    )
    yield from walk.look_at(
        "machine",
        walk.hour.session,
        replace(walk.hour.showing, place=replace(walk.hour.showing.place, page=PageName.MACHINE)),
    )
    yield from walk.look_at("blank", walk.hour.session, replace(walk.hour.showing, blank=True))


def _closing_talk(walk: Walk) -> Iterator[Stop]:
    """Yield every closing talk of the deck, the one for which there is time last; the walk ends there."""
    record, held = walk.hour.session.record, closing_talk(walk.hour.session, walk.hour.showing.clock.now)
    for talk in (*(other for other in walk.hour.deck.debrief if other is not held), held):
        walk.hour.session = replace(walk.hour.session, record=replace(record, debrief=talk.id))
        walk.hour.take(Show(PageName.DEBRIEF))
        for number in range(1, len(questions(walk.hour.session, walk.hour.showing.clock.now)) + 1):
            yield from walk.look(f"debrief-{talk.id}-{number}")
            if talk is held and number == 1 and walk.scene.hotspot_for("w") is not None:
                walk.press("w")
                yield from walk.look("debrief-what-if")
                walk.press("space")
            walk.go_on()
    walk.hour.session = replace(walk.hour.session, record=record)


def _what_if(walk: Walk, group: int) -> Iterator[Stop]:
    """Yield the first question of a group's day; for the first group its ghosts, and a card more."""
    walk.press("w")
    yield from walk.look(f"what-if-{group + 1}")
    if group:
        return
    for key in ("1", "2", "3", "4"):
        if walk.scene.hotspot_for(key) is not None:
            walk.press(key)
            yield from walk.look(f"what-if-{group + 1}-choice-{key}")
            walk.press("c")
    if walk.scene.hotspot_for("c") is not None:  # a day of one card has no other to ask about
        walk.press("c")
        yield from walk.look(f"what-if-{group + 1}-card")
