"""What the console asks for: it looks, it writes down, and raised cards reach the game."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.rules.actions import Commit, CommitCounts, Lock, Next, Replan
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import Planned, Setup, Turn
from arjenvalinnat.session.console_steer import LARGEST_NOTES
from arjenvalinnat.session.desk import Desk, DeskPage, Typing
from arjenvalinnat.session.desk import begun as begun_typing
from arjenvalinnat.session.forms import LONGEST, Half
from arjenvalinnat.session.hour import Notice, Session, Wishes
from arjenvalinnat.session.intents.desk import (
    ChooseDebrief,
    DeskFocus,
    DeskScroll,
    Dismiss,
    DropWord,
    Freeze,
    NotesSize,
    OpenDesk,
    ShowDesk,
)
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Uncover
from arjenvalinnat.session.intents.typing import Erase, Field, StartTyping, StopTyping, Type, Typed
from arjenvalinnat.session.plan.plan_edits import skip
from arjenvalinnat.session.purposes import ExitFingers, Municipality, OwnWord, PupilCount, RaisedCards
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from tests.decks_in_code import small_deck
from tests.showings import changed, showing_of

DECK = small_deck()
PLAN = (Planned("matsi"), Planned("aamupala"), Planned("koe"))


def begun(groups: int = 2) -> tuple[Session, Showing]:
    """Return a day at its first card's arrivals."""
    play = begin(DECK, Setup(7, groups, (11, 16), (None,) * groups, PLAN))
    return Session(deck=DECK, wishes=Wishes(groups=groups), play=play), showing_of(PageName.DAY)


def committing(groups: int = 2) -> tuple[Session, Showing]:
    """Return a day in which the first card's answers are entered."""
    session, showing = begun(groups)
    for _ in range(20):
        assert session.play is not None
        if session.play.state.turn is Turn.COMMIT:
            return session, showing
        session, showing = steer(session, showing, Do(Next()))
    raise AssertionError("no commitment is asked")


def after(session: Session, showing: Showing, *intents: Intent) -> tuple[Session, Showing]:
    """Return what several intents lead to, one after another."""
    for intent in intents:
        session, showing = steer(session, showing, intent)
    return session, showing


def typed(*texts: str) -> list[Intent]:
    """Return what typing these texts into fields asks for."""
    return [intent for text in texts for intent in (Type(text), Typed())]


def test_counts_are_sealed_by_the_last_enter_in_the_deck_s_order() -> None:
    """The fields follow the order on the wall; the game gets the numbers in the deck's."""
    session, showing = committing()
    assert session.play is not None
    card = session.play.state.card
    assert card is not None
    shown = [choice.id for choice in shown_choices(7, (card.id, None), card)]
    numbers = [str(place + 1) for place in range(len(shown))]
    session, showing = after(session, showing, StartTyping(RaisedCards(len(shown))), *typed(*numbers, "2"))
    assert session.play is not None
    action = session.play.actions[-1]
    assert isinstance(action, CommitCounts)
    assert action.group == 0
    of = {choice: int(number) for choice, number in zip(shown, numbers, strict=True)}
    assert action.counts == (*(of[choice.id] for choice in card.choices), 2)
    vote = session.play.state.votes[0]
    assert vote is not None
    assert vote.choice == shown[-1]


def test_after_one_group_s_counts_the_next_one_s_fields_are_open() -> None:
    """Counting goes on with the group that waits, and ends with the last one."""
    session, showing = committing()
    fields = len(DECK.cards_by_id["matsi"].choices) + 1
    seal = typed("3", *[""] * (fields - 1))
    session, showing = after(session, showing, StartTyping(RaisedCards(fields - 1)), *seal)
    assert showing.entry == 1
    assert showing.desk.typing == begun_typing(RaisedCards(fields - 1))
    session, showing = after(session, showing, *seal)
    assert showing.desk.typing is None
    assert session.play is not None
    assert all(vote is not None and vote.counts for vote in session.play.state.votes)


def test_a_tie_waits_and_no_card_raised_seals_nothing() -> None:
    """Equal numbers leave the tie to the facilitator; empty fields change nothing of the game."""
    session, showing = committing()
    fields = len(DECK.cards_by_id["matsi"].choices) + 1
    opened = after(session, showing, StartTyping(RaisedCards(fields - 1)))
    tied, shown = after(*opened, *typed("4", "4", *[""] * (fields - 2)))
    assert tied.play is not None
    vote = tied.play.state.votes[0]
    assert vote is not None
    assert len(vote.tied) == 2
    assert shown.entry == 0
    assert shown.desk.typing is None
    empty, shown = after(*opened, *typed(*[""] * fields))
    assert empty.play is session.play
    assert shown.desk.typing is None


def test_counts_that_are_left_or_come_too_late_seal_nothing() -> None:
    """Escape leaves the numbers behind; once the card is locked, they reach nobody."""
    session, showing = committing()
    fields = len(DECK.cards_by_id["matsi"].choices) + 1
    left, shown = after(session, showing, StartTyping(RaisedCards(fields - 1)), Type("3"), StopTyping())
    assert left == session
    assert shown.desk.typing is None
    late, shown = after(session, showing, StartTyping(RaisedCards(fields - 1)), Do(Lock(), ask=False))
    before = late.play
    late, shown = after(late, shown, *typed("3", *[""] * (fields - 1)))
    assert late.play is before


def test_numbers_take_digits_only() -> None:
    """Letters and signs are not typed where a count is asked for; a third digit waits to be taken back."""
    session, showing = after(*committing(), StartTyping(RaisedCards(3)), Type("a1-2."))
    assert showing.desk.typing is not None
    assert showing.desk.typing.half.fields[0] == "12"
    _, wrong = after(session, showing, Type("3"), Typed())
    assert wrong.desk.typing == Typing(RaisedCards(3), Half(("123", "", "", ""), 0)), "Enter leads no further"
    assert after(session, wrong, Erase(), Typed())[1].desk.typing == Typing(
        RaisedCards(3), Half(("12", "", "", ""), 1)
    )


@given(st.lists(st.text(max_size=60), max_size=5))
def test_a_text_is_no_longer_than_its_field(texts: list[str]) -> None:
    """Whatever is pasted, a field keeps a bounded, printable text."""
    _, showing = after(*begun(), StartTyping(OwnWord()), *(Type(text) for text in texts))
    assert showing.desk.typing is not None
    text = showing.desk.typing.half.fields[0]
    assert len(text) <= LONGEST
    assert text.isprintable()


def test_the_class_s_words_are_listed_one_after_another_and_dropped() -> None:
    """Each Enter keeps a word and opens the field again; an empty one closes it."""
    session, showing = after(*begun(), StartTyping(OwnWord()), *typed("uni", " nälkä "))
    assert session.record.words == ("uni", "nälkä")
    assert showing.desk.page is DeskPage.WORDS
    assert showing.desk.typing == Typing(OwnWord())
    session, showing = after(session, showing, Typed())
    assert showing.desk.typing is None
    session, showing = after(session, showing, DropWord(0), DropWord(7))
    assert session.record.words == ("nälkä",)


def test_what_goes_to_the_sheet_is_written_down() -> None:
    """Raised fingers, pupils and the municipality are kept when their last field is done."""
    session, showing = after(*begun(), StartTyping(ExitFingers()), *typed("1", "2", "", "10", "5"))
    session, showing = after(session, showing, StartTyping(PupilCount()), *typed("24"))
    session, showing = after(session, showing, StartTyping(Municipality()), *typed("Kuopio"))
    session, showing = after(session, showing, ChooseDebrief("4f"))
    assert session.record.exit == (1, 2, 0, 10, 5)
    assert session.record.pupils == 24
    assert session.wishes.sheet_place == "Kuopio"
    assert session.record.debrief == "4f"
    assert showing.desk.page is DeskPage.SHEET


def test_fields_are_walked_and_erased() -> None:
    """Tab goes round the fields, Backspace takes the last letter of the open one."""
    _, showing = after(
        *begun(), StartTyping(ExitFingers()), Type("12"), Field(1), Type("3"), Field(-1), Erase()
    )
    assert showing.desk.typing == Typing(ExitFingers(), Half(("1", "3", "", "", ""), 0))
    _, showing = after(*begun(), Type("x"), Erase(), Field(1), Typed())
    assert showing.desk.typing is None


def test_the_same_page_once_more_is_the_way_back() -> None:
    """A page's key opens it and closes it; another page's key turns to that one."""
    session, showing = after(*begun(), ShowDesk(DeskPage.PLAN), DeskScroll(3), DeskFocus(1))
    assert (showing.desk.page, showing.desk.scroll, showing.desk.focus) == (DeskPage.PLAN, 3, 0)
    _, other = after(session, showing, ShowDesk(DeskPage.CAST))
    assert (other.desk.page, other.desk.scroll, other.desk.focus) == (DeskPage.CAST, 0, None)
    _, back = after(session, showing, ShowDesk(DeskPage.PLAN))
    assert back.desk.page is DeskPage.NOW


def test_notes_grow_and_shrink_within_their_steps() -> None:
    """The size of the notes stops at its ends."""
    _, showing = after(*begun(), *[NotesSize(1)] * 9)
    assert showing.desk.notes == LARGEST_NOTES
    _, showing = after(*begun(), *[NotesSize(-1)] * 9)
    assert showing.desk.notes == 0


def test_what_was_told_is_read_once() -> None:
    """Reading takes the sentences away; declining keeps the name of what was offered."""
    session, showing = begun()
    session = replace(session, told=(Notice("day.unkept"),))
    read, shown = after(session, showing, Dismiss())
    assert read.told == ()
    kept, shown = after(session, shown, Dismiss("end"))
    assert kept.told == session.told
    assert shown.desk.told == {"end"}


def test_a_frozen_wall_keeps_what_it_showed() -> None:
    """Freezing keeps the session and the showing of that moment; once more lets go."""
    session, showing = committing()
    _, frozen = after(session, showing, Freeze())
    later, further = after(session, frozen, Do(Commit(0, None)))
    assert further.frozen is not None
    assert further.frozen.session is session
    assert later.play is not session.play
    assert after(later, further, Freeze())[1].frozen is None


def test_the_console_is_laid_over_and_taken_away() -> None:
    """F3 twice leaves everything as it was."""
    session, showing = begun()
    _, opened = after(session, showing, OpenDesk())
    assert opened.desk.open
    assert after(session, opened, OpenDesk())[1] == showing


@pytest.mark.parametrize("page", [PageName.AGREEMENT, PageName.ROLES, PageName.HELP])
def test_the_plan_is_changed_without_turning_the_wall(page: PageName) -> None:
    """A card that is skipped while another page is on the wall leaves that page there."""
    session, showing = begun()
    assert session.play is not None
    tail = skip(session.play.state, "matsi")
    assert tail is not None
    edited, shown = after(session, changed(showing, page=page), Do(Replan(tail)))
    assert edited.play is not None
    assert edited.play.state.plan == tail
    assert shown.place.page is page


def test_a_skipped_card_leaves_no_choice_uncovered() -> None:
    """The card that comes instead begins with its situation alone, and without the other one's countdown."""
    session, showing = begun()
    for _ in range(9):
        assert session.play is not None
        if session.play.state.turn is Turn.SITUATION:
            break
        session, showing = steer(session, showing, Do(Next()))
    session, showing = after(session, showing, Uncover(), Uncover())
    assert showing.place.uncovered == 2
    assert session.play is not None
    tail = skip(session.play.state, "matsi")
    assert tail is not None
    session, showing = after(session, showing, Do(Replan(tail)))
    assert showing.place.uncovered == 0
    assert showing.clock.timer is None


def test_a_card_to_come_is_changed_while_this_one_is_read() -> None:
    """What is to come is not on the wall: the open card stays as far uncovered as it was."""
    session, showing = committing()
    showing = changed(showing, uncovered=3, scroll=1)
    assert session.play is not None
    tail = skip(session.play.state, "koe")
    assert tail is not None
    edited, shown = after(session, showing, Do(Replan(tail)))
    assert shown == replace(showing, moving=shown.moving)
    assert shown.desk == Desk()
    back, shown = after(edited, shown, Undo())
    assert back.play is not None
    assert back.play.state == session.play.state
    assert shown == replace(showing, moving=shown.moving)


def test_a_wrong_number_is_said_and_taken_back_from_its_field() -> None:
    """The page offers Backspace in place of Enter, until what is typed can be counted."""
    session, showing = after(*committing(), StartTyping(RaisedCards(3)), Type("123"))
    offered = [spot.intent for spot in console_view(session, showing).hotspots if spot.primary]
    assert Erase() in offered
    assert Typed() not in offered
    session, showing = after(session, showing, Erase())
    assert Typed() in [spot.intent for spot in console_view(session, showing).hotspots if spot.primary]
    _, elsewhere = after(
        *committing(), StartTyping(RaisedCards(3)), Type("123"), Field(1), Type("4"), Typed()
    )
    assert elsewhere.desk.typing == Typing(RaisedCards(3), Half(("123", "4", "", ""), 0)), "Enter leads to it"
