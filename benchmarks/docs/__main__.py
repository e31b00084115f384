"""Write the generated documents, or name the stale ones with --check."""

from __future__ import annotations

import sys

from benchmarks.docs.build import ROOT, documents, stale


def main(arguments: list[str]) -> int:
    if "--check" in arguments:
        old = stale()
        for path in old:
            print(f"stale: {path.relative_to(ROOT)}: run make docs", file=sys.stderr)
        return 1 if old else 0
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
