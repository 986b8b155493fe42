"""`python -m tui` is the command `diptych`."""

import sys

from tui.cli import main

sys.exit(main())
