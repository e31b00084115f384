"""Make docs/images/pair.png: the page of China and Russia on the demo desk.

    python docs/images/make.py [--desk DESK]

Needs Chromium on the path. ``--desk``: a demo desk that is there already.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from legation.cli.commands.demo import make_demo
from legation.settings import Settings
from legation.site.app import create_app

PICTURE = Path(__file__).with_name("pair.png")
PAGE = "/pairs/CHN-RUS"
WIDTH, HEIGHT = 1280, 1350
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve a desk on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(create_app(settings), "127.0.0.1", port, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def photograph(address: str, browser: str) -> None:
    """Write the picture of a page, in its light dress."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=PICTURE)
        chromium.close()


def main() -> int:
    """Make the picture; gives the exit code."""
    parser = argparse.ArgumentParser(description="Make the picture in README.md.")
    parser.add_argument("--desk", default="")
    desk = parser.parse_args().desk
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        print("no Chromium here: install the package chromium", file=sys.stderr)
        return 69
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(desk=desk or str(Path(folder) / "demo.sqlite"))
        if not desk:
            make_demo(settings)
        with served(settings) as address:
            photograph(address + PAGE, browser)
    print(f"{PICTURE.name}: {PICTURE.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
