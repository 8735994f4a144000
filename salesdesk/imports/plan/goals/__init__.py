"""Plans goals and targets from the cells of a sheet of goals."""
