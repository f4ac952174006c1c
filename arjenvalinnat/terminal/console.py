"""The console read out in the terminal while the wall is a window; what is typed means the keys of both."""

from __future__ import annotations

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.terminal.play import Terminal
from arjenvalinnat.terminal.read import answer_lines, answers, meant, page_lines, typed_answer, typed_text
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import texts


class SpokenConsole:
    """The facilitator's page in a terminal; it is read out again only when it says something else."""

    def __init__(self, terminal: Terminal) -> None:
        """Read from and print to this terminal."""
        self._terminal = terminal
        self._read: list[str] = []
        self._language = ""

    def ask(self) -> str | None:
        """Wait for a line and return it, None when nothing more will be typed."""
        line = self._terminal.typed.readline()
        return line.strip() if line else None

    def read_out(self, console: Scene, wall: Scene, language: str) -> None:
        """Read the page and what can be typed."""
        self._language = language
        say = texts(language)
        offered = answers(console, wall, blank=True)
        lines = [*page_lines(console), *answer_lines(offered, say, everything=False)]
        if lines != self._read:
            self._read = lines
            self._terminal.say("", *lines, say("terminal.prompt"))

    def forget(self) -> None:
        """Read the page again next time."""
        self._read = []

    def words(self, line: str, console: Scene) -> list[str]:
        """Return the answers of a line; a text is one, however many words it has."""
        return [line] if console.takes_text else line.split() or [""]

    def meant(self, word: str, console: Scene, wall: Scene) -> tuple[Intent, ...]:
        """Return what was asked for: an answer, or a key by its name; a question mark lists every answer."""
        if console.takes_text:
            return typed_text(word, console)
        say, offered = texts(self._language), answers(console, wall, blank=True)
        writing = typed_answer(offered, word)
        if writing:
            return writing
        if word == "?":
            self._terminal.say(*answer_lines(offered, say, everything=True))
            return ()
        answer = meant(offered, word)
        by_key = intent_for_key(wall, word.lower(), wall, console) if answer is None else answer.intent
        if by_key is None:
            self._terminal.say(say("terminal.unknown", typed=word))
            return ()
        return (by_key,)
