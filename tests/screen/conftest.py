"""Tests of the screen paint on surfaces; only the end-to-end day opens a window, on a display of its own."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
