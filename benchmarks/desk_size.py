"""How a desk of many events answers, against a bare DuckDB scan of the same events.

    python benchmarks/desk_size.py [events] [folder]

Fills an SQLite desk with synthetic events by the bulk path, loads the same events into a
DuckDB file, asks both the same questions in the same run and prints medians and ratios.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import duckdb
import pyarrow as pa

from legation.dyads import load_weighing
from legation.store import Store, open_desk
from legation.store.codes import day_number, moment_number
from legation.store.encode import Row, article_row, event_row, mention_row, outlet_row, page_row
from legation.store.tables import article_pages, articles, blocks, mentions, outlets, pages
from legation.store.writing.inserting import fill
from legation.store.writing.mentioning import block_name
from legation.store.writing.replacing import Fresh, replace_events
from legation.types import (
    Actor,
    Article,
    Event,
    EventType,
    Evidence,
    Mention,
    Modality,
    Page,
    Participant,
    Published,
    Share,
    Source,
    Span,
    When,
    content_id,
)

STATES = "CHN RUS USA GBR FRA DEU IND JPN KOR PRK IRN ISR TUR UKR POL BRA ZAF EGY SAU PAK".split()
TYPES: tuple[EventType, ...] = ("CONSULT", "AGREE", "COOPERATE", "ACCUSE", "REJECT", "AID")
MODALITIES: tuple[Modality, ...] = ("actual", "actual", "actual", "announced", "alleged")
FIRST = date(2004, 1, 1)
DAYS = 20 * 365
MENTIONS_AN_ARTICLE = 4
BATCH = 4_000
ROUNDS = 25
NOW = moment_number(datetime(2024, 1, 1, tzinfo=UTC))


def _side(state: str, rnd: Random) -> Participant:
    office = rnd.choice(("minister", "president", "envoy"))
    actor = Actor(f"{office} of {state} {rnd.randrange(9)}", state, "GOV", "person", office)
    return Participant(actor, 0, 5, "They", "name")


def _event(at: int, article: str, rnd: Random) -> tuple[Mention, Event]:
    # A few pairs make most of the news: rank by rank, states get rarer.
    a, b = rnd.sample(range(len(STATES)), 2)
    a, b = (a, b) if rnd.random() < 0.5 else (rnd.randrange(3), 3 + rnd.randrange(3))
    day = FIRST + timedelta(rnd.randrange(DAYS))
    kind, modality = rnd.choice(TYPES), rnd.choice(MODALITIES)
    source, target = _side(STATES[a], rnd), _side(STATES[b], rnd)
    name = content_id("benchmark", str(at))
    text = f"The envoys spoke of grain, gas and bridge number {at % 997} for {at % 61} hours."
    mention = Mention(
        id=name,
        article_id=article,
        sentence=Span(0, len(text)),
        text=text,
        event_type=kind,
        modality=modality,
        actors=(source,),
        recipients=(target,),
        symmetric=False,
        evidence=(Evidence(4, 10, "envoys"),),
        confidence=rnd.random(),
        coder="benchmark",
        when=When(day),
        issues=("trade",),
        why=("synthetic",),
    )
    event = Event(
        id=name,
        event_type=kind,
        mode="",
        modality=modality,
        day=day,
        granularity="day",
        actors=(source.actor,),
        recipients=(target.actor,),
        symmetric=False,
        issues=("trade",),
        quad_class=1,
        cameo_root="04",
        confidence=mention.confidence,
        mention_ids=(name,),
        publishers=rnd.randrange(1, 6),
        shares=(Share(STATES[a], STATES[b], 1.0),),
    )
    return mention, event


def _article(at: int, rnd: Random) -> tuple[Row, Row]:
    body = " ".join(f"word{rnd.randrange(20_000)}" for _ in range(120))
    url = f"https://example.org/{at}"
    day = FIRST + timedelta(rnd.randrange(DAYS))
    page = Page(url, body.encode(), datetime(2024, 1, 1, tzinfo=UTC), "text/html", url=url)
    given = Article(
        id=content_id("article", str(at)),
        title=f"Report {at}",
        body=body,
        page_sha256=page.sha256,
        origin=url,
        url=url,
        published=Published(day, "given"),
    )
    row = article_row(given)
    row |= {
        "pk": at + 1,
        "sort_day": day_number(day),
        "outlet": 1 + at % 20,
        "fingerprint": "",
        "sentences": 8,
        "fetched": NOW,
        "added_at": NOW,
    }
    return {"pk": at + 1, **page_row(page)}, row


def _batches(n: int) -> Iterator[tuple[int, int]]:
    for first in range(0, n, BATCH):
        yield first, min(first + BATCH, n)


def fill_desk(store: Store, n: int) -> None:
    rnd = Random(7)
    block_keys: dict[str, int] = {}
    with store._writing() as c:
        known = [Source(f"outlet-{k}", f"Outlet {k}", STATES[k]) for k in range(20)]
        fill(c, outlets, [{"pk": k, **outlet_row(o)} for k, o in enumerate(known, 1)])
    for first, last in _batches(n):
        with store._writing() as c:
            papers = range(first // MENTIONS_AN_ARTICLE, -(-last // MENTIONS_AN_ARTICLE))
            made = [_article(at, rnd) for at in papers]
            fill(c, pages, [page for page, _ in made])
            fill(c, articles, [article for _, article in made])
            fill(c, article_pages, [{"article": a["pk"], "page": a["pk"]} for _, a in made])
            rows, fresh = [], []
            for at in range(first, last):
                paper = made[at // MENTIONS_AN_ARTICLE - papers.start][1]
                mention, event = _event(at, paper["id"], rnd)
                name = block_name(mention)
                if name not in block_keys:
                    block_keys[name] = len(block_keys) + 1
                    fill(c, blocks, [{"pk": block_keys[name], "key": name}])
                rows.append(_mention_row(at + 1, mention, paper["pk"], block_keys[name]))
                fresh.append(Fresh(event, event_row(event), (at + 1,)))
            fill(c, mentions, rows)
            replace_events(c, {}, fresh)


def _mention_row(key: int, mention: Mention, article: int, block: int) -> Row:
    row = mention_row(mention)
    assert mention.when is not None
    row |= {
        "pk": key,
        "article": article,
        "block": block,
        "live": True,
        "day": day_number(mention.when.day),
        "added_at": NOW,
        "retired_at": None,
    }
    return row


def scan_of(store: Store, path: Path) -> duckdb.DuckDBPyConnection:
    """Load the same events into DuckDB, one row a directed share."""
    with store._reading() as c:
        found = c.exec_driver_sql(
            "SELECT e.id, p.source, p.target, p.day, p.type, p.modality, p.confidence, p.share,"
            " e.publishers, e.detail FROM event_pairs p JOIN events e ON e.pk = p.event"
        ).all()
    names = "id source target day type modality confidence share publishers detail".split()
    columns = dict(zip(names, map(list, zip(*found, strict=True)), strict=True))
    scan = duckdb.connect(str(path))
    scan.register("given", pa.table(columns))
    scan.execute("CREATE TABLE events AS SELECT * FROM given")
    scan.execute("CHECKPOINT")
    return scan


def median_ms(ask: Callable[[], object]) -> float:
    ask()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        ask()
        times.append((time.perf_counter() - start) * 1_000)
    return statistics.median(times)


def questions(
    store: Store, scan: duckdb.DuckDBPyConnection, a: str, b: str
) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
    from legation.store.codes import state_number

    until = FIRST + timedelta(DAYS)
    since = until - timedelta(7)
    both = [state_number(a), state_number(b)]
    pair = "source IN (?, ?) AND target IN (?, ?)"
    series = (
        "SELECT source, target, day - (day + 3) % 7 AS week, type, modality, count(*), sum(share),"
        f" sum(share * confidence) FROM events WHERE {pair} GROUP BY ALL ORDER BY week"
    )
    top = "SELECT * FROM events WHERE day BETWEEN ? AND ? ORDER BY confidence DESC LIMIT 5"
    page = f"SELECT * FROM events WHERE {pair} ORDER BY day DESC LIMIT 50"
    week = [day_number(since), day_number(until)]
    return {
        "pair series (rollup)": (
            lambda: store.rollup(a, b),
            lambda: scan.execute(series, both * 2).fetchall(),
        ),
        "pair series (Arrow)": (
            lambda: store.frame("rollup", (a, b)),
            lambda: scan.sql(series, params=both * 2).to_arrow_table(),
        ),
        "top 5 of a week": (
            lambda: store.top_events(since, until),
            lambda: scan.execute(top, week).fetchall(),
        ),
        "pair page (50 events)": (
            lambda: store.events(pair=(a, b), limit=50),
            lambda: scan.execute(page, both * 2).fetchall(),
        ),
        "pairs of the desk": (
            lambda: store.pairs(100),
            lambda: scan.execute(
                "SELECT least(source, target) AS x, greatest(source, target) AS y, count(*) AS n,"
                " max(day) FROM events GROUP BY x, y ORDER BY n DESC LIMIT 100"
            ).fetchall(),
        ),
    }


def reader_questions(
    store: Store, scan: duckdb.DuckDBPyConnection, a: str, b: str
) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
    """Give what a reader asks for, with intervals, words and drawing, beside bare scans."""
    from legation.monitor import Monitor, numbers
    from legation.monitor.front import _top
    from legation.site.charts import pair_charts
    from legation.store.codes import state_number

    monitor, code, today = Monitor(store), f"{a}-{b}", FIRST + timedelta(DAYS)
    both = [state_number(a), state_number(b)]
    pair = "source IN (?, ?) AND target IN (?, ?)"
    series = (
        "SELECT source, target, day - (day + 3) % 7 AS week, type, modality, count(*), sum(share)"
        f" FROM events WHERE {pair} GROUP BY ALL ORDER BY week"
    )
    page = f"SELECT * FROM events WHERE {pair} ORDER BY day DESC LIMIT 120"
    top = "SELECT * FROM events WHERE day BETWEEN ? AND ? ORDER BY confidence DESC LIMIT 20"
    week = [day_number(today - timedelta(6)), day_number(today)]

    def cold_page() -> object:
        numbers.numbers.cache_clear()
        return pair_charts(monitor.pair(code, today=today))

    def scanned_page() -> object:
        return scan.execute(series, both * 2).fetchall(), scan.execute(page, both * 2).fetchall()

    return {
        "series, weeks, 90 %": (
            lambda: monitor.series(code, "week"),
            lambda: scan.execute(series, both * 2).fetchall(),
        ),
        "pair page, first view": (cold_page, scanned_page),
        "pair page, again": (lambda: pair_charts(monitor.pair(code, today=today)), scanned_page),
        "Top 5 with words": (
            lambda: _top(store, load_weighing(), today - timedelta(6), today),
            lambda: scan.execute(top, week).fetchall(),
        ),
    }


def main() -> None:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        path = Path(folder) / "desk.sqlite"
        with open_desk(str(path)) as store:
            start = time.perf_counter()
            fill_desk(store, n)
            took = time.perf_counter() - start
            size = path.stat().st_size / 1e6
            print(f"{n} events in {took:.1f} s ({n / took:.0f}/s), {size:.0f} MB")
            scan = scan_of(store, Path(folder) / "scan.duckdb")
            best = store.pairs(1)[0]
            print(f"pair {best.a}-{best.b}: {best.events} events")
            print(f"{'question':<24}{'desk ms':>10}{'DuckDB ms':>11}{'ratio':>8}")
            asked = questions(store, scan, best.a, best.b)
            asked |= reader_questions(store, scan, best.a, best.b)
            for name, (ours, theirs) in asked.items():
                mine, other = median_ms(ours), median_ms(theirs)
                print(f"{name:<24}{mine:>10.2f}{other:>11.2f}{mine / other:>8.2f}")
            scan.close()


if __name__ == "__main__":
    main()
