"""Rows of other people's events, made up for the tests."""

from __future__ import annotations

from pathlib import Path


def gdelt_row(number: int, width: int = 61, **cells: str) -> str:
    """A GDELT row of 57, 58 or 61 columns: Ruritania's neighbours, by default CHN on RUS."""
    row = [""] * width
    given = {
        "id": str(number), "day": "20240517", "a": "CHN", "b": "RUS", "code": "042", "root": "04",
        "quad": "1", "score": "1.9", "mentions": "4", "url": f"https://example.org/{number}",
        "a_name": "BEIJING", "b_name": "MOSCOW", "a_group": "", "b_group": "", **cells,
    }  # fmt: skip
    places = {
        "id": 0, "day": 1, "a_name": 6, "a": 7, "a_group": 8, "b_name": 16, "b": 17,
        "b_group": 18, "code": 26, "root": 28, "quad": 29, "score": 30, "mentions": 31,
        "url": {57: -99, 58: 57, 61: 60}[width],
    }  # fmt: skip
    for name, at in places.items():
        if at >= 0:
            row[at] = given[name]
    return "\t".join(row)


def write(path: Path, *lines: str) -> str:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return str(path)


ICEWS_HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude"
)


def icews_row(number: int, a: str, b: str, code: str = "040", score: str = "1") -> str:
    return (
        f"{number}\t2018-06-01\tMinister ({a})\tGovernment\t{a}\tConsult\t{code}\t{score}\t"
        f"Minister ({b})\tGovernment\t{b}\t47\t2\tGazette\tOslo\tNA\tOslo\tNorway\t59.9\t10.7"
    )
