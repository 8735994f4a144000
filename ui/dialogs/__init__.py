"""Dialogs of the whole window: a new workspace, settings, evidence."""
