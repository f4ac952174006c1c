"""The first page: the poster, one key to begin, the settings, and a day that broke off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from arjenvalinnat.session.hour import Broken, FoundDeck, Session
from arjenvalinnat.session.intents.hour import Begin, Choose, Resume
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.opening import NAME_HIGH, NAME_LOW, NAME_TOP, poster
from arjenvalinnat.views.pieces.broken_day import forget_button, said, when
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, button, button_width, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene, Shortcut
from arjenvalinnat.views.theme import Colour

_NUMBERED = 9
"""So many decks have a key."""


def title_page(wall: Wall) -> Scene:
    """Return the title page."""
    session, say = wall.session, wall.say
    name = session.deck.title if session.deck else say("title.name")
    usual, apart = _usual(session), any(deck.apart for deck in session.found)
    bare = session.problem or session.unfinished or session.told or len(usual) > 1
    listed = not session.unfinished and (session.problem or len(usual) > 1)
    high = NAME_LOW if listed else NAME_HIGH
    picture = Part(poster(wall.tell(name), "" if bare else say("title.line"), wall.width, high=high))
    top, bottom = NAME_TOP + high + 3, 76 if session.unfinished or session.deck else 87
    room = Rect(theme.MARGIN, top, wall.width * 0.54, bottom - top)
    wishes = session.wishes
    also: list[Part] = []
    on: tuple[str, Intent]
    if session.unfinished:
        on = say("title.resume"), Resume()
        also += _about_the_day(wall)
    elif session.deck is not None:
        minutes = as_held(session.deck, wishes).minutes
        on = say("title.begin", minutes=minutes, groups=wishes.groups), Begin()
        also.append(_button(wall, say("title.setup"), Show(PageName.SETUP), "s"))
    elif apart and not session.problem:
        on = say("title.others"), Show(PageName.OTHER_DECKS)
    else:
        on = say("title.retry"), Choose(session.chosen)
    if apart and not session.unfinished and session.deck is not None:
        x = also[-1].hotspots[0].rect.right + 1.6
        also.append(_button(wall, say("title.others"), Show(PageName.OTHER_DECKS), "c", x))
    below = replace(_below(wall, room), more=0)  # the list is scrolled beside it: the way on begins the day
    scene = frame(wall, "title", together(picture, below, *also), on)
    return replace(scene, shortcuts=(*scene.shortcuts, *_decks_out_of_sight(wall, scene)))


def _decks_out_of_sight(wall: Wall, scene: Scene) -> Iterator[Shortcut]:
    """Yield the keys of the decks for which the list has no room now."""
    session = wall.session
    usual = _usual(session)
    if session.unfinished or len(usual) < 2:
        return
    taken = {key for spot in scene.hotspots for key in spot.keys}
    for number, (place, found) in enumerate(usual[:_NUMBERED], 1):
        if str(number) not in taken:
            yield Shortcut(str(number), Choose(place), found.title)


def _below(wall: Wall, room: Rect) -> Part:
    """Return what stands under the name: what went wrong, a day that broke off, or the decks."""
    session, say = wall.session, wall.say
    told = [Block(sentence, 4.4, colour=Colour.ACCENT, gap=1.0) for sentence in said(wall)]
    if session.unfinished:  # whatever has become of its deck
        blocks = [Block(say("title.broken-off"), 5.0, bold=True)]
        blocks += [Block(_which(wall, day), 4.8, gap=1.0, spare=True) for day in session.broken[:1]]
        return column(wall, [*blocks, *told], room)
    if session.problem:
        heading = Block(say("title.problem"), 5.0, bold=True, colour=Colour.ACCENT)
        first, *rest = [Block(sentence, 4.4, gap=0.8) for sentence in session.problem]
        return column(wall, [heading, first, *_decks(wall), *rest, *told], room)
    blocks = [*told, *_decks(wall)]
    return column(wall, blocks, room) if blocks else Part()


def _decks(wall: Wall) -> list[Block]:
    """Return the decks to choose among, if there are several; one that cannot be read says why."""
    usual = _usual(wall.session)
    if len(usual) < 2:
        return []
    return [
        Block(
            deck.title,
            4.6,
            boxed=True,
            gap=1.0,
            badge=str(number),
            bold=_is_open(wall, deck.title),
            intent=Choose(place),
            keys=(str(number),) if number <= _NUMBERED else (),
            label=f"{deck.title}: {deck.problem}" if deck.problem else deck.title,
            under=deck.problem,
        )
        for number, (place, deck) in enumerate(usual, 1)
    ]


def _usual(session: Session) -> list[tuple[int, FoundDeck]]:
    """Return the decks that are listed, each with its place among all; those that stand apart are not."""
    return [(place, deck) for place, deck in enumerate(session.found) if not deck.apart]


def _which(wall: Wall, day: Broken) -> str:
    began = when(wall, day)
    return wall.say("title.which", deck=day.title, when=began) if began else day.title


def _is_open(wall: Wall, title: str) -> bool:
    return wall.session.deck is not None and wall.session.deck.title == title


def _about_the_day(wall: Wall) -> Iterator[Part]:
    """Yield the buttons for a day that broke off: to look at it, and to remove it, which asks once."""
    parts = [_button(wall, wall.say("title.look"), Show(PageName.LOOK), "l")] if wall.session.broken else []
    x = max((part.hotspots[0].rect.right + 1.6 for part in parts), default=theme.MARGIN)
    label, intent = forget_button(wall, 0)
    yield from (*parts, _button(wall, label, intent, "u", x))


def _button(wall: Wall, label: str, intent: Intent, key: str, x: float = theme.MARGIN) -> Part:
    return button(Rect(x, 78, button_width(label), theme.TARGET), label, intent, (key,))
