"""Which coder speaks in a reading, and whether the desk's events rest on it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select

from legation.settings import coder_of
from legation.store.clean import clean
from legation.store.tables import codings, notes
from legation.store.writing.inserting import fill, fill_missing
from legation.types import Reading

CODER = "coder"
"""Name of the note that holds the desk's coder."""

_CHOSEN = select(notes.c.value).where(notes.c.name == CODER)
_FORGET = delete(notes).where(notes.c.name == CODER)
_BEFORE = select(codings.c.coder, codings.c.name, codings.c.at).where(
    codings.c.article == bindparam("of_article")
)


@dataclass(frozen=True, slots=True)
class Voices:
    """The versions that speak in a reading, and the coder whose mentions make the events."""

    versions: frozenset[str]
    chosen: str

    @property
    def coder(self) -> str:
        """The coder that speaks, "" where none does."""
        return coder_of(min(self.versions)) if self.versions else ""

    @property
    def aside(self) -> bool:
        """Whether the reading stands beside the desk's events."""
        return bool(self.versions and self.chosen) and self.coder != self.chosen


@dataclass(frozen=True, slots=True)
class Standing:
    """What a reading changes on its article: ``fresh`` coders speak in a version that had not
    read it, and ``in_force`` are the versions whose mentions stand.
    """

    fresh: frozenset[str]
    in_force: frozenset[str]


def chosen_coder(connection: Connection) -> str:
    """Give the coder whose mentions make the desk's events, "" where none has read yet."""
    return str(connection.execute(_CHOSEN).scalar() or "")


def note_coder(connection: Connection, name: str) -> None:
    """Keep the desk's coder in the place of the one before."""
    connection.execute(_FORGET)
    fill(connection, notes, [{"name": CODER, "value": clean(name)}])


def hear(connection: Connection, reading: Reading) -> Voices:
    """Say who speaks in a reading; the first coder to read onto a desk becomes the desk's."""
    named = {reading.coder} if reading.coder else {mention.coder for mention in reading.mentions}
    chosen = chosen_coder(connection)
    voices = Voices(frozenset(map(clean, named)), chosen)
    if chosen or not named or reading.waiting:
        return voices
    note_coder(connection, voices.coder)
    return Voices(voices.versions, voices.coder)


def standing(connection: Connection, voices: Voices, article: int) -> Standing:
    """Say which versions stand on an article once ``voices`` have spoken."""
    before = connection.execute(_BEFORE, {"of_article": article}).all()
    known = {row.coder for row in before}
    fresh = frozenset(coder_of(version) for version in voices.versions - known)
    latest: dict[str, str] = {}
    for row in sorted(before, key=lambda row: (row.at, row.coder)):
        latest[row.name] = row.coder
    old = {version for coder, version in latest.items() if coder not in fresh}
    return Standing(fresh, frozenset(old | (voices.versions - known)))


def keep_codings(connection: Connection, voices: Voices, article: int, now: int) -> None:
    """Write down who has read an article, each version once."""
    rows = [
        {"article": article, "coder": version, "name": coder_of(version), "at": now}
        for version in sorted(voices.versions)
    ]
    fill_missing(connection, codings, rows)
