"""The same session as plain text, made for screen readers and for machines without a display."""
