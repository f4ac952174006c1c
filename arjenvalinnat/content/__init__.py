"""What an author wrote: the deck's models, the loader and the checks."""
