process-title = Eine kleine Befragung

field-school = Schule
field-work = Arbeit
topic-school = In der Schule
topic-work = Bei der Arbeit

place-emsaue = Emsaue-Stadt
place-borgwede = Borgwede

special-dk = weiß ich nicht
special-pna = möchte ich nicht sagen
special-na = betrifft mich nicht
special-other = etwas anderes
special-none = nichts davon

need-course = einen Kurs
need-job = eine Stelle
need-health = eine Praxis
need-none = nichts

quality-1 = schlecht
quality-2 = gut
quality-dk = weiß ich nicht
hierarchy-size-inside = In der Stadt
hierarchy-size-outside = Auf dem Land
hierarchy-size-district = Im Kreis
hierarchy-standard_area_type-large = Große Stadt
hierarchy-standard_area_type-small = Kleiner Ort
