"""The frame of every page of the console: the clock and the pages above, what can be done below.

The way on, back and the buttons that the wall may need at any moment stand at the same place on every page.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.rules.actions import Discuss, Replan
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import Freeze, OpenDesk, ShowDesk
from arjenvalinnat.session.intents.device import Copy, SwapScreens
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.session.intents.hour import Print
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Blank, Show
from arjenvalinnat.session.plan.plan_edits import skip
from arjenvalinnat.views.chat import step_text
from arjenvalinnat.views.console.pieces.clock import start_press, status
from arjenvalinnat.views.console.pieces.console import FOOT, MARGIN, WARNING, Console
from arjenvalinnat.views.console.pieces.presses import HIGH, Press, fitting, key_button, row_of, words
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.wall import FACILITATORS
from arjenvalinnat.views.scene import Box, Hotspot, Rect, Scene, Shortcut
from arjenvalinnat.views.theme import Colour

TABS = (
    (DeskPage.NOW, "ctrl+n"),
    (DeskPage.PLAN, "f8"),
    (DeskPage.COUNTS, "ctrl+e"),
    (DeskPage.WORDS, "f10"),
    (DeskPage.DEBRIEF, "f9"),
    (DeskPage.CONCERN, "f7"),
    (DeskPage.KEYS, "ctrl+l"),
)
"""The pages that have a button on every page, with their keys."""

PAGES = (
    *TABS,
    (DeskPage.REMINDERS, "ctrl+m"),
    (DeskPage.CAST, "ctrl+g"),
    (DeskPage.TIMES, "ctrl+a"),
    (DeskPage.SHEET, "ctrl+y"),
    (DeskPage.SCREENS, "ctrl+d"),
    (DeskPage.LEAVE, "ctrl+q"),
)
"""Every page of the console with its key."""

ADULTS = frozenset({DeskPage.REMINDERS})
"""The pages that are not there while peer-support pupils lead."""

_FOOT_ROWS = 2

_TYPED = frozenset({"space", "enter", "backspace", "pageup", "pagedown", "escape", "tab", "+", "-"})


def pages(seen: Console) -> list[tuple[DeskPage, str]]:
    """Return the pages that there are for who leads."""
    return [(page, key) for page, key in PAGES if not (seen.peer and page in ADULTS)]


def title_of(seen: Console, page: DeskPage) -> str:
    """Return what a page is called."""
    told = "adult" if seen.peer and page is DeskPage.CONCERN else page.value
    return seen.say(f"console.page.{told}")


def framed(seen: Console, page: str, part: Part) -> Scene:
    """Return the *page* with its frame."""
    warned = _warning(seen) if seen.desk.open else Part()
    bar = status(seen, Rect(MARGIN, 1.0 + seen.shift, seen.width - 2 * MARGIN, 7.2))
    whole = together(warned, bar, tabs(seen), part, foot(seen))
    spots = tuple(_quiet(seen, spot) for spot in whole.hotspots)
    return Scene(
        f"console-{page}",
        seen.width,
        whole.items,
        spots,
        seen.desk.focus,
        heading=title_of(seen, seen.desk.page.main),
        ground=Colour.DESK,
        shortcuts=_shortcuts(seen, spots),
        desk=True,
        takes_text=seen.desk.typing is not None,
    )


def _warning(seen: Console) -> Part:
    """Return the line that says that the class can see the console."""
    rect = Rect(0, 0, seen.width, WARNING)
    text = words(
        seen.say("console.seen"), rect.inset(MARGIN, 0), 3.1, colour=Colour.INK, bold=True, align="centre"
    )
    return Part((Box(rect, Colour.LAMP), text), (), rect.bottom)


def tabs(seen: Console) -> Part:
    """Return the row of pages; where it is narrow, the keys stand only on the page of keys."""
    say, room = seen.say, seen.width - 2 * MARGIN
    there = pages(seen)
    presses = [
        Press(
            title_of(seen, page),
            ShowDesk(DeskPage.NOW if page is seen.desk.page.main else page),
            (key,),
            "chosen" if page is seen.desk.page.main else "plain",
        )
        for page, key in TABS
        if (page, key) in there
    ]
    line = fitting(say, presses, room, 1)[0]
    return row_of(say, line, Rect(MARGIN, 9.2 + seen.shift, room, HIGH))


def foot(seen: Console) -> Part:
    """Return the lower rows: what the wall may need at any moment, and the way on."""
    say, scene = seen.say, seen.told_pages.live
    primary, high = scene.primary, 2 * HIGH + 0.8
    wide = min(46.0, seen.width * 0.28)
    spot = Rect(seen.width - MARGIN - wide, FOOT, wide, high)
    parts = []
    end = seen.width - MARGIN
    if primary is not None:
        on = _capped(seen, Press(primary.label, primary.intent, primary.keys[:3], "primary"))
        parts.append(key_button(say, on, spot, size=4.2))
        end = spot.x - 1.6
    presses = [_capped(seen, press) for press in wall_presses(seen)]
    for place, line in enumerate(fitting(say, presses, end - MARGIN, _FOOT_ROWS)):
        row = Rect(MARGIN, FOOT + place * (HIGH + 0.8), end - MARGIN, HIGH)
        parts.append(row_of(say, line, row))
    return together(*parts)


def wall_presses(seen: Console) -> list[Press]:
    """Return what can be done with the wall now."""
    say, state, scene = seen.say, seen.state, seen.told_pages.live
    presses: list[Press] = []
    back = scene.hotspot_for("backspace")
    if back is not None and not back.primary and isinstance(back.intent, Undo | Show):
        presses.append(Press(say("foot.back"), back.intent, ("pageup", "backspace")))
    blank = "console.do.show" if seen.showing.blank else "console.do.blank"
    presses.append(Press(say(blank), Blank(), ("b",), "chosen" if seen.showing.blank else "plain"))
    frozen = seen.showing.frozen is not None
    presses.append(
        Press(
            say("console.do.thaw" if frozen else "console.do.freeze"),
            Freeze(),
            ("f6",),
            "chosen" if frozen else "plain",
        )
    )
    if state is None:
        return presses
    here = (seen.showing.place.over or seen.showing.place.page).main
    if here not in FACILITATORS and state.turn is not Turn.DISCUSS:
        presses.append(Press(say("console.do.discuss"), Do(Discuss()), ("d",)))
    if seen.showing.clock.timer is None:
        presses.append(start_press(seen))
    if seen.card is not None:
        tail = skip(state, seen.card.id)
        if tail is not None:
            presses.append(Press(say("console.do.skip"), Do(Replan(tail)), ("ctrl+s",)))
            presses.append(Press(say("console.do.swap"), ShowDesk(DeskPage.PLAN_CARD, state.at), ("ctrl+r",)))
    return presses


def _quiet(seen: Console, spot: Hotspot) -> Hotspot:
    """Return the hotspot without the keys that are text, or the fields' own, while something is typed."""
    if seen.desk.typing is None:
        return spot
    return replace(spot, keys=tuple(key for key in spot.keys if not _is_typed(key)))


def _capped(seen: Console, press: Press) -> Press:
    """Return the button without its key on it where that key is typed into a field just now."""
    typed = seen.desk.typing is not None and any(_is_typed(key) for key in press.keys[:1])
    return replace(press, capped=False) if typed else press


def _is_typed(key: str) -> bool:
    return len(key) == 1 or key in _TYPED


def _shortcuts(seen: Console, spots: tuple[Hotspot, ...]) -> tuple[Shortcut, ...]:
    """Return the console's keys that have no place on this page."""
    say, card = seen.say, seen.card
    known: list[tuple[str, Intent, str]] = [
        (key, ShowDesk(page), title_of(seen, page)) for page, key in pages(seen)
    ]
    known.append(("f3", OpenDesk(), say("console.do.open")))
    known.append(("f4", SwapScreens(), say("console.do.swap-screens")))
    if seen.state is not None:
        known.append(("ctrl+p", Print("sheet"), say("console.sheet.open")))
    if card is not None:
        known.append(("f12", Copy(_copied(seen)), say("console.do.copy")))
    taken = {key for spot in spots for key in spot.keys}
    return tuple(Shortcut(key, intent, label) for key, intent, label in known if key not in taken)


def _copied(seen: Console) -> str:
    """Return the open card as text for a chat, as far as the wall shows it; nothing before it lies open."""
    card, state = seen.card, seen.state
    if card is None or state is None or state.turn in (Turn.ARRIVALS, Turn.CHANCE):
        return ""
    uncovered = seen.showing.place.uncovered if state.turn is Turn.SITUATION else None
    return step_text(seen.wall, uncovered)
