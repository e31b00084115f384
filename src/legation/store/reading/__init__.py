"""Every question that a desk answers; nothing here writes."""
