"""The Python environment that the checks of the running program make for themselves, in .build/venv."""
import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "venv"


def enter(requirements, *options):
    """Goes on in an environment that has the requirements: starts this program again if it is not yet there.

    `options` are handed to `pip install`. Installing is left out where the same list has been installed already.
    """
    python = VENV / "bin" / "python"
    if Path(sys.prefix) == VENV:
        return
    VENV.parent.mkdir(exist_ok=True)
    with open(VENV.parent / "venv.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        content = requirements.read_bytes() + " ".join(options).encode()
        done = VENV / ("installed-" + hashlib.sha256(content).hexdigest()[:16])
        if not done.exists():
            subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options,
                            "--requirement", requirements], check=True)
            done.touch()
    os.execv(python, [str(python), *sys.argv])
