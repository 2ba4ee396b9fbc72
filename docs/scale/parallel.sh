#!/usr/bin/env bash
# All agreements of a library on one machine, shared out among processes by GNU parallel.
#
#   SHARDS=8 CONTENT=content OUT=output docs/scale/parallel.sh build --copies
#
# What stands after the name of the script is the command and its options, the same for every shard. A shard that ends with an
# error is noted in the job log; the same call again makes those alone, and goes on where a shard was stopped. The parts stay in
# $PARTS until they are deleted: what the next call finds there as it would come out is not made again. Ends with 0 when all has
# been merged.
set -euo pipefail

shards=${SHARDS:-$(nproc)}
content=${CONTENT:-content}
out=${OUT:-output}
parts=${PARTS:-$out-parts}
jobs=${JOBS:-$(nproc)}
read -r -a avtal <<< "${AVTAL:-npx avtal}"
command=${1:?the command: build, publish or archive, with its options}
shift

mkdir -p "$parts"
log=$parts/joblog

# With other content, another command or number of shards all begins anew. Where pages and packages depend on the day, all shards
# have the same: that of the first call, where it takes several.
call="$shards ${DATE:-} $command $*"
if [ "$(cat "$parts/call" 2> /dev/null)" != "$call" ] || [ -n "$(find -L "$content" -newer "$parts/call" -print -quit)" ]; then
  rm -f "$log"
  echo "${DATE:-$(date --utc +%F)}" > "$parts/day"
  echo "$call" > "$parts/call"
fi
day=$(cat "$parts/day")

# Each process renders in one thread: there are as many processes as cores. --resume-failed makes what is not in the log, or
# ended with an error. --quote keeps spaces in names of folders.
status=0
seq "$shards" | parallel --quote --jobs "$jobs" --joblog "$log" --resume-failed \
  "${avtal[@]}" "$command" --shard "{}/$shards" --content "$content" --out "$parts/{}" --date "$day" --jobs 1 "$@" \
  || status=$?
# 101 and less: so many shards ended with an error. An error of the content is one, and is told again when the parts are merged.
if [ "$status" -gt 101 ]; then exit "$status"; fi

mapfile -t folders < <(seq --format "$parts/%.0f" "$shards")
merged=0
"${avtal[@]}" merge "${folders[@]}" --out "$out" || merged=$?
# When all has been merged the next call asks every shard again: the program may be another by then.
if [ "$status" -eq 0 ] && [ "$merged" -eq 0 ]; then mv "$log" "$log.done"; fi
exit "$merged"
