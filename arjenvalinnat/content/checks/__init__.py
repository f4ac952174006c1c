"""Questions to a well-shaped deck: one check, one function, one code."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.draft import Draft

CHECKS: tuple[Callable[[Draft], Iterable[Diagnostic]], ...] = ()
