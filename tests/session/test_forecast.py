"""How the hour stands, and 200 hours on a simulated clock: the debrief gets its minutes in every one."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Action, Commit, EndDay, Lock, Next, Replan
from arjenvalinnat.rules.play import apply
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.forecast import Forecast, forecast
from arjenvalinnat.session.plan.planning import setup_for

DECK = load_deck(shipped_decks() / "arjen-valinnat").deck
TICK = 15.0
"""Seconds between two looks at the clock, as in the program."""

MOST_ACTIONS = 3000


@dataclass
class Class:
    """A class and its facilitator: how slow they are, how often a talk is long, how late they begin."""

    session: Session
    now: float
    slow: float
    long_talks: float
    lots: random.Random
    dropped: int = 0
    waits: dict[str, float] = field(default_factory=dict)

    def play(self, action: Action) -> None:
        """Play one action at this second."""
        play = self.session.play
        assert play is not None
        self.session = replace(self.session, play=play.play(action), times=(*self.session.times, self.now))

    @property
    def state(self) -> GameState:
        """Return the game."""
        assert self.session.play is not None
        return self.session.play.state

    def spend(self, seconds: float) -> None:
        """Let a page last so long; what the program proposes meanwhile is accepted within a minute."""
        until = self.now + seconds
        while self.now < until:
            offered = forecast(self.session, self.now)
            assert offered is not None
            if offered.offer in ("drop", "end"):
                when = self.waits.setdefault(offered.offer, self.now + self.lots.uniform(0, 60 - TICK))
                if self.now >= when:
                    self.accept(offered)
                    self.waits.clear()
                    if self.state.planned is None:
                        return
            self.now = min(until, self.now + TICK)

    def accept(self, offered: Forecast) -> None:
        """Do what is proposed, if the game still stands where it was proposed."""
        if offered.offer == "end":
            self.play(EndDay())
        elif offered.tail:
            self.dropped += len(offered.cards) if offered.offer == "drop" else 0
            self.play(Replan(offered.tail))

    def go_on(self) -> None:
        """Let the page last as long as it does, then go on."""
        state = self.state
        planned = state.planned
        if planned is None:  # the last letters of the day
            self.now += 8 * min(self.slow, 1.5)
            self.play(Next())
            return
        parts = estimate.parts(planned, self.session.wishes)
        seconds = parts.get(state.turn, 5.0 if state.turn is Turn.DISCUSS else 0.0)
        if state.turn is Turn.ARRIVALS:
            seconds /= 1 + len(state.pages)
        if state.turn is Turn.CONSEQUENCES:
            seconds /= max(1, len(state.pages))
        if state.turn in (Turn.TALK, Turn.DISCUSS) and self.lots.random() < self.long_talks:
            seconds = 3 * seconds + 120
        self.spend(seconds * self.slow * self.lots.uniform(0.8, 1.2))
        if self.state.planned is None:
            return
        if self.state.turn in COMMITTING:
            card = self.state.card
            assert card is not None
            for group in range(len(self.state.groups)):
                self.play(Commit(group, self.lots.choice([choice.id for choice in card.choices])))
            self.play(Lock())
        elif self.state.turn is state.turn and self.state.at == state.at:
            self.play(Next())

    def hold(self) -> None:
        """Play until the day is over."""
        for _ in range(MOST_ACTIONS):
            if self.state.turn is Turn.END:
                return
            self.go_on()
        raise AssertionError("the day did not end")


def a_class(
    seed: int,
    *,
    minutes: int = 60,
    groups: int = 6,
    slow: float = 1.0,
    long_talks: float = 0.0,
    late: float = 0.0,
) -> Class:
    """Return a class at the first road of its day."""
    assert DECK is not None
    wishes = Wishes(seed=seed, minutes=minutes, groups=groups)
    session = Session(deck=DECK, wishes=wishes, play=begin(DECK, setup_for(DECK, wishes)))
    opening = estimate.opening(minutes) * min(slow, 1.3) + late
    return Class(session, opening, slow, long_talks, random.Random(seed))


@pytest.mark.parametrize("seed", range(1, 201))
def test_the_debrief_gets_its_minutes(seed: int) -> None:
    """Slow and fast classes, long talks, a late start: what is kept for the debrief is there."""
    lots = random.Random(f"hour {seed}")
    minutes = lots.choice((45, 60, 90))
    held = a_class(
        seed,
        minutes=minutes,
        groups=lots.randint(1, 8),
        slow=lots.choice((0.6, 0.8, 1.0, 1.3, 1.7, 2.2)),
        long_talks=lots.choice((0.0, 0.2, 0.6)),
        late=lots.choice((0.0, 0.0, 180.0, 480.0)),
    )
    held.hold()
    debrief_begins = held.now + estimate.story(minutes) * lots.uniform(0.5, 1.0)
    left = 60 * minutes - debrief_begins - estimate.ending(minutes)
    assert left >= estimate.debrief(minutes)


@pytest.mark.parametrize("minutes", [45, 60, 90])
@pytest.mark.parametrize("groups", [1, 4, 6, 8])
def test_a_class_at_the_estimated_pace_drops_nothing(minutes: int, groups: int) -> None:
    """What was planned is played to its last card."""
    for seed in range(1, 6):
        held = a_class(seed, minutes=minutes, groups=groups)
        planned = held.state.plan
        held.hold()
        assert held.dropped == 0
        assert [card.card for card in held.state.plan] == [card.card for card in planned]
        assert all(len(group.past) == len(planned) for group in held.state.groups)


def test_a_slow_class_loses_cards_in_the_middle_and_comes_to_bedtime() -> None:
    """Much slower than planned: cards are dropped, and nearly every day still ends with its last one."""
    came = 0
    for seed in range(1, 21):
        held = a_class(seed, slow=1.4)
        last = held.state.plan[-1].card
        held.hold()
        assert held.dropped
        came += held.state.groups[0].past[-1].card == last
    assert came >= 18


def standing(seed: int = 3, cards: int = 0, **wishes: object) -> Class:
    """Return a class that has played so many cards at the estimated pace."""
    held = a_class(seed, **wishes)  # type: ignore[arg-type]
    while held.state.at < cards:
        held.go_on()
    return held


def test_there_is_no_forecast_before_the_day() -> None:
    """Without a game there is nothing to foresee."""
    assert forecast(Session(), 0.0) is None


def test_what_is_left_is_shared_out() -> None:
    """Gone and left are the hour; slack is what neither cards nor the reserve need."""
    held = standing(cards=1)
    known = forecast(held.session, held.now)
    assert known is not None
    assert known.gone + known.left == 3600
    assert known.slack == pytest.approx(known.left - known.reserve - known.need)


def test_behind_proposes_quick_cards_and_never_the_open_or_the_last_one() -> None:
    """The open card, the day's last and, while others help, the deep ones stay."""
    held = standing(cards=2)
    known = forecast(held.session, held.now + 600)
    assert known is not None
    assert known.offer == "drop"
    plan = {planned.card: planned for planned in held.state.plan}
    assert not {held.state.plan[held.state.at].card, held.state.plan[-1].card} & set(known.cards)
    assert not any(plan[name].deep for name in known.cards)
    after = forecast(replace(held.session, play=held.session.play.play(Replan(known.tail))), held.now + 600)
    assert after is not None
    assert after.slack > known.slack
    assert after.offer == "none"


def test_at_the_reserve_the_day_s_end_is_offered_and_after_it_nothing() -> None:
    """A little before the reserve begins; once the day is over there is nothing to propose."""
    held = standing(cards=2)
    at = 3600 - estimate.reserve(60) - 120
    early, late = forecast(held.session, at - 1), forecast(held.session, at)
    assert early is not None
    assert late is not None
    assert early.offer != "end"
    assert late.offer == "end"
    held.play(EndDay())
    over = forecast(held.session, at)
    assert over is not None
    assert over.offer == "none"


def test_ahead_proposes_a_deeper_talk_or_one_more_card() -> None:
    """A class with time over is offered what it has time for, and every proposed tail can be played."""
    offers = set()
    for seed in range(1, 30):
        held = standing(seed, cards=4)
        for early in (400, 250, 200):
            known = forecast(held.session, held.now - early)
            assert known is not None
            if known.offer in ("deepen", "add"):
                offers.add(known.offer)
                apply(held.state, Replan(known.tail))
                assert len(known.tail) == len(held.state.plan) - held.state.at + (known.offer == "add")
    assert offers == {"deepen", "add"}


def test_an_accepted_proposal_is_not_followed_by_its_opposite() -> None:
    """What was dropped is not offered again at once, nor the other way round."""
    for seed in range(1, 40):
        held = standing(seed, cards=3, slow=random.Random(seed).choice((0.7, 1.4)))
        known = forecast(held.session, held.now)
        assert known is not None
        if known.tail:
            held.play(Replan(known.tail))
            after = forecast(held.session, held.now)
            assert after is not None
            assert {known.offer, after.offer} not in ({"drop", "add"}, {"drop", "deepen"})
