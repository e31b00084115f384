"""Acts that words and the shapes of sentences tell: the frames and what stands beside them."""
