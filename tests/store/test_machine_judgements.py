"""The linker's judgements are kept beside the events and follow them through every change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text
from store_making import DAY, article, mention, participant, picture, reading

from legation.events import link, linker_version
from legation.store import Store
from legation.store.writing.machine import keep_judged
from legation.types import Judgement, Reading


def _told(number: int, words: str, days: int = 0, who: tuple[str, str] = ("CHN", "RUS")) -> Reading:
    own = article(number, body=f"{number}: {words}", day=DAY + timedelta(days))
    one = mention(own.id, countries=who, event_type="ACCUSE", words=words, when=None)
    one = replace(one, actors=(participant(who[0]),), recipients=(participant(who[1]),),
                  place=None, mode="", medium="", issues=(), speaker=None)  # fmt: skip
    return reading(own, [one])


COLUMNS = ("a", "b", "verdict", "score", "reasons", "linker")

FIRST = _told(1, "Beijing accused Moscow of dumping steel on world markets.")
SAME = _told(2, "Beijing accused Moscow of dumping steel on the markets.", 1)
DOUBT = _told(
    3, "China blamed its neighbour for the ruin of many a steel mill in the north and east."
)


def _rows(desk: Store) -> int:
    with desk._engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM machine_judgements")).scalar_one()


def test_an_event_tells_what_joined_it_and_what_may_be_the_same(desk: Store) -> None:
    for each in (FIRST, SAME, DOUBT):
        desk.add_reading(each, link)
    event = desk.event(FIRST.mentions[0].id)
    assert len(event.mention_ids) == 2
    inside, across = sorted(desk.judged(event.id), key=lambda one: one.a_event != one.b_event)
    assert {inside.judgement.a, inside.judgement.b} == set(event.mention_ids)
    assert (inside.judgement.verdict, inside.linker) == ("same", linker_version())
    assert inside.judgement.reasons
    assert across.judgement.verdict == "unsure"
    assert {across.a_event, across.b_event} == {event.id, DOUBT.mentions[0].id}
    assert desk.judged(DOUBT.mentions[0].id) == (across,)


def test_they_go_with_the_article_and_come_back_with_a_rebuild(desk: Store) -> None:
    desk.add_reading(FIRST, link)
    before = picture(desk)
    for each in (SAME, DOUBT):
        desk.add_reading(each, link)
    whole = picture(desk)
    assert _rows(desk) == 2
    desk.rebuild(link)
    assert picture(desk) == whole
    for each in (SAME, DOUBT):
        assert each.article is not None
        desk.remove_article(each.article.id, link)
    assert picture(desk) == before
    assert _rows(desk) == 0


def test_a_reviewers_word_takes_the_machines_place(desk: Store) -> None:
    for each in (FIRST, DOUBT):
        desk.add_reading(each, link)
    a, b = FIRST.mentions[0].id, DOUBT.mentions[0].id
    assert [one.judgement.verdict for one in desk.judged(a)] == ["unsure"]
    desk.settle(Judgement(a, b, "different", 0.0, ("two quarrels",), "Ann"), link)
    assert desk.judged(a) == ()
    (word,) = desk.words_on([b])
    assert (word.judgement.judge, word.judgement.reasons) == ("Ann", ("two quarrels",))
    desk.settle(Judgement(a, b, "unsure", 0.5, (), "Ann"), link)
    assert [one.judgement.verdict for one in desk.judged(a)] == ["unsure"]


def test_linking_again_leaves_alone_what_stands(desk: Store) -> None:
    for each in (FIRST, SAME, DOUBT):
        desk.add_reading(each, link)
    mark = "UPDATE machine_judgements SET reasons = '[\"kept\"]'"
    with desk._writing() as connection:
        connection.execute(text(mark))
    desk.add_reading(_told(4, "A quarrel began.", 2), link)
    kept = [one.judgement.reasons for one in desk.judged(FIRST.mentions[0].id)]
    assert ("kept",) in kept


def test_many_mentions_at_once_lose_nothing_that_stands(desk: Store) -> None:
    for each in (FIRST, SAME):
        desk.add_reading(each, link)
    before = picture(desk)["judged"]
    with desk._writing() as connection:
        found = connection.execute(text(f"SELECT {', '.join(COLUMNS)} FROM machine_judgements"))
        rows = [dict(zip(COLUMNS, row, strict=True)) for row in found]
        keep_judged(connection, range(1, 4_500), rows)
    assert picture(desk)["judged"] == before


def test_a_linker_that_tells_of_none_leaves_none(desk: Store) -> None:
    desk.add_reading(FIRST, link)
    desk.add_reading(SAME, link)
    desk.rebuild(lambda given, **more: list(link(given, **more)))
    assert _rows(desk) == 0
    assert len(desk.event(FIRST.mentions[0].id).mention_ids) == 2
