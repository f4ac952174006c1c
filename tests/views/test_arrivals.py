"""An envelope tells what it really did: at the beginning of the road a token goes no further back."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.wall.page import wall_view
from tests.decks_in_code import card, choice, deck
from tests.rules.played import card_with, hour
from tests.showings import showing_of


def test_the_steps_told_are_the_steps_taken() -> None:
    """From square 1 a letter of two steps back is one step; from square 4 it is two."""
    for points, told in (((-2, 0, 0), "1 askel taaksepäin"), ((1, 0, 0), "2 askelta taaksepäin")):
        pack = deck(
            card("a", "ilta", choice("x", points, later=("aamu", -2)), choice("y")),
            card("b", "aamu", choice("z"), choice("u")),
        )
        game = card_with(hour(Planned("a"), Planned("b"), groups=1, pack=pack), "x").play(Next())
        page = wall_view(Session(deck=pack, play=game), showing_of(page=PageName.DAY))
        assert told in outline(page)
