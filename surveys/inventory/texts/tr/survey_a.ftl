### Survey A for everyone active in integration work: title, intro, pages, questions and answers.
### .short is the short label for charts and the check page.

survey_a-title = Uyum çalışmalarında görev alan herkes için anket

survey_a-intro =
    İlçemiz (Kreis) yeni bir uyum planı hazırlıyor. Sizin deneyiminiz bunun için önemli.

    Anket yaklaşık 12 dakika sürer. Katılım gönüllüdür. İstediğiniz soruyu geçebilirsiniz.

    Sonuçları bir konferans ve atölye çalışmaları için kullanacağız. Lütfen metin alanlarına isim yazmayın.

## Your activity

survey_a-activity = Çalışmanız

A01 = Uyum çalışmalarında nasıl görev alıyorsunuz?
    .short = Çalışma şekli
A01-paid = meslek olarak
A01-volunteer = gönüllü olarak
A01-both = hem meslek olarak hem gönüllü olarak
A01-other = başka şekilde
A01-none = görev almıyorum

A01-end =
    İlginiz için teşekkür ederiz. Bu anket, uyum çalışmalarında görev alan kişiler içindir. Hiçbir şey kaydetmedik.

    Siz Almanya’ya göç ettiniz mi? Veya aileniz mi göç etti? O zaman diğer anket sizin içindir: “İlçemizde nasıl yaşıyorsunuz?”

A02 = Ne tür bir kurumda veya grupta çalışıyorsunuz?
    .short = Kurum veya grup

survey_a-area = Çalışmanız

A03 = Nerede görev alıyorsunuz?
    .help = Birden fazla cevap verebilirsiniz.
    .short = Bölge
A03-district_wide = bütün ilçede (Kreis)

A04 = En çok hangi gruplarla çalışıyorsunuz?
    .short = Hedef gruplar

survey_a-work = Çalışmanız

A05 = Hangi konularda çalışıyorsunuz?
    .short = Çalışma konuları

A06 = Ne zamandan beri uyum çalışmalarında görev alıyorsunuz?
    .short = Çalışma süresi
A06-lt1 = 1 yıldan az
A06-y1_3 = 1 ile 3 yıl arası
A06-y4_9 = 4 ile 9 yıl arası
A06-y10p = 10 yıl veya daha uzun

## Where do we stand?

survey_a-quality = Şu an durum nasıl?

A07 = Bölgenizde bu konularda durum ne kadar iyi?
    .short = Konularda durum ne kadar iyi

survey_a-priority = Şu an durum nasıl?

A08 = Hangi konularda en çok şey yapılmalı?
    .help = En fazla üç tane seçin.
    .short = En çok şey yapılması gereken konular

survey_a-hurdles = Şu an durum nasıl?

A09 = Birlikte çalıştığınız insanlar için en büyük engeller neler?
    .help = En fazla beş tane seçin.
    .short = En büyük engeller

A10 = En büyük engeli kendi sözlerinizle anlatın.
    .help = İki veya üç cümle yeter. Lütfen isim yazmayın.

## What is missing?

survey_a-needs = Ne eksik?

A11 = Dil ve eğitim: En çok ne eksik?
    .short = Eksikler: Dil ve eğitim

A12 = Çalışma ve ekonomi: En çok ne eksik?
    .short = Eksikler: Çalışma ve ekonomi

A13 = Birlikte yaşam ve katılım: En çok ne eksik?
    .short = Eksikler: Birlikte yaşam ve katılım

A14 = Konut ve ulaşım: En çok ne eksik?
    .short = Eksikler: Konut ve ulaşım

A15 = Sağlık ve bakım: En çok ne eksik?
    .short = Eksikler: Sağlık ve bakım

survey_a-offices = Ne eksik?

A16 = Resmî daireler ve danışmanlık: Ne daha iyi olmalı?
    .short = Daha iyi olmalı: Daireler, danışmanlık

## Cooperation

survey_a-cooperation = İş birliği

A17 = Şu kurumlarla ve kişilerle iş birliğiniz ne kadar iyi?
    .short = İş birliği
A17-municipal = şehir ve belde yönetimleri (Städte, Gemeinden)
A17-ki = Yerel Uyum Merkezi (Kommunales Integrationszentrum)
A17-immigration_office = Yabancılar Dairesi (Ausländerbehörde)
A17-labour_admin = İş Merkezi (Jobcenter) ve İş Ajansı (Agentur für Arbeit)
A17-schools = anaokulları (Kita) ve okullar
A17-welfare = sosyal yardım kuruluşları
A17-volunteers = gönüllüler
A17-migrant_orgs = göçmen dernekleri
A17-no_contact = iletişim yok

survey_a-information = İş birliği

A18 = Bölgenizdeki yardım ve hizmetleri ne kadar iyi biliyorsunuz?
    .short = Hizmetler ne kadar iyi biliniyor
A18-1 = hiç
A18-2 = az
A18-3 = orta
A18-4 = iyi
A18-5 = çok iyi

A19 = Yeni hizmetleri ve kuralları nereden öğreniyorsunuz?
    .short = Yeni bilgi kaynakları
A19-meetings = toplantılar ve çalışma grupları
A19-newsletter = toplu e-posta veya bülten
A19-website = internet siteleri
A19-colleagues = iş arkadaşları
A19-clients = danışmanlık verdiğim insanlardan
A19-social_media = sosyal medya
A19-press = gazete, radyo
A19-too_late = çoğunlukla çok geç veya hiç

survey_a-support = İş birliği

A20 = Çalışmanız için hangi desteğe ihtiyacınız var?
    .short = Çalışma için destek
A20-interpreters = sözlü ve yazılı çeviri
A20-training = meslek içi eğitim
A20-fixed_contact = resmî dairelerde hep aynı görevliler
A20-legal_info = hukuki konularda güvenilir bilgi
A20-funding = para ve mali destek
A20-staff_time = daha çok personel veya zaman
A20-rooms = çalışma ve toplantı yerleri
A20-exchange = başkalarıyla deneyim paylaşmak
A20-supervision = beni zorlayan durumlarda yardım
A20-volunteers = daha çok gönüllü

A21 = Gönüllü çalışmanız sizin için nasıl gidiyor?
    .short = Gönüllü çalışma nasıl gidiyor
A21-good = iyi, severek devam ediyorum
A21-ok = idare eder
A21-too_much = sık sık bana fazla geliyor
A21-stop = bırakmayı düşünüyorum

## Your ideas

survey_a-ideas = Fikirleriniz

A22 = Özellikle iyi giden ne var? Bir örnek yeter.

A23 = İlçemizde (Kreis) bir şeyi hemen değiştirebilirsiniz. Neyi değiştirirsiniz?

## Finally

survey_a-finally = Son olarak

A24 = Sizin veya anne babanızın göç geçmişi var mı?
    .short = Kendi göç geçmişi
A24-yes = evet
A24-no = hayır

## Groups in the results

actor_class-professional = meslek olarak çalışanlar
actor_class-volunteer = gönüllüler
actor_class-other = diğer görev alanlar
a_answered_picks = Belirtilen engel sayısı
a_answered_picks-5 = beş
a_answered_picks-4 = dört
a_answered_picks-3 = üç
a_answered_picks-2 = iki
a_answered_picks-1 = bir
a_answered_picks-0 = hiç

## Forms of their own, apart from the answers

A25 = Başkaları hangi hizmetleri bilmeli?
    .help = En fazla üç hizmet yazabilirsiniz. Bunları cevaplarınızdan ayrı kaydederiz.
    .consent = İlçe yönetiminin (Kreis) bu bilgileri kontrol etmesini ve hizmetler listesine almasını kabul ediyorum. Bir hizmet, benim hangi kurumda çalıştığımı gösterebilir.
offer_name = Hizmetin adı
offer_field = Konu
offer_place = Yer
offer_contact = Kurum veya internet sitesi

A26 = Konferansa veya bir atölye çalışmasına davet edilmek ister misiniz?
    .help = Adınız ve e-posta adresiniz anketten ayrı kaydedilir. Bunları sadece davet için kullanırız. Son atölye çalışmasından üç ay sonra sileriz.
    .consent = İlçe yönetiminin (Kreis) bu bilgileri davet için kullanmasını kabul ediyorum. Bu onayı her zaman geri alabilirim.
inv_name = Ad ve soyad
inv_mail = E-posta
inv_fields = Konular
inv_needs = Katılmak için neye ihtiyacınız var? (örneğin tercüman, çocuk bakımı)
