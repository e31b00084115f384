"""Events and mentions as Arrow tables with nested columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from sqlalchemy import Connection, select

from legation.store.codes import MODALITIES, TYPES
from legation.store.reading.coded import coded
from legation.store.reading.pairs import both_ways
from legation.store.reading.weekly import weekly
from legation.store.rows import FrameKind
from legation.store.tables import articles, event_mentions, event_pairs, events, mentions, outlets

# Rows made into one Arrow batch: a few megabytes.
BATCH = 10_000

_NAMES = pa.dictionary(pa.int8(), pa.string())
_ACTOR = pa.struct(
    [(name, pa.string()) for name in ("name", "country", "sector", "kind", "office")]
)
_PLACE = pa.struct(
    [("name", pa.string()), ("country", pa.string()), ("lat", pa.float64()), ("lon", pa.float64())]
)
_SPAN = [("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())]
_PARTICIPANT = pa.struct([*((f.name, f.type) for f in _ACTOR), *_SPAN])
_EVIDENCE = pa.struct([*_SPAN, ("role", pa.string())])
_MAGNITUDE = pa.struct(
    [
        ("kind", pa.string()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("unit", pa.string()),
        ("approximate", pa.bool_()),
        *_SPAN,
    ]
)
_SHARE = pa.struct([("source", pa.string()), ("target", pa.string()), ("weight", pa.float64())])

EVENTS = pa.schema(
    [
        ("id", pa.string()),
        ("day", pa.date32()),
        ("granularity", pa.string()),
        ("event_type", _NAMES),
        ("mode", pa.string()),
        ("modality", _NAMES),
        ("medium", pa.string()),
        ("symmetric", pa.bool_()),
        ("quad_class", pa.int16()),
        ("cameo_root", pa.string()),
        ("confidence", pa.float64()),
        ("publishers", pa.int32()),
        ("actors", pa.list_(_ACTOR)),
        ("recipients", pa.list_(_ACTOR)),
        ("issues", pa.list_(pa.string())),
        ("place", _PLACE),
        ("shares", pa.list_(_SHARE)),
        ("mentions", pa.list_(pa.string())),
    ]
)

MENTIONS = pa.schema(
    [
        ("id", pa.string()),
        ("event_id", pa.string()),
        ("article_id", pa.string()),
        ("url", pa.string()),
        ("outlet_id", pa.string()),
        ("published", pa.date32()),
        ("day", pa.date32()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("text", pa.string()),
        ("event_type", _NAMES),
        ("mode", pa.string()),
        ("modality", _NAMES),
        ("symmetric", pa.bool_()),
        ("confidence", pa.float64()),
        ("coder", pa.string()),
        ("actors", pa.list_(_PARTICIPANT)),
        ("recipients", pa.list_(_PARTICIPANT)),
        ("evidence", pa.list_(_EVIDENCE)),
        ("magnitudes", pa.list_(_MAGNITUDE)),
        ("issues", pa.list_(pa.string())),
        ("place", _PLACE),
    ]
)

_ACTOR_NAMES = tuple(field.name for field in _ACTOR)
_MAGNITUDE_NAMES = tuple(field.name for field in _MAGNITUDE)


def _actor(parts: list[str]) -> dict[str, Any]:
    return dict(zip(_ACTOR_NAMES, parts, strict=True))


def _participant(parts: list[Any]) -> dict[str, Any]:
    return {**_actor(parts[0]), "start": parts[1], "end": parts[2], "text": parts[3]}


def _place(parts: list[Any] | None) -> dict[str, Any] | None:
    return dict(zip(("name", "country", "lat", "lon"), parts, strict=True)) if parts else None


def _event(row: Any) -> dict[str, Any]:
    detail = json.loads(row["detail"])
    return {
        **row,
        "actors": [_actor(a) for a in detail["a"]],
        "recipients": [_actor(a) for a in detail["r"]],
        "issues": detail["i"],
        "place": _place(detail["p"]),
        "shares": [{"source": a, "target": b, "weight": w} for a, b, w in detail["s"]],
        "mentions": detail["m"],
    }


def _mention(row: Any) -> dict[str, Any]:
    detail = json.loads(row["detail"])
    return {
        **row,
        "actors": [_participant(p) for p in detail["a"]],
        "recipients": [_participant(p) for p in detail["r"]],
        "evidence": [{"start": e[0], "end": e[1], "text": e[2], "role": e[3]} for e in detail["e"]],
        "magnitudes": [
            dict(zip(_MAGNITUDE_NAMES, each, strict=True)) for each in detail.get("m", ())
        ],
        "issues": detail["i"],
        "place": _place(detail["p"]),
    }


def _batch(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    columns = []
    for field in schema:
        if field.name == "event_type":
            columns.append(coded([row["type"] for row in rows], TYPES))
        elif field.name == "modality":
            columns.append(coded([row["modality"] for row in rows], MODALITIES))
        elif field.type == pa.date32():
            days = pa.array([row[field.name] for row in rows], pa.int32())
            columns.append(days.cast(pa.date32()))
        else:
            columns.append(pa.array([row[field.name] for row in rows], field.type))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _events(pair: tuple[str, str] | None) -> Any:
    query = select(events).order_by(events.c.day, events.c.pk)
    if pair:
        query = query.where(
            events.c.pk.in_(select(event_pairs.c.event).where(both_ways(event_pairs, *pair)))
        )
    return query


def _mentions(pair: tuple[str, str] | None) -> Any:
    query = (
        select(
            mentions,
            mentions.c.stop.label("end"),
            events.c.id.label("event_id"),
            articles.c.id.label("article_id"),
            articles.c.url,
            articles.c.day.label("published"),
            outlets.c.id.label("outlet_id"),
        )
        .join(articles, articles.c.pk == mentions.c.article)
        .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
        .outerjoin(event_mentions, event_mentions.c.mention == mentions.c.pk)
        .outerjoin(events, events.c.pk == event_mentions.c.event)
        .where(mentions.c.live)
        .order_by(mentions.c.day, mentions.c.pk)
    )
    if pair:
        of_pair = select(event_pairs.c.event).where(both_ways(event_pairs, *pair))
        query = query.where(event_mentions.c.event.in_(of_pair))
    return query


def frame(connection: Connection, kind: FrameKind, pair: tuple[str, str] | None) -> pa.Table:
    """Give events, live mentions or weekly sums as an Arrow table, oldest first."""
    if kind == "rollup":
        return weekly(connection, pair)
    query, schema, make = (
        (_events(pair), EVENTS, _event)
        if kind == "events"
        else (_mentions(pair), MENTIONS, _mention)
    )
    result = connection.execution_options(yield_per=BATCH).execute(query).mappings()

    def batches() -> Iterator[pa.RecordBatch]:
        for part in result.partitions(BATCH):
            yield _batch([make(row) for row in part], schema)

    return pa.Table.from_batches(batches(), schema=schema)
