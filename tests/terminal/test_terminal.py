"""The terminal: a whole session is played by typing, and a day plays itself the same way twice."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.typing import StartTyping
from arjenvalinnat.session.purposes import RaisedCards
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.terminal.auto import NothingToPlayError, auto_hour, by_lot, hour_lines
from arjenvalinnat.terminal.play import Terminal, play
from arjenvalinnat.terminal.read import typed_text
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.texts import texts
from tests.showings import showing_of
from tests.views.console.moments import at_turn

DECKS = Path(__file__).resolve().parents[2] / "scenarios"


@pytest.fixture(scope="module")
def shipped() -> Deck:
    """The shipped deck."""
    deck = load_deck(DECKS / "arjen-valinnat").deck
    assert deck is not None
    return deck


def typed(data: Path, *lines: str) -> tuple[Session, str]:
    """Type these lines and return the session and all that was printed."""
    leads = Conductor(data, [DECKS], seed=lambda: 7)
    session, showing = leads.start(showing_of(endless=True))
    printed = io.StringIO()
    typing = io.StringIO("".join(f"{line}\n" for line in lines))
    return play(Terminal(typing, printed), session, showing, leads.handle), printed.getvalue()


def conductor_showing(data: Path) -> Showing:
    """Return what the next start shows."""
    return Conductor(data, [DECKS]).start(Showing())[1]


def hour(deck: Deck, seed: int, **wishes: int) -> list[str]:
    """Return an hour that plays itself."""
    session = Session(deck=deck, wishes=Wishes(seed=seed, **wishes))
    return list(hour_lines(auto_hour(session, Showing(), by_lot(seed))))


class Typist(io.StringIO):
    """Somebody who reads what is printed: six answers where they are asked for, else Enter."""

    def __init__(self, printed: io.StringIO) -> None:
        super().__init__()
        self.printed, self.read_so_far = printed, 0

    def readline(self, _size: int = -1, /) -> str:
        say = texts("fi")
        new = self.printed.getvalue()[self.read_so_far :]
        self.read_so_far += len(new)
        if say("help.heading") in new:
            return ""
        asked = say("commit.first-fingers") in new or say("commit.again-fingers") in new
        return "1 2 3 1 2 0\n" if asked and say("seal.awaited") in new else "\n"


def test_a_whole_hour_is_played_by_typing(tmp_path: Path) -> None:
    """Enter goes on, numbers choose, six groups fit on one line, and the end is the help page."""
    leads = Conductor(tmp_path, [DECKS], seed=lambda: 7)
    session, showing = leads.start(showing_of(endless=True))
    printed = io.StringIO()
    session = play(Terminal(Typist(printed), printed), session, showing, leads.handle)
    assert session.play is not None
    assert session.play.state.turn is Turn.END
    assert "116 111" in printed.getvalue()
    assert all(len(group.past) == 8 for group in session.play.state.groups)
    assert [made.choice for made in session.play.state.groups[5].past] == [None] * 8
    assert all(made.choice for group in session.play.state.groups[:2] for made in group.past)


def test_the_first_page_takes_enter_and_begins(tmp_path: Path) -> None:
    """One key from the title to the practice card."""
    _, printed = typed(tmp_path, "")
    assert "Noan ainoat puhtaat sukat ovat eri paria." in printed


def test_going_back_and_discussing_are_typed_as_letters(tmp_path: Path) -> None:
    """Letters go back and discuss: t and d, and what is not offered is answered with a sentence."""
    say = texts("fi")
    session, printed = typed(tmp_path, *[""] * 12, "d", "t", "9", "?", "q", "q")
    assert say("terminal.unknown", typed="9") in printed
    assert session.play is not None


def test_the_settings_are_typed_as_their_key(tmp_path: Path) -> None:
    """A terminal has no F2: its name is typed, it is told with all answers, and the way on closes them."""
    say = texts("fi")
    _, printed = typed(tmp_path, "?", "f2", "15", "", "q")
    assert say("terminal.answer", typed="f2", label=say("settings.heading")) in printed
    assert f"## {say('settings.heading')}" in printed
    assert conductor_showing(tmp_path).preferences.big


def test_nothing_is_drawn(tmp_path: Path) -> None:
    """No escape codes, no boxes, no carriage returns: a screen reader reads lines."""
    _, printed = typed(tmp_path, *[""] * 40)
    assert not set(printed) & set("\x1b\r\t│─┌└┐┘═█")


def test_effects_are_not_read_before_the_reveal(shipped: Deck) -> None:
    """Up to the first reveal no page of the hour names an axis."""
    session = Session(deck=shipped, wishes=Wishes(seed=3))
    told = list(hour_lines(auto_hour(session, Showing(), by_lot(3))))
    revealed = told.index(f"## {texts('fi')('reveal.heading')}")
    assert revealed > 50
    for axis in shipped.axes:
        effect = re.compile(rf"{re.escape(axis.name)} [+−]?\d")
        assert not [line for line in told[:revealed] if effect.match(line)]
        assert [line for line in told[revealed:] if effect.match(line)]


@pytest.mark.parametrize("seed", [1, 7, 23])
@pytest.mark.parametrize("minutes", [45, 60, 90])
def test_the_same_seed_prints_the_same_hour(shipped: Deck, seed: int, minutes: int) -> None:
    """Twice the same, and another seed is another hour."""
    told = hour(shipped, seed, minutes=minutes)
    assert told == hour(shipped, seed, minutes=minutes)
    assert told != hour(shipped, seed + 1, minutes=minutes)


@pytest.mark.parametrize("groups", [1, 2, 8])
def test_every_group_hears_its_story(shipped: Deck, groups: int) -> None:
    """The hour ends with a story for each group that names every card it played."""
    told = hour(shipped, 7, groups=groups)
    say = texts("fi")
    stories = [line for line in told if say("story.heading", group="").strip(" :#") in line]
    assert len(stories) >= groups


def test_a_deck_without_cards_is_refused(shipped: Deck) -> None:
    """Wishes that leave nothing to play end before the first page."""
    hidden = frozenset(theme for card in shipped.cards for theme in card.themes)
    session = Session(deck=shipped, wishes=Wishes(seed=1, hidden=hidden))
    with pytest.raises(NothingToPlayError):
        next(auto_hour(session, Showing(), by_lot(1)))


def test_the_facilitator_s_page_is_read_in_the_terminal_too(tmp_path: Path) -> None:
    """`f3` reads the console out and leaves it again; meanwhile answers mean what they mean on the wall."""
    session, printed = typed(tmp_path, "", "f3", "", "f3")
    assert session.play is not None
    assert "F3" in printed, "the way back is named"
    console, wall = printed.index("f7 ="), printed.rindex(session.deck.practice.choices[0].result)
    assert console < wall, "what was typed while it was read out turned the wall's page"


def test_a_wrong_number_is_taken_back_by_the_empty_line():
    """A line is what was typed; where that is too much, Enter alone takes back its last digit."""
    session, showing = at_turn(Turn.COMMIT)
    card = session.play.state.card
    session, showing = steer(session, showing, StartTyping(RaisedCards(len(card.choices))))
    for line, typed in (("123", "123"), ("", "12"), ("", "12")):
        for intent in typed_text(line, console_view(session, showing)):
            session, showing = steer(session, showing, intent)
        assert showing.desk.typing.half.fields[0] == typed
    assert showing.desk.typing.half.at == 1, "what is right again leads on"
