### Umfrage A für alle, die in der Integrationsarbeit aktiv sind: Titel, Einleitung, Seiten, Fragen und Antworten.
### .short ist die kurze Bezeichnung für Diagramme und die Seite zum Prüfen.

survey_a-title = Umfrage für alle, die in der Integrationsarbeit aktiv sind

survey_a-intro =
    Der Kreis macht ein neues Integrationskonzept. Dafür ist Ihre Erfahrung wichtig.

    Die Umfrage dauert etwa 12 Minuten. Die Teilnahme ist freiwillig. Sie können jede Frage überspringen.

    Die Ergebnisse nutzen wir für eine Konferenz und für Workshops. Bitte schreiben Sie keine Namen in die Textfelder.

## Ihre Tätigkeit

survey_a-activity = Ihre Tätigkeit

A01 = Wie sind Sie in der Integrationsarbeit aktiv?
    .short = Art der Tätigkeit
A01-paid = im Beruf
A01-volunteer = im Ehrenamt
A01-both = im Beruf und im Ehrenamt
A01-other = anders
A01-none = gar nicht

A01-end =
    Danke für Ihr Interesse. Diese Umfrage ist für Menschen, die in der Integrationsarbeit aktiv sind. Wir haben nichts gespeichert.

    Sie sind nach Deutschland gekommen? Oder Ihre Familie? Dann ist die andere Umfrage für Sie: „Wie leben Sie im Kreis?“

A02 = Zu welcher Art von Stelle oder Gruppe gehören Sie?
    .short = Stelle oder Gruppe

survey_a-area = Ihre Tätigkeit

A03 = Wo sind Sie aktiv?
    .help = Mehrere Antworten sind möglich.
    .short = Gebiet
A03-district_wide = im ganzen Kreis

A04 = Mit welchen Gruppen arbeiten Sie vor allem?
    .short = Zielgruppen

survey_a-work = Ihre Tätigkeit

A05 = In welchen Themen arbeiten Sie?
    .short = Themen der Arbeit

A06 = Seit wann sind Sie in der Integrationsarbeit aktiv?
    .short = Dauer der Tätigkeit
A06-lt1 = kürzer als 1 Jahr
A06-y1_3 = 1 bis 3 Jahre
A06-y4_9 = 4 bis 9 Jahre
A06-y10p = 10 Jahre oder länger

## Wo stehen wir?

survey_a-quality = Wo stehen wir?

A07 = Wie gut läuft es bei diesen Themen in Ihrem Gebiet?
    .short = Wie gut es bei den Themen läuft

survey_a-priority = Wo stehen wir?

A08 = Bei welchen Themen muss am meisten getan werden?
    .help = Wählen Sie höchstens drei.
    .short = Wo am meisten getan werden muss

survey_a-hurdles = Wo stehen wir?

A09 = Was sind die größten Hürden für die Menschen, mit denen Sie arbeiten?
    .help = Wählen Sie höchstens fünf.
    .short = Größte Hürden

A10 = Beschreiben Sie die größte Hürde mit eigenen Worten.
    .help = Zwei oder drei Sätze reichen. Bitte nennen Sie keine Namen.

## Was fehlt?

survey_a-needs = Was fehlt?

A11 = Sprache und Bildung: Was fehlt am meisten?
    .short = Was fehlt: Sprache und Bildung

A12 = Arbeit und Wirtschaft: Was fehlt am meisten?
    .short = Was fehlt: Arbeit und Wirtschaft

A13 = Zusammenleben und Teilhabe: Was fehlt am meisten?
    .short = Was fehlt: Zusammenleben und Teilhabe

A14 = Wohnen und Mobilität: Was fehlt am meisten?
    .short = Was fehlt: Wohnen und Mobilität

A15 = Gesundheit und Pflege: Was fehlt am meisten?
    .short = Was fehlt: Gesundheit und Pflege

survey_a-offices = Was fehlt?

A16 = Ämter und Beratung: Was soll besser werden?
    .short = Besser machen: Ämter und Beratung

## Zusammenarbeit

survey_a-cooperation = Zusammenarbeit

A17 = Wie gut klappt die Zusammenarbeit mit …
    .short = Zusammenarbeit
A17-municipal = Städten und Gemeinden
A17-ki = dem Kommunalen Integrationszentrum
A17-immigration_office = der Ausländerbehörde
A17-labour_admin = Jobcenter und Agentur für Arbeit
A17-schools = Kitas und Schulen
A17-welfare = Wohlfahrtsverbänden
A17-volunteers = Ehrenamtlichen
A17-migrant_orgs = Vereinen von Zugewanderten
A17-no_contact = kein Kontakt

survey_a-information = Zusammenarbeit

A18 = Wie gut kennen Sie die Angebote in Ihrem Gebiet?
    .short = Wie gut Angebote bekannt sind
A18-1 = gar nicht
A18-2 = wenig
A18-3 = mittel
A18-4 = gut
A18-5 = sehr gut

A19 = Wie erfahren Sie von neuen Angeboten und Regeln?
    .short = Wege zu neuen Informationen
A19-meetings = Treffen und Arbeitskreise
A19-newsletter = Rundmail oder Newsletter
A19-website = Internetseiten
A19-colleagues = Kolleginnen und Kollegen
A19-clients = von den Menschen, die ich berate
A19-social_media = soziale Medien
A19-press = Zeitung, Radio
A19-too_late = meist zu spät oder gar nicht

survey_a-support = Zusammenarbeit

A20 = Welche Unterstützung brauchen Sie für Ihre Arbeit?
    .short = Unterstützung für die Arbeit
A20-interpreters = Dolmetschen und Übersetzen
A20-training = Fortbildung
A20-fixed_contact = feste Ansprechpersonen in Ämtern
A20-legal_info = verlässliche Infos zu Rechtsfragen
A20-funding = Geld und Förderung
A20-staff_time = mehr Personal oder Zeit
A20-rooms = Räume
A20-exchange = Austausch mit anderen
A20-supervision = Hilfe bei eigener Belastung
A20-volunteers = mehr Ehrenamtliche

A21 = Wie geht es Ihnen mit Ihrem Ehrenamt?
    .short = Wie es im Ehrenamt geht
A21-good = gut, ich mache gern weiter
A21-ok = es geht
A21-too_much = es ist oft zu viel
A21-stop = ich denke daran aufzuhören

## Ihre Ideen

survey_a-ideas = Ihre Ideen

A22 = Was läuft besonders gut? Ein Beispiel reicht.

A23 = Sie können eine Sache im Kreis sofort ändern. Was ist das?

## Zum Schluss

survey_a-finally = Zum Schluss

A24 = Haben Sie oder Ihre Eltern eine Einwanderungsgeschichte?
    .short = Eigene Einwanderungsgeschichte
A24-yes = ja
A24-no = nein

## Gruppen in den Ergebnissen

actor_class-professional = Hauptamtliche
actor_class-volunteer = Ehrenamtliche
actor_class-other = andere Aktive
a_answered_picks = Zahl der genannten Hürden
a_answered_picks-5 = fünf
a_answered_picks-4 = vier
a_answered_picks-3 = drei
a_answered_picks-2 = zwei
a_answered_picks-1 = eine
a_answered_picks-0 = keine

## Eigene Formulare, getrennt von den Antworten

A25 = Welche Angebote sollen andere kennen?
    .help = Sie können bis zu drei Angebote nennen. Wir speichern sie getrennt von Ihren Antworten.
    .consent = Ich bin einverstanden, dass der Kreis diese Angaben prüft und in eine Liste der Angebote aufnimmt. Ein Angebot kann zeigen, zu welcher Stelle ich gehöre.
offer_name = Name des Angebots
offer_field = Thema
offer_place = Ort
offer_contact = Stelle oder Internetseite

A26 = Möchten Sie zur Konferenz oder zu einem Workshop eingeladen werden?
    .help = Ihr Name und Ihre E-Mail werden getrennt von der Umfrage gespeichert. Wir nutzen sie nur für die Einladung und löschen sie drei Monate nach dem letzten Workshop.
    .consent = Ich bin einverstanden, dass der Kreis diese Angaben für die Einladung nutzt. Ich kann das jederzeit zurücknehmen.
inv_name = Name
inv_mail = E-Mail
inv_fields = Themen
inv_needs = Was brauchen Sie, um teilzunehmen? (z. B. Dolmetschen, Kinderbetreuung)
