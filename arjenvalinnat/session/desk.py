"""What the facilitator's console shows: its page, ring, scroll, text size and what is being typed.

Nothing here is ever seen by the class, and nothing here is game state.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from arjenvalinnat.session.forms import Answer, Form, Half, answer_of, empty
from arjenvalinnat.session.purposes import Purpose, form_of


class DeskPage(Enum):
    """A page of the console."""

    NOW = "now"
    PLAN = "plan"
    PLAN_CARD = "plan-card"
    PLAN_ADD = "plan-add"
    COUNTS = "counts"
    WORDS = "words"
    DEBRIEF = "debrief"
    CONCERN = "concern"
    REMINDERS = "reminders"
    CAST = "cast"
    TIMES = "times"
    SHEET = "sheet"
    SCREENS = "screens"
    KEYS = "keys"
    LEAVE = "leave"

    @property
    def main(self) -> DeskPage:
        """Return the page that this one belongs to: one card to the plan, most pages to themselves."""
        return DeskPage.PLAN if self in (DeskPage.PLAN_CARD, DeskPage.PLAN_ADD) else self


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed for, and the half of it; meanwhile letters and digits are text in either window."""

    purpose: Purpose
    half: Half = field(default_factory=Half)

    @property
    def form(self) -> Form:
        """Return what the answer is typed with."""
        return form_of(self.purpose)

    @property
    def answer(self) -> Answer | None:
        """Return the answer that was typed, None while it is none."""
        return answer_of(self.form, self.half)


def begun(purpose: Purpose) -> Typing:
    """Return the empty fields for this purpose."""
    return Typing(purpose, empty(form_of(purpose)))


@dataclass(frozen=True, slots=True)
class Desk:
    """What the console shows.

    `item` is the page's own place, `focus` and `scroll` as in `Showing`. `notes` is the step of the notes'
    size, 0 the smallest. An `open` console lies over the wall where there is one display only. `aspect` is
    width by height. `told` names what has been said once and is not said again.
    """

    page: DeskPage = DeskPage.NOW
    item: int = 0
    focus: int | None = None
    scroll: int = 0
    notes: int = 1
    typing: Typing | None = None
    open: bool = False
    aspect: float = 16 / 10
    told: frozenset[str] = frozenset()
