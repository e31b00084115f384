"""Numbers for states, days and words, and the mark of a body's wording."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from random import Random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.errors import InputError
from legation.events.copies import are_copies, likeness
from legation.store.clean import clean
from legation.store.codes import (
    MODALITIES,
    SYMBOLS,
    TYPES,
    actor_number,
    day_number,
    day_of,
    moment_number,
    moment_of,
    state_code,
    state_number,
    week_number,
)
from legation.store.fingerprint import SLOTS, fingerprint
from legation.store.writing.window import runs
from legation.types import Actor, EventType, Modality


def test_every_type_and_modality_has_its_own_code() -> None:
    assert set(TYPES) == set(get_args(EventType))
    assert set(MODALITIES) == set(get_args(Modality))
    assert sorted(TYPES.values()) == list(range(1, 17))
    assert sorted(MODALITIES.values()) == list(range(1, 7))


@given(st.text(SYMBOLS, max_size=11))
def test_states_come_back(code: str) -> None:
    assert state_code(state_number(code)) == code
    assert 0 <= state_number(code) < 2**63


@pytest.mark.parametrize("code", ["chn", "A" * 12, "A B", "Ä", "\0"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(InputError):
        state_number(code)


@given(st.dates())
def test_days_come_back_and_weeks_begin_on_monday(day: date) -> None:
    number = day_number(day)
    assert day_of(number) == day
    week = week_number(number)
    assert 0 <= number - week <= 6
    if week >= day_number(date.min):
        assert day_of(week).weekday() == 0


@given(st.datetimes(timezones=st.just(UTC)))
def test_moments_come_back(moment: datetime) -> None:
    assert moment_of(moment_number(moment)) == moment


@given(st.text())
def test_actor_numbers_fit(name: str) -> None:
    assert -(2**63) <= actor_number(content(name)) < 2**63


def content(name: str) -> str:
    return Actor(name).id


@given(st.text(st.characters() | st.sampled_from("\0\ud800\udfff")))
def test_clean_text_keeps_its_places(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    cleaned.encode()
    assert "\0" not in cleaned
    assert clean(cleaned) == cleaned


STORY = (
    "The foreign ministers of the two states met on Monday in the old port to speak about grain,"
    " gas and the bridge that was promised ten years ago. Neither side said what it had given,"
    " but the paper signed at noon names a first delivery in the spring of next year."
)


def test_copies_are_alike_and_others_are_not() -> None:
    copy = "PORT (Agency) — " + STORY.upper().replace(",", " ,") + " Reporting by A. Writer."
    other = "Fishermen on the northern coast protested against the new quota, " * 5
    assert likeness(fingerprint(STORY), fingerprint(STORY)) == 1
    assert likeness(fingerprint(STORY), fingerprint(copy)) > 0.6
    assert likeness(fingerprint(STORY), fingerprint(other)) < 0.1
    assert likeness(fingerprint(""), fingerprint("")) == 0
    assert not are_copies(fingerprint(STORY), fingerprint(other))
    assert fingerprint("one") != ""


def _text(seed: int, words: int) -> str:
    return " ".join(Random(seed).choices([f"word{n}" for n in range(3_000)], k=words))


@pytest.mark.parametrize("seed", range(8))
def test_a_short_text_is_found_in_a_longer_one(seed: int) -> None:
    brief, whole = _text(seed, 300), f"{_text(seed + 100, 500)} {_text(seed, 300)} end"
    assert likeness(fingerprint(brief), fingerprint(whole)) < 0.6
    assert are_copies(fingerprint(brief), fingerprint(whole))
    assert are_copies(fingerprint(whole), fingerprint(brief))
    third = f"{' '.join(brief.split()[:100])} {_text(seed + 200, 500)}"
    assert not are_copies(fingerprint(brief), fingerprint(third))


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_shared_wording_is_estimated_without_bias(part: float) -> None:
    # Slots that name the same runs would agree with one another and miss widely together.
    found = []
    for seed in range(40):
        words = _text(seed, 240).split()
        other = words[: int(240 * part)] + _text(seed + 900, 240 - int(240 * part)).split()
        found.append(likeness(fingerprint(" ".join(words)), fingerprint(" ".join(other))))
    true = part / (2 - part)
    assert abs(sum(found) / len(found) - true) < 0.05
    assert max(abs(one - true) for one in found) < 0.36


def test_a_fingerprint_never_changes() -> None:
    # Kept marks are compared with new ones: another way of marking needs a migration.
    assert (fingerprint(STORY)[:24], fingerprint(STORY)[SLOTS * 8 :]) == PINNED


PINNED = ("02d13ecd052070d8052d6bdf", "0bb262738d9b4bdcc1f07270")


@given(st.sets(st.integers(-200, 200)), st.integers(1, 12))
def test_runs_hold_every_day_and_no_gap(days: set[int], gap: int) -> None:
    found = runs(days, gap)
    assert all(any(low <= day <= high for low, high in found) for day in days)
    assert all(after[0] - before[1] > gap for before, after in pairwise(found))
