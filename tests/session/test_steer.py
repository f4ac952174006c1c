"""Steering: what an intent does to the game and to what is shown, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from arjenvalinnat.rules.actions import Commit, CommitCounts, Discuss, Draw, Lock, Next
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.device import Measure
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Choose
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import (
    Blank,
    EnterFor,
    MoveFocus,
    Over,
    OwnIdea,
    Scroll,
    Show,
    Uncover,
)
from arjenvalinnat.session.intents.wishes import Prefer, WishFor
from arjenvalinnat.session.showing import PageName, Preferences, Showing
from arjenvalinnat.session.steer import after_resuming, steer
from tests.rules.played import TO_COMMIT, hour, play
from tests.showings import changed, showing_of, wish
from tests.strategies import DECK, hours

DAY = showing_of(page=PageName.DAY)


def at_commit(groups: int = 3) -> Session:
    """Return a session whose class is about to commit on its first card."""
    return Session(deck=DECK, play=play(hour(Planned("matsi"), Planned("koe"), groups=groups), TO_COMMIT))


def turn(session: Session) -> Turn:
    """Return the turn of the session's game."""
    assert session.play is not None
    return session.play.state.turn


def test_the_next_group_comes_by_itself() -> None:
    """Each key seals one group and asks for the next that is open, round the table."""
    session, showing = at_commit(), changed(DAY, entry=1)
    session, showing = steer(session, showing, Do(Commit(1, "pelaa")))
    assert showing.entry == 2
    session, showing = steer(session, showing, Do(Commit(2, "pelaa")))
    assert showing.entry == 0
    session, showing = steer(session, showing, Do(Commit(0, None)))
    assert session.play is not None
    assert None not in session.play.state.votes


def test_a_wrong_key_is_mended_by_going_back() -> None:
    """Undo takes the seal away and asks for the same group again."""
    session, showing = steer(at_commit(), DAY, Do(Commit(0, "pelaa")))
    session, showing = steer(session, showing, Undo())
    assert session.play is not None
    assert (session.play.state.votes[0], showing.entry) == (None, 0)


def test_a_tie_keeps_its_group_in_hand() -> None:
    """Until the tie is settled the same group is asked."""
    session, showing = steer(at_commit(), DAY, Do(CommitCounts(0, (4, 4, 0, 0))))
    assert showing.entry == 0
    session, showing = steer(session, showing, Do(Draw(0)))
    assert showing.entry == 1


def test_locking_early_asks_once() -> None:
    """The first press only asks; the second locks."""
    session, showing = steer(at_commit(), DAY, Do(Lock(), ask=True))
    assert turn(session) is Turn.COMMIT
    session, showing = steer(session, showing, Do(Lock(), ask=True))
    assert turn(session) is Turn.REVEAL
    assert showing.place.pressed is None


def test_another_key_between_withdraws_the_question() -> None:
    """Asking to lock, then sealing a group, asks again."""
    session, showing = steer(at_commit(), DAY, Do(Lock(), ask=True))
    session, showing = steer(session, showing, Do(Commit(0, None)))
    session, showing = steer(session, showing, Do(Lock(), ask=True))
    assert turn(session) is Turn.COMMIT


def test_what_is_not_offered_changes_nothing() -> None:
    """A key that comes too late is not an error in front of a class."""
    session = at_commit()
    assert steer(session, DAY, Do(Next())) == (session, DAY)
    assert steer(Session(), DAY, Do(Next())) == (Session(), DAY)
    assert steer(Session(), DAY, Undo()) == (Session(), DAY)
    assert steer(session, DAY, Choose(0)) == (session, DAY)


def test_choices_are_uncovered_anew_on_every_card() -> None:
    """The next card begins covered, and going back shows everything again."""
    session, showing = at_commit(1), changed(DAY, uncovered=3)
    for action in (Commit(0, "pelaa"), Lock(), Next(), Next()):
        session, showing = steer(session, showing, Do(action))
        assert showing.place.uncovered == 3
    session, showing = steer(session, showing, Do(Next()))
    assert showing.place.uncovered == 0
    assert steer(session, showing, Undo())[1].place.uncovered > 4


def test_going_back_before_the_first_action_turns_the_page() -> None:
    """Behind the first road lie the roles."""
    session = Session(deck=DECK, play=hour(Planned("matsi")))
    assert steer(session, DAY, Undo())[1].place.page is PageName.ROLES


@given(hours())
def test_talking_and_blanking_change_no_position(game: Playthrough) -> None:
    """Whatever is only shown leaves the game as it is."""
    session = Session(deck=DECK, play=game)
    looks: list[Intent] = [
        Blank(), Over(PageName.KEYS), MoveFocus(1), MoveFocus(-2), Scroll(3), Uncover(), Uncover(all=True),
        EnterFor(0), Show(PageName.DEBRIEF, 2), Prefer(Preferences(big=True)),
        Prefer(Preferences(language="sv")), Measure(),
    ]  # fmt: skip
    showing = DAY
    for intent in looks:
        after, showing = steer(session, showing, intent)
        assert after is session
    if game.state.turn is not Turn.DISCUSS:
        opened, showing = steer(session, showing, Do(Discuss()))
        closed, _ = steer(opened, showing, Do(Next()))
        assert closed.play is not None
        assert closed.play.state == game.state


def test_the_key_sheet_lies_over_a_page_and_gives_it_back() -> None:
    """The same key opens and closes it; leaving may be asked from the sheet."""
    page = changed(DAY, item=2, uncovered=2)
    _, over = steer(Session(), page, Over(PageName.KEYS))
    assert (over.place.page, over.place.over) == (PageName.KEYS, PageName.DAY)
    assert steer(Session(), over, Over(PageName.KEYS))[1] == replace(page, moving=False)
    _, asked = steer(Session(), over, Over(PageName.LEAVE))
    assert (asked.place.page, asked.place.over) == (PageName.LEAVE, PageName.DAY)


def test_the_settings_lie_over_a_page_with_all_their_leaves() -> None:
    """They turn their own leaves, open from the key sheet, and give back the page with what was wished."""
    page = changed(DAY, item=2, uncovered=2, scroll=4)
    _, over = steer(Session(), page, Over(PageName.KEYS))
    for leaf in (0, 1):
        _, over = steer(Session(), over, Over(PageName.SETTINGS, leaf))
        assert (over.place.page, over.place.over, over.place.leaf) == (PageName.SETTINGS, PageName.DAY, leaf)
    _, over = steer(Session(), over, wish(Session(), over, "big", True))
    assert steer(Session(), over, Over(PageName.SETTINGS, 1))[1] == changed(page, big=True, moving=False)


def test_the_ring_appears_first_and_then_walks() -> None:
    """Tab shows the first hotspot, shift and Tab the last."""
    assert steer(Session(), DAY, MoveFocus(1))[1].place.focus == 0
    assert steer(Session(), DAY, MoveFocus(-1))[1].place.focus == -1
    assert steer(Session(), changed(DAY, focus=2), MoveFocus(1))[1].place.focus == 3


def test_wishes_and_preferences_are_changed_whole() -> None:
    """What is wished for is a value, and so is how the hour is seen: neither touches the other."""
    wishes, preferences = Wishes(groups=4, hidden=frozenset({"uni"})), Preferences(language="sv", still=True)
    after, showing = steer(Session(), DAY, WishFor(wishes))
    assert (after, showing) == (Session(wishes=wishes), DAY)
    after, showing = steer(Session(), DAY, Prefer(preferences))
    assert (after, showing) == (Session(), replace(DAY, preferences=preferences, moving=False))


def test_resuming_goes_to_where_the_day_broke_off() -> None:
    """With seals in place the next open group is asked; without any action the practice card comes."""
    session, _ = steer(at_commit(), DAY, Do(Commit(0, "pelaa")))
    resumed = after_resuming(session, Showing())
    assert (resumed.place.page, resumed.entry) == (PageName.DAY, 1)
    assert after_resuming(Session(), Showing()).place.page is PageName.PRACTICE


def test_an_own_idea_holds_for_one_commitment() -> None:
    """I marks the awaited group's next choice as its own words; the group after it chooses as usual."""
    session, showing = steer(at_commit(), DAY, OwnIdea())
    assert showing.place.own
    assert not steer(session, showing, OwnIdea())[1].place.own
    session, showing = steer(session, showing, Do(Commit(0, "pelaa", own=showing.place.own)))
    assert not showing.place.own
    session, showing = steer(session, showing, Do(Commit(1, "pelaa", own=showing.place.own)))
    assert session.play is not None
    assert [vote and vote.own for vote in session.play.state.votes[:2]] == [True, False]
