"""What is typed for: each purpose has the form that its answer is typed with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.state import PlaceId
from arjenvalinnat.session.forms import Counts, Form, Number, Sentence

FINGERS = 5
"""The numbers that are shown with the fingers of a hand at the hour's end."""


@dataclass(frozen=True, slots=True)
class RaisedCards:
    """How many raised which of the awaited group's choices, in the order on the wall, and how many passed."""

    choices: int


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One of the class's own words."""


@dataclass(frozen=True, slots=True)
class ExitFingers:
    """How many showed 1, 2, 3, 4, 5 fingers."""


@dataclass(frozen=True, slots=True)
class PupilCount:
    """How many pupils there were."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """Where the hour was held."""


@dataclass(frozen=True, slots=True)
class PlanName:
    """The name that the plan is saved under."""


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """The awaited answer to the open task, typed with its form."""

    form: Form


@dataclass(frozen=True, slots=True)
class StepSentence:
    """A sentence that the class has made on a step."""

    place: PlaceId


Purpose: TypeAlias = (
    RaisedCards | TaskAnswer | StepSentence | OwnWord | ExitFingers | PupilCount | Municipality | PlanName
)


def form_of(purpose: Purpose) -> Form:
    """Return what an answer for this purpose is typed with."""
    match purpose:
        case RaisedCards(choices=choices):
            return Counts(choices)
        case TaskAnswer(form=form):
            return form
        case ExitFingers():
            return Counts(FINGERS, passes=False, least=0)
        case PupilCount():
            return Number(1, 99)
        case StepSentence() | OwnWord() | Municipality() | PlanName():
            return Sentence()
