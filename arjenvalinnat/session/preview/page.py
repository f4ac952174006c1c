"""A page of the preview: a name that outlives a change of the deck, and what is shown on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import Showing


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A page of the preview, of a kind; `detail` tells pages of one kind apart, in the author's own names.

    `address` is the text that the page is made for, as `content.wording` writes it.
    """

    kind: str
    detail: str
    address: str
    session: Session
    showing: Showing

    @property
    def name(self) -> str:
        """Return what the page is called within its chapter."""
        return f"{self.kind}-{self.detail.replace(', ', '-')}" if self.detail else self.kind


def page_of(
    hour: Rehearsal,
    kind: str,
    address: str,
    detail: str = "",
    *,
    posed: Session | None = None,
    **changes: object,
) -> PreviewPage:
    """Return the page that an hour has come to, or one that is *posed*, with *changes* of its place."""
    place = replace(hour.showing.place, **changes)  # type: ignore[arg-type]  # the callers name fields of Place
    shown = replace(hour.showing, place=place)
    return PreviewPage(kind, detail, address, posed or hour.session, shown)
