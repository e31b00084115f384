"""`legation evaluate`: measure the reading on gold of your own, one module a kind."""
