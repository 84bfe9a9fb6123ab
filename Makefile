# make demo, make test: all that a newcomer needs. Each sets up .venv/ first.
.PHONY: setup demo test check stress quality bench-analysis bench-engines multiply clean
BIN := .venv/bin

setup: .venv/ready

.venv/ready: setup.cfg constraints.txt scripts/setup.sh
	@sh scripts/setup.sh

demo: setup
	@sh scripts/demo.sh

test: setup
	$(BIN)/python -m pytest

# The reference of the library, from its signatures and docstrings, in build/reference.md
.PHONY: docs
docs: setup
	$(BIN)/python scripts/reference.py

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Builds killed, starved of disk and met by others, readers under swaps: takes a quarter of an hour
stress: setup
	$(BIN)/python tests/stress/stress.py

# Language quality beside peers, on development sets in a folder: make quality SETS=folder
quality: setup
	$(BIN)/python benchmarks/quality.py $(SETS)

# Speed of the analyzers beside peers, on policies in a folder: make bench-analysis TEXTS=folder
bench-analysis: setup
	$(BIN)/python benchmarks/analysis.py $(TEXTS)

# Engines beside others, on sections of policies in a folder: make bench-engines CORPUS=folder SIZES="20000 200000"
bench-engines: setup
	$(BIN)/python benchmarks/engines.py $(CORPUS) $(if $(SIZES),--sizes $(SIZES))

# A large corpus out of a small one: make multiply CORPUS=folder OUT=folder SECTIONS=200000
multiply: setup
	$(BIN)/python benchmarks/multiply.py $(CORPUS) $(OUT) --sections $(SECTIONS)

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
