"""What a page of paper says and how it is built, read with the standard library's own parser."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

VOID = {"meta"}


class Page(HTMLParser):
    """A page's elements in order, each with its attributes and the text in it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Every end tag ends the element that was opened last."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember a text and the element it stands in."""
        if self._open:
            self.texts.append((self._open[-1], data))

    @property
    def tags(self) -> list[str]:
        """Return the names of the elements in order."""
        return [tag for tag, _ in self.elements]

    def said(self, *, but: str = "style") -> str:
        """Return everything that can be read."""
        return "\n".join(text for tag, text in self.texts if tag != but)


def assert_well_made(page: Page, language: str) -> None:
    """One main heading, no level left out, table heads with their scope, nothing from elsewhere."""
    assert page.elements[0] == ("html", {"lang": language})
    levels = [int(tag[1]) for tag in page.tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for above, below in pairwise(levels):
        assert below <= above + 1
    assert page.tags[: page.tags.index("main")].count("title") == page.tags.count("main") == 1
    for tag, attributes in page.elements:
        assert tag not in {"script", "img", "link", "iframe", "a", "form", "input", "base", "object"}
        assert not {"src", "href", "style"} & set(attributes)
        assert not any(name.startswith("on") for name in attributes)
        if tag == "th":
            assert attributes["scope"] in {"col", "row"}
    assert page.tags.count("table") == page.tags.count("caption") == page.tags.count("thead")
    assert all("url(" not in text and "@import" not in text for tag, text in page.texts if tag == "style")
