"""The sheet of one hour as a page to print."""

from __future__ import annotations

from arjenvalinnat.paper.markup import Html, Tell, body, element, joined, page, spoken, table
from arjenvalinnat.paper.words import count, day, minutes
from arjenvalinnat.session.report.sheet import PlayedCard, Sheet
from arjenvalinnat.session.report.step_answers import StepAnswers
from arjenvalinnat.session.report.vote_shift import AnswerCount, Moved
from arjenvalinnat.views.texts import Say

ROOMY = 27
"""So many rows of tables fit on one side of paper in the larger print."""


def sheet_page(sheet: Sheet, say: Say, language: str) -> str:
    """Return the sheet as one HTML page in the facilitator's *language*; deck's texts keep the sheet's."""
    tell = spoken(sheet.language, language)
    left = element("section", *_talk(sheet, say, tell))
    right = element("section", *_words(sheet, say), *_exit(sheet, say))
    return page(
        say("sheet.title", date=day(say, sheet.date)),
        language,
        element("h1", say("sheet.heading")),
        element("p", say("sheet.nameless")),
        _facts(sheet, say, tell),
        *_cards(sheet, say, tell),
        element("div", left, right, class_="beside"),
        *_votes(sheet, say, tell),
        *_answers(sheet, say, tell),
        *_banks(sheet, say, tell),
        element("p", say("sheet.talk-caption"), " ", say("sheet.few"), class_="note"),
        dense=_lines(sheet) > ROOMY,
    )


def _lines(sheet: Sheet) -> int:
    """Return how many rows the sheet has, those beside each other counted once."""
    beside = max(sum(theme.seconds > 0 for theme in sheet.themes), len(sheet.words) + 4)
    votes = max((len(moved.answers) for moved in sheet.votes), default=0) * ((len(sheet.votes) + 1) // 2)
    steps = sum(len(one.rows) + 3 for one in sheet.answers) + sum(
        len(one.sentences) + 1 for one in sheet.banks
    )
    return len(sheet.cards) + beside + votes + (steps + 1) // 2


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


def _cards(sheet: Sheet, say: Say, tell: Tell) -> tuple[Html, ...]:
    heading = element("h2", say("sheet.cards"))
    if not sheet.cards:
        return heading, element("p", say("sheet.none"))
    names = {theme.id: theme.name for theme in sheet.themes}
    rows = (
        (
            _titled(card, tell),
            tell(card.phase),
            say("cards.deep") if card.deep else say("cards.quick"),
            tell(", ".join(names.get(theme, theme) for theme in card.themes)),
        )
        for card in sheet.cards
    )
    heads = (say("sheet.card"), say("sheet.phase"), say("sheet.depth"), say("sheet.themes"))
    return (table(heading, heads, body(rows)),)


def _titled(card: PlayedCard, tell: Tell) -> Html | str:
    """Return a card's title, and the steps of a scene under it."""
    if not card.steps:
        return tell(card.title)
    return joined(tell(card.title), element("div", tell(" · ".join(card.steps)), class_="note"))


def _talk(sheet: Sheet, say: Say, tell: Tell) -> tuple[Html, ...]:
    heading = element("h2", say("sheet.talk"))
    talked = [theme for theme in sheet.themes if theme.seconds]
    if not talked:
        return heading, element("p", say("sheet.none"))
    rows = ((tell(theme.name), str(minutes(theme.seconds))) for theme in talked)
    heads = (say("sheet.theme"), say("sheet.minutes-head"))
    return (table(heading, heads, body(rows, 1), numbers=1),)


def _words(sheet: Sheet, say: Say) -> tuple[Html, ...]:
    told = element("ul", *(element("li", word) for word in sheet.words))
    return element("h2", say("sheet.words")), told if sheet.words else element("p", say("sheet.none"))


def _exit(sheet: Sheet, say: Say) -> tuple[Html, ...]:
    heading = element("h2", say("sheet.exit"))
    if not sheet.exit:
        return heading, element("p", say("sheet.none"))
    numbers = len(sheet.exit)
    heads = (say("sheet.fingers"), *(str(fingers) for fingers in range(1, numbers + 1)))
    row = (say("sheet.pupils"), *(count(say, shown) for shown in sheet.exit))
    return (table(heading, heads, body([row], numbers), numbers=numbers),)


def _votes(sheet: Sheet, say: Say, tell: Tell) -> tuple[Html, ...]:
    heading = element("h2", say("sheet.votes"))
    if not sheet.votes and sheet.answers:
        return ()
    if not sheet.votes:
        return heading, element("p", say("sheet.none"))
    cards = (element("section", _moved(moved, say, tell)) for moved in sheet.votes)
    return heading, element("div", *cards, class_="beside")


def _moved(moved: Moved, say: Say, tell: Tell) -> Html:
    told = say("sheet.one-vote") if moved.changed is None else say("sheet.changed", count=moved.changed)
    caption = joined(_step_heading(moved.title, moved.step, tell), say(f"sheet.by-{moved.by}"), " ", told)
    heads = [say("sheet.answer"), say("sheet.first"), say("sheet.second"), say("sheet.left")]
    numbers = 2 if moved.by == "pupils" else 3  # of raised cards nobody knows which ones moved
    rows = (_answer(moved, answer, say, tell)[: numbers + 1] for answer in moved.answers if _given(answer))
    return table(caption, heads[: numbers + 1], body(rows, numbers), numbers=numbers)


def _given(answer: AnswerCount) -> bool:
    """Tell whether an answer has a row: each choice has one, a pass that nobody gave has none."""
    return answer.text is not None or (answer.first, answer.second) not in {(0, 0), (0, None)}


def _answer(moved: Moved, answer: AnswerCount, say: Say, tell: Tell) -> tuple[Html | str, ...]:
    """Return a row: an answer and its numbers, a dash where nothing was counted."""
    dash = say("sheet.dash")
    hidden = say("sheet.untold") if moved.by == "pupils" else dash
    return (
        say("commit.pass") if answer.text is None else tell(answer.text),
        hidden if answer.first is None else str(answer.first),
        dash if moved.changed is None else hidden if answer.second is None else str(answer.second),
        dash if answer.left is None else str(answer.left),
    )


def _step_heading(title: str, step: str | None, tell: Tell) -> Html:
    """Return the heading of a card's table, or of one of its steps."""
    return element("h3", tell(title) if step is None else joined(tell(title), " / ", tell(step)))


def _answers(sheet: Sheet, say: Say, tell: Tell) -> tuple[Html, ...]:
    """Return what was answered on the steps of the lesson; a day of cards has none."""
    if not sheet.answers:
        return ()
    tables = (element("section", _answered(one, say, tell)) for one in sheet.answers)
    return element("h2", say("sheet.answers")), element("div", *tables, class_="beside")


def _answered(one: StepAnswers, say: Say, tell: Tell) -> Html:
    caption = joined(_step_heading(one.title, one.step, tell), say(f"sheet.by-{one.by}"))
    columns = max((len(row.counts) for row in one.rows), default=len(one.heads) or 1)
    counted = [say("sheet.count")] if columns == 1 else [say("sheet.first"), say("sheet.second")]
    heads = [say("sheet.answer"), *(map(tell, one.heads) if one.heads else counted)]
    rows = (
        (say("commit.pass") if row.text is None else tell(row.text), *(count(say, n) for n in row.counts))
        for row in one.rows
        if row.text is not None or any(n != 0 for n in row.counts)
    )
    return table(caption, heads, body(rows, columns), numbers=columns)


def _banks(sheet: Sheet, say: Say, tell: Tell) -> tuple[Html, ...]:
    """Return the sentences that the class wrote, step by step."""
    if not sheet.banks:
        return ()
    banks = (
        element(
            "section",
            element("h3", tell(bank.name or bank.title)),
            element("ul", *(element("li", sentence) for sentence in bank.sentences)),
        )
        for bank in sheet.banks
    )
    return element("h2", say("sheet.banks")), element("div", *banks, class_="beside")
