"""XML that may be hostile: no entity is declared, expanded or fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from lxml import etree

from legation.charsets import decode
from legation.sources.context import Blob, Reading, too_large
from legation.sources.streams import read_limited

# Named character entities of HTML that feeds use without declaring them.
_PROLOG = re.compile(r"^\s*(?:<\?xml.{0,400}?\?>)?\s*", re.S)
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;|#)(\w{2,31};|)")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]*(?:\[[^\]]*\])?[^<>]*>", re.I)
Element = Any
"""An lxml element."""


def declares_entities(content: bytes) -> bool:
    """Tell whether XML declares entities of its own, the way of XML bombs."""
    head = content[:100_000].replace(b"\0", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] == b"<" and bool(
        re.search(rb"<!DOCTYPE[^>]*\[", head, re.I) and re.search(rb"<!ENTITY\s", head, re.I)
    )


class RefusedXMLError(ValueError):
    """XML that will not be read; its text is the reason of the rejection."""


def load(blob: Blob, reading: Reading) -> str:
    """Give a blob's XML as text, without prolog and document type.

    Raises:
        RefusedXMLError: too large, or declaring entities (the way of XML bombs).
    """
    with blob.open() as stream:
        content = read_limited(stream, reading.settings.max_page_bytes)
    if content is None:
        raise RefusedXMLError(too_large(reading.settings))
    text = decode(content, blob.charset)
    if declares_entities(content):
        raise RefusedXMLError("XML with entity declarations refused")
    body = _DOCTYPE.sub("", _PROLOG.sub("", text.lstrip("\ufeff"), count=1), count=1)
    return _ILLEGAL.sub(" ", body)


def elements(text: str, names: frozenset[str]) -> Iterator[Element]:
    """Give the elements with these local names one by one; each is emptied after use.

    Ill-formed XML is read as far as it makes sense.
    """
    known = _NAMED.sub(_character, text)
    source = io.BytesIO(known.encode("utf-8", "replace"))
    events = etree.iterparse(
        source, events=("end",), recover=True, resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, node in events:
            if local(node) in names:
                yield node
                node.clear()
                while node.getprevious() is not None and local(node.getprevious()) in names:
                    del node.getparent()[0]
    except (etree.XMLSyntaxError, ValueError):
        return


def local(node: Element) -> str:
    """Give an element's lower-case name without its namespace, "" for a comment."""
    tag = node.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _character(match: re.Match[str]) -> str:
    """Turn &eacute; into its character, and a bare & into &amp;."""
    name = match.group(1)
    return html5.get(name, f"&amp;{name}") if name else "&amp;"
