"""Make ``knowledge/places/outlines.json`` from Natural Earth's countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python docs/images/outlines.py package/countries-110m.json

Shapes are projected (Equal Earth, so that areas compare), rounded to a two-thousandth of
the width, and filed under the codes that actors are filed under. States that are missing
or too small to hit get a dot at their capital.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

KNOWLEDGE = Path(__file__).parents[2] / "src/legation/knowledge"
WIDTH = 2000
NORTH, SOUTH = 84.0, -57.0
SMALL = 12
"""Units: an outline narrower and lower than this is no target for a finger."""

ELSEWHERE = {
    "Bosnia and Herz.": "BIH", "Central African Rep.": "CAF", "Dem. Rep. Congo": "COD",
    "Congo": "COG", "Dominican Rep.": "DOM", "Eq. Guinea": "GNQ", "Falkland Is.": "GBR",
    "N. Cyprus": "CYP", "New Caledonia": "FRA", "Puerto Rico": "USA", "S. Sudan": "SSD",
    "Solomon Is.": "SLB", "Somaliland": "SOM", "W. Sahara": "ESH",
}  # fmt: skip
LEFT_OUT = {"Antarctica", "Fr. S. Antarctic Lands"}

Point = tuple[float, float]


def equal_earth(lon: float, lat: float) -> Point:
    """Give x and y of a point in degrees; Šavrič, Patterson and Jenny, 2018."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    below = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(t) / (3 * below)
    return x, t * (a1 + a2 * t**2 + a3 * t**6 + a4 * t**8)


SCALE = WIDTH / 2 / equal_earth(180, 0)[0]
TOP = equal_earth(0, NORTH)[1]


def on_paper(lon: float, lat: float) -> tuple[int, int]:
    """Give a point in whole units from the upper left corner."""
    x, y = equal_earth(lon, lat)
    return round(WIDTH / 2 + SCALE * x), round(SCALE * (TOP - y))


def arcs_of(topology: Any) -> list[list[Point]]:
    """Undo the delta coding of a topology's arcs."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        found.append(points)
    return found


def rings_of(ids: list[int], arcs: list[list[Point]]) -> list[list[tuple[int, int]]]:
    """Join arcs to rings on paper; one across the edge of the map becomes two."""
    points: list[Point] = []
    for at in ids:
        for lon, lat in arcs[at] if at >= 0 else arcs[~at][::-1]:
            # Unrolled, so that no step leaps from one edge of the map to the other.
            turns = round((points[-1][0] - lon) / 360) if points else 0
            points.append((lon + 360 * turns, lat))
    found = []
    for shift in (-360, 0, 360):
        part = [(lon + shift, lat) for lon, lat in points]
        part = clipped(clipped(part, 180.0, 1), -180.0, -1)
        if part:
            found.append(rounded(part))
    return found


def clipped(points: list[Point], edge: float, side: int) -> list[Point]:
    """Give the part of a ring on one side of a meridian (Sutherland and Hodgman, 1974)."""
    kept: list[Point] = []
    for before, now in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
        inside = [side * (edge - lon) >= 0 for lon in (before[0], now[0])]
        if inside[0] != inside[1]:
            share = (edge - before[0]) / (now[0] - before[0])
            kept.append((edge, before[1] + share * (now[1] - before[1])))
        if inside[1]:
            kept.append(now)
    return kept


def rounded(points: list[Point]) -> list[tuple[int, int]]:
    """Put a ring on paper, without points that rounding made equal."""
    found: list[tuple[int, int]] = []
    for point in points:
        at = on_paper(*point)
        if not found or found[-1] != at:
            found.append(at)
    return found


def path(points: list[tuple[int, int]]) -> str:
    """Write a ring as an SVG path: one absolute point, then relative ones."""
    told = [f"M{points[0][0]} {points[0][1]}l"]
    steps = pairwise(points)
    told.append(" ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in steps))
    return "".join(told) + "z"


def names() -> tuple[dict[str, str], dict[str, str]]:
    """Give the code that each name is filed under, and the capital of each code."""
    import yaml

    states = yaml.safe_load((KNOWLEDGE / "actors/states.yaml").read_text())["states"]
    present = [s for s in states if s["kind"] != "vanished"]
    filed = {name: s["country"] or s["code"] for s in present for name in s["names"]}
    capitals = {s["code"]: s.get("capital") for s in present if s["code"] == s["country"]}
    return filed, {code: capital for code, capital in capitals.items() if capital}


def main(source: str) -> None:
    """Read the countries and write the outlines."""
    topology = json.loads(Path(source).read_text())
    arcs, (filed, capitals) = arcs_of(topology), names()
    rings = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        if name in LEFT_OUT:
            continue
        code = ELSEWHERE.get(name) or filed[name]
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        found = [r for polygon in polygons for ids in polygon for r in rings_of(ids, arcs)]
        rings[code] += [points for points in found if len(points) > 3]
    with (KNOWLEDGE / "places/places.csv").open(encoding="utf-8", newline="") as lines:
        places: dict[tuple[str, str], tuple[int, int]] = {}
        for r in csv.DictReader(lines):
            for name in [r["name"], *r["aliases"].split(";"), ""]:  # "": any place of it
                if r["lat"]:
                    at = on_paper(float(r["lon"]), float(r["lat"]))
                    places.setdefault((r["country"], name), at)
    missing = []
    dots = {}
    for code, capital in sorted(capitals.items()):
        if code in rings and not is_small(rings[code]):
            continue
        found_at = places.get((code, capital)) or places.get((code, ""))
        if found_at:
            dots[code] = found_at
        else:
            missing.append(code)
    outlines = {
        "source": "Natural Earth 1:110m (public domain), through world-atlas 2.0.2 (ISC)",
        "width": WIDTH,
        "height": round(SCALE * (TOP - equal_earth(0, SOUTH)[1])),
        "paths": {code: "".join(map(path, rings[code])) for code in sorted(rings) if rings[code]},
        "dots": dots,
    }
    out = KNOWLEDGE / "places/outlines.json"
    out.write_text(json.dumps(outlines, indent=0) + "\n")
    told = f"{len(outlines['paths'])} outlines, {len(dots)} dots, {out.stat().st_size} bytes"
    print(told, "no place for", *missing)


def is_small(shapes: list[list[tuple[int, int]]]) -> bool:
    """Say whether all of a state is smaller than a target should be."""
    spans = [max(p[i] for s in shapes for p in s) - min(p[i] for s in shapes for p in s)
             for i in (0, 1)] if shapes else [0]  # fmt: skip
    return max(spans) < SMALL


if __name__ == "__main__":
    main(sys.argv[1])
