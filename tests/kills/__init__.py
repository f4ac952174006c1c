"""An hour that is killed again and again."""
