"""The office tables know who led a state, its diplomacy and its forces in 2000-2026."""

from __future__ import annotations

import csv
import re
from datetime import date

import pytest

from benchmarks.office_years import (
    ASKED,
    BODIES,
    FIFTY_PAIRS,
    FIRST,
    G20,
    LAST,
    LISTED,
    NO_OFFICE,
    OFFICES,
    REPORTED,
    covered,
    main,
    no_office,
    open_years,
    summary,
    tenures,
    without,
)
from legation.knowledge.loader import files, read_csv

STATES = [code for code in G20 if code not in {"EUU", "AFU"}]
DATINGS = {"exact", "month", "year", "open", "seen", "unsure"}
MINISTERS = re.compile(r"\bMinister\b|^Secretary of (?:State|Defen[cs]e)\b")


@pytest.mark.parametrize(
    ("states", "office", "floor"),
    [
        (STATES, "head", 1.0),
        (STATES, "foreign", 0.99),
        (STATES, "defence", 0.99),
        (BODIES, "head", 1.0),
        (STATES, "spokesperson", 0.95),
        (REPORTED, "head", 0.99),
        (REPORTED, "foreign", 0.98),
        (REPORTED, "defence", 0.93),
        (REPORTED, "spokesperson", 0.75),
    ],
)
def test_years_are_covered(states: list[str], office: str, floor: float) -> None:
    assert covered(states, office) >= floor


def test_a_year_is_open_where_one_half_is() -> None:
    assert open_years([("1999-01-01", "2003-05-01"), ("2003-09-01", "")]) == [2003]
    assert len(open_years([])) == 27


@pytest.mark.parametrize(
    ("office", "floor"),
    [("head", 0.999), ("foreign", 0.997), ("defence", 0.98), ("spokesperson", 0.91)],
)
def test_few_years_are_unknown(office: str, floor: float) -> None:
    assert covered(LISTED, office) + without(LISTED, office) >= floor


@pytest.mark.parametrize(
    ("office", "floor"),
    [("head", 0.999), ("foreign", 0.9995), ("defence", 0.9995), ("spokesperson", 0.97)],
)
def test_fewer_years_are_unknown_of_the_states_asked_for(office: str, floor: float) -> None:
    assert covered(ASKED, office) + without(ASKED, office) >= floor


def test_the_states_asked_for_are_listed_once_each() -> None:
    assert len(set(ASKED)) == len(ASKED)
    assert set(ASKED) == {*G20, *BODIES, *FIFTY_PAIRS} <= set(LISTED)


def test_a_summary_has_the_shares_of_its_states_alone() -> None:
    (head, foreign, defence, spokesperson) = summary(["PSE"])
    assert (
        head
        == "head: 1.000 of the state-years covered, 0.000 without such an office, 0.000 unknown"
    )
    assert foreign.startswith("foreign: 1.000 ")
    assert defence.startswith("defence: 0.000 of the state-years covered, 1.000 without")
    assert spokesperson.startswith("spokesperson: 1.000 ")


def test_years_without_an_office_are_of_listed_states_and_say_why() -> None:
    wrong = []
    with NO_OFFICE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            years = FIRST <= int(row["first"]) <= int(row["last"]) <= LAST
            known = row["country"] in LISTED and row["office"] in OFFICES
            if not (years and known and row["basis"]):
                wrong.append(row)
    assert not wrong


def test_no_year_has_both_a_holder_and_no_office() -> None:
    both = {
        (state, office): held
        for (state, office), years in no_office().items()
        if (held := years - set(open_years(tenures(OFFICES[office]).get(state, ()))))
    }
    assert not both


def test_years_without_an_office_are_printed_apart_and_not_covered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["PSE"])
    printed = capsys.readouterr().out
    assert "PSE defence: (none: 2000-2026)" in printed
    assert "defence: 0.000 of the state-years covered, 1.000 without such an office" in printed


def test_a_tenure_has_days_in_order_and_a_known_dating() -> None:
    wrong = []
    for name in files("offices/*.csv"):
        for row in read_csv(name):
            days = [date.fromisoformat(row[end]) for end in ("start", "end") if row[end]]
            if days != sorted(days) or row["dating"] not in DATINGS:
                wrong.append((name, row["person"], row["start"], row["end"]))
            if not name.endswith(("people_other.csv", f"/{row['country']}.csv")):
                wrong.append((name, row["person"], row["country"]))
    assert not wrong


def test_a_minister_is_of_the_government_whatever_he_ministers_to() -> None:
    wrong = [
        (name, row["person"], row["sector"])
        for name in (*files("offices/*.csv"), *files("offices/cabinets/*.csv"))
        for row in read_csv(name)
        if MINISTERS.search(row["title"])
        and not row["title"].startswith(("former", "ousted"))
        and row["sector"] in {"MIL", "COP", "SPY", "JUD"}
    ]
    assert not wrong
