"""Walking through an hour by keys and intents, and looking at a page under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.place import Scroll
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall import wall_view

_TO_THE_END = 10_000
"""Further than any page scrolls; a page stops at its own end."""

_MOST_SCREENS = 500
"""More screens than any page has."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page of the tour; the names are fit for files and sort as the hour goes."""

    name: str
    scene: Scene


class Walk:
    """A rehearsal and the pages that it comes by; one use only."""

    def __init__(self, hour: Rehearsal) -> None:
        self.hour = hour
        self._stops = 0

    @property
    def scene(self) -> Scene:
        """Return the page that is on the wall."""
        return wall_view(self.hour.session, self.hour.showing)

    def look(self, name: str) -> Iterator[Stop]:
        """Yield the page that is on the wall; where it scrolls, its end as well."""
        yield from self.look_at(name, self.hour.session, self.hour.showing)

    def look_at(self, name: str, session: Session, showing: Showing) -> Iterator[Stop]:
        """Yield a page that the walk itself does not come by."""
        scene = wall_view(session, showing)
        yield self._stop(name, scene)
        if any(isinstance(spot.intent, Scroll) for spot in scene.hotspots):
            yield self._stop(
                f"{name}-scrolled",
                wall_view(session, replace(showing, place=replace(showing.place, scroll=_TO_THE_END))),
            )

    def press(self, key: str) -> None:
        """Press a key.

        Raises:
            LookupError: the key asks for nothing on this page.
        """
        scene = self.scene
        intent = intent_for_key(scene, key)
        if intent is None:
            raise LookupError(f"page {scene.page!r} has no key {key!r}")
        self.hour.take(intent)

    def go_on(self) -> None:
        """Press the key that goes on, to the end of a page that scrolls and then to the next one.

        Raises:
            LookupError: no page comes.
        """
        for _ in range(_MOST_SCREENS):
            scrolls = isinstance(intent_for_key(self.scene, "space"), Scroll)
            self.press("space")
            if not scrolls:
                return
        raise LookupError(f"page {self.scene.page!r} does not end")

    def _stop(self, name: str, scene: Scene) -> Stop:
        self._stops += 1
        return Stop(f"{self._stops:03d}-{name}", scene)
