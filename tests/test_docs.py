"""The documents are true: links lead somewhere, every command and room is named, nothing of ours leaks."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from arjenvalinnat.views.texts import languages
from tests.guides import commands

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "assets").glob("*.md"),
    *(ROOT / "scenarios").glob("*.md"),
]


COMMANDS = [
    "play", "check", "shots", "preview", "sheets", "translate", "schema", "new", "card", "pack", "diff",
    "analyse",
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link names a file or a folder of this project."""
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_every_command_is_in_the_readme() -> None:
    """Whoever reads the README has heard of everything the program does."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert commands() == COMMANDS
    for name in commands():
        assert f"main.py {name}" in text


def test_every_room_and_every_module_of_the_rules_is_drawn() -> None:
    """The architecture page names each room, and each module of the rules."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "arjenvalinnat"
    for room in (path.parent.name for path in package.glob("*/__init__.py")):
        assert f"`{room}/`" in text
    for module in (path.stem for path in (package / "rules").glob("*.py") if path.stem != "__init__"):
        assert f"`{module}`" in text


def test_every_dependency_has_its_line_and_its_pin() -> None:
    """What pyproject asks for is argued in docs/dependencies.md and pinned without an address."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [
        re.split(r"[><=\[ ]", wanted)[0]
        for wanted in [*asked["dependencies"], *asked["optional-dependencies"]["dev"]]
    ]
    argued = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = {line.partition("==")[0].lower() for line in pins.splitlines()}
    for name in names:
        assert name.lower() in argued
        assert name.lower() in pinned
    assert "://" not in pins
    assert all("==" in line for line in pins.splitlines())


def test_every_language_says_every_message() -> None:
    """The catalogues have the same keys, and the same placeholders in each."""
    from arjenvalinnat.views.texts import catalogue  # noqa: PLC0415 - only this test reads them whole

    source = catalogue("fi")
    assert set(languages()) == {"fi", "sv", "en"}
    for language in languages():
        other = catalogue(language)
        assert set(other) == set(source)
        for key, message in source.items():
            places = re.findall(r"\{(\w+)", message)
            assert sorted(places) == sorted(re.findall(r"\{(\w+)", other[key])), f"{language}: {key}"


def test_every_file_is_under_its_own_licence() -> None:
    """Each bundled font and the drawings have their licence beside them and their line in LICENSES.md."""
    told = (ROOT / "assets" / "LICENSES.md").read_text(encoding="utf-8")
    for font in (ROOT / "assets" / "fonts").glob("*.ttf"):
        family = font.stem.partition("-")[0]
        assert (font.parent / f"{family}-OFL.txt").is_file()
        assert family in told
    assert (ROOT / "assets" / "icons" / "Lucide-LICENSE.txt").is_file()
    assert "icons/Lucide-LICENSE.txt" in told


def test_no_address_of_a_registry_and_no_path_of_a_machine() -> None:
    """The project speaks of itself alone."""
    forbidden = re.compile("|".join(["pypi\\.", "npmjs\\.", "debian\\.org", "/wo" + "rk/", "/ro" + "ot/"]))
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    for name in listed.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".txt", ".yaml", ".cfg", ""} and path.is_file():
            assert not forbidden.search(path.read_text(encoding="utf-8", errors="replace")), name
