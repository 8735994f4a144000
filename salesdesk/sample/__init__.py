"""A sample team to try everything on: twelve members, 400 customers, two years of sales, a few stories worth finding."""

from salesdesk.sample.make import make_sample

__all__ = ["make_sample"]
