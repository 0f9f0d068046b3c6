"""Chinese text uses full-width punctuation: says where a half-width mark stands beside a Chinese character.

Looked at: the Chinese pages, the Chinese lines of the pages outside docs, and every string of the sources that is written in
Chinese. `--write` mends them.
"""
import pathlib
import re
import sys

HAN = r"[\u3400-\u9fff]"
FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
# A mark after or before Chinese (quotes, code and emphasis between them do not separate them), or between a digit and it.
MARK = re.compile(
    rf"(?:(?<={HAN})|(?<=[”》」）])|(?<={HAN}[*0-9])|(?<=\ue001))[,;:!?(] ?"
    rf"|\)(?=[{HAN[1:-1]}。，；：”])|(?<={HAN})\)|(?<!sqlite)[,;:(] ?(?=[“《「`]?{HAN})"
)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
LINK = re.compile(r"\]\([^)\s]*\)|`[^`]*`")


def chinese(text: str) -> bool:
    """Whether a text is written in Chinese, rather than English that quotes some."""
    return len(re.findall(HAN, text)) > len(re.findall(r"[A-Za-z]{2,}", text))


def mended(text: str) -> str:
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\ue000{len(kept) - 1}\ue001"

    text = MARK.sub(lambda m: FULL[m.group()[0]], LINK.sub(keep, text))
    # Of a pair of brackets both are full-width or neither.
    text = re.sub(r"（([^（）()]*)\)", r"（\1）", text)
    text = re.sub(r"\(([^（）()]*)）", r"（\1）", text)
    return re.sub("\ue000(\\d+)\ue001", lambda m: kept[int(m.group(1))], text)


def mended_lines(text: str) -> str:
    return "\n".join(mended(line) if chinese(line) else line for line in text.split("\n"))


def mended_file(path: pathlib.Path, text: str) -> str:
    if path.suffix == ".md":
        parts = re.split(r"(^```.*?^```$)", text, flags=re.M | re.S)
        mend = mended if path.name.endswith(".zh-CN.md") else mended_lines
        return "".join(part if part.startswith("```") else mend(part) for part in parts)
    return STRING.sub(lambda m: mended(m.group()) if chinese(m.group()) else m.group(), text)


def main(root: pathlib.Path, write: bool) -> int:
    wrong = 0
    pages = sorted(path.name for path in root.glob("*.md"))
    for folder in (*pages, "docs", "src", "capi", "examples", "include", "tests/support"):
        start = root / folder
        for path in sorted([start] if start.is_file() else start.rglob("*")):
            if path.suffix not in (".md", ".hpp", ".cpp", ".h", ".py", ".json", ".jsonl"):
                continue
            is_english_page = path.suffix == ".md" and not path.name.endswith(".zh-CN.md")
            if path.parent.name == "schema" or folder == "docs" and is_english_page:
                continue
            before = path.read_text(encoding="utf-8")
            after = mended_file(path, before)
            if after == before:
                continue
            if write:
                path.write_text(after, encoding="utf-8")
                continue
            for number, (old, new) in enumerate(zip(before.split("\n"), after.split("\n")), 1):
                if old != new:
                    wrong += 1
                    print(f"{path.relative_to(root)}:{number}: half-width marks: {old.strip()[:100]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), "--write" in sys.argv))
