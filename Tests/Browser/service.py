"""The built program, serving the repository's buildings and samples from a data folder of its own."""
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILDINGS = ROOT / "Buildings"
SAMPLES = ROOT / "Importers" / "Native" / "Samples"
PROGRAM = Path(os.environ.get("MANTIANXING_PROGRAM", ROOT / ".build" / "debug" / "mantianxing"))

PASSWORD = "密码 only-for-tests"


class Service:
    """A running `mantianxing serve`; a context that stops it and takes its folder away."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="mantianxing-"))
        self.log = self.folder / "serve.log"
        self.process = None
        self.address = None

    def __enter__(self):
        try:
            self.run("import", str(SAMPLES))
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, *failure):
        try:
            if self.process:
                self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, given=None):
        """What a command of the program prints."""
        command = [PROGRAM, *arguments, "--data", self.folder / "data", "--buildings", BUILDINGS]
        done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            raise SystemExit("mantianxing %s ended with %d\n%s%s" % (
                " ".join(arguments), done.returncode, done.stdout[-2000:], done.stderr[-2000:]))
        return done.stdout

    def add(self, name, role, *buildings):
        """An account whose password is PASSWORD."""
        chosen = ["--building", *buildings] if buildings else []
        self.run("account", "add", name, "--role", role, "--password-stdin", *chosen, given=PASSWORD + "\n")

    def token(self, name):
        return self.run("account", "token", name).strip()

    def start(self):
        """Serves on any free port of the loopback interface."""
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--port", "0", "--data", self.folder / "data", "--buildings", BUILDINGS],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log)
        for _ in range(600):
            started = re.search(r"http://127\.0\.0\.1:\d+", self.log.read_text(errors="replace"))
            if started:
                self.address = started.group()
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("mantianxing serve did not start\n" + self.log.read_text(errors="replace")[-2000:])

    def stop(self):
        """Ends the service as an operator would. It must end by itself."""
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(timeout=40)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise SystemExit("mantianxing serve did not stop within 40 seconds of SIGTERM")
        if code != 0:
            raise SystemExit("mantianxing serve ended with %d\n%s" % (code, self.tail()))

    def tail(self):
        return self.log.read_text(errors="replace")[-3000:]

    def entries(self):
        """The lines of the log, as objects."""
        lines = self.log.read_text(errors="replace").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def failures(self):
        """The lines of the log that tell of a failure of ours."""
        return [entry for entry in self.entries() if entry.get("level") in ("error", "critical")]

    def ask(self, path, token, feed=None):
        """The status and the body that a program with a token is answered; with a feed, it is sent."""
        headers = {"Authorization": "Bearer " + token, "Content-Type": "application/xml"}
        request = urllib.request.Request(self.address + path, data=feed, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read()
