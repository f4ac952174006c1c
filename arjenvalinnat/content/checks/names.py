"""A name that is used must be a name that the deck, or the program, gives to something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.reading.draft import Draft, DraftCard, DraftStep
from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.content.suggestions import closest
from arjenvalinnat.content.tasks import MODULES

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
        (step, number, choice.later)
        for step in draft.named_steps[len(draft.steps) :]
        for number, choice in enumerate(step.step.choices)
    ]
    for step, number, later in (*draft.laters, *halves):
        if later is not None and later.phase not in arrivals:
            at = ("choices", number, "later", "phase")
            yield _unknown(step, "AV101", at, later.phase, [*draft.names.phases, DAY_END])
    for step in draft.steps:
        for path, phase in _phases_of_task(step):
            if phase not in phases:
                yield _unknown(step, "AV101", path, phase, draft.names.phases)
    for number, chance in enumerate(draft.deck.chances):
        if chance.phase not in phases:
            path = ("chances", number, "phase")
            yield _unknown_in_deck(draft, "AV101", path, chance.phase, draft.names.phases)


def axes_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV102: an effect on an axis that the deck does not have would be read and never counted."""
    if draft.names.axes is None:
        return
    axes = frozenset(draft.names.axes)
    if not axes and not draft.is_of_format_one:
        return  # that there are none is said, once
    for part in draft.named_steps:
        for number, choice in enumerate(part.step.choices):
            if not choice.effects.keys() <= axes:
                path = ("choices", number, "effects")
                yield from _unknown_keys(part, path, choice.effects, draft.names.axes)
    for part, base, outcome in draft.outcomes:
        if not outcome.effects.keys() <= axes:
            yield from _unknown_keys(part, (*base, "effects"), outcome.effects, draft.names.axes)
    for one in draft.asked.bounded:
        for key, table in (("at_least", one.when.at_least), ("at_most", one.when.at_most)):
            yield from _unknown_keys(one.part, (*one.path, "when", key), table, draft.names.axes)
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
    for part in draft.named_steps:
        if part.step.fact is not None and part.step.fact not in facts:
            yield _unknown(part, "AV104", ("fact",), part.step.fact, draft.names.facts)


def styles_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV237: a style without a name cannot be shown after the vote."""
    known = draft.names.styles
    if known is None:
        return
    for part in draft.steps:
        for number, choice in enumerate(part.step.choices):
            if choice.style is not None and choice.style not in known:
                yield _unknown(part, "AV237", ("choices", number, "style"), choice.style, known)


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
    for one in draft.outcomes:
        for key, asked in (("has", one.when.has), ("lacks", one.when.lacks)):
            for index, flag in enumerate(asked):
                if flag not in flags:
                    path = (*one.path, "when", key, index)
                    yield _unknown(one.part, "AV106", path, flag, sorted(flags))


def chosen_cards_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV107: a condition on a card that does not exist never holds."""
    cards = draft.names.choices
    if cards is None:
        return
    for one in draft.asked.chosen:
        for card in one.when.chose:
            if card not in cards:
                path = (*one.path, "when", "chose", card)
                yield _unknown(one.part, "AV107", path, card, list(cards), at_key=True)


def chosen_choices_are_known(draft: Draft) -> Iterator[Diagnostic]:
    """AV108: a condition on a choice that its card does not offer never holds."""
    cards = draft.names.choices
    if cards is None:
        return
    for one in draft.asked.chosen:
        for card, choice in one.when.chose.items():
            if card in cards and choice not in cards[card]:
                path = (*one.path, "when", "chose", card)
                yield _unknown(one.part, "AV108", path, choice, cards[card], card=card)


def _phases_of_task(part: DraftStep) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for kind in part.step.kinds:
        for key in getattr(MODULES[kind], "PHASES", ()):
            yield (kind, key), getattr(getattr(part.step, kind), key)


def _unknown_keys(
    part: DraftStep, path: tuple[str | int, ...], table: Iterable[str], known: Sequence[str]
) -> Iterator[Diagnostic]:
    for axis in table:
        if axis not in known:
            yield _unknown(part, "AV102", (*path, axis), axis, known, at_key=True)


def _unknown(
    part: DraftCard | DraftStep,
    code: str,
    path: KeyPath,
    name: str,
    known: Sequence[str],
    *,
    at_key: bool = False,
    card: str | None = None,
) -> Diagnostic:
    thing = part.thing(path[:2] if path[0] == "choices" else ())
    fields = {"thing": thing, "name": name, "card": card, **closest_of(name, known)}
    return part.finding(code, path, at_key=at_key, **fields)


def _unknown_in_deck(
    draft: Draft, code: str, path: KeyPath, name: str, known: Sequence[str], *, at_key: bool = False
) -> Diagnostic:
    thing = draft.deck_file.thing(draft.path(path)[:2])
    return draft.in_deck(code, path, at_key=at_key, thing=thing, name=name, **closest_of(name, known))


def closest_of(name: str, known: Sequence[str]) -> dict[str, str | None]:
    """Return the nearest known name, or else the known names if they are few."""
    known = list(dict.fromkeys(known))
    near = closest(name, known)
    few = 0 < len(known) <= _KNOWN_SHOWN and near is None
    return {"near": near, "known": ", ".join(known) if few else None}
