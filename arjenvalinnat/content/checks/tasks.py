"""What a step and its task need of each other; what a kind asks of itself stands in its own module."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.authored import written_keys
from arjenvalinnat.content.format.card import Scene
from arjenvalinnat.content.format.step import Note
from arjenvalinnat.content.reading.draft import Draft, DraftCard, DraftStep
from arjenvalinnat.content.tasks import MODULES

_OF_A_STEP = frozenset(written_keys(Scene)[name] for name in Scene.SPARING - {"extra"})
"""The keys that a card with steps leaves to them."""


def steps_have_what_they_need(draft: Draft) -> Iterator[Diagnostic]:
    """AV202: where a group answers it must be asked, and what moves a group needs an axis.

    Only format 2 lets a card be written without them; format 1 asks for all of it when it is read.
    """
    if draft.is_of_format_one:
        return
    for part in draft.steps:
        if part.step.ask is None and any(MODULES[kind].ASKS for kind in part.step.kinds):
            yield part.finding("AV202", (), thing=part.thing(), key="ask")
        for number, choice in enumerate(part.step.choices):
            for index, outcome in enumerate(choice.outcomes):
                if choice.result is None and "effects" not in outcome.model_fields_set:
                    path = ("choices", number, "outcomes", index)
                    yield part.finding("AV202", path, thing=part.thing(path), key="effects")
    moving = (choice.effects for part in draft.named_steps for choice in part.step.choices)
    if draft.names.axes == [] and any(moving):
        yield draft.in_deck("AV202", (), thing=draft.deck_file.thing(()), key="axes")


def a_step_has_one_task(draft: Draft) -> Iterator[Diagnostic]:
    """AV232: a class can do one thing at a time; outcomes of a step stand in a task's place."""
    for part in draft.steps:
        kinds = part.step.kinds
        if len(kinds) > 1 or (kinds and part.step.outcomes):
            tasks = (*kinds, "outcomes") if part.step.outcomes else kinds
            fields = {"thing": part.thing(), "tasks": ", ".join(tasks)}
            yield part.finding("AV232", (tasks[1],), at_key=True, **fields)


def a_scene_leaves_its_steps_their_keys(draft: Draft) -> Iterator[Diagnostic]:
    """AV233: what stands on a card with steps would belong to none of them and never be shown."""
    for part in draft.named if not draft.is_of_format_one else ():
        if isinstance(part.card, Scene):
            for key in part.written.data:
                if key in _OF_A_STEP:
                    yield part.finding("AV233", (key,), at_key=True, thing=part.thing(), key=key)


def notes_say_something(draft: Draft) -> Iterator[Diagnostic]:
    """AV207: a note of headings without any text is an empty box on the console."""
    for card in draft.cards:
        parts: tuple[DraftCard | DraftStep, ...] = (card, *card.steps) if len(card.steps) > 1 else card.steps
        for part in parts:
            step = part.step if isinstance(part, DraftStep) else part.card
            if isinstance(step.facilitator, Note) and not step.notes:
                yield part.finding("AV207", ("facilitator",), thing=part.thing(), key="facilitator", value="")


def tasks_agree_with_themselves(draft: Draft) -> Iterator[Diagnostic]:
    """AV239 and others: each kind of task asks questions of its own; here they get their places."""
    for part in draft.steps:
        for kind in part.step.kinds:
            faults = getattr(MODULES[kind], "faults", None)
            for fault in faults(getattr(part.step, kind), part.step) if faults is not None else ():
                path = (kind, *fault.path)
                at_key = isinstance(path[-1], str)
                yield part.finding(fault.code, path, at_key=at_key, thing=part.thing(), **fault.fields)
