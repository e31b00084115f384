"""From a parsed sentence to the questions that decide its events, and the judge of them."""
