"""Pages of our own words, with the furniture that real ones carry."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from legation.articles import extract
from legation.types import Article, Page, Rejection

FETCHED = datetime(2024, 7, 1, tzinfo=UTC)
PARAGRAPH = (
    "The foreign ministers of Norland and Sudland signed a treaty on fishing rights in the strait "
    "on Tuesday, after nine months of talks that both sides had twice broken off. "
)


def page(content: str, kind: str = "text/html", url: str = "", **given: str) -> Page:
    return Page("saved", content.encode(), FETCHED, kind, url=url, given=given)


def article(content: str, kind: str = "text/html", url: str = "", **given: str) -> Article:
    found = extract(page(content, kind, url, **given))
    assert isinstance(found, Article), found
    return found


def html(head: str = "", body: str = "") -> str:
    paragraphs = "".join(
        f"<p>{PARAGRAPH}{n} of the clauses concern the reefs.</p>" for n in range(6)
    )
    return (
        f"<html lang=en><head>{head}</head><body><nav><a href=/>Home</a></nav><article>"
        f"{body}{paragraphs}</article><footer>All rights reserved.</footer></body></html>"
    )


def test_html_page_with_metadata() -> None:
    ld = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers sign",'
        '"datePublished":"2024-06-18T23:30:00+02:00","author":[{"@type":"Person","name":"Ann Lee"},'
        '{"name":"Reuters"}],"publisher":{"name":"The Strait Times"}}</script>'
    )
    read = article(html(ld), url="https://www.strait.example/a?utm_source=x#top")
    assert read.title == "Ministers sign"
    assert [a.name for a in read.authors] == ["Ann Lee"]
    assert read.credit == "Reuters"
    assert read.published is not None
    assert (read.published.day, read.published.basis) == (date(2024, 6, 18), "metadata")
    assert read.outlet is not None
    assert (read.outlet.id, read.outlet.name) == ("strait.example", "The Strait Times")
    assert read.url == "https://www.strait.example/a"
    assert read.body.count("\n\n") == 5
    assert "rights reserved" not in read.body


def test_site_name_is_cut_from_title() -> None:
    read = article(
        html(
            "<title>Ministers sign treaty | Strait Times</title>"
            '<meta property="og:site_name" content="Strait Times">'
        )
    )
    assert read.title == "Ministers sign treaty"


@pytest.mark.parametrize(
    ("head", "url", "expected"),
    [
        ('<meta property="article:published_time" content="2031-01-01">', "", "fetch time"),
        (
            '<meta property="article:published_time" content="2024-02-30">',
            "https://x.example/2024/06/17/a",
            "url",
        ),
        ('<meta name="date" content="1718600000">', "", "metadata"),
    ],
)
def test_impossible_days_give_way(head: str, url: str, expected: str) -> None:
    published = article(html(head), url=url).published
    assert published is not None
    assert published.basis == expected
    assert (published.certainty == "assumed") == (expected == "fetch time")
    if expected != "fetch time":
        assert published.day == date(2024, 6, 17)


def test_headings_become_sections_with_exact_offsets() -> None:
    read = article(html(body=f"<p>{PARAGRAPH}</p><h2>What was agreed</h2>"))
    assert [s.heading for s in read.sections] == ["", "What was agreed"]
    first, second = read.sections
    assert read.body[first.start : first.end] == PARAGRAPH.strip()
    assert read.body[second.start :].startswith("The foreign ministers")
    assert second.end == len(read.body)


SAVED = f"""Tuesday, June 18, 2024

Top 5 This Week
Goat wins village race
Minister resigns

Related News

Norland and Sudland Sign a Treaty: What It Changes
Norland and Sudland Sign a Treaty

{PARAGRAPH}

Share

  1. What the treaty says:

{PARAGRAPH * 2}

Subscribe to our newsletter

  1. What comes next:

{PARAGRAPH * 2}

In conclusion, {PARAGRAPH}

Source: AFP

Mina Okoro
Mina Okoro
Mina Okoro is a columnist. In Harbour News, she writes about the sea and those who live by it.

Please enter your comment!
Please enter your name here

Popular Articles
Ten best beaches
"""


def test_page_saved_by_a_reader() -> None:
    read = article(SAVED, "text/plain")
    assert read.title == "Norland and Sudland Sign a Treaty: What It Changes"
    assert [a.name for a in read.authors] == ["Mina Okoro"]
    assert read.authors[0].biography.startswith("Mina Okoro is a columnist")
    assert read.outlet is not None
    assert read.outlet.name == "Harbour News"
    headings = ["", "What the treaty says", "What comes next", "Conclusion"]
    assert [s.heading for s in read.sections] == headings
    assert read.published is not None
    assert (read.published.day, read.published.basis) == (date(2024, 6, 18), "page header")
    assert read.published.certainty == "upper_bound"
    assert read.credit == "AFP"
    for furniture in ("Goat", "Share", "newsletter", "comment", "Popular", "beaches", "Mina"):
        assert furniture not in read.body


def test_one_sentence_is_an_article() -> None:
    read = article("Norland signed a treaty with Sudland.", "text/plain")
    assert read.body == "Norland signed a treaty with Sudland."
    assert read.title == ""


def test_row_with_text_needs_no_extraction() -> None:
    read = article(
        "x",
        "text/plain",
        text=PARAGRAPH,
        title="Signed",
        published="18 juin 2024",
        author="By ANN LEE, Senior Correspondent",
        outlet="Strait Times",
    )
    assert (read.title, read.body) == ("Signed", PARAGRAPH.strip())
    assert read.published is not None
    assert (read.published.day, read.published.basis) == (date(2024, 6, 18), "given")
    assert [a.name for a in read.authors] == ["ANN LEE"]


def test_same_place_same_id_and_body_is_stable() -> None:
    first = article(SAVED, "text/plain")
    assert article(SAVED, "text/plain").id == first.id
    again = article("x", "text/plain", text=first.body, title=first.title)
    assert again.body == first.body
    assert (
        article(html(), url="https://a.example/1").id
        != article(html(), url="https://b.example/1").id
    )


@pytest.mark.parametrize(
    ("content", "kind", "reason"),
    [
        (b"", "", "empty page"),
        (b"\xef\xbb\xbf \n", "", "empty page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "", "binary content"),
        (b"\x00\xff" * 900, "text/html", "binary content"),
        (b"<html><body><script>1</script></body></html>", "text/html", "no article found"),
        (b"A treaty was signed today. " * 30_000, "text/plain", "too long"),
        (
            "Der Außenminister reiste am Montag nach Wien, um dort zu verhandeln. ".encode() * 5,
            "text/plain",
            "not English",
        ),
    ],
)
def test_unusable_pages_are_rejected(content: bytes, kind: str, reason: str) -> None:
    found = extract(Page("o", content, FETCHED, kind))
    assert isinstance(found, Rejection)
    assert (found.stage, found.reason, found.origin) == ("articles", reason, "o")


def test_other_languages_pass_where_asked_for() -> None:
    text = "Der Außenminister reiste am Montag nach Wien, um dort über den Vertrag zu reden. " * 5
    found = extract(page(text, "text/plain"), languages=())
    assert isinstance(found, Article)
    assert found.language == "de"


def test_page_saved_as_python_bytes() -> None:
    literal = repr(html("<title>Ministers sign a treaty</title>").encode())
    assert literal.startswith("b'")
    assert article(literal, "text/plain").title == "Ministers sign a treaty"


def test_correction_stays_in_the_text() -> None:
    notice = "Correction: an earlier version of this article gave the wrong date of the signing."
    assert notice in article(html(body=f"<p>{PARAGRAPH}</p><p>{notice}</p>")).body
