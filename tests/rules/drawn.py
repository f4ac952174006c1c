"""What tests of the analysis compare."""

from __future__ import annotations

import pytest

from arjenvalinnat.rules.analysis.results import Spread


def same(found: Spread, expected: dict[int, object]) -> bool:
    """Tell whether a distribution has these very points."""
    return dict(found.points) == pytest.approx(
        {key: float(part) for key, part in expected.items()}, abs=1e-12
    )  # type: ignore[arg-type]
