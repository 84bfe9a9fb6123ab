"""Azerbaijani nouns of everyday life, by theme: our own selection."""

PEOPLE = """
ata ana valideyn oğul qız qızıl qardaş bacı baba nənə əmi dayı bibi xala nəvə kürəkən gəlin qayın
qaynana qaynata baldız ər arvad kişi qadın oğlan uşaq körpə gənc qoca qarı bala övlad əkiz yetim dul
qəyyum himayəçi ailə nəsil soy əcdad varis qohum dost yoldaş qonşu düşmən rəqib tanış qonaq sahib
ağa xanım bəy cənab adam insan şəxs kəs camaat xalq millət tayfa qəbilə əhali vətəndaş sakin kəndli
şəhərli fəhlə işçi usta şagird tələbə müəllim həkim mühəndis memar rəssam şair yazıçı jurnalist
aktyor artist müğənni dirijor bəstəkar alim filosof tarixçi kimyaçı fizik riyaziyyatçı bioloq
coğrafiyaçı dilçi tərcüməçi redaktor müxbir naşir oxucu dinləyici tamaşaçı idmançı futbolçu məşqçi
hakim qazı vəkil müdir rəis rəhbər başçı sədr prezident nazir elçi səfir konsul deputat senator vali
kral kraliça şah sultan xan padşah şahzadə əsgər zabit general komandan kapitan leytenant mayor
serjant polis cinayətkar oğru qatil quldur casus qul kölə ağsaqqal ağbirçək molla axund keşiş rahib
peyğəmbər imam dərviş sürücü pilot dənizçi balıqçı ovçu çoban bağban əkinçi dəyirmançı dərzi bərbər
aşpaz qəssab çörəkçi satıcı alıcı tacir mühasib kassir katib dayə xidmətçi qulluqçu gözətçi keşikçi
qoruqçu poçtalyon həmşirə tibbçi əczaçı cərrah xəstə yaralı kor lal kar dəli qəhrəman igid döyüşçü
müdrik ustad vətənpərvər lider üzv iştirakçı təşkilatçı nümayəndə müavin köməkçi müşavir məsləhətçi
mütəxəssis ekspert analitik menecer direktor sahibkar iş biznesmen bankir investor sərmayəçi icraçı
istifadəçi istehlakçı istehsalçı müştəri sifarişçi təchizatçı podratçı kirayəçi borclu kreditor
girovçu qaçqın köçkün mühacir əcnəbi turist səyyah sərnişin piyada şahid ittihamçı müttəhim məhkum
məhbus girov qurban zərərçəkmiş tərəfdar tərəfdaş müttəfiq vasitəçi ortaq şərik həmkar həmvətən
sinif kollektiv qrup dəstə komanda heyət briqada zümrə təbəqə kütlə cəmiyyət icma ictimaiyyət
"""

BODY = """
baş saç üz alın göz qaş kirpik qulaq burun ağız dodaq diş dil çənə yanaq saqqal bığ boğaz boyun
çiyin qol dirsək bilək əl barmaq dırnaq ovuc yumruq köks döş sinə qarın bel arxa kürək yan böyür
ayaq diz baldır topuq daban bud omba sümük əzələ dəri tük qan damar ürək beyin ciyər böyrək mədə
bağırsaq əsəb sinir bədən vücud cəsəd can ruh nəfəs səs ağrı yara xəstəlik qızdırma öskürək zökəm
soyuqdəymə infeksiya virus mikrob bakteriya xərçəng şəkər təzyiq dərman həb məlhəm iynə vaksin
müalicə sağlamlıq əllik göbək gicgah əng çanaq oynaq hüceyrə toxuma orqan orqanizm zəka hafizə
yaddaş yuxu röya ac toxluq susuzluq qıc çapıq sızanaq ləkə tər
"""

FAMILY_AND_HOME = """
ev mənzil otaq mətbəx eyvan həyət həyətyanı bağ bağça qapı pəncərə divar dam döşəmə tavan pilləkən
pillə dəhliz zirzəmi qaraj kərpic daş taxta mismar çəkic mişar balta bıçaq qaşıq çəngəl stəkan
fincan çaynik qazan tava boşqab nimçə kasa süfrə masa stol stul kürsü kreslo divan çarpayı yataq
yorğan döşək balış xalça kilim pərdə güzgü şkaf dolab sandıq qutu səbət çanta kisə torba çuval vedrə
küp bardaq şüşə qab qapaq açar qıfıl kilid ip sap düymə parça ipək yun pambıq kətan paltar köynək
şalvar don tuman yubka pencək palto plaş kürk papaq şapka şal şərf əlcək corab ayaqqabı çəkmə başmaq
kəmər qayış qalstuk üzük sırğa boyunbağı bilərzik saat eynək çətir daraq sabun dəsmal fırça şampun
ülgüc çıraq lampa şam kibrit soba ocaq od alov köz kül tüstü his yanğın su qaz işıq elektrik cərəyan
məişət mebel soyuducu televizor radio telefon ütü paltaryuyan tozsoran süpürgə zibil toz kir çirk
həsir beşik oyuncaq kukla top şar yelkən nərdivan qəlyan tütün siqaret kağız qələm dəftər kitab
vərəq qovluq zərf məktub açıqca təqvim
"""

FOOD = """
darçın sarma çörək un xəmir yağ süd qatıq pendir qaymaq xama kərə yumurta ət balıq toyuq kabab plov
düyü şorba bozbaş dolma dovğa küftə kotlet sosis kolbasa makaron əriştə noxud lobya mərci mərcimək
buğda arpa qarğıdalı darı çovdar tərəvəz kartof soğan sarımsaq kələm kök yerkökü çuğundur pomidor
xiyar badımcan bibər qabaq turp göyərti şüyüd cəfəri keşniş reyhan nanə meyvə alma armud heyva nar
üzüm ərik şaftalı gavalı albalı gilas tut əncir xurma portağal limon naringi banan qarpız yemiş
qovun çiyələk moruq böyürtkən qoz fındıq püstə badam şabalıd tum duz istiot ədviyyat sirkə zəfəran
bal mürəbbə qənd şirni konfet şokolad paxlava şəkərbura qoğal tort dondurma halva çay qəhvə kofe
şərbət şirə kompot pivə şərab araq ayran nahar yemək xörək dad tam duzluluq ərzaq azuqə qida yem ot
saman xonça pay dilim loxma
"""

ANIMALS_AND_PLANTS = """
heyvan it küçük pişik at ayğır madyan dayça eşşək qatır dəvə inək öküz dana camış qoyun quzu qoç
keçi oğlaq donuz xoruz cücə ördək hinduşka quş sərçə göyərçin qarğa qartal şahin laçın bayquş
qaranquş bülbül tutuquşu leylək durna tovuz qağayı dovşan tülkü canavar qurd ayı aslan şir pələng
bəbir fil zürafə meymun maral ceyran cüyür kirpi dələ siçan siçovul köstəbək ilan kərtənkələ tısbağa
timsah qurbağa balina delfin akula milçək ağcaqanad arı qarışqa kəpənək hörümçək əqrəb böcək
cırcırama soxulcan bit birə sürü ilxı yuva qanad dimdik quyruq buynuz pəncə bitki ağac kol gül çiçək
qızılgül qərənfil bənövşə nərgiz lalə yasəmən zanbaq süsən yarpaq budaq gövdə qabıq toxum meşə orman
palıd çinar söyüd qovaq küknar sərv tənək pöhrə sünbül tikan yosun göbələk çəmən çəmənlik bostan
tarla zəmi əkin biçin xırman gübrə məhsul ov balıqçılıq arıçılıq maldarlıq quşçuluq əkinçilik
bağçılıq
"""

NATURE = """
dərya köpük odun yer göy torpaq palçıq qum qaya dağ təpə dərə düz düzən düzənlik çöl səhra vadi
yamac zirvə uçurum mağara ada yarımada sahil dəniz okean göl bulaq şəlalə bataqlıq kanal arx körfəz
liman dalğa axın sel daşqın buz buzlaq qar yağış dolu şeh çiskin duman bulud ildırım şimşək
göyqurşağı külək yel fırtına tufan qasırğa meh hava iqlim isti soyuq şaxta quraqlıq zəlzələ vulkan
günəş ay ulduz planet kainat kosmos fəza üfüq kölgə qaranlıq aydınlıq şüa səma dünya aləm qütb
ekvator qitə materik şimal cənub şərq qərb təbiət ətraf mühit mineral metal dəmir mis polad gümüş
qurğuşun qalay sink alüminium civə kömür neft benzin mazut kükürd fosfor əhəng gil mərmər qranit
almaz brilyant yaqut zümrüd firuzə mirvari inci kəhrəba enerji istilik buxar
"""

TIME = """
vaxt zaman çağ dövr əsr era il həftə gün dəqiqə saniyə an müddət gecə gündüz səhər axşam günorta
sübh şəfəq gecəyarı sabah dünən bayram yay qış yaz payız bahar fəsil mövsüm yanvar fevral mart aprel
may iyun iyul avqust sentyabr oktyabr noyabr dekabr bazar çərşənbə cümə şənbə keçmiş gələcək indi
tarix ömür yaş doğum ölüm gənclik qocalıq uşaqlıq başlanğıc son əvvəl axır orta ildönümü yubiley
novruz ramazan orucluq tətil məzuniyyət fasilə növbə sürət dəfə yol mərhələ müddəa ardıcıllıq
minillik onillik yüzillik illik aylıq günlük həftəlik rüb kvartal
"""

PLACES = """
dəyirman xəzinə ölkə dövlət vətən yurd diyar el şəhər kənd qəsəbə rayon mahal bölgə region vilayət
əyalət paytaxt sərhəd ərazi sahə məkan mövqe məntəqə meydan küçə prospekt döngə məhəllə körpü tunel
səki park xiyaban mağaza dükan köşk anbar bank poçt məktəb lisey gimnaziya kollec universitet
institut akademiya fakültə kafedra kitabxana muzey teatr kino kinoteatr sirk zoopark stadion hovuz
zal salon səhnə məscid kilsə sinaqoq məbəd minarə türbə qəbir qəbiristan xəstəxana klinika
poliklinika aptek sanatoriya mehmanxana otel restoran kafe çayxana yeməkxana aşxana hamam bərbərxana
ofis idarə nazirlik bələdiyyə səfirlik konsulluq konsulxana saray qala qəsr qüllə bürc istehkam
hasar çəpər darvaza fabrik zavod emalatxana sex mədən quyu buruq elektrostansiya ferma tövlə ağıl
mülk villa bina tikili tikinti mərtəbə giriş çıxış lift aeroport vağzal stansiya dayanacaq metro
qatar avtobus trolleybus tramvay taksi maşın avtomobil minik traktor kombayn velosiped motosiklet
təyyarə helikopter raket gəmi qayıq bərə yaxta araba fayton təkər mühərrik motor sükan əyləc yanacaq
bilet reys səfər səyahət gəzinti gəzi yürüş marşrut xəritə ünvan bucaq künc kənar mərkəz ortalıq iç
alt üst ön sol sağ dib təh tərəf cəhət istiqamət məsafə uzaqlıq hündürlük dərinlik en uzunluq boy
"""

MIND = """
amal bilgi əsər yazma fikir düşüncə xəyal arzu istək həvəs maraq məqsəd niyyət qərar seçim iradə
inam iman etiqad etibar şübhə qorxu həyəcan hirs qəzəb kin nifrət sevgi məhəbbət eşq həsrət nisgil
kədər qəm qüssə dərd sevinc şadlıq fərəh xoşbəxtlik bədbəxtlik bəxt tale qismət ümid sədaqət vəfa
xəyanət namus qeyrət şərəf ləyaqət heysiyyət vicdan utanc həya ayıb günah savab xeyir şər yaxşılıq
pislik mərhəmət rəhm insaf ədalət zülm əzab işgəncə iztirab əmək cəfa səbir təmkin cəsarət hünər
igidlik şücaət qorxaqlıq tənbəllik çalışqanlıq bacarıq qabiliyyət istedad məharət təcrübə bilik elm
mərifət savad təhsil tərbiyə əxlaq ədəb hörmət nəzakət adət ənənə ayin mərasim toy nişan yas ehsan
dəfn hədiyyə bəxşiş mükafat təşəkkür minnətdarlıq üzr təbrik salam vida dəvət görüş söhbət mübahisə
dava döyüş müharibə sülh barışıq atəşkəs qələbə məğlubiyyət zəfər hücum müdafiə silah tüfəng tapança
qılınc xəncər bomba güllə tank ordu qoşun cəbhə düşərgə əsir həqiqət gerçək yalan sirr xatirə duyğu
hiss həyat yaşayış varlıq yoxluq mövcudluq məna əhəmiyyət dəyər qiymət səbəb nəticə amil təsir
ehtimal imkan fürsət şans təsadüf hal vəziyyət şərait hadisə əhvalat macəra problem məsələ çətinlik
asanlıq mane əngəl təhlükə risk bəla fəlakət müsibət uğur müvəffəqiyyət nailiyyət uğursuzluq səhv
xəta yanlışlıq təqsir günahkar fərq oxşarlıq bənzər bərabərlik vəhdət birlik ayrılıq azadlıq
müstəqillik hürriyyət əsarət gücsüzlük güc qüvvə qüdrət zor taqət gözəllik çirkinlik cavanlıq
təmizlik rahatlıq narahatlıq dinclik yorğunluq zəiflik möhkəmlik davamlılıq diqqət diqqətsizlik
hazırlıq cavab sual söz sorğu tapmaca məsəl zarafat lətifə nağıl dastan əfsanə şeir qəzəl roman
hekayə povest dram komediya faciə mahnı rəqs musiqi muğam tar kaman zurna qaval nağara piano gitara
skripka rəsm şəkil heykəl sənət incəsənət mədəniyyət ədəbiyyat yazı əlifba hərf heca cümlə abzas
mətn hissə bölmə başlıq mövzu məzmun mündəricat lüğət ləhcə şivə tələffüz vurğu qrammatika isim
sifət say əvəzlik feil qoşma ədat nida şəkilçi oyun idman yarış çempionat kubok medal rekord futbol
basketbol voleybol güləş boks şahmat nərd üzgüçülük məşq kuklaçı əyləncə şənlik konsert tamaşa sərgi
festival bayraq gerb himn
"""

NUMBER_AND_MEASURE = """
bölüm rəndə rəqəm ədəd miqdar ölçü çəki metr kilometr santimetr millimetr qram kiloqram ton litr
hektar dərəcə faiz cəm hasil nisbət kəsr yarı yarım cüt tək dəst dənə qırıq zərrə damcı sıra cərgə
düzüm rəng rəngli forma quruluş nümunə model növ tip cür çeşid sort səviyyə xətt nöqtə dairə kvadrat
üçbucaq düzbucaq kub kürə silindr həcm diametr radius simvol işarə iz uc qat lay örtük üzlük dəlik
deşik boşluq çat yarıq qırışıq düyün ilgək halqa zəncir tel məftil şəbəkə tor boru çarx val vint
çubuq dəyənək dirək sütun lövhə lent yapışqan boya lak
"""

LIFE = """
alaçıq balaban böhtan burğu büllur çadır çadra çapar çardaq çaqqal çərçivə cırtdan dəbilqə dəmirçi
əlil ənginar ərəfə gəda güldan gülab gürz hərəm xalat xaqan xəndək imdad istila karvan kəfən
kəkələk kəlam kəmənd kərəm küncüt külçə lavaş ləçək ləpə ləyən məxmər məzar mizan müjdə nərə
nişasta oba palan papiros peyk peyvənd pərvanə qaban qabırğa qalxan qamış qarmaq qatran qayçı
qayğanaq qəfəs qəlib qənaət qəsidə qırğı qırğın qobustan qoltuq quzğun qumar qundaq qürbət sahman
saqqız sarğı sarmaşıq sazan səadət səcdə səngər sərdar sövda sürgün şeyx şəhid şikar şirniyyat
şüşəbənd tamada taun tərəzi təndir tikə tilsim timsal tirə tuğ tumar tumurcuq turac ulaq urvat
üskük vərdiş vərəm veteran yaba yaraq yarmarka yasaq yastıq yelpik yonca yovşan zəli zərgər zığ
ziyarət zoğal alça anbarçı balıqqulağı bahadır barama bəhrə bəzək böhtançı boran boğça burulğan
cahan cərrahiyyə cövza cüzam çalğı çıraqban çillə çovğun çömçə dağar darğa dəbdəbə dəfinə dözüm
duvaq düha dükançı ehkam ənbiya əşrəfi ətir falçı fənər fidan fitnə giley gümbəz güney günəbaxan
güzəran hegemon heybə həbsxana hoqqa hoqqabaz hüzur xaraba xariqə xına xoca xortdan iksir ilğım
ilmə ilxıçı ilbiz inqilabçı irin israfçı istismar istismarçı itburnu kahı kamança karxana kələk
kəndir kirayənişin kişmiş körük köhlən kövşən lağlağı loğman macəraçı mərcan mərmi məskən məşədi
məşğələ məzə meşşan meyl millətçi misra mücrü müəzzin mürəbbi nəğmə nəzəriyyəçi nifaq nizam nizə
nökər ocaqçı otlaq ovsun ovsunçu oyunbaz öhdə örnək pendirçi pəhləvan piltə qapıçı qaraçı qayıqçı
qədəm qələndər qənim qərinə qəssabxana qətrə qovğa qubar qulan qumbara qürub rayihə rübai salxım
samovar sancaq sarban sarsıntı sayğı sazəndə seyrçi səlib səliqə sərhədçi sərkərdə sətir sınaq
sınıqçı silsilə sitəm sövdagər sufi suvaq şəriətçi şillə şivən şölə talvar taxça təbəssüm təlatüm
tərlan topuz uğultu ülgü ümman vahimə vəzir vəznə vəznəçi xəbərçi yapıncı yarğan yaşmaq yəhər yolçu
yüyən zərbə zövcə
"""
