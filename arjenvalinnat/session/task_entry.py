"""A task's answer as it is typed: from the digits on the desk to what the rules take."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Commit, CommitCounts
from arjenvalinnat.rules.state import GameState
from arjenvalinnat.rules.votes import may_commit
from arjenvalinnat.session.count_entry import awaited
from arjenvalinnat.session.forms import Form
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import EnterFor
from arjenvalinnat.session.intents.typing import Typed
from arjenvalinnat.session.purposes import StepSentence, TaskAnswer
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.tasks import entry_of
from arjenvalinnat.session.typing_steer import done, with_typing


def typed_with(state: GameState, showing: Showing) -> Form | None:
    """Return what the awaited answer is typed with, None where none is or keys of their own seal it."""
    step, task = state.open_step, entry_of(state.open_step)
    if step is None or task is None or not may_commit(state, awaited(state, showing)):
        return None
    return task.form(step)


def answered(session: Session, showing: Showing, intent: Intent) -> Commit | CommitCounts | None:
    """Return what Enter seals: the answer that was typed, or a pass where there is none, None for a half."""
    typing, play = showing.desk.typing, session.play
    if not isinstance(intent, Typed) or typing is None or play is None or not done(typing):
        return None
    state = play.state
    step, task, group = state.open_step, entry_of(state.open_step), awaited(state, showing)
    if step is None or task is None or typing.purpose != TaskAnswer(task.form(step)):
        return None
    if typing.half.blank:
        return Commit(group, None)
    return None if typing.answer is None else task.action(state, step, group, typing.answer)


def left(session: Session, showing: Showing, intent: Intent) -> Showing:
    """Return the showing without fields of a task that is not answered any more, or by another group."""
    typing, play = showing.desk.typing, session.play
    if typing is None:
        return showing
    match typing.purpose:
        case TaskAnswer(form=form):
            open_form = typed_with(play.state, showing) if play is not None else None
            return (
                with_typing(showing, None) if isinstance(intent, EnterFor) or form != open_form else showing
            )
        case StepSentence(place=place):
            here = play is not None and play.state.card is not None and play.state.place == place
            return showing if here else with_typing(showing, None)
        case _:
            return showing
