"""SalesDesk's own exports on their way back: rows are known by their keys, and only what was edited in between changes."""
