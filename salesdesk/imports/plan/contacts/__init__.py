"""Plans contacts: who each is, and whether the workspace knows them already."""
