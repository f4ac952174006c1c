"""Corners are counted one after another."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.session.forms import Counts, Form
from arjenvalinnat.session.tasks.counts import action, digits, leaves

__all__ = ["action", "digits", "form", "leaves"]


def form(step: Step) -> Form:
    """Return what corners are counted with."""
    assert step.corners is not None  # asked of this task only
    return Counts(len(step.corners.corners))
