"""The moments of a day that a closing talk comes back to: found in what was played, never in who played it.

A moment keeps one group, so that a what-if can be asked about it; a page never tells which group that was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.events import ChanceHappened, LaterArrived
from arjenvalinnat.rules.lane import step_at
from arjenvalinnat.rules.movement import points, points_of
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import GameState, Made, PlaceId, Turn, Vote
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.rules.what_if import GroupDay, group_day


@dataclass(frozen=True, slots=True)
class ChosenMoment:
    """A choice that was made on a card, what it did at once, and what it did later, None for nothing yet."""

    card: str
    choice: str
    group: int
    now: int
    own: int
    later: int | None = None
    step: str | None = None

    @property
    def at(self) -> PlaceId:
        """Return where it was made."""
        return self.card, self.step

    @property
    def weight(self) -> int:
        """Return how much of the day the choice moved, at once and later."""
        return abs(self.now) + abs(self.later or 0)

    @property
    def felt_good(self) -> bool:
        """Tell whether it did the group good at once, on its own axis or on the whole."""
        return self.own > 0 or (self.own == 0 and self.now > 0)

    @property
    def cost(self) -> bool:
        """Tell whether it cost the group something at once, on its own axis or on the whole."""
        return self.own < 0 or (self.own == 0 and self.now < 0)


@dataclass(frozen=True, slots=True)
class Divided:
    """The card where the first answers were furthest apart, and the choices that were among them."""

    card: str
    choices: tuple[str, ...]
    group: int
    step: str | None = None

    @property
    def at(self) -> PlaceId:
        """Return where it was answered."""
        return self.card, self.step


@dataclass(frozen=True, slots=True)
class Given:
    """What nobody chose: the circumstances that were dealt and the sattumat that happened."""

    roles: tuple[str, ...]
    chances: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shifted:
    """What the class was counted at twice and moved most in between; at least so many went elsewhere."""

    card: str
    count: int
    step: str | None = None

    @property
    def at(self) -> PlaceId:
        """Return where it was counted."""
        return self.card, self.step


def made_choices(play: Playthrough) -> tuple[ChosenMoment, ...]:
    """Return every choice of the day in the order of its cards, one group after another."""
    days = [group_day(play, group) for group in range(len(play.state.groups))]
    made = [chosen for group, day in enumerate(days) for chosen in _of_one(play, group, day)]
    order = {planned.card: place for place, planned in enumerate(play.state.plan)}
    steps = {(card.id, step.id): place for card in play.deck.cards for place, step in enumerate(card.parts)}
    return tuple(
        sorted(
            made,
            key=lambda chosen: (
                order.get(chosen.card, len(order)),
                steps.get((chosen.card, chosen.step or chosen.card), 0),
                chosen.group,
            ),
        )
    )


def changed(play: Playthrough) -> ChosenMoment | None:
    """Return the choice that changed the day most: the most steps, at once and later together."""
    made = [chosen for chosen in made_choices(play) if chosen.weight]
    return max(made, key=lambda chosen: chosen.weight, default=None)


def came_back(play: Playthrough) -> ChosenMoment | None:
    """Return the choice that came back hardest."""
    made = [chosen for chosen in made_choices(play) if chosen.later is not None]
    return max(made, key=lambda chosen: abs(chosen.later or 0), default=None)


def cost_later(play: Playthrough) -> ChosenMoment | None:
    """Return the choice that felt good at once and cost most later."""
    made = [chosen for chosen in made_choices(play) if chosen.felt_good and (chosen.later or 0) < 0]
    return max(made, key=lambda chosen: chosen.weight, default=None)


def paid_later(play: Playthrough) -> ChosenMoment | None:
    """Return the choice that cost something at once and paid most later."""
    made = [chosen for chosen in made_choices(play) if chosen.cost and (chosen.later or 0) > 0]
    return max(made, key=lambda chosen: chosen.weight, default=None)


def divided(play: Playthrough) -> Divided | None:
    """Return the card where the first answers were furthest apart, None where all were of one mind."""
    best: Divided | None = None
    least = 1.0
    for at, votes in _first_votes(play).items():
        step = step_at(play.deck, at)
        counted = tally(votes, step)
        counted.pop(None, None)
        choices = tuple(choice.id for choice in step.choices if counted[choice.id])
        group = next((number for number, vote in enumerate(votes) if vote and vote.choice), 0)
        if len(choices) < 2 or all(made.at != at for made in play.state.groups[group].past):
            continue  # of one mind, or the day ended before it was played to its end
        share = max(counted.values()) / counted.total()
        if share < least:
            best, least = Divided(at[0], choices, group, at[1]), share
    return best


def given(play: Playthrough) -> Given | None:
    """Return what nobody chose, None where nothing was dealt and nothing happened."""
    dealt = {role for role in play.setup.roles if role is not None}
    roles = tuple(role.id for role in play.deck.roles if role.id in dealt)
    events = (event for step in play.transitions for event in step.events)
    chances = tuple(dict.fromkeys(event.chance for event in events if isinstance(event, ChanceHappened)))
    return Given(roles, chances) if roles or chances else None


def moved(play: Playthrough) -> Shifted | None:
    """Return where the class was counted twice and moved most, None where nobody moved."""
    found: dict[PlaceId, Shifted] = {}
    for transition in play.transitions:
        state = transition.state
        if state.turn is not Turn.REVEAL or state.open_step is None or state.open_step.choices:
            continue
        first, then = (votes[0] if votes else None for votes in (state.first, state.votes))
        if first is None or then is None or len(first.counts) != len(then.counts):
            continue
        gone = sum(max(0, was - now) for was, now in zip(first.counts, then.counts, strict=True))
        found[state.place] = Shifted(state.place[0], gone, state.place[1])
    best = max(found.values(), key=lambda shifted: shifted.count, default=None)
    return best if best is not None and best.count else None


Found: TypeAlias = ChosenMoment | Divided | Given | Shifted
"""What a question of the closing talk may point at."""

_MOMENTS: Mapping[str, Callable[[Playthrough], Found | None]] = {
    "changed": changed,
    "divided": divided,
    "came-back": came_back,
    "cost-later": cost_later,
    "paid-later": paid_later,
    "given": given,
    "moved": moved,
    "written": lambda _: None,  # what was typed is no part of the game
}


def pointed_at(play: Playthrough, moment: str) -> Found | None:
    """Return the moment of this name, None where the day has none.

    The class's sentences are not here: they were typed, not played.

    Raises:
        KeyError: the format has no such moment.
    """
    return _MOMENTS[moment](play)


def _of_one(play: Playthrough, group: int, day: GroupDay) -> Iterator[ChosenMoment]:
    """Yield the choices of one group's day with what came back of each."""
    came = {moment.what.cause for moment in day.moments if isinstance(moment.what, LaterArrived)}
    for moment in day.moments:
        if not isinstance(moment.what, Made) or moment.what.choice is None:
            continue
        made = moment.what
        choice = play.deck.cards_by_id[made.card].choice(moment.what.choice)
        if choice is None:
            continue
        gained = points(choice, made.outcome, play.deck)
        later = choice.later.move if choice.later and (made.card, choice.id) in came else None
        now = made.moved if play.state.road is not None else sum(gained)
        own = points_of("own", gained, play.deck)
        yield ChosenMoment(made.card, choice.id, group, now, own, later, made.step)


def _first_votes(play: Playthrough) -> dict[PlaceId, tuple[Vote | None, ...]]:
    """Return what was answered first on each step of choices that was answered, in the order of the day.

    A card that was swapped out after its first vote and came back was answered when it came back.
    """
    found: dict[PlaceId, tuple[Vote | None, ...]] = {}
    for step in play.transitions:
        state = step.state
        votes = _locked(state)
        opened = state.open_step
        if opened is not None and opened.choices and votes:
            found.pop(state.place, None)
            found[state.place] = votes
    return found


def _locked(state: GameState) -> tuple[Vote | None, ...]:
    """Return the first commitments of the open card, once they are locked."""
    return state.first or (state.votes if state.turn is Turn.REVEAL else ())
