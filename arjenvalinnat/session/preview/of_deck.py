"""The pages of a deck that belong to no card: those before the day, and those after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Commit, Lock
from arjenvalinnat.rules.draws import deal_roles, shown_choices
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.closing_talk import questions
from arjenvalinnat.session.hour import FoundDeck
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.preview.of_card import GROUPS, SEED
from arjenvalinnat.session.preview.page import PreviewPage, Stand
from arjenvalinnat.session.showing import PageName

_MOST_PAGES = 5000
"""More pages than any day has."""


def pages_before(deck: Deck) -> tuple[PreviewPage, ...]:
    """Return the title, the practice card, the agreement, the roles and what chance may bring."""
    return tuple(_before(deck))


def pages_after(deck: Deck) -> tuple[PreviewPage, ...]:
    """Return the day's end, a group's story, the closing talks, and the last pages."""
    return tuple(_after(deck))


def _before(deck: Deck) -> Iterator[PreviewPage]:
    plan = (Planned(deck.cards[0].id),)
    stand = Stand(deck, plan, deal_roles(deck, SEED, GROUPS))
    stand.session = replace(stand.session, found=(FoundDeck("", deck.title),))
    yield stand.page("title", "title", page=PageName.TITLE)
    if deck.practice is not None:
        yield stand.page("practice", "practice/situation", page=PageName.PRACTICE)
        for number, choice in enumerate(deck.practice.choices, 1):
            address = f"practice/choices/{choice.id}/result"
            yield stand.page("practice", address, choice.id, page=PageName.PRACTICE, item=number)
    yield stand.page("agreement", "agreement/wall", page=PageName.AGREEMENT)
    yield stand.page("roles", "roles", page=PageName.ROLES)
    for role in deck.roles:
        dealt = Stand(deck, plan, (role.id,) * GROUPS)
        yield dealt.page("role", f"roles/{role.id}", role.id, page=PageName.ROLES, item=1)
    for chance in deck.chances:
        card = next((card for card in deck.cards if card.phase == chance.phase), deck.cards[0])
        happened = Stand(deck, (Planned(card.id, chance=chance.id),), (None,) * GROUPS)
        happened.go_on_to(Turn.CHANCE)
        yield happened.page("chance", f"chances/{chance.id}/text", chance.id)


def _after(deck: Deck) -> Iterator[PreviewPage]:
    stand = _played(deck)
    yield stand.page("end", "milestones")
    yield stand.page("story", "phases", page=PageName.GROUP_STORY)
    record = stand.session.record
    for talk in deck.debrief:
        stand.session = replace(stand.session, record=replace(record, debrief=talk.id))
        lines = [
            f"debrief/{talk.id}/steps/{number}/questions/{line}"
            for number, step in enumerate(talk.steps)
            for line in range(len(step.questions))
        ]
        for item in range(len(questions(stand.session, 0.0))):
            address = lines[item] if item < len(lines) else "always_asked"
            detail = f"{talk.id}, {item + 1}"
            yield stand.page("closing", address, detail, page=PageName.DEBRIEF, item=item)
        closing = f"debrief/{talk.id}/closing"
        yield stand.page("step-out", closing, talk.id, page=PageName.STEP_OUT)
    yield stand.page("exit", "axes", page=PageName.EXIT)
    yield stand.page("help", "help", page=PageName.HELP)


def _played(deck: Deck) -> Stand:
    """Return a day of the deck that was played to its end, every card quick."""
    roles = deal_roles(deck, SEED, GROUPS)
    day = Stand(deck, (Planned(deck.cards[0].id),), roles)
    plan = tuple(replace(planned, deep=False) for planned in plan_day(deck, day.session.wishes))
    stand = Stand(deck, plan, roles) if plan else day
    for _ in range(_MOST_PAGES):
        match stand.state.turn:
            case Turn.END:
                return stand
            case Turn.COMMIT:
                _seal(stand, [choice.id for choice in shown_choices(SEED, stand.card)])
            case _:
                stand.go_on()
    raise RuntimeError("a day that does not end")


def _seal(stand: Stand, order: Sequence[str]) -> None:
    first = stand.state.at % len(order)
    for group, choice in enumerate(islice(cycle(order), first, first + GROUPS)):
        stand.play(Commit(group, choice))
    stand.play(Lock())
