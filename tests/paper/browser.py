"""A page in a real browser without a window: its console lines, and what it asks the network for."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.needs import needs

NAMES = ("chromium", "chromium-browser", "google-chrome")
NOBODY = "not an origin"
OUTSIDE = ("http:", "https:", "ws:", "wss:", "ftp:")


def browser() -> str:
    """Return where the browser is; a test that needs one is skipped without it."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        needs("chromium")
    return str(found)


def opened(page: Path, folder: Path) -> tuple[list[str], list[str], Path]:
    """Open a page and return its console lines, the outside addresses it asked for, and its picture."""
    picture, log = folder / "page.png", folder / "net.json"
    done = subprocess.run(
        [
            browser(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={log}",
            "--window-size=1280,1600",
            f"--screenshot={picture}",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert picture.is_file(), done.stderr
    console = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return console, sorted(set(_asked(json.loads(log.read_text(encoding="utf-8"))))), picture


def _asked(log: dict[str, Any]) -> list[str]:
    """Return every outside address that a page asked for; what the browser wants for itself has no origin."""
    asked = (event.get("params", {}) for event in log["events"])
    return [
        str(one["url"])
        for one in asked
        if one.get("initiator", NOBODY) != NOBODY and str(one.get("url", "")).startswith(OUTSIDE)
    ]
