"""A wheel of the checkout, built and installed as on a machine without a network, for tests that use it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("arjenvalinnat", "assets", "scenarios")
FILES = ("pyproject.toml", "setup.py", "README.md", "LICENSE")
"""What a package is built from."""


def copied(target: Path) -> Path:
    """Copy what a package is built from: a build leaves nothing in the checkout, finds nothing old."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, target / file)
    return target


def built_wheel(sources: Path, folder: Path) -> Path:
    """Build the wheel of these *sources* into the folder with the setuptools that is installed here."""
    wanted = ["wheel", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", str(folder), "."]
    python(["-m", "pip", "--disable-pip-version-check", *wanted], sources)
    (wheel,) = folder.glob("*.whl")
    return wheel


def installed(wheel: Path, folder: Path) -> Path:
    """Install the wheel alone into an empty folder."""
    wanted = ["install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    python(["-m", "pip", "--disable-pip-version-check", *wanted], wheel.parent)
    return folder


def python(arguments: Sequence[str], where: Path, *, first: Path | None = None) -> str:
    """Run Python in the folder *where* and return what it prints; modules are looked for in *first* first."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MYPYPATH"}}
    path = {} if first is None else {"PYTHONPATH": str(first)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=where, env={**kept, **path},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
