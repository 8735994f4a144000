"""Set up and start SalesDesk: `python3 run.py [words]`; set up and run its tests: `python3 run.py test [words for pytest]`."""

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(ROOT, ".venv")
LOCK = os.path.join(ROOT, "requirements.lock")
STAMP = os.path.join(FOLDER, "installed.txt")
PYTHON = os.path.join(FOLDER, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def set_up():
    """Make the environment and install the locked packages, checked by their hashes; nothing when that is done already."""
    with open(LOCK, "rb") as lock:
        wanted = "%d.%d %s" % (*sys.version_info[:2], hashlib.sha256(lock.read()).hexdigest())
    if os.path.exists(PYTHON) and os.path.exists(STAMP):
        with open(STAMP, encoding="ascii") as stamp:
            if stamp.read() == wanted:
                return
    sys.stderr.write("Setting up SalesDesk in .venv: this happens once and fetches about 250 MB.\n")
    uv = shutil.which("uv")
    if not (uv and install([uv, "pip", "install", "--python", PYTHON], "--without-pip")):
        try:
            import ensurepip  # noqa: F401 - Debian keeps it in a package of its own
        except ImportError:
            sys.exit("Python lacks its `venv` part. Install it, on Debian and Ubuntu by: sudo apt install python3-venv")
        if not install([PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]):
            sys.exit("The packages could not be installed: the lines above say why. Is there a way to the internet?")
    with open(STAMP, "w", encoding="ascii") as stamp:
        stamp.write(wanted)


def install(command, *options):
    """Make the environment anew and install with `command`; True when that worked. The program's own output stays clean."""
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
        command = [PYTHON, "-m", "pytest", *words[1:]]
    else:
        command = [PYTHON, "-m", "salesdesk", *words]
    environment = dict(os.environ, PYTHONPATH=ROOT)
    if os.name == "nt":  # where exec would leave the terminal before the program ends
        sys.exit(subprocess.call(command, env=environment))
    os.execve(PYTHON, command, environment)


main()
