"""Draw the picture of the README: picture.py FILE.svg, the screen with the article in seeds/ and a quotation chosen."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

import reader
from reader.ui.app import app_for

SIZE = (132, 40)
KEYS = ("}", "}", "}")


async def picture() -> str:
    """The screen as SVG, once the voices are shown."""
    from reader.commands.open import first_article
    from reader.config import load_settings

    app = app_for(reader.open(first_article()), load_settings())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*KEYS)
        await pilot.pause()
        return app.export_screenshot(title="reader")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        drawn = asyncio.run(picture())
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(drawn, encoding="utf-8")
    print(f"Drew {target}.")
