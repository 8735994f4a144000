"""Reads the cells of a table: values by column, days and months, and rows that hold several facts taken apart."""
