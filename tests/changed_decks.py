r"""Decks that are a change to another deck: one text file each, with what `check` must say about it.

The file `tests/decks/broken/AV101-unknown-phase.txt` is the deck `broken/AV101-unknown-phase`:

    of base/rikki

    === change cards/kortit.yaml
    -  phase: ilta
    +  phase: itla

    === expected fi
    AV101-unknown-phase/cards/kortit.yaml:2:10: virhe AV101: …

    === expected en
    AV101-unknown-phase/cards/kortit.yaml:2:10: error AV101: …

`of` names the deck that is changed, a folder or such a file in `tests/decks`; without it the deck begins with
nothing. Then come parts, each under a line with `===`, applied from the top down:

`change FILE`          hunks, parted by empty lines: lines that stay begin with a space, old ones with `-` and
                       new ones with `+`. The first two must stand in the file exactly once;
                       a hunk of `+` alone goes to the end of the file.
`file FILE`            a whole file, new or in place of the old one.
`remove FILE`          a file less.
`encode FILE NAME`     the file in another encoding than UTF-8.
`expected LANGUAGE`    what is printed, exactly.

After `change escaped FILE` and `file escaped FILE` a backslash begins a byte (`\xe4`) or is doubled; at the
end of a line of a file, it joins the next one. The empty line before a line with `===` belongs to nothing.
The outputs stand last, and `pytest --update-snapshots` rewrites them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

DECKS = Path(__file__).resolve().parent / "decks"
SUFFIX = ".txt"
_HEAD = re.compile(r"^=== (.+)\n", re.MULTILINE)
_OUTPUTS = re.compile(r"^=== expected ", re.MULTILINE)
_ESCAPE = re.compile(rb"\\(?:x([0-9a-f]{2})|(\\)|\n)")


class WrongChange(ValueError):
    """A file of this form says what cannot be done."""


@dataclass(frozen=True, slots=True)
class ChangedDeck:
    """A deck's files by their paths in its folder, and the outputs that are expected, by language."""

    files: dict[str, bytes]
    expected: dict[str, str] = field(default_factory=dict)


def names(kind: str) -> list[str]:
    """Return the names of the decks in `tests/decks/KIND` that are changes to others."""
    return sorted(path.stem for path in (DECKS / kind).glob(f"*{SUFFIX}"))


def changed(deck: str) -> ChangedDeck:
    """Return a deck by its path in `tests/decks`, whether it is a change or a folder: `broken/AV101-…`."""
    if (DECKS / deck).is_dir():
        return ChangedDeck(_in_folder(DECKS / deck))
    path = DECKS / f"{deck}{SUFFIX}"
    try:
        return parse(path.read_bytes().decode())
    except WrongChange as wrong:
        raise WrongChange(f"{path.name}: {wrong}") from None


def write(deck: str, folder: Path) -> Path:
    """Write a deck into *folder*, under its own name, and return where it is."""
    made = folder / Path(deck).name
    for name, data in changed(deck).files.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    return made


def keep_expected(deck: str, said: dict[str, str]) -> None:
    """Write what is said about a deck, by language, into its file as what is expected."""
    path = DECKS / f"{deck}{SUFFIX}"
    path.write_bytes(with_expected(path.read_bytes().decode(), said).encode())


def with_expected(text: str, said: dict[str, str]) -> str:
    """Return a file's text with these outputs in place of those that it ends with."""
    found = _OUTPUTS.search(text)
    changes = text[: found.start()] if found else f"{text}\n"
    return changes + "\n".join(f"=== expected {language}\n{output}" for language, output in said.items())


def parse(text: str) -> ChangedDeck:
    """Return the deck that such a file's text makes.

    Raises:
        WrongChange: a part is not known, or its change does not fit the deck that is changed.

    """
    first, *parts = _HEAD.split(text)
    of = re.fullmatch(r"(?:of (\S+)\n)?\n*", first)
    if of is None:
        raise WrongChange(f"this is no “of” with a deck: {first!r}")
    deck = ChangedDeck(dict(changed(of[1]).files) if of[1] else {})
    bodies = parts[1::2]
    bodies[:-1] = map(_without_empty_line, bodies[:-1])
    for head, body in zip(parts[::2], bodies, strict=True):
        _apply(deck, head.split(" "), body)
    return deck


def _without_empty_line(body: str) -> str:
    return body[:-1] if body == "\n" or body.endswith("\n\n") else body


def _apply(deck: ChangedDeck, head: list[str], body: str) -> None:
    files = deck.files
    match head:
        case ["change", *escaped, name] if escaped in ([], ["escaped"]) and name in files:
            for hunk in re.split(r"\n\n+", body.strip("\n")):
                try:
                    files[name] = _hunk(files[name], hunk, escaped=bool(escaped))
                except WrongChange as wrong:
                    raise WrongChange(f"{name}: {wrong}:\n{hunk}") from None
        case ["file", name]:
            files[name] = body.encode()
        case ["file", "escaped", name]:
            files[name] = _unescaped(body.encode())
        case ["remove", name] if name in files and not body:
            del files[name]
        case ["encode", name, encoding] if name in files and not body:
            files[name] = files[name].decode().encode(encoding)
        case ["expected", language]:
            deck.expected[language] = body
        case _:
            raise WrongChange(f"this cannot be done: {' '.join(head)}")


def _hunk(data: bytes, hunk: str, *, escaped: bool) -> bytes:
    """Return a file's bytes after one hunk."""
    old, new = b"", b""
    for line in hunk.split("\n"):
        raw = line[1:].encode() + b"\n"
        raw = _unescaped(raw[:-1]) + b"\n" if escaped else raw
        if line[:1] not in {" ", "-", "+"}:
            raise WrongChange("a line begins with none of space, - and +")
        old += raw if line[0] != "+" else b""
        new += raw if line[0] != "-" else b""
    if not old:
        return data + new
    at = [found for found in _starts(data) if data.startswith(old, found)]
    if len(at) != 1:
        raise WrongChange(f"this stands there {len(at)} times, not once")
    return data[: at[0]] + new + data[at[0] + len(old) :]


def _starts(data: bytes) -> Iterator[int]:
    """Yield where the lines begin."""
    yield 0
    yield from (found.end() for found in re.finditer(b"\n", data))


def _unescaped(data: bytes) -> bytes:
    if b"\\" in _ESCAPE.sub(b"", data):
        raise WrongChange("a backslash begins neither a byte nor a backslash")
    return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()) if found[1] else found[2] or b"", data)


def _in_folder(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
