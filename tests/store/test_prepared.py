"""A day that was prepared answers as the desk taken back now, or is known to be out of date."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from history_making import START, Tick, six_days
from store_making import DAY, article, full, mention, picture, reading, simple

from legation.errors import DeskError, NotFound
from legation.events import link
from legation.store import (
    Cut,
    KnownBy,
    Prepared,
    Store,
    open_desk,
    open_past,
    open_prepared,
    pasts_folder,
    prepare,
    prepared,
    prepared_for,
    remove_prepared,
    why_stale,
)
from legation.types import Judgement

LINKER = "linker-1"


def kept(desk: Store, folder: Path, day: date, known_by: KnownBy = "read") -> Prepared:
    return prepare(desk, Cut(day, known_by), link, LINKER, folder)


def stale(desk: Store, one: Prepared) -> tuple[str, ...]:
    return why_stale(desk, one, LINKER)


def told(desk: Store) -> object:
    pairs = [desk.events(pair=pair).items for pair in (("CHN", "RUS"), ("CHN", "USA"))]
    return picture(desk), desk.outlets(), desk.newest_day(), desk.coder(), pairs


@pytest.mark.parametrize("known_by", ["read", "published"])
def test_a_prepared_day_is_the_desk_taken_back_to_it(
    desk: Store, on_day: Tick, tmp_path: Path, known_by: KnownBy
) -> None:
    days = list(six_days(desk, on_day))
    for day in days if known_by == "read" else (DAY, DAY + timedelta(days=400)):
        one = kept(desk, tmp_path, day, known_by)
        cut = Cut(day, known_by)
        assert stale(desk, one) == ()
        with open_prepared(desk, one) as then, open_past(desk, cut, link) as past:
            assert told(then) == told(past)
            assert then.whole
            with pytest.raises(DeskError, match="reading only"):
                then.add_reading(simple(9), link)
    assert [one.cut.day for one in prepared(tmp_path)] == sorted(
        {c.cut.day for c in prepared(tmp_path)}
    )
    assert not list(tmp_path.glob("making-*"))


def test_what_had_been_read_by_a_day_stands_whatever_comes_later(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    first, second = simple(1), simple(2)
    desk.add_reading(first, link)
    desk.add_reading(second, link)
    on_day(1)
    one = kept(desk, tmp_path, day)
    assert list(six_days(desk, on_day))
    assert stale(desk, one) == ()
    with open_prepared(desk, one) as then, open_past(desk, Cut(day), link) as past:
        assert picture(then) == picture(past)
    assert first.article is not None
    desk.remove_article(first.article.id, link)
    assert stale(desk, one) == ("1 article was taken off",)


def test_an_article_taken_off_that_was_not_there_then_is_no_matter(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    on_day(1)
    late = simple(2)
    desk.add_reading(late, link)
    one = kept(desk, tmp_path, day)
    on_day(2)
    assert late.article is not None
    desk.remove_article(late.article.id, link)
    assert stale(desk, one) == ()


def test_an_article_taken_off_twice_does_not_make_the_desk_another_one(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    on_day(1)
    late = simple(2)
    desk.add_reading(late, link)
    one = kept(desk, tmp_path, day)
    assert late.article is not None
    on_day(2)
    desk.remove_article(late.article.id, link)
    on_day(3)
    desk.add_reading(late, link)
    on_day(4)
    desk.remove_article(late.article.id, link)
    assert stale(desk, one) == ()


def test_a_day_prepared_before_its_end_does_not_miss_other_days(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    one = kept(desk, tmp_path, day)
    on_day(1)
    desk.add_reading(simple(2), link)
    assert stale(desk, one) == ()
    again = kept(desk, tmp_path, day)
    on_day(2)
    desk.add_reading(simple(3), link)
    assert stale(desk, again) == ()


def test_what_comes_later_on_the_day_itself_is_missed_in_it(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    one = kept(desk, tmp_path, day)
    assert on_day(0.1) == day
    desk.add_reading(simple(2), link)
    desk.add_reading(simple(3), link)
    assert stale(desk, one) == ("2 articles came",)


def test_what_had_been_published_by_a_day_is_read_as_today(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    on_day(0)
    first, second, later = full(1), simple(2), DAY + timedelta(days=9)
    for each in (first, second):
        desk.add_reading(each, link)
    hours = iter(range(1, 24))

    def one() -> Prepared:
        made = kept(desk, tmp_path, DAY + timedelta(days=4), "published")
        on_day(next(hours) / 24)
        return made

    standing = one()
    new = article(3, day=later)
    desk.add_reading(reading(new, [mention(new.id, when=later)]), link)
    assert stale(desk, standing) == ()  # published later
    desk.add_reading(simple(4), link)
    assert stale(desk, standing) == ("1 article came",)
    standing = one()
    a, b = first.mentions[0].id, second.mentions[0].id
    desk.add_judgement(Judgement(a, b, "different", 0, (), "Ann"))
    assert stale(desk, standing) == ("1 judgement was given",)
    standing = one()
    pledge = first.pledges[0].id
    desk.add_pledge_review(pledge, a, "fulfilled", accepted=True, reviewer="Ann")
    assert stale(desk, standing) == ("1 pledge was reviewed",)
    standing = one()
    assert second.article is not None
    newer = mention(second.article.id, coder="frames-2", event_type="ACCUSE")
    desk.add_reading(replace(second, mentions=(newer,)), link)
    assert stale(desk, standing) == ("1 article was read again",)
    on_day(next(hours) / 24)
    other = mention(second.article.id, coder="llm/x@1", event_type="SANCTION")
    desk.add_reading(replace(second, mentions=(other,)), link)
    standing = one()
    desk.choose_coder("llm/x", link)
    assert stale(desk, standing) == ("1 other coder makes the events",)
    standing = one()
    again = replace(first.page, fetched=datetime(2028, 1, 1, tzinfo=UTC))
    desk.add_reading(replace(first, page=again), link)
    assert stale(desk, standing) == ("1 page came back",)
    standing = one()
    desk.count_view(second.article.id)
    desk.add_comment(second.article.id, "Ann", "Well.")
    assert stale(desk, standing) == ()


def test_another_linker_or_another_desk_is_another_past(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    desk.add_reading(simple(1), link)
    desk.add_reading(simple(2), link)
    one = kept(desk, tmp_path, day)
    assert why_stale(desk, one, "linker-2") == ("another version of the linker made it",)
    elsewhere = replace(one, seen=replace(one.seen, articles=3, mark=()))
    assert "another one" in stale(desk, elsewhere)[0]
    one.path.write_bytes(b"no desk any more")
    assert stale(desk, one) == ("another version of Legation made it",)


def test_a_copy_is_one_file_without_pages_and_can_be_taken_off(
    desk: Store, on_day: Tick, tmp_path: Path
) -> None:
    day = on_day(0)
    given = simple(1)
    desk.add_reading(given, link)
    folder = tmp_path / "pasts"
    left, fresh = folder / "making-old", folder / "making-new"
    for each in (left, fresh):
        each.mkdir(parents=True)
    os.utime(left, (time.time() - 90_000,) * 2)
    ended = folder / "making-ended"  # of another preparation, gone before it is looked at
    ended.symlink_to(folder / "nowhere")
    one = kept(desk, folder, day)
    ended.unlink()
    assert {path.name for path in folder.iterdir()} == {f"{day}-read.sqlite", "making-new"}
    (folder / "other.sqlite").write_bytes(b"not ours")
    assert prepared(folder) == (one,)
    assert prepared_for(folder, Cut(day)) == one
    assert prepared_for(folder, Cut(day, "published")) is None
    with closing(sqlite3.connect(one.path)) as c:
        assert c.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with open_prepared(desk, one) as then:
        assert given.article is not None
        assert then.article(given.article.id).article.body == given.article.body
        with pytest.raises(NotFound):
            then.page_bytes(given.page.sha256)
        desk.keep_meta("demo", "1")
        assert then.meta("demo") == "1"
    remove_prepared(one)
    assert prepared(folder) == ()


def test_a_desk_opened_for_reading_alone_can_be_prepared(
    new_target: Callable[[], str], on_day: Tick, tmp_path: Path
) -> None:
    target, day = new_target(), on_day(0)
    with open_desk(target) as desk:
        desk.add_reading(full(1), link)
        was = told(desk)
    with open_desk(target, read_only=True) as desk:
        one = kept(desk, tmp_path, day)
        assert stale(desk, one) == ()
        with open_prepared(desk, one) as then:
            assert told(then) == was


def test_days_lie_beside_the_desk(desk: Store, tmp_path: Path) -> None:
    folder = pasts_folder(desk)
    if desk._engine.dialect.name == "sqlite":
        assert str(folder) == f"{desk.where}.pasts"
    else:
        assert folder.name.endswith(f"-{desk._engine.url.database}.pasts")
        assert "@" not in str(folder)
    own = pasts_folder(desk, str(tmp_path))
    assert own.parent == tmp_path
    assert own.name.endswith(".pasts")


def test_a_folder_that_cannot_be_looked_into_holds_no_day() -> None:
    folder = Path("x" * 300)
    assert prepared_for(folder, Cut(DAY)) is None
    assert prepared(folder) == ()


def test_a_folder_that_cannot_be_made_is_told_in_one_line(desk: Store, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(DeskError, match="cannot be kept"):
        kept(desk, blocked / "in", START.date())
