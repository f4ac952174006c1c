"""What a power cut must not take: the day as lines on the disk, and the way back from them."""
