"""Which figure of a row counts, and which says it once more: prices, sums, tax, what was paid."""
