"""Facts as data: ontologies, actors, offices, places, issues, scales, outlets, models."""
