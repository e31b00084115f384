"""Who is meant by he, we, both sides, his counterpart and other words that name nobody."""
