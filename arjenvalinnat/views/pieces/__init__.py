"""What several pages of the wall are made from: the frame, columns, buttons, the road, the sky."""
