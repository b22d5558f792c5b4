survey-title = Wie leben Sie?
survey-intro =
    Wir möchten wissen, was gut ist.

    Sie können jede Frage überspringen.

survey-start = Start
survey-consent = Persönliche Fragen
survey-topics = Themen
survey-details = Genauer

S01 = Sind Sie 16 Jahre alt oder älter?
S01-yes = ja
S01-no = nein
S01-end = Danke für Ihr Interesse.

S02 = Wo wohnen Sie?
    .short = Wohnort

S03 = Was ist am wichtigsten?
    .help = Wählen Sie höchstens zwei.

S04 = Was brauchen Sie?

S05 = Wie gut läuft es?

S06 = Seit wann leben Sie hier?

S07 = Wie viele wohnen bei Ihnen?
    .unit = Personen

S08 = Was soll sich ändern?

S09 = Was kommt zuerst?

group-town = in der Stadt
group-country = auf dem Land

S10 = Möchten Sie eingeladen werden?
    .consent = Ich bin einverstanden.
mail = E-Mail
