"""The pages of one moment: the wall is laid out once for itself, and the console shows that one."""

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.screen.current_views import CurrentViews
from arjenvalinnat.screen.program import Started
from arjenvalinnat.session.desk import DeskPage
from arjenvalinnat.session.intents.desk import Freeze
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.wall import following_page, live_view, page, wall_view
from tests.showings import changed
from tests.views.console.moments import at_turn


@pytest.fixture
def laid(monkeypatch):
    """Return the list of the pages that are laid out, by their names."""
    names, made = [], page._page

    def counted(seen):
        scene = made(seen)
        names.append(scene.page)
        return scene

    monkeypatch.setattr(page, "_page", counted)
    return names


def views(session, showing):
    """Return the pages of this moment; a fault is no page of theirs."""

    def fault(error):
        raise error

    started = Started(session, showing, steer, wall_view, following_page, live_view, console_view)
    return CurrentViews(started, session, showing, fault)


@pytest.mark.parametrize("desk", DeskPage)
def test_the_wall_is_laid_out_once_with_its_console(laid, desk):
    """Whatever the console shows, it lays out no page of the wall but the one that is ahead."""
    session, showing = at_turn(Turn.SITUATION)
    laid.clear()
    moment = views(session, replace(showing, desk=replace(showing.desk, page=desk)))
    assert (moment.wall.page, moment.live.page) == ("situation", "situation")
    console = moment.console
    assert laid.count("situation") == 1
    assert len(laid) <= 2
    assert console == console_view(session, moment.showing)


def test_a_console_of_another_language_lays_out_one_page_more(laid):
    """Its buttons are called in its own language; the wall that it shows is still the class's."""
    session, showing = at_turn(Turn.SITUATION)
    laid.clear()
    moment = views(session, changed(showing, desk_language="en"))
    moment.wall, moment.console  # noqa: B018 - made here, so that they are counted
    assert laid.count("situation") == 2


def test_a_frozen_wall_has_the_page_behind_it_once(laid):
    """The console shows both: what stands there, and the page that waits."""
    session, showing = steer(*at_turn(Turn.SITUATION), Freeze())
    laid.clear()
    moment = views(*steer(session, showing, Do(Next())))
    moment.wall, moment.live, moment.console  # noqa: B018 - made here, so that they are counted
    assert len(laid) == 2


def test_what_is_ahead_is_laid_out_once_for_both_windows(laid):
    """The page that the way on leads to is the wall of the moment after it."""
    moment = views(*at_turn(Turn.SITUATION))
    laid.clear()
    after = moment.after(moment.live.primary.intent)
    assert after.wall == moment.following
    assert laid == ["situation", "choices"]
    assert after.wall == wall_view(after.session, after.showing)
