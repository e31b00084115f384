"""Which office somebody held on a day."""

from __future__ import annotations

from legation.coding.actors.names import Entry, Tenure

RANK = (
    "head_of_state",
    "head_of_government",
    "ruler",
    "secretary_general",
    "foreign_minister",
    "defence_minister",
)
"""Offices by weight: of several held at once the weightiest is named."""


def weightiest(tenures: list[Tenure]) -> Tenure:
    """Choose the weightiest of some offices, of two alike the one held longer."""

    def rank(tenure: Tenure) -> tuple[int, str]:
        known = tenure.office in RANK
        return (RANK.index(tenure.office) if known else len(RANK), tenure.start)

    return min(tenures, key=rank)


def held_on(entry: Entry, day: str) -> tuple[Tenure | None, str, str]:
    """Give (office, sector, basis) of a person on a day; without a day, of the last office.

    Out of office the sector is ELI, before the first office "".
    """
    held = [tenure for tenure in entry.tenures if not day or tenure.covers(day)]
    if held:
        chosen = weightiest(held) if day else max(held, key=lambda tenure: tenure.start)
        return chosen, chosen.sector, chosen.basis
    begun = [tenure for tenure in entry.tenures if not tenure.start or tenure.start <= day]
    return (None, "ELI", "out of office on the day") if begun else (None, "", "not yet in office")
