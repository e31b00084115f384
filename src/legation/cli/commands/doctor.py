"""``legation doctor``: what is missing and what cures it."""

from __future__ import annotations

import json

import typer

from legation.cli.options import AsJson, Desk, settings_for


def doctor(desk: Desk = None, as_json: AsJson = False) -> None:
    """Check that everything needed is in order."""
    from legation.cli.checks import examine

    found = examine(settings_for(desk))
    if as_json:
        record = [{"name": c.name, "ok": c.ok, "said": c.said, "cure": c.cure} for c in found]
        print(json.dumps({"ok": all(check.ok for check in found), "checks": record}))
    else:
        for check in found:
            print(f"{'ok   ' if check.ok else 'FAULT'}  {check.name}: {check.said}")
            if not check.ok and check.cure:
                print(f"       cure: {check.cure}")
    if not all(check.ok for check in found):
        raise typer.Exit(1)
