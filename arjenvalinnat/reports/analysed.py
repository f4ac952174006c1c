"""An analysis in words: sentences and tables as texts, for the terminal and for a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.reports.arcs import ArcWords, apart, shortened
from arjenvalinnat.rules.analysis.branches import Node, Thing, node_of
from arjenvalinnat.rules.analysis.results import POLICIES, STYLE, Analysis, Lived, SceneWays, Spread
from arjenvalinnat.session.report.analysed_days import Lamp, Reach, lamps, reaches, told
from arjenvalinnat.views.pieces.points import MINUS, signed
from arjenvalinnat.views.texts import Say

Table: TypeAlias = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""The heads of the columns, and the rows; the first column is the row's head."""

LOW, HIGH = 0.05, 0.95
"""Between these parts of the days lie nine days of ten."""

_CHOICE = 58
_NOTHING = 0.0005
"""A part below this is told as almost none, not as none."""


@dataclass(frozen=True)
class AnalysisTexts:
    """An analysis as it is told: the deck in the reader's language, the group's role, and the catalogue."""

    deck: Deck
    analysis: Analysis
    role: str | None
    say: Say

    @cached_property
    def words(self) -> ArcWords:
        """Return what says the deck's branches."""
        return ArcWords(self.deck, self.say)

    @cached_property
    def lamps(self) -> tuple[Lamp, ...]:
        """Return the milestones of the road."""
        return lamps(self.deck, self.analysis)

    @cached_property
    def reached(self) -> tuple[tuple[Reach, ...], int]:
        """Return what is reached, the rarest first, and how much belongs to other roles."""
        return reaches(self.deck, self.analysis, self.role)

    @cached_property
    def policies(self) -> tuple[str, ...]:
        """Return the names of the ways of choosing."""
        return tuple(self.policy(days.policy) for days in self.analysis.policies)

    def policy(self, policy: str) -> str:
        """Return the name of a way of choosing."""
        if policy.startswith(STYLE):
            return self.say("analyse.style-policy", style=self._style(policy))
        return self.say(f"analyse.policy.{policy}")

    def means(self) -> Iterator[tuple[str, str]]:
        """Return each way of choosing with what it means."""
        for days in self.analysis.policies:
            if days.policy.startswith(STYLE):
                meaning = self.say("analyse.style-means", style=self._style(days.policy))
            else:
                meaning = self.say(f"analyse.means.{days.policy}")
            yield self.policy(days.policy), meaning

    def _style(self, policy: str) -> str:
        style = policy.removeprefix(STYLE)
        return apart(self.deck.styles.get(style, style))

    def title(self) -> str:
        """Return the heading of it all."""
        return self.say("analyse.title", deck=apart(self.deck.title))

    def about(self) -> Iterator[str]:
        """Return what was analysed, in sentences."""
        say, slots = self.say, self.analysis.slots
        counts = {"cards": len(slots), "minutes": round(self.analysis.minutes)}
        drawn = sum(map(len, slots))
        if drawn > len(slots):
            yield say("analyse.plan-all", all=drawn, **counts)
        else:
            yield say("analyse.plan", **counts)
        if self.role is None:
            yield say("analyse.no-role-told")
        else:
            yield say("analyse.role-told", role=apart(self.deck.roles_by_id[self.role].name))
        yield say("analyse.road", last=self.analysis.last) if self.analysis.last else say("analyse.no-road")
        lot = [days for days in self.analysis.policies if not days.exact]
        if not lot:
            yield say("analyse.exact")
            return
        error = max(spread.error for days in lot for spread in (days.squares, *days.axes))
        names = ", ".join(self.policy(days.policy) for days in lot)
        yield say("analyse.sampled", policies=names, error=self.decimal(error, 2))

    def ends(self) -> Table:
        """Return where the days end, policy by policy."""
        say = self.say
        marks = (say("analyse.lamp", name=apart(lamp.name), square=lamp.square) for lamp in self.lamps)
        heads = (say("analyse.policy-head"), say("analyse.mean"), say("analyse.range"), *marks)
        rows = (
            (
                self.policy(days.policy),
                self.decimal(days.squares.mean),
                self._between(days.squares),
                *(self.part(lamp.parts[place]) for lamp in self.lamps),
            )
            for place, days in enumerate(self.analysis.policies)
        )
        return heads, tuple(rows)

    def axes(self) -> Table:
        """Return what the days do to the axes: mean and range of the sum, policy by policy."""
        heads = (self.say("analyse.policy-head"), *(axis.name for axis in self.deck.axes))
        rows = (
            (
                self.policy(days.policy),
                *(
                    self.say(
                        "analyse.mean-range", mean=self.decimal(spread.mean, plus=True), **self._ends(spread)
                    )
                    for spread in days.axes
                ),
            )
            for days in self.analysis.policies
        )
        return heads, tuple(rows)

    def squares(self) -> Table:
        """Return the part of the days that ends on each square, policy by policy."""
        spreads = [dict(days.squares.points) for days in self.analysis.policies]
        squares = sorted({square for spread in spreads for square in spread})
        rows = ((str(square), *(self.part(one.get(square, 0.0)) for one in spreads)) for square in squares)
        return (self.say("analyse.square"), *self.policies), tuple(rows)

    def reach(self) -> Table:
        """Return in what part of the days each outcome and each later is reached, policy by policy."""
        rows = ((self.consequence(one), *map(self.part, one.parts)) for one in self.reached[0])
        return (self.say("analyse.consequence"), *self.policies), tuple(rows)

    def never(self) -> tuple[str, ...]:
        """Return what no day reaches."""
        return tuple(self.consequence(one) for one in self.reached[0] if one.never)

    def never_head(self) -> str:
        """Return what is said above them: never at all only where every choice was counted exactly."""
        any_choice = next((days for days in self.analysis.policies if days.policy == POLICIES[0]), None)
        if any_choice is None:
            return self.say("analyse.never-so")
        return self.say("analyse.never" if any_choice.exact else "analyse.never-drawn")

    def consequence(self, one: Reach) -> str:
        """Return an outcome or a later as its card, its choice, and what it asks or where it leads."""
        at = self.words.node(node_of(self.deck.cards_by_id[one.card], one.step))
        text = apart(shortened(one.held.text if one.choice is None else one.choice.text, _CHOICE))  # type: ignore[union-attr]
        chosen = self.say("analyse.branches.choice", card=at, choice=text)
        if one.held is not None:
            return self.say("analyse.outcome", choice=chosen, condition=self.words.condition(one.held))
        assert one.choice is not None  # only an outcome may be without one
        if one.plain:
            return self.say(
                "analyse.outcome", choice=chosen, condition=self.words.say("analyse.branches.rest")
            )
        later = one.choice.later
        assert later is not None  # a reach is an outcome or a later
        known = {phase.id for phase in self.deck.phases}
        to = Node(Thing.PHASE if later.phase in known else Thing.END, later.phase)
        return self.say("analyse.later", choice=chosen, phase=self.words.node(to), steps=signed(later.move))

    def scenes(self) -> Iterator[str]:
        """Return how many ways lead through each scene, and how many of them to each outcome that is told."""
        for one in self.analysis.scenes:
            yield self.say("analyse.scene", card=self.words.card(one.card), ways=one.ways)
            if one.ways > 1:
                yield from self._told_ways(one)

    def _told_ways(self, scene: SceneWays) -> Iterator[str]:
        if scene.told is None:
            yield self.say("analyse.scene-many")
        steps = {step.id: step for step in self.deck.cards_by_id[scene.card].parts}
        for one in scene.told or ():
            step = steps[one.step]
            text = apart(shortened(step.outcomes[one.outcome].text, _CHOICE))
            yield self.say(
                "analyse.scene-told", step=apart(step.title), text=text, ways=one.ways, of=scene.ways
            )

    def styles(self) -> Table:
        """Return what each style meets on the told steps: every outcome that some day of it is told."""
        steps = told(self.deck, self.analysis)
        at = (self.words.node(node_of(self.deck.cards_by_id[one[0].card], one[0].step)) for one in steps)
        rows = (
            (self.policy(days.policy), *(self._met(place, outcomes) for outcomes in steps))
            for place, days in enumerate(self.analysis.policies)
            if days.policy.startswith(STYLE)
        )
        return (self.say("analyse.style"), *at), tuple(rows) if steps else ()

    def _met(self, policy: int, outcomes: tuple[Reach, ...]) -> str:
        met = [(one.held.text, one.parts[policy]) for one in outcomes if one.held and one.parts[policy]]
        said = (
            self.say("analyse.met", text=apart(shortened(text, _CHOICE)), part=self.part(part))
            for text, part in met
        )
        return " · ".join(said) or self.say("analyse.branches.none")

    def idle(self) -> Iterator[str]:
        """Return the choices that never matter, in sentences; the one that says so where there is none."""
        for one in self.analysis.idle:
            yield self.say(
                "analyse.idle-one",
                card=self.words.card(one.card),
                choice=self.words.choice(one.card, one.choice),
                same=self.words.choice(one.card, one.same_as),
            )
        if not self.analysis.idle:
            yield self.say("analyse.idle-none")

    def day(self, lived: Lived) -> Table:
        """Return a day's cards and choices."""
        nothing = self.say("analyse.branches.none")
        rows = (
            (self.words.card(card), nothing if choice is None else self.words.choice(card, choice))
            for card, choice in lived.answers
        )
        return (self.say("analyse.card"), self.say("analyse.choice")), tuple(rows)

    def part(self, part: float) -> str:
        """Return a part of the days in per cent; little is told from nothing, and almost all from all."""
        if 0 < part < _NOTHING:
            return self.say("analyse.under")
        percent = 100 * part
        digits = 1 if 0 < percent < 9.95 or 99 < percent < 99.95 else 0
        return self.say("analyse.part", percent=self.decimal(percent, digits))

    def decimal(self, value: float, digits: int = 1, *, plus: bool = False) -> str:
        """Return a number with the reader's own decimal sign and a real minus."""
        sign = "+" if plus and round(value, digits) > 0 else ""
        written = f"{value:.{digits}f}"
        written = written.removeprefix("-") if not float(written) else written
        return sign + written.replace(".", self.say("analyse.point")).replace("-", MINUS)

    def _between(self, spread: Spread) -> str:
        low, high = spread.quantile(LOW), spread.quantile(HIGH)
        return self.say("analyse.between", low=low, high=high)

    def _ends(self, spread: Spread) -> dict[str, str]:
        return {"low": signed(spread.quantile(LOW)), "high": signed(spread.quantile(HIGH))}
