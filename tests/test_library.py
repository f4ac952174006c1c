"""The package as a library: it costs nothing until it is used, its page is true, and its types are seen."""

from __future__ import annotations

import ast
import doctest
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import arjenvalinnat
from tests.packaged import ROOT, built_wheel, copied, installed, python

PAGE = ROOT / "docs" / "library.md"
MISUSED = (
    "arjenvalinnat.nobody_s_name",
    "arjenvalinnat.begin('a deck', setup)",
    "arjenvalinnat.outline(session)",
)
"""What a type checker has to refuse."""


def examples() -> str:
    """Return the page with every fence left empty, so that its lines keep their numbers."""
    return re.sub(r"^```.*$", "", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_the_page_is_true() -> None:
    """Every example of docs/library.md prints what stands under it."""
    parsed = doctest.DocTestParser().get_doctest(examples(), {}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    done = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(parsed, out=said.append)
    assert not done.failed, "".join(said)
    assert done.attempted == len(parsed.examples) > 20


def test_every_name_is_given_and_shown() -> None:
    """What the package gives, what a type checker sees of it and what the page uses are the same names."""
    used = {
        alias.name
        for example in doctest.DocTestParser().get_examples(examples())
        for node in ast.walk(ast.parse(example.source))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert used == set(arjenvalinnat.__all__) == {name for name, _ in typed_names()}
    assert used <= set(dir(arjenvalinnat))


def typed_names() -> Iterator[tuple[str, str]]:
    """Yield the names that only a type checker imports, each with its module."""
    for node in ast.walk(ast.parse(Path(arjenvalinnat.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module != "importlib":
            yield from ((alias.name, node.module or "") for alias in node.names)


@pytest.mark.parametrize(("name", "module"), list(typed_names()))
def test_a_name_comes_from_where_its_type_does(name: str, module: str) -> None:
    """What is loaded is what the type checker was shown."""
    assert getattr(arjenvalinnat, name) is getattr(sys.modules[module], name)


def test_a_name_that_is_not_given_is_refused() -> None:
    """It is an `AttributeError`, as for any module; a room of the house can still be imported by its name."""
    with pytest.raises(AttributeError, match="nobody_s_name"):
        arjenvalinnat.nobody_s_name  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="nobody_s_name"):
        exec("from arjenvalinnat import nobody_s_name")
    exec("from arjenvalinnat import rules")


def test_the_package_alone_loads_nothing() -> None:
    """Only what is asked for is loaded: with the package no other module, with the rules no page."""
    script = "import sys; before = {*sys.modules}; import arjenvalinnat; print(*({*sys.modules} - before))"
    assert python(["-c", script], ROOT).split() == ["arjenvalinnat"]
    script = "import sys, arjenvalinnat; arjenvalinnat.apply; print(*sys.modules)"
    loaded = set(python(["-c", script], ROOT).split())
    assert "arjenvalinnat.rules.play" in loaded
    assert not {name for name in loaded if name.startswith("arjenvalinnat.views")}


def test_who_uses_an_installed_wheel_has_its_types(tmp_path: Path) -> None:
    """Under `mypy --strict` the page's own examples are clean, and each misuse is found."""
    sources, wheel = tmp_path / "sources", tmp_path / "wheel"
    sources.mkdir()
    home = installed(built_wheel(copied(sources), wheel), tmp_path / "installed")
    code = "".join(example.source for example in doctest.DocTestParser().get_examples(examples()))
    lines = [*code.splitlines(), "import arjenvalinnat", *(f"{one}  # type: ignore" for one in MISUSED)]
    (tmp_path / "user.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    check = ["-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache"), "user.py"]
    assert "no issues found" in python(check, tmp_path, first=home)
