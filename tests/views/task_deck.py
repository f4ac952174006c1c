"""A lesson with every kind of task, and a scene of several steps with a stop and what is told after it."""

from tests.decks_in_code import deck

FACT = {
    "text": "Seitsemän kymmenestä 8.–9.-luokkalaisesta ei käytä alkoholia lainkaan.",
    "source": "THL, Kouluterveyskysely 2025",
    "checked": "2026-11-01",
    "valid_until": "2028-01-01",
}


def _card(cid, **more):
    base = {
        "id": cid,
        "phase": "ilta",
        "title": cid.capitalize(),
        "themes": ["uni"],
        "ages": [11, 16],
        "situation": "Noa on puistossa. Eetu on valunut maahan eikä vastaa.",
        "discuss": ["Mikä auttoi?"],
    }
    base.update(more)
    return base


CARDS = [
    _card(
        "puhelu",
        title="Puhelu",
        situation="Hätäkeskus vastaa. Eetu ei herää.",
        ask="Missä järjestyksessä?",
        order=[
            {
                "id": "missa",
                "text": "Kerro, missä olette.",
                "why": "Apu voi lähteä heti, kun paikka tiedetään.",
            },
            {"id": "vastaa", "text": "Vastaa kysymyksiin."},
            {"id": "hengitys", "text": "Tarkista hengitys."},
            {"id": "kylki", "text": "Hengittää: käännä kylkiasentoon.", "why": "Ilmatie pysyy auki."},
            {"id": "lampo", "text": "Pidä lämpimänä."},
            {"id": "vierella", "text": "Pysy vieressä, seuraa hengitystä.", "free": "true"},
            {"id": "lopeta", "text": "Lopeta puhelu vasta, kun saat luvan."},
        ],
        fact="nuoret",
    ),
    _card(
        "kiusaaminen",
        title="Kun näen kiusaamista",
        situation="Noa näkee, että joku nimittelee Milaa.",
        ask="Mitä Noa voi tehdä, ja missä järjestyksessä?",
        order=[
            {"id": "a", "text": "Pysähtyy eikä naura mukana."},
            {"id": "b", "text": "Menee Milan viereen."},
            {"id": "c", "text": "Kertoo aikuiselle.", "why": "Aikuisen tehtävä on lopettaa kiusaaminen."},
            {"id": "d", "text": "Kysyy myöhemmin, miten Milalla menee.", "free": "true"},
        ],
    ),
    _card(
        "vapaa",
        title="Mikä ensin?",
        ask="Mikä on tärkeintä?",
        order={
            "free": "true",
            "items": [
                {"id": "a", "text": "Uni"},
                {"id": "b", "text": "Kaverit"},
                {"id": "c", "text": "Koulu"},
                {"id": "d", "text": "Harrastus"},
                {"id": "e", "text": "Raha"},
            ],
        },
    ),
    _card(
        "laatikot",
        title="Kenelle kerron?",
        situation="Noan peliin tulee uusi tuttu. Hän kysyy kaikenlaista.",
        ask="Mihin laatikkoon?",
        sort={
            "boxes": [
                {"id": "k", "name": "Saa kertoa"},
                {"id": "a", "name": "Kysyn ensin aikuiselta"},
                {"id": "e", "name": "En kerro"},
            ],
            "items": [
                {"id": "peli", "text": "Lempipeli", "box": "k"},
                {
                    "id": "osoite",
                    "text": "Kotiosoite",
                    "box": "e",
                    "why": "Osoitteella kuka tahansa löytää kotiin.",
                },
                {"id": "kuva", "text": "Kuva kaverista", "box": "a", "why": "Kaverilta kysytään aina."},
                {"id": "koulu", "text": "Koulun nimi"},
                {"id": "ika", "text": "Ikä"},
                {"id": "salasana", "text": "Salasana", "box": "e"},
                {"id": "harrastus", "text": "Harrastus", "box": "k"},
            ],
        },
    ),
    _card(
        "sort-vapaa",
        title="Vapaa lajittelu",
        ask="Mihin laatikkoon?",
        sort={
            "free": "true",
            "boxes": [{"id": "1", "name": "Auttaa"}, {"id": "2", "name": "Ei auta"}],
            "items": [
                {"id": "a", "text": "Kuunteleminen"},
                {"id": "b", "text": "Neuvon antaminen heti"},
                {"id": "c", "text": "Vitsin kertominen"},
            ],
        },
    ),
    _card(
        "moniko",
        title="Moniko sadasta?",
        situation="Ajatelkaa sataa kahdeksas- ja yhdeksäsluokkalaista.",
        ask="Moniko heistä ei käytä alkoholia lainkaan?",
        guess={"least": 0, "most": 100, "right": 70},
        fact="nuoret",
    ),
    _card(
        "jana",
        title="Helppo vai vaikea?",
        situation="Noan on helpompi pyytää mukaan tuttua kuin uutta oppilasta.",
        depth="deep",
        line={"ends": ["Täysin samaa mieltä", "Täysin eri mieltä"]},
    ),
    _card(
        "jana2",
        title="Saako lainata?",
        situation="Kaverin kuvan saa lähettää eteenpäin, jos se on hauska.",
        line={
            "ends": ["Samaa mieltä", "Eri mieltä"],
            "evidence": [
                "Kaveri ei tiedä, että kuva on otettu.",
                "Kuva on jo ryhmässä, jossa on 24 oppilasta.",
            ],
        },
    ),
    _card(
        "nurkat",
        title="Sami jää yksin",
        situation="Sami jää välitunnilla seinän viereen. Muut pelaavat.",
        ask="Miltä Samista voi tuntua?",
        corners=[
            {"id": "suru", "text": "Surulliselta."},
            {"id": "kiukku", "text": "Kiukkuiselta."},
            {"id": "rauha", "text": "Rauhalliselta, hän haluaa olla."},
            {"id": "muu", "text": "Joltain muulta."},
        ],
    ),
    _card(
        "nurkat2",
        title="Todisteet",
        ask="Kuka sen teki?",
        corners={
            "corners": [
                {"id": "a", "text": "Kaveri."},
                {"id": "b", "text": "Tuntematon."},
                {"id": "d", "text": "En osaa sanoa."},
            ],
            "evidence": ["Viesti tuli tuntemattomasta numerosta."],
        },
    ),
    _card(
        "kaveri",
        title="Millainen on hyvä kaveri?",
        situation="Keksikää niin monta asiaa kuin sormia.",
        talk=[
            "Mistä hyvän kaverin tunnistaa?",
            "Mitä hyvä kaveri ei koskaan tee, vaikka häntä kuinka pyydettäisiin?",
        ],
        seconds="90",
        **{"with": "pair"},
    ),
    _card(
        "piiri",
        title="Joka tykkää samasta",
        situation="Seistään piirissä. Yksi sanoo asian, josta hän tykkää.",
        do=["Jos sinäkin tykkäät siitä, vaihda paikkaa.", "Nyt sama hiljaa, ilman ääntä."],
        seconds="120",
        form="move",
        **{"with": "class"},
    ),
    _card(
        "lauseet",
        title="Rasmus jää auttamaan",
        situation="Rasmus: ”Älä soita! Kaikki jää kiinni.”",
        ask="Millä lauseella Rasmus jäisi auttamaan?",
        write={"starts": ["Rasmus, ", "Minusta tuntuu, että "], "bank": "Lausepankki"},
        seconds="180",
        **{"with": "group"},
    ),
    _card(
        "oma",
        title="Tehkää oma kortti",
        situation="Keksikää tilanne, jonka neljäs luokka voisi pelata.",
        make={"phase": "ilta"},
        seconds="900",
    ),
]

SCENE = {
    "id": "kotibileet",
    "phase": "ilta",
    "title": "Kotibileet",
    "themes": ["uni"],
    "ages": [11, 16],
    "steps": [
        {
            "id": "tarjous",
            "title": "Tarjous",
            "situation": "Sami ojentaa tölkin.",
            "ask": "Mitä Noa vastaa?",
            "choices": [
                {"id": "ei", "text": "”En kiitti.”", "result": "Sami jää odottamaan.", "sets": ["raja"]},
                {"id": "joo", "text": "”No okei.”", "result": "Sami tarjoaa toista."},
                {"id": "stop", "text": "Odottaa, mitä tapahtuu.", "stop": "Nyt ei odoteta."},
            ],
        },
        {
            "id": "jarjestys",
            "title": "Puhelu",
            "situation": "Hätäkeskus vastaa.",
            "keep": "true",
            "order": [
                {"id": "missa", "text": "Kerro, missä olette."},
                {"id": "vastaa", "text": "Vastaa."},
                {"id": "lopeta", "text": "Lopeta luvalla."},
            ],
        },
        {
            "id": "maanantai",
            "title": "Maanantaina",
            "situation": "Ella odottaa kaapeilla.",
            "outcomes": [
                {"when": {"has": ["raja"]}, "text": "”Hyvä kun sanoit.”"},
                {"text": "Ella on hiljaa."},
            ],
            "discuss": ["Mikä auttoi?"],
        },
    ],
}


def task_deck():
    """Return the lesson; nothing in it moves anybody."""
    more = {"format": 2, "plan": "whole", "movement": "off", "milestones": [], "facts": {"nuoret": FACT}}
    return deck(*CARDS, SCENE, **more)
