"""A further kind of task touches its own modules: no module outside the rooms of tasks names a kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from arjenvalinnat.content.tasks import MODULES

PACKAGE = Path(__file__).parents[1] / "arjenvalinnat"
KINDS = frozenset(MODULES) - {"choices"}
"""All but choices, which alone move groups: balance, lanes, what-if and analysis ask for a step's choices."""

OUTSIDE = sorted(path for path in PACKAGE.rglob("*.py") if path.parent.name != "tasks")
STEPS = {"step", "open_step", "card", "one", "part", "parts"}
"""What a step is called where it is read."""


def named(tree: ast.AST) -> Iterator[str]:
    """Yield each place of a module where it names a kind: an import, a key of a step, or a comparison."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if ".tasks" in f".{module}":
                last = module.rpartition(".")[2]
                yield from (f"import {module}" for _ in (last,) if last in KINDS)
                if last == "tasks":
                    yield from (f"import {name.name}" for name in names if name.name in KINDS)
            case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr=attr):
                if of in STEPS and attr in KINDS:
                    yield f"{of}.{attr}"
            case ast.Compare(left=left, comparators=others):
                sides = (left, *others)
                about = any(isinstance(side, ast.Attribute) and side.attr == "kind" for side in sides)
                yield from (
                    f"kind == {side.value!r}"
                    for side in sides
                    if about and isinstance(side, ast.Constant) and side.value in KINDS
                )


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_outside_the_rooms_of_tasks_names_a_kind(path: Path) -> None:
    """They ask the task's module, which the registry of their room gives."""
    assert not list(named(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "code",
    [
        "from arjenvalinnat.rules.tasks.order import fault",
        "from arjenvalinnat.views.tasks import sort",
        "x = wall.step.guess",
        "y = step.write.starts",
        "if step.kind == 'make': pass",
    ],
)
def test_a_kind_that_is_named_is_found(code: str) -> None:
    """The guard sees each way in which a module could know a kind."""
    assert list(named(ast.parse(code)))


def test_every_room_of_tasks_knows_the_same_kinds() -> None:
    """A kind has a module in each room that needs one, under its own name."""
    for room in ("content", "rules", "views"):
        there = {path.stem for path in (PACKAGE / room / "tasks").glob("*.py")}
        assert there >= KINDS, room
