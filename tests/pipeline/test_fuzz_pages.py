"""Pages cut, mixed and broken in every way: each gives a reading or one counted rejection."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import legation
from legation.pipeline import Reader
from legation.types import Page, Reading

PAGES = sorted((Path(legation.__file__).parent / "demo" / "pages").rglob("*.html"))
ODD = (
    b"<script>", b"</div>" * 40, b"<table><tr>" * 60, b"&#0;&#xD800;&bogus;", b"\x00\xff\xfe",
    "\u202e\u0301\U0001f1e8\u2028".encode(), b"<!--", b"]]>", b"<meta charset=utf-16>",
    b'<time datetime="9999-99-99">', b'<meta property="article:published_time" content="never">',
    b"<p>" + b"On Monday, China, Russia and " * 300, b"<h1>" * 200, b"'\"><img src=x onerror=y>",
)  # fmt: skip
ROUNDS = 400


def _cut(rnd: random.Random, content: bytes) -> bytes:
    a, b = sorted(rnd.randrange(len(content) + 1) for _ in range(2))
    return content[:a] + content[b:]


def _doubled(rnd: random.Random, content: bytes) -> bytes:
    a, b = sorted(rnd.randrange(len(content) + 1) for _ in range(2))
    return content[:b] + content[a:b] + content[b:]


def _strewn(rnd: random.Random, content: bytes) -> bytes:
    for _ in range(rnd.randrange(1, 6)):
        at = rnd.randrange(len(content) + 1)
        content = content[:at] + rnd.choice(ODD) + content[at:]
    return content


def _flipped(rnd: random.Random, content: bytes) -> bytes:
    turned = bytearray(content)
    for _ in range(rnd.randrange(1, 200)):
        turned[rnd.randrange(len(turned))] = rnd.randrange(256)
    return bytes(turned)


def _mixed(rnd: random.Random, content: bytes) -> bytes:
    other = rnd.choice(PAGES).read_bytes()
    return content[: rnd.randrange(len(content))] + other[rnd.randrange(len(other)) :]


WAYS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _cut, _doubled, _strewn, _flipped, _mixed,
)  # fmt: skip


def _broken(number: int) -> Page:
    rnd = random.Random(number)
    content = rnd.choice(PAGES).read_bytes()
    for _ in range(rnd.randrange(1, 4)):
        content = rnd.choice(WAYS)(rnd, content) or b"<"
    fetched = datetime(2024, 6, 18, tzinfo=UTC)
    kind = rnd.choice(("text/html", "text/html; charset=utf-8", "text/html; charset=koi8-r", ""))
    url = f"https://example.org/{number}"
    return Page(url, content, fetched, kind, url=url)


def _check(reading: Reading) -> None:
    own = reading.article
    if own is None:
        assert reading.rejections
        return
    for mention in reading.mentions:
        assert own.body[mention.sentence.start : mention.sentence.end] == mention.text
        for party in mention.actors + mention.recipients:
            assert own.body[party.start : party.end] == party.text
        assert 0 < mention.confidence <= 1
    for quotation in reading.quotations:
        assert own.body[quotation.start : quotation.end] == quotation.text
    for fact in reading.milestones:
        assert own.body[fact.start : fact.end] == fact.text


@pytest.mark.slow
def test_whatever_a_page_holds_it_is_read_or_refused(reader: Reader) -> None:
    read = 0
    for reading in reader.read_pages(map(_broken, range(ROUNDS))):
        _check(reading)
        read += reading.article is not None
    assert ROUNDS / 4 < read < ROUNDS, "some are still articles, some no more"
