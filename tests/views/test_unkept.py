"""A disk that refuses the journal is told to the facilitator, where there is time to read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall.page import wall_view
from tests.showings import changed
from tests.views.hours import begun


@pytest.mark.parametrize("page", [PageName.PRACTICE, PageName.DAY])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_day_that_is_not_kept_says_so(page: PageName, language: str) -> None:
    """The practice card and the road carry the sentence, and only then."""
    session, showing = begun()
    showing = changed(showing, page=page, language=language)
    sentence = texts(language)("day.unkept")
    assert sentence not in outline(wall_view(session, showing))
    assert sentence in outline(wall_view(replace(session, unkept=True), showing))
