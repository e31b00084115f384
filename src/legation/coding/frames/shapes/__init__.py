"""Acts told by the shape of a sentence, where no single word with its roles tells them."""
