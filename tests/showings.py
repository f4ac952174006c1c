"""What is shown, named by its fields alone: a test says `page` and `language`, whichever part has them."""

from dataclasses import fields, replace

from arjenvalinnat.session.showing import Device, HourClock, PageName, Place, Preferences, Showing

PARTS = {"place": Place, "preferences": Preferences, "clock": HourClock, "device": Device}
PART_OF = {field.name: part for part, kind in PARTS.items() for field in fields(kind)}


def showing_of(page: PageName = PageName.TITLE, item: int = 0, **named: object) -> Showing:
    """Return what is shown of a session, by the names of the parts' fields."""
    return changed(Showing(), page=page, item=item, **named)


def changed(showing: Showing, **named: object) -> Showing:
    """Return the showing with changes of its own fields and of those of its parts."""
    for name, value in named.items():
        part = PART_OF.get(name)
        new = {name: value} if part is None else {part: replace(getattr(showing, part), **{name: value})}
        showing = replace(showing, **new)
    return showing
