"""From files on a disk to a deck, or to every reason why it is none."""
