"""The keys of exported lines and of library frames, from their Arrow schemas."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from benchmarks.docs.tables import made, table
from legation.cli.exporting import schema
from legation.cli.graphs import edge_schema
from legation.cli.yearly import year_schema
from legation.store.reading.frames import EVENTS, MENTIONS

MEANS = {
    "id": "content hash, 16 hexadecimal digits; an event's is the least of its mentions'",
    "date": "day of the act, ISO 8601",
    "day": "day of the act",
    "event": "event that the mention belongs to, empty where none",
    "event_id": "event that the mention belongs to",
    "event_type": "see [event types](event-types.md)",
    "mode": "PLOVER mode, empty where none was read",
    "modality": "see [event types](event-types.md#modality)",
    "actors": "who acted; in a symmetric act all parties stand here",
    "recipients": "to whom; empty in a symmetric act",
    "symmetric": "whether all parties act alike",
    "issues": "what it is about, words of `knowledge/issues.yaml`",
    "quad_class": "1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict",
    "cameo_root": "two digits",
    "confidence": "0 to 1",
    "country": "ISO 3166-1 alpha-3 or an organisation's code, empty where unresolved",
    "sector": "PLOVER sector (GOV, MIL, LEG, ...)",
    "office": "office held on that day",
    "article": "id of the article",
    "article_id": "id of the article",
    "outlet": "id of the outlet",
    "outlet_id": "id of the outlet",
    "published": "day of the article",
    "sentence": "the sentence, word for word",
    "text": "the words",
    "start": "first character, counted from 0 in the article's body",
    "end": "character after the last",
    "evidence": "the words that made the coder say so",
    "magnitudes": "how many or how much the sentence tells of the act",
    "magnitudes.kind": "dead, injured, missing, displaced, detained, expelled, troops, aircraft, "
    "ships, weapons, money or goods",
    "low": "least number, empty where the words leave it open",
    "high": "greatest number, empty where the words leave it open",
    "unit": "persons, a kind of thing, tonnes, or an ISO 4217 code (`USD/year` by the year)",
    "approximate": "whether the words say about, dozens or the like",
    "coder": "name and version of the coder",
    "mentions": "every sentence behind the event",
    "shares": "the event's part in each directed pair",
    "publishers": "independent voices; syndicated copies are one",
    "granularity": "how exact the day is",
    "medium": "how they spoke (call, video call, ...)",
    "place": "where, with coordinates in degrees",
    "role": "what the words speak for (trigger, modality, date, ...)",
    "weight": "part of the event that counts for this pair",
    "source": "code of who acts",
    "target": "code of who is acted upon",
    "source_name": "its name",
    "target_name": "its name",
    "events": "events of this direction (of a year: of the pair) that an index counts",
    "cooperation": "C⁺",
    "conflict": "C⁻",
    "balance": "B, empty where the events are too few",
    "a": "code of the pair's state that comes first in the alphabet",
    "b": "code of the other",
    "a_name": "its name",
    "b_name": "its name",
    "year": "calendar year",
    "balance_low": "lower end of its 90 % interval",
    "balance_high": "upper end",
    "mean_score": "mean score of the events, weighed by `share · r · p`; empty like the balance",
    "cooperative": "part with a score above 0 among those with a score, weighed likewise",
    "first": "Monday of the first week",
    "last": "Monday of the last week",
    "kind": "state, organ, organisation, person, group or unknown",
}


def page() -> str:
    """Give docs/reference/exports.md."""
    parts = [
        made("Exports", "the Arrow schemas in legation.cli and legation.store"),
        "`legation export` writes one event or mention a line, oldest first, as JSONL, CSV "
        "(nested values as JSON text) or Parquet. The library gives the same facts as Arrow "
        "tables (`Desk(path).events(A, B)`), with the columns of the last two tables.\n",
    ]
    for title, columns in (
        ("`legation export --what events`", schema("events")),
        ("`legation export --what mentions`", schema("mentions")),
        ("`legation export --what edges`", edge_schema()),
        ("`legation export --what years`", year_schema()),
        ("Library: events", EVENTS),
        ("Library: mentions", MENTIONS),
    ):
        parts += [f"## {title}\n", table(("key", "type", "is"), _rows(columns))]
    return "\n".join(parts)


def _rows(columns: pa.Schema) -> Iterator[tuple[str, str, str]]:
    for field in columns:
        yield from _field(field.name, field.type)


def _field(path: str, kind: pa.DataType) -> Iterator[tuple[str, str, str]]:
    inner = kind.value_type if pa.types.is_list(kind) else kind
    nested = pa.types.is_struct(inner)
    listed = "list of " if pa.types.is_list(kind) else ""
    name = "objects" if nested and listed else "object" if nested else _name(inner)
    own = ".".join(path.split(".")[-2:])
    yield f"`{path}`", listed + name, MEANS.get(own) or MEANS.get(path.split(".")[-1], "")
    if nested:
        for field in inner:
            yield from _field(f"{path}.{field.name}", field.type)


def _name(kind: pa.DataType) -> str:
    if pa.types.is_dictionary(kind):
        return "string"
    return {"bool": "true or false", "double": "number", "date32[day]": "date"}.get(
        str(kind), "whole number" if pa.types.is_integer(kind) else str(kind)
    )
