"""Names of the methods in force, so that a desk can say when one of them changed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from legation.dyads import DEFAULT_SCALE, load_weighing
from legation.events import linker_version
from legation.store import Linking


def methods() -> dict[str, str]:
    """Give the versions of the programme, the linker and the tables that weigh events.

    The linker's is a hash of its code and points: whatever is changed there is another linker.
    ``cuts``: how long runs of mentions are parted before they reach it.

    Raises:
        KnowledgeError: a table is missing or malformed.
    """
    weighing = load_weighing(DEFAULT_SCALE)
    cuts = Linking()
    return {
        "linker": linker_version(),
        "cuts": f"{cuts.gap_days} days apart, windows of {cuts.window_days}",
        "scales": f"{weighing.scale.name}, {weighing.version}",
    } | _programme()


def _programme() -> dict[str, str]:
    try:
        return {"legation": version("legation")}
    except PackageNotFoundError:  # run from its sources, which have no one version
        return {}
