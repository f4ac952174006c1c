"""A machine as the page about it is handed one."""

from arjenvalinnat.session.machine import Machine, Timing

MACHINE = Machine(
    pixels=(3840, 2160), points=(1920, 1080), screens=((1920, 1080), (1280, 800), (1024, 768), (800, 600)),
    anew=Timing(123.4, 201.9), repaint=Timing(21.3, 44.0), flip=Timing(12.1, 118.9), driver="windows",
    unaccelerated=False, pygame="2.5.8", sdl="2.32.10", python="3.11.7", writable=False,
)  # fmt: skip
