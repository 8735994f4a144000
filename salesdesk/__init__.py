"""SalesDesk without its window: facts, metrics, decisions, sheets and documents."""

__version__ = "0.1.0"
