"""Branches in words: what an arc's cause, its way and its consequence are called, shortened for a picture."""

from __future__ import annotations

from dataclasses import dataclass

from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Outcome
from arjenvalinnat.rules.analysis.branches import Arc, Node, NodeKind, Thing
from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.texts import Say

ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True)
class ArcWords:
    """What says the branches of one deck; the deck may be told in another language than its own."""

    deck: Deck
    say: Say

    def node(self, node: Node) -> str:
        """Return what one end of an arc is called."""
        match node.thing:
            case Thing.PHASE:
                return self.phase(node.id)
            case Thing.CARD:
                return self.card(node.id)
            case Thing.ROLE:
                return self.say("analyse.branches.role", name=apart(self.deck.roles_by_id[node.id].name))
            case Thing.AXIS:
                return self.say("analyse.branches.axis", name=self._axis(node.id))
            case Thing.END:
                return self.say("analyse.branches.end")

    def card(self, card: str) -> str:
        """Return a card's title; a card that the deck lacks keeps its id."""
        known = self.deck.cards_by_id.get(card)
        return card if known is None else apart(known.title)

    def phase(self, phase: str) -> str:
        """Return a phase's clock and name."""
        return next((apart(one.heading) for one in self.deck.phases if one.id == phase), phase)

    def choice(self, card: str, choice: str) -> str:
        """Return a choice's text; a choice that the deck lacks keeps its id."""
        known = self.deck.cards_by_id.get(card)
        chosen = known.choice(choice) if known is not None else None
        return choice if chosen is None else apart(chosen.text)

    def cause(self, arc: Arc) -> str:
        """Return what an arc comes from: a card and its choice, a role, a sum, or nothing that there is."""
        if arc.cause is None:
            return self.say("analyse.branches.nobody")
        if arc.choice is None:
            return self.node(arc.cause)
        chosen = self.choice(arc.cause.id, arc.choice)
        return self.say("analyse.branches.choice", card=self.node(arc.cause), choice=chosen)

    def consequence(self, arc: Arc) -> str:
        """Return what an arc changes: a phase's letters, or what a choice of a card brings."""
        if arc.asks is None:
            return self.node(arc.to)
        asked = self.choice(arc.to.id, arc.asks)
        return self.say("analyse.branches.choice", card=self.node(arc.to), choice=asked)

    def way(self, arc: Arc) -> str:
        """Return how the cause works on the consequence."""
        match arc.kind:
            case NodeKind.LATER:
                return self.say("analyse.branches.later", steps=signed(arc.number or 0))
            case NodeKind.CHOSE:
                return self.say("analyse.branches.chose")
            case NodeKind.HAS | NodeKind.LACKS:
                return self.say(f"analyse.branches.{arc.kind.value}", name=arc.flag)
            case NodeKind.AT_LEAST | NodeKind.AT_MOST:
                assert arc.cause is not None  # an axis
                return self._limit(arc.kind, arc.cause.id, arc.number or 0)

    def condition(self, outcome: Outcome) -> str:
        """Return a whole condition in one line: roles by their names, other flags as they are written."""
        return " · ".join(self._parts(outcome.when))

    def _parts(self, when: When) -> list[str]:
        roles = {role.flag: apart(role.name) for role in self.deck.roles}
        flags = [
            self.say(f"analyse.branches.{kind.value}", name=roles.get(flag, flag))
            for kind, asked in ((NodeKind.HAS, when.has), (NodeKind.LACKS, when.lacks))
            for flag in asked
        ]
        past = [
            self.say("analyse.branches.has", name=f"{self.card(card)} → {self.choice(card, choice)}")
            for card, choice in when.chose.items()
        ]
        limits = [
            self._limit(kind, axis, limit)
            for kind, asked in ((NodeKind.AT_LEAST, when.at_least), (NodeKind.AT_MOST, when.at_most))
            for axis, limit in asked.items()
        ]
        return [*past, *flags, *limits]

    def _limit(self, kind: NodeKind, axis: str, number: int) -> str:
        return self.say(f"analyse.branches.{kind.value}", name=self._axis(axis), number=signed(number))

    def _axis(self, axis: str) -> str:
        return next((apart(one.name) for one in self.deck.axes if one.id == axis), axis)


def apart(text: str) -> str:
    """Return a text that is read from the right as one that keeps to itself in a line read from the left."""
    return f"{ISOLATE}{text}{POP}" if is_rtl(text) else text


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many letters, cut at a word where one ends near, with its dots."""
    text = " ".join(text.split())
    if text.startswith(ISOLATE) and text.endswith(POP):
        return apart(shortened(text[1:-1], most))
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    at = cut.rfind(" ")
    return f"{cut[:at] if at > most * 2 // 3 else cut}…".replace(",…", "…")
