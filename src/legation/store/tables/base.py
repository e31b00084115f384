"""What all tables share: the catalogue and the kinds of columns."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData

metadata = MetaData()

# SQLite makes a key its row number only where the type is INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")


def key() -> Column[int]:
    """Give a primary key that the writer numbers itself."""
    return Column("pk", Number, primary_key=True, autoincrement=False)


def owned(name: str, owner: str) -> Column[int]:
    """Give a reference whose row goes when its owner goes."""
    return Column(name, Number, ForeignKey(f"{owner}.pk", ondelete="CASCADE"), nullable=False)
