### The texts all instruments share: topics, places, groups and common lists. Ukrainian, machine translation from German.

process-title = Аналіз ситуації для концепції інтеграції в районі Emsaue

## Topics as professionals name them

field-lang_edu = Мова та освіта
field-work_econ = Праця та економіка
field-life_part = Життя в громаді та активна участь
field-home_mob = Житло та мобільність
field-health_care = Здоров’я та догляд
field-prof_inst = Фаховий розвиток та установи

## Topics in plain words

field_plain-lang_edu = Німецька мова, дитячий садок (Kita) і школа
field_plain-work_econ = Робота та професійне навчання (Ausbildung)
field_plain-life_part = Життя в громаді та участь у ньому
field_plain-home_mob = Житло, автобус і поїзд
field_plain-health_care = Здоров’я та догляд
field_plain-prof_inst = Державні установи та консультації

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

special-dk = не знаю
special-pna = не хочу відповідати
special-na = мене це не стосується
special-other = інше
special-none = нічого з цього

## How well things go

quality5-1 = дуже погано
quality5-2 = скоріше погано
quality5-3 = середньо
quality5-4 = скоріше добре
quality5-5 = дуже добре
quality5-dk = не знаю

## Groups that active people work with

target_group-mse_eu = мігранти з Центральної та Південно-Східної Європи (ЄС)
target_group-refugee_2015 = біженці, які приїхали з 2015 року (без України)
target_group-ukraine = біженці з України
target_group-long_settled = люди, які вже давно тут живуть
target_group-skilled = фахівці, учні на професійному навчанні, студенти
target_group-no_group = немає певної групи

## Kind of organisation

orgtype-municipality = адміністрація міста чи громади
orgtype-district = адміністрація району (Kreis)
orgtype-welfare = благодійна організація (Wohlfahrtsverband), консультаційна служба
orgtype-education = дитячий садок, школа, університет
orgtype-course_provider = організатор мовних або інтеграційних курсів
orgtype-labour_admin = центр зайнятості (Jobcenter), агентство з праці (Agentur für Arbeit)
orgtype-migrant_org = об’єднання мігрантів
orgtype-initiative = волонтерська ініціатива, товариство, релігійна спільнота
orgtype-health_org = здоров’я або догляд
orgtype-business = підприємство, палата, профспілка
orgtype-authority = відомство у справах іноземців (Ausländerbehörde), відомство з міграції та біженців (BAMF), поліція, суд
orgtype-politics = політика, рада з питань інтеграції (Integrationsrat)
orgtype-other = інше

## Hurdles as active people name them

hurdle-german_level = ще недостатнє знання німецької мови
hurdle-course_access = немає місця на курсі німецької, довге очікування
hurdle-childcare_place = немає місця в дитячому садку чи групі продовженого дня (Ganztag)
hurdle-school_support = діти отримують замало допомоги в школі
hurdle-recognition = дипломи не визнають або визнають пізно
hurdle-job_access = бракує відповідної роботи або професійного навчання
hurdle-job_conditions = погані умови праці, ненадійні договори
hurdle-contact = мало контактів з людьми, які вже давно тут живуть
hurdle-discrimination = неприйняття та несправедливе ставлення
hurdle-participation = мало можливостей висловитися та брати участь
hurdle-housing_search = немає доступного за ціною житла
hurdle-housing_quality = тісне або погане житло чи гуртожиток
hurdle-transport = автобуси й поїзди їздять зарідко або коштують задорого
hurdle-doctor_access = важко записатися на прийом до лікаря
hurdle-health_language = труднощі з мовою в лікаря та в лікарні
hurdle-mental_health = бракує допомоги при психологічному навантаженні
hurdle-residence_status = непевне право на перебування, довгі процедури
hurdle-office_language = листи та заяви важко зрозуміти
hurdle-office_access = до державних установ важко звернутися, на прийом треба довго чекати
hurdle-offers_unknown = люди не знають, які послуги та заходи є
hurdle-other = інше
hurdle-none = перешкод немає

## Hurdles as the people themselves name them

hurdle_own-german_level = Я ще недостатньо володію німецькою мовою.
hurdle_own-course_access = Я не можу отримати місце на курсі німецької.
hurdle_own-childcare_place = У нас немає місця в дитячому садку чи групі продовженого дня (Ganztag).
hurdle_own-school_support = Моїй дитині потрібно більше допомоги в школі.
hurdle_own-recognition = Мій диплом або мою професію не визнають.
hurdle_own-job_access = Я не можу знайти відповідну роботу або професійне навчання.
hurdle_own-job_conditions = Моя робота погано оплачується або ненадійна.
hurdle_own-contact = Я мало спілкуюся з людьми, які вже давно тут живуть.
hurdle_own-discrimination = До мене ставляться гірше, ніж до інших.
hurdle_own-participation = У мене замало можливостей висловитися або брати участь.
hurdle_own-housing_search = Я не можу знайти житло, за яке можу платити.
hurdle_own-housing_quality = Моя квартира або кімната в гуртожитку замала чи в поганому стані.
hurdle_own-transport = Автобуси й поїзди їздять зарідко або коштують задорого.
hurdle_own-doctor_access = Мені важко записатися на прийом до лікаря.
hurdle_own-health_language = У лікаря або в лікарні я розумію замало.
hurdle_own-mental_health = Я не можу знайти допомогу при великих тривогах або стресі.
hurdle_own-residence_status = Моє право на перебування непевне, або процедура триває довго.
hurdle_own-office_language = Я погано розумію листи та заяви.
hurdle_own-office_access = До державних установ важко звернутися. На прийом треба довго чекати.
hurdle_own-offers_unknown = Я не знаю, яка допомога є.
hurdle_own-other = інше
hurdle_own-none = нічого з цього

## Needs: Language and education

need_lang_edu-more_places = більше місць на курсах німецької
need_lang_edu-course_childcare = курси з доглядом за дітьми
need_lang_edu-course_flexible = курси ввечері, на вихідних або онлайн
need_lang_edu-course_near = курси поблизу
need_lang_edu-course_literacy = курси читання та письма
need_lang_edu-course_level = курси, які відповідають рівню знань
need_lang_edu-course_job = німецька для роботи
need_lang_edu-practice = люди, з якими можна говорити німецькою
need_lang_edu-daycare = місця в дитячому садку та групі продовженого дня (Ganztag)
need_lang_edu-school_help = допомога в школі
need_lang_edu-parents_info = інформація для батьків про дитячий садок і школу

## Needs: Work and economy

need_work_econ-recognition_help = допомога з визнанням дипломів
need_work_econ-application_help = допомога з пошуком роботи та поданням заяв
need_work_econ-internship = практика, спробувати роботу
need_work_econ-training_place = місце професійного навчання (Ausbildung) і допомога в навчанні
need_work_econ-course_and_work = робота й курс німецької одночасно
need_work_econ-childcare_work = догляд за дітьми, який підходить до робочого часу
need_work_econ-rights_info = інформація про права на роботі
need_work_econ-work_permit = швидший дозвіл на роботу
need_work_econ-open_employers = роботодавці, відкриті до людей з інших країн
need_work_econ-own_business = допомога з власною справою

## Needs: Living together and active participation

need_life_part-meeting_places = місця для зустрічей
need_life_part-clubs = спорт і товариства
need_life_part-mentoring = люди, які підтримують у повсякденному житті
need_life_part-volunteering = можливість допомагати іншим (волонтерство)
need_life_part-political_say = право голосу в справах міста та району
need_life_part-anti_discrimination = допомога в разі дискримінації
need_life_part-family_youth = заходи для сімей і молоді
need_life_part-women = заходи для жінок
need_life_part-older = заходи для літніх людей
need_life_part-culture_religion = приміщення для культури та релігії

## Needs: Housing and mobility

need_home_mob-affordable_flats = більше доступного за ціною житла
need_home_mob-search_help = допомога з пошуком житла
need_home_mob-fair_letting = рівні шанси орендувати житло
need_home_mob-better_shelter = кращі гуртожитки
need_home_mob-tenancy_info = інформація про оренду, електроенергію та сміття
need_home_mob-bus_more = більше автобусів, також увечері та на вихідних
need_home_mob-bus_cheap = недорогі квитки
need_home_mob-bike = велосипед і безпечні велодоріжки
need_home_mob-licence = допомога з водійськими правами
need_home_mob-accessible_home = житло без бар’єрів

## Needs: Health and care

need_health_care-health_interpreting = усний переклад у лікаря та в лікарні
need_health_care-more_appointments = швидший запис на прийом
need_health_care-find_practice = допомога з пошуком лікаря
need_health_care-health_info = інформація про здоров’я багатьма мовами
need_health_care-mental_help = допомога при психологічних проблемах
need_health_care-birth_child = допомога до і після пологів та з маленькими дітьми
need_health_care-care_old = догляд у літньому віці
need_health_care-disability = допомога при інвалідності
need_health_care-insurance = допомога з медичним страхуванням

## Needs: Professional practice and institutions

need_prof_inst-plain_letters = прості листи та бланки
need_prof_inst-multilingual = інформація кількома мовами
need_prof_inst-office_interpreting = усний переклад у державних установах
need_prof_inst-fast_appointments = швидший запис на прийом
need_prof_inst-one_contact = одна постійна контактна особа
need_prof_inst-one_place = усе в одному місці
need_prof_inst-online = більше послуг онлайн
need_prof_inst-trained_staff = привітні та добре підготовлені працівники
need_prof_inst-cooperation = краща співпраця між установами
need_prof_inst-overview = огляд усіх послуг і заходів

## Як ознаки узагальнюються

hierarchy-orgtype-public = Державні установи та політика
hierarchy-orgtype-services = Соціальна допомога, освіта, здоров’я
hierarchy-orgtype-civil = Об’єднання та ініціативи
hierarchy-orgtype-business = Підприємства та інші
hierarchy-standard_area_type-large = Велике місто
hierarchy-standard_area_type-medium = Середнє місто
hierarchy-standard_area_type-small = Невелике містечко
hierarchy-standard_area_type-elsewhere = За межами району
hierarchy-standard_area_type-district_wide = У всьому районі
hierarchy-years_active-new = Менше чотирьох років
hierarchy-years_active-experienced = Чотири роки або довше
hierarchy-time_in_germany-recent = Менше трьох років у Німеччині
hierarchy-time_in_germany-some_years = Від трьох до десяти років у Німеччині
hierarchy-time_in_germany-long = Понад десять років або завжди в Німеччині
hierarchy-main_activity-earning = Працюють
hierarchy-main_activity-learning = Навчаються або на курсах
hierarchy-main_activity-neither = Ні те, ні інше
hierarchy-housing-own_flat = Власне житло, орендоване чи куплене
hierarchy-housing-no_own_flat = Без власного житла
hierarchy-origin-eu = Європейський Союз
hierarchy-origin-eastern_europe = Балкани та Східна Європа
hierarchy-origin-western_asia = Туреччина та Близький Схід
hierarchy-origin-elsewhere = Африка та інші регіони
hierarchy-standard_age-younger = Молодші (до 40 років)
hierarchy-standard_age-middle = Середнього віку (40–59 років)
hierarchy-standard_age-older = Старші (від 60 років)
hierarchy-children-with = З дітьми до 18 років
hierarchy-children-without = Без дітей до 18 років
hierarchy-wide_group-refuge = Біженці
hierarchy-wide_group-migration = Мігранти та ті, хто давно тут живе
hierarchy-wide_group-others = Інші
