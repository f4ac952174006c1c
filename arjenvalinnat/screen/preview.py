"""The author's preview in its window: the wall on a page of the deck, watched while the deck is written."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import replace

import arjenvalinnat.screen.window as opened_first  # sets SDL up before pygame is loaded

import pygame  # isort: skip

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.screen import assets, paint
from arjenvalinnat.screen.controls import key_name
from arjenvalinnat.screen.displays import Display, fitting
from arjenvalinnat.screen.loop import PATIENCE
from arjenvalinnat.screen.pane import SMALLEST
from arjenvalinnat.screen.previewed import on_page, paint_frame, scene_of, wall_picture, wall_place
from arjenvalinnat.screen.test_probe import DESK_FILE, WALL_FILE, tell
from arjenvalinnat.session.preview.book import Book, book_of
from arjenvalinnat.session.preview.editor import Editor
from arjenvalinnat.session.preview.found import Found, OnDisk, found_in, with_more
from arjenvalinnat.session.preview.places import place_of_text
from arjenvalinnat.session.preview.previewed import Previewed, pressed, reopened, scrolled
from arjenvalinnat.views.preview.frame import Frame, frame, strip_height
from arjenvalinnat.views.preview.notices import told
from arjenvalinnat.views.preview.slow_checks import SlowChecks
from arjenvalinnat.views.preview.under import clicked
from arjenvalinnat.views.scene import HEIGHT, Scene
from arjenvalinnat.views.texts import texts


class PreviewWindow:
    """One window on one deck, from its first picture until it is closed."""

    def __init__(self, deck: OnDisk, begin: Callable[[Book], Previewed], language: str) -> None:
        """Look at a deck; *begin* gives the first look at it, *language* is the author's own.

        Raises:
            NoDisplayError: there is no screen.
        """
        opened_first.find_display()
        self._deck, self._begin, self._language = deck, begin, language
        self._say = texts(language)
        self._seen: Previewed | None = None
        self._good: Loaded | None = None
        self._found, self._said = Found(), ""
        self._editor = Editor()
        self._slow = SlowChecks()
        self._scene: Scene | None = None
        self._picture: tuple[object, pygame.Surface] | None = None
        self._left = False
        size = fitting((1280, 720 + strip_height()), Display(0, *pygame.display.get_desktop_sizes()[0]))
        title = self._say("preview.window", title=deck.path.name)
        self._window = pygame.Window(title, size, resizable=True, allow_high_dpi=True)
        self._window.minimum_size = SMALLEST

    def run(self) -> None:
        """Stay until the window is closed."""
        try:
            while not self._left:
                self._wait()
                self._show()
        finally:
            self._window.destroy()
            paint.forget()
            assets.forget()
            pygame.quit()

    def _wait(self) -> None:
        """Wait until something has happened: a key, a saved file, or what the slow checks have found."""
        while True:
            events = pygame.event.get()
            for event in events:
                self._meet(event)
            if self._read() or self._found_more() or events:
                return
            pygame.time.wait(PATIENCE)

    def _read(self) -> bool:
        """Read the deck if it has changed; a broken one leaves the last good picture."""
        loaded = self._deck.look(time.monotonic())
        if loaded is None:
            return False
        self._found, self._said = found_in(loaded, self._found), ""
        if loaded.deck is not None:
            self._good, book = loaded, book_of(loaded, str(self._deck.path))
            self._seen = self._begin(book) if self._seen is None else reopened(self._seen, book)
            self._window.title = self._say("preview.window", title=loaded.deck.title)
            self._picture = None
            paint.forget()
        elif self._seen is not None:  # what is broken is seen, whatever lay over the picture
            self._seen = replace(self._seen, helps=False)
        self._slow.ask(self._good if loaded.deck is not None else None, time.monotonic())
        return True

    def _found_more(self) -> bool:
        """Take what the slow checks have found, if that was the deck that is shown."""
        done = self._slow.look(time.monotonic())
        if done is None or done[0] is not self._good or self._found.broken:
            return False
        self._found = with_more(self._found, done[1])
        return True

    def _laid(self) -> Frame:
        """Return the window laid out at its size of now."""
        wide, high = self._window.size
        point = HEIGHT / high
        says = told(self._seen, self._found, self._deck.path.as_posix(), self._language, self._said)
        size = self._seen.size if self._seen is not None else (16, 9)
        return frame(says, wide * point, point, size[0] / size[1])

    def _show(self) -> None:
        """Paint the window; a page that cannot be painted leaves the one before it."""
        surface = self._window.get_surface()
        laid = self._laid()
        if self._seen is not None:
            try:
                self._paint_wall(self._seen, wall_place(surface.get_size(), laid).size)
            except Exception:  # whatever it is, the author goes on writing
                traceback.print_exc()
                self._said = self._say("preview.fault")
                laid = self._laid()
        paint_frame(surface, laid, self._picture[1] if self._picture is not None else None)
        self._window.flip()
        if self._scene is not None:
            tell(WALL_FILE, self._scene, self._window.size)
        tell(DESK_FILE, laid.scene, self._window.size)

    def _paint_wall(self, seen: Previewed, size: tuple[int, int]) -> None:
        """Paint the page, unless it is painted already."""
        scene = scene_of(seen)
        mark = scene, seen.size, seen.vision, seen.washed, size
        if self._picture is None or self._picture[0] != mark:
            self._picture = mark, wall_picture(scene, seen, size)
        self._scene = scene

    def _meet(self, event: pygame.Event) -> None:
        """Do what an event asks for."""
        match event.type:
            case pygame.WINDOWCLOSE | pygame.QUIT:
                self._left = True
            case pygame.KEYDOWN:
                self._said = ""
                self._press(key_name(event.key, event.mod, event.unicode))
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._click(event.pos)
            case pygame.MOUSEWHEEL if self._seen is not None:
                self._seen = scrolled(self._seen, -event.y)

    def _press(self, key: str) -> None:
        if key in ("q", "escape"):
            self._left = True
        elif key == "e":
            self._open(self._place_of_page())
        elif key == "f":
            self._found = replace(self._found, listed=not self._found.listed)
        elif self._seen is not None:
            self._seen = pressed(self._seen, key)

    def _click(self, at: tuple[int, int]) -> None:
        """Open the finding or the text that is under the mouse, or else what the page is about."""
        laid, unit = self._laid(), HEIGHT / self._window.size[1]
        x, y = at[0] * unit, at[1] * unit
        place = laid.place_at(x, y)
        if place is None and self._seen is not None and self._scene is not None and self._good is not None:
            point = on_page(self._scene, self._seen, laid, x, y)
            if point is None:
                return
            place = place_of_text(self._good, *clicked(self._good, self._seen, self._scene, point))
        self._open(place)

    def _place_of_page(self) -> Place | None:
        """Return where the first error is, or else what the page is about."""
        if self._found.broken and self._found.findings:
            return self._found.findings[0].place
        if self._seen is None or self._good is None:
            return None
        return place_of_text(self._good, self._seen.page.address, self._seen.language)

    def _open(self, place: Place | None) -> None:
        """Open the editor there, and say so or why not."""
        failed = "preview.no-place" if place is None else self._editor.open(place)
        if place is not None and failed is None:
            file = place.file.removeprefix(f"{self._deck.path.as_posix()}/")
            self._said = self._say("preview.opened", file=file, line=place.line)
        elif failed is not None:
            self._said = self._say(failed)
