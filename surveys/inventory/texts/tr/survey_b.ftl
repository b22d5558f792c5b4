### Survey B for people who came to the district: title, intro, pages, questions and answers.
### .short is the short label for charts and the check page.

survey_b-title = Anket: İlçemizde nasıl yaşıyorsunuz?

survey_b-intro =
    Siz Almanya’ya göç ettiniz mi? Veya aileniz mi göç etti? O zaman bu anket sizin içindir. Şunları bilmek istiyoruz: Ne iyi? Ne zor?

    Anket yaklaşık 10 dakika sürer. Katılmak zorunda değilsiniz. İstediğiniz soruyu geçebilirsiniz.

    Cevaplarınız oturumunuzu, aldığınız sosyal yardımları veya işinizi etkilemez. Adınızı sormuyoruz.

## Start

survey_b-age = Başlangıç

B01 = 16 yaşında mısınız veya daha büyük müsünüz?
    .short = 16 yaş ve üstü
B01-yes = evet
B01-no = hayır

B01-end =
    İlginiz için teşekkür ederiz. Bu anket 16 yaş ve üstü kişiler içindir. Hiçbir şey kaydetmedik.

    Sorularınız veya kaygılarınız mı var? Bir danışma merkezi size yardım edebilir. Örneğin gençler için göç danışmanlığı (Jugendmigrationsdienst). Adresi Yerel Uyum Merkezi’nden (Kommunales Integrationszentrum) alabilirsiniz.

survey_b-arrival = Başlangıç

B02 = Hangi şehirde veya beldede (Gemeinde) oturuyorsunuz?
    .short = Oturulan yer
B02-elsewhere = başka bir yerde

B03 = Ne kadar zamandır Almanya’da yaşıyorsunuz?
    .short = Almanya’da yaşama süresi
B03-lt1 = 1 yıldan az
B03-y1_2 = 1 ile 2 yıl arası
B03-y3_5 = 3 ile 5 yıl arası
B03-y6_10 = 6 ile 10 yıl arası
B03-gt10 = 10 yıldan fazla
B03-always = doğduğumdan beri

## Personal questions

survey_b-sensitive = Kişisel sorular

## Your life here

survey_b-life = Buradaki hayatınız

B04 = Buradaki hayatı ne kadar beğeniyorsunuz?
    .help = Samimi düşünceniz önemli.
    .short = Buradaki hayatı beğenme
B04-1 = hiç beğenmiyorum
B04-2 = az beğeniyorum
B04-3 = orta
B04-4 = beğeniyorum
B04-5 = çok beğeniyorum

survey_b-quality = Buradaki hayatınız

B05 = Bu konularda sizin için durum ne kadar iyi?
    .short = Konularda durum ne kadar iyi
B05-na = benim için geçerli değil

survey_b-priority = Buradaki hayatınız

B06 = Önce hangi konularda durum daha iyi olmalı?
    .help = En fazla üç tane seçin.
    .short = Önce ne daha iyi olmalı

survey_b-hurdles = Buradaki hayatınız

B07 = Günlük hayatta sizin için ne zor?
    .help = En fazla beş tane seçin.
    .short = Günlük hayatta zor olanlar

## German and school

survey_b-german = Almanca ve okul

B08 = Almancayı ne kadar iyi konuşuyor ve anlıyorsunuz?
    .short = Almanca konuşma ve anlama
B08-1 = hiç
B08-2 = biraz
B08-3 = orta
B08-4 = iyi
B08-5 = çok iyi

survey_b-learning = Almanca ve okul

B09 = Şu anda bir kursta Almanca öğreniyor musunuz?
    .short = Şu anda Almanca kursu
B09-now = evet
B09-done = hayır, bir kursu bitirdim
B09-waiting = hayır, kursta yer bekliyorum
B09-want = hayır, ama istiyorum
B09-no = hayır, kursa ihtiyacım yok veya kurs istemiyorum

B10 = Dil, anaokulu (Kita) ve okul konusunda size ne yardımcı olur?
    .short = Dil, anaokulu ve okul için yardım

## Work and housing

survey_b-activity = İş ve ev

B11 = Şu anda en çok ne yapıyorsunuz?
    .short = Şu anki uğraş
B11-work_full = tam gün çalışıyorum
B11-work_part = yarım gün çalışıyorum veya küçük işim var (Minijob)
B11-training = meslek eğitimi, okul veya üniversite
B11-course = Almanca kursu
B11-searching = iş arıyorum
B11-not_allowed = çalışma iznim yok
B11-family = aile ve ev işleri
B11-retired = emekliyim
B11-other = başka bir şey

survey_b-work_home = İş ve ev

B12 = İş veya meslek eğitimi konusunda size ne yardımcı olur?
    .short = İş veya meslek eğitimi için yardım

B13 = Nasıl bir yerde oturuyorsunuz?
    .short = Oturma şekli
B13-rent = kendi kiraladığım ev
B13-own = kendime ait daire veya ev
B13-shared_centre = şehrin veya beldenin barınma yeri (Unterkunft)
B13-employer = iş yerimin verdiği ev
B13-with_others = ailemin veya arkadaşlarımın yanında
B13-other = başka türlü

B14 = Ev, otobüs ve tren konusunda size ne yardımcı olur?
    .short = Ev, otobüs ve tren için yardım

## Living together and health

survey_b-together = Birlikte yaşam ve sağlık

B15 = Uzun zamandır burada yaşayan insanlarla özel hayatınızda ne kadar sık konuşuyorsunuz?
    .short = Buradaki insanlarla özel sohbetler
B15-daily = her gün
B15-weekly = her hafta
B15-monthly = her ay
B15-rarely = nadiren
B15-never = hiçbir zaman

B16 = Birlikte yaşam için ne istersiniz?
    .short = Birlikte yaşam için istekler

survey_b-health = Birlikte yaşam ve sağlık

B17 = Sağlık ve bakım konusunda size ne yardımcı olur?
    .short = Sağlık ve bakım için yardım

## Public offices and advice

survey_b-help = Resmî daireler ve danışmanlık

B18 = Yardıma ihtiyacınız olunca doğru yeri bulabiliyor musunuz?
    .short = Yardım için doğru yeri bulma
B18-5 = her zaman
B18-4 = çoğu zaman
B18-3 = bazen
B18-2 = nadiren
B18-1 = hiçbir zaman

B19 = Şimdiye kadar nereden yardım aldınız?
    .short = Şimdiye kadar yardım alınan yerler
B19-advice = göç danışmanlığı (Migrationsberatung), gençler için göç danışmanlığı (Jugendmigrationsdienst)
B19-case_mgmt = uyum için kişisel danışmanlık (KIM-Case-Management)
B19-town = şehir veya belde yönetimi (Stadt, Gemeinde)
B19-jobcentre = İş Merkezi (Jobcenter), İş Ajansı (Agentur für Arbeit)
B19-immigration_office = Yabancılar Dairesi (Ausländerbehörde)
B19-school = anaokulu (Kita) veya okul
B19-volunteers = gönüllüler
B19-migrant_org = göçmen derneği
B19-faith = cami, kilise, başka dinî topluluk
B19-family = aile, arkadaşlar
B19-internet = internet, uygulama

survey_b-offices = Resmî daireler ve danışmanlık

B20 = Resmî dairelerde ve danışmanlıkta ne daha iyi olmalı?
    .short = Daha iyi olmalı: Daireler, danışmanlık

## Experiences and ideas

survey_b-treatment = Deneyimler ve fikirler

B21 = Son 12 ayda kökeniniz, diliniz veya dininiz yüzünden size kötü davranıldı mı?
    .short = Son 12 ayda kötü davranış
B21-never = hayır
B21-once = bir veya iki kez
B21-several = birkaç kez
B21-often = sık sık

survey_b-treatment_place = Deneyimler ve fikirler

B22 = Bu nerede oldu?
    .short = Kötü davranış nerede oldu
B22-work = iş yerinde
B22-job_search = iş ararken
B22-housing = ev ararken
B22-office = resmî dairede
B22-school = anaokulunda (Kita) veya okulda
B22-health = doktorda veya hastanede
B22-public = sokakta, otobüste veya mağazada
B22-neighbours = komşular arasında
B22-internet = internette

B22_advice = Yaşadıklarınız hakkında konuşmak ister misiniz? Ayrımcılığa karşı danışma merkezi size yardım eder. Telefon: 05241 000001

survey_b-ideas = Deneyimler ve fikirler

B23 = Burada ne iyi?

B24 = Bir şeyi hemen değiştirebilirsiniz. Neyi değiştirirsiniz?
    .help = Kendi dilinizde yazın. Lütfen isim yazmayın.

## Questions about you

survey_b-origin = Sizinle ilgili sorular

B25 = Siz veya aileniz hangi bölgeden geliyorsunuz?
    .short = Geldiği bölge
B25-mse_eu = Romanya, Bulgaristan, Polonya, Macaristan ve AB’deki komşuları
B25-eu_other = diğer AB ülkeleri
B25-balkan = Arnavutluk, Kosova, Sırbistan, Bosna, Kuzey Makedonya
B25-ukraine = Ukrayna
B25-ex_ussr = Rusya, Kazakistan ve komşuları
B25-tr = Türkiye
B25-sy_iq = Suriye, Irak
B25-af_ir = Afganistan, İran
B25-africa = Afrika
B25-other = başka bir bölge

B26 = Siz veya aileniz neden geldiniz?
    .short = Gelme nedeni
B26-work = iş için
B26-family = aile için
B26-flight = savaş veya zulüm yüzünden
B26-study = meslek eğitimi veya üniversite için
B26-ethnic_return = Alman kökenli göçmen olarak (Aussiedler)
B26-born = burada doğdum
B26-other = başka bir neden

survey_b-person = Sizinle ilgili sorular

B27 = Kaç yaşındasınız?
    .short = Yaş
B27-a16_24 = 16 ile 24 yaş arası
B27-a25_39 = 25 ile 39 yaş arası
B27-a40_59 = 40 ile 59 yaş arası
B27-a60p = 60 yaş veya üstü

B28 = Cinsiyetiniz nedir?
    .short = Cinsiyet
B28-f = kadın
B28-m = erkek
B28-d = diğer cinsiyet (divers)

B29 = Evinizde çocuk yaşıyor mu?
    .short = Evdeki çocuklar
B29-u6 = evet, 6 yaşından küçük
B29-c6_17 = evet, 6 ile 17 yaş arası
B29-none = hayır

B30 = Soruları tek başınıza mı cevapladınız?
    .short = Tek başına veya yardımla cevaplama
B30-alone = evet
B30-family = aile veya tanıdıkların yardımıyla
B30-staff = bir danışma merkezinin yardımıyla
B30-volunteer = gönüllülerin yardımıyla

## Groups in the results

group-ukraine = Ukrayna’dan gelen mülteciler
group-mse_eu = Orta ve Güneydoğu Avrupa’dan (AB) gelen göçmenler
group-refugee_2015 = 2015’ten beri gelen mülteciler (Ukrayna hariç)
group-long_settled = uzun zamandır burada yaşayan insanlar
group-unknown = grup bilinmiyor
group-other_group = başka bir grup
area_type = Yaşanan yerin büyüklüğü
area_type-large = büyük şehir
area_type-medium = orta büyüklükte şehir
area_type-small = küçük yerleşim
children_base = Evdeki çocuklar
children_base-under_six = 6 yaşından küçük çocuklu
children_base-school_age = 6 ile 17 yaş arası çocuklu
children_base-without = çocuksuz
b_answered_picks = Belirtilen engel sayısı
b_answered_picks-5 = beş
b_answered_picks-4 = dört
b_answered_picks-3 = üç
b_answered_picks-2 = iki
b_answered_picks-1 = bir
b_answered_picks-0 = hiç

## Forms of their own, apart from the answers

B31 = Konferansa veya bir atölye çalışmasına davet edilmek ister misiniz?
    .help = Adınız ve e-posta adresiniz anketten ayrı kaydedilir. Bunları sadece davet için kullanırız. Son atölye çalışmasından üç ay sonra sileriz.
    .consent = İlçe yönetiminin (Kreis) bu bilgileri davet için kullanmasını kabul ediyorum. Bu onayı her zaman geri alabilirim.
b_inv_name = Ad ve soyad
b_inv_mail = E-posta
b_inv_fields = Konular
b_inv_needs = Katılmak için neye ihtiyacınız var? (örneğin tercüman, çocuk bakımı)
