"""Whether each choice is a way on or a stop, and whether a stop says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.authored import written_keys
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.reading.draft import Draft, DraftStep
from arjenvalinnat.content.tasks.choices import Choice

_OF_A_STOP = frozenset(["id", "text", "selko", "tempting", "stop"])


def stops_have_nothing_else(draft: Draft) -> Iterator[Diagnostic]:
    """AV234: a stop changes nothing, for the group chooses again; what stands beside it never happens."""
    for part, number, choice in _choices(draft):
        beside = choice.model_fields_set - _OF_A_STOP if choice.stop is not None else ()
        if beside:
            path = ("choices", number)
            known = [key for name, key in written_keys(Choice).items() if name in beside]
            yield part.finding(
                "AV234", (*path, known[0]), at_key=True, thing=part.thing(path), keys=", ".join(known)
            )


def ways_on_lead_somewhere(draft: Draft) -> Iterator[Diagnostic]:
    """AV235: a group that chose wants to see what came of it; format 1 lets effects be empty."""
    for part, number, choice in _choices(draft):
        if choice.stop is None and not choice.effects and choice.result is None:
            path = ("choices", number)
            yield part.finding("AV235", path, thing=part.thing(path))


def bare_effects_have_a_result(draft: Draft) -> Iterator[Diagnostic]:
    """AV216: a class reads words and no numbers, so what an effect does not say the result must."""
    for part, number, choice in _choices(draft):
        if choice.result is not None or choice.stop is not None:
            continue
        parts: list[tuple[tuple[str | int, ...], Mapping[str, Effect]]] = [
            (("choices", number), choice.effects)
        ]
        for index, outcome in enumerate(choice.outcomes):
            parts.append((("choices", number, "outcomes", index), outcome.effects))
        for path, effects in parts:
            for axis, effect in effects.items():
                if not effect.words:
                    at = (*path, "effects")
                    thing = part.thing(at)
                    yield part.finding("AV216", (*at, axis), thing=thing, key=axis, value=effect.points)


def stops_say_why(draft: Draft) -> Iterator[Diagnostic]:
    """AV372: whoever is stopped asks why; without a fact or a note the answer is that the game says so."""
    for part, number in _stops(draft):
        first = not any(choice.stop is not None for choice in part.step.choices[:number])
        noted = part.step.facilitator is not None or part.card.facilitator is not None
        if first and part.step.fact is None and not noted:
            path = ("choices", number, "stop")
            yield part.finding("AV372", path, at_key=True, thing=part.thing(path[:2]))


def stops_have_a_notice(draft: Draft) -> Iterator[Diagnostic]:
    """AV373: where something must be stopped, whoever leads wants to know of it before the class does."""
    said: set[int] = set()
    for part, number in _stops(draft):
        if part.card.notice is None and id(part.card) not in said:
            said.add(id(part.card))
            path = ("choices", number, "stop")
            yield part.finding("AV373", path, at_key=True, thing=part.card.id)


def stops_are_not_asked_for(draft: Draft) -> Iterator[Diagnostic]:
    """AV265: nobody is left with a stop as the choice that counts, so a condition on one never holds."""
    stops = {(part.card.id, part.step.choices[number].id) for part, number in _stops(draft)}
    for one in draft.asked.chosen if stops else ():
        for card, choice in one.when.chose.items():
            if (card, choice) in stops:
                path = (*one.path, "when", "chose", card)
                yield one.part.finding("AV265", path, thing=one.part.thing(one.path[:2]), name=choice)


def a_scene_can_be_mended(draft: Draft) -> Iterator[Diagnostic]:
    """AV375: a scene in which every later step only takes away tells that the first answer decided all."""
    for card in draft.cards if not draft.is_of_format_one else ():
        later = [part.step for part in card.steps if part.step.choices][1:]
        ways = [choice for step in later for choice in step.choices]
        points = [effect.points for way in ways for effect in way.effects.values()]
        points += [
            effect.points for way in ways for outcome in way.outcomes for effect in outcome.effects.values()
        ]
        points += [way.later.move for way in ways if way.later is not None]
        if points and max(points) <= 0 and min(points) < 0:
            yield card.finding("AV375", (), thing=card.card.id)


def _choices(draft: Draft) -> Iterator[tuple[DraftStep, int, Choice]]:
    """Yield every choice that may have a result or be a stop; format 1 is asked when it is read."""
    for part in draft.steps if not draft.is_of_format_one else ():
        for number, choice in enumerate(part.step.choices):
            yield part, number, choice


def _stops(draft: Draft) -> Iterator[tuple[DraftStep, int]]:
    return ((part, number) for part, number, choice in _choices(draft) if choice.stop is not None)
