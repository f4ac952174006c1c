"""Hours in which any hotspot may be pressed, for laws that every page keeps, and where its letters stand."""

from hypothesis import strategies as st

from arjenvalinnat.views.measure import width
from arjenvalinnat.views.scene import Rect
from tests.views.hours import begun, wandering_hour

ASPECTS = (4 / 3, 16 / 10, 16 / 9)
FINGER = 100 / 12
"""The least height and width of what is pressed, in units: a twelfth of the page."""
wanderings = st.tuples(
    st.integers(1, 8),
    st.integers(0, 999),
    st.sampled_from(ASPECTS),
    st.booleans(),
    st.sampled_from(("fi", "en", "sv")),
)


def walk(wandering, presses=60):
    groups, seed, aspect, big, language = wandering
    session, showing = begun(groups, seed, aspect=aspect, big=big, language=language)
    return wandering_hour(session, showing, seed, presses)


def ink(text):
    """Return where a text's letters stand: its lines' widths, without the air above and below."""
    wide = max(width(line, text.size, text.bold) for line in text.lines)
    slack = {"left": 0.0, "centre": (text.rect.w - wide) / 2, "right": text.rect.w - wide}[text.side]
    return Rect(text.rect.x + slack, text.rect.y + text.size * 0.25, wide, text.rect.h - text.size * 0.5)
