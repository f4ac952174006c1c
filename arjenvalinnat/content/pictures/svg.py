"""Whether bytes are an SVG drawing that can be trusted: shapes and colours, nothing that acts or fetches.

A list says what is allowed, and the rest is refused. The file is read as events, so nothing is built of it,
and entities are refused before it is read at all.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

from arjenvalinnat.content import limits

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_REMARKS = frozenset({
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
})  # fmt: skip
"""What drawing programs note down for themselves; nothing draws or follows it."""

_ELEMENTS = """
svg g defs title desc metadata path rect circle ellipse line polyline polygon linearGradient
radialGradient stop
"""
_ATTRIBUTES = """
id class version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points transform
preserveAspectRatio pathLength gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity
style fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility paint-order
vector-effect shape-rendering color-interpolation role aria-label aria-hidden aria-labelledby
font-family font-size font-weight baseProfile enable-background overflow clip-rule
"""
ELEMENTS = frozenset(_ELEMENTS.split())
ATTRIBUTES = frozenset(_ATTRIBUTES.split())

_OUTSIDE = re.compile(
    r"url\s*\((?!\s*['\"]?#)|(image|image-set|cross-fade|element|paint|src|attr|expression)\s*\("
    r"|[a-z]+script:|data:|https?:|file:|//|@import|\\"
)
"""In a value, what would fetch something, act, or hide one of these behind a backslash."""
_DASHES = re.compile(r"stroke-dasharray\s*:\s*(?!none\b)", re.IGNORECASE)
"""Dashes too fine to see would keep whoever draws them busy for hours."""
_TYPE = re.compile(r"<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_HEAD = re.compile(r"<\?xml\s[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_PLAIN = re.compile(r"<\?(?!xml\s)")
_LENGTH = re.compile(
    r"\s*\+?(\d+(?:\.\d*)?|\.\d+)(?:e\+?(\d{1,2}))?\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE
)


class Refusal(NamedTuple):
    """Why a drawing is refused: a code, and the name that the sentence quotes, if it quotes one."""

    code: str
    name: str | None = None


class _RefusedError(Exception):
    def __init__(self, code: str, name: str | None = None) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, name)


def svg_refusal(raw: bytes) -> Refusal | None:
    """Return the first reason not to draw this SVG, or None."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Refusal("AV505")
    declared = _HEAD.match(text)
    if declared and declared[1].lower() not in {"utf-8", "utf8", "us-ascii"}:
        return Refusal("AV505")
    if _TYPE.search(text):
        return Refusal("AV508")
    if _PLAIN.search(text):
        return Refusal("AV506", "<?")
    try:
        parser = ET.XMLParser(target=_Reader())
        parser.feed(text)
        parser.close()
    except _RefusedError as refused:
        return refused.refusal
    except (ET.ParseError, ValueError, LookupError):
        return Refusal("AV505")
    return None


class _Reader:
    """What the parser tells each event to."""

    def __init__(self) -> None:
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Judge one element and its attributes."""
        space, name = _split(tag)
        self._depth += 1
        self._count += 1
        if self._depth == 1 and (space, name) not in {(SVG, "svg"), ("", "svg")}:
            raise _RefusedError("AV505")
        if self._depth > limits.GROUPS_DEEP or self._count > limits.ELEMENTS:
            raise _RefusedError("AV511")
        if space not in _REMARKS and (space not in {SVG, ""} or name not in ELEMENTS):
            raise _RefusedError("AV506", name)
        for key, value in attributes.items():
            _judge(space, key, value)
        if self._depth == 1:
            _judge_size(attributes)

    def end(self, _tag: str) -> None:
        """Come back up one element."""
        self._depth -= 1

    def close(self) -> None:
        """Do nothing: a whole file has been read."""

    def doctype(self, *_told: object) -> None:
        """Refuse a type, should one have been hidden from the search."""
        raise _RefusedError("AV508")


def _judge(space: str, key: str, value: str) -> None:
    where, name = _split(key)
    if space in _REMARKS or where in _REMARKS:
        return
    if name == "href" and where in {"", XLINK}:
        if not value.strip().startswith("#"):
            raise _RefusedError("AV507", value)
        return
    if where == XML and name == "space":
        return
    if where or (name not in ATTRIBUTES and not name.startswith("data-")):
        raise _RefusedError("AV506", name)
    if (name == "stroke-dasharray" and value.strip() != "none") or _DASHES.search(value):
        raise _RefusedError("AV506", "stroke-dasharray")
    if name not in {"id", "class", "aria-label"} and _OUTSIDE.search(value.lower()):
        raise _RefusedError("AV507", value)


def _judge_size(attributes: dict[str, str]) -> None:
    """A drawing tells its size by `viewBox`, or by `width` and `height`; it must be one, and not too big."""
    told = [attributes[side] for side in ("width", "height") if "%" not in attributes.get(side, "%")]
    box = attributes.get("viewBox", "").replace(",", " ").split()
    if (box and len(box) != 4) or (not box and len(told) < 2):
        raise _RefusedError("AV505")
    sides = told if len(told) == 2 else box[2:]
    found = [_LENGTH.fullmatch(side) for side in sides]
    sizes = [float(f"{one[1]}e{one[2] or 0}") for one in found if one is not None]
    if len(sizes) != 2 or not all(sizes):
        raise _RefusedError("AV505")
    if max(sizes) > limits.SIDE:
        raise _RefusedError("AV504", "×".join(side.strip() for side in sides))


def _split(name: str) -> tuple[str, str]:
    space, _, own = name[1:].rpartition("}") if name.startswith("{") else ("", "", name)
    return space, own
