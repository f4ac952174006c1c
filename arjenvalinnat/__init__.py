"""Arjen valinnat: a board game for school workshops, from YAML cards to the last story.

What a program that uses it needs is named here, and docs/library.md shows how. A name is loaded when it is
first asked for, so that the package alone costs nothing.
"""

TYPE_CHECKING = False
"""Type checkers take this name for true; the one in `typing` would cost an import."""

if TYPE_CHECKING:
    from arjenvalinnat.content.load import load_deck
    from arjenvalinnat.rules.actions import Commit, IllegalAction, Lock, Next
    from arjenvalinnat.rules.analysis.analyse import analyse
    from arjenvalinnat.rules.legal import legal_actions
    from arjenvalinnat.rules.play import apply
    from arjenvalinnat.rules.playthrough import begin, replay
    from arjenvalinnat.rules.state import Turn
    from arjenvalinnat.session.folders import shipped_decks
    from arjenvalinnat.session.hour import Session, Wishes
    from arjenvalinnat.session.plan.planning import setup_for
    from arjenvalinnat.session.report.analysed_days import one_day
    from arjenvalinnat.session.showing import Device, PageName, Place, Preferences, Showing
    from arjenvalinnat.views.outline import outline
    from arjenvalinnat.views.wall.page import wall_view

__all__ = [
    "Commit",
    "Device",
    "IllegalAction",
    "Lock",
    "Next",
    "PageName",
    "Place",
    "Preferences",
    "Session",
    "Showing",
    "Turn",
    "Wishes",
    "analyse",
    "apply",
    "begin",
    "legal_actions",
    "load_deck",
    "one_day",
    "outline",
    "replay",
    "setup_for",
    "shipped_decks",
    "wall_view",
]

_ROOMS = {
    "Commit": "rules.actions",
    "Device": "session.showing",
    "IllegalAction": "rules.actions",
    "Lock": "rules.actions",
    "Next": "rules.actions",
    "PageName": "session.showing",
    "Place": "session.showing",
    "Preferences": "session.showing",
    "Session": "session.hour",
    "Showing": "session.showing",
    "Turn": "rules.state",
    "Wishes": "session.hour",
    "analyse": "rules.analysis.analyse",
    "apply": "rules.play",
    "begin": "rules.playthrough",
    "legal_actions": "rules.legal",
    "load_deck": "content.load",
    "one_day": "session.report.analysed_days",
    "outline": "views.outline",
    "replay": "rules.playthrough",
    "setup_for": "session.plan.planning",
    "shipped_decks": "session.folders",
    "wall_view": "views.wall.page",
}
"""The module that each name comes from."""


if not TYPE_CHECKING:  # a type checker would take every name for one of ours

    def __getattr__(name):
        """Load what is asked for and keep it."""
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - the package alone loads nothing

        value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        """Return what is loaded and what can be asked for."""
        return sorted({*globals(), *_ROOMS})
