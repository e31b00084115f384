"""Edges of a network as rows, and as GraphML and GEXF, the files that network tools open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from lxml import etree

if TYPE_CHECKING:
    import pyarrow as pa

    from legation.monitor.edges import Edge

GRAPHML: Final = "http://graphml.graphdrawing.org/xmlns"
GEXF: Final = "http://gexf.net/1.3"
_VALUES: Final = {
    "events": ("int", "integer"),
    "cooperation": ("double", "double"),
    "conflict": ("double", "double"),
    "balance": ("double", "double"),
    "first": ("string", "string"),
    "last": ("string", "string"),
}


def edge_records(edges: Sequence[Edge]) -> Iterator[dict[str, Any]]:
    """Give edges as plain values, days as ISO 8601."""
    for edge in edges:
        first, last = edge.first.isoformat(), edge.last.isoformat()
        yield {**asdict(edge), "first": first, "last": last}


def edge_schema() -> pa.Schema:
    """Give the Arrow schema of an exported edge."""
    import pyarrow as pa

    names = [(n, pa.string()) for n in ("source", "target", "source_name", "target_name")]
    numbers = [(n, pa.float64()) for n in ("cooperation", "conflict", "balance")]
    days = [(n, pa.string()) for n in ("first", "last")]
    return pa.schema([*names, ("events", pa.int32()), *numbers, *days])


def write_graphml(edges: Sequence[Edge], stream: BinaryIO) -> None:
    """Write a directed graph; a value that is not known is left out."""
    with _document(stream) as xml, xml.element("graphml", nsmap={None: GRAPHML}):
        _one(xml, "key", id="label", **{"for": "node", "attr.name": "label", "attr.type": "string"})
        for name, (kind, _) in _VALUES.items():
            _one(xml, "key", id=name, **{"for": "edge", "attr.name": name, "attr.type": kind})
        with xml.element("graph", id="legation", edgedefault="directed"):
            for code, name in _nodes(edges):
                with xml.element("node", id=code):
                    _one(xml, "data", name, key="label")
            for edge in edges:
                with xml.element("edge", source=edge.source, target=edge.target):
                    for field, value in _values(edge):
                        _one(xml, "data", value, key=field)


def write_gexf(edges: Sequence[Edge], stream: BinaryIO) -> None:
    """Write a directed graph; an edge's weight is its number of events."""
    with (
        _document(stream) as xml,
        xml.element("gexf", nsmap={None: GEXF}, version="1.3"),
        xml.element("graph", defaultedgetype="directed", mode="static"),
    ):
        with xml.element("attributes", **{"class": "edge"}):
            for name, (_, kind) in _VALUES.items():
                _one(xml, "attribute", id=name, title=name, type=kind)
        with xml.element("nodes"):
            for code, name in _nodes(edges):
                _one(xml, "node", id=code, label=name)
        with xml.element("edges"):
            for at, edge in enumerate(edges):
                _gexf_edge(xml, at, edge)


def _gexf_edge(xml: Any, at: int, edge: Edge) -> None:
    ends = {"source": edge.source, "target": edge.target}
    whole = xml.element("edge", id=str(at), weight=str(edge.events), **ends)
    with whole, xml.element("attvalues"):
        for field, value in _values(edge):
            _one(xml, "attvalue", **{"for": field, "value": value})


@contextmanager
def _document(stream: BinaryIO) -> Iterator[Any]:
    with etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        yield xml


def _one(xml: Any, tag: str, text: str = "", /, **given: str) -> None:
    with xml.element(tag, **given):
        if text:
            xml.write(text)


def _nodes(edges: Sequence[Edge]) -> list[tuple[str, str]]:
    named = {edge.source: edge.source_name for edge in edges}
    return sorted({**named, **{edge.target: edge.target_name for edge in edges}}.items())


def _values(edge: Edge) -> Iterator[tuple[str, str]]:
    for field in _VALUES:
        value = getattr(edge, field)
        if value is not None:
            yield field, str(value)
