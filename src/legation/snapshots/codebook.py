"""What every column of a dataset means, and how the dataset is cited."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final, get_args

from legation.types import EventType, Modality

COLUMNS: Final[dict[str, str]] = {
    "events.id": "Id: the least id of the event's mentions.",
    "events.day": "Day of the act.",
    "events.granularity": "How exact the day is: day, week, month, year, decade or unknown.",
    "events.quad_class": "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, "
    "4 material conflict.",
    "events.cameo_root": "CAMEO root code of the event type, two digits.",
    "events.publishers": "Independent voices that report it; syndicated copies are one.",
    "events.shares": "Directed pairs of states that the event counts in, with its part in each.",
    "events.mentions": "Ids of the mentions that the event rests on.",
    "mentions.id": "Id: a hash of the article, the sentence, the claim and the coder.",
    "mentions.event_id": "Event that the mention belongs to.",
    "mentions.article_id": "Article that the sentence stands in.",
    "mentions.published": "Day of the article.",
    "mentions.day": "Day of the act as the sentence tells it, else of the article.",
    "mentions.start": "First character of the sentence in the article's text, from 0.",
    "mentions.end": "Character after the last of the sentence.",
    "mentions.text": "The sentence.",
    "mentions.coder": "Version of the coder that read it.",
    "mentions.evidence": "Words that made the coder say so, and what they speak for.",
    "mentions.magnitudes": "How many or how much, as the sentence tells it; bounds inclusive.",
    "articles.id": "Id: a hash of the address and the text.",
    "articles.title": "Title as printed.",
    "articles.authors": "Names of who signs it.",
    "articles.published": "Day of publication, empty where unknown.",
    "articles.published_basis": "Where the day is from.",
    "articles.published_certainty": "exact, upper_bound or assumed.",
    "articles.credit": "Wire or outlet that the text is credited to.",
    "articles.page_sha256": "SHA-256 of the page's bytes as fetched.",
    "articles.body_sha256": "SHA-256 of the text in UTF-8, into which offsets point.",
    "articles.body_characters": "Length of the text in characters.",
    "articles.body": "The text.",
    "outlets.id": "Id of the outlet.",
    "outlets.name": "Name as printed.",
    "outlets.kind": "state, party, private, public, wire, official or unknown.",
    "outlets.domain": "Its host.",
    "outlets.about": "What is known of it.",
    "event_type": "PLOVER's event type, see below.",
    "mode": "PLOVER's mode of the event type, empty where none.",
    "modality": "Whether it happened, see below.",
    "medium": "How they met or spoke.",
    "symmetric": "Whether the act is mutual: actors each with the others or, where there are "
    "recipients, with those.",
    "confidence": "Confidence of the coder, of an event over its publishers, 0 to 1.",
    "actors": "Who acts: name, country (ISO 3166-1 alpha-3), PLOVER sector, kind, office.",
    "recipients": "Who is acted upon, as actors.",
    "issues": "Fields that it is about.",
    "place": "Where: name, country, degrees of latitude and longitude.",
    "url": "Address, empty where there is none.",
    "outlet_id": "Outlet that published it.",
    "language": "Language, ISO 639-1.",
    "country": "ISO 3166-1 alpha-3, empty where unknown.",
}
"""By "table.column", else by column alone."""

_MODALITIES: Final[dict[Modality, str]] = {
    "actual": "it happened",
    "announced": "it will be done, says who will do it",
    "conditional": "it may be done, if",
    "negated": "it was not done",
    "historical": "it is remembered",
    "alleged": "somebody says that another did it",
}


def codebook(columns: Mapping[str, Sequence[str]]) -> str:
    """Give the codebook of tables with these columns, as Markdown."""
    lines = ["# Codebook", "", "Days are calendar days; offsets count characters from 0.", ""]
    for table, names in columns.items():
        lines += [f"## {table}.parquet", "", "| column | is |", "|---|---|"]
        lines += [f"| `{name}` | {meaning(table, name)} |" for name in names]
        lines.append("")
    lines += ["## Event types", "", ", ".join(f"`{name}`" for name in get_args(EventType)), ""]
    lines += ["## Modalities", ""]
    lines += [f"- `{name}`: {_MODALITIES[name]}" for name in get_args(Modality)]
    lines += [
        "",
        "## rows.parquet, manifest.json, SHA256SUMS",
        "",
        "`rows.parquet` holds the SHA-256 of every row: of its JSON with sorted keys, without "
        "spaces, in UTF-8, days as 2024-06-17, without `body`. A table's hash is that of its rows' "
        "hashes, sorted; the id is made of the tables' hashes. `legation verify FOLDER` computes "
        "all of them again; `sha256sum -c SHA256SUMS` checks the files alone.",
        "",
    ]
    return "\n".join(lines)


def meaning(table: str, column: str) -> str:
    """Say what a column is."""
    return COLUMNS.get(f"{table}.{column}") or COLUMNS[column]


def citation(named: str, title: str, author: str, version: str) -> str:
    """Give CITATION.cff (Citation File Format 1.2.0); JSON's strings are YAML's too."""
    return "\n".join(
        [
            "cff-version: 1.2.0",
            f"message: {json.dumps('If you use this dataset, please cite it by its id.')}",
            "type: dataset",
            f"title: {json.dumps(title)}",
            "authors:",
            f"  - name: {json.dumps(author)}",
            "identifiers:",
            "  - type: other",
            f"    value: {json.dumps(named)}",
            "    description: Hash of the rows; legation verify computes it again.",
            f"version: {json.dumps(named)}",
            "references:",
            "  - type: software",
            "    title: Legation",
            f"    version: {json.dumps(version)}",
            "    authors:",
            "      - name: The Legation authors",
            "",
        ]
    )
