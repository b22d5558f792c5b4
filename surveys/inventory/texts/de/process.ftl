### Die Texte, die alle Fragebögen teilen: Themen, Orte, Gruppen und gemeinsame Listen.

process-title = Bestandsaufnahme für das Integrationskonzept im Kreis Emsaue

## Themen, wie Fachleute sie nennen

field-lang_edu = Sprache und Bildung
field-work_econ = Arbeit und Wirtschaft
field-life_part = Zusammenleben und aktive Teilhabe
field-home_mob = Wohnen und Mobilität
field-health_care = Gesundheit und Pflege
field-prof_inst = Professionalisierung und Institutionen

## Themen in einfachen Worten

field_plain-lang_edu = Deutsch lernen, Kita und Schule
field_plain-work_econ = Arbeit und Ausbildung
field_plain-life_part = Zusammenleben und Mitmachen
field_plain-home_mob = Wohnung, Bus und Bahn
field_plain-health_care = Gesundheit und Pflege
field_plain-prof_inst = Ämter und Beratung

## Orte

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

## Antworten, die in vielen Fragen gleich sind

special-dk = weiß ich nicht
special-pna = möchte ich nicht sagen
special-na = betrifft mich nicht
special-other = etwas anderes
special-none = nichts davon

## Wie gut es läuft

quality5-1 = sehr schlecht
quality5-2 = eher schlecht
quality5-3 = mittel
quality5-4 = eher gut
quality5-5 = sehr gut
quality5-dk = weiß ich nicht

## Gruppen, mit denen Aktive arbeiten

target_group-mse_eu = Zugewanderte aus Mittel- und Südosteuropa (EU)
target_group-refugee_2015 = Geflüchtete seit 2015 (ohne Ukraine)
target_group-ukraine = Geflüchtete aus der Ukraine
target_group-long_settled = Menschen, die schon lange hier leben
target_group-skilled = Fachkräfte, Auszubildende, Studierende
target_group-no_group = keine bestimmte Gruppe

## Art der Stelle

orgtype-municipality = Stadt- oder Gemeindeverwaltung
orgtype-district = Kreisverwaltung
orgtype-welfare = Wohlfahrtsverband, Beratungsstelle
orgtype-education = Kita, Schule, Hochschule
orgtype-course_provider = Träger von Sprach- oder Integrationskursen
orgtype-labour_admin = Jobcenter, Agentur für Arbeit
orgtype-migrant_org = Verein von Zugewanderten
orgtype-initiative = ehrenamtliche Initiative, Verein, Religionsgemeinschaft
orgtype-health_org = Gesundheit oder Pflege
orgtype-business = Betrieb, Kammer, Gewerkschaft
orgtype-authority = Ausländerbehörde, BAMF, Polizei, Justiz
orgtype-politics = Politik, Integrationsrat
orgtype-other = etwas anderes

## Hürden, wie Aktive sie nennen

hurdle-german_level = Deutschkenntnisse reichen noch nicht
hurdle-course_access = kein Platz im Deutschkurs, lange Wartezeit
hurdle-childcare_place = kein Platz in Kita oder Ganztag
hurdle-school_support = Kinder bekommen in der Schule zu wenig Hilfe
hurdle-recognition = Abschlüsse werden nicht oder spät anerkannt
hurdle-job_access = passende Arbeit oder Ausbildung fehlt
hurdle-job_conditions = schlechte Arbeitsbedingungen, unsichere Verträge
hurdle-contact = wenig Kontakt zu Menschen, die schon lange hier leben
hurdle-discrimination = Ablehnung und Benachteiligung
hurdle-participation = wenig Möglichkeiten, mitzureden und mitzumachen
hurdle-housing_search = keine bezahlbare Wohnung
hurdle-housing_quality = enge oder schlechte Wohnung oder Unterkunft
hurdle-transport = Bus und Bahn fahren zu selten oder sind zu teuer
hurdle-doctor_access = schwer, einen Termin in einer Praxis zu bekommen
hurdle-health_language = Verständigung in Praxis und Krankenhaus
hurdle-mental_health = Hilfe bei seelischer Belastung fehlt
hurdle-residence_status = unsicherer Aufenthalt, lange Verfahren
hurdle-office_language = Briefe und Anträge sind schwer zu verstehen
hurdle-office_access = Ämter sind schwer zu erreichen, Termine dauern lange
hurdle-offers_unknown = Angebote sind nicht bekannt
hurdle-other = etwas anderes
hurdle-none = keine Hürde

## Hürden, wie die Menschen selbst sie nennen

hurdle_own-german_level = Ich spreche noch nicht genug Deutsch.
hurdle_own-course_access = Ich bekomme keinen Platz im Deutschkurs.
hurdle_own-childcare_place = Wir haben keinen Platz in Kita oder Ganztag.
hurdle_own-school_support = Mein Kind braucht mehr Hilfe in der Schule.
hurdle_own-recognition = Mein Abschluss oder Beruf wird nicht anerkannt.
hurdle_own-job_access = Ich finde keine passende Arbeit oder Ausbildung.
hurdle_own-job_conditions = Meine Arbeit ist schlecht bezahlt oder unsicher.
hurdle_own-contact = Ich habe wenig Kontakt zu Menschen, die schon lange hier leben.
hurdle_own-discrimination = Ich werde schlechter behandelt als andere.
hurdle_own-participation = Ich kann zu wenig mitreden oder mitmachen.
hurdle_own-housing_search = Ich finde keine Wohnung, die ich bezahlen kann.
hurdle_own-housing_quality = Meine Wohnung oder Unterkunft ist zu klein oder schlecht.
hurdle_own-transport = Bus und Bahn fahren zu selten oder sind zu teuer.
hurdle_own-doctor_access = Ich bekomme schwer einen Termin in einer Praxis.
hurdle_own-health_language = In Praxis oder Krankenhaus verstehe ich zu wenig.
hurdle_own-mental_health = Ich finde keine Hilfe bei großen Sorgen oder Stress.
hurdle_own-residence_status = Mein Aufenthalt ist unsicher oder das Verfahren dauert lange.
hurdle_own-office_language = Ich verstehe Briefe und Anträge nicht gut.
hurdle_own-office_access = Ämter sind schwer zu erreichen. Termine dauern lange.
hurdle_own-offers_unknown = Ich weiß nicht, welche Hilfe es gibt.
hurdle_own-other = etwas anderes
hurdle_own-none = nichts davon

## Bedarf: Sprache und Bildung

need_lang_edu-more_places = mehr Plätze in Deutschkursen
need_lang_edu-course_childcare = Kurse mit Kinderbetreuung
need_lang_edu-course_flexible = Kurse am Abend, am Wochenende oder online
need_lang_edu-course_near = Kurse in der Nähe
need_lang_edu-course_literacy = Kurse zum Lesen und Schreiben
need_lang_edu-course_level = Kurse, die zum eigenen Stand passen
need_lang_edu-course_job = Deutsch für den Beruf
need_lang_edu-practice = Menschen, mit denen man Deutsch sprechen kann
need_lang_edu-daycare = Plätze in Kita und Ganztag
need_lang_edu-school_help = Hilfe in der Schule
need_lang_edu-parents_info = Infos für Eltern zu Kita und Schule

## Bedarf: Arbeit und Wirtschaft

need_work_econ-recognition_help = Hilfe bei der Anerkennung von Abschlüssen
need_work_econ-application_help = Hilfe bei Suche und Bewerbung
need_work_econ-internship = Praktikum, Arbeit ausprobieren
need_work_econ-training_place = Ausbildungsplatz und Hilfe in der Ausbildung
need_work_econ-course_and_work = Arbeit und Deutschkurs zur gleichen Zeit
need_work_econ-childcare_work = Kinderbetreuung, die zur Arbeitszeit passt
need_work_econ-rights_info = Infos über Rechte bei der Arbeit
need_work_econ-work_permit = schnellere Arbeitserlaubnis
need_work_econ-open_employers = offene Betriebe
need_work_econ-own_business = Hilfe beim eigenen Geschäft

## Bedarf: Zusammenleben und aktive Teilhabe

need_life_part-meeting_places = Orte, an denen man sich trifft
need_life_part-clubs = Sport und Vereine
need_life_part-mentoring = Menschen, die im Alltag begleiten
need_life_part-volunteering = selbst ehrenamtlich helfen
need_life_part-political_say = mitreden in Stadt und Kreis
need_life_part-anti_discrimination = Hilfe bei Diskriminierung
need_life_part-family_youth = Angebote für Familien und Jugendliche
need_life_part-women = Angebote für Frauen
need_life_part-older = Angebote für ältere Menschen
need_life_part-culture_religion = Räume für Kultur und Religion

## Bedarf: Wohnen und Mobilität

need_home_mob-affordable_flats = mehr bezahlbare Wohnungen
need_home_mob-search_help = Hilfe bei der Wohnungssuche
need_home_mob-fair_letting = faire Chancen bei der Vermietung
need_home_mob-better_shelter = bessere Unterkünfte
need_home_mob-tenancy_info = Infos zu Miete, Strom und Müll
need_home_mob-bus_more = mehr Busse, auch abends und am Wochenende
need_home_mob-bus_cheap = günstige Fahrkarten
need_home_mob-bike = Fahrrad und sichere Radwege
need_home_mob-licence = Hilfe beim Führerschein
need_home_mob-accessible_home = barrierefreie Wohnungen

## Bedarf: Gesundheit und Pflege

need_health_care-health_interpreting = Dolmetschen in Praxis und Krankenhaus
need_health_care-more_appointments = schneller einen Termin
need_health_care-find_practice = Hilfe bei der Suche nach einer Praxis
need_health_care-health_info = Infos über Gesundheit in vielen Sprachen
need_health_care-mental_help = Hilfe bei seelischen Problemen
need_health_care-birth_child = Hilfe rund um Geburt und kleine Kinder
need_health_care-care_old = Pflege im Alter
need_health_care-disability = Hilfe bei Behinderung
need_health_care-insurance = Hilfe bei der Krankenversicherung

## Bedarf: Professionalisierung und Institutionen

need_prof_inst-plain_letters = einfache Briefe und Formulare
need_prof_inst-multilingual = Infos in mehreren Sprachen
need_prof_inst-office_interpreting = Dolmetschen im Amt
need_prof_inst-fast_appointments = schneller Termine
need_prof_inst-one_contact = eine feste Ansprechperson
need_prof_inst-one_place = alles an einem Ort
need_prof_inst-online = mehr online erledigen
need_prof_inst-trained_staff = freundliche und gut geschulte Mitarbeitende
need_prof_inst-cooperation = Stellen, die besser zusammenarbeiten
need_prof_inst-overview = eine Übersicht über alle Angebote

## Wie Merkmale gröber werden

hierarchy-orgtype-public = Öffentliche Stellen und Politik
hierarchy-orgtype-services = Wohlfahrt, Bildung, Gesundheit
hierarchy-orgtype-civil = Vereine und Initiativen
hierarchy-orgtype-business = Betriebe und andere
hierarchy-standard_area_type-large = Große Stadt
hierarchy-standard_area_type-medium = Mittelgroße Stadt
hierarchy-standard_area_type-small = Kleiner Ort
hierarchy-standard_area_type-elsewhere = Außerhalb des Kreises
hierarchy-standard_area_type-district_wide = Im ganzen Kreis
hierarchy-years_active-new = Weniger als vier Jahre dabei
hierarchy-years_active-experienced = Vier Jahre oder länger dabei
hierarchy-time_in_germany-recent = Weniger als drei Jahre in Deutschland
hierarchy-time_in_germany-some_years = Drei bis zehn Jahre in Deutschland
hierarchy-time_in_germany-long = Mehr als zehn Jahre oder schon immer in Deutschland
hierarchy-main_activity-earning = In Arbeit
hierarchy-main_activity-learning = In Ausbildung oder Kurs
hierarchy-main_activity-neither = Weder noch
hierarchy-housing-own_flat = Eigene Wohnung, gemietet oder gekauft
hierarchy-housing-no_own_flat = Keine eigene Wohnung
hierarchy-origin-eu = Europäische Union
hierarchy-origin-eastern_europe = Balkan und Osteuropa
hierarchy-origin-western_asia = Türkei, Naher und Mittlerer Osten
hierarchy-origin-elsewhere = Afrika und andere Regionen
hierarchy-standard_age-younger = Jünger (unter 40)
hierarchy-standard_age-middle = In der Mitte des Lebens (40 bis 59)
hierarchy-standard_age-older = Älter (ab 60)
hierarchy-children-with = Mit Kindern unter 18
hierarchy-children-without = Ohne Kinder unter 18
hierarchy-wide_group-refuge = Geflüchtete
hierarchy-wide_group-migration = Zugewanderte und lange hier Lebende
hierarchy-wide_group-others = Andere
