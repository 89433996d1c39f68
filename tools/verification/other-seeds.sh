#!/usr/bin/env bash
# Runs the statistical tests under other seed bases: other-seeds.sh [FIRST [LAST]], by default bases 1 to 20.
# Prints one line for each base; the exit code is 0 when every test passed under every base.
set -u
cd "$(dirname "$0")/../.."
first=${1:-1}
last=${2:-20}
export DOTNET_CLI_UI_LANGUAGE=en
projects="tests/Ilrs.Sim.Core.Tests tests/Ilrs.Sim.Analysis.Tests"
for project in $projects; do
  dotnet build "$project" -c Release --nologo -v quiet || exit 1
done

echo "commit $(git rev-parse --short=12 HEAD), $(date -u +%Y-%m-%d), bases $first to $last"
worst=0
for base in $(seq "$first" "$last"); do
  for project in $projects; do
    log=$(ILRS_SEED_BASE=$base dotnet test "$project" -c Release --no-build --nologo \
      --filter Category=Statistical 2>&1)
    status=$?
    summary=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' <<<"$log" | sed -E 's/, Duration.*//; s/ +/ /g')
    if [ -z "$summary" ]; then
      echo "$log"
      exit 1
    fi

    echo "base $base, ${project#tests/}: $summary"
    if [ $status -ne 0 ]; then
      worst=1
      grep -E '^ +(Failed |p = )|Failure:|Range:|Actual:' <<<"$log"
    fi
  done
done

exit $worst
