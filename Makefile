# De opdrachten van dit handboek. Alles hierin kan ook met de gewone opdrachten uit de README.

PYTHON ?= python3
PORT ?= 8000
ENV := .venv
RUN := $(ENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --no-cache-dir --require-hashes

# Niets buiten deze map, en geen bytecode tussen de bestanden: die blijft bewaard in .cache.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/python
unexport PYTHONDONTWRITEBYTECODE
# pip vraagt naar de versie van rustc, en rustup schrijft dan een bestand in je thuismap.
export RUSTUP_HOME := $(CURDIR)/.cache/rustup
# Zonder dit meldt het thema bij elke opdracht dat er een MkDocs 2 komt.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site publish schools publish-schools book test first types style faults browsers conform pictures bench readability check codes due neem schema stamp translations update changes release

help:
	@echo "make serve   het handboek op http://localhost:$(PORT)/, ververst bij elke wijziging"
	@echo "make test    alle controles die ook voor een wijziging gelden"
	@echo "make faults   maakt fouten, en kijkt of de controles ze zien"
	@echo "make browsers   loopt de hoofdweg van elke lezer in Firefox en WebKit (van Debian)"
	@echo "make conform    laat controles van anderen over de site gaan (met Java, shellcheck en LibreOffice)"
	@echo "make pictures   maakt beelden van elke soort pagina en van elk blad, om te bekijken"
	@echo "make site    bouwt de site in site/"
	@echo "make publish   bouwt de site als zij online mag, en in deploy/ wat een server nodig heeft"
	@echo "make schools   bouwt in sites/ de site van elke school in scholen/, en een overzicht"
	@echo "make publish-schools   doet dat voor elke school die online mag, met in deploy/ wat haar server nodig heeft"
	@echo "make book    zet elk hoofdstuk en het hele handboek als PDF in book/"
	@echo "make bench   meet hoe snel het bouwen is, wat de bestanden kosten, en hoe licht een plan is"
	@echo "make readability   meet hoe moeilijk elke pagina leest"
	@echo "make due     noemt wat binnen een maand nagekeken moet worden, en door wie"
	@echo "make translations   noemt per taal welke pagina's geen vertaling hebben, of een oude"
	@echo "make check   noemt alle problemen, zonder te bouwen"
	@echo "make stamp FILE=docs/onze-school/regels.md   legt vast dat eigen regels, of een vertaling, weer kloppen"
	@echo "make codes   legt vast wat jullie nu hebben, voor «make changes»"
	@echo "make schema  schrijft de schema's voor de editor, en het voorbeeld van school.yml"
	@echo "make neem FILE=protocol.docx   maakt een concept van een bestand van jullie school"
	@echo "make update   noemt de bestanden van het handboek die jullie zelf veranderden"
	@echo "make changes   zegt na een update wat er voor jullie verandert, per rol"
	@echo "make release   een uitgave: eerst een concept, en nog eens als dat is nagelezen"

serve: $(ENV)/build
	$(RUN) -m mkdocs serve --dev-addr localhost:$(PORT)

site: $(ENV)/build
	$(RUN) -m mkdocs build

publish: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook publish --folder "$(FOLDER)"

# Met WITH="--only de-eik" alleen die school, met WITH=--together alle onder één adres.
schools: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook schools $(WITH)

publish-schools: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook schools --publish $(WITH)

book: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook book

test: $(ENV)/build
	@$(MAKE) --no-print-directory --jobs=2 $(ENV)/test first types style
	$(RUN) tests/browser.py --install
	BUILT=$(CURDIR)/.cache/first $(RUN) -m pytest -n 3 --dist loadfile --no-loadscope-reorder

# De delen van «make test» die twee aan twee lopen, want elk gebruikt maar één processor.
# De site met alle bladen, die de tests dan niet meer maken; ophalen kan intussen.
first: $(ENV)/build
	@PYTHONPATH=hooks:tests $(RUN) -m project .cache/first

types: $(ENV)/test
	$(RUN) -m mypy hooks tests benchmarks

style: $(ENV)/test
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m djlint --lint --quiet overrides
	$(RUN) tests/node.py

# Buiten «make test»: het zegt niets over het handboek, alleen over de controles zelf.
faults: $(ENV)/test
	$(RUN) tests/browser.py --install
	$(RUN) -m pytest -m faults -n 3

# Ook daarbuiten: het vraagt twee browsers van Debian.
browsers: $(ENV)/test
	@PYTHONPATH=hooks:tests $(RUN) -m browsers

# Ook buiten «make test»: het vraagt Java, shellcheck en LibreOffice, en een kwartier.
conform: $(ENV)/conform
	@PYTHONPATH=hooks:tests $(RUN) -m conform

pictures: $(ENV)/test
	$(RUN) tests/browser.py --install
	@PYTHONPATH=hooks:tests $(RUN) -m pictures

bench: $(ENV)/test
	$(RUN) tests/browser.py --install
	PYTHONPATH=hooks:tests $(RUN) -m benchmarks.web
	PYTHONPATH=hooks $(RUN) -m benchmarks.files
	PYTHONPATH=hooks $(RUN) -m benchmarks.schools
	PYTHONPATH=hooks $(RUN) -m benchmarks $(BENCH)

readability: $(ENV)/test
	@PYTHONPATH=hooks $(RUN) -m benchmarks.readability

# Ook voor .github/workflows/due.yml, die er elke maand een issue van maakt.
check codes due schema translations: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook $@

neem stamp: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook $@ "$(FILE)"

update: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook update $(if $(BASE),--base "$(BASE)") $(if $(MOVE),--move)

changes: $(ENV)/build
	@PYTHONPATH=hooks $(RUN) -m handbook changes $(if $(FILE),--file "$(FILE)")

# Wat er vooraf moet kloppen, en wat er dan gebeurt, staat in CONTRIBUTING.md.
release: $(ENV)/test
	@PYTHONPATH=hooks $(RUN) -m handbook release

# Een eigen omgeving van Python, precies zoals requirements.txt hem vastlegt.
$(ENV)/build: requirements.txt
	@$(PYTHON) -c "import sys; sys.exit('Nodig: Python 3.11 of nieuwer. Noem hem zo: make PYTHON=python3.12' if sys.version_info < (3, 11) else 0)"
	$(PYTHON) -m venv --clear $(ENV)
	@echo "Haalt op wat nodig is; dat duurt één of twee minuten."
	$(INSTALL) -r requirements.txt
	@touch $@

$(ENV)/test: $(ENV)/build tests/requirements.txt
	$(INSTALL) -r requirements.txt -r tests/requirements.txt
	@touch $@

$(ENV)/conform: $(ENV)/test tests/conform/requirements.txt
	$(INSTALL) -r tests/conform/requirements.txt
	@touch $@
