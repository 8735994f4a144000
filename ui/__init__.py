"""The window of SalesDesk."""
