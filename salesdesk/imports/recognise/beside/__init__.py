"""What columns say of one another: ids beside names, several amounts, what the arithmetic of the rows tells."""
