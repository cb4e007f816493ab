#!/bin/sh
# curl: asks a running service for a refresh, waits for its end, and exits as the command does: 0 well, 3 some failed, 4 all failed, 1 otherwise.
#   refresh.sh [URL] [KEY]
set -eu
url=${1:-http://127.0.0.1:5080}
auth=${2:+Authorization: Bearer $2}
run=$(curl --fail-with-body -sS -X POST "$url/api/v1/refreshes" -H "${auth:-X-None: 1}" -H 'Content-Type: application/json' -d '{"due":true}' | sed 's/.*"id":"\([^"]*\)".*/\1/')
state=running
while [ "$state" = running ]; do
    state=$(curl --fail-with-body -sS "$url/api/v1/refreshes/$run?wait=60" -H "${auth:-X-None: 1}" | sed 's/.*"state":"\([^"]*\)".*/\1/')
done
echo "$run $state"
case $state in succeeded) exit 0 ;; partial) exit 3 ;; failed) exit 4 ;; *) exit 1 ;; esac
