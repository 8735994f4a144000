"""Set up and start SalesDesk: `python3 run.py [words]`; set up and run its tests: `python3 run.py test [words for pytest]`."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# One environment for each Python, and none that `uv run` keeps (.venv): it follows other pins.
FOLDER = ROOT / (".env-%d.%d" % sys.version_info[:2])
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"


def set_up():
    """Make the environment and install the locked packages, checked by their hashes; nothing when that is done already."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    stamp = FOLDER / "installed.txt"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    sys.stderr.write("Setting up SalesDesk in %s: this happens once and fetches about 250 MB.\n" % FOLDER.name)
    uv = shutil.which("uv")
    if not (uv and install([uv, "pip", "install", "--quiet", "--python", PYTHON], "--without-pip")):
        try:
            import ensurepip  # noqa: F401 - Debian keeps it in a package of its own
        except ImportError:
            sys.exit("Python lacks its `venv` part. Install it, on Debian and Ubuntu by: sudo apt install python3-venv")
        if not install([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]):
            sys.exit("The packages could not be installed; the lines above say why. Is there a way to the internet?")
    # Python compiles what it first imports. Done here with all processors, the first start is as quick as the next, and so is each one
    # where Python is told to keep nothing.
    folders = [ROOT / "salesdesk", ROOT / "ui", *FOLDER.glob("**/site-packages/sqlalchemy")]
    subprocess.call([PYTHON, "-m", "compileall", "-q", "-j", "0", *folders], stdout=sys.stderr)
    stamp.write_text(wanted)


def install(command, *options):
    """Make the environment anew and install with `command`; True when that worked. Standard output is left to the program."""
    if subprocess.call([sys.executable, "-m", "venv", "--clear", *options, FOLDER], stdout=sys.stderr) != 0:
        return False
    return subprocess.call([*command, "--require-hashes", "-r", LOCK], stdout=sys.stderr) == 0


def main():
    """Set up, then become the program or its tests."""
    if sys.version_info < (3, 11):
        sys.exit("SalesDesk needs Python 3.11 or newer; this is %d.%d (%s)." % (*sys.version_info[:2], sys.executable))
    set_up()
    words = sys.argv[1:]
    if words[:1] == ["test"]:
        os.chdir(ROOT)
        words[0] = "pytest"
    else:
        words.insert(0, "salesdesk")
    command = [PYTHON, "-m", *words]
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    if os.name == "nt":  # where exec would give the terminal back before the program ends
        sys.exit(subprocess.call(command, env=environment))
    os.execve(PYTHON, command, environment)


if __name__ == "__main__":
    main()
