"""Copies of one dispatch are one voice."""

from __future__ import annotations

from claim_making import told

from legation.events import link
from legation.events.copies import are_copies, containment, likeness, publishers

MARK = "".join(f"{n:08x}" for n in range(32))
CUT = "".join(f"{n if n < 20 else n + 99:08x}" for n in range(32))
OTHER = "".join(f"{n if n < 4 else n + 999:08x}" for n in range(32))
WORDS = "Joe Biden and Xi Jinping met for four hours at a country estate."


def test_likeness_is_the_share_of_equal_groups() -> None:
    assert likeness(MARK, MARK) == 1.0
    assert likeness(MARK, CUT) == 20 / 32
    assert likeness(MARK, "") == 0.0


def _naming(slots: int, runs: range) -> str:
    return "".join(f"{slots + n:08x}" for n in range(32)) + "".join(f"{n:08x}" for n in runs)


def test_a_brief_that_stands_in_a_longer_report_is_a_copy() -> None:
    long, brief, own = _naming(0, range(90)), _naming(50, range(20, 45)), _naming(90, range(80, 99))
    assert likeness(long, brief) == 0.0
    assert containment(long, brief) == containment(brief, long) == 1.0
    assert are_copies(long, brief)
    assert not are_copies(long, own)
    given = [
        told(WORDS, outlet=f"o{n}", fingerprint=mark) for n, mark in enumerate((long, brief, own))
    ]
    assert len(set(publishers(given).values())) == 2


def test_a_caption_in_common_is_too_little_to_tell() -> None:
    assert containment(_naming(0, range(90)), _naming(50, range(5))) == 0.0


def test_copies_collapse_to_one_publisher_and_add_no_confidence() -> None:
    copies = [
        told(WORDS, outlet="alder", fingerprint=MARK),
        told(WORDS, outlet="birch", fingerprint=CUT),
    ]
    (event,) = link(copies)
    assert (event.publishers, event.confidence) == (1, 0.8)


def test_a_report_of_ones_own_adds_confidence() -> None:
    own = [
        told(WORDS, outlet="alder", fingerprint=MARK),
        told(WORDS, outlet="birch", fingerprint=OTHER),
    ]
    (event,) = link(own)
    assert event.publishers == 2
    assert event.confidence == 0.96


def test_customers_of_one_wire_are_one_voice_with_the_wire() -> None:
    given = [
        told(WORDS, outlet="itar-tass"),
        told(WORDS, outlet="birch", credit="ITAR-TASS"),
        told(WORDS, outlet="cedar", credit="Itar Tass"),
    ]
    assert len(set(publishers(given).values())) == 1


def test_one_outlet_is_one_voice_however_often_it_speaks() -> None:
    given = [told(WORDS, article=str(n)) for n in range(5)]
    (event,) = link(given)
    assert (event.publishers, event.confidence) == (1, 0.8)


def test_unknown_outlets_are_not_taken_for_independent() -> None:
    given = [told(WORDS, outlet="", article=str(n)) for n in range(3)]
    assert len(set(publishers(given).values())) == 1


def test_confidence_never_reaches_certainty() -> None:
    given = [told(WORDS, outlet=f"o{n}", confidence=0.95) for n in range(6)]
    (event,) = link(given)
    assert event.confidence == 0.99


def test_outlets_of_one_owner_are_one_voice() -> None:
    given = [told(WORDS, outlet=name) for name in ("global-times", "peoples-daily", "xinhua")]
    assert len(set(publishers(given).values())) == 2
