"""The same session as print: pages for a browser and a printer, tables for a spreadsheet."""
