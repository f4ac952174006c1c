"""The question whether cards tell what they are about: part of the set-up and of the settings."""

from __future__ import annotations

from arjenvalinnat.session.intents.wall import Wish
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow
from arjenvalinnat.views.pieces.wall import Wall

_NOTICES = (("shown", True), ("hidden", False))


def notices_row(wall: Wall) -> QuestionRow:
    """Return the question with both answers."""
    say, showing = wall.say, wall.showing
    return QuestionRow(
        say("setup.notices"),
        tuple(
            AnswerButton(
                say(f"setup.notices.{name}"), Wish("notices", shown), showing.preferences.notices is shown
            )
            for name, shown in _NOTICES
        ),
    )
