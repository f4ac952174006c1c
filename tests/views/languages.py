"""What a class may read besides Finnish: sentences and alphabets of other languages."""

from string import ascii_letters

FINNISH = "Mitä Noa tekee, kun kello on 22.45? ”Pelaa vielä”, sanoo Åke."
SAMI = "Máret lea skuvllas ja Ánte boahtá maŋŋit: áčđŋšŧž ÁČĐŊŠŦŽ."
RUSSIAN = "Учитель спросил: «Кто опоздал?» Ёжик ещё спит."
ARABIC = "الساعة الآن العاشرة، وغدًا لدى نوا امتحان. ماذا تفعل؟"
ARABIC_WITH_NAMES = "في الصف 5B بمدرسة Koivula يوجد 25 تلميذًا (أو 26)."
VOWELLED = "مُحَمَّدٌ يَكْتُبُ الدَّرْسَ"
PERSIAN = "پدر گفت: چرا ژاکت نپوشیدی؟ کتاب\u200cها گم شده‌اند."
KURDISH = "ئەمڕۆ لە قوتابخانە باسی ڕۆژەکە دەکەین، هەڵبژاردنێکی باش."
FINNISH_WITH_ARABIC = "Opettaja sanoi مرحبا ja lähti. Taululla luki (سلام 24 صديق)."

SENTENCES = (
    FINNISH, SAMI, RUSSIAN, ARABIC, ARABIC_WITH_NAMES, VOWELLED, PERSIAN, KURDISH, FINNISH_WITH_ARABIC,
)  # fmt: skip
ALPHABETS = {
    "fi sv en": ascii_letters + "åäöÅÄÖéüÉÜšžŠŽ”’–—…«»€",
    "se": ascii_letters + "áčđŋšŧžÁČĐŊŠŦŽ",
    "ru": "".join(map(chr, range(0x410, 0x450))) + "ёЁ№«»",
    "uk": "єіїґЄІЇҐ",
    "et": "õäöüšžÕÄÖÜŠŽ",
    "ar": "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x653), *range(0x660, 0x66D)))) + "،؛؟ٱ",
    "fa": "پچژکگی\u200c۰۱۲۳۴۵۶۷۸۹",
    "ckb": "ڕڵۆێەڤگپچژکیھ",
    "ur": "ٹڈڑںہھےۓ۔",
    "ps": "ټځڅډړږښګڼېۍ",
}
