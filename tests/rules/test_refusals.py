"""What is refused, and the sentence that says so."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.actions import (
    IllegalAction,
)
from arjenvalinnat.rules.playthrough import begin, from_json, replay
from arjenvalinnat.rules.state import Planned, Setup
from tests.rules.played import DECK, hour


@pytest.mark.parametrize(
    "setup",
    [
        Setup(1, 0, (11, 16), (), (Planned("matsi"),)),
        Setup(1, 9, (11, 16), (None,) * 9, (Planned("matsi"),)),
        Setup(1, 2, (11, 16), (None,), (Planned("matsi"),)),
        Setup(1, 1, (11, 16), ("kuningas",), (Planned("matsi"),)),
        Setup(1, 1, (11, 16), (None,), ()),
        Setup(1, 1, (11, 16), (None,), (Planned("tuntematon"),)),
        Setup(1, 1, (11, 16), (None,), (Planned("koe"), Planned("matsi"))),
        Setup(1, 1, (11, 16), (None,), (Planned("koe", chance="lumi"),)),
    ],
)
def test_a_set_up_that_cannot_be_played_is_refused(setup: Setup) -> None:
    """No game begins without groups, with an unknown name, or with a day that runs backwards."""
    with pytest.raises(IllegalAction):
        begin(DECK, setup)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"format": 1, "deck": "toinen", "setup": {}, "actions": []}',
        '{"format": 1, "deck": "pieni", "setup": {"seed": "7"}, "actions": []}',
    ],
)  # fmt: skip
def test_a_damaged_saved_game_is_refused(text: str) -> None:
    """Anything that is no saved game of this deck is one exact sentence, never another exception."""
    with pytest.raises(IllegalAction):
        from_json(DECK, text)


@pytest.mark.parametrize(
    "written",
    [
        {"do": "fly"}, {}, {"do": "commit"}, {"do": "commit", "group": "0", "choice": None},
        {"do": "commit", "group": 0, "choice": 3}, {"do": "next", "group": 1},
        {"do": "count", "group": 0, "counts": ["x"]}, {"do": "replan", "cards": [{}]},
        {"do": "replan", "cards": ["koe"]}, {"do": "commit", "group": True, "choice": None},
    ],
)  # fmt: skip
def test_what_is_no_action_is_refused(written: dict[str, object]) -> None:
    """A journal line that nobody could have written is refused with our own exception."""
    from arjenvalinnat.rules.notation import action_from  # noqa: PLC0415 - only this test reads one line

    with pytest.raises(IllegalAction):
        action_from(written)


def test_undoing_more_than_there_is_is_refused() -> None:
    """There is nothing before the first action."""
    game = hour(Planned("matsi"))
    with pytest.raises(IllegalAction, match="cannot undo 1 of 0 actions"):
        game.undo()
    assert replay(DECK, game.setup, ()) == game
