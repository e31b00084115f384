"""HTML text → tree, by a parser that expands nothing and fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from lxml import etree, html

Node = Any
"""An lxml element; lxml's own stubs disagree between its versions."""

Query = Callable[[Node], list[Node]]

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def parse(text: str) -> Node | None:
    """Give the tree of a page, None where there is no element in it."""
    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    raw = _ILLEGAL.sub(" ", text).encode("utf-8", "replace")
    try:
        return html.document_fromstring(raw, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def query(path: str) -> Query:
    """Compile an XPath that selects elements."""
    return cast(Query, etree.XPath(path))


def words(node: Node) -> str:
    """Give the text under a node on one line."""
    return _SPACE.sub(" ", "".join(node.itertext())).strip()
