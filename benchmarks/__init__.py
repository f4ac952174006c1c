"""How fast it is, each figure beside the bare limit of the same run; one JSON line a figure."""
