"""Whose press tells of what is between two states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, select

from legation.store.tables import articles, mentions, outlets
from legation.store.writing.inserting import Row, chunks

_COUNTRIES = (
    select(mentions.c.pk, outlets.c.country)
    .join(articles, articles.c.pk == mentions.c.article)
    .join(outlets, outlets.c.pk == articles.c.outlet)
    .where(mentions.c.pk.in_(bindparam("keys", expanding=True)), outlets.c.country != "")
)


def press_rows(
    connection: Connection,
    told: Sequence[Row],
    pairs: Iterable[Row],
    modes: Mapping[int, str],
) -> list[Row]:
    """Give the rows of ``pair_press`` of events that came.

    ``told``, ``pairs``: their rows of ``event_mentions`` and ``event_pairs``; ``modes``: by event.
    """
    country_of: dict[int, str] = {}
    for part in chunks(row["mention"] for row in told):
        found = connection.execute(_COUNTRIES, {"keys": part})
        country_of |= {row.pk: row.country for row in found}
    countries: dict[int, set[str]] = defaultdict(set)
    for row in told:
        if row["mention"] in country_of:
            countries[row["event"]].add(country_of[row["mention"]])
    both: dict[tuple[int, int, int], Row] = {}
    for row in pairs:
        low, high = sorted((row["source"], row["target"]))
        if low == high:
            continue
        same = {name: row[name] for name in ("event", "day", "type", "modality")}
        fresh = {"low": low, "high": high, **same, "mode": modes[row["event"]], "share": 0.0}
        both.setdefault((low, high, row["event"]), fresh)["share"] += row["share"]
    return [
        {**row, "country": country}
        for (_, _, event), row in both.items()
        for country in sorted(countries[event])
    ]
