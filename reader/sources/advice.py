"""What can be done with files that are not read."""

from __future__ import annotations

ADVICE = {
    "": "",
    "image": " Recognise its text with a program such as tesseract, and open what that writes.",
    "djvu": " Convert it to text with `djvutxt`.",
    "archive": " Unpack it, and open the texts in it.",
    "sound": " Open its transcript or its subtitles.",
    "office": " Save it as .docx or .odt, and open that.",
    "locked": " Save it without one, and open that.",
    "message": " Save it as .eml in the program it is from, and open that.",
    "pages": " Export it as EPUB, Word or PDF, and open that.",
    "comic": " It holds the pictures of pages; recognise their text with a program such as tesseract.",
    "postscript": " Convert it with `ps2pdf`, and open the PDF.",
    "dvi": " Convert it with `dvipdf`, and open the PDF.",
    "help": " Unpack it with a program such as 7-Zip, and open the pages in it.",
    "plist": " Convert it with `plutil -convert xml1`, and open that.",
    "sheet": " Save it as CSV or PDF, and open that.",
    "slides": " Save it as PDF, and open that.",
    "kindle": " Convert it to EPUB with a program such as Calibre.",
}
"""What can be done with files of each sort, as a sentence after a blank."""
