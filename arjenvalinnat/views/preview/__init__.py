"""What the author's preview shows beside the wall: the status line, the findings, the list of keys."""
