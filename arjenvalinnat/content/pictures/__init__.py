"""Which pictures may be drawn: every byte of a stranger is looked at first."""
