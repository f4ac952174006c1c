"""The branch picture: phases from top to bottom, cards with their choices, and the wires between them.

Nothing is told by colour alone: a later's steps stand beside its line, a line that leads back is dashed, one
that does not move is dotted, and a condition's words stand in its own line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from arjenvalinnat.content.format.card import DAY_END, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.paper.markup import Html, body, element, joined, spoken, table
from arjenvalinnat.paper.svg import SIZE, WIDER, circle, fitted, line, picture, polygon, rect, words
from arjenvalinnat.reports.arcs import ArcWords, apart
from arjenvalinnat.reports.wiring import HEADER, Band, CardBox, CardRow, Line, Wire, Wiring, wiring
from arjenvalinnat.rules.analysis.branches import Arc, NodeKind, branches
from arjenvalinnat.views.measure import width
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.texts import Say
from arjenvalinnat.views.theme import ON_SKY, SKY, Colour

WIDE = 960.0
LANE = 15.0
_LATERS = 165.0
"""The room for a later's steps and phase beside its choice."""

_STUB = 16.0
_SMALL = 12.0
_INK, _PAPER, _QUIET = Colour.INK.value, Colour.ON_DARK.value, Colour.QUIET.value
_LANE, _MARK = Colour.RULE.value, Colour.GROUP_4.value
_FORWARD, _BACK = Colour.GROUP_1.value, Colour.ACCENT.value


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A deck's picture while it is drawn: its layout, its words, and where its cards begin and end."""

    deck: Deck
    said: ArcWords
    laid: Wiring
    left: float
    right: float

    @property
    def lanes(self) -> float:
        """Return where the headers end and the lanes of laters begin."""
        return self.right + _LATERS

    def lane(self, wire: Wire, *, later: bool) -> float:
        """Return where a wire's lane runs."""
        return self.lanes + LANE * (wire.column + 1) if later else self.left - LANE * (wire.column + 1) - 4


def branch_svg(deck: Deck, say: Say) -> str:
    """Return the whole picture as one SVG file."""
    drawn = _drawn(deck, say)
    bands = drawn.laid.bands
    high = bands[-1].bottom
    shapes = [rect(0, 0, WIDE, high, fill=_PAPER), *(piece for band in bands for piece in _band(drawn, band))]
    size = {"width": f"{WIDE:g}", "height": f"{high:g}", "lang": deck.language}
    told = _told(drawn.said, branches(deck))
    return picture((0, 0, WIDE, high), deck.title, told, *shapes, **size).text + "\n"


def branch_pictures(deck: Deck, say: Say) -> tuple[Html, ...]:
    """Return the picture cut between the phases, so that a printer breaks no card."""
    drawn = _drawn(deck, say)
    arcs = branches(deck)
    pieces = []
    for band in drawn.laid.bands:
        cards = {box.card.id for box in band.boxes}
        told = _told(drawn.said, [arc for arc in arcs if _owner(arc) in cards])
        box = (0, band.top, WIDE, band.bottom - band.top)
        title = _name(drawn, band)
        pieces.append(picture(box, title, told, *_band(drawn, band), class_="band", lang=deck.language))
    return tuple(pieces)


def branch_summary(deck: Deck, say: Say) -> str:
    """Return how much there is to see, in one sentence."""
    choices = [choice for card in deck.cards for choice in card.all_choices]
    laters = sum(choice.later is not None for choice in choices)
    told = (
        outcome.when is not None for card in deck.cards for step in card.parts for outcome in step.outcomes
    )
    outcomes = sum(len(choice.outcomes) for choice in choices) + sum(told)
    return say("analyse.branches.summary", cards=len(deck.cards), laters=laters, outcomes=outcomes)


def branch_table(deck: Deck, say: Say, language: str) -> Html:
    """Return every arc as a row of a table: the picture for whoever does not see it."""
    said, tell = ArcWords(deck, say), spoken(deck.language, language)
    heads = [say(f"analyse.branches.{head}") for head in ("cause", "how", "consequence", "words")]
    rows = (
        (tell(said.cause(arc)), said.way(arc), tell(said.consequence(arc)), tell(apart(arc.text)))
        for arc in branches(deck)
    )
    return table(say("analyse.branches.caption"), heads, body(rows))


def _drawn(deck: Deck, say: Say) -> _Drawn:
    laid = wiring(deck)
    left, right = (
        max((wire.column + 1 for wire in wires), default=0) * LANE for wires in (laid.left, laid.right)
    )
    return _Drawn(deck, ArcWords(deck, say), laid, left + _STUB + 4, WIDE - right - LANE - _LATERS)


def _owner(arc: Arc) -> str | None:
    """Return the card in whose own lines an arc is written."""
    return arc.to.id if arc.outcome is not None or arc.cause is None else arc.cause.id


def _told(said: ArcWords, arcs: list[Arc] | tuple[Arc, ...]) -> str:
    return " ".join(f"{said.cause(arc)} – {said.way(arc)} → {said.consequence(arc)}." for arc in arcs)


def _name(drawn: _Drawn, band: Band) -> str:
    if band.phase == DAY_END:
        return drawn.said.say("analyse.branches.end")
    return drawn.said.phase(band.phase)


def _band(drawn: _Drawn, band: Band) -> Iterator[Html]:
    """Draw one phase: first the lanes that pass it, then its cards, then what joins and leaves the lanes."""
    for later, wires in ((True, drawn.laid.right), (False, drawn.laid.left)):
        for wire in wires:
            top, bottom = max(wire.span[0], band.top), min(wire.span[1], band.bottom)
            x = drawn.lane(wire, later=later)
            if top < bottom:
                yield line(x, top, x, bottom, stroke=_LANE if later else _MARK, stroke_width="1.6")
    yield from _header(drawn, band)
    for box in band.boxes:
        yield from _box(drawn, box)
    for wire in drawn.laid.right:
        yield from _later(drawn, band, wire)
    for wire in drawn.laid.left:
        yield from _mark(drawn, band, wire)
    for y, arc in drawn.laid.stubs:
        if band.top <= y < band.bottom:
            yield _stub(drawn, y, arc)


def _header(drawn: _Drawn, band: Band) -> Iterator[Html]:
    sky = next((phase.sky for phase in drawn.deck.phases if phase.id == band.phase), "night")
    ink = ON_SKY[sky].value
    wide = drawn.lanes - drawn.left
    yield rect(drawn.left, band.top + 3, wide, HEADER - 6, fill=SKY[sky].value, rx="4")
    name = fitted(_name(drawn, band), wide - 24, 15, bold=True)
    yield words(drawn.left + 12, band.header, name, fill=ink, font_size="15", font_weight="bold")


def _box(drawn: _Drawn, box: CardBox) -> Iterator[Html]:
    card, say = box.card, drawn.said.say
    style = {"stroke_dasharray": "6 3"} if not card.by_default else {}
    wide = drawn.right - drawn.left
    deep = "2.4" if card.depth == "deep" else "1"
    yield rect(
        drawn.left, box.top, wide, box.bottom - box.top,
        fill=_PAPER, stroke=_INK, stroke_width=deep, rx="5", **style,
    )  # fmt: skip
    marks = [
        sign + say(f"analyse.branches.{mark}")
        for mark, sign, holds in (
            ("deep", "◆ ", card.depth == "deep"),
            ("notice", "! ", card.notice is not None),
            ("off", "○ ", not card.by_default),
        )
        if holds
    ]
    told = " · ".join(marks)
    for one in box.lines:
        if one.row is CardRow.TITLE:
            yield _text(drawn, one, apart(card.title), 10, 8 + 8 * len(told), bold=True)
            yield words(drawn.right - 10, one.y, told, fill=_QUIET, font_size="12", text_anchor="end")
        elif one.row is not CardRow.STEP:
            yield from _line(drawn, one)
    yield from _column(drawn, [one for one in box.lines if one.row is CardRow.STEP])


def _column(drawn: _Drawn, steps: list[Line]) -> Iterator[Html]:
    """Draw a scene's steps: a knot for each beside its title, and a line from one to the next."""
    x = drawn.left + 12
    if steps:
        yield line(x, steps[0].y, x, steps[-1].y, stroke=_LANE, stroke_width="1.6")
    for one in steps:
        deep = one.step.depth == "deep"
        told = "◆ " + drawn.said.say("analyse.branches.deep") if deep else ""
        yield circle(x, one.y, 4, fill=_INK)
        yield _text(drawn, one, drawn.said.step(one.step), 22, 8 * len(told), bold=True)
        if told:
            yield words(drawn.right - 10, one.y, told, fill=_QUIET, font_size="12", text_anchor="end")


def _line(drawn: _Drawn, one: Line) -> Iterator[Html]:
    in_scene = 12.0 if isinstance(one.card, Scene) else 0.0
    if one.outcome is not None:
        outcome = (one.step if one.choice is None else one.choice).outcomes[one.outcome]
        condition = drawn.said.condition(outcome)
        yield _text(drawn, one, f"↳ {condition}", 34 + in_scene, 0, fill=_QUIET, size=_SMALL)
        return
    assert one.choice is not None  # neither a title nor told
    marks = ", ".join(one.choice.sets)
    told = drawn.said.say("analyse.branches.sets", name=marks) if marks else ""
    if one.choice.stop is not None:
        told = drawn.said.say("analyse.branches.stops")
    yield _text(drawn, one, f"• {apart(one.choice.text)}", 16 + in_scene, 7.5 * len(told))
    if told:
        yield words(drawn.right - 10, one.y, told, fill=_MARK, font_size="12", text_anchor="end")


def _text(
    drawn: _Drawn, one: Line, text: str, indent: float, kept: float,
    *, bold: bool = False, fill: str = _INK, size: float = SIZE,
) -> Html:  # fmt: skip
    """Return a line of a card; *kept* is the room that something else needs at its end."""
    room = drawn.right - drawn.left - indent - kept - 12
    style = {"font_weight": "bold"} if bold else {}
    shown = fitted(text, room, size, bold)
    return words(drawn.left + indent, one.y, shown, fill=fill, font_size=f"{size:g}", **style)


def _later(drawn: _Drawn, band: Band, wire: Wire) -> Iterator[Html]:
    x = drawn.lane(wire, later=True)
    for y, arc in wire.causes:
        if band.top <= y < band.bottom:
            steps = arc.number or 0
            ink = _BACK if steps < 0 else _FORWARD if steps > 0 else _QUIET
            phases = {phase.id: apart(phase.name) for phase in drawn.deck.phases}
            to = phases.get(arc.to.id, drawn.said.say("analyse.branches.end"))
            told = fitted(f"{signed(steps)} {to}", _LATERS - 24, _SMALL, bold=True)
            start = drawn.right + 14 + width(told, _SMALL * WIDER, bold=True)
            shapes = {"stroke_dasharray": "6 4" if steps < 0 else "1.5 3.5"} if steps <= 0 else {}
            yield element(
                "g",
                element("title", arc.text),
                words(drawn.right + 8, y, told, fill=ink, font_size="12", font_weight="bold"),
                _over(drawn.lanes, y, x),
                line(min(start, drawn.lanes - 8), y, x, y, stroke=ink, stroke_width="1.6", **shapes),
                circle(x, y, 3.2, fill=ink),
            )
    for y, _ in wire.ends:
        if band.top <= y < band.bottom:
            yield _over(drawn.lanes, y, x)
            yield line(drawn.lanes + 6, y, x, y, stroke=_LANE, stroke_width="1.6")
            yield _arrow(drawn.lanes, y, 8, _INK)


def _mark(drawn: _Drawn, band: Band, wire: Wire) -> Iterator[Html]:
    x = drawn.lane(wire, later=False)
    for y, _ in wire.causes:
        if band.top <= y < band.bottom:
            yield joined(_over(drawn.left, y, x), line(drawn.left, y, x, y, stroke=_MARK, stroke_width="1.6"))
            yield circle(x, y, 3.2, fill=_MARK)
    for y, arc in wire.ends:
        if band.top <= y < band.bottom:
            shape = {"stroke_dasharray": "3 3"} if arc.kind is NodeKind.LACKS else {}
            to = drawn.left + 22
            yield _over(drawn.left - 1, y, x)
            yield line(x, y, to, y, stroke=_MARK, stroke_width="1.6", **shape)
            if arc.kind is NodeKind.LACKS:
                yield circle(to + 4, y, 3.5, fill=_PAPER, stroke=_MARK, stroke_width="1.6")
            else:
                yield _arrow(to + 8, y, -8, _MARK)


def _stub(drawn: _Drawn, y: float, arc: Arc) -> Html:
    """Return the short line of a condition without a card: a role's ends in a disc, a sum's in a square."""
    x, to = drawn.left - _STUB + 4, drawn.left + 30
    if arc.cause is None:
        sign = words(x - 5, y, "×", fill=_BACK, font_size="16", font_weight="bold")
    elif arc.kind in {NodeKind.AT_LEAST, NodeKind.AT_MOST}:
        sign = rect(drawn.left + 14, y - 4, 8, 8, fill=_QUIET)
    else:
        sign = circle(drawn.left + 18, y, 4, fill=_PAPER, stroke=_QUIET, stroke_width="1.6")
    return sign if arc.cause is not None else joined(sign, line(x + 6, y, to, y, stroke=_BACK))


def _arrow(x: float, y: float, back: float, ink: str) -> Html:
    """Return an arrow head whose point is at *x*; it comes from the side that *back* leads to."""
    return polygon([(x, y), (x + back, y - 4.5), (x + back, y + 4.5)], fill=ink)


def _over(x1: float, y: float, x2: float) -> Html:
    """Return the light edge of a line that passes over lanes, up to the lane at *x2* that it joins."""
    return line(x1, y, x2 - 3 if x1 < x2 else x2 + 3, y, stroke=_PAPER, stroke_width="5")
