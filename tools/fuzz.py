"""Fuzz what takes bytes from outside: fuzz.py SECONDS [TARGET ...]

Each target has its share of the time, in a process of its own: with atheris, which follows what code an input reaches,
or, where that is not installed, by random changes alone. An input on which the program fails, or which takes too long
or too much memory, is kept in build/fuzz. Exit status: 0 if there is none, 1 if there is.
"""

from __future__ import annotations

import hashlib
import importlib.util
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "fuzz"
LONGEST, MEMORY = 20, 1_500
"""The most seconds for one input, and the most MiB of memory."""
INSTRUMENTED = ["reader"]


class TooLongError(Exception):
    """An input takes too long."""


def folder_of(name: str) -> Path:
    """Where what is found of a target is kept."""
    return KEPT / name.replace(" ", "-")


def main() -> int:
    """Fuzz all targets that are named, or all there are."""
    if sys.argv[1] == "--one":
        return run_one(sys.argv[2], float(sys.argv[3]))
    sys.path.insert(0, str(ROOT))
    from tests.fuzzing.seeds import seeds

    names = sys.argv[2:] or [*seeds()]
    share = max(2.0, float(sys.argv[1]) / len(names))
    failed = []
    for name in names:
        folder_of(name).mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(seeds()[name]):
            (folder_of(name) / f"seed-{number}").write_bytes(data)
        words = [sys.executable, __file__, "--one", name, str(share)]
        done = subprocess.run(words, check=False, capture_output=True, text=True, errors="replace")
        print(f"{name}: {summary(done.stdout + done.stderr)}", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stderr[-3_000:], flush=True)
    print(f"Found in {len(failed)} of {len(names)} targets: {', '.join(failed) or 'nothing'}. Inputs are in {KEPT}.")
    return int(bool(failed))


def summary(printed: str) -> str:
    """How many inputs were tried."""
    lines = [line for line in printed.splitlines() if "DONE" in line or "runs in" in line or "inputs" in line]
    return lines[-1].strip() if lines else "no figure"


def run_one(name: str, seconds: float) -> int:
    """Fuzz one target in this process."""
    sys.path.insert(0, str(ROOT))
    if importlib.util.find_spec("atheris") is not None:
        import atheris

        with atheris.instrument_imports(include=INSTRUMENTED):
            from tests.fuzzing.seeds import seeds
            from tests.fuzzing.targets import TARGETS

            for data in seeds()[name][:9]:  # what is imported on first use is followed, too
                TARGETS[name](data)
        words = [
            sys.argv[0],
            f"-max_total_time={seconds:.0f}",
            f"-timeout={LONGEST}",
            f"-rss_limit_mb={MEMORY}",
            "-max_len=20000",
        ]
        atheris.Setup([*words, f"-artifact_prefix={folder_of(name)}/", str(folder_of(name))], TARGETS[name])
        atheris.Fuzz()
        return 0
    return run_blind(name, seconds)


def run_blind(name: str, seconds: float) -> int:
    """Fuzz a target by random changes; 1 at the first input on which it fails."""
    from tests.fuzzing.mutations import changed
    from tests.fuzzing.seeds import seeds
    from tests.fuzzing.targets import TARGETS

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY << 20, MEMORY << 20))
    signal.signal(signal.SIGVTALRM, stop)
    chance, end, tried = Random(time.time_ns()), time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = changed(seeds()[name], chance)
        kept = folder_of(name) / f"crash-{hashlib.sha256(data).hexdigest()[:16]}"
        kept.write_bytes(data)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        TARGETS[name](data)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        kept.unlink()
        tried += 1
    print(f"{tried} inputs")
    return 0


def stop(_signal: int, _frame: FrameType | None) -> None:
    """Handle the timer's signal."""
    raise TooLongError


if __name__ == "__main__":
    sys.exit(main())
