"""Questions to a well-shaped deck: one check, one function, one code.

A check's docstring says why it is asked; the sentence that an author reads is in the catalogue. The
registry is a plain tuple, and findings are sorted afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arjenvalinnat.content.checks import (
    cast,
    facts,
    ids,
    names,
    order,
    outcomes,
    pedagogy,
    pictures,
    roles,
    wording,
)
from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.draft import Draft

CHECKS: tuple[Callable[[Draft], Iterable[Diagnostic]], ...] = (
    names.phases_are_known,
    names.axes_are_known,
    names.themes_are_known,
    names.facts_are_known,
    names.role_lines_are_known,
    names.icons_are_drawn,
    names.flags_are_set_somewhere,
    names.chosen_cards_are_known,
    names.chosen_choices_are_known,
    ids.ids_are_given_once,
    ids.day_end_is_not_a_phase,
    order.chosen_cards_come_before,
    order.laters_are_later,
    order.phases_have_cards,
    order.cards_have_two_to_four_choices,
    order.ages_rise,
    order.road_rises,
    order.milestones_rise,
    order.start_is_on_the_road,
    outcomes.outcomes_can_be_reached,
    wording.situations_are_short,
    wording.choices_are_short,
    wording.consequences_are_short,
    wording.laters_name_no_clock_time,
    pedagogy.no_choice_is_dominated,
    pedagogy.something_tempts,
    pedagogy.temptation_does_not_tell_the_price,
    pedagogy.there_is_something_to_discuss,
    pedagogy.what_nobody_chose_is_asked_about,
    roles.some_card_knows_each_role,
    roles.two_cards_know_each_role,
    facts.facts_are_in_date,
    cast.sets_have_every_person,
    cast.sets_have_every_form,
    cast.names_are_written_in_known_forms,
    cast.forms_belong_to_one_person,
    pictures.pictures_are_there,
    pictures.pictures_can_be_drawn,
    pictures.pictures_are_not_too_many,
    pictures.pictures_are_used,
)
