"""The JSON API: the monitor's answers with types, limits and cursors."""
