"""A step as plain text, for the chat of a meeting when the class is somewhere else."""

from __future__ import annotations

from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.tasks import lines


def step_text(wall: Wall, uncovered: int | None = None) -> str:
    """Return the time of day, the situation, the question and what the wall shows of the open step's task.

    Choices stand under the wall's numbers, the pass is 0. Only what the wall shows while the class answers:
    no effects, no notes, no later; of the choices those that are *uncovered*, all without a number.
    """
    step = wall.step
    phase = next(phase for phase in wall.deck.phases if phase.id == wall.card.phase)
    head = " ".join(part for part in (phase.clock, wall.tell(phase.name)) if part)
    told = (head, "", wall.tell(step.situation), "", wall.tell(step.ask or ""))
    if rules_of(step).COURSE is not Course.LIVED:
        return "\n".join((*told, *lines(wall))).rstrip()
    shown = wall.shown_choices
    choices = enumerate(shown[:uncovered], 1)
    whole = uncovered is None or uncovered >= len(shown)
    return "\n".join(
        (
            *told,
            *(f"{number} {wall.tell(choice.text)}" for number, choice in choices),
            *((f"0 {wall.say('commit.pass')}",) if whole else ()),
        )
    )
