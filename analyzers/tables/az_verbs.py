"""Azerbaijani verb stems (*yaz-* of *yazmaq*): our own selection.

Passives and causatives are here only where they are words of their own: *görün-* is to seem,
while *yazıl-*, to be written, is found by its suffix.
"""

ONE_SYLLABLE = """
aç al an as aş at ax az bas bat bax bez bil bit bük büz boğ böl bur cır cum çal çap çarp çat çax
çək çıx çırp çim çök çöz de deş din dik dol don doy döl dön döy döz duy dur düş düz dürt ek ək əz
əs əy ər en et əm gəl gəz get gey gir göm gör gül güd hop hör hürk iç it in keç kəs köç küs qaç qal
qalx qan qap qat qaz qıl qır qırx qıs qıy qız qop qorx qoş qov qoy qus min ol ov öl ölç öp ört öt
öv poz sağ sal san sanc sap sar sat say seç sev səp sər sez sın sığ sıx sız sil sok sol sor soy sök
sön sür sürt süz şiş tap tan tax tik tök tut tüpür uç ud um uy üz ver vur yağ yan yar yap yat yax
yay yaz ye yet yığ yıx yırt yol yor yu yum yut yuy ürk
"""

IN_A_VOWEL = """
ağla ağrı ala anla ara atla aşıla bağışla bağla başla bəslə bəzə boşla boya bula böyü bürü büdrə
cavabla çağla çeynə çiçəklə çiylə çilə çürü daşı dara damla daşla dəstəklə dırmala dilə dinlə dişlə
doğra döşə ələ əhatələ əllə əvəzlə əsnə göynə gözlə gizlə gülümsə güllələ haqla hazırla hesabla
hədələ himayələ imzala izlə işarələ işlə islə istə itələ incələ iylə kişnə kilidlə köklə kötəklə
qapa qana qarışla qarşıla qatla qayna qaşı qazı qoru qovla quru qucaqla ləkələ ləngi mələ mənimsə
mıxla möhürlə nişanla nizamla nömrələ oxşa oxu ovla otla oğurla oyna ödə parçala parla payla
pıçılda pislə planla rahatla rənglə sadala salamla səslə sarı sərgilə sərinlə sıfırla sığalla
sığortala sırala sızla silkələ söylə susa şərhlə şifrələ şırılda tamamla tanı təkrarla təmizlə
təriflə təsdiqlə təxminlə tənzimlə tərlə tıxa titrə topla toxu tulla törə uğra ula uğurla üfür
ütülə üşü yağla yala yamala yara yarala yaşa yayımla yeri yenilə yellə yoxla yolla yüklə yürü
zəhərlə zəiflə zibillə zədələ zəncirlə zorla ziyarətlə dərəcələ dəyərlə yekunla filtrlə ayaqla
balansla bənzə cilala cilovla damğala düyünlə əylə fırçala formatla inildə kodla kopyala kölgələ
kükrə lisenziyala maskala nərildə qabıqla qaşıqla qıdıqla sıçra skanla soyuqla səpələ səyri şığı
tapdala təpiklə tuşla tumarla vərəqlə vurğula xatırla xırdala xoşla yamsıla yarıla yemlə yumurtla
"""

IN_A_CONSONANT = """
ağar ağart aldan aldat alış anlat apar arın art artır axtar ayıl ayır ayrıl azal azalt bağır barış
barışdır batır becər bənzət bəyən birləş birləşdir bişir bildir boğul bölüş boşal boşalt boşan
bulan burax böyüt buyur canlan coş çağır çalış çatdır çatış çaşdır çəkin çəkil çevir çevril çıxar
çoxal çoxalt dağıl dağıt danış darıx daşın davran dayan dayandır dəyiş dəyişdir dərinləş dincəl
diril diz dolan dolaş dondur doğul döyüş döndər düşün düzəl düzəlt endir ərit əsirgə əyləş əylən
evlən eşit fırlan fırlat faydalan fərqlən fərqləndir fikirləş formalaş gecik genişlən genişləndir
gərginləş gətir geyin gizlən göndər görün görüş göstər götür göyər gözəlləş güclən gülüş güvən
hazırlan həyəcanlan hirslən iliş inan inci incit islan islat itir iyrən keçin keçir kəsiş kiçil
kiçilt köçür köhnəl kövrəl qaçır qaldır qandır qapan qaral qarış qarışdır qaşın qatıl qaytar qayıt
qazan qəzəblən qıcıqlan qidalan qısal qısalt qısqan qışqır qıvrıl qızar qızdır qızış qocal qopar
qorun qorxut qoşul qovuş qovur qurtar qurtul qur quraşdır qurut maraqlan məskunlaş məsləhətləş
möhkəmlən müəyyənləş narahatlan nəticələn normallaş otur oyan oyat oynat öldür öpüş öskür ötür
öyrən öyrəş öyrət öyün özəlləş partla partlat paylaş planlaş rastlaş razılaş rəqəmsallaş rahatlan
sabitləş sağal sağalt saxla sakitləş sallan saral sarsıt sarsıl savaş sevin sevindir səsləş səslən
silahlan sıxış sığın sığış söndür soruş soyun soyut söykən sözləş sovuş sulan suvar sürün sürüş
susdur şənlən şərtləş şişirt şübhələn tanış tapın tapşır tarazlaş təkmilləş tələs tərpən tərpət
təsirlən titrət toqquş toxun törən törət tullan tutuş tükən tükət uçur ucal ucalt uduz uğurlan unut
usan utan uyğunlaş uyuş uzan uzat uzaqlaş üşüt üyüt üzləş vidalaş vuruş yalvar yanaş yandır yanıl
yanılt yapış yaran yarat yarış yaraş yararlan yatır yaxınlaş yaxşılaş yayın yeniləş yerləş
yerləşdir yetir yetiş yetişdir yığış yığışdır yorul yubat yuban yumşal yumşalt yuvarlan yüksəl
yüksəlt yüngülləş yürüt zəiflət zənginləş aktivləş anonimləş avtomatlaş qloballaş mərkəzləş
müasirləş qanuniləş rəsmiləş sadələş sürətlən şəffaflaş təqsirləndir ümumiləş yönəl yönəlt dəqiqləş
ehtiyatlan istiqamətlən əlaqələn əsaslan köklən öhdələn tərbiyələn çətinləş asanlaş ciddiləş
çirklən dostlaş günahlan qərarlaş qruplaş bölüşdür bərkit bəhrələn cavanlaş həvəslən böyükləş
cəzalandır çarpış diksin dirçəl gəmir havalan həvəsləndir hıçqır hürküt ilhamlan imrən istiləş
kəskinləş köpür közər küsdür lovğalan məhdudlaş məhdudlaşdır məlumatlan məlumatlandır modernləş
nəmlən öhdələndir paslan piyləş qabar qabart qıvır qiymətlən qiymətləndir qocalt qopart ruhlan
ruhlandır sıyrıl stimullaşdır şaxələn tələsdir tıxan tozlan udqun uyğunlaşdır ümidlən ümumiləşdir
ürküt xatırlat xoşlan yalqızlaş yaltaqlan yekunlaş yekunlaşdır yerit yırğalan yoğur yoxsullaş
zənginləşdir
"""
