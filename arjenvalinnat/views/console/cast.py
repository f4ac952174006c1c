"""The casts with their names, and the question whether a pupil bears one of them."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.content.format.deck import Cast
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, asked
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.console.pieces.written import written
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def cast_page(seen: Console) -> Scene:
    """Return the casts to choose from."""
    return written(seen, "cast", lambda _: _casts(seen))


def _casts(seen: Console) -> list[FlowItem]:
    say, deck = seen.say, seen.session.deck
    if deck is None or not deck.cast:
        return [Para(say("console.cast.none"), 3.8)]
    liked = seen.showing.preferences
    chosen = liked.cast if liked.cast is not None else deck.cast[0].id
    blocks: list[FlowItem] = [
        Para(say("console.cast.ask"), 4.0, bold=True, colour=Colour.LAMP, role="heading")
    ]
    for cast in deck.cast:
        now = cast.id == chosen
        label = say("console.cast.chosen" if now else "console.cast.choose", name=cast.name)
        press = Press(label, Prefer(replace(liked, cast=cast.id)), (), "chosen" if now else "plain")
        blocks.append(asked(seen, _names(cast), [press], bold=now))
    return [*blocks, Para(say("console.cast.warning"), 3.4, colour=Colour.DESK_QUIET, gap=2.0)]


def _names(cast: Cast) -> str:
    """Return the names of a cast, each in the first form that the deck gives."""
    return ", ".join(dict.fromkeys(next(iter(forms.values())) for forms in cast.people.values() if forms))
