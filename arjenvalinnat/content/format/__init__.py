"""The deck format: what an author may write, as frozen and closed models."""
