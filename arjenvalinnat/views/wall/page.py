"""Which page is on the wall: one module a page, and the turn of the game decides within the day."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.wall import Do, Intent, Scroll, Show, Uncover, Undo
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import motion
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall import (
    arrivals,
    before,
    card,
    cards,
    closing,
    commit,
    consequences,
    debrief,
    discuss,
    end,
    look,
    machine,
    over,
    reveal,
    settings,
    setup,
    story,
    talk,
    title,
    what_if,
    words,
)
from arjenvalinnat.views.wall.exit import exit_page
from arjenvalinnat.views.wall.key_sheet import keys_page
from arjenvalinnat.views.wall.wall import Wall, wall


def wall_view(session: Session, showing: Showing) -> Scene:
    """Return what the class sees: the page, or what stood there when the wall was frozen, without buttons."""
    frozen = showing.frozen
    if frozen is None:
        return live_view(session, showing)
    shown = replace(frozen.showing, frozen=None, aspect=showing.aspect, focus=None, moving=False)
    return replace(live_view(frozen.session, shown), hotspots=(), shortcuts=(), focus=None)


def live_view(session: Session, showing: Showing) -> Scene:
    """Return the page that keys mean, also while the wall is frozen.

    A page that was seen before, or is read as text, has no motion.
    """
    scene = _page(wall(session, showing))
    rests = showing.still or showing.endless or not showing.moving
    return motion.still(scene) if rests else scene


def following_page(session: Session, showing: Showing) -> Scene | None:
    """Return what the way on would show, None when that needs the disk or leaves the program."""
    primary = live_view(session, showing).primary
    if primary is None or not isinstance(primary.intent, Do | Show | Uncover | Scroll):
        return None
    return live_view(*steer(session, showing, primary.intent))


def _page(seen: Wall) -> Scene:
    session, showing = seen.session, seen.showing
    if showing.blank:
        return over.blank_page(seen)
    if showing.page in _OVER:
        return _OVER[showing.page](seen)
    if showing.page is PageName.LOOK and session.broken:
        return look.look_page(seen)
    if session.deck is None or showing.page is PageName.TITLE:
        return title.title_page(seen)
    if showing.page is PageName.SETUP:
        return setup.setup_page(seen)
    if showing.page is PageName.CARDS:
        return cards.cards_page(seen)
    if session.play is None:
        return title.title_page(seen)
    return _of_the_hour(seen, showing.page)


_OVER = {
    PageName.KEYS: keys_page,
    PageName.LEAVE: over.leave_page,
    PageName.SETTINGS: settings.settings_page,
    PageName.MACHINE: machine.machine_page,
    PageName.WORDS: words.words_page,
}


def _of_the_hour(seen: Wall, page: PageName) -> Scene:
    match page:
        case PageName.PRACTICE:
            return before.practice_page(seen)
        case PageName.AGREEMENT:
            return before.agreement_page(seen)
        case PageName.ROLES:
            return before.roles_page(seen)
        case PageName.GROUP_STORY:
            return story.story_page(seen)
        case PageName.WHAT_IF:
            return what_if.what_if_page(seen)
        case PageName.DEBRIEF:
            return debrief.debrief_page(seen)
        case PageName.STEP_OUT:
            return closing.step_out_page(seen)
        case PageName.EXIT:
            return exit_page(seen)
        case PageName.HELP:
            return closing.help_page(seen)
        case _:
            return _of_the_day(seen)


def _of_the_day(seen: Wall) -> Scene:
    play = seen.session.play
    back: Intent = Undo() if play is not None and play.actions else Show(PageName.ROLES)
    match seen.state.turn:
        case Turn.ARRIVALS:
            return arrivals.arrival_page(seen, back)
        case Turn.CHANCE:
            return arrivals.chance_page(seen, back)
        case Turn.SITUATION:
            return card.situation_page(seen, back)
        case Turn.THINK:
            return card.think_page(seen, back)
        case Turn.COMMIT | Turn.RECOMMIT | Turn.SECOND_CHANCE:
            return commit.commit_page(seen, back)
        case Turn.TALK:
            return talk.talk_page(seen, back)
        case Turn.REVEAL:
            return reveal.reveal_page(seen, back)
        case Turn.CONSEQUENCES:
            return consequences.consequence_page(seen, back)
        case Turn.DISCUSS:
            return discuss.discuss_page(seen, back)
        case Turn.END:
            return end.end_page(seen, back)
