"""Says what the tables and columns of a workbook are, without a mapping by hand."""
