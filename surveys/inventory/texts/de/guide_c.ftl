### Leitfaden C für Gespräche mit Schlüsselpersonen. .probes sind Nachfragen und Hinweise nur für das Interview-Team.

guide_c-title = Leitfaden für Gespräche mit Schlüsselpersonen

guide_c-intro =
    Danke für Ihre Zeit. Das Gespräch dauert etwa 45 bis 60 Minuten.

    Es geht um Ihre Erfahrung, nicht um einzelne Personen. Bitte nennen Sie keine Namen von Menschen, die Sie beraten. Ich schreibe mit.

    Sie können das Protokoll vorher sehen. Sie können jederzeit eine Frage auslassen oder aufhören.

## Angaben vorab

guide_c-before = Angaben vorab

C01 = Art der Stelle

C02 = Gebiet

C03 = Themen, zu denen die Person besonders viel weiß
    .short = Themen der Person

## Gespräch

guide_c-talk = Gespräch

C04 = Was machen Sie, und mit welchen Menschen arbeiten Sie?
    .probes = Seit wann? Wie kommen die Menschen zu Ihnen?

C05 = Wann sagen Sie: Eine Person ist hier angekommen?
    .probes = Woran merken Sie das im Alltag?

C06 = Was läuft in Ihrem Gebiet gut? Warum?
    .probes = Welches Angebot sollen andere übernehmen?

C07 = Wo hakt es am meisten? Erzählen Sie von einer typischen Lage.
    .probes = Keine Namen. Wer ist beteiligt? Was passiert dann?

C08 = Vertiefung Thema 1: Was brauchen die Menschen hier am dringendsten?
    .probes = Was gibt es schon? Wer erreicht es nicht?

C09 = Vertiefung Thema 2: Was brauchen die Menschen hier am dringendsten?
    .probes = Was gibt es schon? Wer erreicht es nicht?

C10 = Welche Gruppen erreichen Sie gut, welche kaum?
    .probes = Mittel- und Südosteuropa, Geflüchtete seit 2015, Ukraine, lange hier Lebende

C11 = Mit wem arbeiten Sie gut zusammen? Wo fehlt Abstimmung?
    .probes = Übergänge zwischen Ämtern, Rechtskreiswechsel, Ehrenamt

C12 = Was ist in Ihrer Kommune anders als im übrigen Kreis?
    .probes = Wohnungsmarkt, Bus, große Betriebe, Unterkünfte

## Karten

guide_c-cards = Karten

C13 = Karte 1: Wie gut läuft es bei den sechs Themen?
    .short = Wie gut es bei den Themen läuft

C14 = Karte 2: Bei welchen Themen muss am meisten getan werden?
    .short = Wo am meisten getan werden muss

C15 = Karte 3: Was sind die größten Hürden?
    .short = Größte Hürden

## Ausblick

guide_c-outlook = Ausblick

C16 = Welche drei Dinge soll der Kreis in den nächsten drei Jahren tun?
    .probes = Wer muss es tun? Was kostet es? Woran merkt man den Erfolg?

C17 = Mit wem sollen wir noch sprechen?
    .probes = Nur Stelle oder Funktion notieren

C18 = Was haben wir nicht gefragt?

## Kontakt, getrennt von den Notizen

C19 = Möchte die Person wieder von uns hören?
    .consent = Die Person ist einverstanden, dass der Kreis sie über die Ergebnisse und weitere Schritte informiert. Sie kann das jederzeit zurücknehmen.
c_contact_name = Name
c_contact_way = Telefon oder E-Mail
