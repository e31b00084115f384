"""Where each dataset keeps what we take: by position without a header, by name with one."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from legation.types import Dataset

Places = Mapping[str, int]

_GDELT: Final = {
    "id": 0, "day": 1, "source_name": 6, "source": 7, "source_group": 8, "target_name": 16,
    "target": 17, "target_group": 18, "code": 26, "root": 28, "quad": 29, "score": 30,
    "mentions": 31,
}  # fmt: skip
_ICEWS: Final = {
    "id": 0, "day": 1, "source_name": 2, "source": 4, "code": 6, "score": 7, "target_name": 8,
    "target": 10, "url": 11,
}  # fmt: skip
_PHOENIX: Final = {
    "id": 0, "day": 1, "source_name": 5, "source": 6, "target_name": 9, "target": 10,
    "code": 13, "root": 14, "quad": 15, "score": 16, "url": 24,
}  # fmt: skip

BY_WIDTH: Final[Mapping[Dataset, Mapping[int, Places]]] = {
    # GDELT 1.0 to March 2013, 1.0 with SOURCEURL, 2.0.
    "gdelt": {57: _GDELT, 58: {**_GDELT, "url": 57}, 61: {**_GDELT, "url": 60}},
    "icews": {20: _ICEWS},
    "polecat": {},
    "phoenix": {26: _PHOENIX},
}

# Names with their letters and digits alone, lower case; the first that a header has is taken.
BY_NAME: Final[Mapping[Dataset, Mapping[str, tuple[str, ...]]]] = {
    "gdelt": {
        "id": ("globaleventid",),
        "day": ("sqldate", "dateevent", "day"),
        "source_name": ("actor1name",),
        "source": ("actor1countrycode",),
        "source_group": ("actor1knowngroupcode",),
        "target_name": ("actor2name",),
        "target": ("actor2countrycode",),
        "target_group": ("actor2knowngroupcode",),
        "code": ("eventcode",),
        "root": ("eventrootcode",),
        "quad": ("quadclass",),
        "score": ("goldsteinscale",),
        "mentions": ("nummentions",),
        "url": ("sourceurl",),
    },
    "icews": {
        "id": ("eventid",),
        "day": ("eventdate",),
        "source_name": ("sourcename",),
        "source": ("sourcecountry",),
        "target_name": ("targetname",),
        "target": ("targetcountry",),
        "code": ("cameocode",),
        "score": ("intensity",),
        "url": ("storyid",),
    },
    "polecat": {
        "id": ("eventid",),
        "day": ("eventdate",),
        "source_name": ("actorname", "actornameraw"),
        "source": ("actorcountry",),
        "target_name": ("recipientname", "recipientnameraw"),
        "target": ("recipientcountry",),
        "type": ("eventtype",),
        "mode": ("eventmode",),
        "quad": ("quadcode",),
        "score": ("intensity",),
        "url": ("source",),
    },
    "phoenix": {
        "id": ("eventid", "eid"),
        "day": ("date", "storydate"),
        "source_name": ("sourceactorfull", "source"),
        "source": ("sourceactorentity", "sourceroot"),
        "target_name": ("targetactorfull", "target"),
        "target": ("targetactorentity", "targetroot"),
        "code": ("eventcode", "code"),
        "root": ("eventrootcode", "rootcode"),
        "quad": ("quadclass", "pentaclass"),
        "score": ("goldsteinscore", "goldstein"),
        "url": ("urls", "url", "aid"),
    },
}

NEEDED: Final = ("id", "day", "source", "target")
_DELIMITERS: Final = ("\t", ",", ";", "|")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written. ``widths``: what is taken from rows of so many columns."""

    delimiter: str
    quoted: bool
    header: bool
    widths: Mapping[int, Places]


def dialect_of(dataset: Dataset, lines: Sequence[str]) -> Dialect | None:
    """Tell a file's dialect by its first lines; None where it is not of this dataset."""
    for delimiter in _DELIMITERS:
        quoted = delimiter != "\t" or bool(lines and lines[0].startswith('"'))
        rows = [_cells(line, delimiter, quoted) for line in lines]
        if rows and (places := _by_name(dataset, rows[0])):
            return Dialect(delimiter, quoted, True, {len(rows[0]): places})
        if any(len(row) in BY_WIDTH[dataset] and _dated(row) for row in rows):
            return Dialect(delimiter, quoted, False, BY_WIDTH[dataset])
    return None


def _cells(line: str, delimiter: str, quoted: bool) -> list[str]:
    if not quoted:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:  # a cell of more than 131,072 signs
        return []


def _by_name(dataset: Dataset, row: Sequence[str]) -> Places | None:
    names = ["".join(sign for sign in cell.casefold() if sign.isalnum()) for cell in row]
    places = {}
    for field, known in BY_NAME[dataset].items():
        found = next((names.index(name) for name in known if name in names), None)
        if found is not None:
            places[field] = found
    coded = "type" if dataset == "polecat" else "code"
    return places if all(field in places for field in (*NEEDED, coded)) else None


def _dated(row: Sequence[str]) -> bool:
    """Say whether the second column holds a day, as it does in every layout without names."""
    day = row[1].replace("-", "") if len(row) > 1 else ""
    return len(day) == 8 and day.isdigit()
