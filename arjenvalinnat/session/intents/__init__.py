"""What somebody may ask for by a key, a click or a line, by family."""
