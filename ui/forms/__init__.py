"""Forms built from the description of a record."""
