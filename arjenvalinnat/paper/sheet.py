"""The sheet of one hour as a page to print."""

from __future__ import annotations

from arjenvalinnat.paper.markup import Html, Tell, body, element, joined, page, spoken, table
from arjenvalinnat.paper.words import count, day, minutes
from arjenvalinnat.session.moved import Answer, Moved
from arjenvalinnat.session.sheet import Sheet
from arjenvalinnat.views.texts import Say

ROOMY = 27
"""So many rows of tables fit on one side of paper in the larger print."""


def sheet_page(sheet: Sheet, say: Say, language: str) -> str:
    """Return the sheet as one HTML page in the facilitator's *language*; the deck's texts keep theirs."""
    tell = spoken(sheet.language, language)
    left = element("section", element("h2", say("sheet.talk")), _talk(sheet, say, tell))
    right = element("section", *_words(sheet, say), *_exit(sheet, say))
    return page(
        say("sheet.title", date=day(say, sheet.date)),
        language,
        element("h1", say("sheet.heading")),
        element("p", say("sheet.nameless")),
        _facts(sheet, say, tell),
        element("h2", say("sheet.cards")),
        _cards(sheet, say, tell),
        element("div", left, right, class_="beside"),
        element("h2", say("sheet.votes")),
        _votes(sheet, say, tell),
        element("p", say("sheet.few"), class_="note"),
        dense=_lines(sheet) > ROOMY,
    )


def _lines(sheet: Sheet) -> int:
    """Return how many rows the sheet has, those beside each other counted once."""
    beside = max(sum(theme.seconds > 0 for theme in sheet.themes), len(sheet.words) + 4)
    return len(sheet.cards) + beside + sum(len(moved.answers) for moved in sheet.votes)


def _facts(sheet: Sheet, say: Say, tell: Tell) -> Html:
    facts: list[tuple[str, Html | str]] = [
        (say("sheet.date"), day(say, sheet.date)),
        (say("sheet.deck"), joined(tell(sheet.title), " ", say("sheet.version", version=sheet.version))),
        (say("sheet.place"), sheet.place or say("sheet.unknown")),
        (say("sheet.minutes"), say("sheet.min", minutes=minutes(sheet.seconds))),
        (say("sheet.groups"), str(sheet.groups)),
        (say("sheet.pupils"), count(say, sheet.pupils)),
        (say("sheet.talked"), say("sheet.min", minutes=minutes(sheet.talk))),
        (say("sheet.debrief"), _debrief(sheet, say)),
    ]
    pairs = (element("div", element("dt", name), element("dd", value)) for name, value in facts)
    return element("dl", *pairs)


def _debrief(sheet: Sheet, say: Say) -> str:
    if sheet.debrief_at is None:
        return say("sheet.none")
    return say("sheet.debrief-from", minutes=minutes(sheet.debrief), at=sheet.debrief_at // 60)


def _cards(sheet: Sheet, say: Say, tell: Tell) -> Html:
    if not sheet.cards:
        return element("p", say("sheet.none"))
    names = {theme.id: theme.name for theme in sheet.themes}
    rows = (
        (
            tell(card.title),
            tell(card.phase),
            say("cards.deep") if card.deep else say("cards.quick"),
            tell(", ".join(names.get(theme, theme) for theme in card.themes)),
        )
        for card in sheet.cards
    )
    heads = (say("sheet.card"), say("sheet.phase"), say("sheet.depth"), say("sheet.themes"))
    return table(say("sheet.cards-caption", count=len(sheet.cards)), heads, body(rows))


def _talk(sheet: Sheet, say: Say, tell: Tell) -> Html:
    talked = [theme for theme in sheet.themes if theme.seconds]
    if not talked:
        return element("p", say("sheet.none"))
    rows = ((tell(theme.name), str(minutes(theme.seconds))) for theme in talked)
    heads = (say("sheet.theme"), say("sheet.minutes-head"))
    return table(say("sheet.talk-caption"), heads, body(rows, 1), numbers=1)


def _words(sheet: Sheet, say: Say) -> tuple[Html, ...]:
    told = element("ul", *(element("li", word) for word in sheet.words))
    return (
        element("h2", say("sheet.words")),
        told if sheet.words else element("p", say("sheet.none")),
    )


def _exit(sheet: Sheet, say: Say) -> tuple[Html, ...]:
    heading = element("h2", say("sheet.exit"))
    if not sheet.exit:
        return heading, element("p", say("sheet.none"))
    heads = (say("sheet.fingers"), *(str(fingers) for fingers in range(1, len(sheet.exit) + 1)))
    row = (say("sheet.pupils"), *(count(say, shown) for shown in sheet.exit))
    return heading, table(say("sheet.exit-caption"), heads, body([row], len(row) - 1), numbers=len(row) - 1)


def _votes(sheet: Sheet, say: Say, tell: Tell) -> Html:
    if not sheet.votes:
        return element("p", say("sheet.none"))
    heads = (say("sheet.answer"), say("sheet.first"), say("sheet.second"), say("sheet.left"))
    bodies = (_moved(moved, say, tell) for moved in sheet.votes)
    return table(say("sheet.votes-caption"), heads, *bodies, numbers=3)


def _moved(moved: Moved, say: Say, tell: Tell) -> Html:
    told = say("sheet.one-vote") if moved.changed is None else say("sheet.changed", count=moved.changed)
    plain = element("span", f" {say('sheet.dash')} {say(f'sheet.by-{moved.by}')} {told}", class_="plain")
    over = joined(tell(moved.title), plain)
    return body(
        (_answer(moved, answer, say, tell) for answer in moved.answers if _given(answer)),
        3,
        over=over,
        columns=4,
    )


def _given(answer: Answer) -> bool:
    """Tell whether an answer has a row: each choice has one, a pass that nobody gave has none."""
    return answer.text is not None or (answer.first, answer.second) not in {(0, 0), (0, None)}


def _answer(moved: Moved, answer: Answer, say: Say, tell: Tell) -> tuple[Html | str, ...]:
    """Return a row: an answer and its numbers, a dash where nothing was counted."""
    dash = say("sheet.dash")
    hidden = say("sheet.untold") if moved.by == "pupils" else dash
    return (
        say("commit.pass") if answer.text is None else tell(answer.text),
        hidden if answer.first is None else str(answer.first),
        dash if moved.changed is None else hidden if answer.second is None else str(answer.second),
        dash if answer.left is None else str(answer.left),
    )
