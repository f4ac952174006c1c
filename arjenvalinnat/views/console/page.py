"""Which page is on the console."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.motion import still
from arjenvalinnat.views.scene import Inset, Rect, Scene
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall.page import following_page, live_view, wall_view
from arjenvalinnat.views.wall.parts import Part, button, together


def console_view(session: Session, showing: Showing) -> Scene:
    """Return what the facilitator sees: the wall now, what comes next, and the way on."""
    desk, say = showing.desk, texts(showing.language)
    width = 100 * desk.aspect
    now, ahead = wall_view(session, showing), following_page(session, showing)
    primary = live_view(session, showing).primary
    insets = [Inset(Rect(4, 4, width * 0.4, width * 0.4 / showing.aspect), still(now), now.page)]
    if ahead is not None:
        place = Rect(width * 0.5, 4, width * 0.3, width * 0.3 / showing.aspect)
        insets.append(Inset(place, still(ahead), ahead.page))
    on = Part()
    if primary is not None:
        on = button(Rect(4, 84, 40, 10), primary.label or say("foot.on"), primary.intent, kind="primary")
    whole = together(Part(tuple(insets)), on)
    focus = replace(desk).focus
    return Scene(
        f"console-{desk.page.value}", width, whole.items, whole.hotspots or (), focus, desk=True,
        heading=say("window.title"),
    )  # fmt: skip
