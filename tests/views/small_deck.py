"""A small deck with the longest texts that the wall must carry, and with every feature once."""
# ruff: noqa: E501  # a sentence of the deck stays on one line

from arjenvalinnat.content.format.deck import Deck

PHASES = [
    ("ilta", "Edellinen ilta", "22.45", "night"),
    ("aamu", "Aamu", "6.50", "dawn"),
    ("tunti", "Ensimmäinen tunti", "8.15", "day"),
    ("valitunti", "Välitunti", "9.45", "day"),
    ("koulun-jalkeen", "Koulun jälkeen", "15.20", "dusk"),
    ("nukkumaan", "Nukkumaanmeno", "21.30", "night"),
]


def card(number, phase, title, situation, texts, *, later_phase=None, **more):
    choices = []
    for place, text in enumerate(texts):
        choice = {
            "id": f"v{place + 1}",
            "text": text,
            "tempting": "true" if place == 0 else "false",
            "effects": {
                "self": [
                    "-2 yö jää lyhyeksi",
                    "+1 ehtii nukkua",
                    "0 vähän liian myöhään",
                    "+2 uni tulee heti",
                ][place],
                "others": [
                    "+2 Mila tulee kuulluksi",
                    "-1 joku tiuskaisee",
                    "+1 Eetu saa pelata",
                    "-2 Mila jää yksin",
                ][place],
                "situation": [
                    "+1 Milan olo rauhoittuu",
                    "+1 uusi aika on sovittu",
                    "-1 vaihto venyy",
                    "-1 asia jää auki",
                ][place],
            },
        }
        if place == 0 and later_phase:
            choice["later"] = {
                "phase": later_phase,
                "move": "-2",
                "text": "Kokeessa Noa lukee saman kysymyksen kolme kertaa.",
            }
            choice["sets"] = ["univaje"]
        if place == 1 and later_phase:
            choice["later"] = {
                "phase": "loppu",
                "move": "+1",
                "text": "Kuudelta kaikki ovat linjoilla, Noakin virkeänä.",
            }
        if place == 2:
            choice["outcomes"] = [
                {
                    "when": {"at_most": {"self": "-1"}},
                    "effects": {
                        "self": "-1 väsymys painaa",
                        "others": "0 kukaan ei huomaa",
                        "situation": "-1 homma jää kesken",
                    },
                    "text": "Koska yö jäi lyhyeksi, ajatus karkaa kesken kaiken.",
                }
            ]
        choices.append(choice)
    return {
        "id": f"kortti-{number}",
        "phase": phase,
        "title": title,
        "themes": ["uni", "kaverit"],
        "ages": ["11", "16"],
        "situation": situation,
        "ask": "Mitä Noa tekee?",
        "choices": choices,
        "discuss": ["Mistä tietää, milloin kaverin asia on liian iso yksin kannettavaksi?"],
        "fact": "uni-tarve",
        **more,
    }


CARDS = [
    card(1, "ilta", "Vielä yksi matsi",
         "Kello on 22.45. Tiimi pyytää Noaa vielä yhteen matsiin, ja huomenna on koe.",
         ["Pelaa. Tiimi tarvitsee Noaa.",
          "Sanoo heti: ”Tää oli vika. Jatketaanko huomenna kuudelta?”",
          "Pelaa puolet ja pyytää Eetua paikkaamaan.",
          "Sulkee pelin sanomatta mitään."], later_phase="tunti"),
    card(2, "aamu", "Viesti puoli yhdeltätoista",
         "Mila kirjoittaa myöhään: ”Kaikki menee pieleen, voidaaks puhuu?” Noa on puoliunessa ja herätys on kuudelta.",
         ["Soittaa heti ja puhuu yli puolenyön.",
          "Kirjoittaa Aadalle: ”Näin sen kuvan. Oon sun puolella. Kerrotaanko yhdessä aikuiselle?”",
          "Kysyy, onko Milalla aikuinen lähellä, ja lähettää numeron, josta saa apua yölläkin.",
          "Laittaa puhelimen äänettömälle ja kääntää kylkeä, koska aamulla on pakko jaksaa."],
         later_phase="valitunti", notice="mieliala", words={"Wilma": "koulun viestit kotiin"}),
    card(3, "tunti", "Pistokoe", "Opettaja jakaa pistokokeen. Vieressä Eetu kääntää paperinsa niin, että siitä näkee.",
         ["Katsoo vain yhden kohdan.", "Kääntää oman paperinsa toisin päin.", "Kysyy opettajalta apua."]),
    card(4, "valitunti", "Vanha läppä", "Rasmukselle huudetaan taas samaa läppää. Moni nauraa, Rasmuskin vähän.",
         ["Nauraa mukana.", "”Antakaa jo olla. Toi on vanha läppä.”", "Menee Rasmuksen viereen seisomaan."], later_phase="loppu"),
    card(5, "koulun-jalkeen", "Porukka", "Porukka, johon Noa on halunnut, pyytää mukaan. Mila odottaa jo bussipysäkillä.",
         ["Lähtee porukan mukaan.", "Pyytää Milan mukaan."]),
    card(6, "nukkumaan", "Päivä pyörii päässä", "Noa tiuskaisi tänään Eetulle turhasta. Se kaivertaa.",
         ["Selaa puhelinta, kunnes nukahtaa.", "Kirjoittaa Eetulle.", "Laskee valot ja hengittää."]),
]  # fmt: skip

ROLES = [
    ("vuorotyo", "Vuorotyö", ["aamulla yksin", "hiljaista", "avain mukana"]),
    ("pikkusisko", "Pikkusisko", ["eskariin viemistä", "kiirettä", "hymyjä"]),
    ("uusi", "Uusi luokka", ["kaverit ovat", "paikka auki", "uudet nimet"]),
    ("treenit", "Kilpaurheilija", ["neljä iltaa", "reppu painaa", "valmentaja"]),
    ("jannittaja", "Jännittäjä", ["esitelmä mielessä", "vatsa kipristää", "listat"]),
    ("bussi", "Pitkä bussimatka", ["herätys 5.50", "pimeää", "kuulokkeet"]),
]

ICONS = ("key-round", "baby", "door-open", "volleyball", "heart-pulse", "bus")

LINES = {
    "uni": "Noa nukahti ennen puoltayötä ja heräsi kerran.",
    "yo": "Illalla katsottiin sarjaa, yöllä satoi.",
    "matka": "Bussi kulkee kerran tunnissa, ja pysäkille kävelee vartin.",
    "aamupala": "Kaappi on täynnä, mutta aika loppuu kesken.",
    "lounas": "Koululounas on päivän ensimmäinen kunnon ateria.",
}


def small_deck(**changes):
    plain = {
        "format": "1",
        "id": "pieni",
        "title": "Arjen valinnat",
        "language": "fi",
        "version": "1",
        "license": "CC BY 4.0",
        "authors": ["Testi"],
        "about": "Pieni pakka testeille.",
        "ages": ["11", "16"],
        "axes": [
            {"id": "self", "name": "Minä"},
            {"id": "others", "name": "Muut"},
            {"id": "situation", "name": "Tilanne"},
        ],
        "movement": {"road": [{"cards": "6", "last": "19"}, {"cards": "8", "last": "25"}]},
        "milestones": [
            {"id": "koulu", "name": "jaksaa koulupäivän", "at": "40"},
            {"id": "omat", "name": "ehtii omille jutuille", "at": "70"},
            {"id": "uni", "name": "nukahtaa hyvillä mielin", "at": "100"},
        ],
        "phases": [{"id": i, "name": n, "clock": c, "sky": s} for i, n, c, s in PHASES],
        "themes": {
            "uni": "uni ja jaksaminen", "kaverit": "kaverit", "kiusaaminen": "kiusaaminen", "some": "some ja pelit",
            "pelaaminen": "rahapelaaminen", "paihteet": "päihteet", "opiskelu": "opiskelu", "omat-rajat": "omat rajat",
            "energia": "energiajuomat", "kotona": "kotona",
        },
        "role_lines": {"uni": "Uni", "yo": "Ilta ja yö", "matka": "Koulumatka", "aamupala": "Aamupala", "lounas": "Lounas"},
        "roles": [
            {
                "id": i, "name": n, "icon": icon, "words": w, "lines": LINES, "start": {"self": "-1"}, "flag": i,
            }
            for (i, n, w), icon in zip(ROLES, ICONS, strict=True)
        ],
        "cast": [
            {"id": "noa", "name": "Noa", "people": {"noa": {"n": "Noa", "g": "Noan", "p": "Noaa"}, "mila": {"n": "Mila"}}},
            {"id": "elo", "name": "Elo", "people": {"noa": {"n": "Elo", "g": "Elon", "p": "Eloa"}, "mila": {"n": "Iida"}}},
        ],
        "agreement": {
            "wall": [
                "Puhutaan Noasta, ei itsestä eikä toisista.",
                "Saa sanoa ohi, eikä tarvitse sanoa miksi.",
                "Täällä sanottu jää tänne.",
                "Kuunnellaan loppuun.",
                "Jos jokin jää painamaan, siitä puhutaan aikuiselle.",
            ],
            "script": "Luetaan ääneen.",
        },
        "debrief": [
            {
                "id": "4f",
                "name": "4F",
                "steps": [
                    {"id": "facts", "title": "Mitä tapahtui?", "questions": ["Mikä hetki muutti Noan päivää eniten?", "Mikä palasi myöhemmin?"]},
                    {"id": "future", "title": "Mitä tästä eteenpäin?", "questions": ["Mitä veisit tästä päivästä huomiseen?"]},
                ],
                "closing": "Nouse ylös, ravista Noa hartioilta ja sano oma nimesi. Päivä oli Noan, ja se on nyt ohi.",
            }
        ],
        "facts": {
            "uni-tarve": {
                "text": "Yläkouluikäinen tarvitsee unta noin yhdeksän tuntia yössä.",
                "source": "Testilähde, 2025",
                "checked": "2026-11-01",
                "valid_until": "2999-01-01",
            }
        },
        "help": [
            {"id": "koulu", "name": "Oman koulun kuraattori", "number": "ovella 114", "hours": "koulupäivinä", "language": "suomi", "checked": "2026-11-01"},
            {"id": "nuoret", "name": "Lasten ja nuorten puhelin", "number": "116 111", "hours": "ma–pe 14–20, la–su 17–20", "language": "suomi", "checked": "2026-11-01"},
            {"id": "hata", "name": "Hätänumero", "number": "112", "hours": "aina", "language": "suomi, ruotsi, englanti", "checked": "2026-11-01"},
        ],
        "practice": {
            "title": "Eri paria",
            "situation": "Noan ainoat puhtaat sukat ovat eri paria.",
            "ask": "Mitä Noa tekee?",
            "choices": [
                {"id": "a", "text": "Laittaa ne.", "result": "Kolme ihmistä kysyy, onko se nyt muotia."},
                {"id": "b", "text": "Kaivaa parin pyykkikorista.", "result": "Sukka tuoksuu. Muutkin huomaavat."},
                {"id": "c", "text": "Menee ilman.", "result": "Varpaat tuntevat marraskuun."},
                {"id": "d", "text": "Lainaa veljen.", "result": "Koko 46. Kengät eivät mene jalkaan."},
            ],
        },
        "chances": [{"id": "lettu", "phase": "valitunti", "text": "Ruokalassa onkin lettuja. Jono ulottuu aulaan.", "move": "+1"}],
        "cards": CARDS,
    }  # fmt: skip
    return Deck.model_validate({**plain, **changes})
