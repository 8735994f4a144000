"""The page of goals: the tree at the left, one goal at the right."""
