"""Run by `frames` in a process of its own: every motion of an hour, frame by frame, in a window of one size.

Prints one JSON object: the milliseconds of each frame by the kind of page, of the first frame of each motion
(which paints all that stands still), and of the same window that blits a full page and flips, bare.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")

import pygame

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.screen.motion import Moving
from arjenvalinnat.screen.paint import paint
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.showing import Device, Showing
from arjenvalinnat.views.motion import moving
from arjenvalinnat.views.tour import tour

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
FRAME = 1 / 60
BARE_FRAMES = 120


def main(wide: int, high: int) -> None:
    """Measure at this size in pixels."""
    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("frames", (wide, high))
    loaded = load_deck(DECK)
    if loaded.deck is None:
        raise SystemExit("the shipped deck does not load")
    wishes = Wishes(groups=6, minutes=60, seed=7)
    session = Session((FoundDeck(str(DECK), loaded.deck.title),), loaded.deck, wishes)
    frames: dict[str, list[float]] = defaultdict(list)
    first: list[float] = []
    before = None
    for stop in tour(session, Showing(device=Device(aspect=wide / high))):
        items = moving(stop.scene, before)
        if items:
            began = time.perf_counter()
            page = Moving(stop.scene, items, window.get_surface())
            for _ in page.prepare():
                pass
            first.append(1000 * (time.perf_counter() - began))
            kind = re.sub(r"-?\d+$|-all$|-some$", "", stop.name.partition("-")[2]).rpartition("-")[2]
            for number in range(int(page.ends / FRAME) + 1):
                frames[kind].append(_took(partial(page.paint, window.get_surface(), number * FRAME), window))
        paint(window.get_surface(), stop.scene)
        before = stop.scene
    surface = window.get_surface()
    blit = partial(surface.blit, surface.copy(), (0, 0))
    bare = [_took(blit, window) for _ in range(BARE_FRAMES)]
    print(json.dumps({"frames": frames, "first": first, "bare": bare}))


def _took(work: Callable[[], object], window: pygame.Window) -> float:
    """Return the milliseconds that a frame takes, its way to the screen included."""
    began = time.perf_counter()
    work()
    window.flip()
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
