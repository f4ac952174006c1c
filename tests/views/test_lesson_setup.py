"""The set-up of a lesson: the author's plans, the kinds of what is told, and what is left out."""

from dataclasses import replace

from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import FoundDeck, Session, Wishes
from arjenvalinnat.session.intents.hour import Begin, Choose
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.kinds import chosen_kinds, in_kinds
from arjenvalinnat.session.plan.lesson import as_held, missing_themes
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.content.files import ROOT
from tests.scenes_in_code import lesson, party
from tests.showings import showing_of

LESSON_FOLDER = ROOT / "scenarios" / "jamakkyys-paihteet"
SAY = texts("fi")

KINDS = [{"id": "tolkki", "name": "Tölkki"}, {"id": "vape", "name": "Vape"}]
VARIANTS = [{"id": "tarjottava", "name": "Mitä tarjotaan", "kinds": KINDS}]
PLANS = [
    {"id": "lyhyt", "name": "Lyhyt", "minutes": 30, "cards": ["kotibileet"]},
    {
        "id": "pitka", "name": "60 minuuttia", "minutes": 60,
        "cards": [{"card": "kotibileet", "deep": ["tarjous"]}, "lajittele", "puhe"],
    },
]  # fmt: skip


def varied():
    """Return a lesson with one variant and two plans."""
    scene = party()
    scene["steps"][0]["situation"] = {"tolkki": "Kaikilla on tölkki.", "vape": "Kaikilla on vape."}
    cards = [card for card in lesson().cards if card.id in ("lajittele", "puhe")]
    whole = lesson(scene, variants=VARIANTS)
    return whole.with_cards((*whole.cards, *cards)).model_copy(update={"plans": lesson(plans=PLANS).plans})


def setup_of(deck, **wishes):
    """Return the session of a deck with these wishes, and the set-up page."""
    session = Session((FoundDeck("x", deck.title),), deck, replace(Wishes(seed=7), **wishes))
    return session, wall_view(session, showing_of(page=PageName.SETUP))


def labels(scene):
    """Return what is offered on a page and where each leads."""
    return {spot.label: spot.intent for spot in scene.hotspots}


def test_the_authors_plans_are_offered_with_their_minutes():
    """A plan is an answer; one whose name does not say its minutes says them behind it."""
    session, scene = setup_of(varied())
    offered = labels(scene)
    wish = offered["Suunnitelma: Lyhyt, 30 min"].wishes
    assert (wish.lesson, wish.minutes) == ("lyhyt", 30)
    assert "Suunnitelma: 60 minuuttia (valittu)" in offered
    assert [one.card for one in plan_day(session.deck, wish)] == ["kotibileet"]


def test_the_hour_takes_what_its_plan_takes():
    """The button that begins and the hour's clock have the minutes of the plan, whatever the wishes were."""
    session, scene = setup_of(varied(), minutes=90)
    assert SAY("title.begin", minutes=60, groups=6) in labels(scene)
    hour = Rehearsal(session, Showing())
    hour.begin()
    assert (hour.session.wishes.lesson, hour.session.wishes.minutes) == ("pitka", 60)
    by_hand = replace(session.wishes, plan=plan_day(session.deck, session.wishes))
    assert as_held(session.deck, by_hand) == by_hand


def test_what_makes_no_sense_in_a_lesson_is_not_asked():
    """No minutes beside plans, no pace of cards, no themes; a day keeps all three."""
    rows = " ".join(labels(setup_of(varied())[1]))
    for name in ("setup.minutes", "setup.pace", "setup.themes"):
        assert SAY(name) not in rows
    hidden = " ".join(labels(setup_of(varied(), hidden=frozenset({"paihteet"}))[1]))
    assert SAY("setup.themes") in hidden or SAY("setup.all-themes") in hidden


def test_a_kind_is_chosen_and_played():
    """The deck that is played is one of plain texts, and the journal's deck is that one."""
    session, scene = setup_of(varied())
    wish = labels(scene)["Mitä tarjotaan: Vape"].wishes
    assert wish.kinds == (("tarjottava", "vape"),)
    hour = Rehearsal(replace(session, wishes=wish), Showing())
    hour.begin()
    situation = hour.session.play.deck.cards[0].parts[0].situation
    assert (situation, type(situation)) == ("Kaikilla on vape.", str)
    assert hour.session.deck is hour.session.play.deck


def test_an_unknown_kind_is_the_first_one():
    """What was wished for another deck does not stop this one."""
    deck = varied()
    for kinds in ((), (("tarjottava", "muu"),), (("toinen", "vape"),)):
        assert chosen_kinds(deck, Wishes(kinds=kinds)) == {"tarjottava": "tolkki"}
    plain = lesson()
    assert in_kinds(plain, Wishes(kinds=(("tarjottava", "vape"),))) is plain


def test_the_deck_follows_the_kind_before_and_after_a_resumed_hour(tmp_path):
    """A kind is chosen, the hour begins and breaks off, and another kind can still be chosen after it."""
    first = Conductor(tmp_path, [], seed=lambda: 5)
    session, showing = first.start(Showing(), LESSON_FOLDER)
    wished = replace(session.wishes, kinds=(("tarjottava", "vape"),))
    session, showing = first.handle(session, showing, WishFor(wished))
    assert "vape" in session.deck.cards_by_id["kotibileet"].parts[0].situation
    session, showing = first.handle(session, showing, Begin())
    assert "vape" in session.play.deck.cards_by_id["kotibileet"].parts[0].situation
    first.let_go()
    again = Conductor(tmp_path, [], seed=lambda: 5)
    session, showing = again.start(Showing(), LESSON_FOLDER)
    session, showing = again.handle(session, showing, wall_view(session, showing).primary.intent)
    assert "vape" in session.deck.cards_by_id["kotibileet"].parts[0].situation
    wished = replace(session.wishes, kinds=(("tarjottava", "tupakka"),))
    session, showing = again.handle(session, showing, WishFor(wished))
    assert "tupakalla" in session.deck.cards_by_id["kotibileet"].parts[0].situation
    session, _ = again.handle(session, showing, Choose(0))
    assert "tupakalla" in session.deck.cards_by_id["kotibileet"].parts[0].situation
    again.let_go()


def test_a_calm_pace_from_another_deck_leaves_a_lessons_choices(tmp_path):
    """Cards are thinned out in days alone: a lesson's choices were chosen by its author."""
    conductor = Conductor(tmp_path, [], seed=lambda: 5)
    session, showing = conductor.start(Showing(), LESSON_FOLDER)
    session, showing = conductor.handle(session, showing, WishFor(replace(session.wishes, pace="calm")))
    session, _ = conductor.handle(session, showing, Begin())
    assert session.play.deck.cards == session.deck.cards
    conductor.let_go()


def test_what_is_left_out_says_what_is_not_covered():
    """Leaving a scene out names its themes on the set-up and in the list of cards."""
    scene = {**party(), "themes": ["alkoholi"]}
    cards = [card for card in lesson().cards if card.id in ("lajittele", "puhe")]
    deck = lesson(scene, themes={"paihteet": "Päihteet", "alkoholi": "Alkoholi"})
    deck = deck.with_cards((*deck.cards, *cards))
    assert missing_themes(deck, plan_day(deck, Wishes())) == ()
    left = frozenset({"kotibileet"})
    session, page = setup_of(deck, left_out=left)
    told = SAY("setup.lost", themes="Alkoholi", left=1)
    assert told in "\n".join(outline(page))
    listed = wall_view(session, showing_of(page=PageName.CARDS))
    assert told in " ".join(outline(listed))
    assert told not in "\n".join(outline(setup_of(deck)[1]))


def test_a_card_outside_the_plan_can_be_taken_in():
    """What the author's plan leaves out is listed; taking it in makes a plan by hand in the deck's order."""
    deck = varied()
    session, _ = setup_of(deck, lesson="lyhyt", minutes=30)
    offered = {}
    for item in range(4):
        offered |= labels(wall_view(session, showing_of(page=PageName.CARDS, item=item)))
    wish = offered[f"{SAY('cards.take')}: Puhe"].wishes
    assert [one.card for one in plan_day(deck, wish)] == ["kotibileet", "puhe"]


def test_the_steps_of_a_scene_are_on_or_off():
    """One step of a planned scene is left out before the lesson, and taken in again."""
    deck = varied()
    session, _ = setup_of(deck)
    page = labels(wall_view(session, showing_of(page=PageName.PLANNED)))
    wish = page[SAY("setup.chosen", answer=f"{SAY('cards.steps')}: Hiljainen-Normi")].wishes
    assert plan_day(deck, wish)[0].steps == ("tarjous", "maanantai")
    after = replace(session, wishes=wish)
    page = labels(wall_view(after, showing_of(page=PageName.PLANNED)))
    back = page[f"{SAY('cards.steps')}: Hiljainen-Normi"]
    assert plan_day(deck, back.wishes)[0].steps is None


def test_many_rows_are_all_reached():
    """A lesson with more rows than a page holds has the rest on further pages."""
    variants = [{**VARIANTS[0], "id": f"v{at}", "name": f"Asia {at}"} for at in range(4)]
    deck = lesson(party(), variants=variants, plans=PLANS[:1])
    session, scene = setup_of(deck)
    seen = set()
    for _ in range(5):
        seen |= {label.partition(":")[0] for label in labels(scene)}
        on = labels(scene)[SAY("setup.rest")]
        assert isinstance(on, Show)
        scene = wall_view(session, showing_of(page=PageName.SETUP, item=on.item))
    assert {f"Asia {at}" for at in range(4)} | {SAY("setup.more"), SAY("lesson.setup.cards")} <= seen
