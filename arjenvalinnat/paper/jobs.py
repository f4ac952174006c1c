"""The job sheet of peer-support pupils: reader, timekeeper and recorder, and what each does when.

It holds what the class may know: no notes for adults, no effects. A card with a content notice is the
adult's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.paper.markup import Cells, Html, body, element, page, said_of, spoken, table
from arjenvalinnat.paper.peers import HourPart, peers_rows, peers_sections
from arjenvalinnat.paper.schedule import schedule
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.lesson import deep_parts
from arjenvalinnat.views.texts import Say

JOBS = ("reader", "timekeeper", "recorder")
TASKS = (1, 2, 3, 4)

ROOMY = 9
"""So many cards fit on one side of paper in the larger print."""


def jobs_page(
    deck: Deck,
    plan: Sequence[Planned],
    wishes: Wishes,
    say: Say,
    language: str,
    renamed: Callable[[str], str] = str,
) -> str:
    """Return the job sheet for a plan; *renamed* puts the names of the chosen cast into a title."""
    tell = spoken(deck.language, language)

    def intro(title: str) -> str:
        return say("jobs.intro", title=title, minutes=wishes.minutes, cards=len(plan))

    def put(text: str) -> Html:
        return tell(renamed(text))

    rows: Iterable[Cells]
    if deck.peers is None:
        heads = (say("jobs.minute"), say("jobs.part"), *(say(f"jobs.{job}") for job in JOBS))
        rows = _rows(deck, plan, wishes, say, put)
        who = [element("div", *(_job(job, say) for job in JOBS), class_="three")]
    else:
        heads = (say("jobs.minute"), say("jobs.part"), say("jobs.leads"))
        rows = peers_rows(_parts(deck, plan, wishes), wishes.minutes, say, put)
        who = list(peers_sections(deck.peers, say, put))
    return page(
        say("jobs.title"),
        language,
        element("h1", say("jobs.heading")),
        element("p", said_of(intro, tell(deck.title))),
        *who,
        element("h2", say("jobs.timetable")),
        table(say("jobs.timetable-caption"), heads, body(rows)),
        dense=len(plan) > ROOMY,
    )


def _job(job: str, say: Say) -> Html:
    tasks = (element("li", say(f"jobs.{job}-{task}")) for task in TASKS)
    return element("section", element("h2", say(f"jobs.{job}")), element("ul", *tasks))


def _rows(
    deck: Deck, plan: Sequence[Planned], wishes: Wishes, say: Say, tell: Callable[[str], Html]
) -> Iterator[Cells]:
    seconds = {"think": wishes.think, "talk": wishes.talk, "reasons": wishes.reasons}

    def row(minute: int, following: int, part: str, title: str) -> Cells:
        named = said_of(lambda gap: say(f"jobs.{part}", title=gap), tell(title))
        lasts = max(1, following - minute)
        does = (say(f"jobs.{part}-{job}", minutes=lasts, **seconds) for job in JOBS)
        return str(minute), named, *does

    parts = _parts(deck, plan, wishes)
    ends = [minute for minute, _, _ in parts[1:]]
    for (minute, part, title), following in zip(parts, (*ends, wishes.minutes), strict=True):
        yield row(minute, following, part, title)
    yield str(wishes.minutes), say("jobs.end"), "", "", ""


def _parts(deck: Deck, plan: Sequence[Planned], wishes: Wishes) -> list[HourPart]:
    """Return the parts of the hour: when each begins, which sort it is, and a card's title."""
    times = schedule(deck, plan, wishes)
    cards = [deck.cards_by_id[planned.card] for planned in plan]
    lesson = not deck.shows_road
    return [
        *([(0, "practice", "")] if deck.practice is not None or not lesson else []),
        (times.agreement if deck.practice is not None or not lesson else 0, "agreement", ""),
        *([(times.roles, "roles", "")] if deck.roles or not lesson else []),
        *(
            (minute, _part(card, planned), card.title)
            for minute, card, planned in zip(times.cards, cards, plan, strict=True)
        ),
        *([] if lesson else [(times.story, "story", "")]),
        (times.debrief, "debrief", ""),
        (times.out, "out", ""),
    ]


def _part(card: Card, planned: Planned) -> str:
    if card.notice is not None:
        return "adult"
    return "deep" if deep_parts(planned) else "quick"
