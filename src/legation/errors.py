"""What can go wrong, each with what, where and what cures it.

Every error that a user can cause is a :class:`LegationError`; the doors print its one
line and leave with its exit code. The codes follow sysexits(3).
"""

from __future__ import annotations


class LegationError(Exception):
    """Something that the person at the keyboard can mend."""

    exit_code = 1

    def __init__(self, what: str, where: str = "", cure: str = "") -> None:
        self.what = what
        self.where = where
        self.cure = cure
        super().__init__(self.line())

    def line(self) -> str:
        """Give the whole message on one line: what (where): cure."""
        where = f" ({self.where})" if self.where else ""
        cure = f": {self.cure}" if self.cure else ""
        return " ".join(f"{self.what}{where}{cure}".split())


class UsageError(LegationError):
    """The command's words are off."""

    exit_code = 64


class InputError(LegationError):
    """What was given to read cannot be used."""

    exit_code = 65


class NotFound(LegationError):
    """A file, an article, an event or a state that is not there."""

    exit_code = 66


class UnreachableError(LegationError):
    """A host did not answer, or not usefully."""

    exit_code = 69


class UnusableAnswer(UnreachableError):
    """A language model answered one question in a way that cannot be used."""


class RefusedError(LegationError):
    """An address or a path that Legation will not touch."""

    exit_code = 77


class DeskError(LegationError):
    """The desk cannot be opened or written."""

    exit_code = 74


class DeskLocked(DeskError):
    """Somebody else is writing."""

    exit_code = 75


class DeskTooNew(DeskError):
    """The desk was written by a newer Legation."""

    exit_code = 78


class DeskFull(DeskError):
    """No space is left where the desk lies."""


class KnowledgeError(LegationError):
    """A knowledge or model file is missing, changed or malformed."""

    exit_code = 70


class SettingsError(LegationError):
    """A setting has a value that cannot be used."""

    exit_code = 78
