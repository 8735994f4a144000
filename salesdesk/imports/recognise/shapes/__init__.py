"""How a table is laid out: one row a fact, or columns for periods, people or payments."""
