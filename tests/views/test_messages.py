"""What the code says by the catalogue, it says with every name that the message needs, in every language."""

import itertools

import pytest

from arjenvalinnat.content import templates
from arjenvalinnat.content.format.step import Note
from arjenvalinnat.paper.jobs import JOBS, TASKS
from arjenvalinnat.paper.year import COLUMNS
from arjenvalinnat.rules.analysis.branches import NodeKind
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.report.sheet_file import Fault
from arjenvalinnat.session.report.year import BY
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.texts import SOURCE, catalogue, languages
from tests.views.messages import PACKAGE, gaps, sayings, sayings_in, unnamed

KNOWN = frozenset(catalogue(SOURCE))


def each(form, *words):
    """Return a key for each word in the place of the form's gap."""
    return tuple(form.replace("*", str(word)) for word in words)


AS_TOLD = ()
"""No key of its own: the sentence was made as a `Notice`, and its key and values are looked at there."""

SWITCHES = each("console.times.*", "timers", "seats", "nudge")
PARTS = ("practice", "agreement", "roles", "quick", "deep", "adult", "story", "debrief", "out")
DISPLAYED = (
    "date", "place", "deck", "version-head", "minutes", "groups", "pupils", "cards-head", "deep-head",
    "talked", "debrief", "changed-head", "words",
)  # fmt: skip
CHANGED = ("added", "removed", "changed", "renamed", "moved", "order", "redrawn", "coverage", "reworded")
TALKS = ("talk-divided", "talk-united", "talk-silent", "talk-reasons")
MOMENTS = (
    *(page.value for page in PageName if page is page.main and page is not PageName.DAY),
    *(turn.value for turn in Turn if turn is not Turn.TALK),
    *("opened", "road", "tie", *TALKS),
)
"""Every page of the wall and every turn of the game, and what some of them are about."""

SHAPES = ("", "-as", "-card", "-language", "-whole")

FAMILIES = {
    ("cli/asking.py", "say(f'cli.new.{one}')"): each("cli.new.*", templates.DAY, templates.LESSON),
    ("cli/analyse.py", "say(f'analyse.{fault[0]}', card)"): each(
        "analyse.*", "unknown-card", "card-twice", "card-order"
    ),
    ("cli/preview.py", "say(f'cli.preview.no-{what}', known, name)"): each(
        "cli.preview.no-*", "card", "language"
    ),
    ("cli/sheets.py", "say(f'sheets.{fault.value}', file)"): each("sheets.*", *(one.value for one in Fault)),
    ("cli/translate.py", "say(f'translate.{key}', count)"): each("translate.*", "empty", "fuzzy", "gone"),
    ("reports/analysis_page.py", "say(f'analyse.{which}', square)"): each("analyse.*", "best", "worst"),
    ("reports/arcs.py", "say(f'analyse.branches.{arc.kind.value}', name)"): each(
        "analyse.branches.*", NodeKind.HAS.value, NodeKind.LACKS.value
    ),
    ("reports/arcs.py", "say(f'analyse.branches.{kind.value}', name)"): each(
        "analyse.branches.*", NodeKind.HAS.value, NodeKind.LACKS.value
    ),
    ("reports/arcs.py", "say(f'analyse.branches.{kind.value}', name, number)"): each(
        "analyse.branches.*", NodeKind.AT_LEAST.value, NodeKind.AT_MOST.value
    ),
    ("reports/branches.py", "say(f'analyse.branches.{head}')"): each(
        "analyse.branches.*", "cause", "how", "consequence", "words"
    ),
    ("reports/branches.py", "say(f'analyse.branches.{mark}')"): each(
        "analyse.branches.*", "deep", "notice", "off"
    ),
    ("paper/jobs.py", "say(f'jobs.{job}')"): each("jobs.*", *JOBS),
    ("paper/jobs.py", "say(f'jobs.{job}-{task}')"): tuple(
        f"jobs.{job}-{task}" for job, task in itertools.product(JOBS, TASKS)
    ),
    ("paper/jobs.py", "say(f'jobs.{part}', title)"): each("jobs.*", *PARTS),
    ("paper/jobs.py", "say(f'jobs.{part}-{job}', minutes, **)"): tuple(
        f"jobs.{part}-{job}" for part, job in itertools.product(PARTS, JOBS)
    ),
    ("paper/peers.py", "say(f'jobs.{part}', title)"): each("jobs.*", *PARTS),
    ("paper/rows.py", "say(f'sheet.{head}')"): each("sheet.*", *DISPLAYED),
    ("paper/year.py", "say(f'sheets.{year.by}')"): each("sheets.*", *BY),
    ("paper/year.py", "say(f'sheets.{column}')"): each("sheets.*", *COLUMNS),
    ("screen/preview.py", "say(failed)"): each("preview.*", "no-place", "no-editor", "still-open"),
    ("session/journal/journal_keeper.py", "say(key)"): each("told.*", "held", "newer", "damaged"),
    ("views/changes.py", "say(f'diff.{kind}{shape}{as_}', where, **)"): tuple(
        f"diff.{kind}{shape}" for kind, shape in itertools.product(("added", "removed"), SHAPES)
    ),
    ("views/changes.py", "say(f'diff.{kind}', where, **)"): each("diff.*", *CHANGED),
    ("views/console/times.py", "say(f'console.times.{word}')"): each("console.times.*", "on", "off"),
    ("views/console/times.py", "say(f'console.times.{name}')"): SWITCHES,
    ("views/console/pieces/clock.py", "say(f'console.timer.{timer.what}')"): each(
        "console.timer.*", "think", "talk", "reasons", "discuss", "break"
    ),
    ("views/console/pieces/moment.py", "say(f'console.now.{moment(seen)}')"): each("console.now.*", *MOMENTS),
    ("views/console/pieces/notes.py", "say(key)"): each(
        "console.notes.*", "script", "results", "notice", "mine", "ask", "next-card", "choices",
        *Note.model_fields, "replies", "always", "task",
    ),
    ("views/console/sheet.py", "say(f'console.sheet.{typed}')"): each(
        "console.sheet.*", "exit", "pupils", "municipality"
    ),
    ("views/console/sheet.py", "say(f'console.sheet.{what}')"): each(
        "console.sheet.*", "exit", "pupils", "municipality"
    ),
    ("views/console/pieces/planned.py", "say(f'console.plan.{what}')"): each(
        "console.plan.*", "jump", "drop", "take", "quicker", "deeper"
    ),
    ("views/console/plan.py", "say(f'console.plan.{status}')"): each(
        "console.plan.*", "open", "coming", "played", "dropped"
    ),
    ("views/console/pieces/reading.py", "say(key)"): (
        *each("console.reminders.*", "cases", "losses", "names", "curator", "stays", "buffer", "screen"),
        *each("console.concern.*", "listen", "thank", "secrecy", "tell", "adult", "notify", "acute"),
        *each("console.concern.*", "advice", "write", "yourself"),
    ),
    ("views/console/pieces/written.py", "say(one.key, **)"): AS_TOLD,
    ("views/fault.py", "say(told.key, **)"): AS_TOLD,
    ("views/preview/notices.py", "say(_OTHERS[chapter])"): each("preview.*", "before", "after"),
    ("views/preview/notices.py", "say(f'preview.{name}')"): each("preview.*", "big", "washed", "once"),
    ("views/tasks/line.py", "say(key)"): each("reveal.*", "first", "then"),
    ("views/tasks/make.py", "say(f'task.make.{part}')"): each(
        "task.make.*", "situation", "ask-part", "choices", "effects", "discuss"
    ),
    ("views/wall/consequences.py", "say(_way_on(wall) if last else 'after.next')"): each(
        "after.*", "discuss", "step", "next"
    ),
    ("views/wall/cards.py", "say(key)"): each("cards.*", "leave", "take"),
    ("views/pieces/broken_day.py", "say(told.key, **)"): AS_TOLD,
    ("views/wall/machine.py", "say(unit, height, width)"): each("machine.*", "pixels", "points"),
    ("views/wall/planned.py", "say(f'cards.{name}')"): each("cards.*", "quick", "deep"),
    ("views/pieces/setup.py", "say(f'setup.{name}-{value}')"): each(
        "setup.*", "leader-adult", "leader-peer", "pace-normal", "pace-calm"
    ),
    ("views/wall/commit.py", "say(_prompt_key(wall))"): each(
        "commit.*", "second-chance", "first-fingers", "first-count", "again-fingers", "again-count"
    ),
    ("views/wall/what_if.py", "say(name)"): each("what-if.*", "real", "ghost"),
}
"""The keys that a call may say, where the code itself does not tell them or a gap fits too many."""

SPREAD = {
    ("reports/analysed.py", "say('analyse.plan-all', all, **)"): {"cards", "minutes"},
    ("reports/analysed.py", "say('analyse.plan', **)"): {"cards", "minutes"},
    ("reports/analysed.py", "say('analyse.mean-range', mean, **)"): {"low", "high"},
    ("paper/jobs.py", "say(f'jobs.{part}-{job}', minutes, **)"): {"think", "talk", "reasons"},
    ("views/changes.py", "say(f'diff.{kind}{shape}{as_}', where, **)"): {"old", "new"},
    ("views/changes.py", "say('diff.renamed-whole', **)"): {"old", "new"},
    ("views/changes.py", "say(f'diff.{kind}', where, **)"): {"old", "new"},
    ("views/console/pieces/written.py", "say(one.key, **)"): set(),
    ("views/fault.py", "say(told.key, **)"): set(),
    ("views/pieces/broken_day.py", "say(told.key, **)"): set(),
}
"""The names that `**` brings."""

SAYINGS = tuple(sayings(PACKAGE, KNOWN))


def keys_of(saying):
    """Return the keys that a call may say."""
    keys = FAMILIES.get(saying.call, saying.keys)
    assert keys is not None, f"{saying.call}: name the keys that it may say in FAMILIES"
    return keys


def names_of(saying):
    """Return the names that a call fills in."""
    assert not saying.spread or saying.call in SPREAD, f"{saying.call}: name what ** brings in SPREAD"
    return saying.names | SPREAD.get(saying.call, set())


def lacks(saying, messages):
    """Return the keys that a call may say without all that they need, each with what is missing."""
    names = names_of(saying)
    return {key: lack for key in keys_of(saying) if (lack := gaps(messages[key]) - names)}


def test_the_code_says_many_things():
    """The walk finds the calls; a key that is a gap, a choice, a local name or a `Notice` is found, too."""
    assert len(SAYINGS) > 600
    code = """
from arjenvalinnat.session.hour import Notice
def page(self, wall, texts, kept, told):
    wall.say("leave.kept" if kept else "leave.nothing")
    key = "cards.on"
    if kept:
        key = "cards.off"
    self._say(key, cards=3, **told)
    texts("fi")(f"steps.{kept}.one", count=1)
    (self.letters or self.say)(kept)
    why = (("path", kept),)
    Notice("told.sheet", why)
    self.terminal.say("no key at all")
"""
    found = sayings_in(code, "a.py", frozenset({"steps.back.one", "steps.one", "steps.to.back.one"}))
    assert [(one.keys, set(one.names), one.spread) for one in found] == [
        (("leave.kept", "leave.nothing"), set(), False),
        (("cards.on", "cards.off"), {"cards"}, True),
        (("steps.back.one",), {"count"}, False),
        (None, set(), False),
        (("told.sheet",), {"path"}, False),
    ]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_what_says_is_called_so(path):
    """No module says messages under a name that the walk does not know."""
    assert not [*unnamed(path.read_text(encoding="utf-8"))]


def test_another_name_for_say_is_found():
    """A parameter, a field and a name of one's own that say messages under another name are found."""
    code = "def page(said: Say, say: Say): ...\nclass A:\n    speak: Say\ntell = texts('fi')\n_ = wall.say\n"
    assert {*unnamed(code)} == {"said: Say", "speak: Say", "tell = texts('fi')", "_ = wall.say"}


def test_every_call_that_is_named_is_still_there():
    """Nothing stands in the lists that the code no longer does."""
    calls = {saying.call for saying in SAYINGS}
    assert {*FAMILIES, *SPREAD} <= calls


def test_every_key_that_is_said_is_in_the_catalogue():
    """No call can say a message that there is not."""
    assert not {(saying.call, key) for saying in SAYINGS for key in keys_of(saying) if key not in KNOWN}


@pytest.mark.parametrize("language", languages())
def test_every_message_is_said_with_every_name_that_it_needs(language):
    """A message with `{numbers}` is nowhere said without numbers: not to a class, not in a terminal."""
    messages = catalogue(language)
    missed = [(saying.call, saying.line, lacks(saying, messages)) for saying in SAYINGS]
    assert not [one for one in missed if one[2]]
