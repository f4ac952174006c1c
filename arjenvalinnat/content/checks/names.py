"""A name that is used must be a name that the deck, or the program, gives to something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.reading.draft import Draft, DraftCard, KeyPath
from arjenvalinnat.content.suggestions import closest

_KNOWN_SHOWN = 12


def phases_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV101: a card, a later or a sattuma in a phase that does not exist would never be played."""
    if draft.names.phases is None:
        return
    phases = frozenset(draft.names.phases)
    arrivals = phases | {DAY_END}
    for part in draft.named:
        phase = part.card.phase
        if phase and phase not in phases:
            yield _unknown(part, "AV101", ("phase",), phase, draft.names.phases)
    halves = [
        (part, number, choice.later)
        for part in draft.named[len(draft.cards) :]
        for number, choice in enumerate(part.card.choices)
    ]
    for part, number, later in (*draft.laters, *halves):
        if later is not None and later.phase not in arrivals:
            at = ("choices", number, "later", "phase")
            yield _unknown(part, "AV101", at, later.phase, [*draft.names.phases, DAY_END])
    for number, chance in enumerate(draft.deck.chances):
        if chance.phase not in phases:
            path = ("chances", number, "phase")
            yield _unknown_in_deck(draft, "AV101", path, chance.phase, draft.names.phases)


def axes_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV102: an effect on an axis that the deck does not have would be read and never counted."""
    if draft.names.axes is None:
        return
    axes = frozenset(draft.names.axes)
    for part in draft.named:
        for number, choice in enumerate(part.card.choices):
            if not choice.effects.keys() <= axes:
                path = ("choices", number, "effects")
                yield from _unknown_keys(part, path, choice.effects, draft.names.axes)
    for part, base, outcome in draft.outcomes:
        if not outcome.effects.keys() <= axes:
            yield from _unknown_keys(part, (*base, "effects"), outcome.effects, draft.names.axes)
    for part, base, outcome in draft.asked.bounded:
        for key, table in (("at_least", outcome.when.at_least), ("at_most", outcome.when.at_most)):
            yield from _unknown_keys(part, (*base, "when", key), table, draft.names.axes)
    for number, role in enumerate(draft.deck.roles):
        for axis in role.start:
            if axis not in axes:
                at = ("roles", number, "start", axis)
                yield _unknown_in_deck(draft, "AV102", at, axis, draft.names.axes, at_key=True)


def themes_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV103: a theme needs a display name, for the facilitator picks cards by it."""
    if draft.names.themes is None:
        return
    themes = frozenset(draft.names.themes)
    for part in draft.named:
        for number, theme in enumerate(part.card.themes):
            if theme and theme not in themes:
                yield _unknown(part, "AV103", ("themes", number), theme, draft.names.themes)


def facts_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV104: a card may show only a fact whose text and source the deck gives."""
    if draft.names.facts is None:
        return
    facts = frozenset(draft.names.facts)
    for part in draft.named:
        if part.card.fact is not None and part.card.fact not in facts:
            yield _unknown(part, "AV104", ("fact",), part.card.fact, draft.names.facts)


def role_lines_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV105: a role's line is shown under a heading, and the headings are the deck's role_lines."""
    known = draft.names.role_lines
    if known is None:
        return
    for number, role in enumerate(draft.deck.roles):
        for line in role.lines:
            if line not in known:
                path = ("roles", number, "lines", line)
                yield _unknown_in_deck(draft, "AV105", path, line, known, at_key=True)


def icons_are_drawn(draft: Draft) -> Iterator[Diagnostic]:
    """AV231: a role without its drawing has a plain disc, which a class cannot tell from another."""
    known = icon_names()
    for number, role in enumerate(draft.deck.roles):
        if role.icon not in known:
            yield _unknown_in_deck(draft, "AV231", ("roles", number, "icon"), role.icon, known)


def flags_are_set_somewhere(draft: Draft) -> Iterator[Diagnostic]:
    """AV106: a condition on a flag that no choice sets and no role carries is always the same."""
    flags = draft.names.flags
    if flags is None or draft.asked.flags <= flags:
        return
    for part, base, outcome in draft.outcomes:
        for key, asked in (("has", outcome.when.has), ("lacks", outcome.when.lacks)):
            for index, flag in enumerate(asked):
                if flag not in flags:
                    yield _unknown(part, "AV106", (*base, "when", key, index), flag, sorted(flags))


def chosen_cards_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV107: a condition on a card that does not exist never holds."""
    cards = draft.names.choices
    if cards is None:
        return
    for part, base, outcome in draft.asked.chosen:
        for card in outcome.when.chose:
            if card not in cards:
                path = (*base, "when", "chose", card)
                yield _unknown(part, "AV107", path, card, list(cards), at_key=True)


def chosen_choices_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV108: a condition on a choice that its card does not offer never holds."""
    cards = draft.names.choices
    if cards is None:
        return
    for part, base, outcome in draft.asked.chosen:
        for card, choice in outcome.when.chose.items():
            if card in cards and choice not in cards[card]:
                path = (*base, "when", "chose", card)
                yield _unknown(part, "AV108", path, choice, cards[card], card=card)


def _unknown_keys(
    part: DraftCard, path: tuple[str | int, ...], table: Iterable[str], known: Sequence[str]
) -> Iterator[Diagnostic]:
    for axis in table:
        if axis not in known:
            yield _unknown(part, "AV102", (*path, axis), axis, known, at_key=True)


def _unknown(
    part: DraftCard,
    code: str,
    path: KeyPath,
    name: str,
    known: Sequence[str],
    *,
    at_key: bool = False,
    card: str | None = None,
) -> Diagnostic:
    thing = part.written.thing(path[:2] if path[0] == "choices" else ())
    fields = {"thing": thing, "name": name, "card": card, **_help(name, known)}
    return part.written.finding(code, path, at_key=at_key, **fields)


def _unknown_in_deck(
    draft: Draft, code: str, path: KeyPath, name: str, known: Sequence[str], *, at_key: bool = False
) -> Diagnostic:
    thing = draft.deck_file.thing(draft.path(path)[:2])
    return draft.in_deck(code, path, at_key=at_key, thing=thing, name=name, **_help(name, known))


def _help(name: str, known: Sequence[str]) -> dict[str, str | None]:
    """Return the nearest known name, or else the known names if they are few."""
    known = list(dict.fromkeys(known))
    near = closest(name, known)
    few = 0 < len(known) <= _KNOWN_SHOWN and near is None
    return {"near": near, "known": ", ".join(known) if few else None}
