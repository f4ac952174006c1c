"""What a lesson names in `deck.yaml`: the kinds of its variants, the cards and steps of its plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from arjenvalinnat.content.checks.names import closest_of
from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.kinds import ByKind, by_kinds
from arjenvalinnat.content.reading.written import KeyPath, Written


def texts_have_every_kind(draft: Draft) -> Iterator[Diagnostic]:
    """AV261: a text that lacks a kind has nothing to say to the class for which that kind was chosen."""
    if draft.is_of_format_one or draft.names.flags is None or "variants" in draft.kept:
        return
    variants = [tuple(kind.id for kind in variant.kinds) for variant in draft.deck.variants]
    for part in draft.cards:
        for text in by_kinds(part.card):
            yield from _kinds_of(text, variants, part.written, text.path)
    for text in by_kinds(draft.deck):
        yield from _kinds_of(text, variants, draft.deck_file, draft.path(text.path))


def _kinds_of(
    text: ByKind, variants: list[tuple[str, ...]], written: Written, path: KeyPath
) -> Iterator[Diagnostic]:
    own = set(text.text.kinds)
    if any(own == set(variant) for variant in variants):
        return
    at = written.as_written(path)
    meant = max(variants, key=lambda variant: len(own.intersection(variant)), default=())
    known = ", ".join(meant) if own.intersection(meant) else None
    key = next(part for part in reversed(at) if isinstance(part, str))
    names, thing = ", ".join(text.text.kinds), written.thing(at[:-1])
    yield written.finding("AV261", at, thing=thing, key=key, names=names, known=known)


def plans_name_cards(draft: Draft) -> Iterator[Diagnostic]:
    """AV262: a plan with a card that does not exist would be held without it, and nobody would know why."""
    cards = draft.names.choices
    if cards is None:
        return
    for number, plan in enumerate(draft.deck.plans):
        for place, planned in enumerate(plan.cards):
            if planned.card not in cards:
                path = ("plans", number, "cards", place, "card")
                fields: dict[str, Any] = {"thing": plan.id, **closest_of(planned.card, list(cards))}
                yield draft.in_deck("AV262", path, name=planned.card, **fields)


def plans_name_steps(draft: Draft) -> Iterator[Diagnostic]:
    """AV263: a step that its card does not have can be neither played nor made deeper."""
    steps = {part.card.id: [step.id for step in part.card.parts] for part in draft.named}
    for number, plan in enumerate(draft.deck.plans):
        for place, planned in enumerate(plan.cards):
            known = steps.get(planned.card)
            for path, name in _named_steps(planned.steps, planned.deep, planned.quick, planned.seconds):
                if known is not None and name not in known:
                    at = ("plans", number, "cards", place, *path)
                    at_key = path[0] == "seconds"
                    fields: dict[str, Any] = {"thing": plan.id, "name": name, **closest_of(name, known)}
                    yield draft.in_deck("AV263", at, at_key=at_key, card=planned.card, **fields)


def _named_steps(
    steps: tuple[str, ...], deep: tuple[str, ...], quick: tuple[str, ...], seconds: object
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for key, names in (("steps", steps), ("deep", deep), ("quick", quick)):
        yield from (((key, number), name) for number, name in enumerate(names))
    if isinstance(seconds, dict):
        yield from ((("seconds", name), name) for name in seconds)
