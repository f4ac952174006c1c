"""What a test needs that Python's packages do not bring: it is skipped without it, and says what to install.

Where `ALL_TOOLS` is set, as by `.ci/run`, a missing tool is a failure: nothing is passed over there.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SWITCH = "ALL_TOOLS"
"""The environment variable under which a missing tool fails a test."""
INSTALL = "make tools"
"""The one command that installs all of it."""
SAYS = "needs a tool that is not here:"
"""How the sentence of every such skip begins."""
SERVER = ROOT / ".tools/node_modules/yaml-language-server/bin/yaml-language-server"
"""The YAML language server, which comes from npm."""


def _table() -> dict[str, str]:
    """Return the Debian package of each tool; `tools/install` reads the same file."""
    lines = (ROOT / "tests" / "system-tools.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


PACKAGES = _table()


def needs(*tools: str) -> None:
    """Skip the running test, or fail it under the switch, unless each of these *tools* is here."""
    missing = [tool for tool in tools if not (shutil.which(tool) or Path(tool).exists())]
    if missing:
        packages = " ".join(dict.fromkeys(PACKAGES[tool] for tool in missing))
        without(f"{', '.join(Path(tool).name for tool in missing)} (Debian: apt-get install {packages})")


def needs_server() -> None:
    """Skip or fail likewise unless the YAML language server can be started."""
    needs("node")
    if not SERVER.is_file():
        without(f"yaml-language-server (npm; {INSTALL} fetches it)")


def without(tool: str) -> None:
    """End the running test for want of *tool*: a skip, or a failure where every tool has to be here."""
    sentence = f"{SAYS} {tool}"
    if os.environ.get(SWITCH):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
