#!/usr/bin/env bash
# What the GitHub Action runs: a playbook, its report as the summary of the step, and an annotation for each problem.
# Inputs come in PULLBOOK_*, never as text of a script. Ends with 1 for what fail-on names, with 64 or more if it could
# not run, else with 0.
set -uo pipefail

playbooks=$GITHUB_ACTION_PATH/playbooks
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT

pullbook() {
  npx --yes zx@8 "$playbooks/$1.mjs" "--lang=$PULLBOOK_LANGUAGE" "${@:2}"
}

# One word a line; empty lines are none.
words() {
  grep -v '^[[:space:]]*$' <<<"$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'
}

mapfile -t arguments < <(words "$PULLBOOK_ARGUMENTS")
case $PULLBOOK_RUN in
  check)
    mapfile -t manifests < <(words "$PULLBOOK_MANIFESTS")
    pullbook check -o json "${arguments[@]}" -- "${manifests[@]}" >"$reports/report.json"
    code=$?
    [ "$code" -lt 64 ] && pullbook check -o markdown "${arguments[@]}" -- "${manifests[@]}" >>"$GITHUB_STEP_SUMMARY"
    ;;
  diagnose)
    pullbook diagnose -o json --record "$reports/recording" "${arguments[@]}" >"$reports/report.json"
    code=$?
    # The same answers: nothing is asked twice.
    [ "$code" -lt 64 ] && pullbook diagnose -o markdown --replay "$reports/recording" >>"$GITHUB_STEP_SUMMARY"
    ;;
  *)
    echo "::error::run is check or diagnose, not $PULLBOOK_RUN"
    exit 64
    ;;
esac

[ "$code" -lt 64 ] || exit "$code"
node "$GITHUB_ACTION_PATH/pipeline/annotations.mjs" "$reports/report.json"
case $PULLBOOK_FAIL_ON in
  problem) [ "$code" -ne 1 ] ;;
  unknown) [ "$code" -eq 0 ] ;;
  never) true ;;
  *)
    echo "::error::fail-on is problem, unknown or never, not $PULLBOOK_FAIL_ON"
    exit 64
    ;;
esac
