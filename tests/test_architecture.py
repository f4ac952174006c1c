"""The house as it was drawn: arrows one way, small modules, pygame in one room, no words in the rules."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "arjenvalinnat"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
NAMES = [str(path.relative_to(PACKAGE)) for path in MODULES]

MAY_IMPORT = {
    "content": {"content"},
    "rules": {"content", "rules"},
    "session": {"content", "rules", "session"},
    "views": {"content", "rules", "session", "views"},
    "screen": {"content", "rules", "session", "views", "screen"},
    "terminal": {"content", "rules", "session", "views", "terminal"},
    "paper": {"content", "rules", "session", "views", "paper"},
    "reports": {"content", "rules", "session", "views", "paper", "reports"},
    "cli": {"content", "rules", "session", "views", "screen", "terminal", "paper", "reports", "cli"},
}
OUTSIDE = {
    "content": {"pydantic", "pydantic_core", "polib", "yaml"},
    "rules": set(),
    "session": {"platformdirs"},
    "views": set(),
    "screen": {"pygame"},
    "terminal": set(),
    "paper": set(),
    "reports": set(),
    "cli": set(),
}
LONGEST = 300
NO_ROOM = {"utils", "util", "common", "core", "manager", "helpers", "helper", "base", "misc"}
ONLY_NET = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio"}


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by a relative name"
            yield node.module or ""
            if node.module == "arjenvalinnat":
                yield from (f"arjenvalinnat.{alias.name}" for alias in node.names)


def room_of(path: Path) -> str:
    """Return the room a module lives in; the package's own `__init__` lives in none."""
    inside = path.relative_to(PACKAGE).parts
    return inside[0] if len(inside) > 1 else ""


def test_there_is_something_to_look_at() -> None:
    """Every room that the plan names exists."""
    assert {room_of(path) for path in MODULES} == {"", *MAY_IMPORT}


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_imports_point_one_way(path: Path) -> None:
    """A room knows itself and the rooms to its left; what comes from outside is listed."""
    room = room_of(path)
    if not room:
        return
    for name in imported(path):
        top, _, rest = name.partition(".")
        if top == "arjenvalinnat":
            assert rest.partition(".")[0] in MAY_IMPORT[room] | {""}, f"{path.name} may not import {name}"
        elif top not in sys.stdlib_module_names:
            assert top in OUTSIDE[room], f"{path.name} may not import {name}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Leaving out again and again what imports nothing that is left, nothing is left; late imports count."""
    left = {module: set(needed) for module, needed in needed_by_module().items()}
    while free := {module for module, needed in left.items() if not needed & left.keys()}:
        left = {module: needed for module, needed in left.items() if module not in free}
    assert not left, f"a circle runs through {sorted(left)}"


def needed_by_module() -> dict[str, set[str]]:
    """Return which of our modules each of them imports when the program runs."""
    names = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in MODULES
    }
    needed = {}
    for name, path in names.items():
        needed[name] = {module for module in imported_at_run_time(path) if module in names}
    return needed


def imported_at_run_time(path: Path) -> Iterator[str]:
    """Yield what a module imports, wherever in it, but for what only the type checker reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        id(inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inside in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            of = node.module or ""
            modules = [f"{of}.{alias.name}" for alias in node.names if is_module(f"{of}.{alias.name}")]
            yield from modules or (of,)


def is_module(name: str) -> bool:
    """Say whether this dotted name is a module of ours."""
    return (ROOT / name.replace(".", "/")).with_suffix(".py").is_file()


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    """No module is longer than 300 lines, none is a drawer, each begins by saying what is here."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST
    assert path.stem not in NO_ROOM
    assert ast.get_docstring(ast.parse(text)), f"{path} does not say what is here"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_nothing_calls_out(path: Path) -> None:
    """No module can reach a network."""
    assert not {name.partition(".")[0] for name in imported(path)} & ONLY_NET


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_file_is_imported(path: Path) -> None:
    """What tests share stands in modules that hold no tests."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for name in (name for part in (tree, *scripts_in(tree)) for name in all_imported(part)):
        room, *parts = name.split(".")
        assert room != "tests" or not any(part.startswith("test_") for part in parts), name


def all_imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full name of everything that is imported, be it a module or a part of one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{node.module} is imported by a relative name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def scripts_in(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the programs that stand in strings, for a process of their own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "import" in node.value:
            with suppress(SyntaxError):
                yield ast.parse(node.value)


@pytest.mark.parametrize("path", sorted((PACKAGE / "rules").rglob("*.py")), ids=lambda path: path.stem)
def test_the_rules_know_no_clock_no_file_and_no_dice(path: Path) -> None:
    """`apply` is pure: nothing in its room can read the time, the disk or a generator."""
    tops = {name.partition(".")[0] for name in imported(path)}
    assert not tops & {"time", "datetime", "os", "pathlib", "io", "random", "secrets", "tempfile", "locale"}
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"open", "print", "input", "eval", "exec"}


def words_in(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are neither docstrings nor annotations."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room_of(path) not in {"", "content", "cli"}],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_no_finnish_in_code(path: Path) -> None:
    """What people read comes from a deck or from the catalogue: no string in code has Finnish letters."""
    assert not [word for word in words_in(path) if set(word.lower()) & set("äöå")]


def test_pygame_is_the_community_edition() -> None:
    """Both packages install into one folder; ours is pygame-ce."""
    import pygame  # noqa: PLC0415 - only this test needs it

    assert pygame.IS_CE


def test_the_first_frame_needs_neither_pydantic_nor_yaml() -> None:
    """What is imported before the window paints leaves the deck's models and the parser alone."""
    script = (
        "import sys, arjenvalinnat.cli.main, arjenvalinnat.screen.window, arjenvalinnat.views.opening\n"
        "print(sorted({'pydantic', 'yaml', 'platformdirs'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1:] == ["[]"], done.stderr


def test_only_people_s_work_is_tracked() -> None:
    """Git holds no environment, no cache, no built file and nothing over a megabyte."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        assert path.suffix not in {".pyc", ".mo", ".whl"}
        assert not {".venv", "__pycache__", "build", "dist"} & set(path.parts[len(ROOT.parts) :])
        assert not path.exists() or path.stat().st_size < 1_000_000
