"""How much there may be of anything in a deck: every size and count, with its unit and its reason.

A deck over a limit is answered with a sentence at the place where the limit is met, in a folder and in a pack
alike. The limits lie far beyond any lesson; they keep a broken or a spiteful file from filling the machine's
memory or the class's hour.
"""

from __future__ import annotations

# Files

FILE_BYTES = 30_000_000
"""Bytes of one file of texts: ten thousand cards. A larger one is something else than cards."""

PO_BYTES = 10_000_000
"""Bytes of one file of translations: forty thousand texts, more than any deck may have cards for."""

DECK_BYTES = 64_000_000
"""Bytes of all files of a deck together: they are held in memory, beside the hour."""

PACK_BYTES = 64_000_000
"""Bytes of a pack, which stores its files as they are."""

RATIO = 200
"""How many times smaller a file may be packed than it is; text packs to a fifth, nothing honest to this."""

FILES = 1000
"""Files of a deck, in its folder or in its pack with the manifest: a card each would be far too many."""

NAME = 120
"""Characters of a file's name: with the folders before it, what every machine can write."""

MANIFEST_BYTES = 1_000_000
"""Bytes of a pack's manifest: a thousand files take a fifth of it."""

LANGUAGES = 40
"""Files of translations: each page is asked in each language whether its texts fit."""

# Pictures

PNG_BYTES = 8_000_000
"""Bytes of a photograph: as wide as the wall it takes two million."""

SVG_BYTES = 1_000_000
"""Bytes of a drawing: the largest of the program's own takes six thousand."""

SIDE = 4096
"""Pixels of a picture's side, or units of a drawing's; the widest projectors of today have 3840."""

PIXELS = 250_000_000
"""Pixels of all photographs of a deck together: 120 of a wall's full size. All are looked through at once."""

BESIDE_PIXELS = 1_000_000
"""Bytes of what stands beside the pixels of a photograph: colour profiles, remarks."""

ELEMENTS = 20_000
"""Parts of a drawing: so many are drawn in about a second."""

GROUPS_DEEP = 60
"""Groups within groups of a drawing: whoever draws them calls itself for each."""

# Reading

DEPTH = 30
"""Levels of lists and tables within each other; the format has eight."""

PARTS = 1_000_000
"""Texts, lists and tables, with their ends, of all files of a deck: thousands of cards."""

PIECES = 20_000
"""Cards of a broken file that are read one by one, each on its own."""

# Findings

FINDINGS_ALIKE = 1000
"""Findings of one kind, or of reading: the same slip is then on every card, and nobody reads as many."""

FINDINGS = 2000
"""Findings of a deck that are told; how many more there are is said in the last one."""

QUOTED = 60
"""Characters of the author's own words that a sentence quotes."""

LISTED = 240
"""Characters of a list of known names that a cure shows."""

COMPARED = 200
"""Names that are compared with a misspelt one; more would take seconds in a huge deck."""

# Texts

ID = 60
"""Characters of an id: it stands in every sentence about its thing."""

TEXT = 4000
"""Characters of a text: two pages of a book, and no text of a lesson is as long."""

# The deck

CARDS = 1000
"""Cards of a deck: an hour plays eleven at most, and each page of each card is asked whether it fits."""

PHASES = 60
"""Phases of a day: an hour plays eleven at most."""

ITEMS = 100
"""Items of the long lists and tables of `deck.yaml`, as roles and lines of help: each may have a page."""

SECONDS = 3600
"""Seconds of a task: an hour, of which a lesson has hardly more."""

FEW_ITEMS = 20
"""Items of any other list or table, as flags, questions and outcomes: they are met together."""

JUDGING = 1000
"""Words of a deck's own that judge: they are looked for in every consequence."""

# Movement

STEP = 10
"""Steps of a token at once: five axes with two points each."""

LAST = 1000
"""The last square of a road: sixty cards move a token 180 squares with the steps of a day deck."""

SUM = 10_000
"""Points that a condition asks of an axis, either way: two from every card, five times."""
