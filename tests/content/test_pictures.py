"""What is drawn is looked through first; what is refused is refused with one code, and nothing crashes."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from arjenvalinnat.content import limits
from arjenvalinnat.content.pictures.trusted import picture_fault, pixels_of
from arjenvalinnat.content.reading.sources import load_sources
from tests.content.files import ROOT, smallest
from tests.content.pictures import SVG_HEAD, chunk, png, svg

GOOD_PNG = {
    "colours": png(),
    "with-alpha": png(colour=6),
    "grey-bits": png(9, 4, depth=1, colour=0),
    "palette": png(colour=3, between=chunk(b"PLTE", b"\0\0\0")),
    "interlaced": png(3, 2, interlaced=1, pixels=bytes(4 + 4 + 4 + 10)),
    "as-long-as-a-piece": png(999, 1000, colour=0),
    "with-remarks": png(between=chunk(b"tEXt", b"Title\0Matsi")),
}
LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
BAD_PNG = {
    "nothing": (b"", "AV503"),
    "a-jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "AV503"),
    "cut-short": (png()[:-6], "AV503"),
    "no-end": (png()[:-12], "AV503"),
    "one-byte-too-many": (png(999, 1000, colour=0, pixels=bytes(1_000_001)), "AV503"),
    "more-behind": (png() + b"PK\3\4", "AV503"),
    "wrong-sum": (png()[:-1] + b"\0", "AV503"),
    "wrong-depth": (png(depth=3), "AV503"),
    "no-pixels-wide": (png(width=0), "AV503"),
    "too-few-pixels": (png(pixels=bytes(10)), "AV503"),
    "a-bomb": (png(pixels=bytes(5_000_000)), "AV503"),
    "unknown-filter": (png(pixels=b"\5" + bytes(9) + b"\0" + bytes(9)), "AV503"),
    "no-palette": (png(colour=3), "AV503"),
    "unknown-part": (png(between=chunk(b"aaAa", b"")), "AV503"),
    "moving": (png(between=chunk(b"acTL", bytes(8))), "AV503"),
    "a-long-remark": (png(between=chunk(b"zTXt", bytes(1_000_001))), "AV503"),
    "not-packed": (png().replace(zlib.compress(bytes(20), 9), bytes(12)), "AV503"),
    "too-wide": (png(limits.SIDE + 1, 1), "AV504"),
    "too-high-by-its-word": (png(1, 2**31 - 1, pixels=b""), "AV504"),
    "too-many-bytes": (png() + bytes(limits.PNG_BYTES), "AV502"),
}
GOOD_SVG = {
    "path": svg(),
    "with-head": svg(before='<?xml version="1.0" encoding="UTF-8"?>\n'),
    "byte-order-mark": b"\xef\xbb\xbf" + svg(),
    "gradient": svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<path style="fill:url(#a);stroke-dasharray:none" d="M0 0h9"/>'
    ),
    "size-of-its-own": svg(more=' width="100%" height="100%"'),
    "large-units-small-picture": svg(more=' width="200px" height="1e2"').replace(b"24 24", b"90000 90000"),
    "remarks-of-inkscape": svg(
        '<i:namedview i:zoom="1" xmlns:i="http://www.inkscape.org/namespaces/inkscape"/>'
    ),
    "as-deep-as-may-be": svg("<g>" * (limits.GROUPS_DEEP - 1) + "</g>" * (limits.GROUPS_DEEP - 1)),
    "without-a-space": b'<svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
}
BAD_SVG = {
    "nothing": (b"", "AV505"),
    "half": (svg()[:-8], "AV505"),
    "html": (b"<html><svg/></html>", "AV505"),
    "latin-1": (svg("<title>ä</title>").decode().encode("latin-1"), "AV505"),
    "utf-16": (svg().decode().encode("utf-16"), "AV505"),
    "another-coding": (svg(before='<?xml version="1.0" encoding="utf-7"?>'), "AV505"),
    "no-size": (svg().replace(b' viewBox="0 0 24 24"', b""), "AV505"),
    "size-in-words": (svg(more=' width="wide" height="9"'), "AV505"),
    "no-width": (svg().replace(b"24 24", b"0 24"), "AV505"),
    "unknown-entity": (svg("<title>&a;</title>"), "AV505"),
    "too-large": (svg().replace(b"24 24", b"24 4097"), "AV504"),
    "script": (svg("<script>alert(1)</script>"), "AV506"),
    "script-of-html": (svg('<s xmlns="http://www.w3.org/1999/xhtml">1</s>'), "AV506"),
    "picture-within": (svg('<image href="data:image/png;base64,AAAA"/>'), "AV506"),
    "page-within": (svg("<foreignObject/>"), "AV506"),
    "style-sheet": (svg("<style>@import 'a.css'</style>"), "AV506"),
    "moving": (svg('<animate attributeName="x"/>'), "AV506"),
    "moving-by-set": (svg('<set attributeName="href" to="javascript:1"/>'), "AV506"),
    "link": (svg('<a href="#b"/>'), "AV506"),
    "another-drawing": (svg('<use href="#b"/>'), "AV506"),
    "acting": (svg('<path d="" onload="alert(1)"/>'), "AV506"),
    "dashes": (svg('<path d="M0 0h9999" stroke-dasharray="0.0001"/>'), "AV506"),
    "dashes-in-style": (svg('<path style="stroke-dasharray : 0.0001"/>'), "AV506"),
    "told-to-a-program": (svg(before='<?xml-stylesheet href="a.css"?>'), "AV506"),
    "base": (svg(more=' xml:base="http://example.org/"'), "AV506"),
    "outside-paint": (svg('<path fill="url(http://example.org/#a)"/>'), "AV507"),
    "outside-in-style": (svg('<path style="fill: URL( //example.org/#a )"/>'), "AV507"),
    "outside-by-another-word": (svg("<path style='fill: image-set(\"a.png\" 1x)'/>"), "AV507"),
    "outside-without-a-scheme": (svg('<path style="fill: var(--a, //example.org/a)"/>'), "AV507"),
    "hidden-in-style": (svg(r'<path style="fill:u\72l(x)"/>'), "AV507"),
    "hidden-by-number": (svg('<path fill="&#117;rl(x.svg)"/>'), "AV507"),
    "outside-gradient": (
        svg('<linearGradient xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///etc/passwd"/>'),
        "AV507",
    ),
    "type": (svg(before="<!DOCTYPE svg>"), "AV508"),
    "type-in-small-letters": (svg(before="<!doctype svg>"), "AV508"),
    "billion-laughs": (svg("<title>&b;</title>", before=LAUGHS), "AV508"),
    "too-deep": (svg("<g>" * limits.GROUPS_DEEP + "</g>" * limits.GROUPS_DEEP), "AV511"),
    "very-deep": (svg("<g>" * 100_000), "AV511"),
    "too-many": (svg("<g/>" * limits.ELEMENTS), "AV511"),
    "too-many-bytes": (svg(" " * limits.SVG_BYTES), "AV502"),
}


@pytest.mark.parametrize("name", GOOD_PNG)
def test_a_sound_png_is_drawn(name: str) -> None:
    """Every kind of PNG that drawing programs write is accepted."""
    assert picture_fault("matsi.png", GOOD_PNG[name]) is None


@pytest.mark.parametrize("name", GOOD_SVG)
def test_a_sound_drawing_is_drawn(name: str) -> None:
    """Shapes, lines, colours and gradients are accepted, and what drawing programs note for themselves."""
    assert picture_fault("matsi.svg", GOOD_SVG[name]) is None


@pytest.mark.parametrize("name", BAD_PNG)
def test_a_spoilt_png_is_refused(name: str) -> None:
    """Whatever is damaged, hidden or too big is refused before anything draws it."""
    raw, code = BAD_PNG[name]
    fault = picture_fault("matsi.png", raw)
    assert fault is not None
    assert fault.code == code


@pytest.mark.parametrize("name", BAD_SVG)
def test_a_drawing_that_acts_is_refused(name: str) -> None:
    """Whatever acts, fetches, swells or cannot be read is refused before anything draws it."""
    raw, code = BAD_SVG[name]
    fault = picture_fault("matsi.svg", raw)
    assert fault is not None
    assert fault.code == code


def test_our_own_drawings_pass() -> None:
    """The rules are no stricter than the drawings that the program itself carries."""
    drawings = sorted((ROOT / "assets").rglob("*.svg"))
    assert {path.name: picture_fault(path.name, path.read_bytes()) for path in drawings} == dict.fromkeys(
        path.name for path in drawings
    )


def test_pictures_that_are_too_much_together_are_not_even_looked_through() -> None:
    """AV512: what the headers promise together is one finding, and nothing is unpacked."""
    pictures = {f"{number}.png": png(limits.SIDE, limits.SIDE, pixels=b"") for number in range(15)}
    assert pixels_of(pictures) > limits.PIXELS
    found = load_sources(smallest(), pictures=pictures).findings
    assert {one.code for one in found} == {"AV509", "AV512"}
    assert sum(one.code == "AV512" for one in found) == 1
    del pictures["0.png"]
    assert "AV503" in {one.code for one in load_sources(smallest(), pictures=pictures).findings}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["a.png", "a.svg", "a.jpg", "", "png"]), st.binary(max_size=300))
def test_any_bytes_are_judged(name: str, raw: bytes) -> None:
    """Whatever the file holds, the answer is a code or nothing, and random bytes are no picture."""
    assert picture_fault(name, raw) is not None


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="<>/&;\"'= svgpathdx#!?[]-\0ä", max_size=80))
@example("<svg/><svg/>")
def test_any_drawing_is_judged(body: str) -> None:
    """Any text within a drawing is judged without a crash."""
    picture_fault("a.svg", f"{SVG_HEAD}>{body}</svg>".encode())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_flipped_bit_of_a_png_is_seen(data: st.DataObject) -> None:
    """Every byte of a PNG stands under a check sum, a signature or a length."""
    raw = bytearray(GOOD_PNG["colours"])
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    assert picture_fault("a.png", bytes(raw)) is not None
