"""Every page of one card as an author meets it: read, thought about, voted on, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice, Later
from arjenvalinnat.rules.consequences import read_page
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import Consequence, Planned, Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.place_steer import ALL_CHOICES
from arjenvalinnat.session.preview.page import PreviewPage, page_of
from arjenvalinnat.session.rehearsal import Rehearsal, Script, spread
from arjenvalinnat.session.tasks import entry_of

WISHES = Wishes(seed=1)
"""The class that the pages are put on for."""


def card_pages(deck: Deck, card_id: str, *, deep: bool) -> tuple[PreviewPage, ...]:
    """Return the pages of a card; a *deep* one is voted on twice.

    Every choice is taken by some group, and every outcome and every later has its page.

    Raises:
        IllegalAction: the card cannot be played alone.
    """
    return tuple(_pages(deck, deck.cards_by_id[card_id], deep))


def _pages(deck: Deck, card: Card, deep: bool) -> Iterator[PreviewPage]:
    scene = not isinstance(card.parts[0], Card)
    steps = tuple(step.id for step in card.parts) if deep and scene else ()
    hour = Rehearsal.of_plan(deck, (Planned(card.id, deep, deep_steps=steps),), WISHES)
    for step in card.parts:
        hour.go_on_to(Turn.SITUATION)
        here = f"cards/{card.id}/steps/{step.id}" if scene else f"cards/{card.id}"
        yield from _choosing(hour, card, step, here) if step.choices else _doing(hour, step, here)
        if hour.state.turn is Turn.DISCUSS and hour.state.place == (card.id, step.id if scene else None):
            yield page_of(hour, "discuss", f"{here}/discuss", _detail(hour))
            if step.fact is not None:
                yield page_of(hour, "fact", f"facts/{step.fact}/text", _detail(hour), item=1)
            hour.go_on()
    for choice in card.all_choices:
        if choice.later is not None:
            yield _later(deck, card, choice, choice.later)


def _detail(hour: Rehearsal, *more: str) -> str:
    """Return what tells a page of this step apart, in a scene by its step."""
    return ", ".join(part for part in (hour.state.step_id or "", *more) if part)


def _choosing(hour: Rehearsal, card: Card, step: Step, here: str) -> Iterator[PreviewPage]:
    """Yield the pages of a step of choices, and leave the hour at its talk."""
    chosen = f"cards/{card.id}/choices"
    yield page_of(hour, "situation", f"{here}/situation", _detail(hour))
    order = [choice.id for choice in shown_choices(WISHES.seed, hour.state.place, step)]
    for count, name in enumerate(order[:-1], 1):
        yield page_of(hour, "choices", f"{chosen}/{name}/text", _detail(hour, str(count)), uncovered=count)
    yield page_of(hour, "choices", chosen, _detail(hour), uncovered=ALL_CHOICES)
    hour.go_on_to(Turn.THINK)
    yield page_of(hour, "think", here, _detail(hour))
    hour.go_on_to(Turn.COMMIT)
    yield from _vote(hour, chosen, spread)
    if hour.state.turn is Turn.TALK:
        yield page_of(hour, "talk", here, _detail(hour))
        hour.go_on()
        yield from _vote(hour, chosen, partial(spread, shift=1))
    yield page_of(hour, "reveal", chosen, _detail(hour))
    hour.go_on_to(Turn.CONSEQUENCES)
    yield from _consequences(hour, card, step)
    hour.go_on_to(Turn.DISCUSS, Turn.SITUATION, Turn.ARRIVALS, Turn.END)


def _doing(hour: Rehearsal, step: Step, here: str) -> Iterator[PreviewPage]:
    """Yield the pages of a step with another task or with none, and leave the hour behind them."""
    place, task = hour.state.place, entry_of(step)
    told = {Turn.SITUATION: "situation", Turn.THINK: "think", Turn.TALK: "talk", Turn.REVEAL: "reveal"}
    for state in hour.until(Turn.DISCUSS, Turn.ARRIVALS, Turn.END):
        if state.place != place:
            return
        if state.turn in COMMITTING:
            yield from _vote(hour, here, spread)
            continue
        name = told.get(state.turn, "after")
        number = (str(state.page + 1),) if state.page else ()
        yield page_of(
            hour, name, f"{here}/situation" if name == "situation" else here, _detail(hour, *number)
        )
        leaves = task.leaves(step) if task is not None and state.turn is Turn.REVEAL else 1
        for item in range(1, leaves):
            yield page_of(hour, name, here, _detail(hour, str(item + 1)), item=item)
        hour.go_on()


def _later(deck: Deck, card: Card, choice: Choice, later: Later) -> PreviewPage:
    """Return the page on which a choice comes back to every group; its part of the day has come by then."""
    due = deck.phase_order[later.phase]
    then = [other for other in deck.cards if deck.phase_order[other.phase] >= due and other is not card]
    following = min(then, key=lambda other: deck.phase_order[other.phase], default=None)
    plan = (Planned(card.id), *([Planned(following.id)] if following is not None else []))
    hour = Rehearsal.of_plan(deck, plan, WISHES)
    hour.go_on_to(Turn.COMMIT)
    hour.answer(lambda _state, _group: choice.id)
    hour.lock()
    hour.go_on_to(Turn.DISCUSS)
    hour.go_on_to(Turn.ARRIVALS)
    return page_of(hour, "later", f"cards/{card.id}/choices/{choice.id}/later/text", choice.id)


def _vote(hour: Rehearsal, address: str, script: Script) -> Iterator[PreviewPage]:
    """Yield the seals open and closed, and leave the game behind the vote; each choice finds a group.

    Where a stop was chosen it is read, and its groups choose again.
    """
    name, number = hour.state.turn.value, (str(hour.state.page + 1),) if hour.state.page else ()
    detail = _detail(hour, *number)
    yield page_of(hour, name, address, detail)
    hour.answer(script)
    yield page_of(hour, "sealed" if name == "commit" else "resealed", address, detail)
    hour.lock()
    while hour.state.turn is Turn.STOPPED:
        stopped = hour.state.open_page
        choice = stopped.choice if isinstance(stopped, Consequence) and stopped.choice else ""
        yield page_of(hour, "stopped", f"{address}/{choice}/stop", _detail(hour, choice))
        hour.go_on()
        if hour.state.turn in COMMITTING:
            hour.answer(script)
            hour.lock()


def _consequences(hour: Rehearsal, card: Card, step: Step) -> Iterator[PreviewPage]:
    """Yield what each choice does, in each of its outcomes."""
    state = hour.state
    for choice in step.choices:
        if choice.stop is not None:
            continue
        groups = tuple(group for group, vote in enumerate(state.votes) if vote and vote.choice == choice.id)
        outcomes: list[int | None] = [*range(len(choice.outcomes))]
        for outcome in [*outcomes, *([None] if choice.effects or not outcomes else [])]:
            page = Consequence(choice.id, outcome, groups)
            posed = read_page(state._replace(groups=state.before, pages=(page,), page=0)).state
            part = f"cards/{card.id}/choices/{choice.id}"
            address = f"{part}/text" if outcome is None else f"{part}/outcomes/{outcome}/text"
            detail = choice.id if outcome is None else f"{choice.id}, {outcome + 1}"
            yield page_of(hour, "after", address, detail, posed=hour.posed(posed), uncovered=ALL_CHOICES)
