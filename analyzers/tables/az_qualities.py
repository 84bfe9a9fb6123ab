"""Azerbaijani adjectives, adverbs, numerals and small words, and names of places: our own
selection."""

ADJECTIVES = """
duru yaxşı pis böyük kiçik iri xırda balaca uzun qısa hündür alçaq uca geniş dar enli ensiz qalın
nazik arıq ağır yüngül yumşaq kəskin iti küt sərt yeni köhnə qədim müasir cavan yaşlı gözəl qəşəng
göyçək çirkin eybəcər çirkli qara ağ qırmızı sarı yaşıl mavi boz narıncı bənövşəyi çəhrayı qəhvəyi
qonur al açıq qapalı bağlı boş quru ilıq sərin şirin acı turş şor dadlı ləzzətli dadsız tox sağlam
diri ölü güclü zəif möhkəm qüvvətli sürətli yavaş tez gec asan çətin sadə mürəkkəb ucuz baha bahalı
dəyərli qiymətli varlı kasıb yoxsul zəngin xoşbəxt bədbəxt şad şən kədərli qəmgin qəmli acıqlı
hirsli sakit sakitcə rahat narahat maraqlı ağıllı axmaq səfeh cahil savadlı bilikli bacarıqlı
təcrübəli istedadlı çalışqan tənbəl cəsur qorxaq mehriban xeyirxah səxavətli xəsis kobud nəzakətli
ədəbli həyasız namuslu vicdanlı ədalətli ədalətsiz düzgün doğru əyri yanlış yalançı həqiqi saxta
qəlp təbii xüsusi ümumi şəxsi ictimai dövlətli xalis yerli xarici daxili beynəlxalq milli azad
asılı məcburi könüllü vacib əhəmiyyətli lazımlı zəruri gərəkli faydalı zərərli təhlükəli təhlükəsiz
etibarlı etibarsız şübhəli aydın işıqlı parlaq tutqun dərin dayaz hamar kələkötür dairəvi yuvarlaq
uzunsov eyni fərqli müxtəlif oxşar başqa digər ayrı yeganə axırıncı sonuncu birinci ikinci üçüncü
dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu aparıcı natamam qismən bütöv
yarımçıq kifayət az çox artıq əskik aşağı yuxarı yaxın uzaq görkəmli adi qeyri qəribə əcaib nadir
gizli məxfi aşkar rəsmi qanunsuz mülki siyasi iqtisadi sosial mədəni texniki coğrafi dünyəvi ədəbi
bədii musiqili riyazi fiziki kimyəvi bioloji ekoloji psixoloji texnoloji rəqəmsal onlayn virtual
fərdi ailəvi ali aid uyğun müvafiq münasib əlverişli dəqiq konkret mücərrəd dəyişkən sabit daimi
müvəqqəti əbədi ani dərhal gündəlik müntəzəm vaxtlı fövqəladə adekvat effektiv səmərəli məhsuldar
real ideal optimal minimal maksimal unikal universal global lokal bərabər qarşılıqlı birgə ümumxalq
səlahiyyətli ixtiyarlı təqsirkar günahsız evli subay nişanlı hamilə yetkin çılpaq yalın ayıq sərxoş
yorğun yuxulu oyaq hazır nahaq haqlı haqsız razı narazı məmnun peşman heyran təəccüblü mümkün
mövcud məlum naməlum bəlli nəhəng intensiv ardıcıl paralel ekstensiv obyektiv subyektiv neytral
müsbət pozitiv neqativ əvəzsiz pulsuz ödənişli ödənişsiz havayı yad doğma ögey əziz sevimli
hörmətli möhtərəm cənublu şimallı azərbaycanlı bakılı gəncəli türk rus ingilis fransız alman ərəb
fars gürcü erməni çin yapon hind qazax özbək qırğız türkmən tatar ləzgi talış avar ukraynalı
amerikalı italyan ispan polyak yunan yəhudi kürd gümrah çevik cəld zirək bic hiyləgər sadəlövh
məsum pak müqəddəs uğurlu uğursuz nəticəli ümidli ümidsiz qorxulu qorxunc dəhşətli möhtəşəm
əzəmətli əla mükəmməl nöqsanlı qüsurlu zədəli sınıq cırıq yırtıq kəsik çürük sökük dağınıq səliqəli
səliqəsiz yığcam qısaca ətraflı məzmunlu mənalı mənasız boşboğaz danışqan susqun utancaq qürurlu
təkəbbürlü təvazökar səbirli səbirsiz əsəbi soyuqqanlı ciddi zarafatcıl gülməli məzəli kinli paxıl
qısqanc sadiq vəfalı xain nankor minnətdar lazım gərək acgöz aqrar bayat bərbad çılğın çolaq cır
dolğun durğun dürüst düşkün əfsus əlvida əlverişsiz əyan fağır gülərüz gur xam xəfif interaktiv kal
keçəl kövrək köntöy küskün legitim maraqsız məğrur məhrum məlul mənfur məzlum mobil mülayim müdhiş
müti nadan namərd nazlı nəcib nəm nimdaş nurlu ötkəm pərişan pozğun qanunverici qısır qıvraq qıvrım
qızğın qoçaq rəngarəng rəvan salamat seyrək sərgərdan sərsəm sığortalı solğun sönük suveren şəfalı
şıltaq şıq şumal tamam tənha tərs toplu tutarlı tünd ucqar ürkək vəhşi viran vurğun yastı yavan
yekə yırtıcı yoluxucu yumru yüksək zay zərif zərərverici abırlı adaxlı ahəngdar avara azğın
bəxtəvər canlı canfəşan cəsarətli coşğun çapqın çarəsiz çaşqın çəpgöz dönük dözümlü endirimli
əfsanəvi əlçatan əlçatmaz ənənəvi əngin faydasız fədakar fitnəkar füsunkar gərgin gəvəzə həlim
hərcayi hikkəli xətakar xəfə imkanlı itaətkar küsülü ləyaqətli ləziz lovğa məcnun məftun məhəbbətli
məhrəm məkrli məstedici mətin mütərəqqi mütəmadi müxtəsər naxışlı naşı nüfuzlu örtülü ötəri
özbaşına pozucu pünhan qamətli qaniçən qaynar qəddar qəmxar qərib qonaqpərvər qüssəli riyakar
ruhani rütubətli sanballı sataşqan səhlənkar səmimi səyyar sürəkli suçlu şərəfli tamahkar
təcavüzkar tələskən tikanlı ülvi üzgün yaraşıqlı yüngülvarı zalım
"""

SMALL_WORDS = """
və da də ki isə amma ancaq lakin fəqət halbuki çünki odur yaxud ya yoxsa həm nə hərgah əgər hətta
belə yalnız təkcə məhz elə axı bəs məgər bəlkə guya sanki kaş təki bəli hə xeyr yox deyil var
əlbəttə şübhəsiz həqiqətən deməli beləliklə nəhayət məsələn xüsusilə xüsusən əsasən ümumiyyətlə
adətən bəzən həmişə heç əsla qəti qətiyyən daha hələ sonra əvvəlcə qabaqca bayaq həmin bu o necə
niyə kim hara hansı neçə haçan nəçi hamı hər kimsə nəsə filan filankəs bütün bəzi xeyli azacıq
olduqca lap ən təqribən yenə gah qədər kimi üçün görə qarşı dair rəğmən savayı özgə üzrə boyu
nisbətən dək bəri ilk içəri bayır geri irəli üzbəüz yanaşı ayrıca öz biz siz mən sən ora bura ha ey
vay ah of uf bah aha afərin əhsən sağol xahiş lütfən
"""

NUMERALS = """
sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən
doxsan yüz min milyon milyard trilyon çərək
"""

PLACES = """
azərbaycan bakı gəncə sumqayıt mingəçevir naxçıvan şəki şirvan quba qusar xaçmaz lənkəran astara
masallı cəlilabad biləsuvar salyan neftçala şamaxı ismayıllı qəbələ oğuz zaqatala balakən qax ağdaş
göyçay kürdəmir ucar zərdab yevlax bərdə tərtər ağdam füzuli cəbrayıl zəngilan qubadlı kəlbəcər şuşa
xankəndi xocalı xocavənd goranboy naftalan göygöl daşkəsən gədəbəy şəmkir ağstafa saatlı sabirabad
imişli beyləqan hacıqabul abşeron siyəzən şabran xızı culfa ordubad şərur babək qarabağ zəngəzur
muğan kür araz xəzər qafqaz təbriz ərdəbil urmiya dərbənd borçalı marneuli türkiyə ankara istanbul
izmir rusiya moskva gürcüstan tiflis ermənistan irəvan iran tehran iraq bağdad suriya dəmşəq livan
beyrut israil qüds fələstin misir qahirə səudiyyə ərəbistan məkkə mədinə yəmən oman qətər küveyt
bəhreyn əmirlik dubay əfqanıstan kabil pakistan islamabad hindistan dehli banqladeş pekin honqkonq
tayvan yaponiya tokio koreya seul monqolustan qazaxıstan astana özbəkistan daşkənd türkmənistan
aşqabad qırğızıstan bişkek tacikistan düşənbə tatarıstan dağıstan çeçenistan ukrayna kiyev belarus
minsk moldova rumıniya bolqarıstan yunanıstan afina serbiya xorvatiya bosniya sloveniya slovakiya
çexiya praqa macarıstan budapeşt polşa varşava litva latviya estoniya finlandiya isveç stokholm
norveç danimarka islandiya irlandiya britaniya ingiltərə london şotlandiya uels fransa paris
almaniya berlin avstriya vyana isveçrə italiya roma vatikan ispaniya madrid portuqaliya lissabon
niderland hollandiya belçika brüssel lüksemburq malta kipr albaniya makedoniya avropa asiya afrika
amerika avstraliya antarktida kanada meksika kuba braziliya argentina çili peru kolumbiya venesuela
mərakeş əlcəzair tunis liviya sudan efiopiya keniya nigeriya somali indoneziya malayziya sinqapur
tailand vyetnam filippin vaşinqton nyu york kaliforniya
"""

PEOPLE = """
əli məmməd həsən hüseyn əhməd mahmud ibrahim ismayıl rəşad elçin elnur elşən emin tural vüsal orxan
samir rauf ramiz nizami nəsimi vaqif sabir cavid nərimanov rəsulzadə əliyev heydər məmmədov həsənov
hüseynov quliyev ayşə fatimə zeynəb leyla nigar sevil günel aynur aygün gülnar könül səbinə sevda
təranə ülviyyə xədicə zəhra aysel natəvan
"""
