"""What a manager does: one function an action, one transaction each. Nothing mapped leaves this package."""

# By this word the frozen program, started anew, knows that it shall read the first figures of a workspace.
READING_FIGURES = "--read-figures"
