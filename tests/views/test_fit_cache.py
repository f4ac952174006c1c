"""What is known of pages without laying them out is what the pages themselves say."""

import random
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.translation.wording import reworded
from arjenvalinnat.views.fit.checks import CHECKS
from arjenvalinnat.views.fit.fit_cache import misfits, scrolled
from arjenvalinnat.views.fit.names import widest
from arjenvalinnat.views.fit.room import fits, misfit, worst
from arjenvalinnat.views.fit.stage import stages
from arjenvalinnat.views.layout import break_lines, line_count, splits
from arjenvalinnat.views.measure import advance
from tests.content.files import DECKS, files_of

WORDS = (
    *("Noa", "Noan", "Noaa", "Aada", "Aadalle", "mitä", "ja", "huomenna", "koulussa", "tavallisesti"),
    *("mieluummin", "ehkä", "iltapäivällä", "kaveriporukka", "i", "WWW", "hätäkeskuspäivystäjä", "–"),
    *("12.30", "aamu\N{NO-BREAK SPACE}yö"),
)
SIZES = (1, 6, 10, 14, 18, 25, 40)


@cache
def small():
    """Return a small deck that uses every key of the format."""
    return load_sources(files_of(DECKS / "good" / "perus")).deck


def stages_of(deck):
    """Return the stages of a deck that was written nowhere."""
    nowhere = Written("deck.yaml", {}, [Place("", 0, 0)], 0)
    return next(stages(Loaded(deck, (), nowhere, tuple(nowhere for _ in deck.cards))))


def in_other_words(deck, seed, sizes):
    """Return a deck with every text exchanged for one of about so many words, but for its casts."""
    lot = random.Random(seed)

    def rewrite(address, text):
        if address.startswith("cast/"):
            return text
        return " ".join(lot.choices(WORDS, k=lot.randint(1, lot.choice(sizes))))

    return reworded(deck, rewrite)


def leaves_of(stage):
    """Return every page that is asked."""
    return [leaf for check in CHECKS for leaf in check(stage)]


def laid_out(stage, leaf):
    """Return the walls of the casts in which a page does not fit, each page laid out."""
    walls = [leaf.wall(cast) for cast in stage.casts]
    return [wall for wall in walls if not fits(leaf.view(wall), wall, leaf.asked)]


@given(st.integers(0, 10**9), st.lists(st.sampled_from(SIZES), min_size=1, max_size=3))
@settings(max_examples=12, deadline=None)
def test_what_is_known_of_pages_is_what_they_say(seed, sizes):
    """Whatever the texts, the same pages are found too long by as many lines as when each is laid out."""
    normal, big = stages_of(in_other_words(small(), seed, sizes))
    leaves = leaves_of(normal)
    slow = [
        (leaf, worst([misfit(leaf.view, wall, leaf.asked) for wall in walls]))
        for leaf in leaves
        if (walls := laid_out(normal, leaf))
    ]
    assert list(misfits(normal, leaves)) == slow
    leaves = leaves_of(big)
    assert scrolled(big, leaves) == [leaf for leaf in leaves if laid_out(big, leaf)]


@given(
    st.lists(st.sampled_from((*WORDS, "سلام")), max_size=30),
    st.floats(20, 170),
    st.floats(4, 12),
    st.booleans(),
)
def test_lines_are_counted_as_they_are_broken(words, width, size, bold):
    """A count is the number of lines, and none where a word is wider than a line."""
    text = " ".join(words)
    lines = break_lines(text, width, size, bold)
    assert line_count(text, width, size, bold) == (None if splits(text, lines) else len(lines))


def test_the_widest_names_are_as_wide_as_any():
    """A text with the widest names is as wide as with those of each cast, in both weights."""
    deck = small()
    wide = widest(deck)
    for person, forms in deck.cast[0].people.items():
        for form, word in forms.items():
            for cast in deck.cast:
                for bold in (False, True):
                    assert advance(wide(word), bold) >= advance(cast.people[person][form], bold)


def test_a_name_of_two_words_has_no_widest():
    """Where a line may break in a name, each cast is asked."""
    deck = small()
    first, second = deck.cast
    people = {**second.people, "noa": dict.fromkeys(second.people["noa"], "Eeli Aleksanteri")}
    casts = (first, second.model_copy(update={"people": people}))
    assert widest(deck.model_copy(update={"cast": casts})) is None
