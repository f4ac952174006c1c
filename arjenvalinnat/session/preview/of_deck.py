"""The pages of a deck that belong to no card: those before the day, and those after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.draws import deal_roles
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.closing_talk import questions
from arjenvalinnat.session.hour import FoundDeck
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.preview.of_card import WISHES
from arjenvalinnat.session.preview.page import PreviewPage, page_of
from arjenvalinnat.session.rehearsal import Rehearsal, spread
from arjenvalinnat.session.showing import PageName


def pages_before(deck: Deck) -> tuple[PreviewPage, ...]:
    """Return the title, the practice card, the agreement, the roles and what chance may bring."""
    return tuple(_before(deck))


def pages_after(deck: Deck) -> tuple[PreviewPage, ...]:
    """Return the day's end, a group's story, the closing talks, and the last pages."""
    return tuple(_after(deck))


def _before(deck: Deck) -> Iterator[PreviewPage]:
    plan = (Planned(deck.cards[0].id),)
    hour = Rehearsal.of_plan(deck, plan, WISHES, _roles(deck))
    hour.session = replace(hour.session, found=(FoundDeck("", deck.title),))
    yield page_of(hour, "title", "title", page=PageName.TITLE)
    if deck.practice is not None:
        yield page_of(hour, "practice", "practice/situation", page=PageName.PRACTICE)
        for number, choice in enumerate(deck.practice.choices):
            address = f"practice/choices/{choice.id}/result"
            yield page_of(hour, "practice", address, choice.id, page=PageName.PRACTICE_RESULT, item=number)
    yield page_of(hour, "agreement", "agreement/wall", page=PageName.AGREEMENT)
    yield page_of(hour, "roles", "roles", page=PageName.ROLES)
    for role in deck.roles:
        dealt = Rehearsal.of_plan(deck, plan, WISHES, (role.id,) * WISHES.groups)
        yield page_of(dealt, "role", f"roles/{role.id}", role.id, page=PageName.ROLE)
    for chance in deck.chances:
        card = next((card for card in deck.cards if card.phase == chance.phase), deck.cards[0])
        happened = Rehearsal.of_plan(deck, (Planned(card.id, chance=chance.id),), WISHES)
        happened.go_on_to(Turn.CHANCE)
        yield page_of(happened, "chance", f"chances/{chance.id}/text", chance.id)


def _after(deck: Deck) -> Iterator[PreviewPage]:
    hour = _played(deck)
    yield page_of(hour, "end", "milestones")
    yield page_of(hour, "story", "phases", page=PageName.GROUP_STORY)
    record = hour.session.record
    for talk in deck.debrief:
        hour.session = replace(hour.session, record=replace(record, debrief=talk.id))
        lines = [
            f"debrief/{talk.id}/steps/{number}/questions/{line}"
            for number, step in enumerate(talk.steps)
            for line in range(len(step.questions))
        ]
        for item in range(len(questions(hour.session, 0.0))):
            address = lines[item] if item < len(lines) else "always_asked"
            detail = f"{talk.id}, {item + 1}"
            yield page_of(hour, "closing", address, detail, page=PageName.DEBRIEF, item=item)
        closing = f"debrief/{talk.id}/closing"
        yield page_of(hour, "step-out", closing, talk.id, page=PageName.STEP_OUT)
    if deck.exit != "off":
        yield page_of(hour, "exit", "exit" if deck.exit is not None else "axes", page=PageName.EXIT)
    yield page_of(hour, "help", "help", page=PageName.HELP)


def _played(deck: Deck) -> Rehearsal:
    """Return a day of the deck that was played to its end, every card quick."""
    plan = tuple(replace(planned, deep=False) for planned in plan_day(deck, WISHES))
    hour = Rehearsal.of_plan(deck, plan or (Planned(deck.cards[0].id),), WISHES, _roles(deck))
    hour.play_out(spread)
    return hour


def _roles(deck: Deck) -> tuple[str | None, ...]:
    return deal_roles(deck, WISHES.seed, WISHES.groups)
