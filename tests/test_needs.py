"""On a machine with Python, make and git alone the tests pass: what needs more is skipped and named."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import INSTALL, PACKAGES, ROOT, SAYS, SWITCH

NEED_TOOLS = [
    "tests/screen/test_window_day.py",
    "tests/screen/test_two_screens.py",
    "tests/paper/test_analysis_page.py",
    "tests/author/test_editor.py",
]
"""Files whose tests need a display, two displays, a browser and the language server."""


def run(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run those files with git alone in the search path, and with no other option than the project's own."""
    bare = folder / "bin"
    bare.mkdir()
    git = shutil.which("git")
    assert git is not None
    (bare / "git").symlink_to(git)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != SWITCH and not name.startswith(("PYTEST_", "COV_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *NEED_TOOLS],
        cwd=ROOT, env={**kept, "PATH": str(bare), **more}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="the search path of a bare Debian is asked for")
def test_what_needs_a_tool_is_skipped_and_the_last_lines_say_so(tmp_path: Path) -> None:
    """Each kind of tool is named with its package once; the command that installs all stands at the end."""
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout
    last = done.stdout.splitlines()[-8:]
    for package in ("xvfb xdotool openbox x11-utils", "xserver-xorg-core", "chromium", "nodejs"):
        assert any("skipped:" in line and package in line for line in last), done.stdout
    skipped = re.search(r"(\d+) skipped", last[-1])
    assert skipped is not None
    assert f"{skipped[1]} tests were skipped for want of a tool; `{INSTALL}` installs all of them." in last


@pytest.mark.skipif(sys.platform == "win32", reason="the search path of a bare Debian is asked for")
def test_where_every_tool_has_to_be_here_a_missing_one_fails(tmp_path: Path) -> None:
    """Under the switch nothing is passed over: the same tests fail, with the same sentences."""
    done = run(tmp_path, **{SWITCH: "1"})
    assert done.returncode == 1
    assert SAYS in done.stdout
    assert " skipped" not in done.stdout.splitlines()[-1]


def test_the_build_installs_the_tools_and_passes_none_over() -> None:
    """`.ci/run` installs the whole table before the tests and sets the switch."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert f"{INSTALL}" in lines
    assert lines.index(INSTALL) < lines.index(f"{SWITCH}=1 make test")
    assert "tests/system-tools.txt" in (ROOT / "tools" / "install").read_text(encoding="utf-8")
    assert {"xvfb", "xdotool", "xserver-xorg-video-dummy", "chromium", "nodejs"} <= set(PACKAGES.values())
