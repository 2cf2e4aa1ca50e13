#!/usr/bin/env bash
# What the GitHub Action runs: a playbook, its report as the summary of the step, and an annotation for each problem.
# Inputs come in PULLBOOK_*, never as text of a script. Ends with 1 for what fail-on names, with 64 or more if there is
# no report, else with 0.
set -uo pipefail

playbooks=$GITHUB_ACTION_PATH/playbooks
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT

# The exit code of a playbook; 69 where it gave none of its own, because npx or Node could not run it.
pullbook() {
  local code=0
  npx --yes zx@8 "$playbooks/$1.mjs" "--lang=$PULLBOOK_LANGUAGE" "${@:2}" || code=$?
  return "$code"
}

# One word a line; empty lines are none.
words() {
  grep -v '^[[:space:]]*$' <<<"$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'
}

refuse() {
  echo "::error::$1"
  exit 64
}

case $PULLBOOK_RUN in check | diagnose) ;; *) refuse 'the input run is check or diagnose' ;; esac
case $PULLBOOK_FAIL_ON in problem | unknown | never) ;; *) refuse 'the input fail-on is problem, unknown or never' ;; esac
mapfile -t arguments < <(words "$PULLBOOK_ARGUMENTS")
for argument in ${arguments[@]+"${arguments[@]}"}; do
  case $argument in
    -o* | --output* | -h | --help | --version | --lang* | --dry-run | --event* | --record* | --replay* | --demo*)
      refuse 'the input arguments has a flag that the action sets itself, or that makes no report' ;;
  esac
done

if [ "$PULLBOOK_RUN" = check ]; then
  mapfile -t manifests < <(words "$PULLBOOK_MANIFESTS")
  for manifest in ${manifests[@]+"${manifests[@]}"}; do
    [ "$manifest" != - ] || refuse 'the input manifests names files and folders: there is no standard input here'
  done
  both=(${arguments[@]+"${arguments[@]}"} -- ${manifests[@]+"${manifests[@]}"})
  pullbook check -o json "${both[@]}" >"$reports/report.json"
  code=$?
  [ "$code" -lt 64 ] || exit "$code"
  pullbook check -o markdown "${both[@]}" >"$reports/summary.md"
else
  # What is left out is no part of a recording.
  ignored=()
  for ((at = 0; at < ${#arguments[@]}; at++)); do
    case ${arguments[at]} in
      --ignore=* | --ignore-image=* | --ignore-file=*) ignored+=("${arguments[at]}") ;;
      --ignore | --ignore-image | --ignore-file) ignored+=("${arguments[at]}" "${arguments[at + 1]-}") ;;
    esac
  done
  pullbook diagnose -o json --record "$reports/recording" ${arguments[@]+"${arguments[@]}"} >"$reports/report.json"
  code=$?
  [ "$code" -lt 64 ] || exit "$code"
  # The same answers: nothing is asked twice.
  pullbook diagnose -o markdown --replay "$reports/recording" ${ignored[@]+"${ignored[@]}"} >"$reports/summary.md"
fi
summarized=$?
node "$GITHUB_ACTION_PATH/pipeline/annotations.mjs" "$reports/report.json" || exit 69
[ "$summarized" -lt 64 ] || exit "$summarized"
cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
case $PULLBOOK_FAIL_ON in
  problem) [ "$code" -ne 1 ] ;;
  unknown) [ "$code" -eq 0 ] ;;
  never) true ;;
esac
