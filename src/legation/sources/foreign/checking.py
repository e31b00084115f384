"""Cells of rows → events between two states, bad rows, and rows that are neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import polars as pl

from legation.sources.foreign.batches import (
    FIRST_YEAR,
    LAST_YEAR,
    OUTSIDE,
    SCHEMA,
    BadRow,
    Batch,
)
from legation.sources.foreign.codes import NOTHING, UNKNOWN, group_of, mended, quad_of, type_of
from legation.sources.foreign.codes import state_of as state_in
from legation.sources.foreign.parsing import Rows
from legation.types import Dataset

_OPTIONAL: Final = (
    "source_name", "target_name", "source_group", "target_group", "root", "quad", "score",
    "mentions", "url", "mode",
)  # fmt: skip


def checked(rows: Rows, dataset: Dataset, origin: str) -> Batch:
    """Judge rows of one width.

    A row is bad without an id, a day, a code that CAMEO or PLOVER has, or with a score that
    is no number from -10 to 10.
    """
    cells = rows.cells.with_columns(pl.lit("").alias(name) for name in _lacking(rows.cells))
    coded = _with_code(cells, dataset)
    judged = coded.with_columns(
        pl.col("id").str.strip_chars(),
        _day(coded).alias("day"),
        _score("score").alias("score"),
        _mapped(coded, "code", type_of, pl.String).alias("event_type"),
        _side(coded, "source", dataset).alias("source"),
        _side(coded, "target", dataset).alias("target"),
    ).with_columns(_fault(coded).alias("fault"))
    bad = judged.with_row_index("row").filter(pl.col("fault") != "").select("row", "fault")
    sound = judged.filter(pl.col("fault") == "") if len(bad) else judged
    outside = sound.select(_outside().alias("reason"))["reason"]
    between = sound.filter(outside == "")
    counts = outside.filter(outside != "").value_counts() if len(between) < len(sound) else None
    return Batch(
        origin=origin,
        rows=len(judged),
        table=_table(between),
        bad=tuple(BadRow(fault, rows.line(row)) for row, fault in bad.iter_rows()),
        outside=dict(counts.iter_rows()) if counts is not None else {},
    )


def _lacking(cells: pl.DataFrame) -> list[str]:
    return [name for name in _OPTIONAL if name not in cells.columns]


def _with_code(cells: pl.DataFrame, dataset: Dataset) -> pl.DataFrame:
    """Give one code: CAMEO's with its zero, or PLOVER's type (its mode is kept beside)."""
    if dataset == "polecat":
        upper = pl.col("type").str.strip_chars().str.to_uppercase()
        return cells.with_columns(upper.alias("code"))
    pairs = cells.select(pl.struct("code", "root").alias("both"))["both"].unique()
    mend = {(p["code"], p["root"]): mended(p["code"].strip(), p["root"].strip()) for p in pairs}
    if all(code == kept for (code, _), kept in mend.items()):
        return cells
    both = pl.concat_str("code", pl.lit("/"), "root")
    old = [f"{code}/{root}" for code, root in mend]
    return cells.with_columns(both.replace_strict(old, list(mend.values())).alias("code"))


def _mapped(
    cells: pl.DataFrame, name: str, give: Callable[[str], object], kind: type[pl.DataType]
) -> pl.Expr:
    """Look every different cell up once."""
    old = cells[name].unique().to_list()
    return pl.col(name).replace_strict(old, [give(cell) for cell in old], return_dtype=kind)


def _day(cells: pl.DataFrame) -> pl.Expr:
    """Read every different day once: parsing each row's took twice as long."""
    told = cells.select(pl.col("day").unique())
    days = told.select(_parsed_day())["day"]
    return pl.col("day").replace_strict(told["day"], days, return_dtype=pl.Date)


def _parsed_day() -> pl.Expr:
    digits = pl.col("day").str.replace_all("-", "", literal=True).str.strip_chars().str.slice(0, 8)
    day = digits.str.to_date("%Y%m%d", strict=False)
    sane = (digits.str.len_bytes() == 8) & day.dt.year().is_between(FIRST_YEAR, LAST_YEAR)
    return pl.when(sane).then(day).alias("day")


def _score(name: str) -> pl.Expr:
    return pl.col(name).str.strip_chars().cast(pl.Float64, strict=False)


def _side(cells: pl.DataFrame, side: str, dataset: Dataset) -> pl.Expr:
    state = _mapped(cells, side, lambda cell: state_in(cell, dataset), pl.String)
    # A row of CAMEO names an organisation by its group; the others leave the state empty
    # and have only the name.
    by = f"{side}_group" if dataset == "gdelt" else f"{side}_name"
    group = _mapped(cells, by, group_of, pl.String)
    return pl.when((state == "") & (group != "")).then(group).otherwise(state)


def _fault(given: pl.DataFrame) -> pl.Expr:
    empty = given["score"].str.strip_chars().str.to_lowercase().is_in(list(NOTHING))
    score = pl.col("score")
    numbers = pl.lit(empty) | (score.is_not_null() & score.is_between(-10, 10))
    return (
        pl.when(pl.col("id") == "")
        .then(pl.lit("no id"))
        .when(pl.col("day").is_null())
        .then(pl.lit("no day that can be read"))
        .when(pl.col("event_type").is_null())
        .then(pl.lit("no such event code"))
        .when(~numbers)
        .then(pl.lit("score is no number from -10 to 10"))
        .otherwise(pl.lit(""))
    )


def _outside() -> pl.Expr:
    a, b = pl.col("source"), pl.col("target")
    return (
        pl.when((a == "") | (b == ""))
        .then(pl.lit(OUTSIDE[0]))
        .when((a == UNKNOWN) | (b == UNKNOWN))
        .then(pl.lit(OUTSIDE[1]))
        .when(a == b)
        .then(pl.lit(OUTSIDE[2]))
        .otherwise(pl.lit(""))
    )


def _table(between: pl.DataFrame) -> pl.DataFrame:
    quad = pl.col("quad").str.strip_chars().cast(pl.Int8, strict=False)
    by_code = _mapped(between, "code", quad_of, pl.Int8)
    mentions = pl.col("mentions").str.strip_chars().cast(pl.Int32, strict=False)
    mode = pl.col("mode").str.strip_chars().str.to_lowercase()
    moded = (
        pl.when(mode.is_in(list(NOTHING)))
        .then("code")
        .otherwise(pl.concat_str("code", pl.lit("/"), mode))
    )
    names = [_text(name) for name in ("source_name", "target_name", "url")]
    kept = between.with_columns(
        pl.when(quad.is_between(1, 4)).then(quad).otherwise(by_code).alias("quad"),
        pl.when(mentions > 0).then(mentions).otherwise(1).alias("mentions"),
        moded.str.slice(0, 60).alias("code"),
        pl.col("id").str.slice(0, 60),
        *names,
    )
    return kept.select(SCHEMA.names()).cast(SCHEMA)


def _text(name: str) -> pl.Expr:
    cell = pl.col(name).str.strip_chars().str.slice(0, 2_000)
    return (
        pl.when(cell.str.to_lowercase().is_in(list(NOTHING)))
        .then(pl.lit(""))
        .otherwise(cell)
        .alias(name)
    )
