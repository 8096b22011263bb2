"""The memory of a process."""

from __future__ import annotations

from pathlib import Path


def resident(pid: int | str = "self") -> float:
    """The MiB of memory that a process has."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
