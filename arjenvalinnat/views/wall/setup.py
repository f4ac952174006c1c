"""The set-up: what the facilitator asks for, each row a question and its answers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from arjenvalinnat.content.classes import AGES
from arjenvalinnat.content.format.lesson import Variant
from arjenvalinnat.session.intents.hour import Begin, Preview
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.kinds import chosen_kinds, with_kind
from arjenvalinnat.session.plan.fitting import meant_for
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import hand_made_fits, plan_day
from arjenvalinnat.session.plan.step_time import chosen_plan
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.rows import QuestionRow, leaves
from arjenvalinnat.views.pieces.setup import either, headed, row
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene

MINUTES = (45, 60, 75, 90)
PACES = ("normal", "calm")


def setup_page(wall: Wall) -> Scene:
    """Return the questions with how many cards the wishes leave."""
    say, wishes = wall.say, wall.session.wishes
    plan = plan_day(wall.deck, wishes)
    told, room = headed(wall)
    minutes = as_held(wall.deck, wishes).minutes
    on: tuple[str, Intent] = (say("title.begin", minutes=minutes, groups=wishes.groups), Begin())
    if not plan:
        on = _way_out(wall)
    pages = leaves(wall, _questions(wall), room)
    item = min(wall.showing.place.item, len(pages) - 1)
    also, back = None, Show(PageName.SETUP, item - 1) if item else Show(PageName.TITLE)
    if len(pages) > 1:
        also = beside_on(wall, on[0], say("setup.rest"), Show(PageName.SETUP, (item + 1) % len(pages)), "c")
    return frame(wall, "setup", together(told, pages[item]), on, back, also=also)


def _way_out(wall: Wall) -> tuple[str, Intent]:
    """Return what brings cards back when none is left: a theme, or a look at what was left out."""
    wishes = wall.session.wishes
    if wishes.hidden and not plan_day(wall.deck, replace(wishes, left_out=frozenset())):
        return wall.say("setup.all-themes"), WishFor(
            replace(wishes, hidden=wishes.hidden - {min(wishes.hidden)})
        )
    return wall.say("setup.cards-open"), Preview()


def _questions(wall: Wall) -> list[QuestionRow]:
    """Return the rows: of a day at most seven of one line each, of a lesson as many as it asks for."""
    say, wishes, deck = wall.say, wall.session.wishes, wall.deck
    groups = row(
        say("setup.groups"),
        [(str(n), WishFor(replace(wishes, groups=n)), n == wishes.groups) for n in range(1, 9)],
    )
    ages = row(
        say("setup.ages"),
        [(f"{a}–{b}", WishFor(replace(wishes, ages=(a, b))), (a, b) == wishes.ages) for a, b in AGES],
    )
    rows = [groups, _length(wall)]
    if deck.plan == "day":
        paces = {pace: replace(wishes, pace=pace) for pace in PACES}
        rows.append(row(say("setup.pace"), either(wall, "pace", paces)))
    rows += [ages, *map(partial(_kinds, wall), deck.variants)]
    if deck.themes and (deck.plan == "day" or not wishes.hidden.isdisjoint(deck.themes)):
        on = len(set(deck.themes) - wishes.hidden)
        label = say("setup.themes-on", on=on, all=len(deck.themes))
        rows.append(row(say("setup.themes"), [(label, Show(PageName.SETUP_THEMES), False)]))
    rows.append(row(say("setup.cards"), [(say("setup.cards-open"), Preview(), False)]))
    rows.append(row(say("setup.more"), [(say("setup.more-open"), Show(PageName.SETUP_MORE), False)]))
    return rows


def _length(wall: Wall) -> QuestionRow:
    """Return how long the hour is: its minutes, or the author's plans, which each have their own."""
    say, wishes, deck = wall.say, wall.session.wishes, wall.deck
    if deck.plan == "day" or not deck.plans:
        return row(
            say("setup.minutes"),
            [(str(n), WishFor(replace(wishes, minutes=n)), n == wishes.minutes) for n in MINUTES],
        )
    held = None if hand_made_fits(deck, meant_for(deck, wishes)) else chosen_plan(deck, wishes)
    answers: list[tuple[str, Intent, bool]] = []
    for plan in deck.plans:
        name = wall.tell(plan.name)
        if str(plan.minutes) not in name:
            name = say("setup.named-minutes", name=name, minutes=plan.minutes)
        wished = replace(wishes, lesson=plan.id, minutes=plan.minutes, plan=())
        answers.append((name, WishFor(wished), plan is held))
    return row(say("setup.lesson-plan"), answers)


def _kinds(wall: Wall, variant: Variant) -> QuestionRow:
    """Return what there is to choose of a variant."""
    wishes = wall.session.wishes
    chosen = chosen_kinds(wall.deck, wishes)[variant.id]
    return row(
        wall.tell(variant.name),
        [
            (wall.tell(kind.name), WishFor(with_kind(wishes, variant.id, kind.id)), kind.id == chosen)
            for kind in variant.kinds
        ],
    )
