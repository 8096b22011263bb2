"""A stand-in has what its module has, and imports it when that is asked for."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.lazy_module import StandIn, import_later


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that counts how often it is run."""
    (tmp_path / "later_on.py").write_text(
        "import time\ntime.sleep(0.01)\nRUNS = []\nRUNS.append(1)\ndef f(): return 5\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "later_on", raising=False)
    return "later_on"


def test_a_module_is_imported_when_something_of_it_is_used(module: str) -> None:
    import_later([module])
    stand_in = __import__(module)
    assert isinstance(stand_in, StandIn)
    assert sys.modules[module] is stand_in
    assert stand_in.f() == 5
    assert not isinstance(sys.modules[module], StandIn)
    assert stand_in.RUNS == sys.modules[module].RUNS == [1]
    with pytest.raises(AttributeError, match="nothing"):
        _ = stand_in.nothing


def test_a_name_of_it_can_be_imported(module: str) -> None:
    import_later([module])
    from later_on import f  # type: ignore[import-not-found]

    assert f() == 5


def test_many_threads_run_it_once(module: str) -> None:
    import_later([module])
    stand_in = sys.modules[module]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: stand_in.RUNS, range(8)))
    assert found == [[1]] * 8


def test_a_module_that_is_there_stays() -> None:
    import_later(["sys", "re"])
    assert not isinstance(sys.modules["re"], StandIn)


def test_encrypted_connections_work_with_stand_ins() -> None:
    program = (
        "import sys; from reader.lazy_module import import_later; from reader.ui import RARELY_USED;"
        "import_later(RARELY_USED); import asyncio; assert '_ssl' not in sys.modules;"
        "import urllib.request, ssl; context = ssl.create_default_context(); "
        "assert isinstance(context, ssl.SSLContext) and '_ssl' in sys.modules;"
        "asyncio.run(asyncio.wait_for(asyncio.open_connection('127.0.0.1', 1, ssl=context), 5))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "ConnectionRefusedError" in done.stderr.splitlines()[-1]
    program = program.rpartition(";")[0] + "; print(asyncio.base_events.sslproto.SSLProtocol.__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "SSLProtocol\n"
