"""How the wall is shown: language, text size, names and motion.

The page lies over any other, at any moment of the hour.
"""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.device import Measure
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.notices import notices_row
from arjenvalinnat.views.pieces.over import CLOSE_KEYS, beside_close, close, over_scene
from arjenvalinnat.views.pieces.parts import Part, together
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow, leaves
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.texts import languages, tongue

_SIZES = (("normal", False), ("big", True))
_MOTIONS = (("on", False), ("off", True))


def settings_page(wall: Wall) -> Scene:
    """Return what may be changed at any moment, because it changes nothing of the game."""
    say, body = wall.say, wall.body()
    heading = column(wall, [Block(say("settings.heading"), theme.HEADING, bold=True, role="heading")], body)
    top = heading.bottom + 3
    own = QuestionRow(say("settings.machine"), (AnswerButton(say("settings.measure"), Measure()),))
    pages = leaves(wall, [*shown_rows(wall), own], Rect(body.x, top, body.w, body.bottom - top))
    leaf = min(wall.showing.place.leaf, len(pages) - 1)
    shut = Over(PageName.SETTINGS, wall.showing.place.leaf)
    more = Part()
    if len(pages) > 1:
        more = beside_close(say("settings.more"), Over(PageName.SETTINGS, (leaf + 1) % len(pages)))
    return over_scene(
        wall,
        "settings",
        together(heading, pages[leaf], more, close(wall, say("settings.close"), shut, (*CLOSE_KEYS, "f2"))),
    )


def shown_rows(wall: Wall) -> list[QuestionRow]:
    """Return the questions about what is shown."""
    say, liked, deck = wall.say, wall.showing.preferences, wall.session.deck
    rows = [
        QuestionRow(
            say("setup.language"),
            tuple(
                AnswerButton(tongue(name), Prefer(replace(liked, language=name)), name == liked.language)
                for name in dict.fromkeys((*languages(), *wall.tongues))
            ),
        ),
        QuestionRow(
            say("setup.size"),
            tuple(
                AnswerButton(say(f"setup.size.{name}"), Prefer(replace(liked, big=big)), liked.big is big)
                for name, big in _SIZES
            ),
        ),
        QuestionRow(
            say("setup.motion"),
            tuple(
                AnswerButton(
                    say(f"setup.motion.{name}"), Prefer(replace(liked, still=still)), liked.still is still
                )
                for name, still in _MOTIONS
            ),
        ),
    ]
    if len(wall.tongues) > 1:
        others = [name for name in wall.tongues if name != liked.language]
        chosen = liked.beside if liked.beside in others else None
        none = AnswerButton(say("setup.beside.none"), Prefer(replace(liked, beside=None)), chosen is None)
        second = [
            AnswerButton(tongue(name), Prefer(replace(liked, beside=name)), chosen == name) for name in others
        ]
        rows.append(QuestionRow(say("setup.beside.name"), (none, *second)))
    rows.append(notices_row(wall))
    if deck is not None and len(deck.cast) > 1:
        cast = liked.cast
        shown = cast if any(one.id == cast for one in deck.cast) else deck.cast[0].id
        answers = tuple(
            AnswerButton(one.name, Prefer(replace(liked, cast=one.id)), one.id == shown) for one in deck.cast
        )
        rows.append(QuestionRow(say("setup.cast"), answers))
    return rows
