"""The author's preview as values: the pages of a deck, the place among them, and where each was written."""
