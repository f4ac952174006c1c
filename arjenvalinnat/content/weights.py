"""What a choice weighs, for the checks that set one against another."""

from __future__ import annotations

from typing import NamedTuple

from arjenvalinnat.content.tasks.choices import Choice


class Weight(NamedTuple):
    """What one choice weighs: its points now, its worst and its best axis, and the steps that come later."""

    number: int
    """The choice's number in its step."""
    tempting: bool
    now: int
    worst: int
    best: int
    later: int
    phase: str | None
    """The phase in which the later arrives; None without a later."""

    @property
    def whole(self) -> int:
        """Return what the choice brings altogether."""
        return self.now + self.later


def weight(number: int, choice: Choice) -> Weight:
    """Return what the choice of this number weighs; its outcomes are aside."""
    points = [effect[0] for effect in choice.effects.values()] or [0]
    later = choice.later
    if later is None:
        return Weight(number, choice.tempting, sum(points), min(points), max(points), 0, None)
    return Weight(number, choice.tempting, sum(points), min(points), max(points), later.move, later.phase)
