"""Conditions of the deck format: what must hold of a group's day so far."""

from __future__ import annotations

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import Few, FewNamed, Id, Sum


class When(Authored):
    """A condition on the group before this step; every part that is given must hold."""

    at_least: FewNamed[Sum] = Field(default_factory=dict)
    at_most: FewNamed[Sum] = Field(default_factory=dict)
    has: Few[Id] = ()
    lacks: Few[Id] = ()
    chose: FewNamed[Id] = Field(default_factory=dict)
