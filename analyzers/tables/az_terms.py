"""Azerbaijani nouns of law, administration, economy, science and computing: our own selection."""

LAW = """
rejim fayda hüquq qanun qanunvericilik konstitusiya məcəllə fərman sərəncam qətnamə nizamnamə
əsasnamə reqlament qayda norma standart təlimat göstəriş tələb şərt maddə bənd əlavə düzəliş
dəyişiklik layihə müqavilə saziş razılaşma razılıq bəyannamə bəyanat konvensiya pakt protokol
memorandum akt sənəd arayış vəsiqə pasport şəhadətnamə lisenziya icazə qadağa məhdudiyyət hədd limit
istisna imtiyaz güzəşt səlahiyyət vəzifə öhdəlik borc məsuliyyət cavabdehlik zamanət təminat
zaminlik ziyan zərər kompensasiya təzminat cərimə sanksiya tənbeh töhmət cəza cinayət inzibati
pozuntu hüquqpozma oğurluq talama soyğunçuluq quldurluq dələduzluq saxtakarlıq rüşvət korrupsiya
qətl qəsd xuliqanlıq zorakılıq təcavüz terror terrorçuluq qaçaqmalçılıq məhkəmə proses icraat iddia
iddiaçı cavabdeh ərizə ərizəçi şikayət şikayətçi apellyasiya kassasiya vəsatət etiraz protest hökm
tədbir həbs sübut dəlil ifadə istintaq müstəntiq təhqiqat təhqiqatçı axtarış ekspertiza prokuror
prokurorluq vəkillik notariat notarius nəsihət vasitəçilik arbitraj andlı and iclas baxış şahidlik
bəraət əfv amnistiya mühakimə təqib ittiham müdafiəçi zərərçəkən mülkiyyət mülkiyyətçi sahiblik
istifadə əmlak daşınmaz daşınar miras vərəsə vəsiyyət vəsiyyətnamə vərəsəlik alqı satqı kirayə icarə
icarəçi podrat bölgü payçı nikah aliment qəyyumluq himayə nəsəb valideynlik soyad ad atalıq analıq
fəaliyyət fəaliyyətsizlik filial nümayəndəlik təsis təsisçi iştirak səhm səhmdar ləğv iflas müflis
tələbnamə bildiriş xəbərdarlıq elan çağırış hökumət parlament məclis komissiya komitə agentlik
xidmət departament şöbə sektor palata təşkilat qurum müəssisə assosiasiya federasiya respublika
monarxiya demokratiya diktatura siyasət partiya seçki seçici namizəd səsvermə referendum mandat
deputatlıq iqtidar müxalifət islahat inqilab üsyan çevriliş blokada mühasirə işğal münaqişə danışıq
diplomatiya vətəndaşlıq sığınacaq viza qeydiyyat uçot siyahı reyestr kadastr arxiv inventar möhür
ştamp imza surət nüsxə orijinal əsl blank anket cədvəl hesabat məruzə nitq yığıncaq toplantı
konfrans seminar simpozium forum müşavirə müzakirə təklif tövsiyə təşəbbüs plan proqram strategiya
konsepsiya prioritet tapşırıq icra nəzarət audit monitorinq təftiş müfəttiş inspeksiya rəy arqument
əsas izahat şərh məxfilik məhrəmlik toxunulmazlıq təhlükəsizlik mühafizə konfidensiallıq şəffaflıq
aşkarlıq ədalətlilik qərəz yetkinlik qanunilik qanunçuluq etibarlılıq həqiqilik uyğunluq
"""

ECONOMY = """
iqtisadiyyat maliyyə büdcə gəlir xərc məxaric mədaxil mənfəət vergi rüsum gömrük aksiz tarif məzənnə
valyuta pul manat qəpik dollar avro rubl lirə funt yen nağd sikkə əskinas çek hesab depozit əmanət
kredit ipoteka sığorta sığortaçı zəmanət investisiya sərmayə kapital fond ehtiyat birja aksiya
istiqraz dividend tələbat rəqabət inhisar monopoliya maya endirim bonus haqq maaş əməkhaqqı məvacib
müavinət pensiya təqaüd ödəniş ödəyici əməliyyat tranzaksiya qəbz qaimə faktura kassa terminal
ticarət satış alış idxal ixrac mal əmtəə xammal istehsal istehlak sənaye təsərrüfat nəqliyyat rabitə
turizm sahibkarlıq biznes şirkət firma korporasiya holdinq idarəçilik idarəetmə menecment marketinq
reklam brend tender müsabiqə auksion hərrac təchizat logistika yük sifariş keyfiyyət kəmiyyət
sərfəli səmərə səmərəlilik məhsuldarlıq artım inkişaf böhran inflyasiya işsizlik məşğulluq peşə
ixtisas işəgötürən işverən kadr ştat vakansiya staj ezamiyyət peşəkar avadanlıq dəzgah qurğu alət
cihaz texnika mexanizm detal resurs mənbə potensial smeta təxmin proqnoz statistika göstərici indeks
dövriyyə balans aktiv passiv saldo debet
"""

SCIENCE = """
tədqiqat araşdırma təhlil sintez müşahidə nəzəriyyə fərziyyə hipotez isbat tərif anlayış termin
məfhum kateqoriya prinsip qanunauyğunluq metod üsul vasitə yanaşma sistem struktur funksiya element
faktor xassə xüsusiyyət əlamət meyar kriteriya yekun xülasə icmal məqalə dissertasiya monoqrafiya
dərslik mühazirə dərs imtahan diplom attestat professor dosent doktor magistr bakalavr riyaziyyat
həndəsə cəbr fizika kimya biologiya coğrafiya geologiya astronomiya tibb fəlsəfə psixologiya
sosiologiya arxeologiya etnoqrafiya dilçilik filologiya pedaqogika hüquqşünaslıq hüquqşünas
ekologiya genetika atom molekul elektron proton neytron nüvə ion kristal maye bərk plazma məhlul
turşu qələvi oksid oksigen hidrogen azot karbon kalsium natrium kalium xlor temperatur təcil
gərginlik müqavimət tezlik spektr şüalanma radiasiya maqnit lazer
"""

COMPUTING = """
kompüter noutbuk planşet smartfon ekran monitor klaviatura printer skaner kamera mikrofon dinamik
qulaqlıq batareya kabel internet veb sayt səhifə brauzer server data baza fayl tətbiq proqramçı kod
alqoritm interfeys parametr ayar versiya bərpa prosessor disk modem ruter bluetooth simkart sim
operator abunə abunəçi abunəlik abonent trafik profil parol şifrə avtorizasiya autentifikasiya
identifikasiya identifikator təsdiq imtina üstünlük kuki piksel teq skript plagin modul nasazlıq
nasaz qəza log jurnal reklamçı analitika filtr süzgəc mesaj ismarış zəng xəbərnamə paylaşım izləyici
foto fotoşəkil video audio kontent media multimedia format tətbiqetmə məlumat informasiya xəbər fakt
istinad link keçid bağlantı lokasiya geolokasiya sensor biometriya texnologiya innovasiya robot süni
intellekt platforma provayder təminatçı müəllif müəlliflik emal emalçı nəzarətçi subyekt təxəllüs
sızıntı kibercinayət haker fırıldaq spam müdaxilə kupon kart
"""

ABSTRACT = """
münasibət əlaqə ünsiyyət əməkdaşlıq yardım kömək dəstək qayğı hərəkət davranış əməl rəftar addım
cəhd səy mübarizə yenilik köhnəlik tərəqqi yüksəliş eniş çoxluq azlıq ehtiyac lüzum zərurət
zəruriyyət vaciblik məcburiyyət mənsubiyyət mənşə əsil irq din məzhəb inanc əqidə mövhumat islam
xristianlıq quran incil tövrat allah tanrı mələk şeytan cin cənnət cəhənnəm behişt axirət qiyamət
oruc namaz həcc zəkat dua ayə surə hədis şəriət sünnə məlumatlılıq tanışlıq şöhrət nüfuz rütbə
mənsəb titul məqam hüsn rəğbət hakimiyyət hərbi maarif maarifçilik mətbuat qəzet nəşr nəşriyyat çap
kütləvi televiziya veriliş efir yayım reportaj müsahibə şayiə təbliğat senzura gediş davam xitam
təmir quruculuq təşkil tərtib təqdim təqdimat təyin təyinat təsvir təsnifat təkrar təkid tənqid
təqlid təlqin təzad təzə təlim təslim təsəlli təsəvvür təəssürat təəccüb təəssüf təcili təmas təmin
təmsil təmsilçi tərkib tərcümə tərəddüd təxirə tədris təqdir təmiz təxminən təşviq təhdid təhvil
təhrif təhkim təxribat təxliyə təkan tərəfkeş mübadilə müraciət müraciətçi müayinə müqayisə müqabil
müvafiqlik mülahizə müxtəliflik müəyyən mücadilə müəmma müstəqil müşayiət müştərək müsadirə müsafir
müsəlman mühüm mükəlləfiyyət mükəlləf məsləhət məsul məşğul məşhur məhdud məxsus məcbur mənfi mərhum
məzun məqbul məramnamə məruz məsrəf məşvərət məğlub mənzərə məqsədyönlü məslək aidiyyət aqibət
bəhanə bəhs cəlb cövhər dövran ehtiram ehtiras etimad əfkar əks əksəriyyət əlac ərk əhd əhval əhatə
əmr ənam əndişə hədəf həll həsəd həvalə hikkə hikmət hiylə hökmdar hövsələ iblis icad idrak ifrat
iftixar ifşa ihtişam ilham iltifat iltimas inad incə inkar intizam intiqam israf islah israr istehza
istirahət itaət itki izdiham izn izah kamal kəşf kübar qafiyə qanadlı qeyd qəbul qəflət qiyas qüsur
qürur lənət ləzzət mahiyyət mərəz nəfs nəzər nəbz nüans oyanış rəbt rifah rövnəq rüxsət saf səfalət
səfərbərlik sədəqə səhiyyə sima sitat sövq şan şəfqət şəkk şəksiz şüar şüur tamah tələ təb tövbə
ünsür üstün vəd vəhm vəhşət vəsait vəsilə vüqar vüsət xasiyyət xələl xərac xətər xislət yəqin zövq
zahir zəmin zənn ziya ziyalı zülmət
"""

OFFICE = """
akkreditasiya akkreditiv aksept aqreqat antivirus aparat arbitr assambleya avans avtoritet bayt
bəyan bloq bloqer blok blokçeyn broker broşür bülleten bürokratiya çip dəftərxana debitor diaqnoz
diaqnostika direktiv displey distribütor doktrina domen drayver ekstradisiya emissiya emitent emoji
etika etibarnamə əhdnamə əlillik əlyazma əqd əvəz əvəzçi fermer fişinq funksionallıq hakimlik
hərbçi heş heşteq host hostinq ikona impiçment immunitet inauqurasiya inteqrasiya inzibatçı ittifaq
ixtira ixtiraçı jüri kabinet kampaniya kanselyariya kataloq kəşfiyyat klik kodeks kompromis
konfiqurasiya konsultasiya kooperativ kriptoqrafiya kriptovalyuta kursor kvota ləvazimat
likvidasiya loqin loqotip massiv matris menyu meqabayt məhkumluq məhrumiyyət moratorium
munisipalitet naviqasiya naviqator nominasiya oferta ombudsman opponent paket panel patent podkast
portal plebissit preambula proksi prosedur qadcet qovşaq qrafik ratifikasiya rəhbərlik rekvizit
rezident rezolyusiya rəyasət sammit sayğac seans senat sertifikat sessiya sintaksis siqnal skrinşot
slayd spiker status stiker subsidiya suverenlik şablon şlüz şura tarixçə test təqaüdçü token
tranzit trast tribunal ultimatum üzvlük vebsayt vəkalət vəkalətnamə veto vidcet yurisdiksiya
ziyankar
"""
