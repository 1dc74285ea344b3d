# Huimou: `make help` lists what can be made. GNU make 3.81 or newer.

SWIFT  ?= swift
PREFIX ?= /usr/local
# More flags for the Swift compiler: make report SWIFTFLAGS='-Xswiftc -warnings-as-errors'
SWIFTFLAGS ?=

export SWIFT
# No built-in rule applies here, so none is searched for.
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
# What a failed recipe leaves half-written would look finished to the next run.
.DELETE_ON_ERROR:
# Every step spreads over all cores by itself, and two Swift builds would wait for each other.
.NOTPARALLEL:

# Everything below a folder, folders included: a folder's time changes when a file in it is added or removed.
below    = $(foreach entry,$(wildcard $1/*),$(entry) $(call below,$(entry)))
SOURCES := Package.swift $(call below,Sources)
DATA    := datasets/. $(call below,datasets)
# The gallery's figures are examples: neither the report nor `make charts` draws them.
GALLERY := charts/gallery $(call below,charts/gallery)
CHARTS  := $(filter-out $(GALLERY),charts/. $(call below,charts))
EXAMPLES := $(call below,Examples)
SCRIPTS := $(wildcard scripts/*) .ci/run
FIGURES := $(filter-out %/report.json %.schema.json,$(filter %.json,$(CHARTS)))
PICTURES = $(foreach name,$(FIGURES:charts/%.json=%),build/charts/$(name).png build/charts/$(name).svg)

##@ What a reader wants

report: build/report.pdf ## draws build/report.pdf; installs and builds what that needs
charts: build/charts/.drawn ## draws each figure as build/charts/NAME.png and .svg
gallery: build/gallery/index.html ## draws an example of each kind of figure as a page in build/gallery
check: build/huimou ## checks datasets and figures
	build/huimou check --data datasets --charts charts

##@ What an author wants

test: build/ready-test ## builds and runs every test
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test --skip-build -Xswiftc -warnings-as-errors

# Other people's labelled articles are no part of the project; they are scored where they are at hand.
SHARED_LABELS = $(wildcard $(or $(HUIMOU_SHARED),../shared)/labels/statistics.jsonl)
evaluate: build/huimou ## scores reading against labelled articles
	@$(if $(SHARED_LABELS),:,echo 'skipped: no statistics.jsonl in $(or $(HUIMOU_SHARED),../shared)/labels')
	build/huimou evaluate Tests/ReadingTests/Articles $(SHARED_LABELS:/statistics.jsonl=) --data datasets

bench: build/huimou build/huimou-bench | build/ready-bench ## measures ours beside gnuplot and other peers
	bench/run

lint: lint-format lint-length lint-scripts ## checks format, length of files and scripts
lint-format:
	$(SWIFT) format lint --strict --recursive Sources Tests Examples Package.swift
lint-length:
	scripts/check-length 700 Sources Tests Examples
lint-scripts:
	@if command -v shellcheck >/dev/null; then echo shellcheck $(SCRIPTS); shellcheck $(SCRIPTS); \
	else echo 'shellcheck is not here: the scripts were not checked'; fi

format: ## formats the Swift files in place
	$(SWIFT) format --in-place --recursive Sources Tests Examples Package.swift

docs: build/docs/index.html ## builds the documentation of Plot in build/docs, and checks its examples

##@ The rest

# The program looks for datasets/ and charts/ in the current folder; the installed copies are a place to start.
install: build/huimou ## installs the program, and datasets and figures to start from
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/huimou'
	install -m 755 build/huimou build/huimou-extract '$(DESTDIR)$(PREFIX)/bin/'
	cp -R datasets charts '$(DESTDIR)$(PREFIX)/share/huimou/'

clean: ## removes everything made
	rm -rf build .build

help: ## shows this list
	@awk -F ':.*## ' '/^##@/ { print substr($$0, 4) } /^[a-z]+:.*## / { printf "  make %-8s%s\n", $$1, $$2 }' Makefile

.PHONY: report charts gallery check test evaluate bench docs lint lint-format lint-length lint-scripts format install clean help
.DEFAULT_GOAL := report

# --- How it is made

# The stamp says that the probes found everything; the included lists make it old when something they found
# is gone from the machine.
build/ready-report build/ready-test build/ready-bench: build/ready-%: scripts/bootstrap
	@mkdir -p build
	scripts/bootstrap --stamp $@ $*
-include $(wildcard build/ready-*.d)

# A copy, because the linker leaves its output alone when nothing changed in it, and make would ask it again
# every time.
build/huimou build/huimou-extract build/huimou-bench: build/%: $(SOURCES) | build/ready-report
	$(SWIFT) build -c release $$(scripts/static-stdlib) $(SWIFTFLAGS) --product $*
	install -m 755 .build/release/$* $@
# Whatever is not plain text is read by a program of its own, which the other one finds beside itself.
build/huimou: build/huimou-extract

build/report.pdf: build/huimou $(DATA) $(CHARTS)
	build/huimou report --data datasets --charts charts --output $@

build/gallery/index.html: build/huimou $(DATA) $(GALLERY)
	build/huimou chart --gallery --data datasets --charts charts --output build/gallery

build/docs/index.html: scripts/docs $(filter Sources/C% Sources/Plot%,$(SOURCES)) $(EXAMPLES) | build/ready-report
	scripts/docs

# One process draws all figures that need it, because setting up the fonts costs more than a figure: every
# figure when the program or the data changed, otherwise those edited and those whose picture is missing.
missing = $(filter-out $(wildcard build/charts/*),$(PICTURES))
stale   = $(if $(filter-out $(FIGURES) FORCE,$?),$(FIGURES),$(sort $(filter $(FIGURES),$?) \
          $(patsubst build/charts/%,charts/%.json,$(basename $(missing)))))
build/charts/.drawn: build/huimou $(DATA) $(FIGURES) $(if $(missing),FORCE)
	@mkdir -p build/charts
	build/huimou chart $(stale) --data datasets --format png,svg --output build/charts
	@touch $@
$(PICTURES): build/charts/.drawn ;
FORCE:
.PHONY: FORCE
