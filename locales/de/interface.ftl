### Interface texts of Vielstimmig: German, the source of all translations.

## Program

app-name = Vielstimmig
app-synthetic = Erfundene Daten
lang-name = Deutsch
home-heading = Offene Umfragen
home-empty = Zurzeit ist keine Umfrage offen.
home-staff = Anmeldung für Mitarbeitende

## Frame

app-skip = Zum Inhalt springen
app-help = Hilfe
app-privacy = Datenschutz
app-imprint = Impressum
app-accessibility = Barrierefreiheit
app-contact = Kontakt
app-menu-display = Darstellung und Vorlesen
app-withdraw = Meine Antworten löschen
app-test_banner = Das ist ein Test. Die Antworten zählen nicht.
app-saved = Gespeichert
title-step = { $n }/{ $total }: { $label } – { $survey }
title-neutral = Umfrage
title-error_prefix = Fehler:
footer-language = Sprache

## Language

lang-heading = Wählen Sie Ihre Sprache
lang-button = Sprache
lang-current = Sprache: { $name }
lang-change = Sprache ändern
lang-listen = Anhören: { $name }
lang-suggested = Vorschlag
lang-missing = Meine Sprache fehlt
lang-missing-text = Rufen Sie uns an oder besuchen Sie uns.
lang-missing-which = Welche Sprache brauchen Sie?
lang-unreviewed = Diese Übersetzung hat noch niemand mit dieser Muttersprache geprüft.
lang-machine = Diesen Text hat ein Computer übersetzt.
lang-fallback = Diesen Teil gibt es nur auf Deutsch.
lang-simple-name = Deutsch – Einfache Sprache
lang-second = Eine zweite Sprache anzeigen

## Welcome

start-who = Wer fragt: { $org }
start-minutes = { $n ->
    [one] Es dauert etwa { $n } Minute.
   *[other] Es dauert etwa { $n } Minuten.
  }
survey-minutes-range = Es dauert etwa { $from } bis { $to } Minuten.
start-until = Sie können bis zum { $date } teilnehmen.
start-questions = { $n ->
    [one] { $n } Frage
   *[other] { $n } Fragen
  }
start-begin = Umfrage beginnen
start-continue_code = Mit meiner Nummer weitermachen
start-read_all = Zuerst alle Fragen lesen
start-skip_ok = Sie können jede Frage auslassen.
start-closed = Diese Umfrage ist beendet.
start-not_yet = Diese Umfrage beginnt am { $date }.
start-full = Es haben genug Menschen geantwortet. Vielen Dank.
start-another_person = Eine andere Person möchte antworten

## Consent

consent-heading = Möchten Sie teilnehmen?
consent-voluntary = Die Teilnahme ist freiwillig. Sie können jederzeit aufhören.
consent-no_name = Wir fragen nicht nach Ihrem Namen oder Ihrer Adresse.
consent-who_sees = Nur diese Stelle sieht die Antworten: { $org }.
consent-strict = Niemand kann sehen, wer welche Antworten geschickt hat. Nur mit Ihrer Nummer lassen sich Ihre Antworten finden.
consent-confidential = Ihre Antworten lesen nur Personen, die zur Verschwiegenheit verpflichtet sind. Wir veröffentlichen nichts, woran man Sie erkennt.
consent-no_effect = Ihre Antworten ändern nichts an Ihrer Aufenthaltserlaubnis, Ihren Leistungen oder Ihrer Wohnung.
consent-no_help = Persönliche Probleme können wir mit dieser Umfrage nicht lösen. Hier finden Sie Hilfe: { $link }
consent-delete = Sie bekommen eine Nummer. Damit können Sie Ihre Antworten bis zum { $date } löschen. Sind sie schon vorher ausgewertet, geht das nicht mehr.
consent-more = Alles zum Datenschutz lesen
consent-yes = Ja, ich nehme teil
consent-no = Nein, ich nehme nicht teil
consent-declined = Vielen Dank. Es wurde nichts gespeichert.
consent-error = Wählen Sie Ja oder Nein
consent-age = Sind Sie { $n } Jahre alt oder älter?
consent-age-no = Für diese Umfrage sind Sie noch zu jung.
consent-sensitive = In den nächsten Fragen geht es um dieses Thema: { $topic }. Sie können sie auslassen.
consent-sensitive-yes = Fragen zeigen
consent-sensitive-no = Diese Fragen auslassen
consent-sensitive-heading = Fragen zu sensiblen Themen
consent-sensitive-text = Die nächsten Fragen sind sehr persönlich. Das Gesetz schützt solche Angaben besonders. Wenn Sie „Fragen zeigen“ wählen, stimmen Sie zu: Wir dürfen Ihre Antworten auf diese Fragen verwenden. Sie können diese Fragen auch auslassen. Das hat keine Nachteile für Sie.
consent-quote = Dürfen wir Ihre Worte ohne Ihren Namen verwenden?
consent-contact = Dürfen wir uns noch einmal bei Ihnen melden?

## Entries stored separately

form-detached-why = Diese Angaben speichern wir getrennt von Ihren Antworten. Beides lässt sich nicht verbinden.
form-detached-add = Eintrag hinzufügen
form-detached-skip = Ohne Eintrag weiter
form-detached-saved = Ihr Eintrag ist gespeichert.
form-detached-consent-label = Ja, ich bin einverstanden

## Navigation

nav-continue = Weiter
nav-back = Zurück
nav-later = Aufhören und später weitermachen
nav-send = Meine Antworten senden
nav-change = Ändern
nav-change_for = Ändern: { $question }
nav-close = Schließen
nav-print = Drucken
nav-copy = Kopieren
nav-copied = Kopiert
nav-yes = Ja
nav-no = Nein
nav-or = oder
nav-optional = freiwillig

## Progress and question

q-progress = Frage { $n } von etwa { $total }
q-progress_nototal = Frage { $n }
q-topic = Thema: { $name }
q-why = Warum fragen wir das?
q-explain = Was bedeutet das?
q-one = Wählen Sie eine Antwort
q-many = Sie können mehrere Antworten wählen
q-max = { $n ->
    [one] Wählen Sie höchstens { $n } Antwort
   *[other] Wählen Sie höchstens { $n } Antworten
  }
q-sensitive-line = Diese Frage betrifft ein sensibles Thema. Wenn Sie antworten, stimmen Sie zu, dass wir diese Antwort verwenden. Sie können die Frage auslassen.
q-none = Nichts davon
q-other = Etwas anderes:
q-text-other = Etwas anderes, nämlich
q-group-other = Weitere Antworten
q-dk = Ich weiß es nicht
q-pnts = Das möchte ich nicht sagen
q-na = Trifft auf mich nicht zu
q-clear = Meine Antwort löschen
q-rank-intro = Wählen Sie bis zu { $n }. Das Wichtigste zuerst.
q-rank-place = Platz { $n }
q-rank-up = „{ $item }“ nach oben
q-rank-down = „{ $item }“ nach unten
q-rank-remove = „{ $item }“ entfernen
q-rank-moved = „{ $item }“ ist jetzt auf Platz { $n }
q-text-lang = Sie können in Ihrer Sprache schreiben.
q-text-noname = Bitte schreiben Sie keine Namen, Adressen oder Telefonnummern.
q-text-max = { $n ->
    [one] Höchstens { $n } Zeichen
   *[other] Höchstens { $n } Zeichen
  }
q-text-left = { $n ->
    [one] Noch { $n } Zeichen
   *[other] Noch { $n } Zeichen
  }
q-text-over = { $n ->
    [one] { $n } Zeichen zu viel
   *[other] { $n } Zeichen zu viel
  }
q-num-unit = Einheit: { $unit }
q-year = Jahr
q-month = Monat
q-day = Tag
q-year-hint = Zum Beispiel { $year } (nach dem Kalender in Deutschland)
q-only_year = Ich weiß nur das Jahr
q-place-area = Wo wohnen Sie?
q-place-town = Stadt oder Gemeinde
q-place-outside = Nicht in diesem Kreis
q-select = Auswählen
q-not_answered = Nicht beantwortet
q-reminder = Sie haben diese Frage nicht beantwortet. Sie können auch so weitergehen.
q-go_on = Ohne Antwort weiter
q-answer_now = Jetzt antworten

## Months: as a choice in a list, not for whole dates

date-month-1 = Januar
date-month-2 = Februar
date-month-3 = März
date-month-4 = April
date-month-5 = Mai
date-month-6 = Juni
date-month-7 = Juli
date-month-8 = August
date-month-9 = September
date-month-10 = Oktober
date-month-11 = November
date-month-12 = Dezember

## Errors in answers

err-heading = Es gibt ein Problem
err-count = { $n ->
    [one] Ändern Sie { $n } Antwort
   *[other] Ändern Sie { $n } Antworten
  }
err-prefix = Fehler:
err-choose = Wählen Sie eine Antwort: { $question }
err-required = Schreiben Sie eine Antwort: { $question }
err-choose_yesno = Wählen Sie Ja oder Nein
err-unknown-option = Wählen Sie eine der angezeigten Antworten: { $question }
err-max = { $n ->
    [one] Das sind zu viele Antworten. Wählen Sie höchstens { $n } Antwort
   *[other] Das sind zu viele Antworten. Wählen Sie höchstens { $n } Antworten
  }
err-none_and = Wählen Sie Antworten oder wählen Sie „{ $none }“
err-other_text = Schreiben Sie, was Sie mit „etwas anderes“ meinen
err-number = Schreiben Sie eine Zahl, zum Beispiel { $ex }
err-range = Schreiben Sie eine Zahl von { $min } bis { $max }
err-at-least = Schreiben Sie eine Zahl, die mindestens { $min } ist
err-at-most = Schreiben Sie eine Zahl, die höchstens { $max } ist
err-whole = Schreiben Sie eine Zahl ohne Komma
err-decimals = { $n ->
    [one] Schreiben Sie höchstens { $n } Stelle nach dem Komma
   *[other] Schreiben Sie höchstens { $n } Stellen nach dem Komma
  }
err-year = Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel { $year }
err-year-from = Schreiben Sie ein Jahr ab { $year }
err-year-until = Schreiben Sie ein Jahr bis { $year }
err-year_future = Das Jahr darf nicht in der Zukunft liegen
err-year_convert = { $typed } ist im deutschen Kalender { $a }/{ $b }. Meinen Sie das?
err-month = Wählen Sie einen Monat
err-month-incomplete = Wählen Sie den Monat und schreiben Sie das Jahr dazu
err-future-date = Das Datum darf nicht in der Zukunft liegen
err-too_long = { $n ->
    [one] Der Text ist { $n } Zeichen zu lang
   *[other] Der Text ist { $n } Zeichen zu lang
  }
err-text-too-long = { $n ->
    [one] Ihr Text ist { $n } Zeichen zu lang. Kürzen Sie ihn. Alles, was Sie geschrieben haben, steht noch da.
   *[other] Ihr Text ist { $n } Zeichen zu lang. Kürzen Sie ihn. Alles, was Sie geschrieben haben, steht noch da.
  }
err-rank_double = Sie haben „{ $item }“ zweimal gewählt
err-rank-gap = Ein Platz ist leer. Wählen Sie zuerst Platz 1, dann Platz 2 und so weiter
err-email = Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@example.org
err-code = Eine Ziffer ist falsch. Prüfen Sie die Nummer.
err-code_unknown = Diese Nummer haben wir nicht gefunden.
err-rate = { $n ->
    [one] Das waren zu viele Versuche. Warten Sie { $n } Minute.
   *[other] Das waren zu viele Versuche. Warten Sie { $n } Minuten.
  }

## Errors of a page

err-session = Sie waren lange weg. Ihre Antworten sind gespeichert.
err-session_code = Geben Sie Ihre Nummer ein, um weiterzumachen.
err-expired_form = Senden Sie diese Seite noch einmal.
err-already_sent = Sie haben Ihre Antworten schon gesendet.
err-cookies = Ihr Browser erlaubt keine Cookies. Ohne Cookies funktioniert die Umfrage nicht.
err-offline = Kein Internet. Versuchen Sie es noch einmal.
err-form-other-survey = Diese Seite gehört zu einer anderen Umfrage. Öffnen Sie Ihre Umfrage noch einmal.
err-draft-expired = Die Zeit für diese Umfrage ist abgelaufen
err-draft-expired-text = Ihre früheren Antworten finden wir nicht mehr. Was Sie auf dieser Seite geschrieben haben, sehen Sie unten. Beginnen Sie neu. Dann übernehmen wir es.
err-draft-restart = Neu beginnen
err-closed-heading = Diese Umfrage ist beendet
err-closed-typed-text = Was Sie auf dieser Seite geschrieben haben, konnten wir nicht mehr speichern. Sie sehen es unten und können es kopieren.
err-400-text = Ihr Browser hat etwas gesendet, das wir nicht lesen konnten. Gehen Sie zurück und versuchen Sie es noch einmal.
err-403-text = Diese Seite dürfen Sie nicht öffnen. Vielleicht müssen Sie sich zuerst anmelden.
err-404 = Seite nicht gefunden
err-404-text = Vielleicht ist die Adresse falsch geschrieben. Oder die Seite gibt es nicht mehr.
err-405 = Diese Seite lässt sich so nicht öffnen.
err-too_large = Das ist zu viel Text.
err-too-large-text = Davon wurde nichts gespeichert. Gehen Sie zurück, kürzen Sie den Text und senden Sie ihn noch einmal.
err-429-text = Von Ihrem Anschluss kommen gerade zu viele Anfragen. Warten Sie kurz und versuchen Sie es noch einmal.
err-500 = Bei uns ist etwas schiefgegangen. Was Sie vorher gesendet haben, ist gespeichert.
err-500-text = Versuchen Sie es in ein paar Minuten noch einmal. Wenn Sie sich bei uns melden, nennen Sie diese Fehlernummer: { $incident }
err-503 = Wir arbeiten an der Seite. Versuchen Sie es um { $time } noch einmal.
err-back-to-survey = Zurück zur Umfrage

## Save and resume

save-heading = Ihre Nummer
save-text = Mit dieser Nummer können Sie bis zum { $date } weitermachen.
save-keep = Schreiben Sie sie auf oder machen Sie ein Foto.
save-secret = Wer diese Nummer hat, kann Ihre Antworten sehen.
save-group = Ziffern { $a }, { $b }, { $c }, { $d }
saved-until = Gespeichert bis zum { $date }
code-16 = 16 Ziffern
code-copy-hint = Tippen Sie auf die Nummer. Dann können Sie sie kopieren.
later-heading = Später weitermachen
later-text = Ihre bisherigen Antworten sind gespeichert. Sie sind noch nicht gesendet. Zum Weitermachen brauchen Sie diese Nummer.
later-send-now = Bisherige Antworten jetzt senden
later-send-now-text = Möchten Sie nicht weitermachen? Dann senden Sie, was Sie bis jetzt beantwortet haben. Danach können Sie nichts mehr ändern.
resume-heading = Weitermachen
resume-intro = Geben Sie Ihre Nummer ein. Dann geht es dort weiter, wo Sie aufgehört haben.
resume-label = Ihre Nummer (16 Ziffern)
resume-button = Weiter
resume-welcome = { $n ->
    [one] Willkommen zurück. Sie haben { $n } Frage beantwortet.
   *[other] Willkommen zurück. Sie haben { $n } Fragen beantwortet.
  }

## Check, thanks, withdraw

check-heading = Antworten prüfen und senden
check-text = Noch ist nichts gesendet.
check-show = Meine Antworten zeigen
check-empty = Sie haben noch keine Frage beantwortet.
check-not-shown = Diese Frage haben wir Ihnen nicht gestellt
ended-heading = Die Umfrage endet hier für Sie
ended-nothing-stored = Wir haben nichts gespeichert.
thanks-heading = Ihre Antworten sind angekommen. Vielen Dank.
thanks-code = Ihre Nummer:
thanks-code_text = Mit dieser Nummer können Sie Ihre Antworten bis zum { $date } löschen. Sind sie schon vorher ausgewertet, geht das nicht mehr.
thanks-next = Wie es weitergeht
thanks-results = Die Ergebnisse finden Sie ab dem { $date } hier: { $url }
thanks-help = Hier bekommen Sie Hilfe
thanks-leave = Schließen und Spuren entfernen
thanks-detached-link-offers = Ein Angebot eintragen
thanks-detached-link-contacts = Kontaktdaten eintragen
thanks-another = Die Umfrage für eine andere Person beginnen
wd-heading = Meine Antworten löschen
wd-intro = Geben Sie Ihre Nummer ein. Damit finden wir Ihre Antworten.
wd-label = Ihre Nummer
wd-found = Wir haben Antworten vom { $date } gefunden.
wd-summary = { $n ->
    [one] Mit dieser Nummer ist { $n } Antwort gespeichert.
   *[other] Mit dieser Nummer sind { $n } Antworten gespeichert.
  }
wd-undo-warning = Gelöschte Antworten kann niemand zurückholen.
wd-confirm = Endgültig löschen
wd-cancel = Nicht löschen
wd-done = Ihre Antworten wurden am { $date } gelöscht.
wd-not-possible = Mit dieser Nummer können wir nichts löschen. Vielleicht ist die Nummer falsch. Vielleicht sind die Antworten schon gelöscht oder schon ausgewertet.
wd-too_late = Ihre Antworten sind schon ausgewertet. Sie können nicht mehr gelöscht werden.

## Accessibility

a11y-heading = Erklärung zur Barrierefreiheit
a11y-report = Eine Barriere melden

## Answer scales, low to high: each set belongs together

scale-agree-1 = Stimme gar nicht zu
scale-agree-2 = Stimme eher nicht zu
scale-agree-3 = Teils, teils
scale-agree-4 = Stimme eher zu
scale-agree-5 = Stimme voll zu
scale-important-1 = Gar nicht wichtig
scale-important-2 = Eher nicht wichtig
scale-important-3 = Mittel
scale-important-4 = Eher wichtig
scale-important-5 = Sehr wichtig
scale-satisfied-1 = Sehr unzufrieden
scale-satisfied-2 = Eher unzufrieden
scale-satisfied-3 = Teils, teils
scale-satisfied-4 = Eher zufrieden
scale-satisfied-5 = Sehr zufrieden
scale-often-1 = Nie
scale-often-2 = Selten
scale-often-3 = Manchmal
scale-often-4 = Oft
scale-often-5 = Immer
scale-good-1 = Sehr schlecht
scale-good-2 = Eher schlecht
scale-good-3 = Mittel
scale-good-4 = Eher gut
scale-good-5 = Sehr gut

## Charts and tables

chart-n = n ~ { $n }
chart-base = Basis: rund { $n } Personen, die geantwortet haben
chart-source = Quelle: { $survey }, { $organisation }
chart-date = Stand: { $date }
chart-identity = Abbildung { $id } · Zahlen { $data }
chart-priorities-title = Was wichtig ist und wie gut es läuft
chart-priorities-quality = Wie gut es läuft (Mittel, { $ends })
chart-priorities-share = Anteil der Personen, die das Feld als vorrangig nennen
chart-priorities-means = Durchschnitt über alle Felder
chart-priorities-lines = Linien durch das Bild: Durchschnitt über alle Felder, je Befragung. Die Achsen zeigen nur den Bereich, in dem Werte liegen.
chart-priorities-whiskers = Feine Striche an den Zeichen: Spielraum (95 %) bei mindestens { $n } Antworten
chart-priorities-not-placed = Nicht eingezeichnet (weniger als { $n } Antworten)
chart-quadrant = Einordnung
chart-quadrant-act_first = zuerst angehen
chart-quadrant-secure = sichern
chart-quadrant-watch = beobachten
chart-quadrant-goes_well = läuft
chart-field = Handlungsfeld
chart-survey = Befragung
chart-ends = { $low } bis { $high }
chart-asked-some = Nicht allen gestellt
chart-asked-chosen = Nicht allen gestellt, sondern vor allem Menschen, die dieses Thema vorher gewählt haben
chart-asked-without = { $audience }: rund { $n } nicht gefragt
pack-rank-and-part = Rang · Nennungen
chart-rank = Rang
chart-ranks-title = { $title }: Rang in beiden Befragungen
chart-ranks-base = Rang nach der Zahl der Personen, die es nennen; wer gleich oft genannt wird, teilt sich einen Rang
chart-ranks-change = Ränge höher oder tiefer
chart-ranks-far = Dicke Linien: in der zweiten Befragung mindestens { $n } Ränge höher (durchgezogen) oder tiefer (gestrichelt)
chart-ranks-close = Liegen zwei Ränge dicht beieinander, sagt die Reihenfolge wenig.
chart-ranks-most = Gezeigt sind { $shown } von { $all } Antworten: die mit dem besten Rang in einer der Befragungen
chart-gap-head = Abstand
chart-participation-day = Gesendete Antworten je Tag
chart-participation-week = Gesendete Antworten je Woche
chart-participation-month = Gesendete Antworten je Monat
chart-participation-languages-week = Gesendete Antworten je Woche und Sprache
chart-participation-languages-month = Gesendete Antworten je Monat und Sprache
chart-participation-rounded = Anzahlen sind auf Fünfer abgerundet; unter { $n } stehen sie nicht da, und nie fehlt nur eine einzige.
chart-participation-weeks = Wochen beginnen am Montag; genannt ist ihr erster Tag.
chart-period-day = Tag
chart-period-week = Woche ab
chart-period-month = Monat
chart-left-out = Nicht in der Basis: { $reasons }
chart-blank = keine Angabe
chart-not-asked = nicht gefragt
chart-withheld = Nicht gezeigt: zu wenige Antworten
chart-withheld-mark = { "." }
chart-bracket-note = Zahlen in Klammern: kleine Fallzahl
chart-several = Mehrere Antworten waren möglich
chart-overlap = Eine Person kann zu beiden Gruppen gehören.
chart-status-running = Die Umfrage läuft noch
chart-status-closed = Die Umfrage ist beendet
chart-status-final = Die Umfrage ist beendet, die Zahlen sind endgültig
chart-synthetic = Erfundene Daten
chart-not-representative = Die Ergebnisse zeigen die Sicht der Personen, die teilgenommen haben. Sie sind nicht repräsentativ für alle.
chart-percent = { $n }{ "\u00A0" }%
chart-mean = Durchschnitt: { $mean }
chart-mean-head = Mittel
chart-group = Gruppe
chart-less-than = weniger als { $n }
chart-audience-share = Anteil in jeder Gruppe
chart-points-difference = Unterschied in Prozentpunkten
chart-points-head = Punkte
chart-total = Gesamt
chart-combined = Weitere zusammen
chart-only = nur { $group }
chart-nearly = Alle Zahlen sind zum Schutz der Befragten leicht verändert. 0 heißt: niemand oder sehr wenige.
chart-clear-difference = deutlicher Unterschied in dieser Befragung
chart-clear-bold = Fett gedruckt: deutlicher Unterschied in dieser Befragung.
chart-no-clear-difference = kein deutlicher Unterschied
chart-unreviewed = Die Übersetzung ist noch nicht geprüft
chart-other-answers = Andere Antworten

# Diagramme nach Gruppen, aus Gesprächen, und wer teilgenommen hat
chart-took-part = Wer hat teilgenommen? { $survey }
chart-parts = Jeder Balken ist eine Frage mit einer Antwort je Person. Alle Teile zusammen sind 100{ "\u00A0" }%.
chart-without-panel = Weniger als { $n } Personen, deshalb ohne eigenes Feld: { $groups }
chart-heard = Was in Gesprächen zur Sprache kam: { $guide }
chart-talks = Gespräche
chart-talks-base = { $n } Gespräche. Gezählt werden Gespräche, nicht Personen.
chart-talks-exact = in { $n } von { $all }
chart-talks-least = in mindestens { $n } von { $all }
chart-talks-individual = einzelne Stimmen
chart-talks-individual-why = Einzelne Stimmen: in weniger als fünf Gesprächen, oder die Zahl würde auf einzelne Menschen zeigen.
chart-number-and-voice = Zahl und Stimme: was besonders schwer ist
chart-number-and-voice-base = Anteil der Personen in jeder Umfrage · Zahl der Gespräche, in denen es vorkam
chart-topic = Thema
chart-statement-and-voice = Kernaussage und Stimme
chart-contradicts = widerspricht sich
chart-contradicts-why = Widerspricht sich: in einer Umfrage unter den ersten { $first } Rängen, aber in kaum einem Gespräch; oder in vielen Gesprächen, aber in keiner Umfrage unter den ersten { $low } Rängen.

## Workshop pack

pack-title = Handout: { $field }
pack-who = Diese Zahlen kommen von:
pack-audience = { $survey }: rund { $n } Antworten, Stand vom { $date }
pack-audience-few = { $survey }: wenige Antworten, Stand vom { $date }
pack-no-snapshot = { $survey }: noch keine Ergebnisse
pack-figure = Abbildung { $n }: { $title }
pack-compared = Beide Befragungen nebeneinander
pack-answer = Antwort
pack-row = Aussage
pack-people = Personen (rund)
pack-share = Anteil
pack-difference = Unterschied in Punkten
pack-judgement = Einschätzung
pack-withheld = nicht gezeigt
pack-withheld-why = „Nicht gezeigt“ heißt: Hier sind es zu wenige Personen, oder eine andere kleine Zahl ließe sich sonst ausrechnen.
pack-voices = In eigenen Worten
pack-method = Wie die Zahlen entstanden sind
pack-method-list = Gezeigt wird nur, was vorher festgelegt war: jede Frage für alle zusammen und nach wenigen Merkmalen. Andere Auszählungen gibt es nicht.
pack-method-noise = Jede Zahl ist zum Schutz der Befragten leicht verändert, und zwar immer gleich: Zweimal gefragt kommt dieselbe Zahl.
pack-method-thresholds = Ergebnisse gibt es ab { $least } Antworten, eine Frage wird ab { $base } Personen gezeigt. Zahlen unter { $threshold } stehen als 0 da. Zahlen in Klammern kommen von weniger als { $bracket } Personen.
pack-period = Befragt wurde vom { $from } bis zum { $to }.
pack-period-from = Befragt wird seit dem { $from }.
pack-period-to = Befragt wird bis zum { $to }.
pack-languages = Sprachen der Umfrage: { $languages }
pack-questions = Fragen: { $n }

## Reports and their parts

audience-actors = Fachkräfte und Ehrenamtliche
audience-people = Zugewanderte Menschen
talks-actors = Gespräche mit Fachleuten
talks-people = Gespräche mit zugewanderten Menschen
voice-actor = Fachperson
voice-person = Zugewanderte Person
voice-translated = Übersetzung
voice-original = Original: { $language }
voice-translated-into = Übersetzung: { $language }
pack-only-in = nur auf { $language }

figure-quality = Wie gut läuft es? { $field }
figure-hurdles = Die größten Hürden: { $field }
figure-needs = Was gebraucht wird: { $field }

pack-kind-handout = Handout
pack-kind-moderator = Blatt für die Moderation
pack-kind-poster = Poster
pack-kind-cards = Karten
pack-draft = Entwurf
pack-fact-office = Herausgegeben von
pack-fact-date = Stand der Zahlen
pack-fact-translation = Übersetzung
pack-stamp = Stand { $date } · Datenstand { $data }
pack-figure-number = Abbildung { $n }
pack-figures-all = Zu allen Abbildungen dieser Seite: { $notes }
pack-on-figures = Zu den Abbildungen
pack-clear = deutlich
pack-not-clear = nicht deutlich
pack-too-few = zu wenige
pack-audience-head = Wer

say-priority-actors = der Fachkräfte und Ehrenamtlichen zählen dieses Thema zu denen, bei denen am meisten getan werden muss.
say-priority-people = der zugewanderten Menschen zählen dieses Thema zu denen, bei denen am meisten getan werden muss.
say-hurdle-actors = der Fachkräfte und Ehrenamtlichen nennen diese Hürde: „{ $name }“.
say-hurdle-people = der zugewanderten Menschen nennen diese Hürde: „{ $name }“.
say-need-actors = der Fachkräfte und Ehrenamtlichen sagen, was gebraucht wird: „{ $name }“.
say-need-people = der zugewanderten Menschen sagen, was gebraucht wird: „{ $name }“.
say-other-actors = Fachkräfte und Ehrenamtliche: { $percent }.
say-other-people = Zugewanderte Menschen: { $percent }.
say-base-actors = von rund { $n } befragten Fachkräften und Ehrenamtlichen
say-base-people = von rund { $n } befragten zugewanderten Menschen
say-base-some = nicht allen gestellt
say-few = 0 oder sehr wenige
card-few = niemand oder sehr wenige
say-nothing = Zu diesem Thema können wir noch keine Zahlen zeigen.
say-nothing-text = Es haben zu wenige Menschen geantwortet. Was Sie selbst wissen und erleben, zählt heute umso mehr.
diff-more-actors = „{ $name }“ nennen Fachkräfte und Ehrenamtliche häufiger ({ $more }) als zugewanderte Menschen ({ $less }): deutlicher Unterschied in dieser Befragung.
diff-more-people = „{ $name }“ nennen zugewanderte Menschen häufiger ({ $more }) als Fachkräfte und Ehrenamtliche ({ $less }): deutlicher Unterschied in dieser Befragung.
diff-none-audiences = Zwischen Fachkräften, Ehrenamtlichen und zugewanderten Menschen gibt es keinen deutlichen Unterschied.
diff-some-cannot = Wo genug Menschen geantwortet haben, gibt es zwischen Fachkräften, Ehrenamtlichen und zugewanderten Menschen keinen deutlichen Unterschied. Für Zahlen in Klammern können wir es nicht sagen.
diff-cannot = Ob Fachkräfte, Ehrenamtliche und zugewanderte Menschen es verschieden sehen, können wir nicht sagen: Es haben zu wenige geantwortet.
diff-groups = „{ $name }“ nennen nicht alle Gruppen gleich oft: { $first } { $more }, { $second } { $less }; deutlicher Unterschied in dieser Befragung.
diff-none-groups = Zwischen den Gruppen der zugewanderten Menschen gibt es keinen deutlichen Unterschied.
diff-cannot-groups = Ob sich die Gruppen der zugewanderten Menschen unterscheiden, können wir nicht sagen: Es haben zu wenige geantwortet.

pack-today = Worum geht es heute?
pack-today-text = Sie haben gelesen, was viele Menschen gesagt haben. Jetzt zählt, was Sie daraus machen:
pack-question-1 = Was sind bei uns die größten Herausforderungen?
pack-question-2 = Was wollen wir tun, wer macht mit, und was ist der erste Schritt?
pack-own-thoughts = Meine Gedanken dazu
pack-see = So sehen es die Befragten
pack-missing = Was fehlt?
pack-groups = Wer sieht es anders?
pack-think = Was sagen Sie?
pack-think-text = Welche Zahl überrascht Sie? Was haben Sie selbst erlebt?
pack-offers = Was es schon gibt
pack-known = Angebote
pack-examples = Gute Beispiele
pack-room = Schreiben Sie auf, was Sie kennen.
pack-notes = Notizen
pack-who-heading = Wer hat mitgemacht?
pack-talks = { $guide }: { $n }
pack-method-box = Die Teilnahme war freiwillig. Die Ergebnisse zeigen die Sicht der Personen, die teilgenommen haben. Sie sind nicht repräsentativ für alle. Alle Zahlen sind zum Schutz der Befragten leicht verändert; 0 heißt: niemand oder sehr wenige. Was zu wenige Menschen betrifft, zeigen wir nicht. Zahlen in Klammern kommen von weniger als { $bracket } Personen.

mod-goal = Ziel
mod-goal-text = Zum Thema „{ $field }“ stehen am Ende mindestens drei Vorschläge auf Papier, jeder mit einer verantwortlichen Person oder Stelle und einem ersten Schritt.
mod-schedule = Ablauf: { $n } Minuten
mod-minutes = Minuten
mod-step = Schritt
mod-how = So geht es
mod-step-1 = Ankommen
mod-step-1-how = Begrüßung, Ziel, kurze Runde: Name und ein Satz zum Thema. Handout austeilen.
mod-step-2 = Zahlen und Stimmen
mod-step-2-how = Seite 2 und 3 des Handouts gemeinsam lesen. Was überrascht? Was fehlt? Noch nicht diskutieren.
mod-step-3 = Herausforderungen
mod-step-3-how = Karten auslegen, in kleinen Gruppen die drei wichtigsten wählen und ergänzen, dann vorstellen.
mod-step-4 = Vorschläge
mod-step-4-how = Zu jeder gewählten Herausforderung: Was hilft? Wer kann es tun? In die Vorlage schreiben.
mod-step-5 = Gewichten
mod-step-5-how = Alle kleben Punkte auf das Poster. Das Ergebnis laut vorlesen.
mod-step-6 = Abschluss
mod-step-6-how = Verantwortliche und erste Schritte festhalten. Sagen, wann es eine Rückmeldung gibt.
mod-material = Material
mod-material-1 = Handout für alle, auch in den anderen Sprachen
mod-material-2 = Poster an der Wand, Kartensatz auf jedem Tisch
mod-material-3 = Klebepunkte: drei für jede Person
mod-material-4 = Stifte, Papier, Klebeband
mod-material-5 = Vorlage für Ergebnisse: fünf Kopien
mod-material-6 = Uhr, die alle sehen
mod-roles = Rollen
mod-roles-1 = Moderation: achtet auf Zeit und Ziel
mod-roles-2 = Schreiben: füllt die Vorlage aus
mod-roles-3 = Sprachmittlung: sitzt bei denen, die sie brauchen
mod-roles-4 = Gastgeber: begrüßt und sagt, was mit den Ergebnissen geschieht
mod-result = Was herauskommen muss
mod-result-text = Mindestens drei Vorschläge mit Verantwortlichen und erstem Schritt. Meinungen, die abweichen, werden mit aufgeschrieben.
mod-facts = Die Zahlen hinter dem Handout
mod-hurdles = Hürden
mod-needs = Was gebraucht wird
mod-contradictions = Hier gehen die Sichtweisen auseinander
mod-contradiction = „{ $name }“: Fachkräfte und Ehrenamtliche { $actors }, zugewanderte Menschen { $people }. Woran liegt das?
joint-title = Zahl und Stimme
joint-statements = Kernaussagen
joint-only-told = „{ $name }“: in vielen Gesprächen, aber in keiner Umfrage weit vorn. Warum?
joint-hardly-told = „{ $name }“: in einer Umfrage weit vorn, aber in kaum einem Gespräch. Warum?
mod-weak = Schwache Stellen
mod-weak-self = Wer mitgemacht hat, hat sich selbst dazu entschieden.
mod-weak-small = Zahlen in Klammern: kleine Fallzahl. Nur vorsichtig verwenden.
mod-weak-withheld = Manches ist nicht gezeigt, weil es zu wenige Personen sind.
mod-weak-routed = Nicht alle haben jede Frage bekommen: Die Zahl der Personen steht über jeder Tabelle.
mod-weak-base = Fachkräfte und Ehrenamtliche kreuzen mehr an. Deshalb auch auf den Rang und den Anteil an allen Nennungen schauen.
mod-elsewhere = Gehört zu einem anderen Thema
mod-elsewhere-line = „{ $name }“: { $field }
mod-elsewhere-none = Dazu gibt es noch keine Zahlen.
mod-questions = Fragen, die kommen werden
mod-question-1 = Ist das repräsentativ?
mod-question-1-answer = Nein. Es ist die Sicht derer, die teilgenommen haben.
mod-question-2 = Warum sind die Zahlen nicht genau?
mod-question-2-answer = Sie sind zum Schutz der Befragten leicht verändert, überall gleich.
mod-question-3 = Warum fehlen Zahlen?
mod-question-3-answer = Wo zu wenige geantwortet haben, könnte man Personen erkennen.
mod-question-4 = Was geschieht mit unseren Vorschlägen?
mod-question-4-answer = Sie kommen als „Entwurf aus dem Workshop“ in das Verzeichnis der Empfehlungen.
mod-prompts = Ein Anstoß für jede Herausforderung
mod-prompt-1 = „{ $name }“: Wo hat es bei uns schon einmal besser geklappt, und warum?
mod-prompt-2 = „{ $name }“: Wen trifft es am stärksten, und wer fehlt heute am Tisch?
mod-prompt-3 = „{ $name }“: Was können wir hier vor Ort entscheiden, was nicht?
mod-prompt-4 = „{ $name }“: Was wäre in einem Jahr anders, wenn es gelöst wäre?
mod-prompt-5 = „{ $name }“: Welches Angebot gibt es schon, das nur wenige kennen?
mod-circles = Wenn sich das Gespräch im Kreis dreht
mod-circle-1 = Wer genau ist betroffen?
mod-circle-2 = Wo genau tritt es auf?
mod-circle-3 = Seit wann ist das so?
mod-circle-4 = Was wurde schon versucht?
mod-circle-5 = Was wäre der kleinste Schritt?
mod-template = Vorlage für Ergebnisse
mod-template-text = Eine Vorlage für jeden Vorschlag. Bitte leserlich schreiben oder abfotografieren.
mod-privacy = Bitte keine Fälle und keine Namen
mod-privacy-text = Aufgeschrieben wird, was für viele gilt. Was einzelne Menschen erzählen, bleibt im Raum.
result-challenge = Herausforderung
result-proposal = Vorschlag
result-owner = Verantwortlich
result-partners = Wer macht mit?
result-first-step = Erster Schritt
result-by-when = Bis wann?
result-effort = Aufwand: gering, mittel, hoch
result-effect = Wirkung
result-dissent = Andere Meinung
poster-challenges = Herausforderungen
poster-solutions = Lösungen
poster-who = Wer macht mit?
poster-dots = Was ist am wichtigsten? Kleben Sie Ihre Punkte.
card-hurdle = Hürde
card-need = Was gebraucht wird
card-talks = in { $n } von { $all } Gesprächen
card-talks-least = in mindestens { $n } von { $all } Gesprächen
card-talks-few = einzelne Stimmen
zip-name = Inhalt
zip-contents = Das ist enthalten:
zip-editable = Text zum Bearbeiten
zip-slides = Folien
zip-numbers = Zahlen
zip-before-printing = Vor dem Druck ansehen:
zip-nothing-found = Alles ist wie geplant.
check-number = { $part }: { $number } steht in keiner freigegebenen Tabelle.
check-quote = { $part }: Dieses Zitat ist nicht freigegeben: „{ $words }“
check-data = { $part }: Tag oder Datenstand ist ein anderer als in den übrigen Teilen.
check-figure = { $part }: Dieser Abbildung fehlt Nummer, Titel oder Quelle: „{ $title }“
check-caveat = { $part }: Es fehlt der Satz, wessen Sicht die Zahlen zeigen.
check-source = Zu diesem Satz fehlt die Quelle: „{ $sentence }“
check-pages = { $of }, { $parts }: geplant { $planned }, geworden { $found } (Seiten oder Karten).
check-letters = { $part }: Diese Zeichen kann die Schrift nicht: { $letters }
check-method = Der Kasten zu den Zahlen hat { $found } Wörter; höchstens { $most } werden gelesen.
check-page-one = Seite 1 hat { $found } Wörter; höchstens { $most } werden gelesen.
poster-online = Alle Ergebnisse im Netz:
check-no-address = Das Poster hat keinen QR-Code: Wo die Seiten für alle zu erreichen sind, ist nicht eingestellt (--public-address).

## Numbers in texts of the office

figure-talks = { $n } von { $all }
figure-talks-at_least = mindestens { $n } von { $all }

## Published results

chapter-all-fields = Alle Themen zusammen
chapter-people = Wer geantwortet hat
published-none = Hier ist nichts veröffentlicht
published-none-text = Vielleicht sind die Ergebnisse noch nicht fertig. Oder sie wurden zurückgezogen.
published-none-ask = Fragen Sie die Stelle, die Ihnen die Adresse gegeben hat.
published-heading = Ergebnisse: { $process }
published-intro = Hier stehen Ergebnisse, die { $organisation } am { $date } veröffentlicht hat. Die Zahlen bleiben so, bis neue veröffentlicht werden.
published-chapters = Themen
published-figures = { $n ->
    [one] { $n } Abbildung
   *[other] { $n } Abbildungen
  }
published-table = Zahlen als Tabelle
published-words = Die Abbildung in Worten
published-notes = Quelle und Hinweise
published-svg = Abbildung herunterladen (SVG)
published-csv = Zahlen herunterladen (CSV)
published-start = Überblick
published-previous = Zurück: { $chapter }
published-next = Weiter: { $chapter }
published-not-here = { $n ->
    [one] { $n } Abbildung gibt es in dieser Sprache nicht.
   *[other] { $n } Abbildungen gibt es in dieser Sprache nicht.
  }

report-kind-conference = Bericht zur Konferenz
report-kind-participation = Beteiligung
report-kind-municipality = Datenblatt für die Gemeinde
report-kind-method = Anhang: Wie die Zahlen entstanden sind
report-contents = Inhalt
report-summary = Das Wichtigste in Kürze
report-summary-text = So viele Menschen sagen, dass bei einem Thema am meisten getan werden muss.
report-summary-own = Das Wichtigste auf Deutsch
report-who = Wer hat mitgemacht?
report-matrix = Was wichtig ist und wie gut es läuft
report-matrix-text = Oben links stehen Themen, die vielen wichtig sind und schlecht laufen. Unten rechts stehen Themen, die gut laufen und seltener genannt werden.
report-challenges = Die Herausforderungen, die am häufigsten genannt werden
report-challenges-text = Jede Zeile steht für sich: Anteile und Gespräche werden nicht zusammengezählt.
report-challenge = Herausforderung
report-rank = { $percent } (Rang { $rank })
report-direction = Wer nennt es
direction-shared = beide
direction-seen_by_professionals = eher Fachkräfte und Ehrenamtliche
direction-felt_by_people = eher zugewanderte Menschen
direction-voices = Stimmen aus Gesprächen
report-groups = Gruppen im Vergleich
report-groups-text = Gezeigt werden nur Gruppen, aus denen mindestens { $n } Personen geantwortet haben.
report-groups-none = Keine zwei Gruppen sind so groß, dass man sie vergleichen darf: Es braucht mindestens { $n } Personen in jeder. Kleinere Gruppen zeigen wir nicht, damit niemand erkannt wird.
report-actors = Fachkräfte und Ehrenamtliche im Vergleich
report-well = Was gut läuft
report-well-best = Am besten bewertet werden: { $fields }.
report-change = Was Menschen als Erstes ändern würden
report-change-text = Gezählt sind Personen, die in eigenen Worten etwas dazu geschrieben haben.
report-change-none = Viele haben in eigenen Worten geschrieben, was sie als Erstes ändern würden. Wovon sie schreiben, ist noch nicht gezählt.
report-topic = Wovon sie schreiben
report-tables = Alle Zahlen
report-imprint = Impressum, Datenschutz, Barrierefreiheit
report-imprint-publisher = Herausgegeben von
report-imprint-privacy = Dieser Bericht enthält keine Daten einzelner Personen. Alle Zahlen sind vor der Veröffentlichung geschützt worden; Zitate sind von Menschen gelesen und freigegeben.
report-imprint-access = Der Bericht ist ein barrierefreies PDF: Überschriften, Tabellen und Bilder sind ausgezeichnet und beschrieben.
report-started = begonnen
report-sent = abgeschickt
report-complete = bis zum Ende
report-partial = vorher abgeschickt
report-draft = noch offen
report-language = Sprache
report-figure = Zahl der Personen
report-participation-note = Nur Zahlen, keine Antworten. Alle Zahlen sind auf fünf abgerundet; unter zehn wird nichts gezeigt.
muni-here = Wer hat hier geantwortet?
muni-enough = Aus { $place } haben rund { $n } zugewanderte Menschen geantwortet.
muni-few = Aus { $place } haben zu wenige zugewanderte Menschen geantwortet. Deshalb stehen hier die Zahlen für alle Orte dieser Größe und für den ganzen Kreis.
muni-few-alone = Aus { $place } haben zu wenige zugewanderte Menschen geantwortet. Deshalb stehen hier nur die Zahlen für den ganzen Kreis.
muni-area = Orte dieser Größe
muni-district = ganzer Kreis
muni-rest = übriger Kreis
muni-rest-why = Übriger Kreis: der ganze Kreis ohne diese Antworten, aus den Zahlen berechnet, die auch in den Tabellen stehen.
muni-base = n ~ { $n }, nicht in der Basis: { $left }
muni-n = n (rund)
muni-finds = Finden Menschen die richtige Stelle?
muni-help = Wo Menschen schon Hilfe bekommen haben
muni-quality = Wie gut läuft es? (Mittel von 1 bis { $steps })
muni-hurdles = Die fünf häufigsten Hürden
muni-needs = Was in jedem Thema am meisten gebraucht wird
muni-cannot = Was die Zahlen nicht sagen
muni-no-ranking = Gemeinden werden nicht verglichen und nicht in eine Reihenfolge gebracht.
method-agreement = Texte: Zwei Personen haben einen Teil der Texte unabhängig voneinander zugeordnet. Gleich entschieden haben sie in { $percent } der Fälle.
method-no-agreement = Texte: Es gibt noch nicht genug Texte, die zwei Personen unabhängig voneinander zugeordnet haben.
method-translation = Übersetzungen: { $languages }
method-reviewed = { $language }: geprüft
method-unreviewed = { $language }: noch nicht geprüft
method-unweighted = Die Zahlen sind nicht gewichtet.
method-weighted = Die Zahlen in Diagrammen und Tabellen sind nicht gewichtet. Gewichtete Anteile stehen hier daneben.
method-weights = Gewichtet wird nach { $by } auf die Bevölkerung. Die Gewichte reichen von { $low } bis { $high }. Sie kommen aus den geschützten Zahlen, nicht aus einzelnen Antworten.
method-weights-met = Die Anteile der Gruppen stimmen danach mit der Bevölkerung überein.
method-weights-trimmed = Weil Gewichte begrenzt sind, weicht eine Gruppe noch um { $points } Prozentpunkte von der Bevölkerung ab.
method-effective = Ungewichtet sind es rund { $n } Personen. Gewichtet ist ein Anteil so genau wie bei { $effective } Personen (wirksame Fallzahl).
method-weights-impossible = Gewichtet werden soll, aber es geht nicht: Gruppen, die dafür gebraucht werden, sind zu klein und stehen nicht da.
method-weighted-share = Anteil, gewichtet
method-noise-k5 = Anzahlen ab 6 weichen um höchstens 4 von den gezählten ab, im Mittel um nichts; 1 bis 4 steht nirgends.
method-noise-r5 = Anzahlen sind zufällig auf Vielfache von 5 auf- oder abgerundet.
method-noise-r3 = Anzahlen sind zufällig auf Vielfache von 3 auf- oder abgerundet.
method-noise-ten-five = Anzahlen unter 10 stehen nicht da, alle anderen sind auf Vielfache von 5 gerundet.
method-interval = Spannen und deutliche Unterschiede: mit 95 % Sicherheit, die Veränderung zum Schutz ist eingerechnet. Deutlich heißt: mindestens { $points } Punkte, auf beiden Seiten mindestens { $n } Personen, und größer als der Zufall erklärt.
