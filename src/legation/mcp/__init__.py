"""The fourth door: a desk's answers for programs that speak the Model Context Protocol."""
