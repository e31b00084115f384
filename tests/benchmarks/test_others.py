"""Other people's yearly figures, and how ours compare with them."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from benchmarks.agreement import agreement
from benchmarks.crises import Crisis, moved
from benchmarks.others import read_others, window
from benchmarks.validation import SCALES, _nearest, _same_years
from legation.dyads import Cell, load_weighing, sample
from legation.errors import InputError
from legation.monitor.years import PairYear
from legation.types import EventType

GDELT = """Actor1CountryCode,Actor2CountryCode,Actor1CountryCode,Actor2CountryCode,SQLDATE,\
Material Cooperation,Verbal Cooperation,Verbal Conflict,Material Conflict,GoldsteinScale,\
NumberOfRowsBetweenCountries
ROM,FRA,ROM,FRA,20020401,0.5,0.5,0,0,4.0,1
FRA,ROM,FRA,ROM,20020501,0,0.25,0.75,0,-2.0,3
FRA,FRA,FRA,FRA,20020501,0,1,0,0,3.0,9
EUR,FRA,EUR,FRA,20020501,0,1,0,0,3.0,9
"""


def test_a_folder_in_gdelts_shape(tmp_path: Path) -> None:
    (tmp_path / "2002_gdelt.csv.gz").write_bytes(gzip.compress(GDELT.encode()))
    found = read_others(tmp_path, "GDELT")
    key = ("FRA", "ROU", 2002)
    assert dict(found.means) == {key: pytest.approx((4 - 2 * 3) / 4)}
    assert dict(found.shares) == {key: pytest.approx((1 + 0.25 * 3) / 4)}
    assert found.events[key] == 4
    assert sum(found.unread.values()) == 2


def test_one_file_of_shares_with_names_and_years(tmp_path: Path) -> None:
    path = tmp_path / "icews.csv"
    path.write_text(
        "Country1,Country2,Year,Coop_Share,N\nJapan,China,2004,0.75,8\n"
        "China,Japan,2004,0.25,8\nAtlantis,China,2004,0.5,1\nChina,Japan,soon,0.5,1\n"
    )
    found = read_others(path)
    assert found.name == "icews"
    assert dict(found.shares) == {("CHN", "JPN", 2004): 0.5}
    assert not found.means
    assert sum(found.unread.values()) == 2


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("word,n\nhello,3\n")
    with pytest.raises(InputError, match="two states"):
        read_others(path)
    with pytest.raises(InputError, match="no such"):
        read_others(tmp_path / "none.csv")


def _year(a: str, b: str, year: int, balance: float) -> PairYear:
    return PairYear(a, b, a, b, year, 30, 1, 1, balance, balance, balance, balance, 0.5)


def _made(tmp_path: Path, year: int) -> list[PairYear]:
    """Write figures of others that rise with ours, for twelve pairs."""
    partners = "AUT BEL BRA CAN CHL CHN DEU DNK EGY ESP FIN FRA".split()
    rows = [f"{p},USA,{year},{n / 2},50" for n, p in enumerate(partners)]
    (tmp_path / "o.csv").write_text("a,b,year,score,n\n" + "\n".join(rows))
    return [_year(p, "USA", 2002, n / 12) for n, p in enumerate(partners)]


def test_the_same_years_are_compared_where_there_are_such(tmp_path: Path) -> None:
    ours = _made(tmp_path, 2002)
    told = "\n".join(_same_years(dict.fromkeys(SCALES, ours), read_others(tmp_path / "o.csv")))
    assert "| balance, plover-2023 | mean score | **1.00** (1.00 to 1.00) | 12 | 12 |" in told


def test_without_a_common_year_the_page_says_so(tmp_path: Path) -> None:
    ours = _made(tmp_path, 2001)
    others = read_others(tmp_path / "o.csv")
    told = "\n".join(_nearest(dict.fromkeys(SCALES, ours), others))
    assert "No year is common to both" in told
    assert "| balance, plover-2023, 2002–2008 | mean score 1995–2001 | **1.00**" in told
    assert "with itself:* 1988–1994 | mean score 1995–2001 | insufficient evidence" in told
    assert window(others, "mean", range(1995, 2002), 51) == {}


def test_fewer_than_ten_values_give_no_correlation() -> None:
    few = {("AAA", "BBB", year): float(year) for year in range(9)}
    assert agreement(few, few) is None


def _cells(day: date, event_type: EventType, n: int) -> list[Cell]:
    return [Cell(day, "IND", "PAK", event_type, "actual", 1, 1.0) for _ in range(n)]


def test_a_turn_is_seen_missed_or_left_open() -> None:
    weighing = load_weighing()
    crisis = Crisis("a clash", date(2010, 1, 1), date(2010, 2, 28), "worse")
    calm = _cells(date(2009, 6, 1), "CONSULT", 12)
    worse = moved(
        sample([*calm, *_cells(date(2010, 1, 5), "ASSAULT", 12)], weighing), weighing, crisis
    )
    assert worse.word("worse") == "yes"
    assert worse.word("better") == "**no**"
    thin = moved(
        sample([*calm, *_cells(date(2010, 1, 5), "ASSAULT", 2)], weighing), weighing, crisis
    )
    assert thin.word("worse") == "insufficient evidence"
    assert thin.during is None
