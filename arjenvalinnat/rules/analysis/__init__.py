"""Every possible day of a deck, counted exactly."""
