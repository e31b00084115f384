"""The tables of a dataset, streamed from a desk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from legation.store import ArticleFilter, Store

Row = Mapping[str, Any]

BATCH = 1_000
"""Rows held at a time; articles are read whole for the hash of their text."""

ARTICLES = pa.schema(
    [
        ("id", pa.string()),
        ("title", pa.string()),
        ("url", pa.string()),
        ("outlet_id", pa.string()),
        ("authors", pa.list_(pa.string())),
        ("language", pa.string()),
        ("published", pa.date32()),
        ("published_basis", pa.string()),
        ("published_certainty", pa.string()),
        ("credit", pa.string()),
        ("page_sha256", pa.string()),
        ("body_sha256", pa.string()),
        ("body_characters", pa.int64()),
    ]
)
BODY = pa.field("body", pa.string())
OUTLETS = pa.schema(
    [
        (name, pa.string())
        for name in ("id", "name", "country", "language", "kind", "domain", "about")
    ]
)


def article_rows(store: Store, *, text: bool) -> Iterator[Row]:
    """Give every current article, newest first; ``text``: with its body."""
    cursor = ""
    while True:
        found = store.articles(ArticleFilter(), BATCH, cursor)
        for card in found.items:
            article = store.article(card.id).article
            body = article.body.encode("utf-8", "surrogatepass")
            row = {
                "id": article.id,
                "title": article.title,
                "url": article.url,
                "outlet_id": article.outlet.id if article.outlet else "",
                "authors": [author.name for author in article.authors],
                "language": article.language,
                "published": article.published.day if article.published else None,
                "published_basis": article.published.basis if article.published else "",
                "published_certainty": article.published.certainty if article.published else "",
                "credit": article.credit,
                "page_sha256": article.page_sha256,
                "body_sha256": hashlib.sha256(body).hexdigest(),
                "body_characters": len(article.body),
            }
            yield {**row, "body": article.body} if text else row
        cursor = found.cursor
        if not cursor:
            return


def outlet_rows(store: Store) -> Iterator[Row]:
    """Give every outlet."""
    for row in store.outlets():
        yield {name: getattr(row.outlet, name) for name in OUTLETS.names}


def frame_batches(store: Store, kind: Any) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
    """Give events or mentions in batches, with categories as plain text."""
    table = store.frame(kind)
    for at, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            plain = pa.field(field.name, pa.string())
            table = table.set_column(at, plain, table.column(at).cast(pa.string()))
    return table.schema, iter(table.to_batches(max_chunksize=BATCH))


def batches(rows: Iterator[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Give rows in batches."""
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) == BATCH:
            yield pa.RecordBatch.from_pylist(part, schema=schema)
            part = []
    if part:
        yield pa.RecordBatch.from_pylist(part, schema=schema)


def plain(row: Row) -> Row:
    """Give a row as it enters its hash: without the text, which ``body_sha256`` stands for."""
    return {name: value for name, value in row.items() if name != "body"}


def order(value: object) -> str:
    """Give JSON as the manifest writes it."""
    return json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
