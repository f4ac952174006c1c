"""A line is counted place by place."""

from __future__ import annotations

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.line import PLACES
from arjenvalinnat.session.forms import Counts, Form
from arjenvalinnat.session.tasks.counts import action, digits, leaves

__all__ = ["action", "digits", "form", "leaves"]


def form(_step: Step) -> Form:
    """Return what a line is counted with."""
    return Counts(PLACES)
