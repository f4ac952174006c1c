"""Any bytes at all, as a whole pack or in it, are a pack or a reason why they are none."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.packs.archive import MANIFEST, PackFault
from arjenvalinnat.content.packs.packed import Pack, open_pack
from arjenvalinnat.content.reading.sources import load_sources
from tests.content.files import CARDS, DECK
from tests.content.packs import (
    GOOD,
    PO,
    deck,
    manifest,
    other_manifest,
    sound,
    zipped,
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_answered(raw: bytes) -> None:
    """Whatever a file holds, opening it gives a reason."""
    assert isinstance(open_pack(raw), PackFault)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([MANIFEST, DECK, CARDS, PO, "x"]), st.binary(max_size=60)), max_size=4)
)
def test_any_files_are_answered(entries: list[tuple[str, bytes]]) -> None:
    """A well-formed zip of anything is refused for a reason, for no random bytes are a manifest."""
    assert isinstance(open_pack(zipped(entries)), PackFault)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=5), parts, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(json.loads(manifest()))), ANY_JSON)
def test_any_manifest_is_answered(key: str, told: object) -> None:
    """Each key of the manifest may hold anything; the answer is a pack or a reason."""
    opened = open_pack(other_manifest(manifest(**{key: told})))
    assert isinstance(opened, Pack | PackFault)


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_a_flipped_bit_is_refused_or_changes_nothing(data: st.DataObject) -> None:
    """Wherever a bit is changed, the pack is refused or it is the same deck under the same words."""
    raw = bytearray(sound())
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    opened = open_pack(bytes(raw))
    if isinstance(opened, Pack):
        whole = open_pack(sound())
        assert isinstance(whole, Pack)
        assert opened == whole
        assert load_sources(opened.files).deck == deck()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_pack_cut_and_joined_anywhere_is_answered(data: st.DataObject) -> None:
    """Pieces lost, doubled or exchanged on the way never crash the reader, nor give another deck."""
    raw = sound()
    one, two = sorted(data.draw(st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw)))))
    spoilt = data.draw(
        st.sampled_from([raw[:one] + raw[two:], raw[:two] + raw[one:], raw[two:] + raw[:one], raw[one:two]])
    )
    opened = open_pack(spoilt)
    assert isinstance(opened, PackFault) or opened.files == GOOD
