"""A deck's branches in Mermaid's language, which many wikis and editors draw as they are."""

from __future__ import annotations

from itertools import pairwise

from arjenvalinnat.content.format.card import DAY_END, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.legible import one_line
from arjenvalinnat.reports.arcs import ArcWords, shortened
from arjenvalinnat.rules.analysis.branches import Arc, Node, NodeKind, Thing, branches, in_order, node_of
from arjenvalinnat.views.texts import Say

LABEL = 48
"""The most letters of a choice beside its arc."""

_SAFE = frozenset(" -+.,:!?()/·→…−–’”%")
"""What may stand in a label beside letters and numbers; everything else is written as its number."""


def mermaid(deck: Deck, say: Say) -> str:
    """Return the branches as one flowchart, a subgraph for each phase.

    Nodes are called by numbers, since an id such as `end` is a word of the language.
    """
    words, arcs = ArcWords(deck, say), branches(deck)
    names: dict[Node | None, str] = {}

    def named(node: Node | None) -> str:
        return names.setdefault(node, f"n{len(names)}")

    lines = ["flowchart TB"]
    for place, (phase, cards) in enumerate(in_order(deck)):
        at = Node(Thing.PHASE, phase)
        lines.append(f"  subgraph p{place} [{_label(words.node(at))}]")
        lines.append(f"    {named(at)}([{_label(words.node(at))}])")
        for number, card in enumerate(cards):
            if not isinstance(card, Scene):
                node = Node(Thing.CARD, card.id)
                lines.append(f"    {named(node)}[{_label(words.node(node))}]")
                continue
            column = [(named(node_of(card, step)), words.step(step)) for step in card.parts]
            lines += [f"    subgraph s{place}x{number} [{_label(words.card(card.id))}]", "      direction TB"]
            lines += [f"      {name}[{_label(title)}]" for name, title in column]
            lines += [f"      {one} --- {other}" for (one, _), (other, _) in pairwise(column)]
            lines.append("    end")
        lines.append("  end")
    day = [*(Node(Thing.PHASE, phase) for phase, _ in in_order(deck)), Node(Thing.END, DAY_END)]
    lines.append(f"  {named(day[-1])}[[{_label(words.node(day[-1]))}]]")
    for arc in arcs:
        if arc.cause not in names:
            label = words.cause(arc) if arc.cause is None else words.node(arc.cause)
            lines.append(f"  {named(arc.cause)}{{{{{_label(label)}}}}}")
    lines += [f"  {named(one)} ~~~ {named(other)}" for one, other in pairwise(day)]
    for arc in arcs:
        lines.append(f"  {named(arc.cause)} {_line(arc)}|{_label(_told(words, arc))}| {named(arc.to)}")
    return "\n".join([*lines, ""])


def _told(words: ArcWords, arc: Arc) -> str:
    if arc.cause is None or arc.choice is None:
        return words.way(arc)
    return f"{shortened(words.choice(arc.cause.id, arc.choice), LABEL)} · {words.way(arc)}"


def _line(arc: Arc) -> str:
    if arc.kind is NodeKind.LATER:
        return "-->" if (arc.number or 0) >= 0 else "-.->"
    return "-.->" if arc.kind is NodeKind.LACKS else "==>"


def _label(text: str) -> str:
    """Return a quoted label in which no letter is part of the language."""
    plain = " ".join(one_line(text).split())
    return (
        '"'
        + "".join(letter if letter.isalnum() or letter in _SAFE else f"#{ord(letter)};" for letter in plain)
        + '"'
    )
