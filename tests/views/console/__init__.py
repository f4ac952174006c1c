"""The console: pages that the facilitator alone sees."""
