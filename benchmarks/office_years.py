"""Which years of 2000-2026 the office tables cover, per state and office.

    python -m benchmarks.office_years [CODE ...]

A year counts as covered where somebody is known in office on 15 February and on 15 August.
Printed are the years that are not. ``spokesperson`` is of the government, the foreign or
the defence ministry.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from legation.coding.lexicon import SEEN
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
REPORTED = (
    "ISR PSE IRN IRQ SYR LBN EGY JOR YEM AFG PAK UKR BLR GEO ARM AZE POL PRK TWN VNM PHL THA MYS "
    "MMR BGD LKA NPL VEN COL CUB ECU PER CHL BOL SDN SSD ETH ERI SOM KEN UGA RWA COD NGA LBY TUN "
    "DZA MAR QAT ARE KWT SRB XKX GRC ESP NLD SWE FIN NOR HUN EST LTU LVA CYP BEL KHM ROU CZE"
).split()
"""States of the most reported pairs: a choice, wider than fifty pairs need."""


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
    for state in states:
        gaps = {o: _ranges(open_years(table.get(state, ()))) for o, table in tables.items()}
        print(state, "; ".join(f"{o}: {years}" for o, years in gaps.items() if years) or "-")
    for office in OFFICES:
        print(f"{office}: {covered(states, office):.3f} of the state-years covered")


if __name__ == "__main__":
    main(sys.argv[1:] or [*G20, *BODIES, *REPORTED])
