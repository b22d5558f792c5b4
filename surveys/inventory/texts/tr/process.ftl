### The texts all instruments share: topics, places, groups and common lists.

process-title = Emsaue ilçesinde (Kreis Emsaue) uyum planı için durum araştırması

## Topics as professionals name them

field-lang_edu = Dil ve eğitim
field-work_econ = Çalışma ve ekonomi
field-life_part = Birlikte yaşam ve aktif katılım
field-home_mob = Konut ve ulaşım
field-health_care = Sağlık ve bakım
field-prof_inst = Profesyonelleşme ve kurumlar

## Topics in plain words

field_plain-lang_edu = Almanca öğrenmek, anaokulu (Kita) ve okul
field_plain-work_econ = İş ve meslek eğitimi
field_plain-life_part = Birlikte yaşamak ve katılmak
field_plain-home_mob = Ev, otobüs ve tren
field_plain-health_care = Sağlık ve bakım
field_plain-prof_inst = Resmî daireler ve danışmanlık

## Places

place-emsaue_stadt = Emsaue-Stadt
place-wiedenloh = Wiedenloh
place-rietholz = Rietholz
place-holtebrock = Holtebrock
place-verlingen = Verlingen
place-harsehorn = Harsehorn
place-hallendorf = Hallendorf
place-versbeck = Versbeck
place-steinbrink = Steinbrink
place-herzfelde = Herzfelde
place-wertherode = Wertherode
place-borgwede = Borgwede
place-langenhorst = Langenhorst

## Answers that are the same in many questions

special-dk = bilmiyorum
special-pna = söylemek istemiyorum
special-na = benim için geçerli değil
special-other = başka bir şey
special-none = bunların hiçbiri

## How well things go

quality5-1 = çok kötü
quality5-2 = kötü sayılır
quality5-3 = orta
quality5-4 = iyi sayılır
quality5-5 = çok iyi
quality5-dk = bilmiyorum

## Groups that active people work with

target_group-mse_eu = Orta ve Güneydoğu Avrupa’dan (AB) gelen göçmenler
target_group-refugee_2015 = 2015’ten beri gelen mülteciler (Ukrayna hariç)
target_group-ukraine = Ukrayna’dan gelen mülteciler
target_group-long_settled = uzun zamandır burada yaşayan insanlar
target_group-skilled = meslek sahibi çalışanlar, çıraklar, üniversite öğrencileri
target_group-no_group = belirli bir grup yok

## Kind of organisation

orgtype-municipality = şehir veya belde yönetimi (Stadt, Gemeinde)
orgtype-district = ilçe yönetimi (Kreis)
orgtype-welfare = sosyal yardım kuruluşu, danışma merkezi
orgtype-education = anaokulu (Kita), okul, yüksekokul
orgtype-course_provider = dil veya uyum kursu veren kurum
orgtype-labour_admin = İş Merkezi (Jobcenter), İş Ajansı (Agentur für Arbeit)
orgtype-migrant_org = göçmen derneği
orgtype-initiative = gönüllü girişim, dernek, dinî topluluk
orgtype-health_org = sağlık veya bakım
orgtype-business = iş yeri, meslek odası, sendika
orgtype-authority = Yabancılar Dairesi (Ausländerbehörde), Federal Göç ve Mülteci Dairesi (BAMF), polis, yargı
orgtype-politics = siyaset, Uyum Meclisi (Integrationsrat)
orgtype-other = başka bir şey

## Hurdles as active people name them

hurdle-german_level = Almanca henüz yeterli değil
hurdle-course_access = Almanca kursunda yer yok, bekleme süresi uzun
hurdle-childcare_place = anaokulunda (Kita) veya tam gün okulda (Ganztag) yer yok
hurdle-school_support = çocuklar okulda çok az yardım alıyor
hurdle-recognition = diplomalar tanınmıyor veya geç tanınıyor
hurdle-job_access = uygun iş veya meslek eğitimi yok
hurdle-job_conditions = kötü çalışma koşulları, güvencesiz sözleşmeler
hurdle-contact = uzun zamandır burada yaşayanlarla az temas
hurdle-discrimination = dışlanma ve haksız davranış
hurdle-participation = söz söyleme ve katılma imkânı az
hurdle-housing_search = uygun fiyatlı ev yok
hurdle-housing_quality = ev veya barınma yeri dar ya da kötü
hurdle-transport = otobüs ve tren seyrek veya pahalı
hurdle-doctor_access = doktordan randevu almak zor
hurdle-health_language = doktorda ve hastanede anlaşmak zor
hurdle-mental_health = ruhsal sorunlar için yardım yok
hurdle-residence_status = oturum güvenceli değil, işlemler uzun sürüyor
hurdle-office_language = mektuplar ve başvurular zor anlaşılıyor
hurdle-office_access = resmî dairelere ulaşmak zor, randevu için uzun bekleniyor
hurdle-offers_unknown = yardım ve hizmetler bilinmiyor
hurdle-other = başka bir şey
hurdle-none = engel yok

## Hurdles as the people themselves name them

hurdle_own-german_level = Henüz yeterince Almanca konuşamıyorum.
hurdle_own-course_access = Almanca kursunda yer bulamıyorum.
hurdle_own-childcare_place = Anaokulunda (Kita) veya tam gün okulda (Ganztag) yerimiz yok.
hurdle_own-school_support = Çocuğumun okulda daha çok yardıma ihtiyacı var.
hurdle_own-recognition = Diplomam veya mesleğim tanınmıyor.
hurdle_own-job_access = Uygun iş veya meslek eğitimi bulamıyorum.
hurdle_own-job_conditions = İşimin ücreti düşük veya işim güvenceli değil.
hurdle_own-contact = Uzun zamandır burada yaşayan insanlarla az görüşüyorum.
hurdle_own-discrimination = Bana başkalarından daha kötü davranılıyor.
hurdle_own-participation = Çok az söz söyleyebiliyorum veya çok az katılabiliyorum.
hurdle_own-housing_search = Kirasını ödeyebileceğim bir ev bulamıyorum.
hurdle_own-housing_quality = Evim veya barınma yerim çok küçük ya da kötü.
hurdle_own-transport = Otobüs ve tren çok seyrek veya çok pahalı.
hurdle_own-doctor_access = Doktordan randevu almakta zorlanıyorum.
hurdle_own-health_language = Doktorda veya hastanede çok az anlıyorum.
hurdle_own-mental_health = Büyük kaygılar veya stres için yardım bulamıyorum.
hurdle_own-residence_status = Oturumum güvenceli değil veya işlemler uzun sürüyor.
hurdle_own-office_language = Mektupları ve başvuruları iyi anlamıyorum.
hurdle_own-office_access = Resmî dairelere ulaşmak zor. Randevu için uzun süre bekleniyor.
hurdle_own-offers_unknown = Hangi yardımların olduğunu bilmiyorum.
hurdle_own-other = başka bir şey
hurdle_own-none = bunların hiçbiri

## Needs: Language and education

need_lang_edu-more_places = Almanca kurslarında daha çok yer
need_lang_edu-course_childcare = çocuk bakımı olan kurslar
need_lang_edu-course_flexible = akşam, hafta sonu veya internetten kurslar
need_lang_edu-course_near = yakında kurslar
need_lang_edu-course_literacy = okuma yazma kursları
need_lang_edu-course_level = kişinin düzeyine uygun kurslar
need_lang_edu-course_job = meslek için Almanca
need_lang_edu-practice = birlikte Almanca konuşacak insanlar
need_lang_edu-daycare = anaokulunda (Kita) ve tam gün okulda (Ganztag) yer
need_lang_edu-school_help = okulda yardım
need_lang_edu-parents_info = anne babalar için anaokulu (Kita) ve okul bilgisi

## Needs: Work and economy

need_work_econ-recognition_help = diplomaların tanınması için yardım
need_work_econ-application_help = iş arama ve başvuru için yardım
need_work_econ-internship = staj, işi deneme imkânı
need_work_econ-training_place = meslek eğitimi yeri ve eğitimde yardım
need_work_econ-course_and_work = aynı zamanda iş ve Almanca kursu
need_work_econ-childcare_work = iş saatlerine uygun çocuk bakımı
need_work_econ-rights_info = iş hakları hakkında bilgi
need_work_econ-work_permit = daha hızlı çalışma izni
need_work_econ-open_employers = göçmenlere açık iş yerleri
need_work_econ-own_business = kendi iş yeri için yardım

## Needs: Living together and active participation

need_life_part-meeting_places = buluşma yerleri
need_life_part-clubs = spor ve dernekler
need_life_part-mentoring = günlük hayatta destek olan insanlar
need_life_part-volunteering = gönüllü olarak yardım etme imkânı
need_life_part-political_say = şehirde ve ilçede (Kreis) söz hakkı
need_life_part-anti_discrimination = ayrımcılığa karşı yardım
need_life_part-family_youth = aileler ve gençler için etkinlik ve yardım
need_life_part-women = kadınlar için etkinlik ve yardım
need_life_part-older = yaşlılar için etkinlik ve yardım
need_life_part-culture_religion = kültür ve din için yerler

## Needs: Housing and mobility

need_home_mob-affordable_flats = daha çok uygun fiyatlı ev
need_home_mob-search_help = ev ararken yardım
need_home_mob-fair_letting = ev kiralarken eşit şans
need_home_mob-better_shelter = daha iyi barınma yerleri
need_home_mob-tenancy_info = kira, elektrik ve çöp hakkında bilgi
need_home_mob-bus_more = daha çok otobüs, akşam ve hafta sonu da
need_home_mob-bus_cheap = ucuz biletler
need_home_mob-bike = bisiklet ve güvenli bisiklet yolları
need_home_mob-licence = ehliyet için yardım
need_home_mob-accessible_home = engelsiz evler (engelli ve yaşlılara uygun)

## Needs: Health and care

need_health_care-health_interpreting = doktorda ve hastanede tercüman
need_health_care-more_appointments = daha hızlı randevu
need_health_care-find_practice = doktor ararken yardım
need_health_care-health_info = birçok dilde sağlık bilgisi
need_health_care-mental_help = ruhsal sorunlarda yardım
need_health_care-birth_child = doğum ve küçük çocuklar için yardım
need_health_care-care_old = yaşlılıkta bakım
need_health_care-disability = engellilikte yardım
need_health_care-insurance = sağlık sigortası için yardım

## Needs: Professional practice and institutions

need_prof_inst-plain_letters = kolay anlaşılır mektup ve formlar
need_prof_inst-multilingual = birkaç dilde bilgi
need_prof_inst-office_interpreting = resmî dairede tercüman
need_prof_inst-fast_appointments = daha hızlı randevu
need_prof_inst-one_contact = hep aynı görevliyle görüşmek
need_prof_inst-one_place = her şey tek bir yerde
need_prof_inst-online = internetten daha çok işlem
need_prof_inst-trained_staff = güler yüzlü ve iyi eğitimli çalışanlar
need_prof_inst-cooperation = birlikte daha iyi çalışan kurumlar
need_prof_inst-overview = tüm yardım ve hizmetlerin listesi

## Özellikler nasıl kabalaştırılır

hierarchy-orgtype-public = Kamu kurumları ve siyaset
hierarchy-orgtype-services = Sosyal hizmet, eğitim, sağlık
hierarchy-orgtype-civil = Dernekler ve girişimler
hierarchy-orgtype-business = İşletmeler ve diğerleri
hierarchy-standard_area_type-large = Büyük şehir
hierarchy-standard_area_type-medium = Orta büyüklükte şehir
hierarchy-standard_area_type-small = Küçük yerleşim
hierarchy-standard_area_type-elsewhere = İlçe dışında
hierarchy-standard_area_type-district_wide = İlçenin tamamında
hierarchy-years_active-new = Dört yıldan az
hierarchy-years_active-experienced = Dört yıl veya daha uzun
hierarchy-time_in_germany-recent = Almanya’da üç yıldan az
hierarchy-time_in_germany-some_years = Almanya’da üç ile on yıl arası
hierarchy-time_in_germany-long = On yıldan uzun süredir veya hep Almanya’da
hierarchy-main_activity-earning = Çalışıyor
hierarchy-main_activity-learning = Meslek eğitiminde veya kursta
hierarchy-main_activity-neither = Hiçbiri
hierarchy-housing-own_flat = Kendi evi, kira veya mülk
hierarchy-housing-no_own_flat = Kendi evi yok
hierarchy-origin-eu = Avrupa Birliği
hierarchy-origin-eastern_europe = Balkanlar ve Doğu Avrupa
hierarchy-origin-western_asia = Türkiye ve Orta Doğu
hierarchy-origin-elsewhere = Afrika ve diğer bölgeler
hierarchy-standard_age-younger = Daha genç (40 yaş altı)
hierarchy-standard_age-middle = Orta yaş (40–59)
hierarchy-standard_age-older = Daha yaşlı (60 ve üzeri)
hierarchy-children-with = 18 yaşından küçük çocuklu
hierarchy-children-without = 18 yaşından küçük çocuğu yok
hierarchy-wide_group-refuge = Mülteciler
hierarchy-wide_group-migration = Göç edenler ve uzun süredir burada yaşayanlar
hierarchy-wide_group-others = Diğerleri
