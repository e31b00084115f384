"""Linking on a sample of our own: labels without a word of the texts that they label."""
