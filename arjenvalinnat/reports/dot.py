"""A deck's branches in Graphviz's language, for an author's own tools: `dot -Tsvg`."""

from __future__ import annotations

from itertools import pairwise

from arjenvalinnat.content.format.card import DAY_END, Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.legible import one_line
from arjenvalinnat.reports.arcs import ArcWords, shortened
from arjenvalinnat.rules.analysis.branches import Arc, Node, NodeKind, Thing, branches, in_order, node_of
from arjenvalinnat.views.texts import Say

LABEL = 48
"""The most letters of a choice beside its arc."""

NOBODY = "nobody"
"""The node of a condition that nothing before its card can bring."""

_GIVEN = {Thing.ROLE: "ellipse", Thing.AXIS: "hexagon"}
_STYLE = {NodeKind.LATER: "solid", NodeKind.LACKS: "dotted"}


def dot(deck: Deck, say: Say) -> str:
    """Return the branches as one `digraph`, a cluster for each phase."""
    words, arcs = ArcWords(deck, say), branches(deck)
    lines = [
        f"digraph {_quoted(deck.id)} {{",
        f"  graph [rankdir=TB, newrank=true, label={_quoted(deck.title)}, labelloc=t]",
        "  node [shape=box, fontname=sans]",
        "  edge [fontname=sans, fontsize=10]",
    ]
    for place, (phase, cards) in enumerate(in_order(deck)):
        lines += [f"  subgraph cluster_{place} {{", f"    {_node(words, Node(Thing.PHASE, phase), 'plain')}"]
        for number, card in enumerate(cards):
            if isinstance(card, Scene):
                lines += _column(words, card, f"cluster_{place}_{number}")
            else:
                lines.append(f"    {_node(words, Node(Thing.CARD, card.id), 'box')}")
        lines.append("  }")
    lines.append(f"  {_node(words, Node(Thing.END, 'loppu'), 'doubleoctagon')}")
    given = dict.fromkeys(arc.cause for arc in arcs if arc.cause is not None and arc.cause.thing in _GIVEN)
    lines += [f"  {_node(words, node, _GIVEN[node.thing])}" for node in given]
    day = [*(Node(Thing.PHASE, phase) for phase, _ in in_order(deck)), Node(Thing.END, DAY_END)]
    lines += [f"  {_name(one)} -> {_name(other)} [style=invis, weight=10]" for one, other in pairwise(day)]
    if any(arc.cause is None for arc in arcs):
        lines.append(f"  {NOBODY} [label={_quoted(say('analyse.branches.nobody'))}, shape=note]")
    lines += [f"  {_arc(words, arc)}" for arc in arcs]
    return "\n".join([*lines, "}", ""])


def _column(words: ArcWords, scene: Card, name: str) -> list[str]:
    """Return a scene as a cluster of its steps under each other."""
    nodes = [node_of(scene, step) for step in scene.parts]
    return [
        f"    subgraph {name} {{",
        f"      label={_quoted(words.card(scene.id))}",
        *(
            f"      {_name(node)} [label={_quoted(words.step(step))}, shape=box]"
            for node, step in zip(nodes, scene.parts, strict=True)
        ),
        *(
            f"      {_name(one)} -> {_name(other)} [arrowhead=none, weight=20]"
            for one, other in pairwise(nodes)
        ),
        "    }",
    ]


def _arc(words: ArcWords, arc: Arc) -> str:
    label = words.way(arc)
    if arc.cause is not None and arc.choice is not None:
        label = f"{shortened(words.choice(arc.cause.id, arc.choice), LABEL)}\n{label}"
    back = arc.kind is NodeKind.LATER and (arc.number or 0) < 0
    style = "dashed" if back else _STYLE.get(arc.kind, "bold")
    cause = _name(arc.cause) if arc.cause is not None else NOBODY
    return f"{cause} -> {_name(arc.to)} [label={_quoted(label)}, style={style}]"


def _node(words: ArcWords, node: Node, shape: str) -> str:
    return f"{_name(node)} [label={_quoted(words.node(node))}, shape={shape}]"


def _name(node: Node) -> str:
    step = f"/{node.step}" if node.step is not None else ""
    return _quoted(f"{node.thing.value} {node.id}{step}")


def _quoted(text: str) -> str:
    """Return a double-quoted string: a backslash and a quote are escaped, a line end is written as one."""
    lines = (one_line(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return '"' + "\\n".join(lines) + '"'
