"""``legation import``, ``compare-series`` and the exports that go to other tools."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import etree

from legation.cli import main


def _gdelt(path: Path, days: int = 400) -> str:
    """A row a day between China and Russia, with one bad row and one of one state."""
    lines = []
    for at in range(days):
        row = [""] * 61
        day = date(2024, 1, 1) + timedelta(at)
        row[0], row[1], row[7], row[17] = str(at), f"{day:%Y%m%d}", "CHN", "RUS"
        row[6], row[26], row[28], row[29] = "\x1b[31mBEIJING", "042", "04", "1"
        row[30], row[60] = f"{at % 7 - 3}", "javascript:alert(1)"
        lines.append("\t".join(row))
    lines.append(lines[0].replace("20240101", "20249999"))
    lines.append(lines[0].replace("\tRUS\t", "\t\t"))
    path.write_text("".join(f"{line}\n" for line in lines))
    return str(path)


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    path = str(tmp_path / "d.sqlite")
    assert main(["import", "gdelt", _gdelt(tmp_path / "g.csv"), "--desk", path, "--json"]) == 0
    return {"path": path, **json.loads(capsys.readouterr().out)}


def test_an_import_tells_every_row(told: dict[str, object], tmp_path: Path) -> None:
    assert (told["rows"], told["kept"], told["new"]) == (402, 400, 400)
    assert told["bad"] == {"no day that can be read": 1}
    assert told["outside"] == {"a side without a state": 1}
    aside = [json.loads(line) for line in Path(str(told["rejects"])).read_text().splitlines()]
    assert [(row["reason"], "20249999" in row["row"]) for row in aside] == [
        ("no day that can be read", True)
    ]


def test_again_changes_nothing(
    told: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["import", "gdelt", str(tmp_path / "g.csv"), "--desk", str(told["path"]), "--json"]
    assert main(words) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["rows"], again["new"], again["rejects"]) == (402, 0, told["rejects"])
    assert len(Path(again["rejects"]).read_text().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [(["gdlt", "x"], 64), (["gdelt", "nowhere.csv"], 66), (["gdelt", "BAD"], 65), (["gdelt"], 64),
     (["gdelt", "NONE"], 65), (["gdelt", "GOOD", "--rejects", "DESK"], 64)],
)  # fmt: skip
def test_exit_codes(
    words: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "BAD").write_text("one\ttwo\n")
    _gdelt(tmp_path / "GOOD", 3)
    row = ["x", "20249999", *[""] * 59]
    (tmp_path / "NONE").write_text("\t".join([*row]) + "\n")
    made = {name: str(tmp_path / name) for name in ("BAD", "GOOD", "NONE", "DESK")}
    given = [made.get(word, word) for word in words]
    assert main(["import", *given, "--desk", made["DESK"]]) == code
    assert capsys.readouterr().err.count("\n") == 1


def test_comparing_draws_and_correlates(
    told: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["compare-series", "China", "Russia", "--desk", str(told["path"])]
    assert main(words) == 0
    text = capsys.readouterr().out
    assert "GDELT: 400 rows, not ours" in text
    assert "insufficient evidence" in text
    assert main([*words, "--json", "--with", "gdelt", "--grain", "year"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert [p["events"] for p in view["datasets"][0]["points"]] == [366, 34]
    assert view["our_events"] == 0
    assert {line["href"] for line in view["listed"]} == {""}
    assert main([*words, "--from", "2024-02-01", "--to", "2024-02-29", "--json"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert [p["events"] for p in view["datasets"][0]["points"]] == [29]
    for wrong in (["--with", "x"], ["--grain", "hour"], ["--from", "May"]):
        assert main([*words, *wrong]) == 64
    capsys.readouterr()


def test_our_events_in_gdelts_shape_come_back(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ours.export.CSV"
    assert main(["export", "--desk", desk, "--format", "gdelt", "--out", str(out)]) == 0
    rows = [line.split("\t") for line in out.read_text().splitlines()]
    assert rows
    assert {len(row) for row in rows} == {61}
    assert len({row[0] for row in rows}) == len(rows)
    met = next(row for row in rows if row[28] == "04")
    assert (met[7], met[17], met[29]) in {("CHN", "RUS", "1"), ("RUS", "CHN", "1")}
    words = ["import", "gdelt", str(out), "--desk", str(tmp_path / "b.sqlite"), "--json"]
    assert main(words) == 0
    back = json.loads(capsys.readouterr().out)
    assert (back["new"], back["bad"], back["outside"]) == (len(rows), {}, {})


def test_only_what_happened_goes_out_as_gdelt(desk: str, tmp_path: Path) -> None:
    from legation.cli.gdelt_rows import gdelt_lines

    event = {"modality": "negated", "shares": [{"source": "CHN", "target": "RUS", "weight": 1.0}]}
    assert list(gdelt_lines([(event, [])])) == []


def test_edges_in_every_format(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def exported(form: str) -> bytes:
        out = tmp_path / f"edges.{form}"
        words = ["export", "--desk", desk, "--what", "edges", "--format", form]
        assert main([*words, "--out", str(out)]) == 0
        return out.read_bytes()

    rows = list(csv.DictReader(io.StringIO(exported("csv").decode())))
    ends = {(row["source"], row["target"]) for row in rows}
    assert ("CHN", "USA") in ends
    lines = [json.loads(line) for line in exported("jsonl").splitlines()]
    assert {(line["source"], line["target"]) for line in lines} == ends
    for form in ("graphml", "gexf"):
        tree = etree.fromstring(exported(form))
        edges = tree.findall(".//{*}edge")
        assert {(e.get("source"), e.get("target")) for e in edges} == ends
        nodes = {node.get("id") for node in tree.findall(".//{*}node")}
        assert nodes == {code for pair in ends for code in pair}


def test_a_format_for_each_thing(desk: str) -> None:
    for what, form in (("mentions", "gdelt"), ("events", "gexf"), ("edges", "gdelt")):
        assert main(["export", "--desk", desk, "--what", what, "--format", form]) == 64
