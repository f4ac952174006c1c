"""All days of a plan counted exactly, a policy at a time, on the shipped deck; and what makes it take long.

What grows is the number of states that are told apart at once, not the number of days: a plan of eleven
cards has millions of days and a few hundred states. A state is what later cards ask, with what lies on the
road. There are many

* where a late card asks for the sum of an axis: it has to be kept from the first card on (the step from
  seven places to eight is one such card);
* where many laters for different phases lie on the road together: a second card for every phase costs more
  than a longer plan does (few phases have a third);
* where a card asks for many early answers: each of them may double the states.

The last two curves show a last card that asks for more and more of both. Squares cost nearly nothing: all
squares of one state move as one number. Beyond the bound, a policy costs its drawn days and the states
that were told apart before it was given up.
"""

from __future__ import annotations

import time
from pathlib import Path

from arjenvalinnat.content.format.card import MOST_STEPS, Scene
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step, ToldOutcome
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.tasks.choices import Outcome
from arjenvalinnat.rules.analysis.analyse import BOUND, days_of
from arjenvalinnat.rules.analysis.extremes import furthest
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.policies import STEERED
from arjenvalinnat.rules.analysis.results import PolicyDays, Slots
from arjenvalinnat.rules.analysis.scene_ways import ways_through
from arjenvalinnat.rules.state import Planned
from benchmarks.report import report

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
MOST = 24
SCENE = "scene"


def run() -> None:
    """Print the seconds of each policy for both plans, then curves over plan length and cards a phase."""
    deck = load_deck(DECK).deck
    if deck is None:
        raise SystemExit("the shipped deck does not load")
    for name, cards, aim in (
        ("11-card plan", 1, "<= 0.5 s"),
        ("one card a phase of all 24", MOST, "<= 10 s"),
    ):
        slots = _slots(deck, cards)
        for policy in STEERED:
            seconds, _ = _counted(deck, slots, policy)
            report(f"all days of {name}, {policy}", seconds, "s", aim=aim)
        for best in (True, False):
            began = time.perf_counter()
            furthest(PlanGraph(deck, slots), None, BOUND, best=best)
            took = time.perf_counter() - began
            report(f"all days of {name}, {'best' if best else 'worst'}", took, "s", aim=aim)
    for cards in (1, 2, 3):
        for length in range(2, len(deck.phases) + 1):
            _report(deck, _slots(deck, cards)[:length], f"{length} places of {cards} cards at most")
    slots = _slots(deck, 1)
    for answers in range(0, 10, 3):
        _report(_asking(deck, slots, answers, 0), slots, f"the last card asks {answers} early answers")
    for axes in range(1, len(deck.axes) + 1):
        _report(_asking(deck, slots, 0, axes), slots, f"the last card asks the sums of {axes} axes")
    lesson = _lesson(deck)
    began = time.perf_counter()
    (ways,) = ways_through(PlanGraph(lesson, ((Planned(SCENE),),), 0), None, BOUND)
    report(f"the ways through a scene, {ways.ways} of them", time.perf_counter() - began, "s", aim="<= 0.1 s")
    for policy in ("uniform", "self-first"):
        began = time.perf_counter()
        days_of(PlanGraph(lesson, ((Planned(SCENE),),), 0), policy, None, BOUND)
        report(f"all days of that scene, {policy}", time.perf_counter() - began, "s", aim="<= 0.1 s")
    seconds, _ = _counted(deck, _slots(deck, MOST), "uniform", bound=0)
    report("days by lot beyond the bound, uniform", seconds, "s")


def _counted(deck: Deck, slots: Slots, policy: str, bound: int = BOUND) -> tuple[float, PolicyDays]:
    """Return the seconds that one policy takes, the plan read anew, and what was counted."""
    began = time.perf_counter()
    days = days_of(PlanGraph(deck, slots), policy, None, bound)
    return time.perf_counter() - began, days


def _slots(deck: Deck, cards: int) -> Slots:
    """Return a place for every phase with so many of its cards at most."""
    return tuple(
        tuple(Planned(card.id) for card in deck.cards if card.phase == phase.id)[:cards]
        for phase in deck.phases
    )


def _report(deck: Deck, slots: Slots, what: str) -> None:
    seconds, days = _counted(deck, slots, "uniform")
    how = "counted" if days.exact else "given up and drawn"
    report(f"states, {what}, {how}", days.states, "states")
    report(f"all days, {what}, {how}", seconds, "s")


def _lesson(deck: Deck) -> Deck:
    """Return a lesson of one scene, as long as a scene may be: seven steps of choices, then what is told.

    The last step asks one answer of every step and the sum of an axis.
    """
    asked = [card for card in deck.cards if len(card.choices) == max(len(one.choices) for one in deck.cards)]
    steps: list[Step] = [
        Step.model_construct(
            id=f"{card.id}-{number}", title=card.title, situation=card.situation, ask=card.ask,
            choices=tuple(
                choice.model_copy(update={"id": f"{choice.id}-{number}", "outcomes": (), "later": None})
                for choice in card.choices
            ),
        )
        for number, card in enumerate((asked * MOST_STEPS)[: MOST_STEPS - 1])
    ]  # fmt: skip
    whens = [When(chose={SCENE: step.choices[0].id}) for step in steps]
    told = [ToldOutcome(when=when, text="-") for when in (*whens, When(at_least={deck.axis_ids[0]: 3}))]
    last = Step.model_construct(
        id="last", title="-", situation="-", choices=(), outcomes=(*told, ToldOutcome(text="-"))
    )
    first = deck.cards[0]
    scene = Scene.model_construct(
        id=SCENE, phase=first.phase, title="-", themes=first.themes, ages=first.ages, steps=(*steps, last)
    )
    return deck.model_copy(update={"format": 2, "movement": None}).with_cards((scene,))


def _asking(deck: Deck, slots: Slots, answers: int, axes: int) -> Deck:
    """Return the deck with a last card that asks for so many answers and axes, each in its own outcome."""
    *first, last = (deck.cards_by_id[slot[0].card] for slot in slots)
    asked = [When(chose={card.id: card.choices[0].id}) for card in first[:answers]]
    asked += [When(at_least={axis: 5}) for axis in deck.axis_ids[:axes]]
    effects = last.choices[0].effects
    outcomes = tuple(Outcome.model_construct(when=when, effects=effects, text="-") for when in asked)
    choice = last.choices[0].model_copy(update={"outcomes": outcomes})
    asking = last.model_copy(update={"choices": (choice, *last.choices[1:])})
    return deck.with_cards(tuple(asking if card.id == last.id else card for card in deck.cards))
