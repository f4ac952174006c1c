"""Texts that a keyboard, another program or a bad copy puts into a deck: every script, every mark."""

from __future__ import annotations

from random import Random

WORDS = (
    "Noa", "ehtii", "bussiin", "vasta", "kotona", "Aada", "odottaa", "pihalla", "ja", "kysyy", "miksi", "uni",
    "lyhenee", "tiimi", "ilahtuu", "välitunti", "yöllä", "koe",
)  # fmt: skip
SCRIPTS = (
    "نوا يصل متأخرا", "השעון מצלצל", "Ной опаздывает", "नोआ देर से", "ノアは遅れる", "诺亚迟到了", "Νόα αργεί",
    "ნოა აგვიანებს", "โนอามาสาย", "čáhppes beana", "Đặng trễ", "ﷺ ﷽", "١٢٣", "हिन्दी १२", "ŋ ŧ đ",
)  # fmt: skip
MARKS = (
    "\u200f", "\u200e", "\u061c", "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "\u200b", "\u200c",
    "\u200d", "\u00ad", "\ufeff", "\u034f", "\u2060", "\u180e", "\u115f", "\u3164", "\u00a0", "\u202f",
    "\u2028", "\u2029", "\u0085", "\u0301", "a\u0301\u0302\u0303\u0304\u0305", "\ufffd", "\ufe0f",
    "\U000e0001",
    "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1eb\U0001f1ee", "\ud7ff", "\ue000",
    "\uffff", "\U0010ffff", "\U0001d400", "½", "ﬁ", "№", "ß", "İ", "ǅ", "\u0e33",
)  # fmt: skip
CONTROLS = ("\x00", "\x07", "\x1b[31m", "\x1c", "\x1f", "\x7f", "\x9b", "\t", "\n", "\r", "\x0b")
CODE = (
    "{noa.gen}", "{}", "{0}", "{noa", "%s", "<script>alert(1)</script>", "&amp;", "=1+1", "'=1", "-2", "+1",
    "@a", '"', "'", "\\", "\\n", "`rm`", "[x]", "#", "a: b", "- a", "| a", "* a", "~", "NULL", "# ei", "//",
    "]]>", "<!--", "${x}", "12:30", "1e9", "0x10", "…", "—", "−1",
)  # fmt: skip


def plain(lots: Random, most: int = 6) -> str:
    """Return a few ordinary words."""
    return " ".join(lots.choice(WORDS) for _ in range(lots.randint(1, most))).capitalize()


def odd(lots: Random, most: int = 6) -> str:
    """Return a text that somebody could have written: mostly words, with something strange at any place."""
    words = [lots.choice(WORDS) for _ in range(lots.randint(0, most))]
    for _ in range(lots.choice((1, 1, 1, 2, 4))):
        lot = lots.random()
        kinds = (SCRIPTS, MARKS, CODE) if lot < 0.95 else (CONTROLS, ("x" * 240, "wwwww " * 40))
        strange = lots.choice(lots.choice(kinds))
        at = lots.randint(0, len(words))
        if words and lots.random() < 0.5:  # inside a word or right beside it
            word = words[at - 1]
            cut = lots.randint(0, len(word))
            words[at - 1] = word[:cut] + strange + word[cut:]
        else:
            words.insert(at, strange)
    return " ".join(words)
