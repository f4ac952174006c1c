"""A deck as one file to send: packed, opened in memory, and refused where it is not trusted."""
