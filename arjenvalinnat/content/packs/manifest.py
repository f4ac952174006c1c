"""What a pack tells of itself: whose deck it is, which files belong to it, and their fingerprints."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.legible import is_seen, unwritable
from arjenvalinnat.content.packs.archive import MANIFEST, Files, PackFault, fault

PACK_FORMAT = 1

_TEXTS = ("id", "title", "language", "version", "license")
_LISTS = ("languages", "authors", "reviewers")


class Manifest(NamedTuple):
    """A manifest that fits the files of its pack; `about` are the words about the deck by key."""

    about: Mapping[str, str | tuple[str, ...]]
    content_hash: str


def content_hash(files: Files) -> str:
    """Return the SHA-256 over the sorted paths and their bytes, each with its length, in hex.

    It names the deck's content, whatever machine packed it and in whichever order.
    """
    whole = hashlib.sha256()
    for path in sorted(files):
        name = path.encode("utf-8", "surrogatepass")
        whole.update(len(name).to_bytes(8) + name + len(files[path]).to_bytes(8))
        whole.update(files[path])
    return whole.hexdigest()


def manifest_of(deck: Deck, files: Files) -> bytes:
    """Write the manifest of a deck and its files; the same deck always gives the same bytes."""
    told: dict[str, Any] = {"pack": PACK_FORMAT, **about_deck(deck), "sha256": content_hash(files)}
    told["files"] = [
        {"path": path, "size": len(files[path]), "sha256": hashlib.sha256(files[path]).hexdigest()}
        for path in sorted(files)
    ]
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def about_deck(deck: Deck) -> Mapping[str, str | tuple[str, ...]]:
    """Return what a manifest tells about a deck, by key."""
    languages = (deck.language, *sorted(set(deck.translations)))
    texts = {key: getattr(deck, key) for key in _TEXTS}
    return {**texts, "languages": languages, "authors": deck.authors, "reviewers": deck.reviewers}


def read_manifest(packed: Files) -> Manifest | PackFault:
    """Read the manifest among the files of a pack, and see that every file is as it tells."""
    raw = packed.get(MANIFEST)
    if raw is None:
        return fault("AV712")
    told = _told(raw)
    if told is None:
        return fault("AV713")
    version = told.get("pack")
    if type(version) is int and version > PACK_FORMAT:
        return fault("AV715", name=version)
    listed = _listed(told.get("files"))
    about = {key: told.get(key) for key in _TEXTS} | {key: _strings(told.get(key)) for key in _LISTS}
    whole = told.get("sha256")
    sound = type(version) is int and version == PACK_FORMAT and isinstance(whole, str)
    texts = {key: value for key, value in about.items() if isinstance(value, str | tuple)}
    if listed is None or not sound or len(texts) != len(about):
        return fault("AV713")
    files = {path: body for path, body in packed.items() if path != MANIFEST}
    wrong = _texts_fault(texts) or _files_fault(files, listed)
    if wrong is None and content_hash(files) != whole:
        wrong = fault("AV714", name=MANIFEST)
    return wrong or Manifest(texts, str(whole))


def _texts_fault(texts: Mapping[str, str | tuple[str, ...]]) -> PackFault | None:
    for key, told in texts.items():
        parts = (told,) if isinstance(told, str) else told
        if any(unwritable(part) or not is_seen(part) for part in parts):
            return fault("AV730", name=key)
    return None


def _files_fault(files: Files, listed: Mapping[str, tuple[int, str]]) -> PackFault | None:
    for path in sorted(listed.keys() - files.keys()):
        return fault("AV716", name=path)
    for path in sorted(files.keys() - listed.keys()):
        return fault("AV720", name=path)
    for path, (size, sum_) in listed.items():
        if len(files[path]) != size or hashlib.sha256(files[path]).hexdigest() != sum_:
            return fault("AV714", name=path)
    return None


def _told(raw: bytes) -> dict[str, Any] | None:
    """Return the outermost table; a key that is given twice makes it unreadable."""
    if len(raw) > limits.MANIFEST_BYTES:
        return None
    try:
        told = json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError
    return table


def _listed(told: Any) -> Mapping[str, tuple[int, str]] | None:
    """Return size and fingerprint by path, None if the list is not one."""
    if not isinstance(told, list):
        return None
    found: dict[str, tuple[int, str]] = {}
    for item in told:
        if not isinstance(item, dict):
            return None
        path, size, sum_ = item.get("path"), item.get("size"), item.get("sha256")
        if not isinstance(path, str) or type(size) is not int or not isinstance(sum_, str) or path in found:
            return None
        found[path] = (size, sum_)
    return found


def _strings(told: Any) -> tuple[str, ...] | None:
    if isinstance(told, list) and all(isinstance(one, str) for one in told):
        return tuple(told)
    return None
