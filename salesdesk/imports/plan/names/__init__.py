"""Whom and what names mean: members, teams, customers and products, known, new or nearly the same."""
