"""The import of sheets: what was recognised and why, put right, looked at, done and undone."""
