#!/usr/bin/env bash
# The recipes of docs/scale, as far as they can be tried on one machine: the one for GNU parallel runs over a small library, with a
# shard that is killed the first time, and what it gives is compared with one run; the file for Kubernetes is held against the JSON
# schemas of its API. What is missing is installed, as for the judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v parallel > /dev/null; then
  apt-get update --quiet
  apt-get install --yes --quiet --no-install-recommends parallel
fi

# avtal, but for the second shard, which is killed before it has written anything, once.
cat > "$work/avtal" << EOF
#!/usr/bin/env bash
if [[ " \$* " == *" --shard 2/3 "* ]] && [ ! -e "$work/killed" ]; then
  touch "$work/killed"
  kill -KILL \$\$
fi
exec npx avtal "\$@"
EOF
chmod +x "$work/avtal"

command=(build dalarna-rss orebro-ramoverenskommelse --format html,docx)
npx avtal "${command[@]}" --out "$work/one" > /dev/null 2>&1

recipe() {
  AVTAL=$work/avtal SHARDS=3 JOBS=2 OUT=$work/output docs/scale/parallel.sh "${command[@]}"
}

echo '-- with a shard that is killed'
if recipe > "$work/log" 2>&1; then
  echo 'a part that is missing was not told'
  exit 1
fi
grep 'Part 2 of 3 is missing' "$work/log"
[ ! -e "$work/output" ]

echo '-- and once more'
recipe > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
# That shard alone has been made again.
awk 'NR > 1 { runs[$1]++ } END { exit !(runs[1] == 1 && runs[2] == 2 && runs[3] == 1) }' "$work/output-parts/joblog"
diff --recursive "$work/one" "$work/output"
echo 'the same files as one run writes'

echo '-- the file for Kubernetes'
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement test/scale/requirements.txt
"$work/venv/bin/kubernetes-validate" --strict docs/scale/kubernetes.yaml
echo 'is valid by the schemas of its API'
