"""Folders and globs: every regular file below, sorted, and nothing outside."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from legation.sources.context import Items, reject

Reader = Callable[[Path], Items]
_DEEPEST = 40


def read_folder(folder: Path, reader: Reader) -> Items:
    """Give what every file of a folder gives, deep, by name.

    Links that leave the folder, hidden files, devices and what may not be read are rejected.
    """
    root = folder.resolve()
    for path, problem in _walk(folder, root):
        if problem:
            yield reject(problem, origin=str(path))
        else:
            yield from reader(path)


def matching(pattern: str) -> list[Path]:
    """Give the paths that match a glob ("**" goes deep), sorted."""
    return sorted(Path(path) for path in glob.glob(pattern, recursive=True))  # noqa: PTH207


def is_pattern(spec: str) -> bool:
    """Tell whether a name holds the wildcards of a glob."""
    return any(mark in spec for mark in "*?[")


def _walk(folder: Path, root: Path, depth: int = 0) -> Iterator[tuple[Path, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder, "folder cannot be opened"
        return
    for entry in entries:
        path = Path(entry.path)
        problem = _problem(path, root)
        if problem:
            yield path, problem
        elif entry.is_dir(follow_symlinks=False):
            if depth >= _DEEPEST:
                yield path, "folder too deep"
            else:
                yield from _walk(path, root, depth + 1)
        else:
            yield path, ""


def _problem(path: Path, root: Path) -> str:
    """Give why a path is not read, "" where it is."""
    if path.name.startswith("."):
        return "hidden file"
    try:
        linked = path.is_symlink()
        target = path.resolve(strict=True) if linked else path
        mode = target.stat().st_mode
    except (OSError, RuntimeError):
        return "link to nowhere" if path.is_symlink() else "file cannot be opened"
    if linked and not target.is_relative_to(root):
        return "link leaves the folder"
    if linked and stat.S_ISDIR(mode):
        return "link to a folder"
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return "not a regular file"
    return ""
