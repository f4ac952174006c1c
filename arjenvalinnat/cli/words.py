"""Which language the command line speaks when nobody has said."""

from __future__ import annotations

import locale
import os
import sys
from pathlib import Path

from arjenvalinnat.views.texts import SOURCE, languages

_WINDOWS = {"swedish": "sv", "finnish": "fi", "english": "en"}
"""What Windows calls languages whose code is not the name's beginning."""


def system_language() -> str:
    """Return the system's language where we have it, else Finnish."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    wanted = (named or locale.getlocale()[0] or SOURCE).lower()
    code = _WINDOWS.get(wanted.partition("_")[0], wanted[:2])
    return code if code in languages() else SOURCE


def program() -> str:
    """Return how the program was started, for a command that a person can copy."""
    return "python main.py" if Path(sys.argv[0]).name == "main.py" else "arjenvalinnat"
