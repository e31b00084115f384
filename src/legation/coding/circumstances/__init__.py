"""What an act is about, when it took place and how many it touched."""
