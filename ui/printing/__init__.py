"""Preview, printer and files for documents."""
