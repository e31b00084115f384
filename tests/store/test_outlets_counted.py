"""Outlets are counted as their articles come, turn old and go; columns say what rows say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, text
from store_making import OUTLET, article, link, mention, reading, simple

from legation.errors import NotFound
from legation.store import Store, open_desk
from legation.store.codes import MILLION


def _counted(desk: Store) -> dict[str, int]:
    """Count as the sums of revision 0009 should say, from the articles themselves."""
    with desk._reading() as connection:
        rows = connection.execute(
            text(
                "SELECT o.id, count(a.pk) FROM outlets o JOIN articles a ON a.outlet = o.pk"
                " WHERE a.superseded_by = '' GROUP BY o.id"
            )
        )
        return {str(row[0]): int(row[1]) for row in rows}


def _told(desk: Store) -> dict[str, int]:
    return {row.outlet.id: row.articles for row in desk.outlets() if row.articles}


def test_outlets_keep_count(desk: Store) -> None:
    other = replace(OUTLET, id="horn")
    old, new = article(1, body="Old words."), article(1, body="New words.")
    for number in (2, 3, 4):
        desk.add_reading(simple(number), link)
    desk.add_reading(reading(old, [mention(old.id)]), link)
    assert _told(desk) == _counted(desk) == {"bugle": 4}
    late = datetime(2024, 7, 1, tzinfo=UTC)
    desk.add_reading(reading(replace(new, outlet=other), [], fetched=late), link)
    assert _told(desk) == _counted(desk) == {"bugle": 3, "horn": 1}
    desk.remove_article(new.id, link)
    assert _told(desk) == _counted(desk) == {"bugle": 4}
    (row,) = (row for row in desk.outlets() if row.articles)
    assert row.last_day == date(2024, 6, 17)


def test_columns_are_the_rows(desk: Store) -> None:
    for number, kind in enumerate(("CONSULT", "AID", "CONSULT", "ACCUSE")):
        day = date(2024, 6, 3 + 5 * number)
        states = ("CHN", "RUS") if number % 2 else ("RUS", "CHN")
        desk.add_reading(simple(number, event_type=kind, day=day, countries=states), link)
    for number, day in enumerate((date(2024, 6, 4), date(2024, 6, 5), date(2024, 8, 5)), 10):
        # of three states: parts of a whole, in a cell of their own and beside whole ones
        three = ("CHN", "RUS", "USA")
        desk.add_reading(simple(number, event_type="AID", day=day, countries=three), link)
    for columns, rows in (
        (desk.weeks("RUS", "CHN"), desk.rollup("CHN", "RUS")),
        (desk.days("CHN", "RUS"), desk.daily("CHN", "RUS")),
    ):
        told = sorted(
            (day, columns.sides[source], *columns.kinds[kind], n, round(weight * MILLION))
            for day, source, kind, n, weight in zip(
                columns.day.tolist(),
                columns.source.tolist(),
                columns.kind.tolist(),
                columns.events.tolist(),
                columns.weight.tolist(),
                strict=True,
            )
        )
        expected = sorted(
            (
                (getattr(row, "week", None) or row.day).toordinal(),
                row.source,
                row.event_type,
                row.modality,
                getattr(row, "events", 1),
                round((row.weight if hasattr(row, "weight") else row.share) * MILLION),
            )
            for row in rows
        )
        assert told == expected
        assert len(told) >= 4
    assert desk.weeks("CHN", "RUS") == desk.weeks("RUS", "CHN")
    assert desk.weeks("CHN", "RUS") != desk.weeks("CHN", "RUS", since=date(2024, 6, 17))
    assert not len(desk.weeks("CHN", "DEU").day)


def test_the_newest_day_is_of_an_article_that_says_it(desk: Store) -> None:
    assert desk.newest_day() is None
    desk.add_reading(simple(1), link)
    undated = article(2, day=None)
    desk.add_reading(reading(undated, [], fetched=datetime(2024, 8, 1, tzinfo=UTC)), link)
    assert desk.newest_day() == date(2024, 6, 17)


def test_one_weeks_count_is_each_event_once(desk: Store) -> None:
    for number in range(3):
        desk.add_reading(simple(number, day=date(2024, 6, 3 + 7 * number)), link)
    of_pair = desk.week_counts(date(2024, 6, 20), 10, ("RUS", "CHN"))
    of_all = desk.week_counts(date(2024, 6, 20), 10)
    assert of_pair == of_all
    assert sum(row.events for row in of_pair) == 3
    assert desk.week_counts(date(2024, 6, 20), 10, ("CHN", "RUS"), least=4) == ()


def test_questions_asked_at_once_are_answered_as_alone(desk: Store) -> None:
    desk.add_reading(simple(1), link)
    alone = desk.pairs(), desk.newest_day(), desk.outlets()
    with desk.at_once():
        assert (desk.pairs(), desk.newest_day(), desk.outlets()) == alone
    with pytest.raises(NotFound), desk.at_once():
        desk.event("nothing")
    desk.add_reading(simple(2, day=date(2024, 6, 10)), link)
    assert desk.pairs()[0].events == alone[0][0].events + 1


def test_what_the_server_prepared_outlives_a_question(desk: Store) -> None:
    """psycopg lets go of it where a transaction is taken back."""
    ends: list[str] = []
    for end in ("commit", "rollback"):
        event.listen(desk._engine, end, lambda _, end=end: ends.append(end))
    desk.pairs()
    with desk.at_once():
        desk.pairs()
        desk.outlets()
    assert ends == ["commit", "commit"]
    with pytest.raises(NotFound):
        desk.event("nothing")
    assert ends[2:] == ["rollback"]
    if desk._engine.dialect.name != "postgresql":
        return
    for _ in range(12):
        desk.pairs()
    with desk._engine.connect() as connection:
        known = connection.execute(text("SELECT generic_plans FROM pg_prepared_statements"))
        assert any(known.scalars())


def test_one_state_of_the_desk_is_seen_at_once(tmp_path: Path) -> None:
    with (
        open_desk(str(tmp_path / "desk.sqlite")) as desk,
        open_desk(str(tmp_path / "other.sqlite")) as other,
    ):
        desk.add_reading(simple(1), link)
        with desk.at_once():
            before = desk.pairs()
            desk.add_reading(simple(2, day=date(2024, 6, 10)), link)
            assert desk.pairs() == before
            assert other.pairs() == ()
        assert desk.pairs() != before
