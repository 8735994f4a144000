"""The Goals tab: goals as they are agreed, and the targets by member and month that they are made of."""
