"""`--console terminal`: the console is read out in the terminal, and what is typed there means the keys."""

from __future__ import annotations

from tests.screen.hidden import SAY

WORDS = ("--groups", "3", "--seed", "7", "--console", "terminal")


def test_the_terminal_is_a_console(play):
    """What is typed leads the wall on, the console is read out for each page, and the wall never shows it."""
    window = play(*WORDS)
    window.wait_for(lambda: SAY["terminal.prompt"] in window.printed)
    window.type("")
    window.wait_for(lambda: window.page == "practice")
    window.wait_for(lambda: SAY["practice.results"] in window.printed)
    window.type("b")
    window.wait_for(lambda: window.page == "blank")
    window.type("b b b")
    window.wait_for(lambda: window.page == "practice")
    window.type("zzz")
    window.wait_for(lambda: SAY["terminal.unknown"].format(typed="zzz") in window.printed)
    before = window.shown
    window.type("f3")
    read = window.printed
    window.wait_for(lambda: len(window.printed) > len(read))
    window.wait_for(lambda: window.shown == before)
    window.press("b")
    assert window.page == "blank"
    window.press("b")
    window.type("q")
    window.wait_for(lambda: window.page == "leave")


def test_a_byte_that_is_no_text_deafens_nothing(monkeypatch, play):
    """What is typed in another coding is a word that nobody knows; the next line is heard."""
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8:strict")  # as a Finnish system reads a keyboard
    window = play(*WORDS)
    window.wait_for(lambda: SAY["terminal.prompt"] in window.printed)
    window.process.stdin.flush()
    window.process.stdin.buffer.write(b"p\xe4iv\xe4\n")
    window.type("")
    window.wait_for(lambda: window.page == "practice")
    assert SAY["terminal.unknown"].partition("{")[0] in window.printed


def test_a_terminal_that_is_closed_leaves_the_wall_alone(play):
    """The end of what is typed is the end of the console only."""
    window = play(*WORDS)
    window.wait_for(lambda: SAY["terminal.prompt"] in window.printed)
    window.process.stdin.close()
    window.press("Return")
    assert window.page == "practice"


TIE = SAY["commit.tied"].partition("{numbers}")[0].removeprefix("{group}") + "1, 2)"
COUNTED = ("ctrl+u", "1", "Return", "1", "Return", *["Return"] * 3)
"""Keys that count one raised card for each of the first two answers."""


def to_the_vote(window):
    """Go on to where the first group's answer is awaited."""
    for _ in range(40):
        if SAY["seal.awaited"] in window.shown:
            return
        window.press("space")
    raise AssertionError(window.shown)


def test_a_tie_is_told_in_the_terminal(play):
    """Raised cards that tie are told with their numbers on the wall and in the terminal, and are settled."""
    window = play(*WORDS)
    to_the_vote(window)
    window.tool("key", "--delay", "20", *COUNTED)
    window.wait_for(lambda: TIE in window.shown)
    window.wait_for(lambda: TIE in window.printed)
    window.press("1")
    assert TIE not in window.shown
    assert any(SAY["seal.closed"].removeprefix("{group}") in line for line in window.lines)


def test_a_tie_is_told_over_the_wall(play):
    """The console that lies over the wall tells a tie, too, and the wall under it goes on."""
    window = play("--groups", "3", "--seed", "7")
    to_the_vote(window)
    window.press("F3")
    assert window.page == "console-now"
    window.tool("key", "--delay", "20", *COUNTED)
    window.wait_for(lambda: TIE in window.shown)
    assert window.page.startswith("console-")
    window.press("F3")
    assert TIE in window.shown
    window.press("1")
    assert any(SAY["seal.closed"].removeprefix("{group}") in line for line in window.lines)
