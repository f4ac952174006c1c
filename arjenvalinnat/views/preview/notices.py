"""What the preview says in the author's own language: where one is, what is wrong, which keys there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from arjenvalinnat.content.diagnostics import Diagnostic, render
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.session.preview.book import AFTER, BEFORE
from arjenvalinnat.session.preview.found import Found
from arjenvalinnat.session.preview.previewed import SIZES, VISIONS, Previewed
from arjenvalinnat.views.preview.frame import PreviewTexts
from arjenvalinnat.views.texts import Say, texts, tongue

KEYS = (
    "pages", "cards", "ends", "scroll", "editor", "findings", "both", "leave",
    "language", "beside", "cast", "big", "size", "vision", "washed",
)  # fmt: skip
"""The keys that are explained, in the order in which they are read."""


def told(seen: Previewed | None, found: Found, folder: str, language: str, said: str = "") -> PreviewTexts:
    """Return what is said; findings name files from *folder* on, *said* stands in place of where one is."""
    say = texts(language)
    line = said or (where(seen, found, language) if seen is not None else "")
    simple = PreviewTexts(line, say("preview.hint"))
    if seen is not None and seen.helps:
        keys = tuple((say(f"preview.key.{key}"), say(f"preview.does.{key}")) for key in KEYS)
        return replace(simple, heading=say("preview.keys"), keys=keys)
    if found.broken:
        heading = say("preview.broken" if seen is not None else "preview.nothing", count=len(found.findings))
        return _listing(replace(simple, grave=True), heading, found.findings, folder, say, language)
    if found.listed and found.findings:
        heading = say("preview.findings", count=len(found.findings))
        return _listing(simple, heading, found.findings, folder, say, language)
    if found.listed:
        return replace(simple, heading=say("preview.clean"))
    return simple


def where(seen: Previewed, found: Found, language: str) -> str:
    """Return the line: the card and its page, and whatever is not as it usually is."""
    say, page, deck = texts(language), seen.page, seen.book.deck
    chapter = seen.spot.chapter
    if chapter in _OTHERS:
        told_as = say(_OTHERS[chapter])
    else:
        told_as = f"{told_in(deck, seen.language).cards_by_id[chapter].title} ({chapter})"
    name = say(f"preview.page.{page.kind}")
    place = say(
        "preview.line",
        chapter=told_as,
        page=f"{name}: {page.detail}" if page.detail else name,
        number=seen.number,
        count=len(seen.pages),
    )
    return " · ".join([place, *_states(seen, say), *_counted(found, say)])


_OTHERS = {BEFORE: "preview.before", AFTER: "preview.after"}


def _states(seen: Previewed, say: Say) -> list[str]:
    deck = seen.book.deck
    states = []
    if len(deck.languages) > 1 or seen.language != deck.language:
        states.append(" + ".join(tongue(name) for name in (seen.language, seen.beside) if name))
    states += [cast.name for cast in deck.cast if cast.id == seen.cast and cast is not deck.cast[0]]
    if seen.size != SIZES[0]:
        states.append(say("preview.size", wide=seen.size[0], high=seen.size[1]))
    if seen.vision != VISIONS[0]:
        states.append(say(f"preview.vision.{seen.vision}"))
    shown = {"big": seen.big, "washed": seen.washed, "once": not seen.both}
    on_card = seen.spot.chapter not in (BEFORE, AFTER)
    states += [say(f"preview.{name}") for name, on in shown.items() if on and (name != "once" or on_card)]
    return states


def _counted(found: Found, say: Say) -> list[str]:
    if found.broken:
        return []
    return [say("preview.warnings", count=len(found.findings))] if found.findings else []


def _listing(
    told: PreviewTexts, heading: str, findings: Sequence[Diagnostic], folder: str, say: Say, language: str
) -> PreviewTexts:
    paragraphs = tuple(_rendered(one, folder, language) for one in findings)
    places = tuple(one.place for one in findings)
    more = say("preview.more", count="{count}")
    return replace(told, heading=heading, paragraphs=paragraphs, places=places, more=more)


def _rendered(found: Diagnostic, folder: str, language: str) -> str:
    """Return a finding as `check` prints it, its file told from the deck's folder on."""
    path = PurePath(found.place.file)
    file = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else found.place.file
    return render(replace(found, place=replace(found.place, file=file)), language)
