"""Every place in the code that says a message of the catalogue, and the keys and names that it says it with.

A key is read from the code where the code writes it out, also as one of two or as a local name. A key with a
gap (`f"sign.{shape}"`) may become any key of the catalogue that fits it; where that is too many, and where a
key comes from elsewhere, the test names the keys.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "arjenvalinnat"

SAYS = ("say", "_say", "letters")
"""What the code calls that which says a message; `letters` is another thing where it is not somebody's."""

TERMINAL = "terminal"
"""Whose `say` prints lines that are sentences already."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One call: its module, the key as it is written, the keys it may be, the names that fill its gaps.

    `keys` is None where the code does not tell them; `spread` is true where `**` brings further names.
    """

    module: str
    line: int
    written: str
    keys: tuple[str, ...] | None
    names: frozenset[str]
    spread: bool

    @property
    def call(self) -> tuple[str, str]:
        """Return the module and the call in short: `say(f'sheet.{head}', count)`."""
        return self.module, f"say({', '.join((self.written, *sorted(self.names), *['**'] * self.spread))})"


def gaps(message: str) -> frozenset[str]:
    """Return the names that a message needs."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(message) if name)


def sayings(package: Path, known: frozenset[str]) -> Iterator[Saying]:
    """Yield every call in the package; *known* are the keys of the catalogue."""
    for path in sorted(package.rglob("*.py")):
        yield from sayings_in(path.read_text(encoding="utf-8"), path.relative_to(package).as_posix(), known)


def sayings_in(code: str, module: str, known: frozenset[str]) -> Iterator[Saying]:
    """Yield every call in one module."""
    tree = ast.parse(code)
    told = "hour import" in code and any(
        isinstance(node, ast.ImportFrom)
        and node.module == "arjenvalinnat.session.hour"
        and any(alias.name == "Notice" for alias in node.names)
        for node in ast.walk(tree)
    )
    for scope, call in _calls(tree, tree):
        if _says(call.func):
            names = frozenset(word.arg for word in call.keywords if word.arg)
            spread = any(word.arg is None for word in call.keywords)
        elif told and isinstance(call.func, ast.Name) and call.func.id == "Notice":
            pairs = _pairs(call.args[1], scope) if len(call.args) > 1 else frozenset()
            names, spread = pairs or frozenset(), pairs is None
        else:
            continue
        found = _strings(call.args[0], scope)
        keys = None if found is None else _fitting(found, known)
        yield Saying(module, call.lineno, ast.unparse(call.args[0]), keys, names, spread)


def unnamed(code: str) -> Iterator[str]:
    """Yield what says messages in a module under a name that `SAYS` does not have."""
    for node in ast.walk(ast.parse(code)):
        name, value, kind = "", None, None
        match node:
            case ast.arg(arg=name, annotation=kind):
                pass
            case ast.AnnAssign(target=target, annotation=kind, value=value):
                name = _last(target)
            case ast.Assign(targets=[target], value=value):
                name = _last(target)
        speaks = kind is not None and re.search(r"\bSay\b", ast.unparse(kind)) is not None
        made = isinstance(value, ast.Call) and _last(value.func) == "texts"
        handed = isinstance(value, ast.Attribute | ast.Name) and _last(value) in SAYS
        if (speaks or made or handed) and name not in SAYS and ast.unparse(node).partition(":")[0] != "Say":
            yield ast.unparse(node)


def _calls(node: ast.AST, scope: ast.AST) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Yield each call with the innermost function that holds it."""
    if isinstance(node, ast.Call):
        yield scope, node
    inner = node if isinstance(node, ast.FunctionDef) else scope
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inner)


def _last(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _says(func: ast.expr) -> bool:
    match func:
        case ast.Attribute(value=value, attr="say") if _last(value).strip("_") == TERMINAL:
            return False
        case ast.Name(id=name):
            return name in SAYS[:2]
        case ast.Attribute(attr=name):
            return name in SAYS
        case ast.Call(func=maker):
            return _last(maker) == "texts"
        case ast.BoolOp(values=values):
            return any(map(_says, values))
    return False


def _strings(node: ast.expr, scope: ast.AST) -> tuple[str, ...] | None:
    """Return the texts that an expression can be, `*` for a gap that can be anything; None if any text."""
    match node:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=body, orelse=other):
            one, two = _strings(body, scope), _strings(other, scope)
            return None if one is None or two is None else (*one, *two)
        case ast.JoinedStr(values=parts):
            texts: tuple[str, ...] = ("",)
            for part in parts:
                inner = part.value if isinstance(part, ast.FormattedValue) else part
                ends = _strings(inner, scope) or ("*",)
                texts = tuple(text + end for text in texts for end in ends)
            return texts
        case ast.Name(id=name):
            return _named(name, scope)
    return None


def _named(name: str, scope: ast.AST) -> tuple[str, ...] | None:
    """Return what a function's own name was given, None where any of it cannot be read from the code."""
    given: list[str] = []
    for node in ast.walk(scope):
        if not (isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)):
            continue
        value = _value(node, scope)
        texts = None if value is None else _strings(value, scope)
        if texts is None:
            return None
        given += texts
    return tuple(given) or None


def _value(stored: ast.Name, scope: ast.AST) -> ast.expr | None:
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[target], value=value) if target is stored:
                return value
            case ast.AnnAssign(target=target, value=value) if target is stored:
                return value
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, one in zip(targets, values, strict=True):
                    if target is stored:
                        return one
    return None


def _pairs(node: ast.expr, scope: ast.AST) -> frozenset[str] | None:
    """Return the names in `(("path", path), …)`, None where they are not written out."""
    if isinstance(node, ast.Name):
        value = next(
            (
                found
                for stored in ast.walk(scope)
                if isinstance(stored, ast.Name) and stored.id == node.id and isinstance(stored.ctx, ast.Store)
                and (found := _value(stored, scope)) is not None
            ),
            None,
        )  # fmt: skip
        return None if value is None else _pairs(value, scope)
    if not isinstance(node, ast.Tuple):
        return None
    names = set()
    for pair in node.elts:
        match pair:
            case ast.Tuple(elts=[ast.Constant(value=str(name)), _]):
                names.add(name)
            case _:
                return None
    return frozenset(names)


def _fitting(texts: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    """Return the keys that the texts are, for a text with a gap all that fit it; one that fits none stays."""
    keys: list[str] = []
    for text in texts:
        if "*" not in text:
            keys.append(text)
            continue
        form = re.compile("[^.]+".join(map(re.escape, text.split("*"))))
        keys += sorted(key for key in known if form.fullmatch(key)) or [text]
    return tuple(keys)
