"""Books, documents, PDFs and subtitles on the screen."""

from pathlib import Path

import reader
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
OPENED = ("docx.docx", "epub.epub", "pdf.pdf", "subtitles.srt")


async def test_files_of_several_formats_are_opened_on_the_screen(opened: Opened) -> None:
    files = [str(SAMPLES / name) for name in OPENED]
    requests = [OpenRequest(file) for file in files]
    async with opened(reader.open(files[0]), size=(80, 24), requests=requests) as session:
        for file in files:
            await session.until(lambda file=file: session.app.document.target == file)
            await session.until(lambda: "The wall broke in May," in session.screen)
            await session.press(")")
