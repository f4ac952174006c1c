"""The question whether cards tell what they are about: part of the set-up and of the settings."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow
from arjenvalinnat.views.pieces.wall import Wall

_NOTICES = (("shown", True), ("hidden", False))


def notices_row(wall: Wall) -> QuestionRow:
    """Return the question with both answers."""
    say, liked = wall.say, wall.showing.preferences
    return QuestionRow(
        say("setup.notices"),
        tuple(
            AnswerButton(
                say(f"setup.notices.{name}"), Prefer(replace(liked, notices=shown)), liked.notices is shown
            )
            for name, shown in _NOTICES
        ),
    )
