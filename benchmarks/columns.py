"""The rows of synthetic events as whole columns, for loading millions of them.

The same rows as :func:`benchmarks.synthetic.fill_by_rows` writes; what does not differ from
event to event, and the JSON around what does, is taken from the row of a sample record.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

from benchmarks.synthetic import (
    A_PLEDGE,
    CAST,
    DAYS,
    FIRST,
    MENTIONS_AN_ARTICLE,
    MODALITIES,
    STATES,
    TYPES,
    Acts,
    Numbers,
    Papers,
    article_id,
    article_rows,
    body_of,
    event_of,
    keyed_mention,
    outlet_rows,
    record_rows,
    sentence,
)
from legation.store import codes
from legation.store.encode import COMPRESSION, Row, event_row
from legation.store.tables import WEEKDAYS
from legation.store.writing.mentioning import block_name
from legation.types import content_id

Columns: TypeAlias = dict[str, Any]
"""A table's rows by column: a list or an array of values, or one value for all rows.

One column at least is a list or an array.
"""

SUM_UP = (
    "INSERT INTO outlet_sums SELECT outlet, count(*) FROM articles GROUP BY outlet",
    f"INSERT INTO happened_weeks (low, high, week, type, {', '.join(WEEKDAYS)})"
    " SELECT CASE WHEN source < target THEN source ELSE target END,"
    " CASE WHEN source < target THEN target ELSE source END, day - (day + 3) % 7, type,"
    f" {', '.join(f'sum(CASE (day + 3) % 7 WHEN {at} THEN 1 ELSE 0 END)' for at in range(7))}"
    " FROM event_pairs WHERE modality = 1 GROUP BY 1, 2, 3, 4",
    "UPDATE pledge_pairs SET day = (SELECT a.sort_day FROM pledges p"
    " JOIN articles a ON a.pk = p.article WHERE p.pk = pledge_pairs.pledge)",
)
"""What would have been counted, and looked up, while articles were written one by one; no
synthetic event goes both ways."""
START = codes.day_number(FIRST)
NUMBERS = np.array([codes.state_number(state) for state in STATES])
TYPE_NUMBERS = np.array([codes.TYPES[kind] for kind in TYPES])
MODALITY_NUMBERS = np.array([codes.MODALITIES[modality] for modality in MODALITIES])
PEOPLE = np.array([codes.actor_number(actor.id) for actor in CAST])


def cut(text: str, *parts: str) -> list[str]:
    """Split a text at parts that stand in it in this order; gives what is between them."""
    between = []
    for part in parts:
        before, found, text = text.partition(part)
        assert found, part
        between.append(before)
    return [*between, text]


def _people() -> list[str]:
    return [
        json.dumps([a.name, a.country, a.sector, a.kind, a.office], separators=(",", ":"))
        for a in CAST
    ]


PEOPLE_JSON = _people()


def _constant(row: Row, differing: Mapping[str, object]) -> Row:
    """Give what is the same in every row, leaving out what is empty in the database's sense."""
    return {k: v for k, v in row.items() if k not in differing and v is not None}


def paper_columns(papers: Papers) -> Iterator[tuple[str, Columns]]:
    """Give the pages and articles of a batch, by table."""
    bodies = [body_of(words) for words in papers.words.tolist()]
    raw = [body.encode() for body in bodies]
    numbers = range(papers.first, papers.first + len(bodies))
    keys = np.arange(papers.first + 1, papers.first + 1 + len(bodies))
    marks = [hashlib.sha256(content).hexdigest() for content in raw]
    urls = [f"https://example.org/{number}" for number in numbers]
    days = START + papers.day
    page, article = article_rows(papers.first, bodies[0], int(papers.day[0]))
    own: Columns = {
        "pk": keys,
        "sha256": marks,
        "url": urls,
        "origin": urls,
        "content": [zlib.compress(content, COMPRESSION) for content in raw],
    }
    yield "pages", own | _constant(page, own)
    own = {
        "pk": keys,
        "id": [article_id(number) for number in numbers],
        "page_sha256": marks,
        "title": [f"Report {number}" for number in numbers],
        "body": bodies,
        "day": days,
        "sort_day": days,
        "url": urls,
        "origin": urls,
        "outlet": 1 + (keys - 1) % 20,
    }
    yield "articles", own | _constant(article, own)
    yield "article_pages", {"article": keys, "page": keys}


@dataclass(slots=True)
class Blocks:
    """Blocks in the order in which their names first came up; keys from 1."""

    keys: dict[str, int] = field(default_factory=dict)
    known: Numbers = field(
        default_factory=lambda: np.zeros((len(STATES), len(STATES), len(TYPES)), dtype=np.int64)
    )

    def of(self, acts: Acts) -> Numbers:
        """Give the key of the block of each event, numbering new ones."""
        place = (acts.a, acts.b, acts.kind)
        new = np.flatnonzero(self.known[place] == 0)
        _, firsts = np.unique(np.stack(place)[:, new], axis=1, return_index=True)
        for at in np.sort(new[firsts]).tolist():
            name = block_name(event_of(acts, at)[0])
            key = self.keys.setdefault(name, len(self.keys) + 1)
            self.known[acts.a[at], acts.b[at], acts.kind[at]] = key
        found: Numbers = self.known[place]
        return found


def mention_columns(acts: Acts, blocks: Blocks) -> Iterator[tuple[str, Columns]]:
    """Give the mentions of a batch."""
    numbers = range(acts.first, acts.first + len(acts.a))
    keys = np.arange(acts.first + 1, acts.first + 1 + len(acts.a))
    days = START + acts.day
    texts = [sentence(number) for number in numbers]
    first, _ = event_of(acts, 0)
    row = keyed_mention(1, first, 1, 1)
    who = PEOPLE_JSON
    source, target = int(acts.source[0]), int(acts.target[0])
    w, x, y, z = cut(row["detail"], who[source], who[target], str(days[0]))
    own: Columns = {
        "pk": keys,
        "id": [content_id("benchmark", str(number)) for number in numbers],
        "article": 1 + (keys - 1) // MENTIONS_AN_ARTICLE,
        "block": blocks.of(acts),
        "day": days,
        "stop": [len(text) for text in texts],
        "text": texts,
        "type": TYPE_NUMBERS[acts.kind],
        "modality": MODALITY_NUMBERS[acts.modality],
        "confidence": acts.confidence,
        "detail": [
            f"{w}{who[a]}{x}{who[b]}{y}{day}{z}"
            for a, b, day in zip(
                acts.source.tolist(), acts.target.tolist(), days.tolist(), strict=True
            )
        ],
    }
    yield "mentions", own | _constant(row, own)


def _details(acts: Acts, ids: list[str], row: Row) -> list[str]:
    who = PEOPLE_JSON
    source, target = int(acts.source[0]), int(acts.target[0])
    a, b = (f'"{STATES[places[0]]}"' for places in (acts.a, acts.b))
    v, w, x, y, z, end = cut(row["detail"], who[source], who[target], f"[{a},", b, ids[0])
    quoted = [f'"{state}"' for state in STATES]
    return [
        f"{v}{who[one]}{w}{who[other]}{x}[{quoted[a]},{y}{quoted[b]}{z}{name}{end}"
        for one, other, a, b, name in zip(
            acts.source.tolist(), acts.target.tolist(), acts.a.tolist(), acts.b.tolist(), ids,
            strict=True,
        )
    ]  # fmt: skip


def event_columns(acts: Acts) -> Iterator[tuple[str, Columns]]:
    """Give the events of a batch, by table, with what follows from them but the sums."""
    size = len(acts.a)
    keys = np.arange(acts.first + 1, acts.first + 1 + size)
    ids = [content_id("benchmark", str(n)) for n in range(acts.first, acts.first + size)]
    _, first = event_of(acts, 0)
    row = event_row(first)
    days, kinds = START + acts.day, TYPE_NUMBERS[acts.kind]
    modalities = MODALITY_NUMBERS[acts.modality]
    own: Columns = {
        "id": ids,
        "type": kinds,
        "modality": modalities,
        "day": days,
        "confidence": acts.confidence,
        "publishers": acts.publishers,
        "detail": _details(acts, ids, row),
    }
    own["digest"] = _digests(own, row)
    yield "events", {"pk": keys} | own | _constant(row, own)
    yield "event_mentions", {"event": keys, "mention": keys}
    sides = np.column_stack((PEOPLE[acts.source], PEOPLE[acts.target])).ravel()
    yield "event_actors", {"event": np.repeat(keys, 2), "actor": sides}
    yield "event_issues", {"issue": "trade", "event": keys}
    yield (
        "event_pairs",
        {
            "source": NUMBERS[acts.a],
            "target": NUMBERS[acts.b],
            "event": keys,
            "share": 1.0,
            "day": days,
            "type": kinds,
            "modality": modalities,
            "confidence": acts.confidence,
        },
    )
    ends = np.sort(np.stack((NUMBERS[acts.a], NUMBERS[acts.b])), axis=0)
    papers = (keys - 1) // MENTIONS_AN_ARTICLE
    yield (
        "pair_press",
        {
            "low": ends[0],
            "high": ends[1],
            "country": [STATES[place] for place in (papers % len(STATES)).tolist()],
            "day": days,
            "event": keys,
            "type": kinds,
            "modality": modalities,
            "mode": "",
            "share": 1.0,
        },
    )


def _digests(own: Columns, row: Row) -> list[str]:
    """Give the digests as :func:`legation.store.encode.event_row` makes them."""
    given = {name: value for name, value in row.items() if name != "digest"}
    names = [name for name in given if name in own]
    parts = cut(repr(given), *(f"{name!r}: {given[name]!r}" for name in names))
    frame = "".join(
        f"{part.replace('{', '{{').replace('}', '}}')}{name!r}: {{{at}!r}}"
        for at, (part, name) in enumerate(zip(parts, names, strict=False))
    ) + parts[-1].replace("}", "}}")
    columns = [_listed(own[name]) for name in names]
    return [content_id(frame.format(*values)) for values in zip(*columns, strict=True)]


def _listed(column: Any) -> list[Any]:
    return column.tolist() if isinstance(column, np.ndarray) else list(column)


WEEKS = (DAYS + 6) // 7 + 1


@dataclass(slots=True)
class Sums:
    """What is summed over the pairs, and who and what came up, of all batches together."""

    cells: Numbers = field(
        default_factory=lambda: np.zeros(
            (2, len(STATES), len(STATES), WEEKS, len(TYPES), max(MODALITY_NUMBERS) + 1),
            dtype=np.int64,
        )
    )
    last: Numbers = field(
        default_factory=lambda: np.zeros((len(STATES), len(STATES)), dtype=np.int64)
    )
    people: set[int] = field(default_factory=set)
    cast: Numbers = field(
        default_factory=lambda: np.zeros((2, len(STATES), len(STATES), len(CAST)), dtype=np.int64)
    )
    records: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, acts: Acts) -> None:
        """Add a batch."""
        week = (START + acts.day + 3) // 7 - (START + 3) // 7
        place = (acts.a, acts.b, week, acts.kind, MODALITY_NUMBERS[acts.modality])
        np.add.at(self.cells[0], place, 1)
        np.add.at(self.cells[1], place, np.rint(acts.confidence * codes.MILLION).astype(np.int64))
        np.maximum.at(self.last, (acts.a, acts.b), START + acts.day)
        turned = NUMBERS[acts.a] > NUMBERS[acts.b]
        low, high = np.where(turned, acts.b, acts.a), np.where(turned, acts.a, acts.b)
        for who in (acts.source, acts.target):
            np.add.at(self.cast[0], (low, high, who), 1)
            np.maximum.at(self.cast[1], (low, high, who), START + acts.day)
        self.people.update(np.unique((acts.source, acts.target)).tolist())
        for at in range(-acts.first % A_PLEDGE, len(acts.a), A_PLEDGE):
            number = acts.first + at
            paper = number // MENTIONS_AN_ARTICLE + 1
            made = record_rows(number // A_PLEDGE + 1, paper, event_of(acts, at)[0])
            for table, rows in made.items():
                self.records.setdefault(table, []).extend(rows)

    def columns(self, blocks: Blocks) -> Iterator[tuple[str, Columns]]:
        """Give every table that is summed or short, with parents before children."""
        yield "outlets", _columns(outlet_rows())
        yield "blocks", {"pk": list(blocks.keys.values()), "key": list(blocks.keys)}
        yield "actors", _columns(self._actors())
        a, b, week, kind, modality = np.nonzero(self.cells[0])
        events, confident = self.cells[:, a, b, week, kind, modality]
        monday = codes.week_number(START)
        yield (
            "states",
            _columns(
                [
                    {"number": int(NUMBERS[n]), "code": STATES[n]}
                    for n in sorted({*a.tolist(), *b.tolist()})
                ]
            ),
        )
        yield (
            "rollup",
            {
                "source": NUMBERS[a],
                "target": NUMBERS[b],
                "week": monday + 7 * week,
                "type": TYPE_NUMBERS[kind],
                "modality": modality,
                "events": events,
                "weight": events * codes.MILLION,
                "confident": confident,
            },
        )
        low, high, who = np.nonzero(self.cast[0])
        yield (
            "pair_people",
            {
                "low": NUMBERS[low],
                "high": NUMBERS[high],
                "actor": PEOPLE[who],
                "events": self.cast[0, low, high, who],
                "last_day": self.cast[1, low, high, who],
            },
        )
        yield "dyads", _columns(self._dyads())
        for table in ("pledges", "pledge_pairs", "milestones", "milestone_pairs"):
            yield table, _columns(self.records[table])

    def _actors(self) -> list[Row]:
        return [
            {
                "pk": int(PEOPLE[who]),
                "name": CAST[who].name,
                "country": codes.state_number(CAST[who].country),
                "sector": CAST[who].sector,
                "kind": CAST[who].kind,
                "office": CAST[who].office,
            }
            for who in sorted(self.people)
        ]

    def _dyads(self) -> list[Row]:
        events = self.cells[0].sum(axis=(2, 3, 4))
        both, last = events + events.T, np.maximum(self.last, self.last.T)
        pairs = sorted((int(NUMBERS[a]), int(NUMBERS[b]), a, b) for a, b in np.argwhere(both))
        return [
            {"a": low, "b": high, "events": int(both[a, b]), "last_day": int(last[a, b])}
            for low, high, a, b in pairs
            if low < high
        ]


def _columns(rows: list[Row]) -> Columns:
    return {name: [row[name] for row in rows] for name in rows[0]}
