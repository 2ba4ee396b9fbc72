#!/usr/bin/env bash
# The recipes of docs/scale, as far as they can be tried on one machine. The one for GNU parallel runs over a small library, in folders
# with spaces in their names, with a shard that is killed the first time, and once more after the content has been changed. What the file
# for Kubernetes has its pods do is done for each index, and the file is held against the JSON schemas of its API. Tasks of the Slurm
# array are run by their numbers. What comes out is compared with one run. What is missing is installed, as for the judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v parallel > /dev/null; then
  apt-get update --quiet
  apt-get install --yes --quiet --no-install-recommends parallel
fi

content="$work/the content"
cp -R content "$content"
asked=(dalarna-rss orebro-ramoverenskommelse --format html --content "$content")

# avtal for shards, over some agreements of that content; the second shard is killed before it has written anything, once.
cat > "$work/avtal" << EOF
#!/usr/bin/env bash
if [[ " \$* " == *" --shard 2/3 "* ]] && [ ! -e "$work/killed" ]; then
  touch "$work/killed"
  kill -KILL \$\$
fi
if [ "\$1" == merge ]; then exec node "$PWD/dist/cli/avtal.js" "\$@"; fi
exec node "$PWD/dist/cli/avtal.js" "\$@" $(printf '%q ' "${asked[@]}")
EOF
chmod +x "$work/avtal"

# Each prints to the log, which is shown where it fails.
quietly() {
  "$@" > "$work/log" 2>&1 || { cat "$work/log"; return 1; }
}

one() {
  quietly npx avtal build "${asked[@]}" --out "$work/one"
}

same() {
  diff --recursive "$work/one" "$1"
  echo 'the same files as one run writes'
}

out="$work/all of them"
recipe() {
  AVTAL=$work/avtal SHARDS=3 JOBS=2 CONTENT=$content OUT=$out docs/scale/parallel.sh build
}

echo '-- GNU parallel, with a shard that is killed'
if recipe > "$work/log" 2>&1; then
  echo 'a part that is missing was not told'
  exit 1
fi
grep 'Part 2 of 3 is missing' "$work/log"
[ ! -e "$out" ]

echo '-- and once more'
one
quietly recipe
# That shard alone has been made again.
awk 'NR > 1 { runs[$1]++ } END { exit !(runs[1] == 1 && runs[2] == 2 && runs[3] == 1) }' "$out-parts/joblog.done"
same "$out"

echo '-- and after the content has been changed'
clauses=("$content"/clauses/sv/dalarna-rss/*.md)
printf '\nParterna har kommit överens om detta också.\n' >> "${clauses[0]}"
one
quietly recipe
same "$out"

# What the recipes call `avtal` and `npx avtal`.
mkdir "$work/bin"
ln -s "$work/avtal" "$work/bin/avtal"
printf '#!/usr/bin/env bash\nexec "$@"\n' > "$work/bin/npx"
chmod +x "$work/bin/npx"
PATH=$work/bin:$PATH

echo '-- tasks of the Slurm array, and the job that merges'
array=$PWD/docs/scale/slurm.sh
mkdir "$work/array"
cd "$work/array"
for task in 1 2 3; do
  SHARDS=3 DATE=2026-12-01 SLURM_CPUS_PER_TASK=1 SLURM_ARRAY_TASK_ID=$task quietly bash "$array"
done
quietly sh -c "$(grep --only-matching --perl-regexp '(?<=--wrap ")[^"]+' "$array")"
same output
cd "$OLDPWD"

echo '-- pods of the Kubernetes job, and the one that merges'
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement test/scale/requirements.txt
commands() {
  "$work/venv/bin/python" -c '
import sys, yaml
for one in yaml.safe_load_all(open("docs/scale/kubernetes.yaml")):
    if one["kind"] == "Job":
        print(one["spec"]["template"]["spec"]["containers"][0]["args"][0])'
}
mapfile -t pods < <(commands | sed --expression "s#/100#/3#" --expression "s#/parts#$work/parts#g")
for index in 0 1 2; do
  JOB_COMPLETION_INDEX=$index quietly sh -c "${pods[0]}"
done
quietly sh -c "${pods[1]}"
same "$work/parts/output"

"$work/venv/bin/kubernetes-validate" --strict docs/scale/kubernetes.yaml
echo 'the file is valid by the schemas of its API'
