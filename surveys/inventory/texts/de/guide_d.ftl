### Leitfaden D für Gespräche mit Menschen mit Einwanderungsgeschichte. .probes sind Nachfragen und Hinweise nur für das Interview-Team.

guide_d-title = Leitfaden für Gespräche mit Menschen mit Einwanderungsgeschichte

guide_d-intro =
    Danke, dass Sie mit uns sprechen. Wir möchten lernen, wie das Leben hier besser wird. Das Gespräch dauert etwa 40 Minuten.

    Sie entscheiden, was Sie erzählen. Wir schreiben Ihren Namen nicht auf.

    Das Gespräch hat keine Folgen für Ihren Aufenthalt, Ihre Leistungen oder Ihre Arbeit. Sie können jederzeit aufhören.

## Angaben vorab

guide_d-before = Angaben vorab

D01 = Wohnort

D02 = Gruppe (ordnet die interviewende Person zu)
    .short = Gruppe

D03 = Altersgruppe
D03-a16_24 = 16 bis 24
D03-a25_39 = 25 bis 39
D03-a40_59 = 40 bis 59
D03-a60p = 60 oder älter

D04 = Zeit in Deutschland
D04-lt1 = unter 1 Jahr
D04-y1_5 = 1 bis 5 Jahre
D04-y6_10 = 6 bis 10 Jahre
D04-gt10 = über 10 Jahre

## Gespräch

guide_d-talk = Gespräch

D05 = Wie sieht bei Ihnen ein normaler Tag aus?
    .probes = Arbeit, Kurs, Familie, Wege

D06 = Was war am Anfang hier leicht?
    .probes = Wer hat geholfen?

D07 = Was war am Anfang schwer? Was ist heute noch schwer?
    .probes = Nicht nach Flucht oder Aufenthaltsgründen fragen

D08 = Wie haben Sie Deutsch gelernt, oder wie lernen Sie es?
    .probes = Kurs, Weg, Kinder, Übung

D09 = Wie geht es Ihren Kindern in Kita und Schule?
    .probes = Nur wenn Kinder erwähnt wurden

D10 = Welche Arbeit haben Sie, welche möchten Sie?
    .probes = Abschluss, Anerkennung, Bewerbung, Betrieb

D11 = Wie wohnen Sie? Wie kommen Sie von Ort zu Ort?
    .probes = Suche, Größe, Miete, Bus, Führerschein

D12 = Wohin gehen Sie, wenn Sie krank sind? Wie klappt das?
    .probes = Keine Krankheiten aufschreiben, nur den Zugang

D13 = Welche Menschen sind hier für Sie wichtig? Wo treffen Sie andere?
    .probes = Nachbarschaft, Verein, Gemeinde, Schule

D14 = Wann haben Sie sich willkommen gefühlt, wann nicht?
    .probes = Nur erzählen, was die Person möchte

D15 = Erzählen Sie von Ihrem letzten Besuch in einem Amt.
    .probes = Brief, Termin, Sprache, Ergebnis

## Karte und Wünsche

guide_d-wishes = Karte und Wünsche

D16 = Karte: Wo soll zuerst etwas besser werden?
    .short = Was zuerst besser werden soll

D17 = Was wünschen Sie sich von Stadt und Kreis?
    .probes = Eine Sache, die sofort anders sein soll

D18 = Möchten Sie selbst mitmachen? Wie?
    .probes = Konferenz, Ehrenamt, Verein, Dolmetschen

## Kontakt, getrennt von den Notizen

D19 = Möchte die Person wieder von uns hören?
    .consent = Die Person ist einverstanden, dass der Kreis sie über die Ergebnisse und weitere Schritte informiert. Sie kann das jederzeit zurücknehmen.
d_contact_name = Name
d_contact_way = Telefon oder E-Mail
