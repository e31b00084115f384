"""Names of the methods in force, so that a desk can say when one of them changed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from legation.dyads import DEFAULT_SCALE, load_weighing
from legation.events import copies, features, judging
from legation.store import Linking
from legation.types import content_id


def methods() -> dict[str, str]:
    """Give the versions of the programme, the linker and the tables that weigh events.

    The linker's is a hash of its points and thresholds: changed numbers are another linker.

    Raises:
        KnowledgeError: a table is missing or malformed.
    """
    points = content_id(
        repr(sorted(features.START.items())),
        repr([feature.__name__ for feature in features.FEATURES]),
        repr((judging.SAME, judging.DIFFERENT, features.REACH)),
        repr((copies.COPIED, copies.CONTAINED, Linking())),
    )
    weighing = load_weighing(DEFAULT_SCALE)
    return {"linker": points, "scales": f"{weighing.scale.name}, {weighing.version}"} | _programme()


def _programme() -> dict[str, str]:
    try:
        return {"legation": version("legation")}
    except PackageNotFoundError:  # run from its sources, which have no one version
        return {}
