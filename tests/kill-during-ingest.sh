#!/usr/bin/env bash
# Kills the service (SIGKILL) at random moments during ingest, 100 times unless told otherwise, and checks the store after each:
# it opens, every article whose refresh was acknowledged is there once, no feed's validators are ahead of its articles.
# The continuous check does the same ten times. Usage: tests/kill-during-ingest.sh [KILLS]
set -euo pipefail
cd "$(dirname "$0")/.."
export AGGREGATOR_KILLS="${1:-100}"
dotnet test tests/Aggregator.EndToEnd.Tests --filter FullyQualifiedName~KillDuringPoll
