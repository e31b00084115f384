"""Everything that changes a desk."""
