"""A built package holds everything that the program needs, and runs from anywhere."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaged import FOLDERS, ROOT, built_wheel, copied, installed, python

SEED = "7"
PLAY = "import sys; from arjenvalinnat.cli.main import main; sys.exit(main(sys.argv[1:]))"
"""What the command `arjenvalinnat` does."""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("sources"))


@pytest.fixture(scope="module")
def wheel(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(sources, tmp_path_factory.mktemp("wheel"))


def files_of_the_checkout() -> set[str]:
    """Return the files of the package and of the folders that go with it, by their paths in the checkout."""
    files = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if path.parent.name != "__pycache__"}


def test_the_wheel_takes_every_file_along(wheel: Path) -> None:
    """Modules, texts, templates, assets, scenarios: the wheel's one package has them all and nothing else."""
    expected = {f"arjenvalinnat/{name.removeprefix('arjenvalinnat/')}" for name in files_of_the_checkout()}
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if ".dist-info/" not in name} == expected


def test_a_source_distribution_can_build_the_same_wheel(sources: Path, tmp_path: Path) -> None:
    """It has every file that the wheel is built from, where the checkout has it."""
    python(["-c", "import sys; from setuptools import build_meta; build_meta.build_sdist(sys.argv[1])",
            str(tmp_path)], sources)  # fmt: skip
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert files_of_the_checkout() | {"setup.py", "pyproject.toml"} <= names


def test_an_installed_wheel_plays_the_same_hour_from_elsewhere(wheel: Path, tmp_path: Path) -> None:
    """Installed into a fresh folder and started in another one, it prints what the checkout prints."""
    home, elsewhere = installed(wheel, tmp_path / "installed"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = "import arjenvalinnat.content.shipped as here; print(here.shipped('scenarios'))"
    assert Path(python(["-c", where], elsewhere, first=home).strip()) == home / "arjenvalinnat" / "scenarios"
    hour = python(["-c", PLAY, "play", "--auto", SEED], elsewhere, first=home)
    assert len(hour.splitlines()) > 100
    assert hour == python(["main.py", "play", "--auto", SEED], ROOT)
    lesson = home / "arjenvalinnat" / "scenarios" / "jamakkyys-paihteet"
    hour = python(["-c", PLAY, "play", str(lesson), "--auto", SEED], elsewhere, first=home)
    assert hour == python(["main.py", "play", "scenarios/jamakkyys-paihteet", "--auto", SEED], ROOT)
