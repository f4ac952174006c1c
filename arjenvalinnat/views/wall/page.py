"""Which page is on the wall: each is a module of its own name, and the game's turn decides in the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Scroll, Show, Uncover
from arjenvalinnat.session.opening import before_day
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import motion
from arjenvalinnat.views.pieces.facts import open_fact
from arjenvalinnat.views.pieces.talk_step import talk_step
from arjenvalinnat.views.pieces.wall import Wall, wall_of
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall.agreement import agreement_page
from arjenvalinnat.views.wall.answering import answering_page
from arjenvalinnat.views.wall.arrivals import arrivals_page
from arjenvalinnat.views.wall.blank import blank_page
from arjenvalinnat.views.wall.cards import cards_page
from arjenvalinnat.views.wall.chance import chance_page
from arjenvalinnat.views.wall.choices import choices_page
from arjenvalinnat.views.wall.commit import commit_page
from arjenvalinnat.views.wall.compared import compared_page
from arjenvalinnat.views.wall.consequences import consequences_page
from arjenvalinnat.views.wall.debrief import debrief_page
from arjenvalinnat.views.wall.deck_notice import deck_notice_page
from arjenvalinnat.views.wall.discuss import discuss_page
from arjenvalinnat.views.wall.discussion_opened import discussion_opened_page
from arjenvalinnat.views.wall.doing import doing_page
from arjenvalinnat.views.wall.end import end_page
from arjenvalinnat.views.wall.evidence import evidence_page
from arjenvalinnat.views.wall.exit import exit_page
from arjenvalinnat.views.wall.fact import fact_page
from arjenvalinnat.views.wall.group_story import group_story_page
from arjenvalinnat.views.wall.help import help_page
from arjenvalinnat.views.wall.keys import keys_page
from arjenvalinnat.views.wall.leave import leave_page
from arjenvalinnat.views.wall.look import look_page
from arjenvalinnat.views.wall.machine import machine_page
from arjenvalinnat.views.wall.other_decks import other_decks_page
from arjenvalinnat.views.wall.planned import planned_page
from arjenvalinnat.views.wall.practice import practice_page
from arjenvalinnat.views.wall.practice_result import practice_result_page
from arjenvalinnat.views.wall.prompt import prompt_page
from arjenvalinnat.views.wall.reasons import reasons_page
from arjenvalinnat.views.wall.reveal import reveal_page
from arjenvalinnat.views.wall.road import road_page
from arjenvalinnat.views.wall.role import role_page
from arjenvalinnat.views.wall.roles import roles_page
from arjenvalinnat.views.wall.settings import settings_page
from arjenvalinnat.views.wall.setup import setup_page
from arjenvalinnat.views.wall.setup_more import setup_more_page
from arjenvalinnat.views.wall.setup_themes import setup_themes_page
from arjenvalinnat.views.wall.situation import situation_page
from arjenvalinnat.views.wall.step_out import step_out_page
from arjenvalinnat.views.wall.stopped import stopped_page
from arjenvalinnat.views.wall.talk import talk_page
from arjenvalinnat.views.wall.think import think_page
from arjenvalinnat.views.wall.title import title_page
from arjenvalinnat.views.wall.what_if import what_if_page
from arjenvalinnat.views.wall.words import words_page

_OVER: Mapping[PageName, Callable[[Wall], Scene]] = {
    PageName.KEYS: keys_page,
    PageName.LEAVE: leave_page,
    PageName.SETTINGS: settings_page,
    PageName.MACHINE: machine_page,
    PageName.WORDS: words_page,
}
"""The pages that lie over any other one."""

_ABOUT_DECKS: Mapping[PageName, Callable[[Wall], Scene]] = {
    PageName.OTHER_DECKS: other_decks_page,
    PageName.DECK_NOTICE: deck_notice_page,
}
"""The pages of the decks that stand apart."""

_BEFORE: Mapping[PageName, Callable[[Wall], Scene]] = {
    PageName.SETUP: setup_page,
    PageName.SETUP_MORE: setup_more_page,
    PageName.SETUP_THEMES: setup_themes_page,
    PageName.CARDS: cards_page,
    PageName.PLANNED: planned_page,
}
"""The pages on which an hour is prepared."""

_OF_THE_HOUR: Mapping[PageName, Callable[[Wall], Scene]] = {
    PageName.PRACTICE: practice_page,
    PageName.PRACTICE_RESULT: practice_result_page,
    PageName.ROLES: roles_page,
    PageName.ROLE: role_page,
    PageName.AGREEMENT: agreement_page,
    PageName.GROUP_STORY: group_story_page,
    PageName.WHAT_IF: what_if_page,
    PageName.DEBRIEF: debrief_page,
    PageName.STEP_OUT: step_out_page,
    PageName.EXIT: exit_page,
    PageName.HELP: help_page,
}
"""The pages beside the day."""

_LIVED: Mapping[Turn, Callable[[Wall, Intent], Scene]] = {
    Turn.THINK: think_page,
    Turn.COMMIT: commit_page,
    Turn.RECOMMIT: commit_page,
    Turn.SECOND_CHANCE: commit_page,
    Turn.TALK: lambda seen, back: (
        reasons_page(seen) if talk_step(seen) == "reasons" else talk_page(seen, back)
    ),
    Turn.REVEAL: reveal_page,
}
"""The turns of a step whose answers are lived with."""

_OTHERWISE: Mapping[Turn, Callable[[Wall, Intent], Scene]] = {
    Turn.THINK: lambda seen, back: (
        prompt_page(seen, back) if rules_of(seen.step).COURSE is Course.PROMPTED else doing_page(seen, back)
    ),
    Turn.COMMIT: answering_page,
    Turn.RECOMMIT: answering_page,
    Turn.TALK: evidence_page,
    Turn.REVEAL: compared_page,
}
"""The same turns of a step whose answers are only compared, or that has none."""


def wall_view(session: Session, showing: Showing) -> Scene:
    """Return what the class sees: the page, or what stood there when the wall was frozen, without buttons."""
    frozen = showing.frozen
    if frozen is None:
        return live_view(session, showing)
    shown = replace(
        frozen.showing,
        frozen=None,
        moving=False,
        device=replace(frozen.showing.device, aspect=showing.device.aspect),
        place=replace(frozen.showing.place, focus=None),
    )
    return replace(live_view(frozen.session, shown), hotspots=(), shortcuts=(), focus=None)


def live_view(session: Session, showing: Showing) -> Scene:
    """Return the page that keys mean, also while the wall is frozen.

    A page that was seen before, or is read as text, has no motion.
    """
    scene = _page(wall_of(session, showing))
    rests = showing.preferences.still or showing.device.endless or not showing.moving
    return motion.still(scene) if rests else scene


def following_page(session: Session, showing: Showing, live: Scene | None = None) -> Scene | None:
    """Return what the way on would show, None when that needs the disk or leaves the program.

    *live* is the page that keys mean, where it is laid out already.
    """
    primary = (live or live_view(session, showing)).primary
    if primary is None or not isinstance(primary.intent, Do | Show | Uncover | Scroll):
        return None
    return live_view(*steer(session, showing, primary.intent))


def _page(seen: Wall) -> Scene:
    session, page = seen.session, seen.showing.place.page
    if seen.showing.blank:
        return blank_page(seen)
    if page in _OVER:
        return _OVER[page](seen)
    if page is PageName.LOOK and session.broken:
        return look_page(seen)
    if page in _ABOUT_DECKS and any(deck.apart for deck in session.found):
        return _ABOUT_DECKS[page](seen)
    if session.deck is None or page.main is PageName.TITLE:
        return title_page(seen)
    if page is PageName.PLANNED and not plan_day(session.deck, session.wishes):
        return cards_page(seen)
    if page in _BEFORE:
        return _BEFORE[page](seen)
    if session.play is None:
        return title_page(seen)
    if page.main is PageName.PRACTICE and seen.deck.practice is None:
        return agreement_page(seen)
    return _OF_THE_HOUR[page](seen) if page in _OF_THE_HOUR else _of_the_day(seen)


def _of_the_day(seen: Wall) -> Scene:
    play = seen.session.play
    back: Intent = Undo() if play is not None and play.actions else Show(before_day(seen.deck))
    match seen.state.turn:
        case Turn.ARRIVALS:
            opened = seen.state.open_page is not None
            return arrivals_page(seen, back) if opened else road_page(seen, back)
        case Turn.CHANCE:
            return chance_page(seen, back)
        case Turn.SITUATION:
            uncovered = seen.showing.place.uncovered and seen.step.choices
            return choices_page(seen, back) if uncovered else situation_page(seen, back)
        case Turn.STOPPED:
            return stopped_page(seen, back)
        case Turn.CONSEQUENCES:
            return consequences_page(seen, back)
        case Turn.DISCUSS:
            return _of_the_discussion(seen, back)
        case Turn.END:
            return end_page(seen, back)
        case turn if rules_of(seen.step).COURSE is Course.LIVED:
            return _LIVED[turn](seen, back)
        case turn:
            return _OTHERWISE[turn](seen, back)


def _of_the_discussion(seen: Wall, back: Intent) -> Scene:
    if seen.state.back_to is not None or seen.state.card is None:
        return discussion_opened_page(seen, back)
    asked = seen.showing.place.item and not seen.showing.device.endless
    return fact_page(seen) if asked and open_fact(seen) is not None else discuss_page(seen, back)
