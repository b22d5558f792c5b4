### Interface texts of Vielstimmig: Turkish, machine translation from German.

## Program

app-name = Vielstimmig
app-synthetic = Gerçek olmayan veriler
lang-name = Türkçe
home-heading = Açık anketler
home-empty = Şu anda açık anket yok.
home-staff = Çalışanlar için giriş

## Frame

app-skip = İçeriğe geç
app-help = Yardım
app-privacy = Verilerin korunması
app-imprint = Site sahibi bilgileri
app-accessibility = Erişilebilirlik
app-contact = İletişim
app-menu-display = Görünüm ve sesli okuma
app-withdraw = Yanıtlarımı sil
app-test_banner = Bu bir denemedir. Yanıtlar sayılmaz.
app-saved = Kaydedildi
title-step = { $n }/{ $total }: { $label } – { $survey }
title-neutral = Anket
title-error_prefix = Hata:
footer-language = Dil

## Language

lang-heading = Dilinizi seçin
lang-button = Dil
lang-current = Dil: { $name }
lang-change = Dili değiştir
lang-listen = Dinle: { $name }
lang-suggested = Önerilen
lang-missing = Benim dilim burada yok
lang-missing-text = Bizi arayın ya da ziyaret edin.
lang-missing-which = Hangi dile ihtiyacınız var?
lang-unreviewed = Bu çeviriyi henüz ana dili Türkçe olan biri kontrol etmedi.
lang-machine = Bu metni bir bilgisayar çevirdi.
lang-fallback = Bu bölüm yalnızca Almanca olarak var.
lang-simple-name = Basit Almanca
lang-second = İkinci bir dil göster

## Welcome

start-who = Soran: { $org }
start-minutes = { $n ->
    [one] Yaklaşık { $n } dakika sürer.
   *[other] Yaklaşık { $n } dakika sürer.
  }
survey-minutes-range = Yaklaşık { $from } ile { $to } dakika arası sürer.
start-until = { $date } tarihine kadar katılabilirsiniz.
start-questions = { $n ->
    [one] { $n } soru
   *[other] { $n } soru
  }
start-begin = Ankete başla
start-continue_code = Numaramla devam et
start-read_all = Önce bütün soruları oku
start-skip_ok = İstediğiniz soruyu boş bırakabilirsiniz.
start-closed = Bu anket sona erdi.
start-not_yet = Bu anket { $date } tarihinde başlıyor.
start-full = Yeterli sayıda kişi yanıt verdi. Teşekkür ederiz.
start-another_person = Başka bir kişi yanıt vermek istiyor

## Consent

consent-heading = Katılmak istiyor musunuz?
consent-voluntary = Katılım isteğe bağlıdır. İstediğiniz zaman bırakabilirsiniz.
consent-no_name = Adınızı ya da adresinizi sormuyoruz.
consent-who_sees = Yanıtları yalnızca şu kurum görür: { $org }.
consent-strict = Hangi yanıtları kimin gönderdiğini kimse göremez. Yanıtlarınız yalnızca numaranızla bulunabilir.
consent-confidential = Yanıtlarınızı yalnızca gizlilik yükümlülüğü olan kişiler okur. Kim olduğunuzu belli edecek hiçbir şey yayımlamayız.
consent-no_effect = Yanıtlarınız oturma izninizi, aldığınız yardımları ya da konutunuzu hiçbir şekilde etkilemez.
consent-no_help = Bu anketle kişisel sorunları çözemeyiz. Burada yardım bulabilirsiniz: { $link }
consent-delete = Size bir numara verilir. Bu numarayla yanıtlarınızı { $date } tarihine kadar silebilirsiniz. Yanıtlar daha önce değerlendirilirse bu artık mümkün olmaz.
consent-more = Verilerin korunması hakkında her şeyi oku
consent-yes = Evet, katılıyorum
consent-no = Hayır, katılmıyorum
consent-declined = Teşekkür ederiz. Hiçbir şey kaydedilmedi.
consent-error = Evet ya da hayır seçin
consent-age = { $n } yaşında ya da daha büyük müsünüz?
consent-age-no = Bu anket için yaşınız henüz küçük.
consent-sensitive = Sonraki sorular şu konuyla ilgili: { $topic }. Bu soruları boş bırakabilirsiniz.
consent-sensitive-yes = Soruları göster
consent-sensitive-no = Bu soruları atla
consent-sensitive-heading = Hassas konularla ilgili sorular
consent-sensitive-text = Sonraki sorular çok kişiseldir. Kanun bu tür bilgileri özel olarak korur. “Soruları göster” seçeneğini seçerseniz, bu sorulara verdiğiniz yanıtları kullanmamızı kabul edersiniz. Bu soruları atlayabilirsiniz de. Bunun size bir zararı olmaz.
consent-quote = Sözlerinizi adınız olmadan kullanabilir miyiz?
consent-contact = Size tekrar ulaşabilir miyiz?

## Entries stored separately

form-detached-why = Bu bilgileri yanıtlarınızdan ayrı saklıyoruz. İkisi arasında bağlantı kurulamaz.
form-detached-add = Kayıt ekle
form-detached-skip = Kayıt eklemeden devam et
form-detached-saved = Kaydınız saklandı.
form-detached-consent-label = Evet, kabul ediyorum

## Navigation

nav-continue = Devam
nav-back = Geri
nav-later = Bırak ve sonra devam et
nav-send = Yanıtlarımı gönder
nav-change = Değiştir
nav-change_for = Değiştir: { $question }
nav-close = Kapat
nav-print = Yazdır
nav-copy = Kopyala
nav-copied = Kopyalandı
nav-yes = Evet
nav-no = Hayır
nav-or = ya da
nav-optional = isteğe bağlı

## Progress and question

q-progress = Soru { $n } / yaklaşık { $total }
q-progress_nototal = Soru { $n }
q-topic = Konu: { $name }
q-why = Bunu neden soruyoruz?
q-explain = Bu ne demek?
q-one = Bir yanıt seçin
q-many = Birden fazla yanıt seçebilirsiniz
q-max = { $n ->
    [one] En fazla { $n } yanıt seçin
   *[other] En fazla { $n } yanıt seçin
  }
q-sensitive-line = Bu soru hassas bir konuyla ilgili. Yanıt verirseniz bu yanıtı kullanmamızı kabul edersiniz. Bu soruyu boş bırakabilirsiniz.
q-none = Bunların hiçbiri
q-other = Başka bir şey:
q-text-other = Başka bir şey (yazın)
q-group-other = Diğer seçenekler
q-dk = Bilmiyorum
q-pnts = Söylemek istemiyorum
q-na = Benim için geçerli değil
q-clear = Yanıtımı sil
q-rank-intro = En fazla { $n } seçim yapın. En önemlisi ilk sırada olsun.
q-rank-place = Sıra { $n }
q-rank-up = “{ $item }”: yukarı taşı
q-rank-down = “{ $item }”: aşağı taşı
q-rank-remove = “{ $item }”: çıkar
q-rank-moved = “{ $item }” şimdi { $n } numaralı sırada
q-text-lang = Kendi dilinizde yazabilirsiniz.
q-text-noname = Lütfen ad, adres ya da telefon numarası yazmayın.
q-text-max = { $n ->
    [one] En fazla { $n } karakter
   *[other] En fazla { $n } karakter
  }
q-text-left = { $n ->
    [one] { $n } karakter kaldı
   *[other] { $n } karakter kaldı
  }
q-text-over = { $n ->
    [one] { $n } karakter fazla
   *[other] { $n } karakter fazla
  }
q-num-unit = Birim: { $unit }
q-year = Yıl
q-month = Ay
q-day = Gün
q-year-hint = Örneğin { $year } (Almanya’da kullanılan takvime göre)
q-only_year = Yalnızca yılı biliyorum
q-place-area = Nerede oturuyorsunuz?
q-place-town = Şehir ya da belediye
q-place-outside = Bu bölgede (Kreis) değil
q-select = Seçin
q-not_answered = Yanıt verilmedi
q-reminder = Bu soruya yanıt vermediniz. Yanıt vermeden de devam edebilirsiniz.
q-go_on = Yanıt vermeden devam et
q-answer_now = Şimdi yanıt ver

## Months: as a choice in a list, not for whole dates

date-month-1 = Ocak
date-month-2 = Şubat
date-month-3 = Mart
date-month-4 = Nisan
date-month-5 = Mayıs
date-month-6 = Haziran
date-month-7 = Temmuz
date-month-8 = Ağustos
date-month-9 = Eylül
date-month-10 = Ekim
date-month-11 = Kasım
date-month-12 = Aralık

## Errors in answers

err-heading = Bir sorun var
err-count = { $n ->
    [one] { $n } yanıtı değiştirin
   *[other] { $n } yanıtı değiştirin
  }
err-prefix = Hata:
err-choose = Bir yanıt seçin: { $question }
err-required = Bir yanıt yazın: { $question }
err-choose_yesno = Evet ya da hayır seçin
err-unknown-option = Gösterilen yanıtlardan birini seçin: { $question }
err-max = { $n ->
    [one] Çok fazla yanıt seçtiniz. En fazla { $n } yanıt seçin
   *[other] Çok fazla yanıt seçtiniz. En fazla { $n } yanıt seçin
  }
err-none_and = Yanıtlar seçin ya da “{ $none }” seçeneğini seçin
err-other_text = “Başka bir şey” ile ne demek istediğinizi yazın
err-number = Bir sayı yazın, örneğin { $ex }
err-range = { $min } ile { $max } arasında bir sayı yazın
err-at-least = En az { $min } olan bir sayı yazın
err-at-most = En fazla { $max } olan bir sayı yazın
err-whole = Virgülsüz bir sayı yazın
err-decimals = { $n ->
    [one] Virgülden sonra en fazla { $n } rakam yazın
   *[other] Virgülden sonra en fazla { $n } rakam yazın
  }
err-year = Yılı dört rakamla yazın, örneğin { $year }
err-year-from = { $year } veya daha sonraki bir yıl yazın
err-year-until = { $year } veya daha önceki bir yıl yazın
err-year_future = Yıl gelecekte olamaz
err-year_convert = { $typed }, Almanya’daki takvimde { $a }/{ $b } yılıdır. Bunu mu demek istiyorsunuz?
err-month = Bir ay seçin
err-month-incomplete = Ayı seçin ve yılı yazın
err-future-date = Tarih gelecekte olamaz
err-too_long = { $n ->
    [one] Metin sınırdan { $n } karakter uzun
   *[other] Metin sınırdan { $n } karakter uzun
  }
err-text-too-long = { $n ->
    [one] Metniniz sınırdan { $n } karakter uzun. Metni kısaltın. Yazdığınız her şey hâlâ burada.
   *[other] Metniniz sınırdan { $n } karakter uzun. Metni kısaltın. Yazdığınız her şey hâlâ burada.
  }
err-rank_double = “{ $item }” seçeneğini iki kez seçtiniz
err-rank-gap = Bir sıra boş. Önce 1. sırayı, sonra 2. sırayı seçin ve böyle devam edin
err-email = Bir e-posta adresi yazın, örneğin name@example.org
err-code = Bir rakam yanlış. Numarayı kontrol edin.
err-code_unknown = Bu numarayı bulamadık.
err-rate = { $n ->
    [one] Çok fazla deneme yapıldı. { $n } dakika bekleyin.
   *[other] Çok fazla deneme yapıldı. { $n } dakika bekleyin.
  }

## Errors of a page

err-session = Uzun süre ara verdiniz. Yanıtlarınız kaydedildi.
err-session_code = Devam etmek için numaranızı girin.
err-expired_form = Bu sayfayı bir kez daha gönderin.
err-already_sent = Yanıtlarınızı zaten gönderdiniz.
err-cookies = Tarayıcınız çerezlere izin vermiyor. Çerezler olmadan anket çalışmaz.
err-offline = İnternet yok. Tekrar deneyin.
err-form-other-survey = Bu sayfa başka bir ankete ait. Kendi anketinizi yeniden açın.
err-draft-expired = Bu anket için süre doldu
err-draft-expired-text = Önceki yanıtlarınızı artık bulamıyoruz. Bu sayfada yazdıklarınızı aşağıda görüyorsunuz. Yeniden başlayın. O zaman bunları aktarırız.
err-draft-restart = Yeniden başla
err-closed-heading = Bu anket sona erdi
err-closed-typed-text = Bu sayfada yazdıklarınızı artık kaydedemedik. Bunları aşağıda görüyorsunuz ve kopyalayabilirsiniz.
err-400-text = Tarayıcınız okuyamadığımız bir şey gönderdi. Geri dönün ve tekrar deneyin.
err-403-text = Bu sayfayı açamazsınız. Belki önce giriş yapmanız gerekiyor.
err-404 = Sayfa bulunamadı
err-404-text = Belki adres yanlış yazıldı. Ya da bu sayfa artık yok.
err-405 = Bu sayfa bu şekilde açılamaz.
err-too_large = Bu metin çok uzun.
err-too-large-text = Hiçbir bölümü kaydedilmedi. Geri dönün, metni kısaltın ve tekrar gönderin.
err-429-text = Bağlantınızdan şu anda çok fazla istek geliyor. Kısa bir süre bekleyin ve tekrar deneyin.
err-500 = Bizim tarafımızda bir sorun oluştu. Daha önce gönderdikleriniz kaydedildi.
err-500-text = Birkaç dakika sonra tekrar deneyin. Bize ulaşırsanız şu hata numarasını söyleyin: { $incident }
err-503 = Sayfa üzerinde çalışıyoruz. Şu saatte tekrar deneyin: { $time }.
err-back-to-survey = Ankete geri dön

## Save and resume

save-heading = Numaranız
save-text = Bu numarayla { $date } tarihine kadar devam edebilirsiniz.
save-keep = Numarayı bir yere yazın ya da fotoğrafını çekin.
save-secret = Bu numaraya sahip olan herkes yanıtlarınızı görebilir.
save-group = Rakamlar { $a }, { $b }, { $c }, { $d }
saved-until = { $date } tarihine kadar saklanır
code-16 = 16 rakam
code-copy-hint = Numaraya dokunun. Sonra numarayı kopyalayabilirsiniz.
later-heading = Sonra devam et
later-text = Şimdiye kadarki yanıtlarınız kaydedildi. Henüz gönderilmedi. Devam etmek için bu numaraya ihtiyacınız var.
later-send-now = Şimdiye kadarki yanıtlarımı gönder
later-send-now-text = Devam etmek istemiyor musunuz? O zaman şimdiye kadar verdiğiniz yanıtları gönderin. Sonra hiçbir şeyi değiştiremezsiniz.
resume-heading = Devam et
resume-intro = Numaranızı girin. Sonra kaldığınız yerden devam edersiniz.
resume-label = Numaranız (16 rakam)
resume-button = Devam
resume-welcome = { $n ->
    [one] Tekrar hoş geldiniz. { $n } soruya yanıt verdiniz.
   *[other] Tekrar hoş geldiniz. { $n } soruya yanıt verdiniz.
  }

## Check, thanks, withdraw

check-heading = Yanıtlarınızı kontrol edin ve gönderin
check-text = Henüz hiçbir şey gönderilmedi.
check-show = Yanıtlarımı göster
check-empty = Henüz hiçbir soruya yanıt vermediniz.
check-not-shown = Bu soruyu size sormadık
ended-heading = Anket sizin için burada bitiyor
ended-nothing-stored = Hiçbir şey kaydetmedik.
thanks-heading = Yanıtlarınız ulaştı. Teşekkür ederiz.
thanks-code = Numaranız:
thanks-code_text = Bu numarayla yanıtlarınızı { $date } tarihine kadar silebilirsiniz. Yanıtlar daha önce değerlendirilirse bu artık mümkün olmaz.
thanks-next = Bundan sonra ne olacak
thanks-results = Sonuçları { $date } tarihinden itibaren burada bulabilirsiniz: { $url }
thanks-help = Nereden yardım alabilirsiniz
thanks-leave = Kapat ve izleri sil
thanks-detached-link-offers = Sunduğunuz bir hizmeti ekleyin
thanks-detached-link-contacts = İletişim bilgilerinizi bırakın
thanks-another = Ankete başka bir kişi için başla
wd-heading = Yanıtlarımı sil
wd-intro = Numaranızı girin. Yanıtlarınızı bu numarayla buluruz.
wd-label = Numaranız
wd-found = { $date } tarihli yanıtlar bulduk.
wd-summary = { $n ->
    [one] Bu numarayla { $n } yanıt kayıtlı.
   *[other] Bu numarayla { $n } yanıt kayıtlı.
  }
wd-undo-warning = Silinen yanıtları kimse geri getiremez.
wd-confirm = Kalıcı olarak sil
wd-cancel = Vazgeç, silme
wd-done = Yanıtlarınız { $date } tarihinde silindi.
wd-not-possible = Bu numarayla hiçbir şey silemiyoruz. Belki numara yanlış. Belki yanıtlar zaten silindi ya da değerlendirildi.
wd-too_late = Yanıtlarınız zaten değerlendirildi. Artık silinemezler.

## Accessibility

a11y-heading = Erişilebilirlik bildirimi
a11y-report = Bir engeli bildir

## Answer scales, low to high: each set belongs together

scale-agree-1 = Hiç katılmıyorum
scale-agree-2 = Pek katılmıyorum
scale-agree-3 = Kısmen katılıyorum, kısmen katılmıyorum
scale-agree-4 = Büyük ölçüde katılıyorum
scale-agree-5 = Tamamen katılıyorum
scale-important-1 = Hiç önemli değil
scale-important-2 = Pek önemli değil
scale-important-3 = Orta
scale-important-4 = Oldukça önemli
scale-important-5 = Çok önemli
scale-satisfied-1 = Hiç memnun değilim
scale-satisfied-2 = Pek memnun değilim
scale-satisfied-3 = Kısmen memnunum, kısmen değilim
scale-satisfied-4 = Oldukça memnunum
scale-satisfied-5 = Çok memnunum
scale-often-1 = Hiçbir zaman
scale-often-2 = Nadiren
scale-often-3 = Bazen
scale-often-4 = Sık sık
scale-often-5 = Her zaman
scale-good-1 = Çok kötü
scale-good-2 = Oldukça kötü
scale-good-3 = Orta
scale-good-4 = Oldukça iyi
scale-good-5 = Çok iyi

## Charts and tables

chart-n = n ~ { $n }
chart-base = Temel: yanıt veren yaklaşık { $n } kişi
chart-source = Kaynak: { $survey }, { $organisation }
chart-date = Güncelleme tarihi: { $date }
chart-identity = Şekil { $id } · sayılar { $data }
chart-priorities-title = Neyin önemli olduğu ve ne kadar iyi gittiği
chart-priorities-quality = Ne kadar iyi gittiği (ortalama, { $ends })
chart-priorities-share = Alanı öncelikli olarak belirten kişilerin oranı
chart-priorities-means = Tüm alanların ortalaması
chart-priorities-lines = Grafiği kesen çizgiler: her anket için tüm alanların ortalaması. Eksenler yalnızca değerlerin bulunduğu bölümü gösterir.
chart-priorities-whiskers = İşaretlerdeki ince çizgiler: en az { $n } yanıtta hata payı (%95)
chart-priorities-not-placed = Çizilmedi (en az { $n } yanıt gerekir)
chart-quadrant = Konumu
chart-quadrant-act_first = önce ele alınmalı
chart-quadrant-secure = korunmalı
chart-quadrant-watch = izlenmeli
chart-quadrant-goes_well = iyi gidiyor
chart-field = Eylem alanı
chart-survey = Anket
chart-ends = { $low } ile { $high } arası
chart-asked-some = Herkese sorulmadı
chart-asked-chosen = Herkese değil, çoğunlukla bu konuyu daha önce seçenlere soruldu
chart-asked-without = { $audience }: yaklaşık { $n } kişiye sorulmadı
pack-rank-and-part = Sıra · anılma
chart-rank = Sıra
chart-ranks-title = { $title }: iki anketteki sıra
chart-ranks-base = Sıra, bunu belirten kişi sayısına göredir; eşit sayıda belirtilenler aynı sırayı paylaşır
chart-ranks-change = Daha yüksek veya daha düşük sıra sayısı
chart-ranks-far = Kalın çizgiler: ikinci ankette en az { $n } sıra daha yüksek (düz) veya daha düşük (kesikli)
chart-ranks-close = İki sıra birbirine yakınsa aralarındaki sıralama pek bir şey söylemez.
chart-ranks-most = { $all } yanıttan { $shown } tanesi gösteriliyor: anketlerden birinde en iyi sırada olanlar
chart-gap-head = Fark
chart-participation-day = Günlük gönderilen yanıtlar
chart-participation-week = Haftalık gönderilen yanıtlar
chart-participation-month = Aylık gönderilen yanıtlar
chart-participation-languages-week = Hafta ve dile göre gönderilen yanıtlar
chart-participation-languages-month = Ay ve dile göre gönderilen yanıtlar
chart-participation-rounded = Sayılar beşin katlarına aşağı yuvarlanmıştır; { $n } sayısının altındakiler gösterilmez ve hiçbir zaman yalnızca biri eksik değildir.
chart-participation-weeks = Haftalar pazartesi günü başlar; belirtilen tarih haftanın ilk günüdür.
chart-period-day = Gün
chart-period-week = Hafta başlangıcı
chart-period-month = Ay
chart-left-out = Temele dahil değil: { $reasons }
chart-blank = boş bırakan
chart-not-asked = sorulmayan
chart-withheld = Gösterilmiyor: çok az yanıt var
chart-withheld-mark = { "." }
chart-bracket-note = Parantez içindeki sayılar: az sayıda kişi
chart-several = Birden fazla yanıt seçilebiliyordu
chart-overlap = Bir kişi her iki grupta da olabilir.
chart-status-running = Anket devam ediyor
chart-status-closed = Anket sona erdi
chart-status-final = Anket sona erdi, sayılar kesindir
chart-synthetic = Gerçek olmayan veriler
chart-not-representative = Sonuçlar, ankete katılan kişilerin görüşlerini gösterir. Herkesi temsil etmez.
chart-percent = %{ $n }
chart-mean = Ortalama: { $mean }
chart-mean-head = Ortalama
chart-group = Grup
chart-less-than = { $n } kişiden az
chart-audience-share = Her gruptaki pay
chart-points-difference = Yüzde puanı farkı
chart-points-head = Puan
chart-total = Toplam
chart-combined = Diğerleri birlikte
chart-only = yalnızca { $group }
chart-nearly = Yanıt verenleri korumak için tüm sayılar biraz değiştirildi. 0: hiç kimse veya çok az kişi demektir.
chart-clear-difference = bu ankette belirgin fark
chart-clear-bold = Kalın yazılı: bu ankette belirgin fark.
chart-no-clear-difference = belirgin fark yok
chart-unreviewed = Çeviri henüz kontrol edilmedi
chart-other-answers = Diğer yanıtlar

# Gruplara göre, görüşmelerden ve katılanlara ilişkin grafikler
chart-took-part = Kimler katıldı? { $survey }
chart-parts = Her çubuk, kişi başına tek yanıtlı bir sorudur. Bütün parçalar birlikte %100 eder.
chart-without-panel = { $n } kişiden az, bu yüzden ayrı gösterilmiyor: { $groups }
chart-heard = Görüşmelerde dile getirilenler: { $guide }
chart-talks = Görüşmeler
chart-talks-base = { $n } görüşme. Kişiler değil, görüşmeler sayılır.
chart-talks-exact = { $all } görüşmeden { $n }
chart-talks-least = { $all } görüşmeden en az { $n }
chart-talks-individual = tek tek sesler
chart-talks-individual-why = Tek tek sesler: beşten az görüşmede geçti ya da sayı tek tek kişileri belli ederdi.
chart-number-and-voice = Sayı ve ses: özellikle zor olanlar
chart-number-and-voice-base = Her ankette kişilerin payı · konunun geçtiği görüşme sayısı
chart-topic = Konu
chart-statement-and-voice = Ana görüş ve bir ses
chart-contradicts = çelişkili
chart-contradicts-why = Çelişkili: bir ankette ilk { $first } sırada, ama neredeyse hiçbir görüşmede yok; ya da birçok görüşmede var, ama hiçbir ankette ilk { $low } sırada değil.

## Workshop pack

pack-title = Çalışma kâğıdı: { $field }
pack-who = Bu sayıların kaynağı:
pack-audience = { $survey }: yaklaşık { $n } yanıt, { $date } itibarıyla
pack-audience-few = { $survey }: az sayıda yanıt, { $date } itibarıyla
pack-no-snapshot = { $survey }: henüz sonuç yok
pack-figure = Şekil { $n }: { $title }
pack-compared = İki anket yan yana
pack-answer = Yanıt
pack-row = İfade
pack-people = Kişi (yaklaşık)
pack-share = Oran
pack-difference = Puan farkı
pack-judgement = Değerlendirme
pack-withheld = gösterilmiyor
pack-withheld-why = “Gösterilmiyor” şu demektir: Burada çok az kişi var ya da başka bir küçük sayı hesaplanabilirdi.
pack-voices = Kendi sözleriyle
pack-method = Sayılar nasıl ortaya çıktı
pack-method-list = Yalnızca önceden belirlenenler gösterilir: her soru herkes için birlikte ve birkaç özelliğe göre. Başka sayım yoktur.
pack-method-noise = Katılanları korumak için her sayı biraz değiştirilmiştir, hem de hep aynı şekilde: İki kez soran aynı sayıyı alır.
pack-method-thresholds = Sonuçlar { $least } yanıttan itibaren vardır, bir soru { $base } kişiden itibaren gösterilir. { $threshold } altındaki sayılar 0 olarak verilir. Parantez içindeki sayılar { $bracket } kişiden azına aittir.
pack-period = Anket { $from } ile { $to } arasında yapıldı.
pack-period-from = Anket { $from } tarihinden beri sürüyor.
pack-period-to = Anket { $to } tarihine kadar sürüyor.
pack-languages = Anketin dilleri: { $languages }
pack-questions = Soru sayısı: { $n }

## Reports and their parts

audience-actors = Uzmanlar ve gönüllüler
audience-people = Göç etmiş insanlar
talks-actors = Uzmanlarla görüşmeler
talks-people = Göç etmiş insanlarla görüşmeler
voice-actor = Uzman
voice-person = Göç etmiş bir kişi
voice-translated = Çeviri
voice-original = Özgün dil: { $language }
voice-translated-into = Çeviri dili: { $language }
pack-only-in = Yalnızca şu dilde: { $language }

figure-quality = İşler nasıl gidiyor? { $field }
figure-hurdles = En büyük engeller: { $field }
figure-needs = Nelere ihtiyaç var: { $field }

pack-kind-handout = Bilgi kâğıdı
pack-kind-moderator = Moderasyon kâğıdı
pack-kind-poster = Afiş
pack-kind-cards = Kartlar
pack-draft = Taslak
pack-fact-office = Yayımlayan
pack-fact-date = Sayıların tarihi
pack-fact-translation = Çeviri durumu
pack-stamp = Tarih { $date } · Veri { $data }
pack-figure-number = Şekil { $n }
pack-figures-all = Bu sayfadaki tüm şekiller için: { $notes }
pack-on-figures = Şekiller hakkında
pack-clear = belirgin
pack-not-clear = belirgin değil
pack-too-few = çok az kişi
pack-audience-head = Kim

say-priority-actors = oranında uzman ve gönüllü bu konuyu en çok iş yapılması gereken konular arasında sayıyor.
say-priority-people = oranında göç etmiş insan bu konuyu en çok iş yapılması gereken konular arasında sayıyor.
say-hurdle-actors = oranında uzman ve gönüllü şu engeli söylüyor: “{ $name }”.
say-hurdle-people = oranında göç etmiş insan şu engeli söylüyor: “{ $name }”.
say-need-actors = oranında uzman ve gönüllü neye ihtiyaç olduğunu söylüyor: “{ $name }”.
say-need-people = oranında göç etmiş insan neye ihtiyaç olduğunu söylüyor: “{ $name }”.
say-other-actors = Uzmanlar ve gönüllüler: { $percent }.
say-other-people = Göç etmiş insanlar: { $percent }.
say-base-actors = sorulan yaklaşık { $n } uzman ve gönüllü içinde
say-base-people = sorulan yaklaşık { $n } göç etmiş insan içinde
say-base-some = herkese sorulmadı
say-few = 0 veya çok az kişi
card-few = hiç kimse veya çok az kişi
say-nothing = Bu konuda henüz sayı gösteremiyoruz.
say-nothing-text = Çok az insan cevap verdi. Bu yüzden bugün sizin bildikleriniz ve yaşadıklarınız daha da önemli.
diff-more-actors = Uzmanlar ve gönüllüler “{ $name }” cevabını göç etmiş insanlardan ({ $less }) daha sık veriyor ({ $more }): bu ankette belirgin fark.
diff-more-people = Göç etmiş insanlar “{ $name }” cevabını uzmanlardan ve gönüllülerden ({ $less }) daha sık veriyor ({ $more }): bu ankette belirgin fark.
diff-none-audiences = Uzmanlar, gönüllüler ve göç etmiş insanlar arasında belirgin fark yok.
diff-some-cannot = Yeterince kişinin cevap verdiği yerde uzmanlar, gönüllüler ve göç etmiş insanlar arasında belirgin fark yok. Parantez içindeki sayılar için bunu söyleyemeyiz.
diff-cannot = Uzmanların, gönüllülerin ve göç etmiş insanların farklı görüp görmediğini söyleyemiyoruz: Çok az kişi cevap verdi.
diff-groups = “{ $name }” cevabını bütün gruplar aynı sıklıkta vermiyor: { $first } { $more }, { $second } { $less }; bu ankette belirgin fark.
diff-none-groups = Göç etmiş insanların grupları arasında belirgin fark yok.
diff-cannot-groups = Göç etmiş insanların grupları arasında fark olup olmadığını söyleyemiyoruz: Çok az kişi cevap verdi.

pack-today = Bugünkü konumuz ne?
pack-today-text = Birçok insanın ne dediğini okudunuz. Şimdi önemli olan sizin ne yapacağınız:
pack-question-1 = Bizde en büyük zorluklar neler?
pack-question-2 = Ne yapmak istiyoruz, kim katılıyor ve ilk adım ne?
pack-own-thoughts = Benim düşüncelerim
pack-see = Cevap verenler konuyu böyle görüyor
pack-missing = Ne eksik?
pack-groups = Kim farklı görüyor?
pack-think = Siz ne diyorsunuz?
pack-think-text = Hangi sayı sizi şaşırtıyor? Siz ne yaşadınız?
pack-offers = Şimdiden neler var
pack-known = Hizmetler
pack-examples = İyi örnekler
pack-room = Bildiklerinizi yazın.
pack-notes = Notlar
pack-who-heading = Kimler katıldı?
pack-talks = { $guide }: { $n }
pack-method-box = Katılım gönüllüydü. Sonuçlar, katılan kişilerin görüşünü gösterir. Herkesi temsil etmez. Bütün sayılar, cevap verenleri korumak için biraz değiştirilmiştir; 0 şu demek: hiç kimse ya da çok az kişi. Çok az kişiyle ilgili olanı göstermiyoruz. Parantez içindeki sayılar { $bracket } kişiden az kişiden gelir.

mod-goal = Hedef
mod-goal-text = “{ $field }” konusunda sonunda en az üç öneri kâğıtta olacak. Her önerinin bir sorumlusu ve bir ilk adımı olacak.
mod-schedule = Akış: { $n } dakika
mod-minutes = Dakika
mod-step = Adım
mod-how = Nasıl
mod-step-1 = Karşılama
mod-step-1-how = Hoş geldiniz, hedef, kısa tur: ad ve konuyla ilgili bir cümle. Bilgi kâğıdını dağıtın.
mod-step-2 = Sayılar ve sesler
mod-step-2-how = Bilgi kâğıdının 2. ve 3. sayfasını birlikte okuyun. Ne şaşırtıyor? Ne eksik? Henüz tartışma yok.
mod-step-3 = Zorluklar
mod-step-3-how = Kartları serin, küçük gruplarda en önemli üçünü seçin ve tamamlayın, sonra sunun.
mod-step-4 = Öneriler
mod-step-4-how = Seçilen her zorluk için: Ne yardımcı olur? Kim yapabilir? Şablona yazın.
mod-step-5 = Önem sırası
mod-step-5-how = Herkes afişe nokta yapıştırır. Sonucu yüksek sesle okuyun.
mod-step-6 = Kapanış
mod-step-6-how = Sorumluları ve ilk adımları yazın. Ne zaman geri bildirim olacağını söyleyin.
mod-material = Malzeme
mod-material-1 = Herkese bilgi kâğıdı, diğer dillerde de
mod-material-2 = Duvarda afiş, her masada kart takımı
mod-material-3 = Yapışkan noktalar: kişi başına üç tane
mod-material-4 = Kalem, kâğıt, bant
mod-material-5 = Sonuç şablonu: beş kopya
mod-material-6 = Herkesin gördüğü bir saat
mod-roles = Görevler
mod-roles-1 = Moderasyon: zamana ve hedefe dikkat eder
mod-roles-2 = Yazma: şablonu doldurur
mod-roles-3 = Dil desteği: ihtiyacı olanların yanında oturur
mod-roles-4 = Ev sahibi: karşılar ve sonuçlarla ne yapılacağını söyler
mod-result = Ne çıkmalı
mod-result-text = Sorumlusu ve ilk adımı olan en az üç öneri. Farklı görüşler de yazılır.
mod-facts = Bilgi kâğıdının arkasındaki sayılar
mod-hurdles = Engeller
mod-needs = Nelere ihtiyaç var
mod-contradictions = Görüşler burada ayrılıyor
mod-contradiction = “{ $name }”: uzmanlar ve gönüllüler { $actors }, göç etmiş insanlar { $people }. Nedeni ne?
joint-title = Sayı ve ses
joint-statements = Ana ifadeler
joint-only-told = “{ $name }”: birçok görüşmede var, ama hiçbir ankette üst sıralarda değil. Neden?
joint-hardly-told = “{ $name }”: bir ankette üst sıralarda, ama görüşmelerde neredeyse yok. Neden?
mod-weak = Zayıf noktalar
mod-weak-self = Katılanlar buna kendileri karar verdi.
mod-weak-small = Parantez içindeki sayılar: az kişi. Dikkatli kullanın.
mod-weak-withheld = Bazı sayılar gösterilmiyor, çünkü kişi sayısı çok az.
mod-weak-routed = Her soru herkese sorulmadı: Kişi sayısı her tablonun üstünde yazıyor.
mod-weak-base = Uzmanlar ve gönüllüler daha çok seçenek işaretliyor. Bu yüzden sıraya ve tüm anılmalar içindeki paya da bakın.
mod-elsewhere = Başka bir konuya ait
mod-elsewhere-line = “{ $name }”: { $field }
mod-elsewhere-none = Bu konuda henüz sayı yok.
mod-questions = Gelecek sorular
mod-question-1 = Bu herkesi temsil ediyor mu?
mod-question-1-answer = Hayır. Katılanların görüşüdür.
mod-question-2 = Sayılar neden tam değil?
mod-question-2-answer = Cevap verenleri korumak için her yerde aynı biçimde biraz değiştirildi.
mod-question-3 = Neden bazı sayılar yok?
mod-question-3-answer = Çok az kişinin cevap verdiği yerde kişiler tanınabilir.
mod-question-4 = Önerilerimize ne olacak?
mod-question-4-answer = Öneri listesine “atölyeden taslak” olarak girer.
mod-prompts = Her zorluk için bir soru
mod-prompt-1 = “{ $name }”: Bizde nerede daha iyi oldu ve neden?
mod-prompt-2 = “{ $name }”: En çok kimi etkiliyor ve bugün masada kim eksik?
mod-prompt-3 = “{ $name }”: Burada neye karar verebiliriz, neye veremeyiz?
mod-prompt-4 = “{ $name }”: Çözülseydi bir yıl sonra ne farklı olurdu?
mod-prompt-5 = “{ $name }”: Az kişinin bildiği hangi hizmet şimdiden var?
mod-circles = Konuşma aynı yerde dönüyorsa
mod-circle-1 = Tam olarak kimi etkiliyor?
mod-circle-2 = Tam olarak nerede oluyor?
mod-circle-3 = Ne zamandan beri?
mod-circle-4 = Şimdiye kadar ne denendi?
mod-circle-5 = En küçük adım ne olurdu?
mod-template = Sonuç şablonu
mod-template-text = Her öneri için bir şablon. Lütfen okunaklı yazın veya fotoğrafını çekin.
mod-privacy = Lütfen olay ve isim anlatmayın
mod-privacy-text = Birçok kişi için geçerli olan yazılır. Tek tek insanların anlattıkları odada kalır.
result-challenge = Zorluk
result-proposal = Öneri
result-owner = Sorumlu
result-partners = Kim katılıyor?
result-first-step = İlk adım
result-by-when = Ne zamana kadar?
result-effort = Çaba: az, orta, çok
result-effect = Etki
result-dissent = Başka görüş
poster-challenges = Zorluklar
poster-solutions = Çözümler
poster-who = Kim katılıyor?
poster-dots = En önemlisi ne? Noktalarınızı yapıştırın.
card-hurdle = Engel
card-need = Nelere ihtiyaç var
card-talks = { $all } görüşmenin { $n } tanesinde
card-talks-least = { $all } görüşmenin en az { $n } tanesinde
card-talks-few = tek tük sesler
zip-name = Icindekiler
zip-contents = İçindekiler:
zip-editable = düzenlenebilir metin
zip-slides = slaytlar
zip-numbers = sayılar
zip-before-printing = Basmadan önce bakın:
zip-nothing-found = Her şey planlandığı gibi.
check-number = { $part }: { $number } yayımlanabilir hiçbir tabloda yok.
check-quote = { $part }: Bu alıntının yayımlanmasına izin verilmedi: “{ $words }”
check-data = { $part }: Tarihi veya verisi diğer bölümlerden farklı.
check-figure = { $part }: Bu şeklin numarası, başlığı ya da kaynağı eksik: “{ $title }”
check-caveat = { $part }: Sayıların kimin görüşünü gösterdiğini söyleyen cümle eksik.
check-source = Bu cümlenin kaynağı eksik: “{ $sentence }”
check-pages = { $of }, { $parts }: planlanan { $planned }, çıkan { $found } (sayfa veya kart).
check-letters = { $part }: Yazı tipi bu işaretleri yazamıyor: { $letters }
check-method = Sayılarla ilgili kutuda { $found } kelime var; en çok { $most } kelime okunur.
check-page-one = 1. sayfada { $found } kelime var; en çok { $most } kelime okunur.
poster-online = Tüm sonuçlar internette:
check-no-address = Posterde QR kodu yok: Sayfalara herkesin nereden ulaşacağı ayarlanmamış (--public-address).

## Numbers in texts of the office

figure-talks = { $all } içinden { $n }
figure-talks-at_least = { $all } içinden en az { $n }

## Published results

chapter-all-fields = Tüm konular birlikte
chapter-people = Kimler yanıt verdi
published-none = Burada yayımlanmış bir şey yok
published-none-text = Belki sonuçlar henüz hazır değil. Ya da geri çekildi.
published-none-ask = Adresi size veren kuruma sorun.
published-heading = Sonuçlar: { $process }
published-intro = Burada { $organisation } tarafından { $date } tarihinde yayımlanan sonuçlar yer alıyor. Yenileri yayımlanana kadar sayılar böyle kalır.
published-chapters = Konular
published-figures = { $n ->
    [one] { $n } şekil
   *[other] { $n } şekil
  }
published-table = Sayılar tablo olarak
published-words = Şeklin sözlü anlatımı
published-notes = Kaynak ve açıklamalar
published-svg = Şekli indir (SVG)
published-csv = Sayıları indir (CSV)
published-start = Genel bakış
published-previous = Geri: { $chapter }
published-next = İleri: { $chapter }
published-not-here = { $n ->
    [one] { $n } şekil bu dilde yok.
   *[other] { $n } şekil bu dilde yok.
  }

report-kind-conference = Konferans raporu
report-kind-participation = Katılım
report-kind-municipality = Belediye için veri sayfası
report-kind-method = Ek: Sayılar nasıl oluştu
report-contents = İçindekiler
report-summary = Kısaca en önemlileri
report-summary-text = Bir konuda en çok iş yapılması gerektiğini söyleyenlerin oranı.
report-summary-own = Türkçe özet
report-who = Kimler katıldı?
report-matrix = Ne önemli ve işler nasıl gidiyor
report-matrix-text = Sol üstte birçok kişi için önemli olan ve kötü giden konular var. Sağ altta iyi giden ve daha az söylenen konular var.
report-challenges = En çok söylenen zorluklar
report-challenges-text = Her satır kendi başına durur: oranlar ve görüşmeler toplanmaz.
report-challenge = Zorluk
report-rank = { $percent } (sıra { $rank })
report-direction = Kim söylüyor
direction-shared = ikisi de
direction-seen_by_professionals = daha çok uzmanlar ve gönüllüler
direction-felt_by_people = daha çok göç etmiş insanlar
direction-voices = görüşmelerden sesler
report-groups = Grupların karşılaştırması
report-groups-text = Yalnızca en az { $n } kişinin cevap verdiği gruplar gösterilir.
report-groups-none = Hiçbir iki grup karşılaştırılacak kadar büyük değil: Her birinde en az { $n } kişi olmalı. Kimse tanınmasın diye daha küçük grupları göstermiyoruz.
report-actors = Uzmanların ve gönüllülerin karşılaştırması
report-well = İyi giden işler
report-well-best = En iyi değerlendirilenler: { $fields }.
report-change = İnsanlar önce neyi değiştirirdi
report-change-text = Bunu kendi sözleriyle yazan kişiler sayıldı.
report-change-none = Birçok kişi önce neyi değiştireceğini kendi sözleriyle yazdı. Nelerden söz ettikleri henüz sayılmadı.
report-topic = Ne hakkında yazıyorlar
report-tables = Bütün sayılar
report-imprint = Künye, veri koruma, erişilebilirlik
report-imprint-publisher = Yayımlayan
report-imprint-privacy = Bu raporda tek tek kişilere ait veri yoktur. Bütün sayılar yayımlanmadan önce korunmuştur; alıntılar insanlar tarafından okunmuş ve yayımlanmasına izin verilmiştir.
report-imprint-access = Rapor erişilebilir bir PDF dosyasıdır: başlıklar, tablolar ve resimler işaretlenmiş ve açıklanmıştır.
report-started = başlanan
report-sent = gönderilen
report-complete = sonuna kadar
report-partial = sondan önce gönderilen
report-draft = hâlâ açık
report-language = Dil
report-figure = Kişi sayısı
report-participation-note = Yalnızca sayılar, cevap yok. Bütün sayılar beşe aşağı yuvarlanmıştır; ondan azı gösterilmez.
muni-here = Burada kimler cevap verdi?
muni-enough = Bu yerden cevap veren göç etmiş insanların yaklaşık sayısı ({ $place }): { $n }.
muni-few = Bu yerden ({ $place }) çok az göç etmiş insan cevap verdi. Bu yüzden burada bu büyüklükteki bütün yerlerin ve bütün ilçenin sayıları var.
muni-few-alone = Bu yerden ({ $place }) çok az göç etmiş insan cevap verdi. Bu yüzden burada yalnızca bütün ilçenin sayıları var.
muni-area = bu büyüklükteki yerler
muni-district = bütün ilçe
muni-rest = ilçenin geri kalanı
muni-rest-why = İlçenin geri kalanı: bu cevaplar olmadan bütün ilçe; tablolarda da bulunan sayılardan hesaplandı.
muni-base = n ~ { $n }, temele dahil değil: { $left }
muni-n = n (yaklaşık)
muni-finds = İnsanlar doğru yeri buluyor mu?
muni-help = İnsanların yardım aldığı yerler
muni-quality = İşler nasıl gidiyor? (1 ile { $steps } arasında ortalama)
muni-hurdles = En çok söylenen beş engel
muni-needs = Her konuda en çok nelere ihtiyaç var
muni-cannot = Sayıların söylemediği
muni-no-ranking = Belediyeler karşılaştırılmaz ve sıraya konmaz.
method-agreement = Metinler: İki kişi metinlerin bir bölümünü birbirinden bağımsız olarak kodladı. Durumların { $percent } kadarında aynı kararı verdiler.
method-no-agreement = Metinler: İki kişinin birbirinden bağımsız kodladığı yeterince metin henüz yok.
method-translation = Çeviriler: { $languages }
method-reviewed = { $language }: gözden geçirildi
method-unreviewed = { $language }: henüz gözden geçirilmedi
method-unweighted = Sayılar ağırlıklandırılmamıştır.
method-weighted = Grafiklerdeki ve tablolardaki sayılar ağırlıklı değildir. Ağırlıklı paylar burada onların yanında durur.
method-weights = Sonuçlar { $by } bakımından nüfusa göre ağırlıklandırılır. Ağırlıklar { $low } ile { $high } arasındadır. Tek tek yanıtlardan değil, korunan sayılardan hesaplanır.
method-weights-met = Böylece grupların payları nüfusla aynı olur.
method-weights-trimmed = Ağırlıklar sınırlı olduğu için bir grup nüfustan hâlâ { $points } yüzde puanı uzaktadır.
method-effective = Ağırlıksız yaklaşık { $n } kişi. Ağırlıklı bir pay, { $effective } kişiyle olduğu kadar kesindir (etkin örneklem büyüklüğü).
method-weights-impossible = Sonuçlar ağırlıklandırılmalıydı, ama mümkün değil: Bunun için gereken gruplar çok küçük ve gösterilmiyor.
method-weighted-share = Pay, ağırlıklı
method-noise-k5 = 6 ve üstü sayılar sayılandan en çok 4 sapar, ortalamada hiç sapmaz; 1 ile 4 arası hiçbir yerde yazmaz.
method-noise-r5 = Sayılar rastgele yukarı ya da aşağı 5’in katlarına yuvarlanır.
method-noise-r3 = Sayılar rastgele yukarı ya da aşağı 3’ün katlarına yuvarlanır.
method-noise-ten-five = 10’un altındaki sayılar gösterilmez, diğerleri 5’in katlarına yuvarlanır.
method-interval = Aralıklar ve belirgin farklar: %95 güvenle, koruma için yapılan değişiklik hesaba katıldı. Belirgin demek: en az { $points } puan, iki tarafta en az { $n } kişi ve rastlantının açıkladığından büyük.
