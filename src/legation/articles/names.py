"""Names of authors out of bylines: no "By", no roles, no agencies, no addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from legation.articles.agencies import agency_in

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+|\([^)]*\)|\[[^\]]*\]")
# "By" in the languages of the pages measured.
_BY = re.compile(
    r"^(?:(?:written|posted|reported|edited|story|words|text|review)\s+)?"
    r"(?:by|von|par|por|de la rédaction|door|di|av|af|od|autor(?:en?)?|author|tekst|text|szerző|"
    r"oleh|автор|by:)\s*[:：]?\s+",
    re.I,
)
_AND = re.compile(r"\s*(?:[;|•·/&\n]|\s(?:and|und|et|y|e|i|og|och|en|with|und|и)\s)\s*")
_ROLE = re.compile(
    r"(?:^|\b)(?:(?:senior|chief|staff|deputy|foreign|political|diplomatic|defen[cs]e|world|"
    r"news|online|digital|guest|special|security|business|europe|asia|moscow|beijing|"
    r"white house|national|managing|executive|associate|freelance|contributing)\s+)*"
    r"(?:correspondent|editor|reporter|writer|columnist|journalist|redakteur(?:in)?|"
    r"contributor|analyst|producer|photographer|in-chief|bureau chief|opinion|"
    r"korrespondent(?:in)?|editorial board|fellow|professor)\b.*$",
    re.I,
)
_NOBODY = re.compile(
    r"admin|administrator|editors?|root|user|guest|webmaster|test|none|null|author|unknown|"
    r"anonymous|staff|newsroom|agenc(?:y|ies)|redaktion|редакция|web-?desk",
    re.I,
)
_SLASHED = re.compile(r"\s*/\s*(?:staff|senior|special|contributing)\b.*$", re.I)
_LONGEST, _MOST = 70, 12


def split_names(line: str) -> list[str]:
    """Give the people that one line names, in its order; [] where it names none."""
    line = _SLASHED.sub("", _ADDRESS.sub(" ", html.unescape(line)))
    line = _BY.sub("", " ".join(line.split()) if "\n" not in line else line).strip()
    found: list[str] = []
    for part in _AND.split(line):
        found += _by_commas(part)
    return found[:_MOST]


def clean_name(text: str) -> str:
    """Give one name without its role, "" where nothing of a name is left."""
    name = _BY.sub("", " ".join(_ADDRESS.sub(" ", html.unescape(text)).split()))
    name = re.sub(r"\s+[-–—|]\s+.*$", "", name)
    name = name.strip(" ,;:.-–—|*•·\u200b") if not name.endswith((" Jr.", " Sr.")) else name
    if not name or _NOBODY.fullmatch(name) or len(name) > _LONGEST:
        return ""
    return name if any(c.isalpha() for c in name) else ""


def people(declared: Iterable[str]) -> tuple[tuple[str, ...], str]:
    """Give the distinct names behind these bylines, and the agency among them, or ""."""
    names: dict[str, str] = {}
    agency = ""
    for line in declared:
        for name in split_names(line):
            if agency_in(name):
                agency = agency or agency_in(name)
            else:
                names.setdefault(name.casefold(), name)
    return tuple(names.values())[:_MOST], agency


def _by_commas(part: str) -> list[str]:
    """Split "A, B, C" into names, but keep "Name, role, place" one name."""
    pieces = [p for p in (piece.strip() for piece in re.split(r"[,，、]", part)) if p]
    if not pieces:
        return []
    if _ROLE.search(pieces[0]) and len(pieces) > 1:
        pieces = pieces[1:]
    kept = [pieces[0]]
    for piece in pieces[1:]:
        if _ROLE.search(piece) or not _looks_like_name(piece):
            continue
        kept.append(piece)
    return [name for name in map(clean_name, kept) if name]


def _looks_like_name(piece: str) -> bool:
    words = piece.split()
    if not piece.isascii() and len(words) == 1:
        return 2 <= len(piece) <= 12
    return 2 <= len(words) <= 5 and all(w[0].isupper() for w in (words[0], words[-1]))
