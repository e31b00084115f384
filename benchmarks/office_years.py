"""Which years of 2000-2026 the office tables cover, per state and office.

    python -m benchmarks.office_years [CODE ...]

A year counts as covered where somebody is known in office on 15 February and on 15 August.
Printed are the years that are not, then the shares: over all states listed here, and again
over those of the G20, the two bodies and the fifty most reported pairs alone.
``spokesperson`` is of the government, the head of state, the foreign or the defence ministry;
a minister of information counts only where he is its spokesperson too, or reads out what the
cabinet decided. ``no_office.csv`` lists state-years that had no such office, or none whose
holders are named, and why: they are printed apart and never count as covered.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from legation.coding.actors.lexicon import SEEN
from legation.knowledge.loader import files, read_csv

FIRST, LAST = 2000, 2026
DAYS = ("02-15", "08-15")
OFFICES = {
    "head": frozenset({"head_of_state", "head_of_government", "ruler", "secretary_general"}),
    "foreign": frozenset({"foreign_minister"}),
    "defence": frozenset({"defence_minister"}),
    "spokesperson": frozenset(
        {"spokesperson_government", "spokesperson_foreign", "spokesperson_defence"}
    ),
}
G20 = (
    "ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN KOR MEX RUS SAU ZAF TUR GBR USA EUU AFU"
).split()
BODIES = "NATO UNO".split()
FIFTY_PAIRS = (
    "ISR PSE IRQ USA RUS KOR PRK CHN IRN UKR AFG PAK GBR UNO SYR IND GEO JPN VEN LBN TUR TWN SAU "
    "YEM MEX EUU COL EGY CUB CAN SDN SSD"
).split()
"""Who stands in the fifty pairs with the most events in the record of 75,467 WCEP reports of
2002-2019, read with Legation."""
REPORTED = (
    "ISR PSE IRN IRQ SYR LBN EGY JOR YEM AFG PAK UKR BLR GEO ARM AZE POL PRK TWN VNM PHL THA MYS "
    "MMR BGD LKA NPL VEN COL CUB ECU PER CHL BOL SDN SSD ETH ERI SOM KEN UGA RWA COD NGA LBY TUN "
    "DZA MAR QAT ARE KWT SRB XKX GRC ESP NLD SWE FIN NOR HUN EST LTU LVA CYP BEL KHM ROU CZE"
).split()
"""States of the most reported pairs: a choice, wider than fifty pairs need."""
ASKED = tuple(dict.fromkeys([*G20, *BODIES, *FIFTY_PAIRS]))
"""The states and bodies whose offices the tables must know: each code once."""
LISTED = tuple(dict.fromkeys([*ASKED, *REPORTED]))
"""Those and the wider choice."""
NO_OFFICE = Path(__file__).with_name("no_office.csv")


def tenures(offices: frozenset[str]) -> dict[str, list[tuple[str, str]]]:
    """Give per country the (start, end) of every tenure in some offices, "" where open."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in (*files("offices/*.csv"), *files("offices/cabinets/*.csv")):
        for row in read_csv(name):
            if row.get("office") in offices:
                found.setdefault(row["country"], []).append(_span(row))
    return found


def _span(row: dict[str, str]) -> tuple[str, str]:
    start, end = row.get("start") or "", row.get("end") or ""
    around = timedelta(days=SEEN)
    if row.get("dating") == "seen" and start:
        day = date.fromisoformat(start)
        return (day - around).isoformat(), (day + around).isoformat()
    return start, end


def open_years(spans: Iterable[tuple[str, str]]) -> list[int]:
    """Give the years in which one of the two days finds nobody in office."""
    known = list(spans)

    def held(day: str) -> bool:
        return any(start <= day and (not end or day <= end) for start, end in known)

    return [
        year for year in range(FIRST, LAST + 1) if not all(held(f"{year}-{day}") for day in DAYS)
    ]


def covered(states: Sequence[str], office: str) -> float:
    """Give the share of state-years with somebody in an office, 0 to 1."""
    by_state = tenures(OFFICES[office])
    years = LAST - FIRST + 1
    return 1 - sum(len(open_years(by_state.get(s, ()))) for s in states) / (years * len(states))


def no_office() -> dict[tuple[str, str], frozenset[int]]:
    """Give per (country, office) the years that had no such office."""
    found: dict[tuple[str, str], frozenset[int]] = {}
    with NO_OFFICE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            key = (row["country"], row["office"])
            years = range(int(row["first"]), int(row["last"]) + 1)
            found[key] = found.get(key, frozenset()).union(years)
    return found


def without(states: Sequence[str], office: str) -> float:
    """Give the share of state-years that had no such office, 0 to 1."""
    listed = no_office()
    years = LAST - FIRST + 1
    return sum(len(listed.get((s, office), ())) for s in states) / (years * len(states))


def _ranges(years: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def main(states: Sequence[str]) -> None:
    """Print the years without anybody, one line a state."""
    tables = {office: tenures(kinds) for office, kinds in OFFICES.items()}
    listed = no_office()
    for state in states:
        parts = []
        for office, table in tables.items():
            missing = listed.get((state, office), frozenset())
            unknown = [year for year in open_years(table.get(state, ())) if year not in missing]
            said = [_ranges(unknown)] if unknown else []
            said += [f"(none: {_ranges(sorted(missing))})"] if missing else []
            parts += [f"{office}: {' '.join(said)}"] if said else []
        print(state, "; ".join(parts) or "-")
    print("\n".join(summary(states)))


def summary(states: Sequence[str]) -> list[str]:
    """Give a line an office: how many of the states' years are covered, without it, unknown."""
    lines = []
    for office in OFFICES:
        share, none = covered(states, office), without(states, office)
        lines.append(
            f"{office}: {share:.3f} of the state-years covered, "
            f"{none:.3f} without such an office, {1 - share - none:.3f} unknown"
        )
    return lines


if __name__ == "__main__":
    main(sys.argv[1:] or LISTED)
    if not sys.argv[1:]:
        print(f"Of these, G20, bodies and fifty most reported pairs ({len(ASKED)}):")
        print("\n".join(summary(ASKED)))
