"""The Overview tab: who is on course, and why."""
