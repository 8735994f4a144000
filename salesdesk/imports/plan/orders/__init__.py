"""Orders beside their lines, orders that were called off, and goods that came back."""
