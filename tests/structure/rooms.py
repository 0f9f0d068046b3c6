"""Holds the house's order: a room of src/ includes only rooms below it, and public headers only the standard library.

Usage: rooms.py SOURCE_DIR
"""

import pathlib
import re
import sys

# Ground up, as in docs/design. Rooms of one floor do not know each other.
FLOORS = [
    ["base"],
    ["codec", "resources"],
    ["document", "security"],
    ["calendar"],
    ["catalogue", "mechanism", "organisation", "person", "policy", "workflow"],
    ["activity", "casework"],
    ["burden", "duty", "finding", "supervision"],
    ["store"],
    ["service"],
    ["report"],
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
NOT_ROOMS = {"cmake"}

QUOTED = re.compile(r'^\s*#\s*include\s*"([a-z_]+)/[^"]+"')
ANY = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def includes(path, pattern):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := pattern.match(line):
            yield number, match


def sources(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in {".hpp", ".h", ".cpp"})


def room_faults(root):
    for room in sorted(p.name for p in (root / "src").iterdir() if p.is_dir() and p.name not in NOT_ROOMS):
        if room not in FLOOR_OF:
            yield f"src/{room}: this room has no floor yet; give it one in tests/structure/rooms.py"
            continue
        for path in sources(root / "src" / room):
            for number, match in includes(path, QUOTED):
                other = match.group(1)
                if other in (room, "lianxin"):
                    continue
                where = f"{path.relative_to(root)}:{number}"
                if other not in FLOOR_OF:
                    yield f"{where}: '{other}' is not a room"
                elif FLOOR_OF[other] >= FLOOR_OF[room]:
                    relation = "above" if FLOOR_OF[other] > FLOOR_OF[room] else "beside"
                    yield f"{where}: room '{room}' includes '{other}', which is {relation} it"


def public_header_faults(root):
    for path in sources(root / "include"):
        for number, match in includes(path, ANY):
            name = match.group(2)
            own = name.startswith("lianxin/")
            standard = match.group(1) == "<" and "/" not in name and not name.endswith((".h", ".hpp"))
            if not own and not standard:
                yield f"{path.relative_to(root)}:{number}: a public header includes {name}"


def main():
    root = pathlib.Path(sys.argv[1])
    faults = [*room_faults(root), *public_header_faults(root)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
