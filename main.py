"""Start here: `python main.py` is the program, `python main.py --help` tells what else it does."""

import io
import os
import sys

NEEDED = ("pygame", "pydantic", "yaml", "platformdirs", "polib")
OLDEST = (3, 11)


def start():  # type: () -> int
    """Run the program, or say in one sentence what it needs first."""
    if sys.version_info < OLDEST:
        return refuse("needs-python")
    from importlib.util import find_spec  # noqa: PLC0415 - an older Python has already been answered

    if any(find_spec(name) is None for name in NEEDED):
        return refuse("needs-packages")
    from arjenvalinnat.cli.main import main  # noqa: PLC0415 - only now is it known to load

    return main()


def refuse(why):  # type: (str) -> int
    """Print what is missing and how to get it; this file runs on Python 2 too, so the words are read here."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "assets", "start")
    with io.open(os.path.join(folder, why + ".txt"), encoding="utf-8") as text:  # noqa: UP020 - Python 2
        words = text.read()
    if sys.version_info < (3,):  # noqa: UP036 - Python 2 writes bytes
        words = words.encode("utf-8")
    sys.stderr.write(words)
    return 1


if __name__ == "__main__":
    sys.exit(start())
