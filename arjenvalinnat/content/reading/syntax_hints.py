"""Which slip of the pen a YAML syntax error is, and where the pen slipped.

libyaml reports where it gave up; an author wants to know where the mistake began. The commonest
mistakes are recognised from the error and the lines around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

_TAB = re.compile(r"[ -]*\t")
_BEGINNING = r"\s*(?:- +)*(?:[\w-]+: +)?"
_QUOTED = re.compile(rf"{_BEGINNING}([\"'])")
_TYPOGRAPHIC = re.compile(rf"{_BEGINNING}([”“„‟»«’‘])")
_KEY = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


@dataclass(frozen=True, slots=True)
class ErrorSpot:
    """Where in a text something is wrong, lines and columns counted from 0, and its code."""

    line: int
    column: int
    code: str
    fields: dict[str, str] = field(default_factory=dict)


def name_syntax_error(error: yaml.MarkedYAMLError, text: str) -> ErrorSpot:
    """Return the slip behind a syntax error of libyaml."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return ErrorSpot(0, 0, "AV019")
    lines = text.split("\n")
    line, column = mark.line, mark.column
    start = error.context_mark or mark
    problem, context = error.problem or "", error.context or ""
    return (
        _tab(lines, line)
        or _open_quote(lines, start.line, start.column, problem, context)
        or _swallowed_line(lines, line)
        or _typographic(lines, line)
        or _colon(lines, line, column, problem)
        or _bad_start(lines, line, column, start.line, start.column, problem, context)
        or _bracket_or_escape(line, column, start.line, start.column, context)
        or _line_without_key(lines, start.line, start.column, problem)
        or _after_quote(lines, line, column)
        or _indentation(lines, line, column, problem)
        or ErrorSpot(line, column, "AV019")
    )


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _tab(lines: list[str], number: int) -> ErrorSpot | None:
    for near in (number, number - 1):
        found = _TAB.match(_line(lines, near))
        if found:
            return ErrorSpot(near, found.end() - 1, "AV010")
    return None


def _open_quote(lines: list[str], line: int, column: int, problem: str, context: str) -> ErrorSpot | None:
    if "quoted scalar" in context and ("end of stream" in problem or "document indicator" in problem):
        swallowed = _swallowed_line(lines, line)
        return swallowed or ErrorSpot(line, column, "AV012", {"text": _line(lines, line)[column:].strip()})
    return None


def _swallowed_line(lines: list[str], upto: int) -> ErrorSpot | None:
    """Find a quote that was not closed on its line although the next line is a key again."""
    for number in range(min(upto, len(lines) - 1), max(-1, upto - 40), -1):
        text = lines[number]
        quoted = _QUOTED.match(text)
        is_open = quoted is not None and not _CLOSED[quoted.group(1)].match(text, quoted.end())
        if quoted and is_open and number < upto and _KEY.match(_line(lines, number + 1)):
            return ErrorSpot(number, quoted.start(1), "AV012", {"text": text[quoted.start(1) :].strip()})
    return None


def _typographic(lines: list[str], number: int) -> ErrorSpot | None:
    found = _TYPOGRAPHIC.match(_line(lines, number))
    return ErrorSpot(number, found.start(1), "AV013", {"sign": found.group(1)}) if found else None


def _colon(lines: list[str], number: int, column: int, problem: str) -> ErrorSpot | None:
    if "mapping values are not allowed" not in problem:
        return None
    before = _line(lines, number)[:column]
    if _KEY.match(before):
        return ErrorSpot(number, column, "AV011", {"text": _line(lines, number).strip()})
    return ErrorSpot(
        number, len(before) - len(before.lstrip()), "AV014", {"text": _line(lines, number).strip()}
    )


def _bad_start(  # noqa: PLR0917 - two places and two phrases of one error
    lines: list[str], line: int, column: int, from_line: int, from_column: int, problem: str, context: str
) -> ErrorSpot | None:
    """Recognise a text that begins with a sign which means something to YAML."""
    if "cannot start any token" in problem:
        at = (line, column)
    elif re.search(r"\b(anchor|alias|tag|block scalar|directive)\b", context):
        at = (from_line, from_column)
    else:
        return None
    sign = _line(lines, at[0])[at[1] : at[1] + 1]
    return ErrorSpot(*at, "AV016", {"sign": sign}) if sign.strip() else None


def _bracket_or_escape(
    line: int, column: int, from_line: int, from_column: int, context: str
) -> ErrorSpot | None:
    if "flow" in context:
        sign = "[" if "sequence" in context else "{"
        return ErrorSpot(
            from_line, from_column, "AV017", {"sign": sign, "closing": {"[": "]", "{": "}"}[sign]}
        )
    if "quoted scalar" in context:
        return ErrorSpot(line, column, "AV018")
    return None


def _line_without_key(lines: list[str], line: int, column: int, problem: str) -> ErrorSpot | None:
    if "could not find expected ':'" not in problem:
        return None
    return ErrorSpot(line, column, "AV009", {"text": _line(lines, line)[column:].strip()})


def _after_quote(lines: list[str], number: int, column: int) -> ErrorSpot | None:
    text = _line(lines, number)
    quoted = _QUOTED.match(text)
    if quoted and quoted.end() < column:
        return ErrorSpot(number, column, "AV015", {"text": text[column:].strip()})
    return None


def _indentation(lines: list[str], number: int, column: int, problem: str) -> ErrorSpot | None:
    text = _line(lines, number)
    if "did not find expected" not in problem or text[:column].strip():
        return None
    return ErrorSpot(number, column, "AV014", {"text": text.strip()})
