### Umfrage B für Menschen, die zugewandert sind: Titel, Einleitung, Seiten, Fragen und Antworten.
### .short ist die kurze Bezeichnung für Diagramme und die Seite zum Prüfen.

survey_b-title = Umfrage: Wie leben Sie im Kreis?

survey_b-intro =
    Sie sind nach Deutschland gekommen? Oder Ihre Familie? Dann ist diese Umfrage für Sie. Wir möchten wissen: Was ist gut? Was ist schwierig?

    Die Umfrage dauert etwa 10 Minuten. Sie müssen nicht mitmachen. Sie können jede Frage überspringen.

    Ihre Antworten haben keine Folgen für Ihren Aufenthalt, Ihre Leistungen oder Ihre Arbeit. Wir fragen nicht nach Ihrem Namen.

## Start

survey_b-age = Start

B01 = Sind Sie 16 Jahre alt oder älter?
    .short = 16 Jahre oder älter
B01-yes = ja
B01-no = nein

B01-end =
    Danke für Ihr Interesse. Diese Umfrage ist für Menschen ab 16 Jahren. Wir haben nichts gespeichert.

    Haben Sie Fragen oder Sorgen? Eine Beratungsstelle kann Ihnen helfen, zum Beispiel der Jugendmigrationsdienst. Die Adresse bekommen Sie beim Kommunalen Integrationszentrum.

survey_b-arrival = Start

B02 = In welcher Stadt oder Gemeinde wohnen Sie?
    .short = Wohnort
B02-elsewhere = woanders

B03 = Wie lange leben Sie schon in Deutschland?
    .short = Zeit in Deutschland
B03-lt1 = kürzer als 1 Jahr
B03-y1_2 = 1 bis 2 Jahre
B03-y3_5 = 3 bis 5 Jahre
B03-y6_10 = 6 bis 10 Jahre
B03-gt10 = länger als 10 Jahre
B03-always = schon immer

## Persönliche Fragen

survey_b-sensitive = Persönliche Fragen

## Ihr Leben hier

survey_b-life = Ihr Leben hier

B04 = Wie gut gefällt Ihnen das Leben hier?
    .help = Ihre ehrliche Meinung ist wichtig.
    .short = Wie gut das Leben hier gefällt
B04-1 = gar nicht
B04-2 = wenig
B04-3 = mittel
B04-4 = gut
B04-5 = sehr gut

survey_b-quality = Ihr Leben hier

B05 = Wie gut läuft es für Sie bei diesen Themen?
    .short = Wie gut es bei den Themen läuft
B05-na = betrifft mich nicht

survey_b-priority = Ihr Leben hier

B06 = Wo soll zuerst etwas besser werden?
    .help = Wählen Sie höchstens drei.
    .short = Was zuerst besser werden soll

survey_b-hurdles = Ihr Leben hier

B07 = Was ist für Sie im Alltag schwierig?
    .help = Wählen Sie höchstens fünf.
    .short = Was im Alltag schwierig ist

## Deutsch und Schule

survey_b-german = Deutsch und Schule

B08 = Wie gut sprechen und verstehen Sie Deutsch?
    .short = Deutsch sprechen und verstehen
B08-1 = gar nicht
B08-2 = ein bisschen
B08-3 = mittel
B08-4 = gut
B08-5 = sehr gut

survey_b-learning = Deutsch und Schule

B09 = Lernen Sie zurzeit Deutsch in einem Kurs?
    .short = Deutschkurs zurzeit
B09-now = ja
B09-done = nein, ich habe einen Kurs beendet
B09-waiting = nein, ich warte auf einen Platz
B09-want = nein, aber ich möchte
B09-no = nein, ich brauche oder möchte keinen Kurs

B10 = Was hilft Ihnen bei Sprache, Kita und Schule?
    .short = Hilfe bei Sprache, Kita und Schule

## Arbeit und Wohnen

survey_b-activity = Arbeit und Wohnen

B11 = Was machen Sie zurzeit vor allem?
    .short = Tätigkeit zurzeit
B11-work_full = Arbeit in Vollzeit
B11-work_part = Arbeit in Teilzeit oder Minijob
B11-training = Ausbildung, Schule oder Studium
B11-course = Deutschkurs
B11-searching = ich suche Arbeit
B11-not_allowed = ich darf nicht arbeiten
B11-family = Familie und Haushalt
B11-retired = Rente
B11-other = etwas anderes

survey_b-work_home = Arbeit und Wohnen

B12 = Was hilft Ihnen bei Arbeit oder Ausbildung?
    .short = Hilfe bei Arbeit oder Ausbildung

B13 = Wie wohnen Sie?
    .short = Wohnform
B13-rent = eigene Mietwohnung
B13-own = eigene Wohnung oder eigenes Haus
B13-shared_centre = Unterkunft der Stadt oder Gemeinde
B13-employer = Wohnung vom Betrieb
B13-with_others = bei Familie, Freundinnen oder Freunden
B13-other = anders

B14 = Was hilft Ihnen bei Wohnung, Bus und Bahn?
    .short = Hilfe bei Wohnung, Bus und Bahn

## Zusammenleben und Gesundheit

survey_b-together = Zusammenleben und Gesundheit

B15 = Wie oft sprechen Sie privat mit Menschen, die schon lange hier leben?
    .short = Private Gespräche mit Menschen vor Ort
B15-daily = jeden Tag
B15-weekly = jede Woche
B15-monthly = jeden Monat
B15-rarely = selten
B15-never = nie

B16 = Was wünschen Sie sich für das Zusammenleben?
    .short = Wünsche für das Zusammenleben

survey_b-health = Zusammenleben und Gesundheit

B17 = Was hilft Ihnen bei Gesundheit und Pflege?
    .short = Hilfe bei Gesundheit und Pflege

## Ämter und Beratung

survey_b-help = Ämter und Beratung

B18 = Sie brauchen Hilfe: Finden Sie die richtige Stelle?
    .short = Die richtige Stelle finden
B18-5 = immer
B18-4 = meistens
B18-3 = manchmal
B18-2 = selten
B18-1 = nie

B19 = Wo haben Sie schon Hilfe bekommen?
    .short = Wo es schon Hilfe gab
B19-advice = Migrationsberatung, Jugendmigrationsdienst
B19-case_mgmt = KIM-Case-Management
B19-town = Stadt oder Gemeinde
B19-jobcentre = Jobcenter, Agentur für Arbeit
B19-immigration_office = Ausländerbehörde
B19-school = Kita oder Schule
B19-volunteers = Ehrenamtliche
B19-migrant_org = Verein von Zugewanderten
B19-faith = Moschee, Kirche, andere Gemeinde
B19-family = Familie, Freundinnen, Freunde
B19-internet = Internet, App

survey_b-offices = Ämter und Beratung

B20 = Was soll bei Ämtern und Beratung besser werden?
    .short = Besser machen: Ämter und Beratung

## Erfahrungen und Ideen

survey_b-treatment = Erfahrungen und Ideen

B21 = Wurden Sie in den letzten 12 Monaten wegen Herkunft, Sprache oder Religion schlecht behandelt?
    .short = Schlechte Behandlung in 12 Monaten
B21-never = nein
B21-once = ein- oder zweimal
B21-several = mehrmals
B21-often = oft

survey_b-treatment_place = Erfahrungen und Ideen

B22 = Wo war das?
    .short = Wo die schlechte Behandlung war
B22-work = bei der Arbeit
B22-job_search = bei der Suche nach Arbeit
B22-housing = bei der Wohnungssuche
B22-office = in einem Amt
B22-school = in Kita oder Schule
B22-health = in Praxis oder Krankenhaus
B22-public = auf der Straße, in Bus oder Geschäft
B22-neighbours = in der Nachbarschaft
B22-internet = im Internet

B22_advice = Sie möchten über Ihre Erfahrung sprechen? Die Beratung gegen Diskriminierung hilft Ihnen. Telefon: 05241 000001

survey_b-ideas = Erfahrungen und Ideen

B23 = Was ist hier gut?

B24 = Sie können eine Sache sofort ändern. Was ist das?
    .help = Schreiben Sie in Ihrer Sprache. Bitte nennen Sie keine Namen.

## Fragen zu Ihnen

survey_b-origin = Fragen zu Ihnen

B25 = Aus welcher Region kommen Sie oder Ihre Familie?
    .short = Region der Herkunft
B25-mse_eu = Rumänien, Bulgarien, Polen, Ungarn und Nachbarn in der EU
B25-eu_other = andere Länder der EU
B25-balkan = Albanien, Kosovo, Serbien, Bosnien, Nordmazedonien
B25-ukraine = Ukraine
B25-ex_ussr = Russland, Kasachstan und Nachbarn
B25-tr = Türkei
B25-sy_iq = Syrien, Irak
B25-af_ir = Afghanistan, Iran
B25-africa = Afrika
B25-other = andere Region

B26 = Warum sind Sie oder Ihre Familie gekommen?
    .short = Grund für das Kommen
B26-work = wegen Arbeit
B26-family = wegen der Familie
B26-flight = wegen Krieg oder Verfolgung
B26-study = wegen Ausbildung oder Studium
B26-ethnic_return = als Aussiedlerin oder Aussiedler
B26-born = ich bin hier geboren
B26-other = anderer Grund

survey_b-person = Fragen zu Ihnen

B27 = Wie alt sind Sie?
    .short = Alter
B27-a16_24 = 16 bis 24 Jahre
B27-a25_39 = 25 bis 39 Jahre
B27-a40_59 = 40 bis 59 Jahre
B27-a60p = 60 Jahre oder älter

B28 = Was ist Ihr Geschlecht?
    .short = Geschlecht
B28-f = weiblich
B28-m = männlich
B28-d = divers, anderes

B29 = Leben Kinder in Ihrem Haushalt?
    .short = Kinder im Haushalt
B29-u6 = ja, unter 6 Jahren
B29-c6_17 = ja, 6 bis 17 Jahre
B29-none = nein

B30 = Haben Sie die Fragen allein beantwortet?
    .short = Allein oder mit Hilfe beantwortet
B30-alone = ja
B30-family = mit Hilfe von Familie oder Bekannten
B30-staff = mit Hilfe einer Beratungsstelle
B30-volunteer = mit Hilfe von Ehrenamtlichen

## Gruppen in den Ergebnissen

group-ukraine = Geflüchtete aus der Ukraine
group-mse_eu = Zugewanderte aus Mittel- und Südosteuropa (EU)
group-refugee_2015 = Geflüchtete seit 2015 (ohne Ukraine)
group-long_settled = Menschen, die schon lange hier leben
group-unknown = Gruppe nicht bekannt
group-other_group = andere Gruppe
area_type = Größe des Wohnorts
area_type-large = große Stadt
area_type-medium = mittelgroße Stadt
area_type-small = kleiner Ort
children_base = Kinder im Haushalt
children_base-under_six = mit Kindern unter 6 Jahren
children_base-school_age = mit Kindern von 6 bis 17 Jahren
children_base-without = ohne Kinder
b_answered_picks = Zahl der genannten Hürden
b_answered_picks-5 = fünf
b_answered_picks-4 = vier
b_answered_picks-3 = drei
b_answered_picks-2 = zwei
b_answered_picks-1 = eine
b_answered_picks-0 = keine

## Eigene Formulare, getrennt von den Antworten

B31 = Möchten Sie zur Konferenz oder zu einem Workshop eingeladen werden?
    .help = Ihr Name und Ihre E-Mail werden getrennt von der Umfrage gespeichert. Wir nutzen sie nur für die Einladung und löschen sie drei Monate nach dem letzten Workshop.
    .consent = Ich bin einverstanden, dass der Kreis diese Angaben für die Einladung nutzt. Ich kann das jederzeit zurücknehmen.
b_inv_name = Name
b_inv_mail = E-Mail
b_inv_fields = Themen
b_inv_needs = Was brauchen Sie, um teilzunehmen? (z. B. Dolmetschen, Kinderbetreuung)
