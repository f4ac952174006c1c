"""Files that nobody writes by mistake, and that are answered with a sentence all the same."""

from __future__ import annotations

from tests.content.files import CARDS, smallest

MEGABYTE = 1_000_000

GOOD = smallest()
CARD = GOOD[CARDS]
LAUGHS = b"a: &a [x, x]\n" + b"".join(
    b"%c: &%c [*%c, *%c]\n" % (98 + n, 98 + n, 97 + n, 97 + n) for n in range(24)
)

HOSTILE = {
    "a megabyte of [": b"[" * MEGABYTE,
    "a megabyte of {": b"{" * MEGABYTE,
    "a megabyte of dashes": b"- " * (MEGABYTE // 2),
    "a megabyte of nested keys": b"{a: " * (MEGABYTE // 4),
    "a megabyte of question marks": b"? " * (MEGABYTE // 2),
    "a megabyte of quotes": b'"' * MEGABYTE,
    "a megabyte of tabs": b"\t" * MEGABYTE,
    "a megabyte of NULs": b"\0" * MEGABYTE,
    "a megabyte of 0xff": b"\xff" * MEGABYTE,
    "a megabyte of stars": b"*" * MEGABYTE,
    "a megabyte on one line": b"- id: " + b"x" * MEGABYTE,
    "a long list that stays open": b"- [" + b"a," * (MEGABYTE // 2),
    "one key over and over": b"- " + b"a: 1\n  " * (MEGABYTE // 7),
    "as many cards as dashes": b"- \n" * (MEGABYTE // 3),
    "tiny wrong cards": b"- a: b\n" * (MEGABYTE // 7),
    "broken cards": b"- @\n" * 19_000,
    "quotes on every line": b'- "\n' * (MEGABYTE // 4),
    "billion laughs": LAUGHS,
    "escaped control characters": b'- "' + b"\\u0001" * (MEGABYTE // 6) + b'"',
    "5,000 digits": CARD.replace(b"move: -1", b"move: " + b"9" * 5000),
    "5,000 digits of age": CARD.replace(b"[11, 16]", b"[" + b"9" * 5000 + b", 16]"),
    "5,000 digits of effect": CARD.replace(b"self: -1", b"self: " + b"9" * 5000),
    "all bytes": bytes(range(256)) * 4000,
}
