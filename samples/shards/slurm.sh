#!/bin/bash
# sbatch slurm.sh. Slurm gives each task its number in SLURM_ARRAY_TASK_ID, and how many there are in SLURM_ARRAY_TASK_COUNT.
#SBATCH --job-name=encord-import
#SBATCH --array=0-3
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --requeue
export UNITS_PATH="$HOME/import/units.ndjson" JOURNAL_DIRECTORY="$HOME/import/journals"
export ENCORD_DATASET=00000000-0000-0000-0000-000000000000 ENCORD_INTEGRATION=00000000-0000-0000-0000-000000000000
export ENCORD_SSH_KEY_FILE="$HOME/.ssh/encord_ed25519"
mkdir -p "$JOURNAL_DIRECTORY"
exec pwsh -NoProfile -NonInteractive -File samples/shards/import-share.ps1
