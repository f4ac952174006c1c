"""What is found out about a deck, for its author: tables, JSON, pages, DOT and Mermaid."""
