"""What is seen, as data: scenes that a window paints and a terminal reads out."""
