"""Arjen valinnat: a board game for school workshops, from YAML cards to the last story."""
