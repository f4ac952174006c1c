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


def test_a_terminal_that_is_closed_leaves_the_wall_alone(play):
    """The end of what is typed is the end of the console only."""
    window = play(*WORDS)
    window.wait_for(lambda: SAY["terminal.prompt"] in window.printed)
    window.process.stdin.close()
    window.press("Return")
    assert window.page == "practice"
