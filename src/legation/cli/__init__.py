"""The command line: ``legation read``, ``show``, ``explain``, ``serve`` and the others."""

from legation.cli.door import main

__all__ = ["main"]
