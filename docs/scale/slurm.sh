#!/usr/bin/env bash
# A Slurm array, one task for each shard, and a job that merges when all have succeeded. Written to be submitted from the folder in
# which `content` lies, on a file system that all nodes share:
#
#   array=$(DATE=2026-12-01 sbatch --parsable docs/scale/slurm.sh)
#   sbatch --dependency=afterok:"$array" --wrap "npx avtal merge parts/* --out output"
#
# Tasks that failed are submitted again by their numbers, and go on where they were stopped:
#
#   DATE=2026-12-01 sbatch --array=7,12 docs/scale/slurm.sh
#
#SBATCH --job-name=avtal
#SBATCH --array=1-100%20
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --requeue
#SBATCH --output=avtal-%A_%a.log
#SBATCH --open-mode=append
set -euo pipefail

# The number of all shards, also where only some are submitted again; and one day for all tasks.
shards=${SHARDS:-100}
day=${DATE:?the day that counts as today: DATE=YYYY-MM-DD sbatch …}

exec npx avtal build \
  --shard "$SLURM_ARRAY_TASK_ID/$shards" \
  --date "$day" \
  --out "parts/$SLURM_ARRAY_TASK_ID" \
  --jobs "$SLURM_CPUS_PER_TASK"
