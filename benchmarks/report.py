"""How a figure is printed: one JSON line with its unit, its bare limit and their ratio."""

from __future__ import annotations

import json


def report(
    name: str, value: float, unit: str, *, limit: float | None = None, of: str = "", aim: str = ""
) -> None:
    """Print a figure; `limit` is what the same machine does bare in the same run, `of` says with what."""
    line: dict[str, object] = {"benchmark": name, "value": rounded(value), "unit": unit}
    if limit is not None:
        line |= {"limit": rounded(limit), "limit_of": of, "ratio": rounded(value / limit)}
    if aim:
        line["aim"] = aim
    print(json.dumps(line, ensure_ascii=False), flush=True)


def rounded(value: float) -> float:
    """Round to four figures that mean something."""
    return float(f"{value:.4g}")
