"""What tests of the analysis draw and compare."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from arjenvalinnat.rules.analysis.results import Spread

PHASES = ("ilta", "aamu", "tunti", "nukkumaan")
AXES = ("self", "others", "situation")


@st.composite
def whens(draw: st.DrawFn, earlier: list[tuple[str, list[str]]]) -> dict[str, object]:
    """A condition that asks one or two things."""
    when: dict[str, object] = {}
    for asked in draw(st.sets(st.sampled_from(("at_least", "at_most", "has", "lacks", "chose")), max_size=2)):
        if asked in ("at_least", "at_most"):
            when[asked] = {draw(st.sampled_from(AXES)): draw(st.integers(-3, 3))}
        elif asked != "chose":
            when[asked] = draw(st.lists(st.sampled_from(("a", "b", "alku", "ei-kukaan")), max_size=2))
        elif earlier:
            past, answers = draw(st.sampled_from(earlier))
            when[asked] = {past: draw(st.sampled_from(answers))}
    return when


def same(found: Spread, expected: dict[int, object]) -> bool:
    """Tell whether a distribution has these very points."""
    return dict(found.points) == pytest.approx(
        {key: float(part) for key, part in expected.items()}, abs=1e-12
    )  # type: ignore[arg-type]
