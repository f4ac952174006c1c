"""What stays of an hour: the record, the sheet, a year of sheets. No names."""
