"""A deck in other languages: addresses of texts, PO files, tables for spreadsheets."""
