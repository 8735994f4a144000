"""What a manager does: one function an action, one transaction each. Nothing mapped leaves this package."""
