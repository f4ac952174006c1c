"""What the pages of the plan have in common: a card in a line, and what changes the rest of the plan."""

from __future__ import annotations

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import Replan
from arjenvalinnat.rules.state import GameState, Planned
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import ShowDesk
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.plan import plan_edits
from arjenvalinnat.session.plan.plan_edits import Tail
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, buttons
from arjenvalinnat.views.console.pieces.presses import DOT, Press


def named(seen: Console, card: Card, one: Planned | None) -> str:
    """Return the clock, the part of the day, the title, how deep it is played, and its notice."""
    phase = seen.wall.deck.phases[seen.wall.deck.phase_order[card.phase]]
    told = [f"{phase.heading}: {card.title}"]
    if one is not None:
        told.append(seen.say("cards.deep" if one.deep else "cards.quick"))
    if card.notice:
        told.append(card.notice)
    return seen.wall.tell(DOT.join(told))


def offer(seen: Console, presses: list[Press], what: str, tail: Tail | None, title: str) -> None:
    """Put a button for a new tail among the others, where there is one."""
    if tail is not None:
        label = seen.say(f"console.plan.{what}")
        presses.append(Press(label, Do(Replan(tail)), said=f"{label}: {title}"))


def theme_presses(seen: Console, state: GameState, themes: list[str]) -> list[Press]:
    """Return a button for each theme that can be hidden from the rest of the day."""
    presses = []
    for theme in themes:
        tail = plan_edits.hide_theme(state, theme)
        if tail is not None:
            name = seen.wall.tell(seen.wall.deck.themes.get(theme, theme))
            count = len(plan_edits.tail_of(state)) - len(tail)
            label = seen.say("console.plan.hide", theme=name, count=count)
            presses.append(Press(label, Do(Replan(tail))))
    return presses


def to_the_list(seen: Console, width: float) -> list[FlowItem]:
    """Return the button that leads back to the list."""
    return buttons(seen, [Press(seen.say("console.plan.back"), ShowDesk(DeskPage.PLAN))], width)
