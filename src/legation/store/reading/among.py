"""A column's being among many values that are named when the question is asked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ARRAY, Boolean, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class Among(FunctionElement[bool]):
    """The condition that a column is one of the values given under a name.

    On PostgreSQL they go as one array: a list of parameters, as SQLite takes it, would be a
    statement of its own for each length, and writing one of 120 takes 2 ms.
    """

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True  # else SQLite is asked whether it equals 1, and uses no index

    def __init__(self, column: Any, name: str) -> None:
        super().__init__(column, bindparam(name, expanding=True, type_=column.type))


@compiles(Among)
def _listed(element: Among, compiler: Any, **given: Any) -> str:
    column, values = element.clauses
    return str(compiler.process(column.in_(values), **given))


@compiles(Among, "postgresql")
def _array(element: Among, compiler: Any, **given: Any) -> str:
    column, values = element.clauses
    kind = ARRAY(type(column.type)())
    return str(compiler.process(column == bindparam(values.key, type_=kind).any_(), **given))
