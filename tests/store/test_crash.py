"""A process that is killed leaves whole pages or nothing of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text
from store_making import link, picture

from legation.store import Store, open_desk

WRITER = """
import sys
from store_making import full, link
from legation.store import open_desk
with open_desk(sys.argv[1]) as desk:
    for number in range(100_000):
        desk.add_reading(full(number), link)
        print(number, flush=True)
"""


def _write_and_be_killed(target: str, after: int) -> int:
    paths = [str(Path(__file__).parent), *sys.path]
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, target],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in paths if p)},
    )
    assert process.stdout is not None
    last = -1
    for line in process.stdout:
        last = int(line)
        if last >= after:
            break
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    return int(rest[-1]) if rest else last


def _whole(store: Store) -> None:
    with store._reading() as c:
        lone_pages = c.execute(
            text("SELECT count(*) FROM pages WHERE pk NOT IN (SELECT page FROM article_pages)")
        ).scalar_one()
        parts = c.execute(
            text(
                "SELECT count(*) FROM articles a WHERE"
                " (SELECT count(*) FROM mentions WHERE article = a.pk) <> 2 OR"
                " (SELECT count(*) FROM quotations WHERE article = a.pk) <> 2 OR"
                " (SELECT count(*) FROM pledges WHERE article = a.pk) <> 1"
            )
        ).scalar_one()
    assert (lone_pages, parts) == (0, 0)


def test_a_kill_leaves_whole_pages(new_target: Callable[[], str]) -> None:
    target = new_target()
    for after in (0, 7):
        told = _write_and_be_killed(target, after)
        with open_desk(target, wait=20) as store:
            counts = store.counts()
            assert counts.articles >= told + 1, "a page that was reported as written is gone"
            assert counts.mentions == 2 * counts.articles
            _whole(store)
            before = picture(store)
            store.rebuild(link)
            assert picture(store) == before


def test_two_writers_at_once_lose_nothing(new_target: Callable[[], str]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from store_making import simple

    target = new_target()
    with open_desk(target) as one, open_desk(target) as other, ThreadPoolExecutor(4) as pool:
        stores = (one, other)
        jobs = [pool.submit(stores[n % 2].add_reading, simple(n), link) for n in range(40)]
        assert all(job.result().article_state == "new" for job in jobs)
        (event,) = one.events().items
        assert len(event.mention_ids) == 40
