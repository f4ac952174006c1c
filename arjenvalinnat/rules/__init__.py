"""How the game moves: pure functions over frozen values; no clock, no file, no words that people read."""
