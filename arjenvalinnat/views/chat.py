"""A card as plain text, for the chat of a meeting when the class is somewhere else."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.views.texts import Say


def card_text(
    deck: Deck,
    card: Card,
    seed: int,
    renamed: Callable[[str], str],
    say: Say,
    uncovered: int | None = None,
) -> str:
    """Return the time of day, the situation, the question and the choices under the wall's numbers.

    The pass is 0. Only what the wall shows while the class chooses: no effects, no notes, no later; of the
    choices those that are *uncovered*, all without a number.
    """
    phase = next(phase for phase in deck.phases if phase.id == card.phase)
    shown = shown_choices(seed, (card.id, None), card)
    choices = enumerate(shown[:uncovered], 1)
    whole = uncovered is None or uncovered >= len(shown)
    return "\n".join(
        (
            f"{phase.clock} {phase.name}",
            "",
            renamed(card.situation),
            "",
            renamed(card.ask or ""),
            *(f"{number} {renamed(choice.text)}" for number, choice in choices),
            *((f"0 {say('commit.pass')}",) if whole else ()),
        )
    )
