"""The reliability diagram: every point drawn where its figures say."""

from __future__ import annotations

from xml.etree import ElementTree

from benchmarks.docs.reliability import MARGIN, SIDE, drawing

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = {"pair": {"reliability": [[0.5, 0.25, 4], [1.0, 1.0, 16]], "ece": 0.05}, "sentence": {}}


def test_points_stand_where_the_figures_say() -> None:
    circles = ElementTree.fromstring(drawing(FIGURES)).findall(f"{SVG}circle")
    places = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in circles]
    assert places == [(MARGIN + SIDE / 2, MARGIN + SIDE * 0.75), (MARGIN + SIDE, MARGIN)]


def test_more_answers_are_a_larger_point() -> None:
    few, many = ElementTree.fromstring(drawing(FIGURES)).findall(f"{SVG}circle")
    assert float(many.attrib["r"]) == 2 * float(few.attrib["r"])


def test_what_was_not_measured_is_not_drawn() -> None:
    assert ElementTree.fromstring(drawing({})).findall(f"{SVG}rect") == []
