"""The program speaks the system's language until somebody chooses another."""

from __future__ import annotations

import locale

import pytest

from arjenvalinnat.cli.words import system_language


@pytest.mark.parametrize(
    ("named", "spoken"),
    [
        ("sv_FI.UTF-8", "sv"),
        ("en_GB", "en"),
        ("fi_FI.UTF-8", "fi"),
        ("C.UTF-8", "fi"),
        ("de_DE", "fi"),
        ("Swedish_Finland", "sv"),
        ("English_United Kingdom", "en"),
    ],
)
def test_the_systems_language_is_spoken(named: str, spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that we do not have is answered in Finnish."""
    monkeypatch.setenv("LC_ALL", named)
    assert system_language() == spoken


def test_windows_has_no_variable_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment says nothing, the system is asked."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: ("Swedish_Finland", "1252"))
    assert system_language() == "sv"
