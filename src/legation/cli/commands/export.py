"""``legation export``: events, mentions, the edges of the network or pairs by year as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from legation.cli.asof import AsOf, KnownBy, monitor_for, of_pair
from legation.cli.options import Desk, OnlyPair, settings_for
from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.store import Store

FORMATS: Final = {
    "events": ("csv", "jsonl", "parquet", "gdelt"),
    "mentions": ("csv", "jsonl", "parquet"),
    "edges": ("csv", "jsonl", "parquet", "graphml", "gexf"),
    "years": ("csv", "jsonl", "parquet"),
}
WHAT: Final = tuple(FORMATS)


def export(
    desk: Desk = None,
    what: Annotated[str, typer.Option(help="events, mentions, edges or years.")] = "events",
    form: Annotated[
        str,
        typer.Option(
            "--format", help="csv, jsonl, parquet; gdelt (events); graphml, gexf (edges)."
        ),
    ] = "jsonl",
    pair: OnlyPair = None,
    out: Annotated[
        str, typer.Option(metavar="FILE|-", help="Where to; - is standard output.")
    ] = "-",
    scale: Annotated[
        str,
        typer.Option(
            help="plover-2023 or goldstein-1992, for edges and years; the desk's if none."
        ),
    ] = "",
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Write out events or mentions, oldest first, who acts upon whom, or pairs by year."""
    if what not in FORMATS:
        raise UsageError(f"cannot export {what!r}", "--what", f"choose {' or '.join(WHAT)}")
    if form not in FORMATS[what]:
        cure = f"choose {', '.join(FORMATS[what])}"
        raise UsageError(f"no format {form!r} for {what}", "--format", cure)
    from legation.cli.states import state_code

    codes = (state_code(pair[0]), state_code(pair[1])) if pair else None
    path, settings = None if out == "-" else Path(out), settings_for(desk)
    about = of_pair("-".join(codes)) if codes else None
    with monitor_for(settings, as_of, known_by, about) as monitor:
        store = monitor.store
        if what == "edges":
            _edges(store, form, codes, path, scale or settings.scale)
        elif what == "years":
            _years(store, form, codes, path, scale or settings.scale)
        else:
            _acts(store, what, form, codes, path)


def _acts(
    store: Store, what: str, form: str, pair: tuple[str, str] | None, path: Path | None
) -> None:
    from legation.cli.exporting import event_rows, records, schema
    from legation.cli.writing import write, write_with

    if form == "gdelt":
        from legation.cli.gdelt_rows import write_gdelt

        write_with(lambda stream: write_gdelt(event_rows(store, pair), stream), path)
        return
    found = records(store, "events" if what == "events" else "mentions", pair)
    write(found, form, schema(what), path)


def _edges(
    store: Store, form: str, pair: tuple[str, str] | None, path: Path | None, scale: str
) -> None:
    from legation.cli.graphs import edge_records, edge_schema, write_gexf, write_graphml
    from legation.cli.writing import write, write_with
    from legation.monitor.edges import edges

    found = edges(store, scale)
    if pair:
        found = tuple(edge for edge in found if {edge.source, edge.target} == set(pair))
    if form in ("graphml", "gexf"):
        give = write_graphml if form == "graphml" else write_gexf
        write_with(lambda stream: give(found, stream), path)
    else:
        write(edge_records(found), form, edge_schema(), path)


def _years(
    store: Store, form: str, pair: tuple[str, str] | None, path: Path | None, scale: str
) -> None:
    from legation.cli.writing import write
    from legation.cli.yearly import year_records, year_schema
    from legation.monitor.years import pair_years

    write(year_records(pair_years(store, scale, pair)), form, year_schema(), path)
