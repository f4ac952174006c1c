# make play: set up and open the game · make test: set up and run every test
# make check: linters, types, decks · make bench: figures as JSON lines
# make tools: what only tests need and Python's packages do not have (Node and npm install it)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: play test check bench tools clean

play: $(READY)
	$(BIN)/python main.py $(ARGS)

test: $(READY)
	$(BIN)/python -m pytest $(ARGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python main.py check scenarios

bench: $(READY)
	$(BIN)/python -m benchmarks $(ARGS)

tools:
	npm install --prefix .tools --no-save --no-audit --no-fund --silent yaml-language-server@1.25.0

clean:
	rm -rf $(VENV) .tools

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@
