"""What a key, a click or a typed number asks for: one of a family. A hotspot carries one and nothing else."""

from __future__ import annotations

from typing import TypeAlias

from arjenvalinnat.session.intents.desk import DeskIntent
from arjenvalinnat.session.intents.device import DeviceIntent
from arjenvalinnat.session.intents.game import GameIntent
from arjenvalinnat.session.intents.hour import HourIntent
from arjenvalinnat.session.intents.place import PlaceIntent
from arjenvalinnat.session.intents.plans import PlanIntent
from arjenvalinnat.session.intents.timer import TimerIntent
from arjenvalinnat.session.intents.typing import TypingIntent
from arjenvalinnat.session.intents.wishes import WishIntent

Intent: TypeAlias = (
    GameIntent
    | PlaceIntent
    | WishIntent
    | HourIntent
    | PlanIntent
    | TimerIntent
    | DeskIntent
    | TypingIntent
    | DeviceIntent
)
