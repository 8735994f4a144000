"""Where the tables of a sheet are, and which of their rows hold facts: headings, sections, totals, forms."""
