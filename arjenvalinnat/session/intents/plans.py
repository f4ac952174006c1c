"""What saves a plan for another class, takes one or forgets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SavePlan:
    """Save the plan of the day under a name."""

    name: str


@dataclass(frozen=True, slots=True)
class UsePlan:
    """Take a saved plan by its name; an empty name goes back to the drawn one."""

    name: str


@dataclass(frozen=True, slots=True)
class DropPlan:
    """Forget a saved plan."""

    name: str


PlanIntent: TypeAlias = SavePlan | UsePlan | DropPlan
