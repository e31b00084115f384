"""The office tables know who led a state, its diplomacy and its forces in 2000-2026."""

from __future__ import annotations

import re
from datetime import date

import pytest

from benchmarks.office_years import BODIES, G20, REPORTED, covered, open_years
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
        (REPORTED, "head", 0.97),
        (REPORTED, "foreign", 0.97),
        (REPORTED, "defence", 0.89),
    ],
)
def test_years_are_covered(states: list[str], office: str, floor: float) -> None:
    assert covered(states, office) >= floor


def test_a_year_is_open_where_one_half_is() -> None:
    assert open_years([("1999-01-01", "2003-05-01"), ("2003-09-01", "")]) == [2003]
    assert len(open_years([])) == 27


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
