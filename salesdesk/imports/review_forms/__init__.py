"""Filled review forms: our own and a company's, read as they are, and taken in as scores."""
