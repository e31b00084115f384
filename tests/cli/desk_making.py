"""Pages and desks for the tests of the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import legation

SOURCES = Path(legation.__file__).parents[1]
PAGES = Path(legation.__file__).parent / "demo" / "pages"

MET = "Xi Jinping met Vladimir Putin in Kazan on Tuesday."
ACCUSED = "China accused the United States of spying on Wednesday."


def page(title: str, *sentences: str, day: str = "2024-10-23", outlet: str = "Birch Post") -> str:
    """A small page as a newspaper prints it."""
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    filler = "<p>The rest of the page tells of the weather, which stayed dry all week long.</p>"
    return (
        f"<html lang='en'><head><title>{title}</title>"
        f"<meta property='og:site_name' content='{outlet}'>"
        f"<meta property='article:published_time' content='{day}T10:00:00Z'></head>"
        f"<body><article><h1>{title}</h1>{body}{filler}</article></body></html>"
    )


def write_pages(folder: Path) -> Path:
    """Three pages of two outlets on two pairs."""
    folder.mkdir(exist_ok=True)
    (folder / "a.html").write_text(page("Xi and Putin meet", MET), "utf-8")
    (folder / "b.html").write_text(
        page(
            "Leaders meet in Kazan",
            "Chinese leader Xi Jinping held talks with Vladimir Putin in Kazan on Tuesday.",
            outlet="Cedar Times",
        ),
        "utf-8",
    )
    (folder / "c.html").write_text(page("China angry", ACCUSED), "utf-8")
    return folder


def run(*words: str, timeout: float = 120, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    return subprocess.run(
        command(*words),
        capture_output=True,
        text=True,
        timeout=timeout,
        env=environment(**environ),
        check=False,
    )


def command(*words: str) -> list[str]:
    code = "import sys; from legation.cli import main; sys.exit(main())"
    return [sys.executable, "-c", code, *words]


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("LEGATION_")}
    return {**kept, "PYTHONPATH": str(SOURCES), **more}
