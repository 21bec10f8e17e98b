# `make run` and `make test` do all the set-up on a machine with CPython 3.11 or newer.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint tests unit score shares bench torture docs pins clean schedules browser clients

run: .venv/run.ready  ## take in raw/ and publish warehouse/broadsheet.duckdb
	$(BIN)/broadsheet run raw

test: .venv/test.ready  ## everything that CI checks
	$(MAKE) --no-print-directory --jobs 2 tests lint

tests: .venv/test.ready
	$(BIN)/python -m pytest $(PARALLEL)
# In the order of their names the long files, those of tests/flow, come first, and the short ones fill the end.
PARALLEL := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: .venv/test.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

unit: .venv/test.ready  ## the tests that need no Prefect: seconds
	$(BIN)/python -m pytest $(PARALLEL) --ignore tests/flow

score: .venv/test.ready  ## how good it is, beside the recorded figures; with RECORD=1 they are recorded anew
	$(BIN)/python -m tests.score $(if $(RECORD),--record)

shares: .venv/test.ready  ## where the time of an article goes, part by part
	$(BIN)/python -m tests.benchmarks.shares

bench: .venv/test.ready  ## how fast a run is beside plain files, a bare model and a task an article: half an hour; or by SIZES="1000"
	$(BIN)/python -m tests.benchmarks.bench --with-server --bare $(or $(SIZES),1000 10000 100000)
	$(BIN)/python -m tests.benchmarks.bench --with-server $(or $(SIZES),1000 10000)

torture: .venv/test.ready  ## 200 kills at random moments, every row compared: a quarter of an hour
	$(BIN)/python -m tests.torture --kills 200

schedules: .venv/test.ready  ## scheduled runs with a Prefect server and a worker, told line by line: three minutes
	$(BIN)/python -m tests.benchmarks.schedules

# Debian's chromium and chromium-driver, and axe.min.js of the npm package axe-core, if its rules are to be kept, too.
browser: .venv/test.ready  ## the report in headless Chromium: speed, network, keyboard, contrast, phone and desktop
	rm -rf build/browser
	$(BIN)/broadsheet run raw --warehouse build/browser/samples
	$(BIN)/python -m tests.benchmarks.report_growth --keep build/browser/invented 100000
	$(BIN)/python -m tests.browser build/browser/samples/report.html --pictures build/browser/samples $(AXE:%=--axe %)
	$(BIN)/python -m tests.browser build/browser/invented/report.html --pictures build/browser/invented $(AXE:%=--axe %)
AXE := $(wildcard node_modules/axe-core/axe.min.js)

clients: .venv/test.ready  ## programs that people have, installed apart, read while runs publish: many minutes
	$(BIN)/python -m tests.clients
	$(BIN)/python -m tests.clients.superset

docs: .venv/run.ready  ## the generated pages
	$(BIN)/broadsheet columns --markdown > warehouse/README.md
	$(BIN)/broadsheet formats > raw/README.md
	$(BIN)/python -m tests.cookbook

pins: .venv/test.ready  ## newest versions that pyproject.toml allows, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(PINS) --upgrade --extra build pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(PINS) --upgrade --extra build --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
PINS := --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --quiet

clean:
	rm -rf .venv build *.egg-info

.venv/run.ready: requirements.txt
.venv/test.ready: requirements-dev.txt  # which holds all of requirements.txt
.venv/%.ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --no-compile --no-deps --require-hashes -r $(filter %.txt,$^)
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	-$(BIN)/python -m compileall -qq -j 0 .venv/lib flows transforms schemas  # on all cores, where pip takes one
	touch $@
