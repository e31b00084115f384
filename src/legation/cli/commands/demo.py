"""``legation demo``: a desk from pages written for it, to look around in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_lines
from legation.cli.commands.serve import Host, Port, serve_desk
from legation.cli.options import Desk, settings_for
from legation.cli.terminal import clean
from legation.errors import KnowledgeError
from legation.settings import Settings, data_folder

if TYPE_CHECKING:
    from legation.store import Store

FOLDER = Path(__file__).parents[2] / "demo"


def demo(
    desk: Desk = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    serve: Annotated[bool, typer.Option(help="Serve the desk when it is read.")] = True,
) -> None:
    """Make a desk from the demo pages and serve it."""
    settings = settings_for(desk or str(data_folder() / "demo.sqlite"))
    if serve:
        from legation.cli.commands.serve import listening

        listening(host, port).close()  # a taken port is told before a minute of reading
    print_lines(make_demo(settings))
    if serve:
        serve_desk(settings, host, port)


def make_demo(settings: Settings) -> list[str]:
    """Read the demo pages onto the settings' desk; gives the summary's lines.

    Raises:
        KnowledgeError: the pages are not there. DeskError: the desk cannot be written.
    """
    pages = sorted(str(path) for path in FOLDER.glob("pages/**/*.html"))
    if not pages:
        raise KnowledgeError("the demo pages are missing", str(FOLDER), "reinstall legation")
    from legation.articles import OutletIndex
    from legation.cli.progress import Meter
    from legation.cli.summaries import lines
    from legation.pipeline import Reader
    from legation.store import open_desk

    reader = Reader(settings).with_outlets(OutletIndex.from_folder(FOLDER))
    with open_desk(settings.desk) as store, Meter(sys.stderr.isatty()) as meter:
        _mark(store)
        summary = reader.read(pages, store, meter.step)
    about = "The outlets are invented; the acts that they tell of are public."
    first = f"This desk ({clean(settings.desk)}) holds pages written for the demo. {about}"
    return [first, *lines(summary, settings.desk)]


def _mark(store: Store) -> None:
    """Set the desk's key that makes every page of its site say that it is a demo."""
    store.keep_meta("demo", "1")
