"""Windows. Only here is pygame imported, and nothing is decided here."""
