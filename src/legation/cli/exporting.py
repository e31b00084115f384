"""What an exported line holds.

An event: id, date, event_type, mode, modality, actors and recipients (name, country,
sector, office), symmetric, issues, quad_class, cameo_root, confidence, and mentions, each
with article, outlet, url, published, sentence, start, end (characters of the sentence in
the article), evidence (the words that made the coder say so) and magnitudes (how many or
how much: kind, low, high, unit, approximate, start, end, text).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pyarrow as pa

    from legation.store import FrameKind, Store

Record = dict[str, Any]

BATCH: Final = 2_000
_PARTY: Final = ("name", "country", "sector", "office")
_TOLD: Final = ("kind", "low", "high", "unit", "approximate", "start", "end", "text")


def records(store: Store, what: FrameKind, pair: tuple[str, str] | None) -> Iterator[Record]:
    """Give every event or mention of a desk (or of one pair), oldest first."""
    if what == "mentions":
        yield from (_mention(row) for row in _rows(store.frame("mentions", pair)))
        return
    for event, behind in event_rows(store, pair):
        yield _event(event, behind)


def event_rows(
    store: Store, pair: tuple[str, str] | None
) -> Iterator[tuple[Mapping[str, Any], list[Record]]]:
    """Give every event of a desk (or of one pair) with its mentions, oldest first."""
    mentions = store.frame("mentions", pair)
    places: dict[str, list[int]] = defaultdict(list)
    for at, event_id in enumerate(mentions.column("event_id").to_pylist()):
        places[event_id].append(at)
    for event in _rows(store.frame("events", pair)):
        yield event, mentions.take(places[event["id"]]).to_pylist()


def _rows(table: pa.Table) -> Iterator[Mapping[str, Any]]:
    for batch in table.to_batches(max_chunksize=BATCH):
        yield from batch.to_pylist()


def _parties(given: Iterable[Mapping[str, Any]]) -> list[Record]:
    return [{field: party[field] for field in _PARTY} for party in given]


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None


def _act(row: Mapping[str, Any]) -> Record:
    return {
        "date": _iso(row["day"]),
        "event_type": row["event_type"],
        "mode": row["mode"],
        "modality": row["modality"],
        "actors": _parties(row["actors"]),
        "recipients": _parties(row["recipients"]),
        "symmetric": row["symmetric"],
        "issues": list(row["issues"]),
    }


def _event(row: Mapping[str, Any], behind: Iterable[Mapping[str, Any]]) -> Record:
    return {
        "id": row["id"],
        **_act(row),
        "quad_class": row["quad_class"],
        "cameo_root": row["cameo_root"],
        "confidence": row["confidence"],
        "mentions": [_behind(mention) for mention in behind],
    }


def _behind(row: Mapping[str, Any]) -> Record:
    return {
        "article": row["article_id"],
        "outlet": row["outlet_id"] or "",
        "url": row["url"],
        "published": _iso(row["published"]),
        "sentence": row["text"],
        "start": row["start"],
        "end": row["end"],
        "evidence": [evidence["text"] for evidence in row["evidence"]],
        "magnitudes": [{name: told[name] for name in _TOLD} for told in row["magnitudes"]],
    }


def _mention(row: Mapping[str, Any]) -> Record:
    return {
        "id": row["id"],
        "event": row["event_id"] or "",
        **_act(row),
        "confidence": row["confidence"],
        "coder": row["coder"],
        **_behind(row),
    }


def _told() -> pa.DataType:
    import pyarrow as pa

    kinds = {"low": pa.float64(), "high": pa.float64(), "approximate": pa.bool_()}
    kinds |= {"start": pa.int32(), "end": pa.int32()}
    return pa.struct([(name, kinds.get(name, pa.string())) for name in _TOLD])


def schema(what: str) -> pa.Schema:
    """Give the Arrow schema of an exported line."""
    import pyarrow as pa

    text, texts = pa.string(), pa.list_(pa.string())
    party = pa.list_(pa.struct([(field, text) for field in _PARTY]))
    behind = [
        *((name, text) for name in ("article", "outlet", "url", "published", "sentence")),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("evidence", texts),
        ("magnitudes", pa.list_(_told())),
    ]
    head = [(name, text) for name in ("date", "event_type", "mode", "modality")]
    sides = [("actors", party), ("recipients", party), ("symmetric", pa.bool_()), ("issues", texts)]
    if what == "mentions":
        ids = [("id", text), ("event", text)]
        return pa.schema(
            [*ids, *head, *sides, ("confidence", pa.float64()), ("coder", text), *behind]
        )
    tail = [
        ("quad_class", pa.int16()),
        ("cameo_root", text),
        ("confidence", pa.float64()),
        ("mentions", pa.list_(pa.struct(behind))),
    ]
    return pa.schema([("id", text), *head, *sides, *tail])
