from __future__ import annotations

from datetime import date

import pytest

from desk_fixture import LAST_DAY
from legation.errors import NotFound, UsageError
from legation.monitor import Filters, Monitor

TODAY = date(2024, 6, 17)
LATER = date(2026, 1, 5)


def test_an_empty_desk_answers_everything(empty: Monitor) -> None:
    front = empty.front(TODAY)
    assert (front.top, front.pairs, front.new, front.stale) == ((), (), (), "")
    pair = empty.pair("CHN-RUS", today=TODAY)
    assert not pair.level.figure.sufficient
    assert pair.level.figure.text == "insufficient evidence"
    assert all(figure.value is None for figure in pair.figures)
    assert pair.series == ()
    assert empty.search("anything").events == ()
    assert empty.sources().outlets == ()


def test_the_week_ends_at_the_newest_article_and_says_so(monitor: Monitor) -> None:
    now, later = monitor.front(TODAY), monitor.front(LATER)
    assert now.stale == ""
    assert later.week_end == LAST_DAY
    assert "16 June 2024" in later.stale
    days = [top.event.day for top in later.top]
    assert days
    assert all(later.week_start <= day <= later.week_end for day in days)


def test_top_events_come_by_weight_with_the_reason(monitor: Monitor) -> None:
    top = monitor.front(TODAY).top
    weights = [one.event.weight for one in top]
    assert weights == sorted(weights, reverse=True)
    assert len(top) <= 5
    assert all(f"{one.event.weight:.2f}" in one.why for one in top)


def test_figures_carry_how_and_a_way_to_their_events(monitor: Monitor) -> None:
    view = monitor.pair("CHN-RUS", today=TODAY)
    for figure in (*view.figures, view.level.figure, *(p.figure for p in view.press)):
        assert figure.how
        assert figure.href.endswith("#events")
        if figure.value is not None:
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low <= figure.value <= figure.high


def test_the_other_scale_gives_other_figures_and_is_named(monitor: Monitor) -> None:
    ours = monitor.pair("CHN-RUS", today=TODAY)
    other = monitor.pair("CHN-RUS", Filters(scale="goldstein-1992"), TODAY)
    assert ours.figures[1].value != other.figures[1].value
    assert "goldstein-1992" in other.figures[1].how
    assert "scale=goldstein-1992" in other.figures[1].href


def test_the_desks_own_scale_is_used_where_none_is_chosen(monitor: Monitor) -> None:
    other = Monitor(monitor.store, "goldstein-1992").pair("CHN-RUS", today=TODAY)
    assert other.scale == "goldstein-1992"


@pytest.mark.parametrize("code", ["CHN", "CHN-CHN", "CHN-ZZZ", "-", "", "CHN-RUS-USA", "x" * 99])
def test_what_names_no_pair_is_refused(monitor: Monitor, code: str) -> None:
    with pytest.raises(NotFound):
        monitor.pair_code(code)


def test_codes_with_a_hyphen_and_any_order_are_understood(monitor: Monitor) -> None:
    assert monitor.pair_code("RUS-CHN") == "CHN-RUS"
    assert monitor.pair_code("rus-geo-ab") == "GEO-AB-RUS"


def test_filters_narrow_the_list(monitor: Monitor) -> None:
    def listed(**chosen: object) -> set[str]:
        filters = Filters(limit=100, **chosen)  # type: ignore[arg-type]
        return {event.id for event in monitor.events("CHN-RUS", filters).events}

    everything = listed()
    forward, backward = listed(direction="forward"), listed(direction="backward")
    assert forward | backward == everything
    assert forward & backward, "what was done together stands in both"
    assert listed(counted=True) < everything
    assert not listed(counted=True, modalities=("historical",))
    assert listed(issue="energy") < everything
    assert listed(text="pipeline") < everything
    assert listed(since=date(2024, 6, 1), until=date(2024, 6, 7)) < everything


def test_scale_and_cursor_that_are_none_of_ours_are_refused(monitor: Monitor) -> None:
    for filters in (Filters(scale="made-up"), Filters(cursor="made-up")):
        with pytest.raises(UsageError):
            monitor.pair("CHN-RUS", filters, TODAY)


def test_an_event_leads_to_every_sentence_at_exact_offsets(monitor: Monitor) -> None:
    for line in monitor.events("CHN-RUS", Filters(limit=100)).events:
        event = monitor.event(line.id)
        assert len(event.readings) == line.mentions
        for reading in event.readings:
            body = monitor.store.article(reading.words.article_id).article.body
            assert body[reading.words.start : reading.words.end] == reading.words.text
            assert reading.why
            assert monitor.event(reading.words.mention_id).line.id == line.id


def test_an_articles_pieces_are_its_body(monitor: Monitor) -> None:
    lines, _ = monitor.articles(limit=100)
    for line in lines:
        body = monitor.store.article(line.id).article.body
        pieces = [
            piece
            for paragraph in monitor.article(line.id).paragraphs
            for passage in paragraph.passages
            for piece in passage.pieces
        ]
        assert all(piece.text == body[piece.start : piece.end] for piece in pieces)
        assert "".join(piece.text for piece in pieces) == body.replace("\n", "")


def test_explanations_say_formula_and_numbers(monitor: Monitor) -> None:
    line = monitor.events("CHN-RUS", Filters(types=("COOPERATE",))).events[0]
    text = " ".join(monitor.explain(line.id))
    assert "+9.5 (plover-2023)" in text
    assert "precision" in text.lower()
    assert "CHN → RUS" in text


def test_exchanges_people_calendar_and_pledges_of_the_pair(monitor: Monitor) -> None:
    view = monitor.pair("CHN-RUS", today=TODAY)
    assert {x.kind for x in view.exchanges} >= {"visit", "call", "meeting"}
    assert {"Xi Jinping", "Vladimir Putin"} <= {p.name for p in view.people}
    assert [(e.year, e.reports > 1) for e in view.calendar] == [(1949, True)]
    names = [entry.name for entry in view.coming]
    assert names[0].startswith("Pledge due: China and Russia will hold a naval exercise")
    assert any(name.startswith("75th anniversary") for name in names)
    assert next(e for e in view.coming if e.name.startswith("75th")).derived
    assert all(c.stages for c in view.pledges)
    assert view.pledges
    front = monitor.front(today=TODAY)
    assert names[0] in [c.entry.name for c in front.coming if c.pair == "CHN-RUS"]


def test_a_person_met_those_of_other_states(monitor: Monitor) -> None:
    person = monitor.person("Wang Yi")
    assert {p.name for p in person.met} == {"Sergei Lavrov", "Antony Blinken"}
    assert person.offices[0].office == "Minister of Foreign Affairs"
    with pytest.raises(NotFound):
        monitor.person("")


def test_search_finds_words_and_the_pairs_that_they_name(monitor: Monitor) -> None:
    found = monitor.search("pipeline")
    assert found.events
    assert found.articles
    assert [p.code for p in monitor.search("China and Russia").pairs] == ["CHN-RUS"]
    assert [p.code for p in monitor.search("rus-chn").pairs] == ["CHN-RUS"]
    assert monitor.search("").pairs == ()


def test_a_demo_desk_says_so(empty: Monitor) -> None:
    assert not empty.front(TODAY).demo
    empty.store.keep_meta("demo", "1")
    assert empty.front(TODAY).demo
    assert empty.pair("CHN-RUS", today=TODAY).demo


def test_the_same_desk_gives_the_same_figures(monitor: Monitor) -> None:
    assert monitor.pair("CHN-RUS", today=TODAY) == monitor.pair("CHN-RUS", today=TODAY)
