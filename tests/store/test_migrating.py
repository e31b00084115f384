"""A desk of the first revision, brought up with what is on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from older_making import engine_of, make_older
from sqlalchemy import text
from store_making import DAY, article, full, link, picture, simple

from legation.store import CoderCount, Store, open_desk
from legation.store.fingerprint import fingerprint
from legation.store.tables import metadata
from legation.types import Source

PRESS = (
    Source("matin", "Le Matin", "FRA"),
    Source("post", "The Post", "USA"),
    Source("wire", "The Wire", ""),
)


@pytest.fixture
def old_target(new_target: Callable[[], str]) -> str:
    """An address with the tables of revision 0001 and nothing on them."""
    target = new_target()
    make_older(target, "0001")
    return target


def _fill(target: str, voices: list[tuple[str, str]]) -> None:
    """Write, as revision 0001 did, one article a voice: the coder's version, "" for no find."""
    engine = engine_of(target)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("INSERT INTO blocks (pk, key) VALUES (1, 'CONSULT CHN,RUS')"))
        for key, (name, coder) in enumerate(voices, 1):
            connection.execute(
                text(
                    "INSERT INTO articles (pk, id, page_sha256, title, body, language, day_basis,"
                    " day_certainty, sort_day, url, origin, credit, sections, fingerprint,"
                    " sentences, fetched, added_at) VALUES (:pk, :id, '', '', 'x', 'en', '', '',"
                    " 19000, '', '', '', '[]', '', 1, 5, 7)"
                ),
                {"pk": key, "id": name},
            )
            connection.execute(
                text(
                    "INSERT INTO rejections (pk, id, stage, reason, evidence, start, stop, origin)"
                    " VALUES (:pk, :id, 'coding', 'why', '', 0, 1, '')"
                ),
                {"pk": key, "id": name},
            )
            if coder:
                connection.execute(
                    text(
                        "INSERT INTO mentions (pk, id, article, block, live, day, start, stop,"
                        ' text, type, mode, modality, medium, "symmetric", confidence, coder,'
                        " detail, added_at) VALUES (:pk, :id, :pk, 1, :yes, 19000, 0, 1, 'x', 2,"
                        " '', 1, '', :no, 0.5, :coder, :detail, 7)"
                    ),
                    {"pk": key, "id": f"m{key}", "coder": coder, "yes": True, "no": False,
                     "detail": '{"a":[],"r":[],"e":[],"w":null,"p":null,"i":[],"s":null,"y":[]}'},
                )  # fmt: skip
    engine.dispose()


def _codings(desk: Store) -> list[tuple[str, str, str]]:
    with desk._reading() as connection:
        rows = connection.execute(
            text(
                "SELECT a.id, c.coder, c.name FROM codings c"
                " JOIN articles a ON a.pk = c.article ORDER BY a.id"
            )
        )
        return [tuple(row) for row in rows]


def test_an_old_desk_knows_who_read_it(old_target: str) -> None:
    _fill(old_target, [("a", "hybrid-1/x"), ("b", "hybrid-1/x"), ("c", ""), ("d", "frames-1")])
    with open_desk(old_target) as desk:
        assert desk.coder() == "hybrid"
        assert _codings(desk) == [
            ("a", "hybrid-1/x", "hybrid"),
            ("b", "hybrid-1/x", "hybrid"),
            ("c", "hybrid-1/x", "hybrid"),
            ("d", "frames-1", "frames"),
        ]
        assert desk.unread("hybrid") == ("d",)
        assert desk.coders() == (
            CoderCount("hybrid", 3, 2, True),
            CoderCount("frames", 1, 1, False),
        )
        # what made events goes on doing so until the desk's coder has read it too
        assert {m.coder for m in desk.all_mentions()} == {"hybrid-1/x", "frames-1"}
        with desk._reading() as connection:
            owners = connection.execute(text("SELECT DISTINCT coder FROM rejections")).scalars()
            assert list(owners) == ["hybrid"]


def test_an_old_desk_without_mentions_is_read_anew(old_target: str) -> None:
    _fill(old_target, [("a", "")])
    with open_desk(old_target) as desk:
        assert (desk.coder(), desk.coders(), desk.unread("frames")) == ("", (), ("a",))


def test_an_old_desk_is_written_like_a_new_one(
    old_target: str, new_desk: Callable[[], Store]
) -> None:
    new = new_desk()
    with open_desk(old_target) as old:
        for desk in (old, new):
            for number in range(3):
                desk.add_reading(simple(number), link)
        assert picture(old) == picture(new)
        assert old.has_read(article(1).id, "frames")


def test_it_is_done_once(old_target: str) -> None:
    _fill(old_target, [("a", "frames-1")])
    for _ in range(2):
        with open_desk(old_target) as desk:
            assert len(_codings(desk)) == 1


def test_an_old_desk_marks_its_wording_anew(old_target: str) -> None:
    _fill(old_target, [("a", ""), ("b", "")])
    with open_desk(old_target) as desk, desk._reading() as connection:
        rows = connection.execute(text("SELECT body, fingerprint FROM articles")).all()
    assert [row.fingerprint for row in rows] == [fingerprint(row.body) for row in rows]
    assert all(row.fingerprint for row in rows)


def test_what_a_pair_asks_for_is_counted_on_an_older_desk(
    new_target: Callable[[], str], new_desk: Callable[[], Store]
) -> None:
    new, target = new_desk(), new_target()
    for number in range(3):
        new.add_reading(full(number), link)
        day = DAY + timedelta(days=30 * (number + 1))
        given: dict[str, Any] = {"countries": ("RUS", "CHN"), "day": day}
        more = simple(f"more {number}", person="Ivan Example", **given)
        new.add_reading(more, link)
        new.add_reading(simple(f"too {number}", outlet=PRESS[number], **given), link)
    make_older(target, "0013")
    later = ("happened_weeks", "milestone_pairs", "pair_people", "pair_press")
    engine = engine_of(target)
    with new._reading() as source, engine.connect() as into, into.begin():
        for table in metadata.sorted_tables:
            rows = [dict(row) for row in source.execute(table.select()).mappings()]
            for row in rows:
                if table.name == "pledge_pairs":
                    del row["day"]
            if rows and table.name not in (*later, "outlet_sums"):
                names = list(rows[0])
                marks = ", ".join(f":{name}" for name in names)
                columns = ", ".join(f'"{name}"' for name in names)
                into.execute(text(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"), rows)
        named = source.execute(text("SELECT low, high, milestone FROM milestone_pairs")).all()
        into.execute(
            text("INSERT INTO milestone_states (state, milestone) VALUES (:state, :milestone)"),
            [
                {"state": state, "milestone": row.milestone}
                for row in named
                for state in (row.low, row.high)
            ],
        )
    engine.dispose()
    with open_desk(target) as old:
        assert picture(old) == picture(new)
        assert picture(old)["happened_weeks"]
        assert picture(old)["pair_people"]
        assert len({row[2] for row in picture(old)["pair_press"]}) == 3
        assert old.pledges("CHN", "RUS") == new.pledges("CHN", "RUS") != ()
        assert old.milestones("CHN", "RUS") == new.milestones("CHN", "RUS") != ()
