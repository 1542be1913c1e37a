# Two commands matter: `make demo` and `make test`. Both install from Debian what is missing, and say so.

SHELL := /bin/bash
.DEFAULT_GOAL := help
# A toolchain unpacked at the usual place is found although it is not on PATH.
export PATH := $(PATH):/opt/swift/usr/bin
# debug shares its objects with `make test`; `make demo CONFIG=release` plays the same days with the optimised build.
CONFIG ?= debug
IMPORTS := --explicit-target-dependency-import-check error

.PHONY: help demo test lint bench fuzz hostile test-fresh clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build, then play several days of the office over mailbox-samples (ARGS='--dir D' chooses the folder)
	@.ci/prepare demo
	@swift build -c $(CONFIG) --product homthu
	@.build/$(CONFIG)/homthu demo $(ARGS)

test: ## build, then run every test: unit, golden, end to end (ARGS='--filter NAME' chooses some; VERBOSE=1 shows every line)
	@.ci/prepare test
	@swift build --build-tests $(IMPORTS)
	@.ci/test $(ARGS)

lint: ## format, imports, house rules, shell scripts
	@.ci/prepare lint
	@swift format lint --strict --parallel --recursive Sources Tests Package.swift
	@.ci/house-check
	@shellcheck $$(grep -rlE "^#!.*\bbash" .ci)
	@swift build --build-tests $(IMPORTS)

bench: ## build with optimisation, then time the parser beside GMime, fast_mail_parser and Python's email (ARGS='--rounds 10 --json')
	@.ci/prepare bench
	@.ci/bench/run $(ARGS)

fuzz: ## fuzz every parser with libFuzzer and AddressSanitizer (FUZZ_SECONDS=60 each; TARGETS='message html' some of them)
	@.ci/prepare demo
	@.ci/fuzz $(TARGETS)

hostile: ## messages made to be slow or misleading: limits of time and memory, then all again under AddressSanitizer (FOLDERS='…' of your own)
	@.ci/prepare peers
	@.ci/hostile/run $(FOLDERS)

test-fresh: ## as root: demo and test on a clean clone in a bare Debian 12 that has nothing but the Swift toolchain
	@.ci/test-fresh

clean: ## remove what was built and what the demo wrote
	@rm -rf .build demo-out
