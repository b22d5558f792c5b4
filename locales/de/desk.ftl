### Texts for staff: German, the source of the English ones.

## Program and navigation

desk-title = Arbeitsbereich
desk-signed_in_as = Angemeldet als { $name }
desk-nav-label = Hauptbereiche
desk-nav-processes = Vorhaben
desk-nav-participation = Beteiligung
desk-nav-results = Ergebnisse
desk-nav-compare = Vergleich
desk-nav-export = Export
desk-nav-release = Freigabe
desk-nav-interviews = Gespräche
desk-nav-accounts = Konten
desk-nav-log = Protokoll
desk-nav-sign_out = Abmelden
desk-nav-instrument = Seiten dieser Umfrage oder dieses Leitfadens
desk-synthetic = Erfundene Daten: alle Antworten und Gespräche hier sind ausgedacht.
desk-you_may = Ihre Rollen: { $roles }
desk-save = Speichern
desk-cancel = Abbrechen
desk-back = Zurück
desk-show = Anzeigen
desk-download = Herunterladen
desk-saved = Gespeichert

## Roles

role-organiser = Organisation
role-organiser-may = Darf alles sehen und ändern, auch Konten.
role-analyst = Auswertung
role-analyst-may = Darf Beteiligung und Ergebnisse sehen und exportieren.
role-interviewer = Gesprächsführung
role-interviewer-may = Darf Gespräche führen und die eigenen Notizen lesen.
role-translator = Übersetzung
role-translator-may = Darf Texte sehen und ihren Stand prüfen.

## Signing in

signin-heading = Anmeldung für Mitarbeitende
signin-name = Name
signin-password = Passwort
signin-button = Anmelden
signin-wrong = Name oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.
signin-throttled = { $n ->
    [one] Das waren zu viele Versuche. Warten Sie { $n } Minute.
   *[other] Das waren zu viele Versuche. Warten Sie { $n } Minuten.
  }
signin-disabled = Dieses Konto ist gesperrt. Wenden Sie sich an die Organisation.
signin-signed_out = Sie sind abgemeldet.
signin-ended = Sie waren lange nicht aktiv und wurden abgemeldet. Melden Sie sich wieder an.
signin-forgotten = Passwort vergessen? Die Organisation kann Ihnen ein neues geben.

## First set-up

setup-heading = Das erste Konto anlegen
setup-intro = Dieser Link gilt nur einmal. Das erste Konto hat die Rolle Organisation und kann weitere Konten anlegen.
setup-name = Name für die Anmeldung
setup-name-hint = 2 bis 40 Zeichen, zum Beispiel vorname.nachname
setup-password = Passwort
setup-password-hint = Mindestens 12 Zeichen. Ein Satz ist leichter zu merken als ein Wort mit Sonderzeichen.
setup-password_again = Passwort wiederholen
setup-button = Konto anlegen
setup-done = Das Konto ist angelegt. Sie können sich jetzt anmelden.
setup-link-used = Dieser Link gilt nicht mehr. Ein neuer entsteht nur, solange es noch kein Konto gibt.
setup-err-name = Wählen Sie einen Namen mit 2 bis 40 Zeichen
setup-err-name_taken = Diesen Namen gibt es schon. Wählen Sie einen anderen
setup-err-password_short = Wählen Sie ein Passwort mit mindestens 12 Zeichen
setup-err-password_name = Das Passwort darf nicht der Name sein. Wählen Sie ein anderes
setup-err-password_differs = Die beiden Passwörter sind verschieden. Schreiben Sie zweimal dasselbe

## Accounts

accounts-heading = Konten
accounts-name = Name
accounts-roles = Rollen
accounts-state = Stand
accounts-active = aktiv
accounts-disabled = gesperrt
accounts-add = Konto anlegen
accounts-added = Das Konto { $name } ist angelegt.
accounts-new_password = Neues Passwort setzen
accounts-password_set = Das neue Passwort für { $name } gilt ab jetzt.
accounts-disable = Sperren
accounts-enable = Entsperren
accounts-disable-hint = Wer gesperrt wird, ist sofort abgemeldet. Gespräche und Notizen bleiben erhalten.
accounts-err-role = Wählen Sie mindestens eine Rolle. Ohne Rolle kann das Konto nichts öffnen
accounts-own = Das eigene Konto können Sie nicht sperren.

## Log of what staff did

log-heading = Protokoll
log-intro = Hier steht, wer wann angemeldet war, etwas exportiert oder ein Konto geändert hat. Antworten stehen hier nie.
log-when = Zeit
log-who = Konto
log-what = Was geschah
log-empty = Noch ist nichts verzeichnet.
log-older = Ältere Einträge

## Processes and their instruments

processes-heading = Vorhaben
processes-empty = Es gibt noch kein Vorhaben. Legen Sie einen Ordner mit Fragebögen an und prüfen Sie ihn mit dem Befehl „check“.
process-instruments = Umfragen und Leitfäden
process-languages = Sprachen
process-version = Fassung { $version }
instrument-kind-survey = Umfrage
instrument-kind-guide = Gesprächsleitfaden
instrument-open-until = Offen bis zum { $date }
instrument-open = Offen ohne Enddatum
instrument-not_yet = Beginnt am { $date }
instrument-closed = Beendet am { $date }
instrument-address = Adresse für Teilnehmende
instrument-responses = { $n ->
    [one] mindestens { $n } Antwort
   *[other] mindestens { $n } Antworten
  }
instrument-responses-small = Weniger als { $n } Antworten
instrument-interviews = { $n ->
    [one] mindestens { $n } Gespräch
   *[other] mindestens { $n } Gespräche
  }
instrument-interviews-small = Weniger als { $n } Gespräche
instrument-questions = { $n ->
    [one] { $n } Frage
   *[other] { $n } Fragen
  }
instrument-anonymity-strict = Streng getrennt: Antworten werden ohne jede Verbindung zu einer Person gespeichert.
instrument-anonymity-confidential = Vertraulich: nur Befugte sehen die Antworten.
state-missing = fehlt
state-machine = maschinell übersetzt
state-draft = Entwurf
state-reviewed = geprüft
state-tested = mit der Zielgruppe erprobt

## Participation

monitor-heading = Beteiligung: { $survey }
monitor-started = Begonnen
monitor-sent = Gesendet
monitor-complete = Vollständig gesendet
monitor-partial = Teilweise gesendet
monitor-drafts = Offene Entwürfe
monitor-finished = Abgegebene Gespräche
monitor-in_progress = Gespräche in Arbeit
monitor-declined = Abgelehnte Gespräche
monitor-valid-heading = Nach Ort und Gruppe
monitor-valid-hint = Aus dem letzten eingefrorenen Stand. Hier zählen nur auswertbare Antworten: Von den Kernfragen sind mindestens drei beantwortet.
monitor-by-day = Nach Tag
monitor-by-language = Nach Sprache
monitor-day = Tag
monitor-language = Sprache
monitor-small = unter { $n }
monitor-protection = Anzahlen sind auf Fünfer abgerundet; unter { $n } stehen sie nicht da.
monitor-as_of = Stand: { $date }

## Results

results-heading = Ergebnisse: { $survey }
results-questions = Fragen
results-topics = Themen
results-derived = Gruppen
results-table = Tabelle
results-answer = Antwort
results-row = Aussage
results-count = Anzahl
results-people = Personen
results-share = Anteil
results-mean = Durchschnitt
results-base = { $n ->
    [one] Basis: rund { $n } Person, die geantwortet hat
   *[other] Basis: rund { $n } Personen, die geantwortet haben
  }
results-missing = Ohne verwertbare Antwort
results-breakdown = Aufschlüsseln nach
results-breakdown-none = Keine Aufschlüsselung
results-everybody = Alle
results-language = Sprache des Diagramms
results-download-svg = Als SVG herunterladen
results-download-png = Als PNG herunterladen
results-download-csv = Als CSV herunterladen
results-withheld = nicht gezeigt
results-withheld-why = „Nicht gezeigt“ heißt: Hier sind es zu wenige Personen, oder eine andere kleine Zahl ließe sich sonst ausrechnen. Es kann auch niemand sein.
results-brackets = Zahlen in Klammern stammen von weniger als { $n } Personen. Lesen Sie sie mit Vorsicht.
results-sensitive = Diese Frage betrifft ein sensibles Thema. Gruppen erscheinen erst ab { $n } Personen.
results-several = Mehrere Antworten waren möglich. Die Anteile ergeben zusammen mehr als 100 Prozent.
results-too_few = Für diese Frage gibt es zu wenige Antworten, um sie zu zeigen.
results-too_small = Für diese Aufschlüsselung sind die Gruppen zu klein. Gezeigt sind alle zusammen.
results-free_text = Freie Texte erscheinen hier nicht. Sie werden erst gelesen und von Namen befreit.
results-running = Die Umfrage läuft noch. Die Zahlen ändern sich erst mit dem nächsten Stand.
results-only = Nur Personen aus
results-snapshot = Stand { $number } vom { $date }.
results-no-snapshot = Es gibt noch keinen eingefrorenen Stand, deshalb noch keine Ergebnisse. Hier können Sie einen einfrieren:
results-zero = 0 heißt: niemand oder sehr wenige.
results-combined = „Weitere zusammen“ sind: { $groups }.

## Comparing two audiences

compare-heading = Vergleich
compare-intro = Fragen, die zwei Zielgruppen mit denselben Antworten gestellt wurden.
compare-questions = Gespiegelte Fragen
compare-difference = Unterschied in Prozentpunkten
compare-rank = Rang
compare-judgement = Einschätzung
compare-clear = deutlicher Unterschied in dieser Befragung
compare-not-clear = kein deutlicher Unterschied
compare-clear-why = Deutlich heißt: mindestens { $points } Prozentpunkte, in beiden Gruppen mindestens { $n } Personen, und mehr, als bei so vielen Antworten durch Zufall zu erwarten ist.
compare-limits = Die Ergebnisse zeigen die Sicht der Personen, die teilgenommen haben. Sie sind nicht repräsentativ für alle.
compare-none = In diesem Vorhaben gibt es keine gespiegelten Fragen.

## Export

export-heading = Export: { $survey }
export-intro = CSV-Dateien mit allem, was Sie zum Weiterrechnen brauchen.
export-contents = Was darin ist
export-content-tables = Geschützte Tabellen in langer Form: eine Zeile je Frage, Gruppe und Antwort, mit den erlaubten Aufschlüsselungen
export-content-codebook = Codebuch: jede Variable mit Fragetext und allen Antworten
export-not-in-it = Nicht darin sind freie Texte, Kontaktdaten und Zahlen, die auf einzelne Personen hinweisen.
export-language = Sprache der Beschriftungen
export-button-tables = Tabellen herunterladen
export-button-workbook = Tabellen als Excel-Datei
export-button-codebook = Codebuch herunterladen
export-logged = Jeder Export steht mit Zeit und Konto im Protokoll.
export-empty = Es gibt noch keinen eingefrorenen Stand. Unter „Freigabe“ können Sie einen einfrieren.

## Releasing results

release-heading = Freigabe: { $survey }
release-intro = Hier frieren Sie Ergebnisse ein und sehen, was schon herausgegeben wurde. Vor dem ersten Stand sieht niemand Ergebnisse.
release-responses = Antworten insgesamt
release-waiting = Antworten in keinem Stand
release-snapshots = Eingefrorene Stände
release-number = Nr.
release-few = unter 10
release-at-least = ab { $n }
release-next-heading = Nächster Stand
release-take = Neuen Stand einfrieren
release-take-heading = Stand einfrieren: { $survey }
release-organiser = Ein neuer Stand ist möglich. Organisatorinnen und Organisatoren können ihn einfrieren.
release-refused = Zurzeit kein neuer Stand.
release-too-few = Es gibt weniger als { $n } Antworten. Aus so wenigen ließe sich auf einzelne Personen schließen. Verlängern Sie die Umfrage, laden Sie mehr Menschen ein oder führen Sie Gespräche.
release-too-soon = Seit dem letzten Stand sind weniger als { $n } Antworten dazugekommen. Der Unterschied zwischen beiden Ständen würde verraten, was diese wenigen gesagt haben. Warten Sie, bis { $n } dazugekommen sind.
release-none-left = Solange die Umfrage läuft, gibt es höchstens { $n } Stände. Ein letzter ist möglich, wenn sie beendet ist. Wer die Anlage betreut, trägt das Enddatum ein (closes in der Datei der Umfrage).
release-all-taken = Alle Stände dieser Umfrage sind eingefroren.
release-question = Möchten Sie die Ergebnisse so einfrieren, wie sie jetzt sind?
release-effect-frozen = Alle Zahlen werden einmal festgelegt und ändern sich bis zum nächsten Stand nicht mehr. Das lässt sich nicht zurücknehmen.
release-effect-withdrawal = Wer bis jetzt geantwortet hat, kann die Antworten danach nicht mehr zurückziehen.
release-effect-none-left = Danach ist kein weiterer Stand möglich, bis die Umfrage beendet ist.
release-effect-left = { $n ->
    [one] Danach ist noch { $n } Stand möglich, solange die Umfrage läuft.
   *[other] Danach sind noch { $n } Stände möglich, solange die Umfrage läuft.
  }
release-back = Zurück zur Freigabe
guarantee-heading = Was dieser Stand zusichert
guarantee-plan = Geschlossene Liste: Von { $planned } geplanten Zeilen sind { $shown } zu sehen, { $withheld } bleiben weg. Andere Fragen an die Daten sind nicht möglich.
guarantee-lines = Eine Person steckt bei einer Frage in höchstens { $n } gezeigten Zeilen.
guarantee-difference = Zwei gezeigte Gruppen einer Frage haben entweder dieselben Personen oder unterscheiden sich um mindestens { $n }.
guarantee-noise = Jede Zahl kann leicht von der wahren abweichen, im Mittel um etwa { $sd }. Aus einer einzelnen Zahl folgt nicht, ob eine Person mehr oder weniger dabei war.
guarantee-attack = Vor der Freigabe hat das Programm diese Tabellen selbst angegriffen und dabei alle Merkmale aller Personen gekannt: Zu jeder Antwort gab es eine andere, die zu denselben Zahlen geführt hätte.
guarantee-attack-rarest = Vor der Freigabe hat das Programm diese Tabellen selbst angegriffen und dabei die Personen mit den seltensten Merkmalen gesucht: Zu jeder ihrer Antworten gab es eine andere, die zu denselben Zahlen geführt hätte.
guarantee-none-lowered = Alles Geplante konnte bleiben.
guarantee-lowered = { $n ->
    [one] Dafür wird { $n } Frage gröber gezeigt als geplant.
   *[other] Dafür werden { $n } Fragen gröber gezeigt als geplant.
  }
ledger-heading = Was herausgegeben wurde
ledger-intro = Jede Datei und jeder Stand wird eingetragen, bevor er das Haus verlässt. Jeder Eintrag trägt ein Siegel, in das der vorige eingeht: Wer einen ändert oder mittendrin löscht, fällt auf.
ledger-whole = Die Kette der Siegel ist lückenlos.
ledger-broken = Ab Eintrag { $number } passt die Kette der Siegel nicht mehr: Jemand hat die Datenbank verändert. Holen Sie die letzte Sicherung hervor und sprechen Sie mit der Datenschutzstelle.
ledger-empty = Bisher ist nichts herausgegeben worden.
ledger-object = Gegenstand
ledger-seal = Siegel
ledger-snapshot = Stand eingefroren
ledger-file = Datei heruntergeladen

## Rows

rowfiles-heading = Zeilen: { $survey }
rowfiles-section = Einzelne Zeilen
rowfiles-open = Zeilen anfragen oder freigeben
rowfiles-intro = Für eigene Berechnungen gibt es Dateien mit einer Zeile je Person: wenige, vergröberte Merkmale und eine Antwort. Mindestens zehn Zeilen sehen in den Merkmalen gleich aus.
rowfiles-ask = Datei anfragen
rowfiles-answer = Antwort
rowfiles-button = Anfragen
rowfiles-two = Bevor die Datei entsteht, muss eine zweite Person zustimmen. Aus jedem Stand gibt es nur eine Vergröberung, und nur ein Stand gibt Zeilen heraus.
rowfiles-none = Ohne eingefrorenen Stand gibt es keine Zeilen.
rowfiles-asked = Angefragte Dateien
rowfiles-nothing = Noch hat niemand etwas angefragt.
rowfiles-by = Angefragt von
rowfiles-state = Stand der Anfrage
rowfiles-do = Weiter
rowfiles-approve = Zustimmen
rowfiles-refuse = Ablehnen
rowfiles-state-waiting = wartet auf eine zweite Person
rowfiles-state-approved = zugestimmt
rowfiles-state-refused = abgelehnt
rowfiles-state-used = erledigt
rowfiles-sensitive = heikel
rowfiles-refused = Keine Datei.
rowfiles-decided = Darüber ist schon entschieden, oder Sie haben selbst angefragt.
rowfiles-other-snapshot = Zeilen von Stand { $number } sind schon herausgegeben. Zwei Vergröberungen derselben Menschen ließen sich übereinanderlegen. Nehmen Sie Tabellen.
rowfiles-left-before = Diese Antwort ist schon in der Datei { $file } herausgegeben; beide ließen sich verbinden.
rowfiles-other-recoding = Seit Zeilen herausgegeben wurden, sind Merkmale oder Gruppen im Fragebogen geändert worden. Eine zweite Vergröberung derselben Menschen ließe sich über die erste legen. Nehmen Sie Tabellen.
rowfiles-unfit = Die Merkmale haben zu viele Ausprägungen. Fassen Sie sie im Fragebogen gröber.
ledger-rows = Zeilen herausgegeben
forecast-heading = Vorschau: Wer stünde allein?
forecast-alone = Bei { $people } Antworten hätten rund { $alone } Personen eine Kombination aus { $traits }, die sonst niemand hat.
forecast-coarsen = { $trait } gröber fragen: dann noch rund { $alone }.
forecast-drop = { $trait } weglassen: dann noch rund { $alone }.
forecast-why = Wer allein steht, ließe sich mit Wissen von außen finden. Deshalb zeigen wir Tabellen nicht so fein und vergröbern Zeilen.
forecast-assumed = Wie sich die Merkmale verteilen, ist hier nur angenommen.

## How numbers are protected

protection-heading = So sind die Zahlen geschützt
protection-short = Alle Zahlen sind leicht verändert, meist um höchstens 4; Zahlen unter 5 und Gruppen unter 10 Personen werden nie gezeigt.
protection-what = Was getan wird
protection-plan = Es gibt eine feste Liste von Tabellen. Je weniger Menschen geantwortet haben, desto kürzer ist sie: unter 30 Antworten gibt es keine Ergebnisse, ab 30 nur Gesamtzahlen, ab 100 einzelne Gruppen, ab 1.000 Gruppen innerhalb von Gruppen. Bei sensiblen Fragen gelten höhere Grenzen.
protection-noise = Jede Anzahl kann etwas von der wahren abweichen. Wie viel, hängt davon ab, wer genau gezählt wurde; ohne den Schlüssel der Anlage kann es niemand ausrechnen. 0 kann niemanden oder einige wenige bedeuten.
protection-small = Gruppen mit zu wenigen Personen fehlen. „Niemand“, „zu wenige“ und „nicht vorgesehen“ sehen gleich aus.
protection-complement = Was fehlt, darf sich nicht als Rest ausrechnen lassen. Deshalb wird eine kleine Gruppe mit der nächstgrößeren zusammengefasst: „Weitere zusammen“. Von zwei Gruppen, die fast dieselben Menschen umfassen, erscheint nur eine.
protection-time = Ergebnisse werden eingefroren. Ein neuer Stand ist erst möglich, wenn genug neue Antworten da sind.
protection-same = Überall steht dieselbe Zahl: auf der Seite, im Diagramm, in jeder Datei und jeder Sprache. Wer öfter fragt, erfährt nicht mehr.
protection-texts = Freie Texte erscheinen hier nicht.
protection-example = Ein Beispiel
protection-example-intro = Erfundene Zahlen: 118 Personen haben geantwortet, ob sie schon einmal benachteiligt wurden. Eine Person hat als Geschlecht „divers“ angegeben.
protection-example-caption = Wie viele „Ja“ gesagt haben
protection-example-total = Alle
protection-example-women = Frauen
protection-example-men = Männer
protection-example-diverse = Divers
protection-example-combined = Männer und divers zusammen
protection-group = Gruppe
protection-before = So wurde geantwortet
protection-after = So wird es gezeigt
protection-of = { $count } von { $base }
protection-example-why = Stünden links die echten Zahlen, ergäbe 118 − 64 − 53 genau eine Person, und 41 − 23 − 17 ihre Antwort. Rechts fehlt ihre Zeile, die der Männer auch, und die übrigen Zahlen stimmen nur ungefähr: Ihre Antwort lässt sich nicht mehr ausrechnen.
protection-limits = Was das nicht kann
protection-limit-groups = Über Gruppen sagen Ergebnisse etwas; dafür sind sie da. Ob eine Aussage einer Gruppe schadet, müssen Menschen entscheiden.
protection-limit-sums = Die Zahlen der Gruppen ergeben zusammen nicht genau die Zahl aller, weil jede für sich verändert ist.
protection-limit-key = Der Schutz hängt am Schlüssel der Anlage. Wer Schlüssel und Datenbank stiehlt, kann die Veränderung herausrechnen.
protection-limit-room = Wer beim Ausfüllen daneben saß, weiß es ohnehin.

## Interviews: list

iv-heading = Gespräche
iv-new = Neues Gespräch
iv-choose-guide = Leitfaden wählen
iv-none = Sie haben noch kein Gespräch geführt.
iv-label = Kennung
iv-guide = Leitfaden
iv-week = Woche
iv-state = Stand
iv-state-draft = in Arbeit
iv-state-finished = abgegeben
iv-state-declined = abgelehnt
iv-state-withdrawn = zurückgezogen
iv-continue = Weiterarbeiten
iv-read = Lesen
iv-interviewer = Führt das Gespräch
iv-notes = Notizen
iv-begin = Neues Gespräch: { $guide }
iv-entries = { $n ->
    [one] { $n } Eintrag
   *[other] { $n } Einträge
  }

## Interviews: consent

iv-consent-heading = Einwilligung
iv-consent-facts = Was Sie sagen
iv-consent-more = Was die Person außerdem erlaubt
iv-consent-language-show = Wortlaut in dieser Sprache zeigen
iv-consent-yes = ja
iv-consent-no = nein
iv-consent-intro = Sagen Sie der Person diese fünf Dinge und haken Sie ab, was gesagt ist. Erst danach gibt es Platz für Notizen.
iv-fact-voluntary = Das Gespräch ist freiwillig. Sie können jede Frage auslassen und jederzeit aufhören.
iv-fact-purpose = Wir fragen für diesen Zweck: { $purpose }.
iv-fact-notes = Wir schreiben mit, aber nicht Ihren Namen. Nur diese Stelle liest die Notizen: { $org }.
iv-fact-no_effect = Was Sie sagen, hat keine Folgen für Ihren Aufenthalt, Ihre Leistungen oder Ihre Arbeit.
iv-fact-withdraw = Sie können Ihre Zustimmung zurücknehmen. Dann löschen wir die Notizen, solange sie nicht ohne Namen in einem Bericht stehen.
iv-fact-said = Das ist gesagt
iv-consent-way = Wie wurde zugestimmt?
iv-consent-way-written = schriftlich
iv-consent-way-spoken = mündlich, vor einer weiteren Person
iv-consent-record = Das Gespräch darf aufgenommen werden
iv-consent-quote = Darf zitiert werden?
iv-consent-quote-no = nein
iv-consent-quote-anonymous = ja, ohne jeden Hinweis auf die Person
iv-consent-quote-with_role = ja, mit der Funktion der Person
iv-consent-review = Die Person möchte die Notizen sehen
iv-consent-give = Die Person ist einverstanden – Gespräch beginnen
iv-consent-decline = Die Person sagt Nein
iv-consent-declined = Es wird nur gezählt, dass jemand Nein gesagt hat. Sonst ist nichts gespeichert.
iv-err-facts = Sagen Sie zuerst alle fünf Dinge und haken Sie sie ab
iv-err-way = Wählen Sie, wie zugestimmt wurde
iv-err-quote = Wählen Sie, ob zitiert werden darf
iv-err-week = Schreiben Sie Jahr und Kalenderwoche, zum Beispiel 2026-W47
iv-declined-before = Dieses Nein ist schon gezählt. Ist die Person doch einverstanden? Dann beginnen Sie hier ein neues Gespräch.

## Interviews: about the talk

iv-header-heading = Angaben zum Gespräch
iv-header-week = Woche
iv-header-week-hint = Nur die Woche, nie der Tag
iv-header-note_taker = Schreibt mit
iv-header-note_taker-self = Wer das Gespräch führt
iv-header-not_said = Noch nicht angegeben
iv-header-mode = Art des Gesprächs
iv-mode-in_person = persönlich
iv-mode-phone = am Telefon
iv-mode-video = per Video
iv-mode-group = mit mehreren Personen
iv-header-minutes = Dauer in Minuten
iv-err-minutes = Schreiben Sie eine ganze Zahl von 1 bis 600
iv-header-language = Sprache des Gesprächs
iv-header-interpreting = Wer übersetzt?
iv-header-interpreting_wish = Wer wollte die Übersetzung?
iv-interpreting_wish-interviewee = die befragte Person
iv-interpreting_wish-office = die Stelle
iv-interpreting_wish-somebody_else = jemand anderes
iv-interpreting-none = niemand
iv-interpreting-professional = Fachkraft
iv-interpreting-trained_volunteer = geschulte ehrenamtliche Person
iv-interpreting-family_friend = Familie oder Bekannte
iv-interpreting-child = ein Kind
iv-interpreting-child-warning = Ein Kind übersetzt: Brechen Sie ab, wenn es um Schweres geht, und suchen Sie einen neuen Termin mit einer erwachsenen Person. Werten Sie diese Notizen vorsichtig.
iv-interpreting-warning = Kinder sollen nicht übersetzen. Bei Familie oder Bekannten bleibt manches ungesagt.
iv-header-place = Ort (nur die Art, keine Adresse)
iv-place-office = Büro oder öffentliches Haus
iv-place-home = zu Hause bei der Person
iv-place-accommodation = Unterkunft
iv-place-other = anderswo
iv-header-others = Wer ist noch dabei?
iv-others-nobody = niemand sonst
iv-others-partner = Partnerin oder Partner
iv-others-children = Kinder
iv-others-family = andere aus der Familie
iv-others-professional = Fachkraft
iv-others-interpreter = wer übersetzt
iv-err-others = Wählen Sie entweder „niemand sonst“ oder wer dabei ist
iv-stop = Stopp, verbergen
iv-distress = Wenn es zu viel wird
iv-distress-text = Halten Sie an. Fragen Sie nicht weiter nach. Bieten Sie eine Pause oder das Ende an, und fragen Sie, wer der Person jetzt guttut. Bei Gefahr für das Leben: 112. Der Knopf „Stopp, verbergen“ räumt den Bildschirm und meldet Sie ab.
iv-distress-phone = Ihre Stelle erreichen Sie unter { $phone }.

## Interviews: guide

guide-heading = Leitfaden
guide-themes = Themen
guide-theme-open = offen
guide-theme-touched = angesprochen
guide-theme-done = besprochen
guide-theme-mark = Als besprochen markieren
guide-theme-again = Wieder öffnen
guide-afterwards = Nach dem Gespräch
guide-probes = Nachfragen
guide-structured = Feste Fragen
guide-other-language = Wortlaut in einer anderen Sprache
guide-notes-here = Notizen zu diesem Thema
guide-before = Voriges Thema
guide-after = Nächstes Thema
guide-overview = Zur Übersicht
guide-notes-apart = Notizen ohne Thema

## Interviews: entries

entry-new = Neuer Eintrag
entry-hint = Ein Eintrag, ein Gedanke. Schreiben Sie keine Namen.
entry-kind = Was ist es?
entry-kind-note = Notiz, noch nicht eingeordnet
entry-kind-strength = Stärke
entry-kind-problem = Problem
entry-kind-need = Bedarf
entry-kind-idea = Idee
entry-kind-quote = Wörtliches Zitat
entry-field = Handlungsfeld
entry-field-none = Kein bestimmtes
entry-topic = Thema
entry-topic-none = Kein Thema der Liste
entry-suggested = Neues Thema vorschlagen
entry-suggested-hint = Nur, wenn kein Thema der Liste passt. Wenige Worte.
entry-suggested-shown = Vorschlag: { $topic }
entry-weight = Wie wichtig war es im Gespräch?
entry-weight-1 = am Rande erwähnt
entry-weight-2 = deutlich gesagt
entry-weight-3 = kam immer wieder
entry-quote_ok = Die Person erlaubt, diese Worte zu zitieren
entry-text = Text
entry-original = Sprache und Übersetzung
entry-language = Sprache des Textes
entry-language-none = Nicht angegeben
entry-translation = Arbeitsübersetzung
entry-translation-hint = Das Original bleibt im Feld darüber stehen.
entry-translation-by = Übersetzt von
entry-translation-machine = Maschine
entry-translation-checked = Wer beide Sprachen kann, hat die Übersetzung geprüft
entry-translation-state-draft = Entwurf
entry-translation-state-machine = maschinell, ungeprüft
entry-translation-state-checked = geprüft
entry-save = Eintrag speichern
entry-edit = Ändern
entry-delete = Löschen
entry-deleted = Der Eintrag ist gelöscht.
entry-undo = Rückgängig machen
entry-restored = Der Eintrag ist wieder da.
entry-taken_back = { $n ->
    [one] { $n } gelöschter Eintrag
   *[other] { $n } gelöschte Einträge
  }
entry-saved-at = Gespeichert um { $time }
entry-none = Noch kein Eintrag
entry-redaction-unchecked = auf Namen noch nicht geprüft
entry-redaction-marked = Namen markiert
entry-redaction-clean = ohne Namen
entry-err-text = Schreiben Sie einen Text
entry-err-quote = Für dieses Gespräch sind Zitate nicht erlaubt. Wählen Sie eine andere Art

## Interviews: saving

save-state-saved = Gespeichert um { $time }
save-state-saving = Wird gespeichert …
save-state-offline = Nicht gespeichert: keine Verbindung. Ihr Text bleibt hier stehen.
save-state-failed = Nicht gespeichert. Ihr Text bleibt hier stehen. Versuchen Sie es noch einmal.
save-state-retry = Noch einmal versuchen
save-signed_out = Nicht gespeichert: Sie wurden abgemeldet. Ihr Text bleibt hier stehen. Melden Sie sich in einem anderen Fenster an, dann wird er von selbst gespeichert. Oder drücken Sie auf Speichern und melden Sie sich hier an.
save-conflict = Nicht gespeichert: an anderer Stelle geändert. Drücken Sie auf Speichern und wählen Sie, was gilt.
save-again-heading = Noch nicht gespeichert
save-again-text = Sie waren abgemeldet. Was Sie geschrieben haben, ist noch da. Speichern Sie es jetzt.
conflict-heading = Dieser Eintrag wurde inzwischen an anderer Stelle geändert
conflict-heading-part = Diese Angaben wurden inzwischen an anderer Stelle geändert
conflict-text = Beide Fassungen sind noch da. Wählen Sie, welche gilt.
conflict-mine = Ihre Fassung
conflict-theirs = Gespeicherte Fassung
conflict-keep_mine = Meine Fassung nehmen
conflict-keep_theirs = Gespeicherte Fassung nehmen
conflict-keep_both = Beide behalten

## Interviews: handing in

finish-heading = Gespräch abgeben
finish-check = Prüfen Sie vor dem Abgeben
finish-check-names = In den Notizen stehen keine Namen, Adressen oder Telefonnummern.
finish-check-entries = { $n ->
    [one] Es gibt { $n } Eintrag.
   *[other] Es gibt { $n } Einträge.
  }
finish-check-header = Die Angaben zum Gespräch sind vollständig.
finish-header-open = In den Angaben zum Gespräch fehlt noch: { $list }
finish-err-names = Lesen Sie die Notizen noch einmal und bestätigen Sie, dass keine Namen darin stehen
finish-check-structured = { $n ->
    [one] { $n } feste Frage ist noch offen.
   *[other] { $n } feste Fragen sind noch offen.
  }
finish-untouched = Themen, die noch niemand angesprochen hat:
finish-unsorted = Einträge, die noch nicht eingeordnet sind:
finish-without_field = Einträge ohne Handlungsfeld:
finish-untranslated = Zitate in einer anderen Sprache, ohne Arbeitsübersetzung:
finish-suspicions = Stellen, die jemanden verraten könnten
finish-suspicions-none = Nummern, Adressen und Namen sind nicht aufgefallen. Ob jemand trotzdem zu erkennen ist, sehen nur Sie.
finish-button = Abgeben
finish-warning = Danach können Sie nur noch lesen, bis Sie es wieder öffnen.
finish-done = Das Gespräch ist abgegeben.
finish-read-only = Dieses Gespräch ist abgegeben und lässt sich so nicht ändern.
reopen-button = Wieder öffnen und weiterarbeiten
reopen-frozen = Dieses Gespräch steckt in einem festgehaltenen Stand und bleibt, wie es ist.

## Interviews: postscript

post-heading = Nachtrag zum Gespräch
post-intro = Schreiben Sie bald nach dem Gespräch auf, wie es war. Nichts davon ist Pflicht. Auch hier keine Namen.
post-mood = Stimmung
post-mood-relaxed = gelöst
post-mood-neutral = sachlich
post-mood-changing = wechselnd
post-mood-tense = angespannt
post-interruptions = Unterbrechungen
post-interruptions-none = keine
post-interruptions-few = ein- oder zweimal
post-interruptions-often = oft
post-influence = Haben andere, die dabei waren, das Gesagte beeinflusst?
post-influence-none = nein
post-influence-some = etwas
post-influence-strong = stark
post-understanding = Wurden die Fragen verstanden?
post-understanding-good = gut
post-understanding-partly = teils
post-understanding-poor = kaum
post-trust = Vertrauen
post-trust-open = sprach offen
post-trust-growing = wurde offener
post-trust-reserved = blieb zurückhaltend
post-course = Was das Gespräch geprägt hat
post-course-hint = Zum Beispiel Lärm, Zeitdruck, ein Thema, das alles bestimmte
post-afterwards = Was nach dem offiziellen Ende gesagt wurde
post-afterwards-hint = Nur, wenn die Person damit einverstanden ist
post-ideas = Ideen
post-ideas-hint = Für die Auswertung oder das nächste Gespräch

## Interviews: contact

contact-heading = Kontakt aufnehmen
contact-text = Nur wenn die Person es möchte. Der Kontakt wird getrennt gespeichert, ohne jeden Bezug zu diesem Gespräch. Er lässt sich hier danach nicht mehr ansehen.
contact-consent = Die Person hat zugestimmt
contact-err-consent = Fragen Sie die Person und haken Sie ab, dass sie zustimmt
contact-button = Kontakt speichern
contact-saved = Der Kontakt ist gespeichert, getrennt von den Notizen.
contacts-heading = Kontakte
contacts-text = Menschen, die von uns hören möchten. Kein Kontakt führt zu einem Gespräch oder zu Antworten.
contacts-none = Es gibt keine Kontakte.
contacts-delete = Kontakt löschen
contacts-delete-text = Soll dieser Kontakt endgültig gelöscht werden? Notizen und Antworten bleiben, wie sie sind.
contacts-delete-button = Endgültig löschen
contacts-deleted = Der Kontakt ist gelöscht.

## Interviews: handing over and withdrawing

handover-heading = Gespräch übergeben
handover-text = Wer das Gespräch bekommt, sieht alles und arbeitet weiter. Sie selbst sehen es danach nicht mehr, außer Sie gehören zur Organisation.
handover-nobody = Es gibt kein anderes Konto, das Gespräche führt.
handover-to = Wer bekommt das Gespräch?
handover-note = Was soll man dort wissen?
handover-note-hint = Zum Beispiel, was noch fehlt. Keine Namen von Befragten.
handover-button = Übergeben
handover-done = Das Gespräch ist übergeben.
handover-err-to = Wählen Sie, wer das Gespräch bekommt
handover-err-note = Schreiben Sie, was man dort wissen soll
history-heading = Verlauf
history-handed_over = übergeben
history-handed_in = abgegeben
history-reopened = wieder geöffnet
history-from_to = von { $from } an { $to }
no-quotes-heading = Zitate nicht mehr erlauben
no-quotes-text = Wenn die Person nicht mehr zitiert werden möchte: Alle ihre Zitate verschwinden aus Prüfung, Codierung und Dateien, auch die schon freigegebenen. Die Notizen bleiben. Das lässt sich nicht rückgängig machen.
no-quotes-button = Zitate entfernen
history-quotes_forbidden = Zitate nicht mehr erlaubt
withdraw-heading = Gespräch zurückziehen
withdraw-text = { $n ->
    [one] Das Gespräch { $label } mit { $n } Eintrag wird endgültig gelöscht: Angaben, Antworten, Notizen und Verlauf.
   *[other] Das Gespräch { $label } mit { $n } Einträgen wird endgültig gelöscht: Angaben, Antworten, Notizen und Verlauf.
  }
withdraw-stays = Es bleibt nur gezählt, dass ein Gespräch zurückgezogen wurde. Wie oft ein Thema vorkam, wird erst neu gezählt, wenn mindestens fünf Gespräche zurückgezogen sind: Sonst würde der Unterschied verraten, was gesagt wurde. Das lässt sich nicht rückgängig machen.
withdraw-label = Schreiben Sie zur Bestätigung { $label }
withdraw-err-label = Das ist nicht die Kennung dieses Gesprächs
withdraw-button = Endgültig löschen
withdraw-done = Das Gespräch ist gelöscht.

## Rows that may leave: one page

rows-title = Einzelne Zeilen: was getan wurde, was gezeigt werden darf, was nicht
rows-done = Was getan wurde
rows-done-rows = Eingegangen: { $rows } Zeilen. Herausgegeben: { $released }. Ganz weggelassen, weil sie herausstechen: { $left }.
rows-done-traits = Die Merkmale { $traits } wurden so weit vergröbert, dass jede Kombination auf mindestens { $k } Zeilen zutrifft. Es gibt { $classes } verschiedene Kombinationen.
rows-done-alone = Neben den Merkmalen steht in jeder Datei eine Antwort. Wer zwei Antworten eines Menschen kennt, fände sonst die Zeile. Nur in Blöcken stehen zwei oder drei, und dort haben mindestens fünf Zeilen alle Spalten gemeinsam.
rows-done-shuffled = Jede Datei ist für sich gemischt, und keine Zeile hat eine Nummer. Zeilen verschiedener Dateien lassen sich nicht zusammenführen.
rows-trait = Merkmal
rows-loss = Verlust an Genauigkeit
rows-coarser = Vergröberte Zeilen
rows-left = Weggelassene Zeilen
rows-may = Was gezeigt werden darf
rows-may-nothing = Keine Datei darf das Haus verlassen.
rows-file-ordinary = eine Antwort, { $rows } Zeilen
rows-file-sensitive = eine heikle Antwort, von zwei Menschen freigegeben, { $rows } Zeilen
rows-file-block = mehrere Antworten nebeneinander, über alle Spalten geschützt, { $rows } Zeilen
rows-may-not = Was nicht gezeigt werden darf
rows-may-not-originals = Die ursprünglichen Zeilen, auch nicht in Auszügen.
rows-may-not-again = Dieselben Antworten noch einmal anders vergröbert: Beide Fassungen zusammen verraten mehr.
rows-may-not-people = Aussagen über einzelne Menschen, die jemand in den Dateien zu erkennen glaubt.
rows-safe = Wie sicher das ist
rows-safe-single = Herausgreifen: Wer alle Merkmale eines Menschen kennt, trifft dessen Zeile mit einer Wahrscheinlichkeit von höchstens { $percent }.
rows-safe-link = Verknüpfen: Zwei Dateien lassen sich nur über die Kombination der Merkmale verbinden, nicht Zeile für Zeile.
rows-safe-infer = Schließen: Eine heikle Antwort kommt in keiner Gruppe gleicher Zeilen häufiger vor als in { $percent } der Zeilen.
rows-safe-infer-ordinary = Bei Antworten, die nicht heikel sind, können sich alle in einer Gruppe einig sein: bis zu { $percent } gaben dieselbe. Wer die Merkmale eines Menschen kennt, weiß dann auch diese Antwort.
rows-refused-no_such_answer = Eine solche Antwort gibt es nicht, oder sie ist ein Merkmal.
rows-refused-too_few_rows_for_this = { $rows } Zeilen sind dafür zu wenige, nötig sind { $least }. Nehmen Sie Tabellen.
rows-refused-not_approved = Freigegeben haben { $given } Menschen, nötig sind { $needed }.
rows-refused-classes_too_small = Heikle Antworten brauchen Gruppen von mindestens { $least } Zeilen, nicht { $k }.
rows-refused-all_alike = Alle haben dasselbe geantwortet. Eine Tabelle sagt das auch.
rows-refused-class_too_alike = In mindestens einer Gruppe ähneln sich die Antworten zu sehr. Nehmen Sie Tabellen.
rows-refused-in_several_files = Die Antwort ist für mehrere Dateien verlangt, die man über sie verbinden könnte.
rows-refused-block_size = Nebeneinander dürfen nur zwei oder drei Antworten stehen.
rows-refused-sensitive_in_block = Eine heikle Antwort steht immer allein.
rows-refused-too_much_loss = Beim Vergröbern bliebe zu wenig übrig.
rows-refused-trait_gone = Von einer Spalte bliebe nichts übrig.
rows-refused-fewer_rows_than_k = Es sind weniger Zeilen, als gleich aussehen müssen.
rows-refused-no_rows = Es sind keine Zeilen übrig.
rows-refused-no_traits = Es ist kein Merkmal genannt.
rows-refused-too_few_rows = Es sind zu wenige Zeilen. Nehmen Sie Tabellen.

## Errors

desk-err-not_allowed = Das darf Ihr Konto nicht
desk-err-not_allowed-text = Dafür brauchen Sie eine andere Rolle. Wenden Sie sich an die Organisation.
iv-err-no_consent = Zuerst die Einwilligung
iv-err-no_consent-text = Für dieses Gespräch ist keine Einwilligung festgehalten. Ohne sie gibt es keine Notizen.
iv-err-closed = Dieses Gespräch ist abgeschlossen
iv-err-closed-text = Es wurde abgegeben oder abgelehnt und nimmt keine Notizen mehr auf. Ihr Text steht unten. Sie können ihn kopieren.
iv-err-not_here = Dieses Gespräch ist nicht hier
iv-err-not_here-text = Es gibt dieses Gespräch nicht mehr, oder ein anderes Konto führt es. Nichts wurde gespeichert. Ihr Text bleibt stehen. Sie können ihn kopieren.
iv-err-not_yours = Dieses Gespräch führt ein anderes Konto
desk-err-not_found = Das gibt es hier nicht
desk-err-not_found-text = Vielleicht wurde das Vorhaben umbenannt oder entfernt.

rawrows-heading = Rohdaten anfragen (nur für die verantwortliche Stelle)
rawrows-intro = Rohdaten sind nicht anonymisiert: eine Zeile je Person, wie sie geantwortet hat, ohne Freitext. Eine zweite Person der Organisation muss zustimmen. Dann schreibt, wer den Server betreibt, die Zeilen einmal in eine Datei, die nur eine Person öffnen kann.
rawrows-reason = Wozu?
rawrows-button = Rohdaten anfragen
rawrows-line = Rohdaten: { $reason }
rawrows-number = Nummer für die Kommandozeile:
rawrows-no-reason = Schreiben Sie, wozu die Rohdaten gebraucht werden.
ledger-raw = Rohdaten herausgegeben
ledger-deletion = Antworten gelöscht
deletion-heading = Antworten löschen: { $survey }
deletion-open = Antworten löschen
deletion-question = Alle Antworten dieser Umfrage für immer löschen?
deletion-effect-gone = Gelöscht werden die einzelnen Antworten, angefangene Bögen und die Zählung der Module. Niemand kann sie zurückholen, auch Sie nicht.
deletion-effect-kept = Es bleiben die eingefrorenen Stände, das Verzeichnis und die Zahlen zur Beteiligung. Ein neuer Stand ist danach nicht mehr möglich.
deletion-effect-lost = { $n } Antworten sind in keinem Stand: Sie gehen verloren, ohne je gezählt worden zu sein. Frieren Sie vorher einen Stand ein, wenn das geht.
deletion-effect-lost-few = Weniger als zehn Antworten, vielleicht keine, sind in keinem Stand: Sie gehen verloren, ohne je gezählt worden zu sein.
deletion-effect-undated = Die Umfrage hat kein Ende (closes): Wer jetzt noch antwortet, wird gespeichert, aber nie ausgewertet. Tragen Sie zuerst ein Ende ein.
deletion-effect-backups = In älteren Sicherungen stehen die Antworten noch. Löschen Sie auch diese.
deletion-button = Für immer löschen
deletion-guide = Gespräche eines Leitfadens werden hier nicht gelöscht.
deletion-answerable = Die Umfrage kann noch beantwortet werden. Löschen geht erst, wenn sie geschlossen ist: am zweiten Tag nach ihrem Ende.
deletion-done = Die Antworten sind gelöscht.
deletion-store = Was
deletion-rows = Zeilen
deletion-responses = Antworten
deletion-pool = Antworten, die noch auf andere warteten
deletion-drafts = Angefangene Bögen
deletion-fills = Zählung der Module
deletion-texts = Freie Texte, die niemand freigegeben hat
deletion-none = keine
deletion-few = weniger als 10
deletion-rewritten = Die Datenbank ist danach neu geschrieben worden; von den Antworten ist kein Rest geblieben.
deletion-not-rewritten = Die Datenbank konnte noch nicht neu geschrieben werden. Das geschieht, wenn der Server das nächste Mal ordentlich anhält.
release-withdrawn = Ein Gespräch, das in einem Stand enthalten ist, wurde zurückgezogen. Der Unterschied zu einem neuen Stand würde verraten, was gesagt wurde. Die Stände bleiben; ein neuer ist nicht mehr möglich.
release-deleted = Die Antworten sind gelöscht. Die Stände bleiben; ein neuer ist nicht mehr möglich.

## Texte: Prüfung, Codierung, Häufigkeiten

desk-nav-texts = Texte
texts-heading = Texte: { $survey }
texts-nav = Seiten zu den Texten
texts-nav-review = Prüfen
texts-nav-code = Codieren
texts-nav-topics = Häufigkeiten
texts-nav-agreement = Übereinstimmung
texts-nav-translations = Übersetzungen
texts-nav-released = Freigegeben
texts-state-waiting = noch nicht geprüft
texts-state-proposed = warten auf eine zweite Person
texts-state-released = freigegeben
texts-state-withheld = zurückgehalten
texts-told-waiting = Die Entscheidung ist zurückgenommen.
texts-told-proposed = Vorgeschlagen. Eine zweite Person muss noch zustimmen.
texts-told-released = Freigegeben.
texts-told-withheld = Zurückgehalten: Der Text verlässt das System nicht.
texts-undo = Letzte Entscheidung zurücknehmen
texts-none = Hier gibt es noch keine Texte. Texte einer Umfrage kommen mit dem ersten Stichtag hierher, Gesprächsnotizen mit der Abgabe.
texts-nothing-waits = Für Sie wartet kein Text.
texts-source = Herkunft
texts-source-answer = Antwort
texts-source-note = Notiz
texts-source-quote = Zitat
texts-language = Sprache
texts-language-unknown = Sprache unbekannt
texts-no-question = ohne Frage
texts-translation = Übersetzung
texts-translation-machine = Maschinell übersetzt, von niemandem gelesen
texts-translation-draft = Übersetzt, nicht verglichen
texts-translation-checked = Übersetzt und verglichen
texts-indirect = Hier steht etwas, woran man eine Person erkennen kann, ohne dass ihr Name fällt. Umschreiben hilft oft mehr als Schwärzen.
texts-quote-consent = Die Person hat dem Zitieren zugestimmt.
texts-leaves-as = So verlässt der Text das System
texts-leaves-hint = Was markiert ist, ist geschwärzt. Ändern Sie, bis niemand mehr zu erkennen ist: Namen, kleine Orte, Schulen, seltene Berufe, „die einzige Familie aus …“.
texts-words = Text
texts-harmless = Markiert, aber unbedenklich
texts-second = Bei Zitaten und sensiblen Fragen muss eine zweite Person zustimmen.
texts-release = Freigeben
texts-propose = Zur Freigabe vorschlagen
texts-paraphrase = Als Umschreibung freigeben
texts-propose-paraphrase = Als Umschreibung vorschlagen
texts-withhold = Zurückhalten
texts-later = Anderer Text
texts-proposed-by = Vorschlag von { $name }
texts-agree = Zustimmen und freigeben
texts-not_done = Nicht gespeichert.
texts-err-late = Inzwischen hat jemand anderes diesen Text bearbeitet. Bitte sehen Sie sich den neuen Stand an.
texts-err-empty = Es steht kein Text da, der freigegeben werden könnte.
texts-err-marks = Noch markiert: { $marks }. Bitte ändern oder als unbedenklich ankreuzen.
texts-err-same = Zustimmen muss eine andere Person als die, die vorgeschlagen hat.
texts-err-nothing = Hier gibt es nichts zuzustimmen oder zurückzunehmen.
texts-err-consent = Die Person hat dem Zitieren nicht zugestimmt.
texts-first-coding = Erste Codierung
texts-second-coding = Zweite Codierung
texts-second-coding-hint = Ein zufälliges Zehntel der Texte codiert eine zweite Person. Die ersten Codes sind hier nicht zu sehen; sehen Sie auch unter „Erste Codierung“ nicht nach.
texts-book = Codebuch
texts-find = Wörter im Text
texts-codes = Codes
texts-code = Code
texts-code-hint = Nummern oder Anfänge von Namen, durch Komma getrennt; „+ Name“ schlägt einen neuen Code vor. Die Eingabetaste speichert und geht zur nächsten Zeile.
texts-codes-of = Codes der Zeile { $n }
texts-no-rows = Keine Texte mit dieser Auswahl.
texts-text = Text
texts-save-row = Speichern
texts-passages = Stellen
texts-more = Weitere Texte
texts-any = alle
texts-uncoded = noch ohne Codes
texts-question = Frage
texts-interview = Gespräch
texts-coded = Gespeichert: { $codes }
texts-coded-nothing = Gespeichert: kein Code
texts-err-full = Das Codebuch ist voll: Führen Sie Codes zusammen, bevor Sie neue vorschlagen.
texts-err-code = Das geht nicht: Wählen Sie Sätze und mindestens einen Code aus dem Codebuch.
texts-err-unknown = Nicht im Codebuch oder nicht eindeutig: { $codes }
texts-whole = Für den ganzen Text
texts-sentences = Sätze (ohne Auswahl gelten die Codes für den ganzen Text)
texts-memo = Notiz
texts-mark = Codes vergeben
texts-marked = Codierte Stellen
texts-unmark = Codes der Stelle entfernen
texts-back = Zurück zu allen Texten
texts-changed-since = Der Text wurde seit der Codierung geändert. Die Codes der Stellen gelten jetzt für den ganzen Text.
texts-coded-people = Ungefähr { $n } Texte dieser Frage sind codiert.
texts-coded-few = Erst wenige Texte dieser Frage sind codiert.
texts-counted-on = Gezählt am { $date }.
texts-count = Jetzt zählen
texts-count-hint = Jede Frage wird höchstens viermal gezählt, und ein Zählen lässt sich nicht zurücknehmen: Codieren Sie möglichst viele Texte vorher. Gezählt werden Personen, mit den Codes von jetzt, die in Gebrauch sind, höchstens fünf je Text. Wer gezählt ist, behält diese Codes: Zahlen, die jeder Änderung folgen, würden verraten, aus welcher Gruppe ein Text kommt.
texts-count-few = Gezählt wird ab { $n } codierten Texten.
texts-count-soon = Gezählt wird wieder, wenn { $n } weitere Texte codiert sind.
texts-count-last = Diese Frage ist fertig gezählt.
texts-no-questions = Hier werden keine Texte nach Gruppen gezählt, sondern Gespräche:
texts-talks = Themen nach Gesprächen
texts-agreement-intro = Ein zufälliges Zehntel der Texte codieren zwei Personen unabhängig. Wo sie verschieden entscheiden, lohnt ein Gespräch über die Definition.
texts-agreement-all = Texte
texts-agreement-coded = codiert
texts-agreement-drawn = für die zweite Codierung gezogen
texts-agreement-both = von zwei Personen codiert
texts-agreement-observed = Übereinstimmung
texts-agreement-kappa = Kappa über alle Codes
texts-agreement-kappa-short = Kappa (Cohen)
texts-agreement-by-code = Code für Code
texts-agreement-both-have = beide
texts-agreement-one-has = nur eine Person
texts-differences = Darüber sprechen
texts-no-differences = Keine Unterschiede.
texts-only-first = nur in der ersten Codierung
texts-only-second = nur in der zweiten Codierung
texts-released-intro = Nur diese Worte sind für andere bestimmt: von einer Person geprüft, Zitate und sensible Fragen von zwei. Herkunft, Alter und Ort stehen nicht dabei. Eine Originalsprache mit weniger als zehn Texten wird nicht gezeigt.
texts-staying = { $n ->
    [one] Ein freigegebener Text bleibt trotzdem hier: Seine Sprache ist selten und er hat keine freigegebene Übersetzung, oder ein Wort darin ist inzwischen markiert. Sehen Sie ihn unter „Prüfen“ noch einmal an.
   *[other] { $n } freigegebene Texte bleiben trotzdem hier: Ihre Sprache ist selten und sie haben keine freigegebene Übersetzung, oder ein Wort darin ist inzwischen markiert. Sehen Sie sie unter „Prüfen“ noch einmal an.
}
texts-released-none = Noch ist nichts freigegeben.
texts-file-csv = Als Tabelle (CSV)
texts-file-xlsx = Als Tabelle (Excel)
texts-file-qdpx = Für MAXQDA, NVivo, ATLAS.ti (REFI-QDA)
texts-treatment-as_written = wie geschrieben
texts-treatment-edited = geändert
texts-treatment-paraphrased = umschrieben
texts-again = Noch einmal ansehen
mark-email = E-Mail-Adresse
mark-url = Internetadresse
mark-handle = Profilname
mark-bank_account = Kontonummer
mark-card = Kartennummer
mark-file_number = Aktenzeichen
mark-insurance_number = Versicherungsnummer
mark-tax_number = Steuernummer
mark-document_number = Ausweisnummer
mark-phone = Telefonnummer
mark-plate = Kennzeichen
mark-date_of_birth = Geburtsdatum
mark-age = Alter
mark-street = Straße
mark-postcode_place = Postleitzahl und Ort
mark-coordinates = Koordinaten
mark-digits = Nummer
mark-name = Name
mark-school = Schule
mark-place = Ort
mark-function = Funktion
mark-only_one = Einzelfall
mark-role_in_public = bekannte Rolle
mark-court = Gericht
mark-rare_illness = seltene Krankheit
mark-job_and_place = Beruf und Ort

## Files of released texts, and working translations

ledger-words = Texte herausgegeben
words-files-heading = Freigegebene Texte: { $survey }
words-none-released = Es ist noch kein Text freigegeben. Sobald Menschen Texte geprüft und freigegeben haben, gibt es hier eine Datei.
words-about-released = Jeden Text hat ein Mensch geprüft und freigegeben, Zitate und Texte zu heiklen Fragen zwei. Wer sie geschrieben oder gesagt hat, steht nicht dabei.
words-about-order = Die Zeilen sind nach Frage und Wortlaut geordnet. Sprache und Original stehen nur dabei, wenn es mindestens { $n } freigegebene Texte in dieser Sprache gibt.
words-text-number = Freigegebener Text { $n }
words-translation-number = Übersetzung von Text { $n }
words-coder = Codierende Person { $n }
words-example = Beispiel
translations-heading = Übersetzungen: { $survey }
translations-intro = Texte in anderen Sprachen als { $language }. Die Übersetzung steht neben dem Original und ersetzt es nie. Namen und anderes, was auf Personen zeigt, sind geschwärzt: Dort stehen drei Punkte in Klammern.
translations-count = { $waiting } von { $all } Texten warten auf eine geprüfte Übersetzung.
translations-stored = Gespeicherte Übersetzungen: { $n }
translations-refused = Nichts wurde gespeichert:
translations-waiting = Texte, die auf eine geprüfte Übersetzung warten
translations-original = Wortlaut
translations-translation = Übersetzung
translations-state = Stand
translations-state-none = keine
translations-state-machine = von einem Programm, ungelesen
translations-state-draft = von einem Menschen, ungeprüft
translations-state-checked = geprüft
translations-edit = Übersetzen
translations-next = Weitere Texte
translations-save = Übersetzung speichern
translations-back = Zurück zur Liste
translations-checked = Ich kann beide Sprachen und habe verglichen.
translations-table-heading = Als Tabelle übersetzen
translations-table-out = Nehmen Sie die Tabelle mit und füllen Sie die Spalte translation. Die anderen Spalten bleiben, wie sie sind. Wo jemand beide Sprachen kann und verglichen hat, steht in der Spalte state das Wort checked. Die Texte sind noch nicht freigegeben: Geben Sie die Tabelle nur Menschen, die zum Schweigen verpflichtet sind.
translations-csv = Tabelle als CSV
translations-xlsx = Tabelle als XLSX
translations-table-back = Zurück kommt sie durch Kopieren: in der Tabellenkalkulation alles markieren, kopieren und hier einfügen. Ist eine Zeile falsch, wird nichts gespeichert. Zeilen ohne Übersetzung werden übergangen.
translations-table-label = Tabelle mit Kopfzeile
translations-table-button = Tabelle prüfen und speichern
translations-err-late = Jemand anderes hat im selben Augenblick etwas geändert. Senden Sie noch einmal.
translations-err-more = Und weitere. Beheben Sie zuerst diese.
translations-err-empty = Die Tabelle hat keine Zeilen.
translations-err-columns = In der Kopfzeile fehlen diese Spalten: { $names }
translations-err-quote = Zeile { $line }: Ein Anführungszeichen öffnet eine Zelle und schließt sie nicht.
translations-err-cells = Zeile { $line } hat { $found } Zellen, die Kopfzeile { $expected }.
translations-err-unknown = Zeile { $line }: Diesen Text gibt es hier nicht, oder er braucht keine Übersetzung mehr.
translations-err-twice = Zeile { $line }: Dieser Text steht schon in Zeile { $first }.
translations-err-original = Zeile { $line }: Das Original ist ein anderes. Es wurde in der Tabelle geändert oder seither geprüft.
translations-err-changed = Zeile { $line }: Seither hat jemand anderes diesen Text übersetzt. Holen Sie die Tabelle neu.
translations-err-long = Zeile { $line }: Die Übersetzung hat { $found } Zeichen, höchstens { $most } gehen.
translations-err-state = Zeile { $line }: In der Spalte state steht machine, draft, checked oder nichts.
translations-machine-heading = Von einem Programm übersetzen lassen
translations-machine-intro = Der Übersetzungsdienst Ihrer Stelle bekommt einen Text nach dem anderen, geschwärzt und ohne Angaben dazu. Was ein Mensch übersetzt hat, bleibt. Was ein Programm übersetzt hat, muss ein Mensch lesen.
translations-machine-button = Wartende Texte übersetzen lassen
translations-machine-progress = Übersetzt: { $done } von { $of }. Nicht übersetzt: { $left }.
translations-machine-running = Der Dienst arbeitet. Laden Sie die Seite neu, um zu sehen, wie weit er ist.
translations-machine-broken = Der Lauf ist abgebrochen, weil etwas nicht gespeichert werden konnte. Mehr steht im Protokoll des Servers.
translations-machine-err-not_ours = Der Lauf ist abgebrochen: Die Adresse des Dienstes liegt nicht in Ihrem eigenen Netz. Kein Text ist dorthin gegangen.
translations-machine-err-unreachable = Der Lauf ist abgebrochen: Der Dienst antwortet nicht. Läuft er?
translations-machine-err-slow = Der Lauf ist abgebrochen: Der Dienst hat für einen Text zu lange gebraucht.
translations-machine-err-refused = Der Dienst nimmt diesen Text nicht.
translations-machine-err-status = Der Lauf ist abgebrochen: Der Dienst meldet einen Fehler (HTTP { $status }).
translations-machine-err-nonsense = Der Lauf ist abgebrochen: Was der Dienst antwortet, ist keine Übersetzung.
translations-machine-err-long = Der Lauf ist abgebrochen: Die Antwort des Dienstes ist länger als jede Übersetzung.

## Code book, clusters and the themes of talks

book-heading = Codebuch
book-code = Code: { $name }
book-intro = Codes sagen, worum es in einem Text geht. Es gibt zwei Ebenen. Beim Codieren genügt die Nummer.
book-start = Wie in der Umfrage gefragt.
book-cross = Übergreifend
book-all = Alle Codes zeigen
book-proposed-count = { $n ->
    [one] Neue Vorschläge: { $n }
   *[other] Neue Vorschläge: { $n }
  }
book-no-proposals = Es gibt keine neuen Vorschläge.
book-number = Nr.
book-name = Name
book-definition = Definition
book-example = Beispiel
book-state = Stand
book-state-proposed = vorgeschlagen
book-state-in_use = in Gebrauch
book-state-merged = aufgegangen in { $name }
book-merged-count = { $n ->
    [one] { $n } zusammengelegter Code
   *[other] { $n } zusammengelegte Codes
  }
book-first-level = Erste Ebene
book-below = Unter
book-back = Zum Codebuch
book-add-heading = Neuer Code
book-later = Für einen Vorschlag genügt der Name. In Gebrauch kommt ein Code erst mit Definition und Beispiel.
book-suggest = Vorschlagen
book-add = Anlegen und in Gebrauch nehmen
book-rename-heading = Umbenennen
book-rename = Umbenennen
book-describe-heading = Definition und Beispiel
book-use-heading = In Gebrauch nehmen
book-use-hint = Der Code braucht eine Definition und ein Beispiel. Speichern Sie beides zuerst.
book-use = In Gebrauch nehmen
book-move-heading = Verschieben
book-move = Verschieben
book-merge-heading = Zusammenlegen
book-merge-into = Aufgehen lassen in
book-merge-ask = Weiter zur Frage
book-merge = Zusammenlegen
book-merge-question = „{ $from }“ in „{ $into }“ aufgehen lassen?
book-merge-codings = Keine Codierung geht verloren: Texte mit „{ $from }“ zählen ab jetzt für „{ $into }“.
book-merge-below = { $n ->
    [one] { $n } Code darunter zieht mit um.
   *[other] { $n } Codes darunter ziehen mit um.
  }
book-merge-counts = Schon veröffentlichte Zählungen bleiben, wie sie sind.
book-merge-undo = Solange es die letzte Änderung ist, lässt es sich zurücknehmen.
book-undo = Zurücknehmen
book-undo-what = Letzte Änderung:
book-history-heading = Verlauf
book-history-count = { $n ->
    [one] { $n } Änderung
   *[other] { $n } Änderungen
  }
book-history-empty = Noch niemand hat das Codebuch geändert.
book-did-added = „{ $name }“ vorgeschlagen
book-did-renamed = „{ $from }“ umbenannt in „{ $to }“
book-did-described = „{ $name }“ neu beschrieben
book-did-used = „{ $name }“ in Gebrauch genommen
book-did-merged = „{ $from }“ in „{ $into }“ aufgehen lassen
book-did-moved = „{ $name }“ verschoben nach: { $place }
book-did-undone = zurückgenommen: { $change }
book-done-added = Der Code ist angelegt und in Gebrauch.
book-done-suggested = Der Code ist vorgeschlagen.
book-done-renamed = Der Code ist umbenannt.
book-done-described = Definition und Beispiel sind gespeichert.
book-done-used = Der Code ist in Gebrauch.
book-done-moved = Der Code ist verschoben.
book-done-merged = Die Codes sind zusammengelegt. Keine Codierung ging verloren.
book-done-undone = Die letzte Änderung ist zurückgenommen.
book-done-imported = Die neuen Codes sind als Vorschläge eingetragen.
book-done-nothing = In der Datei steht kein Code, den es hier nicht schon gibt.
book-err-no_code = Den Code „{ $name }“ gibt es nicht mehr. Vielleicht wurde er zusammengelegt.
book-err-id_taken = Das Kürzel gehört schon zu „{ $name }“.
book-err-no_name = Geben Sie dem Code einen Namen.
book-err-name_taken = An dieser Stelle heißt schon „{ $name }“ so. Wählen Sie einen anderen Namen.
book-err-no_definition = Ein Code in Gebrauch braucht eine Definition und ein Beispiel.
book-err-in_use = „{ $name }“ ist schon in Gebrauch.
book-err-still_proposed = „{ $name }“ ist nur vorgeschlagen. Nehmen Sie den Code zuerst in Gebrauch.
book-err-into_itself = Ein Code kann nicht in sich selbst oder in einem Code unter ihm aufgehen.
book-err-third_level = Es gibt nur zwei Ebenen.
book-err-nothing_to_undo = Es gibt nichts mehr zurückzunehmen.
book-err-meanwhile = Jemand anderes hat inzwischen etwas geändert. Sehen Sie nach und entscheiden Sie noch einmal.
book-err-names = Der Name des Codes nennt eine Person. Wählen Sie einen anderen Namen.
book-err-full = Mehr als { $n } Codes hält niemand auseinander. So viele hat dieses Codebuch schon. Nutzen Sie die vorhandenen.
book-err-too_long = Ein Name hat höchstens { $name } Zeichen, Definition und Beispiel je höchstens { $text }.
book-files-heading = Dateien
book-file-qdc = Codebuch für andere Programme (REFI-QDA, .qdc)
book-file-csv = Codebuch als Tabelle (CSV)
book-import-heading = Codebuch aus einem anderen Programm übernehmen
book-import-intro = Öffnen Sie die .qdc-Datei mit einem Texteditor, kopieren Sie alles und fügen Sie es hier ein. Neue Codes werden Vorschläge. Codes, die es mit diesem Namen schon gibt, bleiben, wie sie sind. Stimmt etwas nicht, ändert sich nichts.
book-import-file = Inhalt der .qdc-Datei
book-import-button = Als Vorschläge übernehmen
book-import-err-large = Die Datei ist zu groß. Gelesen werden höchstens 2 MB.
book-import-err-utf8 = Die Datei ist kein Text in UTF-8.
book-import-err-dtd = Die Datei enthält einen Dokumenttyp (DTD). Ein Codebuch hat keinen.
book-import-err-xml = Zeile { $line }: Das ist kein lesbares XML. Vielleicht fehlt beim Kopieren ein Stück.
book-import-err-other = Das ist kein REFI-QDA-Codebuch. Exportieren Sie im anderen Programm „Codebook (.qdc)“.
book-import-err-empty = In der Datei steht kein Code.
book-import-err-no_name = Zeile { $line }: Ein Code hat keinen Namen.
book-import-err-third_level = Zeile { $line }: „{ $name }“ steht auf einer dritten Ebene. Hier gibt es nur zwei.
cluster-heading = Kernaussagen
cluster-intro = Eine Kernaussage fasst zusammen, was zu einem Thema gesagt wird. Daneben steht, in wie vielen Gesprächen und wie oft in den Umfragen es vorkam. Zahlen mit ≈ sind geschützt und nahe an den wahren. Zahlen verschiedener Quellen werden nicht addiert.
cluster-per_field = { $n ->
    [one] Bisher { $n } Kernaussage. Gut sind { $least } bis { $most } je Handlungsfeld.
   *[other] Bisher { $n } Kernaussagen. Gut sind { $least } bis { $most } je Handlungsfeld.
  }
cluster-new = Neue Kernaussage
cluster-change = Kernaussage ändern
cluster-delete = Löschen
cluster-field = Handlungsfeld
cluster-name = Name
cluster-statement = Kernaussage
cluster-short = Am besten höchstens { $n } Wörter.
cluster-long = Diese ist länger.
cluster-counter_voice = Gegenstimme
cluster-nobody = Schreiben Sie, was andere dagegen sagen. Keine Namen, keine Orte, keine Funktion, an der man jemanden erkennt.
cluster-codes = Codes
cluster-other = Inzwischen geschrieben von { $name }
cluster-done-kept = Die Kernaussage ist gespeichert.
cluster-done-deleted = Die Kernaussage ist gelöscht.
cluster-err-no_name = Geben Sie der Kernaussage einen Namen.
cluster-err-no_statement = Schreiben Sie die Kernaussage auf.
cluster-err-too_long = Kürzen Sie: Jeder Text hat höchstens { $n } Zeichen.
cluster-err-names = Einer der Texte nennt eine Person. Schreiben Sie ihn so, dass niemand zu erkennen ist.
cluster-err-no_code = Wählen Sie mindestens einen Code.
cluster-err-unknown_code = Einen der Codes gibt es nicht mehr. Wählen Sie neu.
cluster-err-unknown_field = Dieses Handlungsfeld gibt es nicht. Wählen Sie ein anderes.
cluster-err-changed = Jemand anderes hat diese Kernaussage inzwischen geändert. Ihr Text steht unten und ist noch nicht gespeichert. Wenn Sie jetzt speichern, ersetzt er den anderen.
cluster-err-deleted = Jemand anderes hat diese Kernaussage inzwischen gelöscht. Ihr Text steht unten. Wenn Sie jetzt speichern, entsteht sie neu.
cluster-delete-heading = Löschen: { $name }
cluster-delete-question = Diese Kernaussage löschen?
cluster-delete-effect = Codes, Texte und Zählungen bleiben. Die Kernaussage selbst lässt sich nicht zurückholen.
cluster-delete-changed = Jemand anderes hat sie inzwischen geändert. So lautet sie jetzt:
talks-heading = Themen nach Zahl der Gespräche: { $survey }
talks-intro = Gezählt werden Gespräche, nicht Textstellen: Wer etwas fünfmal sagt, zählt einmal. Prozente gibt es für Gespräche nicht.
talks-waiting = Weitere Gespräche kommen dazu, sobald mindestens { $n } neue fertig codiert sind. Was jemand zurückzieht, ist gelöscht; neu gezählt wird aber erst, wenn mindestens { $n } gezählte Gespräche zurückgezogen sind. So verrät der Unterschied zweier Zählungen niemanden.
talks-none = Noch sind keine { $n } Gespräche fertig codiert.
talks-no-themes = Noch kein Thema kommt in so vielen Gesprächen vor, dass es gezählt werden darf.
talks-individual-why = Alle anderen Themen sind einzelne Stimmen: Sie kommen in weniger als fünf Gesprächen vor, vielleicht in keinem, oder ihre Zahl würde auf einzelne Menschen zeigen.
talks-all = { $n ->
    [one] { $n } Gespräch
   *[other] { $n } Gespräche
  }
talks-exact = { $all ->
    [one] in { $n } von { $all } Gespräch
   *[other] in { $n } von { $all } Gesprächen
  }
talks-at_least = { $all ->
    [one] in mindestens { $n } von { $all } Gespräch
   *[other] in mindestens { $n } von { $all } Gesprächen
  }
talks-individual = einzelne Stimmen
talks-often = mindestens { $n }
talks-themes = Themen
talks-theme = Thema
talks-talks = Gespräche
talks-professionals = Fachpersonen
talks-people_concerned = Zugewanderte Personen

## What follows from the numbers

analysis-range = Spielraum
analysis-range-ends = { $low } bis { $high }
analysis-range-why = Spielraum: Bei so vielen Antworten ist der Anteil nicht genauer bekannt (95 %). Der Zufall und die kleine Veränderung der Zahlen zum Schutz sind eingerechnet, nicht aber, wer gar nicht teilgenommen hat.
analysis-rank-why = Wer gleich oft genannt wird, teilt sich einen Rang. Liegen zwei Ränge dicht beieinander, sagt die Reihenfolge wenig.
analysis-mentions = Anteil an allen Nennungen
analysis-mentions-why = Anteil an allen Nennungen: Wie viel von allem Genannten darauf entfällt. Das lässt sich auch vergleichen, wenn eine Gruppe mehr ankreuzt als die andere.
analysis-more = häufiger bei „{ $survey }“

challenges-heading = Was drängt
challenges-intro = Was Fachkräfte, zugewanderte Menschen und Gespräche nennen, nebeneinander. Beide Umfragen fragen nach denselben Punkten.
challenges-none = In diesem Vorhaben fragen keine zwei Umfragen und kein Leitfaden nach denselben Herausforderungen.
challenges-no-results = Noch haben nicht beide Umfragen Ergebnisse, die gezeigt werden dürfen.
challenges-fields = Handlungsfelder: { $survey }
challenges-fields-why = Wichtig heißt: häufiger als vorrangig genannt als die Felder im Durchschnitt. Schlecht heißt: schlechter bewertet als die Felder im Durchschnitt. Der Durchschnitt gilt je Umfrage. Felder mit weniger als { $n } Antworten werden nicht eingeordnet.
challenges-field = Handlungsfeld
challenges-quality = Bewertung (1 bis 5, Mittelwert)
challenges-rated-by = Personen, die bewertet haben
challenges-priority = Nennen es als vorrangig
challenges-quadrant = Einordnung
challenges-quadrant-act_first = zuerst angehen: wichtig und läuft schlecht
challenges-quadrant-secure = sichern: wichtig und läuft gut
challenges-quadrant-watch = beobachten: weniger wichtig und läuft schlecht
challenges-quadrant-goes_well = läuft: weniger wichtig und läuft gut
challenges-quadrant-unknown = zu wenige Antworten
challenges-list = Am häufigsten genannte Herausforderungen
challenges-sort = Sortierung
challenges-sort-rank = bester Rang
challenges-sort-rank-in = Rang: { $survey }
challenges-sort-difference = Unterschied
challenges-sort-talks = Zahl der Gespräche
challenges-challenge = Herausforderung
challenges-not-asked = in den Umfragen nicht gefragt
challenges-direction = Wer nennt es
challenges-direction-shared = von beiden genannt
challenges-direction-seen_by_professionals = sehen vor allem Fachkräfte
challenges-direction-felt_by_people = spüren vor allem zugewanderte Menschen
challenges-direction-voices = Stimmen aus Gesprächen
challenges-directions-why = Von beiden genannt: in beiden Umfragen unter den ersten { $shared } Rängen. Vor allem Fachkräfte oder vor allem zugewanderte Menschen: deutlicher Unterschied. Stimmen aus Gesprächen: in keiner Umfrage unter den ersten { $voices } Rängen, aber in mindestens einem Drittel der Gespräche.
challenges-no-total = Eine Gesamtpunktzahl gibt es nicht: Anteile aus verschiedenen Quellen zu addieren, täuscht Genauigkeit vor.

## Workshop pack

pack-refused-heading = Noch kein Handout
pack-refused = Es ist noch keine Umfrage in dieser Sprache eingefroren. Öffnen Sie die Umfrage, frieren Sie unter „{ $release }“ die Ergebnisse ein, und laden Sie das Handout dann herunter.
pack-must-not-leave = Diese Datei darf so nicht hinaus. Das hat die Prüfung gefunden:


## Texts of the office

statement-heading = Texte für Berichte und Werkstätten
statement-intro = Hier schreiben Sie, was in Handzetteln, auf Plakaten und in Berichten in Ihren Worten steht. Zahlen setzen Sie als Verweis ein: So stehen in jeder Sprache die richtigen, und eine Zahl, die nicht veröffentlicht werden darf, kann in keinem Text stehen. Öffentliche Berichte nehmen nur freigegebene Texte. Unterlagen für eine Werkstatt nehmen auch Entwürfe und kennzeichnen sie.
statement-fields = Vorhaben und Handlungsfelder
statement-process = Das Vorhaben als Ganzes
statement-about = Worum es geht
statement-written = Geschrieben
statement-approved = Freigegeben
statement-held = Zurückgehalten
statement-held-one = Wird zurückgehalten
statement-of = { $n } von { $all }
statement-topics = Themen
statement-topics-why = Ein Satz zu einem Thema steht neben seinen Zahlen und auf seiner Karte.
statement-page_one = Seite 1 des Handzettels: { $n } von höchstens { $most } Wörtern.
statement-page_one-full = Kürzen Sie, sonst wird die Seite zu voll.
statement-most = Höchstens { $n } Wörter.
statement-translations = Übersetzungen: { $n } von { $all }
statement-kind-statement = Kernaussage
statement-kind-today = Worum geht es heute?
statement-kind-question = Frage an die Werkstatt
statement-kind-offers = Was es schon gibt
statement-kind-good_examples = Gute Beispiele
statement-kind-summary = Zusammenfassung
statement-kind-news = Neues
statement-state-missing = noch nicht geschrieben
statement-state-draft = Entwurf
statement-state-approved = freigegeben
statement-state-withdrawn = zurückgenommen
statement-older = Diese Übersetzung ist älter als der Ausgangstext. Prüfen Sie, ob sie noch stimmt; bis dahin gilt sie als Entwurf.
statement-write = Schreiben
statement-change = Ändern
statement-today-heading = So steht der Text heute da
statement-changed = { $name } war beim Speichern { $before } und ist heute { $now }. Prüfen Sie, ob der Satz noch stimmt.
statement-approve = Freigeben
statement-withdraw = Zurücknehmen
statement-source = Ausgangstext. Übernehmen Sie die Verweise in geschweiften Klammern unverändert.
statement-text = Text
statement-how = Schreiben Sie keine Namen. Für Zahlen aus den Umfragen setzen Sie einen Verweis aus der Liste unten ein.
statement-number = Was ist { $number }?
statement-number-choose = Bitte wählen
statement-number-foreign = Keine Zahl aus diesen Umfragen und Gesprächen
statement-numbers = Zahlen zum Einsetzen
statement-numbers-how = Kopieren Sie den Verweis mit den Klammern in den Text. Zahlen in Klammern kommen von wenigen Personen. Hinter einem Schrägstrich kann eine Gruppe stehen, etwa B07.housing_search/B28.f. Ein Plus zählt Stufen einer Skala zusammen.
statement-numbers-none = Zu diesem Thema ist noch nichts gezählt.
statement-number-name = Zahl
statement-number-value = Heute
statement-number-reference = Verweis
statement-number-held = nicht veröffentlicht
statement-history = Fassungen ({ $n })
statement-take_up = Diese Fassung wieder aufnehmen
statement-done-saved = Der Text ist als Entwurf gespeichert.
statement-done-approved = Der Text ist freigegeben.
statement-done-withdrawn = Der Text ist zurückgenommen. Unter Fassungen können Sie ihn wieder aufnehmen.
statement-held-why = Dieser Text wird nicht gedruckt. Er nennt Zahlen, die nicht veröffentlicht sind: { $numbers }. Ändern Sie den Satz, oder warten Sie auf den nächsten Stand der Ergebnisse.
statement-held-names = Dieser Text wird nicht gedruckt, weil er nach den heutigen Listen eine Person nennt. Schreiben Sie ihn um.
statement-err-empty = Schreiben Sie etwas. Wenn der Text wegfallen soll, nehmen Sie ihn zurück.
statement-err-too_long = Kürzen Sie den Text auf höchstens { $n } Zeichen.
statement-err-words = Der Text hat { $n } Wörter. Kürzen Sie ihn auf höchstens { $most }; ein Gedanke genügt.
statement-err-broken = „{ $written }“ ist kein Verweis auf eine Zahl. Kopieren Sie einen Verweis aus der Liste, oder lassen Sie die geschweiften Klammern weg.
statement-err-unknown = Die Zahl { $reference } gibt es nicht. Kopieren Sie einen Verweis aus der Liste.
statement-err-withheld = Die Zahl { $reference } ({ $name }) ist nicht veröffentlicht: Dahinter stehen zu wenige Menschen, oder es gibt noch keinen Stand der Ergebnisse. Schreiben Sie den Satz ohne diese Zahl.
statement-err-typed = „{ $number }“ ist eine getippte Zahl. Wählen Sie, welche Zahl der Ergebnisse gemeint ist, oder sagen Sie, dass es keine daraus ist. Ist sie nicht dabei, darf sie hier nicht stehen.
statement-err-names = „{ $words }“ nennt eine Person oder führt zu ihr. Schreiben Sie, ohne dass jemand zu erkennen ist.
statement-err-changed = Jemand anderes hat diesen Text inzwischen geändert. Ihr Text steht unten und ist noch nicht gespeichert. Wenn Sie jetzt speichern, gilt Ihrer; der andere bleibt unter Fassungen.


## Whom surveys reach

reach-heading = Wen die Umfragen erreichen
reach-intro = Erreicht die Umfrage Menschen in allen Sprachen gleich gut? Wenn in einer Sprache deutlich mehr abbrechen oder auslassen, kann das an der Übersetzung liegen, an der Länge oder daran, wie die Umfrage dort bekannt gemacht wurde.
reach-languages = Sprachen: { $survey }
reach-drop_out = Abgebrochen
reach-nothing = Nichts ausgelassen
reach-much = Mehr als jede zehnte Frage ausgelassen
reach-judgement = Abbrüche gegenüber den anderen Sprachen
reach-more = deutlich mehr
reach-less = deutlich weniger
reach-not-clear = kein deutlicher Unterschied
reach-targets = Ziele nach: { $by }
reach-group = Gruppe
reach-target = Ziel
reach-reached = Erreicht
reach-part = Erreicht in Prozent
reach-no-targets = Für diese Umfrage sind keine Ziele eingetragen. Sie stehen unter „targets“ in der Datei der Umfrage.
reach-changed-language = Wer unterwegs die Sprache wechselt, zählt beim Beginn in der ersten und beim Senden in der letzten Sprache.
reach-clear = „Deutlich“ gilt nur für diese Befragung: mindestens 10 Prozentpunkte, auf beiden Seiten mindestens 30 Personen und mehr, als durch Zufall zu erwarten ist.
reach-blank = Ausgelassene Fragen zählen nur bei vollständig gesendeten Antworten, und nur in drei Stufen neben den Antworten. In jeder Sprache werden sie erst neu gezählt, wenn zehn Personen mehr gesendet haben. Welche Fragen in einer Sprache ausgelassen wurden, ist nicht bekannt: Antworten sagen nicht, in welcher Sprache sie gegeben wurden.

## Register of recommendations

register-heading = Empfehlungen und Maßnahmen
register-intro = Was die Werkstätten vorschlagen, wird hier mitgeschrieben und bis zum Ende verfolgt: vom Entwurf über die Prüfung und den Beschluss bis zur Umsetzung.
register-new = Ergebnis eintragen
register-another = Noch ein Ergebnis eintragen
register-change = Ändern
register-delete = Löschen
register-all = alle
register-deleted = gelöscht
register-filter = Anzeigen
register-empty = Hier steht noch nichts.
register-pdf = Liste zum Drucken (PDF)
register-csv = Tabelle (CSV)
register-field = Handlungsfeld
register-topic = Thema
register-topic-none = kein Thema
register-topic-why = Mit einem Thema ruht der Eintrag gleich auf dessen veröffentlichten Zahlen.
register-workshop = Tag der Werkstatt
register-challenge = Herausforderung
register-proposal = Vorschlag
register-owner = Wer macht es?
register-owner-hint = Eine Einrichtung oder Funktion, zum Beispiel Volkshochschule. Keine Namen.
register-partners = Mit wem?
register-first_step = Erster Schritt
register-due = Bis wann?
register-month-hint = Monat und Jahr, zum Beispiel 9/2027.
register-day-hint = Tag, zum Beispiel 30.9.2027.
register-effort = Aufwand
register-effort-none = nicht eingeschätzt
register-effort-low = gering
register-effort-medium = mittel
register-effort-high = hoch
register-effect = Was bringt es?
register-dots = Punkte
register-dots-n = { $n ->
    [one] { $n } Punkt
   *[other] { $n } Punkte
}
register-dissent = Gegenstimmen und Bedenken
register-nobody = Was gesagt wurde, nicht wer es gesagt hat.
register-check = Nachsehen, wie weit es ist
register-check_on = Nachsehen am
register-note = Notiz
register-status = Stand
register-status-draft = Entwurf aus Werkstatt
register-status-checked = geprüft
register-status-adopted = beschlossen
register-status-in_progress = in Umsetzung
register-status-done = umgesetzt
register-status-dropped = fallen gelassen
register-draft-note = Entwurf: noch nicht beschlossen.
register-draft-mark = Entwurf – noch nicht alles beschlossen
register-list-draft = Diese Liste enthält Entwürfe, die noch nicht beschlossen sind.
register-as-of = Stand: { $date }
register-from-workshop = Werkstatt am { $date }
register-decided-why = Der Eintrag ist beschlossen. Herausforderung und Vorschlag bleiben, wie sie beschlossen wurden. Wenn sie anders lauten sollen, nehmen Sie zuerst den Beschluss zurück.
register-is-deleted = Gelöscht
register-restore = Wiederherstellen
register-step-heading = Wie geht es weiter?
register-step = Stand ändern
register-step-to = Neuer Stand
register-step-note = Notiz dazu
register-step-note-hint = Wer etwas fallen lässt, schreibt den Grund auf.
register-rests-on = Worauf es ruht
register-rests-on-why = Zahlen und Bilder stehen hier, wie sie an dem Tag veröffentlicht waren. Von Zitaten wird nur gemerkt, welche es sind: Nimmt jemand die Einwilligung zurück, verschwinden die Worte auch hier.
register-number-then = { $name }: { $number } (Stand { $date })
register-number-now = Heute: { $number }.
register-number-gone = Heute nicht veröffentlicht.
register-figure-then = Bild „{ $name }“ ({ $id }, Stand { $date })
register-figure-changed = Die Zahlen sind heute andere.
register-said = „{ $text }“
register-words-reworded = Der Wortlaut wurde seither in der Durchsicht geändert.
register-words-gone = Ein Zitat, das nicht mehr gezeigt werden darf.
register-table = Zahlen von damals
register-evidence-add = Mehr, worauf es ruht
register-evidence-take = Aufnehmen
register-evidence-number = Zahl
register-evidence-figure = Bild
register-evidence-text = Freigegebene Worte
register-evidence-remove = Wegnehmen
register-history = Verlauf ({ $n })
register-done-saved = Gespeichert.
register-done-restored = Der Eintrag ist wieder da.
register-done-deleted = Der Eintrag ist gelöscht. Unter Stand „gelöscht“ können Sie ihn wiederherstellen.
register-done-stepped = Neuer Stand: { $status }.
register-change-entered = Eingetragen.
register-change-changed = Geändert.
register-change-evidence_added = Ruht auf mehr.
register-change-evidence_removed = Ruht auf weniger.
register-change-deleted = Gelöscht.
register-change-restored = Wiederhergestellt.
register-change-taken_up = Ältere Fassung wieder aufgenommen.
register-delete-question = Diesen Eintrag löschen?
register-delete-effect = Er steht dann in keiner Liste mehr. Sein Verlauf bleibt, und Sie können ihn wiederherstellen.
register-delete-changed = Jemand anderes hat den Eintrag inzwischen geändert. So lautet er jetzt.
register-err-empty = Füllen Sie „{ $part }“ aus.
register-err-too_long = Kürzen Sie „{ $part }“ auf höchstens { $n } Zeichen.
register-err-names = „{ $part }“ nennt eine Person oder führt zu ihr: { $words }. Schreiben Sie die Einrichtung oder die Funktion.
register-err-subject = Dieses Handlungsfeld oder Thema gibt es nicht mehr. Wählen Sie neu.
register-err-many_dots = Mehr als { $n } Punkte kann ein Vorschlag nicht haben.
register-err-workshop = Schreiben Sie den Tag der Werkstatt so: 22.11.2026.
register-err-due = Schreiben Sie Monat und Jahr so: 9/2027.
register-err-check_on = Schreiben Sie den Tag zum Nachsehen so: 30.9.2027.
register-err-dots = Schreiben Sie die Punkte als ganze Zahl.
register-err-decided = Der Eintrag ist beschlossen. Nehmen Sie erst den Beschluss zurück, wenn Herausforderung oder Vorschlag anders lauten sollen.
register-err-not_from_here = Von diesem Stand geht es nicht dorthin. Ein Entwurf wird erst geprüft und dann beschlossen.
register-err-no_owner = Schreiben Sie erst auf, wer es macht. Was niemand macht, wird nicht beschlossen.
register-err-no_reason = Schreiben Sie den Grund in die Notiz.
register-err-no_evidence = Das gibt es nicht, es ist nicht veröffentlicht, oder es steht schon da. Wählen Sie etwas anderes.
register-err-much_evidence = Ein Eintrag ruht auf höchstens { $n } Dingen. Nehmen Sie erst etwas weg.
register-err-changed = Jemand anderes hat diesen Eintrag inzwischen geändert. Ihre Angaben stehen unten und sind noch nicht gespeichert. Wenn Sie jetzt speichern, gelten Ihre; die anderen bleiben im Verlauf.
register-err-late = Jemand anderes hat diesen Eintrag inzwischen geändert. So ist er jetzt; sehen Sie ihn an und versuchen Sie es noch einmal.

## Results of a process, field by field

figures-heading = Ergebnisse
figures-of-process = Ergebnisse nach Handlungsfeldern
figures-chapters = Handlungsfelder
figures-none = Es gibt noch keine Ergebnisse. Frieren Sie zuerst einen Stand ein: Öffnen Sie eine Umfrage und dort „{ $release }“.
figures-only = Nur Personen aus
figures-beside = Daneben zum Vergleich
figures-nobody = Keine zweite Gruppe
figures-projector = Beamer-Ansicht
figures-everything = Alles auf dieser Seite herunterladen (ZIP)
figures-contents = Auf dieser Seite
figures-numbers-and-words = Zahlen und Worte
figures-snapshots = Stand der Zahlen
figures-snapshot = { $survey }: Stand { $number } vom { $date }
figures-cost = Was diese Auswahl kostet
figures-cost-nothing = { $group }: Alle { $all } Zahlenreihen sind auch bei dieser Auswahl gezeigt.
figures-cost-group = { $withheld ->
    [one] { $group }: Von { $all } Zahlenreihen ist bei dieser Auswahl { $withheld } nicht gezeigt, weil zu wenige Personen dahinterstehen oder weil so kleine Gruppen bei dieser Frage nie gezeigt werden.
   *[other] { $group }: Von { $all } Zahlenreihen sind bei dieser Auswahl { $withheld } nicht gezeigt, weil zu wenige Personen dahinterstehen oder weil so kleine Gruppen bei dieser Frage nie gezeigt werden.
}
figures-cost-bracketed = In Klammern stehen { $bracketed } davon, weil die Gruppe klein ist.
figures-cost-whole = Gezählt sind alle Fragen dieser Umfrage, nicht nur die auf dieser Seite. Je kleiner die Gruppe, desto mehr bleibt verborgen: Das schützt die Menschen in ihr.
figures-left-out = { $n ->
    [one] { $n } Abbildung dieses Handlungsfelds gibt es für diese Auswahl nicht: Sie stammt aus einer anderen Umfrage oder aus beiden.
   *[other] { $n } Abbildungen dieses Handlungsfelds gibt es für diese Auswahl nicht: Sie stammen aus einer anderen Umfrage oder aus beiden.
  }
figures-no-pair = Zwei Gruppen lassen sich nur vergleichen, wenn sie zu derselben Frage gehören und verschieden sind. Gezeigt ist die erste.
figures-too-few = Nicht gezeigt: Hinter allen Zahlen dieser Abbildung stehen bei dieser Auswahl zu wenige Personen.
figures-nothing = Für diese Auswahl gibt es hier keine Abbildung.
figures-words = Das Diagramm in Worten
figures-identity = Abbildung { $id } · Zahlen { $data }
figures-at = { $n } von { $all }
figures-previous = Zurück
figures-next = Weiter
figures-end = Ansicht beenden
figures-pages = Abbildungen

figure-heading = Abbildung
figure-check = Zahlen eines Ausdrucks
figure-check-hint = Steht unter jedem Diagramm: 12 Zeichen nach „Zahlen“.
figure-check-button = Prüfen
figure-same = Die Zahlen sind dieselben wie damals.
figure-changed = Die Zahlen haben sich seitdem geändert. Unten stehen die von heute. Zu dieser Kennung gibt es keinen Stand mehr.
figure-changed-then = Die Zahlen haben sich seitdem geändert. Unten stehen die von heute.
figure-show-then = Die Abbildung von damals zeigen
figure-then = Das ist die Abbildung von damals. Inzwischen gibt es neuere Zahlen.
figure-show-now = Die Abbildung von heute zeigen
figure-public = Diese Abbildung ist veröffentlicht.
figure-gone-unknown = Diese Abbildung gibt es nicht mehr: Die Umfrage oder die Frage, aus der sie kam, steht nicht mehr im Vorhaben.
figure-gone-no-snapshot = Diese Abbildung gibt es noch nicht: Die Umfrage hat keinen eingefrorenen Stand.
figure-gone-language = In dieser Sprache gibt es die Abbildung nicht: Die Umfrage wird nicht in ihr angeboten.
figure-gone-numbers = Diese Abbildung lässt sich nicht zeichnen: Aufschlüsselung oder Gruppe sind nicht vorgesehen, oder es gibt nichts zu zählen.

## Making results public

publish-heading = Veröffentlichung
publish-intro = Veröffentlichte Ergebnisse kann jeder Mensch ohne Anmeldung sehen. Sie bleiben auf dem Stand, von dem sie veröffentlicht wurden.
publish-not = Zurzeit ist nichts veröffentlicht.
publish-now = { $n ->
    [one] { $n } Abbildung ist öffentlich, seit dem { $date }, veröffentlicht von { $account }.
   *[other] { $n } Abbildungen sind öffentlich, seit dem { $date }, veröffentlicht von { $account }.
  }
publish-newer = Seitdem wurde ein neuer Stand eingefroren. Öffentlich sind weiter die alten Zahlen. Veröffentlichen Sie neu, um sie zu ersetzen.
publish-address = Öffentliche Adresse
publish-may-not = Veröffentlichen kann nur die Rolle Organisation.
publish-nothing = Es gibt noch nichts zu veröffentlichen: Frieren Sie zuerst einen Stand ein.
publish-choose = Was soll öffentlich sein?
publish-sensitive = sensibel
publish-all-of = { $n } von { $all } ausgewählt
publish-check = Auswahl prüfen
publish-none-chosen = Wählen Sie mindestens eine Abbildung.
publish-confirm-heading = Diese Ergebnisse veröffentlichen?
publish-confirm = { $n ->
    [one] { $n } Abbildung wird öffentlich:
   *[other] { $n } Abbildungen werden öffentlich:
  }
publish-effect-everybody = Jeder Mensch kann sie ohne Anmeldung sehen und herunterladen, unter { $address }.
publish-effect-languages = Sie erscheinen in diesen Sprachen: { $languages }.
publish-effect-frozen = Sie bleiben auf diesem Stand, auch wenn neue Antworten kommen:
publish-effect-replace = Was bisher öffentlich war, wird ersetzt.
publish-effect-sensitive = { $n ->
    [one] { $n } davon betrifft ein sensibles Thema.
   *[other] { $n } davon betreffen ein sensibles Thema.
  }
publish-effect-copies = Sie können die Veröffentlichung beenden. Was andere bis dahin gespeichert haben, bleibt bei ihnen.
publish-effect-synthetic = Alle Zahlen sind erfunden. Das steht auf jeder Seite und in jedem Diagramm.
publish-changed = Seit Sie gefragt wurden, hat sich etwas geändert: Es gibt einen neuen Stand, oder jemand anderes hat veröffentlicht. Es ist noch nichts geschehen. Prüfen Sie noch einmal, was Sie veröffentlichen.
publish-button = Veröffentlichen
publish-back = Zurück zur Auswahl
publish-end = Veröffentlichung beenden
publish-end-heading = Veröffentlichung beenden?
publish-end-question = Die öffentliche Seite verschwindet sofort. Was andere bis dahin gespeichert oder gedruckt haben, bleibt bei ihnen; auch Suchmaschinen und Zwischenspeicher können es noch eine Weile zeigen.
publish-end-back = Nicht beenden
publish-history = Was bisher geschah
publish-was-published = veröffentlicht
publish-was-ended = beendet

## Everything for the workshop

workshop-heading = Workshop
workshop-intro = Alles für den Tag. Jedes Handlungsfeld hat ein Handout, ein Blatt für die Moderation, ein Poster und Karten; im ZIP liegen dazu die Diagramme und Zahlen.
workshop-take-all = Alles für alle Handlungsfelder (ZIP)
workshop-wait = Die Dateien entstehen erst beim Herunterladen. Ein Handlungsfeld braucht einige Sekunden, alle zusammen bis zu einer Minute. Lassen Sie die Seite so lange offen.
workshop-languages = Sprache der Unterlagen
workshop-packs = Unterlagen nach Handlungsfeldern
workshop-everything = Alles
workshop-reports = Berichte
workshop-field = Handlungsfeld
workshop-on-screen = Am Beamer
workshop-none = Dieses Vorhaben hat keine Umfrage oder keine Handlungsfelder und deshalb keine Unterlagen.
workshop-no-snapshot = Noch ist keine Umfrage eingefroren. Bis dahin gibt es keine Unterlagen. Öffnen Sie eine Umfrage, und frieren Sie dort unter „{ $release }“ einen Stand ein.

## Weighting to the population

weighting-share = Anteil, gewichtet
weighting-mean = Mittelwert, gewichtet
weighting-bases = Ungewichtet { $n } Personen. Gewichtet ist der Anteil so genau wie bei { $effective } Personen (wirksame Fallzahl).
weighting-how = Gewichtet wird nach { $by } auf die Bevölkerung. Die Gewichte reichen von { $low } bis { $high }. Sie kommen aus den geschützten Zahlen, nicht aus einzelnen Antworten. Gewichtete Anteile stehen immer neben den ungewichteten.
weighting-met = Die Anteile der Gruppen stimmen danach mit der Bevölkerung überein.
weighting-trimmed = Weil Gewichte begrenzt sind, weicht eine Gruppe noch um { $points } Prozentpunkte von der Bevölkerung ab.
weighting-impossible = Gewichtet kann nicht werden: Gruppen, die dafür gebraucht werden, sind zu klein und stehen nicht da.
