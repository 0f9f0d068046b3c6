#!/bin/sh
# Backs up a store on PostgreSQL with the server's own tools, and checks the copy before it is believed.
#
#   examples/backup_postgresql.sh postgresql://user@host:5432/county /backup/county-2024-03-04.dump
#
# pg_dump reads one snapshot while others write. The copy is restored into a database of its own on the same server (so
# the user must be allowed to make one), looked at with lianxin.backup_check, and that database is dropped again. Only a
# copy that was found sound gets its name. Passwords: ~/.pgpass or PGPASSFILE, never in the URI. Needs PYTHONPATH=capi/python
# or an installed package.
#
# To bring one back: createdb county && pg_restore --no-owner --dbname=postgresql://user@host:5432/county FILE.
# For a point in time, archive the server's WAL beside a pg_basebackup (PostgreSQL's manual, "Continuous Archiving"), or
# play the feed back onto the copy: lianxin.open(uri).restore(feed=…).
set -eu
umask 077

[ $# -eq 2 ] || { echo "usage: $0 URI FILE" >&2; exit 2; }
uri=$1
file=$2
[ ! -e "$file" ] || { echo "$file: there is a file of this path already" >&2; exit 1; }

base=${uri%%\?*}
options=${uri#"$base"}
scratch="lianxin_check_$$"
beside="${base%/*}/$scratch$options"
part="$file.part.$$"

clean() {
    rm -f "$part"
    dropdb --if-exists --maintenance-db="$uri" "$scratch" 2>/dev/null || true
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

pg_dump --format=custom --no-owner --file="$part" "$uri"
createdb --maintenance-db="$uri" --template=template0 "$scratch"
pg_restore --no-owner --exit-on-error --dbname="$beside" "$part"

"${PYTHON:-/usr/bin/python3}" - "$beside" <<'PYTHON'
import sys

import lianxin

checked = lianxin.backup_check(sys.argv[1], rebuild=True)
for one in checked.jurisdictions:
    print(one.jurisdiction, "position", one.position, "whole" if one.audit.whole else "NOT WHOLE",
          *(f"{difference.table} differs" for difference in one.differences))
sys.exit(0 if checked.sound else 1)
PYTHON

sync "$part"
ln "$part" "$file" # takes nobody's place
sync "$(dirname "$file")"
echo "$file"
