"""The deck's own roles for peer-support pupils: what each does and may say, and what they never do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from arjenvalinnat.content.format.lesson import PeerRole, Peers
from arjenvalinnat.paper.markup import Cells, Html, Tell, element
from arjenvalinnat.views.texts import Say

HourPart: TypeAlias = tuple[int, str, str]
"""A part of the hour: the minute at which it begins, its name in the catalogue, and a card's title."""

_ADULTS = frozenset({"adult", "out"})
"""The parts that an adult leads alone."""


def peers_sections(peers: Peers, say: Say, tell: Tell) -> Iterator[Html]:
    """Yield what comes before, a section for each role, what is never done, and what comes after."""
    if peers.before is not None:
        yield element("p", element("strong", say("jobs.before")), ": ", tell(peers.before))
    yield element("div", *(_role(role, say, tell) for role in peers.roles), class_="three")
    if peers.never:
        yield element("section", element("h2", say("jobs.never")), _lines(peers.never, tell))
    if peers.after is not None:
        yield element("p", element("strong", say("jobs.after")), ": ", tell(peers.after))


def peers_rows(parts: Sequence[HourPart], minutes: int, say: Say, tell: Tell) -> Iterator[Cells]:
    """Yield the timetable: when each part begins, what it is, and who leads it."""
    for minute, part, title in parts:
        plain = part if part not in ("quick", "deep", "adult") else ""
        named = say(f"jobs.{part}", title="") if plain else tell(title)
        yield str(minute), named, say("jobs.leads-adult" if part in _ADULTS else "jobs.leads-peer")
    yield str(minutes), say("jobs.end"), ""


def _role(role: PeerRole, say: Say, tell: Tell) -> Html:
    told = [element("h2", tell(role.name)), _lines(role.does, tell)]
    if role.says:
        told += [element("h3", say("jobs.says")), _lines(role.says, tell)]
    return element("section", *told)


def _lines(texts: Sequence[str], tell: Tell) -> Html:
    return element("ul", *(element("li", tell(text)) for text in texts))
