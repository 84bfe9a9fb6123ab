"""Every language with a lemmatiser or a stemmer meets forms of a word, and keeps words apart."""

from __future__ import annotations

import pytest

import analyzers
from analyzers import own_languages
from analyzers.generic import describe
from analyzers.tables.stemmers import UNSPACED

# A line is a language and, apart by semicolons, a word with other forms of it; after the bar is a
# word that must not meet the first form.
TABLE = """
ar  سياسة السياسة سياسات; بيانات البيانات وبيانات; مستخدم المستخدمين | كتاب
ast datu datos; derechu derechos; política polítiques | casa
bg  право правата права; потребител потребители; политика политиката | година
bs  podatak podaci podataka; pravo prava; kuća kuće | ruka
ca  dada dades; dret drets; política polítiques; usuari usuaris | casa
cs  údaj údaje údajů; zásada zásady zásadám; uživatel uživatelé; souhlas souhlasu | právo
cy  hawl hawliau; plentyn plant; gwasanaeth gwasanaethau | cath
da  oplysning oplysninger oplysningerne; bruger brugere brugeren; barn børn | hus
de  Haus Häuser Hauses; Recht Rechte Rechten; Vertrag Verträge; verarbeiten verarbeitet | Hund
el  δεδομένα δεδομένων; χρήστης χρήστες χρηστών; πολιτική πολιτικές; δικαίωμα δικαιώματα | σπίτι
en  policy policies; right rights; process processes processed | house
enm lord lordes; word wordes | hous
eo  datumo datumoj datumojn; uzanto uzantoj; rajto rajtojn | domo
es  dato datos; derecho derechos; política políticas; niño niños | casa
et  andmed andmete andmeid; kasutaja kasutajad kasutajate; õigus õiguse õigusi | maja
eu  datu datuak datuen; zerbitzu zerbitzuak zerbitzuen | etxe
fa  کتاب کتاب‌ها; کاربر کاربران; داده داده‌ها داده‌های | خانه
fi  tieto tiedot tietojen tietosi; käyttäjä käyttäjän käyttäjät; oikeus oikeuden | talo
fil sulat sumulat; gamit ginamit | bahay
fr  donnée données; droit droits; collecter collectons; traitement traitements | maison
ga  seirbhís seirbhísí; leabhar leabhair; páiste páistí bpáiste | teach
gd  leabhar leabhraichean; taigh taighean | cù
gl  dato datos; dereito dereitos; política políticas | casa
grc λόγος λόγου λόγον; ἄνθρωπος ἀνθρώπου | θεός
gv  thie thieyn; lioar lioaryn | moddey
he  זכות זכויות; ילד ילדים; משתמש משתמשים | בית
hi  नीति नीतियों; अधिकार अधिकारों; बच्चा बच्चे बच्चों | घर
hr  podatak podaci podataka; pravo prava; korisnik korisnici korisnika | ruka
hu  jog jogok jogai; felhasználó felhasználók felhasználót; szerződés szerződések | kutya
hy  իրավունք իրավունքներ իրավունքների; գիրք գրքեր գրքի | տուն
id  menggunakan digunakan; anak anaknya; memproses diproses | rumah
is  réttindi réttinda réttindum; barn börn barna; hús húsið húsa | hestur
it  dato dati; diritto diritti; utente utenti; raccogliere raccogliamo | casa
ka  უფლება უფლებები უფლებების; წიგნი წიგნები | სახლი
la  lex legis legum; ius iuris iura; puer pueri puerorum | domus
lb  Kand Kanner; Recht Rechter; Benotzer Benotzern | Hond
lt  duomenys duomenų duomenis; teisė teisės teisių; vaikas vaiko vaikai | namas
lv  tiesība tiesības tiesību; lietotājs lietotāji lietotāja; bērns bērni bērnu | māja
mk  право права; корисник корисници; книга книги | куќа
ml  പുസ്തകം പുസ്തകങ്ങൾ പുസ്തകത്തിൽ; കുട്ടി കുട്ടിയുടെ | വീട്
ms  baca membaca dibaca; buku bukunya; anak anak-anak | rumah
nb  opplysning opplysninger opplysningene; bruker brukere brukeren; barn barna | hus
ne  नीति नीतिहरू; अधिकार अधिकारहरू; बालक बालकहरू | घर
nl  gegeven gegevens; recht rechten; gebruiker gebruikers; kind kinderen | huis
nn  opplysning opplysningar opplysningane; brukar brukarar; barn barna | hus
no  opplysning opplysninger opplysningene; bruker brukere brukeren; barn barna | hus
pl  dane danych danymi; użytkownik użytkownicy użytkowników; zgoda zgody zgodę | dom
pt  dado dados; direito direitos; política políticas; criança crianças | casa
ro  utilizator utilizatori utilizatorilor; drept drepturi drepturile; dată date datelor | casă
ru  данные данных данным; право права прав; согласие согласия согласием | дом
se  mánná mánát; girji girjjit; viessu viesut | beana
sh  podatak podaci podataka; pravo prava; kuća kuće | ruka
sk  údaj údaje údajov; právo práva práv; používateľ používatelia | dom
sl  podatek podatki podatkov; pravica pravice pravic; uporabnik uporabniki | hiša
sq  libër libra; fëmijë fëmijët; shërbim shërbime shërbimet | shtëpi
sr  право права правима; корисник корисника; књига књиге | кућа
st  motho batho | ntlo
sv  personuppgift personuppgifter personuppgifterna; rättighet rättigheter | hus
sw  mtoto watoto; kitabu vitabu; mtumiaji watumiaji | nyumba
ta  தரவு தரவுகள்; புத்தகம் புத்தகங்கள் | வீடு
tl  sulat sumulat; gamit ginamit | bahay
tr  veri veriler verilerinizi; kullanıcı kullanıcılar kullanıcıların; hak haklar hakları | ev
uk  дані даних даними; право права прав; користувач користувачі користувачів | дім
yi  רעכט רעכטן; קינד קינדער | הויז
"""

# Words as ICU's dictionaries part them: the text with a bar at each break.
WORDS = """
ja  個人|情報|の|保護; サーバー|の|設定
km  ទិន្នន័យ|និង|ច្បាប់
lo  ຂໍ້ມູນ|ສ່ວນຕົວ
my  ကိုယ်|ရေး|အချက်အလက်
th  ข้อมูล|ส่วน|บุคคล
"""


def lines(table: str) -> list[list[str]]:
    """Return the language and the rest of each line of a table."""
    return [line.split(None, 1) for line in table.strip().splitlines()]


def stems(language: str, word: str) -> set[str]:
    """Return all stems of a text."""
    return {stem for token in analyzers.get(language).tokens(word) for stem in token.stems}


@pytest.mark.parametrize(("language", "row"), lines(TABLE), ids=[tag for tag, _ in lines(TABLE)])
def test_forms_meet_and_words_stay_apart(language: str, row: str) -> None:
    words, other = row.split("|")
    for forms in words.split(";"):
        found = {form: stems(language, form) for form in forms.split()}
        assert len(found) > 1 and set.intersection(*found.values()), found
        assert not set.union(*found.values()) & stems(language, other), (found, other)


@pytest.mark.parametrize(("language", "row"), lines(WORDS), ids=[tag for tag, _ in lines(WORDS)])
def test_words_of_languages_without_spaces(language: str, row: str) -> None:
    for text in map(str.strip, row.split(";")):
        found = [token.text for token in analyzers.get(language).tokens(text.replace("|", ""))]
        assert "|".join(found) == text


def test_the_tables_have_every_language_without_a_golden_one() -> None:
    golden = {"az", "kk", "ko", "ur", "zh"}
    tables = {tag for tag, _ in (*lines(TABLE), *lines(WORDS))}
    assert tables == {*analyzers.languages()} - golden
    assert len(tables) >= 60


@pytest.mark.parametrize("language", analyzers.languages())
def test_a_language_says_what_it_does(language: str) -> None:
    description = analyzers.get(language).description
    assert description and "\n" not in description
    if language not in own_languages():
        assert description == describe(language)
        assert ("dictionary" in description.split(";")[1]) is (language in UNSPACED)
        assert ("no stems" in description) is (language in UNSPACED)


@pytest.mark.parametrize("language", analyzers.languages())
def test_each_term_says_how_it_was_made(language: str) -> None:
    analyzer = analyzers.get(language)
    for token in analyzer.tokens("Cookies 3.1.2 данными معلومات 政策 Häuser ポリシー"):
        terms = [*([token.exact] if token.exact else []), *token.stems]
        derived = analyzer.derive(token)
        assert [derivation.term for derivation in derived] == terms
        assert [derivation.steps[-1].form for derivation in derived] == terms
