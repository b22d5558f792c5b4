process-title = A small survey

field-school = School
field-work = Work
topic-school = At school
topic-work = At work

place-emsaue = Emsaue-Stadt
place-borgwede = Borgwede

special-dk = don’t know
special-pna = prefer not to say
special-na = does not apply to me
special-other = something else
special-none = none of these

need-course = a course
need-job = a job
need-health = a doctor
need-none = nothing

quality-1 = bad
quality-2 = good
quality-dk = don’t know
hierarchy-size-inside = In town
hierarchy-size-outside = In the country
hierarchy-size-district = In the district
hierarchy-standard_area_type-large = Large town
hierarchy-standard_area_type-small = Small place
