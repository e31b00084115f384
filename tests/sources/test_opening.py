"""Every format, good and bad, from small files of our own."""

from __future__ import annotations

import gzip
import io
import json
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.errors import InputError, NotFound, RefusedError, UnreachableError
from legation.settings import Settings
from legation.sources import open_source
from legation.sources.jsons import array_items
from legation.types import Page, Rejection

Item = Page | Rejection
LONG = "<p>" + "The ministers of both states met and signed the treaty. " * 20 + "</p>"


def fetched(url: str) -> Page:
    if "gone" in url:
        raise UnreachableError("HTTP status 404", url)
    if not url.startswith("http"):
        raise RefusedError("address is not http or https", url)
    return Page(url, b"<html><p>fetched</p></html>", datetime.now(UTC), "text/html", url=url)


@pytest.fixture
def read(tmp_path: Path, settings: Settings) -> Callable[..., list[Item]]:
    def reader(name: str, content: str | bytes, **more: object) -> list[Item]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(open_source(str(path), settings, fetcher=fetched))

    return reader


def pages(items: list[Item]) -> list[Page]:
    return [i for i in items if isinstance(i, Page)]


def reasons(items: list[Item]) -> list[str]:
    return [i.reason for i in items if isinstance(i, Rejection)]


def test_json_lines(read: Callable[..., list[Item]]) -> None:
    good = {
        "Headline": "T",
        "body": "Words.",
        "pub_date": "2024-06-17",
        "publisher": "P",
        "link": "http://a",
    }
    items = read("a.jsonl", "\n".join([json.dumps(good), "{broken", '{"x": 1}', "", '"bare"']))
    first = pages(items)[0]
    assert dict(first.given) == {"title": "T", "text": "Words.", "published": "2024-06-17",
                                 "outlet": "P", "url": "http://a"}  # fmt: skip
    assert first.origin.endswith("a.jsonl#1")
    assert reasons(items) == ["JSON cannot be read", "row without text"]
    assert len(items) == 4


@pytest.mark.parametrize("wrap", ["%s", '{"articles": %s}'])
def test_json_array(read: Callable[..., list[Item]], wrap: str) -> None:
    rows = [{"text": 'brackets ]}" and \\ quotes'}, {"content": {"text": "nested"}}, {"n": [1]}]
    items = read("a.json", wrap % json.dumps(rows))
    assert [p.given["text"] for p in pages(items)] == ['brackets ]}" and \\ quotes', "nested"]
    assert reasons(items) == ["row without text"]


@given(
    st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3), max_size=5),
    st.integers(1, 7),
)
def test_array_is_cut_alike_at_every_chunk(rows: list[dict[str, str]], size: int) -> None:
    text = json.dumps(rows)
    chunks = (text[i : i + size] for i in range(0, len(text), size))
    assert [json.loads(item or "null") for item in array_items(chunks, 10_000)] == rows


def test_array_streams() -> None:
    def endless() -> Iterator[str]:
        yield "["
        while True:
            yield '{"text": "a"},'

    items = array_items(endless(), 100)
    assert [next(items) for _ in range(3)] == ['{"text": "a"}'] * 3


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("b.tsv", "\t"), ("c.csv", ";")])
def test_tables(read: Callable[..., list[Item]], name: str, mark: str) -> None:
    items = read(
        name,
        f'title{mark}text{mark}date\r\nT{mark}"two\nlines"{mark}2024-06-17\r\n{mark}{mark}x\r\n',
    )
    assert pages(items)[0].given["text"] == "two\nlines"
    assert pages(items)[0].given["published"] == "2024-06-17"
    assert reasons(items) == ["row without text"]
    assert reasons(read("n.csv", "a,b\n1,2\n")) == ["table without a text column"]


def test_table_without_header(read: Callable[..., list[Item]]) -> None:
    items = read("a.csv", "2022-03-31 22:34,Norland opens a railway to Sudland\n" * 2)
    assert [p.given["text"] for p in pages(items)] == ["Norland opens a railway to Sudland"] * 2
    assert pages(items)[0].given["published"] == "2022-03-31 22:34"


def test_table_in_an_old_charset(read: Callable[..., list[Item]]) -> None:
    items = read("a.csv", "title,text\nT,Le café a été fermé à midi\n".encode("cp1252"))
    assert pages(items)[0].given["text"] == "Le café a été fermé à midi"


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Strait Times</title>
<item><title>A</title><link>http://a.example/1</link>
<pubDate>Mon, 17 Jun 2024 09:00:00 GMT</pubDate></item>
<item><title>B &eacute;</title><link>http://a.example/2</link><content:encoded><![CDATA[{LONG}]]></content:encoded></item>
<item><title>C</title><link>http://a.example/gone</link></item>
<item><title>D</title><link>file:///etc/passwd</link></item>
<item><title>E</title></item>
</channel></rss>"""


def test_rss(read: Callable[..., list[Item]]) -> None:
    items = read("feed.xml", RSS)
    first, second = pages(items)
    assert first.given["outlet"] == "Strait Times"
    assert first.given["published"].startswith("Mon, 17 Jun")
    assert second.given["title"] == "B é"
    assert second.content.decode() == LONG
    assert reasons(items) == ["HTTP status 404", "address is not http or https",
                              "feed item without link or text"]  # fmt: skip
    assert reasons(read("cut.xml", RSS[: RSS.index("<item><title>C")]))[-1] == "feed cut short"


def test_atom_and_json_feed(read: Callable[..., list[Item]]) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title>A</title>'
        '<link rel="self" href="http://a.example/self"/><link href="http://a.example/1"/>'
        "<author><name>Ann Lee</name></author><published>2024-06-17</published></entry></feed>"
    )
    (page,) = pages(read("atom.xml", atom))
    assert (page.url, page.given["author"]) == ("http://a.example/1", "Ann Lee")
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "S",
            "items": [{"url": "http://a.example/1", "content_html": LONG}]}  # fmt: skip
    assert pages(read("feed.json", json.dumps(feed)))[0].content.decode() == LONG


def test_long_feed_is_lazy_and_limited(tmp_path: Path, settings: Settings) -> None:
    asked: list[str] = []

    def counting(url: str) -> Page:
        asked.append(url)
        return fetched(url)

    item = "<item><link>http://a.example/{}</link></item>"
    path = tmp_path / "feed.xml"
    path.write_text(
        "<rss><channel>" + "".join(item.format(n) for n in range(60)) + "</channel></rss>"
    )
    items = open_source(str(path), settings, fetcher=counting)
    next(items)
    assert len(asked) == 1
    rest = list(items)
    assert len(asked) == 50
    assert reasons(rest) == ["feed longer than 50 items"] * 10


def test_sitemap(read: Callable[..., list[Item]]) -> None:
    sitemap = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://g/news">'
        "<url><loc>http://a.example/1</loc><lastmod>2024-01-01</lastmod><n:news>"
        "<n:publication_date>2024-06-17</n:publication_date><n:title>T</n:title></n:news></url>"
        "<url><loc>http://a.example/gone</loc></url></urlset>"
    )
    items = read("sitemap.xml", sitemap)
    assert dict(pages(items)[0].given) == {"published": "2024-06-17", "title": "T"}
    assert reasons(items) == ["HTTP status 404"]


def test_xml_bomb_is_refused(read: Callable[..., list[Item]]) -> None:
    entities = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    bomb = f"{entities}<rss><channel><title>&b;</title></channel></rss>"
    assert reasons(read("bomb.xml", bomb)) == ["XML with entity declarations refused"]
    assert reasons(read("bomb2.xml", bomb.replace("rss", "r"))) == [
        "XML with entity declarations refused"
    ]


def test_archives(read: Callable[..., list[Item]]) -> None:
    packed = gzip.compress(b'{"text": "a"}\n{"text": "b"}\n' * 500)
    assert len(pages(read("a.jsonl.gz", packed))) == 1000
    assert "archive cut short or damaged" in reasons(read("cut.jsonl.gz", packed[:-10]))
    bomb = gzip.compress(b" " * 30_000_000)
    assert reasons(read("bomb.jsonl.gz", bomb)) == ["archive expands too much"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../escape.txt", "Words of an article.")
        archive.writestr("bomb.txt", b"0" * 30_000_000)
        archive.writestr("inner.zip", packed_zip())
    items = read("a.zip", buffer.getvalue())
    assert [p.origin.endswith("a.zip/../escape.txt") for p in pages(items)][:1] == [True]
    assert [p.content for p in pages(items)][1:] == [b"Deep words."]
    assert reasons(items) == ["page larger than 100000 bytes"]


def packed_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("deep.txt", "Deep words.")
    return buffer.getvalue()


def warc(*bodies: str) -> bytes:
    out = b""
    for n, body in enumerate(bodies):
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{n:032d}>\r\n"
            f"WARC-Date: 2024-06-17T00:00:00Z\r\nWARC-Target-URI: http://a.example/{n}\r\n"
            f"Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        out += head.encode() + http + b"\r\n\r\n"
    return out


def test_warc(read: Callable[..., list[Item]]) -> None:
    whole = warc("<p>one</p>", "<p>two</p>", "")
    items = read("a.warc", whole)
    assert [(p.url, p.content) for p in pages(items)] == [
        ("http://a.example/0", b"<p>one</p>"),
        ("http://a.example/1", b"<p>two</p>"),
    ]
    assert pages(items)[0].fetched == datetime(2024, 6, 17, tzinfo=UTC)
    assert reasons(items) == ["empty page"]
    assert len(pages(read("packed.warc.gz", gzip.compress(whole)))) == 2
    cut = gzip.compress(warc("<p>one</p>")) + gzip.compress(warc("<p>two</p>" * 99))[:-40]
    items = read("cut.warc.gz", cut)
    assert pages(items)[0].content == b"<p>one</p>"
    assert len(reasons(items)) == 1


def test_pages_too_large_and_one_long_line(read: Callable[..., list[Item]]) -> None:
    assert reasons(read("big.html", b"<p>" + b"x" * 200_000)) == ["page larger than 100000 bytes"]
    began = time.monotonic()
    items = read("line.jsonl", b'{"text": "' + b"y" * 10_000_000 + b'"}\n{"text": "b"}\n')
    assert reasons(items) == ["page larger than 100000 bytes"]
    assert len(pages(items)) == 1
    assert time.monotonic() - began < 5


def test_empty_and_binary(read: Callable[..., list[Item]]) -> None:
    assert reasons(read("a.txt", b" \n")) == ["empty page"]
    assert reasons(read("a.html", b"\x89PNG\r\n" + bytes(200))) == ["binary file"]


def test_folder(tmp_path: Path, settings: Settings) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("Secret words.")
    folder = tmp_path / "folder"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "2.txt").write_text("Two.")
    (folder / "1.txt").write_text("One.")
    (folder / ".hidden").write_text("No.")
    (folder / "escape.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    items = list(open_source(str(folder), settings, fetcher=fetched))
    assert [p.content for p in pages(items)] == [b"One.", b"Two."]
    assert sorted(reasons(items)) == ["hidden file", "link leaves the folder", "link to a folder",
                                      "not a regular file"]  # fmt: skip
    matched = open_source(str(folder / "**" / "*.txt"), settings, fetcher=fetched)
    assert len(pages(list(matched))) >= 2


def test_stdin_and_what_cannot_be_opened(tmp_path: Path, settings: Settings) -> None:
    items = list(open_source("-", settings, fetcher=fetched, stdin=io.BytesIO(b"Words.")))
    assert pages(items)[0].content == b"Words."
    for spec, error in [
        ("", InputError),
        ("nowhere.txt", NotFound),
        ("*.nothing", NotFound),
        ("file:///etc/passwd", RefusedError),
        ("/dev/zero", RefusedError),
    ]:
        with pytest.raises(error) as raised:
            open_source(spec, settings, fetcher=fetched)
        assert "\n" not in raised.value.line()


def test_web_address(settings: Settings) -> None:
    (page,) = open_source("http://a.example/1", settings, fetcher=fetched)
    assert isinstance(page, Page)
    assert page.url == "http://a.example/1"
    with pytest.raises(UnreachableError):
        list(open_source("http://a.example/gone", settings, fetcher=fetched))
