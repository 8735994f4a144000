"""Why a figure is what it is: the dialog of its facts, its story, and where each fact came from."""
