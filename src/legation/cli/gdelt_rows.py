"""Our events in the shape of GDELT 2.0: 61 tab-separated columns, no header, as GDELT writes.

An act between two sides is a row; an act of many states gives a row for each directed pair.
Only what happened is written: GDELT has no modality, and an act that is announced, denied or
remembered would there stand for one that took place. What we do not measure (tone,
geography of actors, feature ids) is left empty. Country codes of geography are FIPS in
GDELT; we do not keep those, so they are empty too.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, BinaryIO, Final

from legation.cli.terminal import clean
from legation.dyads import Weighing, load_weighing
from legation.knowledge.loader import read_yaml
from legation.types import content_id

Row = Mapping[str, Any]

COLUMNS: Final = 61
_ACTOR: Final = {"source": 5, "target": 15}
_WORLD_CITY: Final = "4"


def gdelt_lines(events: Iterable[tuple[Row, Sequence[Row]]]) -> Iterator[str]:
    """Give the lines of events, each given with its mentions (rows of the store's frames)."""
    codes: Mapping[str, str] = read_yaml("ontologies/crosswalk.yaml")["cameo_codes"]
    goldstein = load_weighing("goldstein-1992")
    for event, mentions in events:
        if event["modality"] != "actual":
            continue
        for share in event["shares"]:
            cells = _cells(event, mentions, share, codes, goldstein)
            yield "\t".join(clean(str(cell)).replace("\t", " ") for cell in cells)


def write_gdelt(events: Iterable[tuple[Row, Sequence[Row]]], stream: BinaryIO) -> None:
    """Write the lines as UTF-8."""
    for line in gdelt_lines(events):
        stream.write((line + "\n").encode("utf-8", "replace"))


def _cells(
    event: Row, mentions: Sequence[Row], share: Row, codes: Mapping[str, str], goldstein: Weighing
) -> list[str]:
    kind, mode, day = event["event_type"], event["mode"], event["day"]
    code = codes.get(f"{kind}/{mode}") or codes[kind]
    articles = {mention["article_id"] for mention in mentions}
    cells = [""] * COLUMNS
    cells[0] = number_of(event["id"], share["source"], share["target"])
    cells[1:5] = [f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}", f"{_fraction(day):.4f}"]
    for side, at in _ACTOR.items():
        cells[at : at + 10] = _actor(event, share[side])
    cells[25] = "1"
    cells[26:29] = [code, code[:3], code[:2]]
    cells[29] = str(read_yaml("ontologies/crosswalk.yaml")["cameo_quads"][code[:2]])
    cells[30] = f"{goldstein.scale.score(kind, mode):.1f}"
    cells[31:34] = [str(len(mentions)), str(event["publishers"]), str(len(articles))]
    cells[35] = cells[43] = "0"
    cells[51:59] = _place(event["place"])
    told = [mention["published"] for mention in mentions if mention["published"]]
    cells[59] = f"{min(told, default=day):%Y%m%d}000000"
    cells[60] = next((mention["url"] for mention in mentions if mention["url"]), "")
    return cells


def number_of(event_id: str, source: str, target: str) -> str:
    """Give a row's whole number of 63 bits: the same event and pair always give the same."""
    return str(int(content_id("gdelt", event_id, source, target), 16) >> 1)


def _fraction(day: date) -> float:
    """Give GDELT's FractionDate: the year and months of 30 days in 365ths of a year."""
    days = (day.month - 1) * 30 + min(day.day, calendar.monthrange(day.year, day.month)[1])
    return day.year + days / 365


def _actor(event: Row, state: str) -> list[str]:
    found = next(
        (a for a in (*event["actors"], *event["recipients"]) if a["country"] == state), None
    )
    sector = found["sector"] if found else ""
    name = found["name"].upper() if found else state
    return [f"{state}{sector}", name, state, "", "", "", "", sector, "", ""]


def _place(place: Row | None) -> list[str]:
    if place is None or place["lat"] is None or place["lon"] is None:
        return ["0", "", "", "", "", "", "", ""]
    where = f"{place['lat']:g}", f"{place['lon']:g}"
    return [_WORLD_CITY, place["name"], "", "", "", *where, ""]
