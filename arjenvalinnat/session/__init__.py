"""One hour in a classroom: plans, journals and settings. Files and clocks live here."""
