"""Where a heavy theme is touched, somebody may need help afterwards, and must be told where it is."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft


def noticed_themes_have_help(draft: Draft) -> Iterator[Diagnostic]:
    """AV360: a card that needs a notice touches a theme for which the help page should have a line.

    A line without themes is for everything, and one of a card's themes is enough.
    """
    lines = draft.deck.help
    if not lines or "help" in draft.kept or not all(line.themes for line in lines):
        return
    covered = {theme for line in lines for theme in line.themes}
    for part in draft.cards:
        card = part.card
        if card.notice is not None and covered.isdisjoint(card.themes):
            themes = ", ".join(card.themes)
            yield part.written.finding("AV360", ("notice",), at_key=True, thing=card.id, themes=themes)


def notices_have_help(draft: Draft) -> Iterator[Diagnostic]:
    """AV361: a deck with notices and without any help line leaves a child alone with what came up."""
    if draft.names.flags is None or draft.deck_file.data.get("help"):
        return
    noticed = [draft.deck.id] if draft.deck.notice is not None else []
    noticed += [part.card.id for part in draft.cards if part.card.notice is not None]
    noticed += [role.id for role in draft.deck.roles if role.notice is not None]
    if noticed:
        yield draft.in_deck("AV361", (), count=len(noticed), thing=noticed[0])


def help_lines_name_known_themes(draft: Draft) -> Iterator[Diagnostic]:
    """AV362: a help line for a theme that the deck does not have is never thought to be for anything."""
    themes = draft.names.themes
    if themes is None:
        return
    for number, line in enumerate(draft.deck.help):
        for index, theme in enumerate(line.themes):
            if theme not in themes:
                yield draft.in_deck("AV362", ("help", number, "themes", index), thing=line.id, name=theme)
