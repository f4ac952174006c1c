"""A card as plain text, for the chat of a meeting when the class is somewhere else."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.model import Card, Deck
from arjenvalinnat.rules.order import shown_choices
from arjenvalinnat.views.texts import Say


def card_text(deck: Deck, card: Card, seed: int, renamed: Callable[[str], str], say: Say) -> str:
    """Return the time of day, the situation, the question and the choices under the wall's numbers.

    The pass is 0. Only what the wall shows while the class chooses: no effects, no notes, no later.
    """
    phase = next(phase for phase in deck.phases if phase.id == card.phase)
    choices = enumerate(shown_choices(seed, card), 1)
    return "\n".join(
        (
            f"{phase.clock} {phase.name}",
            "",
            renamed(card.situation),
            "",
            renamed(card.ask),
            *(f"{number} {renamed(choice.text)}" for number, choice in choices),
            f"0 {say('commit.pass')}",
        )
    )
