"""``from legation import Desk, read_article``."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from desk_making import MET, environment, page, write_pages

from legation import Desk, read_article
from legation.errors import InputError, NotFound, RefusedError, UsageError
from legation.settings import Settings, load_settings


@pytest.fixture
def frames() -> Settings:
    return replace(load_settings(), coder="frames")


def test_importing_is_light() -> None:
    code = (
        "import sys, legation; legation.__all__;"
        "sys.exit(bool({'spacy', 'sqlalchemy', 'numpy', 'pyarrow'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), check=False)
    assert done.returncode == 0


def test_a_name_that_is_not_there() -> None:
    import legation

    with pytest.raises(AttributeError, match="frobnicate"):
        _ = legation.frobnicate


def test_a_desk_reads_and_answers(tmp_path: Path, frames: Settings) -> None:
    with Desk(tmp_path / "d.sqlite", settings=frames) as desk:
        assert desk.read(write_pages(tmp_path / "pages")).articles_new == 3
        events = desk.events("CHN", "RUS")
        assert len(events) >= 1
        assert events.to_polars().height == len(events)
        assert len(events.to_pandas()) == len(events)
        assert events.to_arrow().num_rows == len(events)
        assert len(desk.events()) > len(events)
        assert MET in desk.mentions("CHN", "RUS").to_polars()["text"].to_list()
        assert desk.pair("CHN", "RUS").events == len(events)
        points = desk.series("CHN", "RUS", "month").to_polars()
        assert set(points["source"]) == {"CHN", "RUS"}


@pytest.mark.parametrize(("a", "b"), [("CHN", ""), ("", "RUS"), ("CHN", "CHN")])
def test_half_a_pair(desk: str, a: str, b: str) -> None:
    with Desk(desk) as opened, pytest.raises(UsageError):
        opened.events(a, b)


def test_a_word_for_a_code(desk: str) -> None:
    with Desk(desk) as opened, pytest.raises(NotFound):
        opened.events("China", "Russia")


def test_reading_one_article(tmp_path: Path, frames: Settings) -> None:
    path = tmp_path / "p.html"
    path.write_text(page("Xi and Putin meet", MET), "utf-8")
    article, mentions = read_article(path, settings=frames)
    assert article.title == "Xi and Putin meet"
    assert [(m.event_type, m.countries) for m in mentions] == [("CONSULT", ("CHN", "RUS"))]
    start, end = mentions[0].sentence.start, mentions[0].sentence.end
    assert article.body[start:end] == MET


def test_reading_words(frames: Settings) -> None:
    article, mentions = read_article(f"{MET} It was their second meeting.", settings=frames)
    assert MET in article.body
    assert mentions[0].event_type == "CONSULT"


@pytest.mark.parametrize(
    ("source", "error"),
    [("nowhere.html", NotFound), ("", InputError), ("ftp://x/y", RefusedError)],
)
def test_what_cannot_be_read(source: str, error: type[Exception], frames: Settings) -> None:
    with pytest.raises(error):
        read_article(source, settings=frames)


def test_an_empty_page_says_why(tmp_path: Path, frames: Settings) -> None:
    (tmp_path / "e.html").touch()
    with pytest.raises(InputError, match="empty"):
        read_article(tmp_path / "e.html", settings=frames)
