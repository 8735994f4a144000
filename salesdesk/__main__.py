"""`python -m salesdesk`: the command line, and without words for it the window."""

from __future__ import annotations

import sys

from salesdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
