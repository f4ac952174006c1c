"""What is done or talked about without being answered, prompt by prompt."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.tasks import prompted


def prompt_page(wall: Wall, back: Intent) -> Scene:
    """Return the prompt that is open; the way on leads to the next one, or to the talk."""
    task, step = prompted(wall.step), wall.step
    more = wall.state.page + 1 < rules_of(step).prompts(step)
    label = wall.say("task.next" if more else "after.discuss" if step.discuss else "task.on")
    part = task.doing(wall, wall.day_body())
    return frame(wall, "prompt", part, (label, Do(Next())), back, sky=True, note=task.note(wall))
