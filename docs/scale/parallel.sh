#!/usr/bin/env bash
# All agreements of a library on one machine, shared out among processes by GNU parallel.
#
#   SHARDS=8 CONTENT=content OUT=output docs/scale/parallel.sh build --copies
#
# What stands after the name of the script is the command and its options, the same for every shard. A shard that ends with an
# error is noted in the job log; the same call again makes those alone, and goes on where a shard was stopped. The parts stay in
# $PARTS until they are deleted. Ends with 0 when all has been merged.
set -euo pipefail

shards=${SHARDS:-$(nproc)}
content=${CONTENT:-content}
out=${OUT:-output}
parts=${PARTS:-$out-parts}
avtal=${AVTAL:-npx avtal}
jobs=${JOBS:-$(nproc)}
# Where pages and packages depend on the day, all shards have the same.
day=${DATE:-$(date --utc +%F)}
command=${1:?the command: build, publish or archive, with its options}
shift

mkdir -p "$parts"
log=$parts/joblog

# Each process renders in one thread: there are as many processes as cores. --resume-failed makes what is not in the log, or
# ended with an error.
status=0
parallel --jobs "$jobs" --joblog "$log" --resume-failed \
  $avtal "$command" --shard "{}/$shards" --content "$content" --out "$parts/{}" --date "$day" --jobs 1 "$@" \
  ::: $(seq "$shards") || status=$?
# 101 and less: so many shards ended with an error. An error of the content is one, and is told again when the parts are merged.
if [ "$status" -gt 101 ]; then exit "$status"; fi

# shellcheck disable=SC2046 # numbers have no spaces
$avtal merge $(seq --format "$parts/%.0f" "$shards") --out "$out"
