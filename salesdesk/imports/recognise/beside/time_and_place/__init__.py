"""When and where: which of several days, which period, which province."""
