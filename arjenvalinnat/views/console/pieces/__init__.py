"""What several pages of the console are made from: the frame, the flow, buttons, fields, notes."""
