### The texts all instruments share: topics, places, groups and common lists.

process-title = Inventory for the integration plan of the district of Emsaue

## Topics as professionals name them

field-lang_edu = Language and education
field-work_econ = Work and economy
field-life_part = Living together and active participation
field-home_mob = Housing and mobility
field-health_care = Health and care
field-prof_inst = Professional practice and institutions

## Topics in plain words

field_plain-lang_edu = Learning German, daycare and school
field_plain-work_econ = Work and training
field_plain-life_part = Living together and joining in
field_plain-home_mob = Housing, bus and train
field_plain-health_care = Health and care
field_plain-prof_inst = Public offices and advice

## Places

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

## Answers that are the same in many questions

special-dk = I don't know
special-pna = I prefer not to say
special-na = does not concern me
special-other = something else
special-none = none of these

## How well things go

quality5-1 = very badly
quality5-2 = rather badly
quality5-3 = so-so
quality5-4 = rather well
quality5-5 = very well
quality5-dk = I don't know

## Groups that active people work with

target_group-mse_eu = people from Central and South-Eastern Europe (EU)
target_group-refugee_2015 = refugees since 2015 (without Ukraine)
target_group-ukraine = refugees from Ukraine
target_group-long_settled = people who have lived here for a long time
target_group-skilled = skilled workers, trainees, students
target_group-no_group = no particular group

## Kind of organisation

orgtype-municipality = town or municipal administration
orgtype-district = district administration
orgtype-welfare = welfare association, advice service
orgtype-education = daycare, school, university
orgtype-course_provider = provider of language or integration courses
orgtype-labour_admin = jobcentre, employment agency
orgtype-migrant_org = migrant organisation
orgtype-initiative = volunteer initiative, club, religious community
orgtype-health_org = health or care
orgtype-business = company, chamber, trade union
orgtype-authority = immigration office, BAMF, police, justice
orgtype-politics = politics, integration council
orgtype-other = something else

## Hurdles as active people name them

hurdle-german_level = Not enough German yet
hurdle-course_access = No place in a German course
hurdle-childcare_place = No place in daycare or all-day school
hurdle-school_support = Too little help for children at school
hurdle-recognition = Qualifications not recognised
hurdle-job_access = No suitable job or training
hurdle-job_conditions = Badly paid or insecure work
hurdle-contact = Little contact with local people
hurdle-discrimination = Rejection, unfair treatment
hurdle-participation = Few chances to have a say or join in
hurdle-housing_search = No affordable flat
hurdle-housing_quality = Cramped or poor housing
hurdle-transport = Bus and train too rare or too expensive
hurdle-doctor_access = Hard to get a doctor's appointment
hurdle-health_language = Language problems at the doctor or in hospital
hurdle-mental_health = No help with mental strain
hurdle-residence_status = Insecure residence, long procedures
hurdle-office_language = Letters and forms hard to understand
hurdle-office_access = Offices hard to reach, long waits
hurdle-offers_unknown = Offers are not known
hurdle-other = something else
hurdle-none = none

## Hurdles as the people themselves name them

hurdle_own-german_level = I do not speak enough German yet.
hurdle_own-course_access = I cannot get a place in a German course.
hurdle_own-childcare_place = We have no place in daycare or all-day school.
hurdle_own-school_support = My child needs more help at school.
hurdle_own-recognition = My qualification or job is not recognised.
hurdle_own-job_access = I cannot find a suitable job or training.
hurdle_own-job_conditions = My work is badly paid or insecure.
hurdle_own-contact = I have little contact with local people.
hurdle_own-discrimination = I am treated worse than others.
hurdle_own-participation = I have too few chances to have a say or join in.
hurdle_own-housing_search = I cannot find a flat that I can afford.
hurdle_own-housing_quality = My flat or accommodation is too small or in poor condition.
hurdle_own-transport = Bus and train are too rare or too expensive.
hurdle_own-doctor_access = It is hard for me to get a doctor's appointment.
hurdle_own-health_language = I understand too little at the doctor or in hospital.
hurdle_own-mental_health = I cannot find help with big worries or stress.
hurdle_own-residence_status = My residence is insecure or the procedure takes a long time.
hurdle_own-office_language = I do not understand letters and forms well.
hurdle_own-office_access = Offices are hard to reach. Appointments take a long time.
hurdle_own-offers_unknown = I do not know what help there is.
hurdle_own-other = something else
hurdle_own-none = none of these

## Needs: Language and education

need_lang_edu-more_places = more places in German courses
need_lang_edu-course_childcare = courses with childcare
need_lang_edu-course_flexible = courses in the evening, at weekends or online
need_lang_edu-course_near = courses nearby
need_lang_edu-course_literacy = courses for reading and writing
need_lang_edu-course_level = courses that fit my level
need_lang_edu-course_job = German for work
need_lang_edu-practice = people to practise German with
need_lang_edu-daycare = places in daycare and all-day school
need_lang_edu-school_help = help at school
need_lang_edu-parents_info = information for parents about daycare and school

## Needs: Work and economy

need_work_econ-recognition_help = help with getting qualifications recognised
need_work_econ-application_help = help with searching and applying
need_work_econ-internship = internship, trying out a job
need_work_econ-training_place = training place and help during training
need_work_econ-course_and_work = work and German course at the same time
need_work_econ-childcare_work = childcare that fits working hours
need_work_econ-rights_info = information about rights at work
need_work_econ-work_permit = faster work permit
need_work_econ-open_employers = open-minded employers
need_work_econ-own_business = help with starting a business

## Needs: Living together and active participation

need_life_part-meeting_places = places to meet
need_life_part-clubs = sports and clubs
need_life_part-mentoring = people who help in daily life
need_life_part-volunteering = volunteering myself
need_life_part-political_say = a say in town and district
need_life_part-anti_discrimination = help against discrimination
need_life_part-family_youth = offers for families and young people
need_life_part-women = offers for women
need_life_part-older = offers for older people
need_life_part-culture_religion = rooms for culture and religion

## Needs: Housing and mobility

need_home_mob-affordable_flats = more affordable flats
need_home_mob-search_help = help with finding a flat
need_home_mob-fair_letting = fair chances when renting
need_home_mob-better_shelter = better accommodation centres
need_home_mob-tenancy_info = information on rent, electricity and waste
need_home_mob-bus_more = more buses, also evenings and weekends
need_home_mob-bus_cheap = cheaper tickets
need_home_mob-bike = bicycles and safe cycle paths
need_home_mob-licence = help with the driving licence
need_home_mob-accessible_home = accessible flats

## Needs: Health and care

need_health_care-health_interpreting = interpreting at the doctor and in hospital
need_health_care-more_appointments = faster appointments
need_health_care-find_practice = help with finding a practice
need_health_care-health_info = health information in many languages
need_health_care-mental_help = help with mental health problems
need_health_care-birth_child = help around birth and small children
need_health_care-care_old = care in old age
need_health_care-disability = help with a disability
need_health_care-insurance = help with health insurance

## Needs: Professional practice and institutions

need_prof_inst-plain_letters = simple letters and forms
need_prof_inst-multilingual = information in several languages
need_prof_inst-office_interpreting = interpreting at public offices
need_prof_inst-fast_appointments = faster appointments
need_prof_inst-one_contact = one fixed contact person
need_prof_inst-one_place = everything in one place
need_prof_inst-online = more services online
need_prof_inst-trained_staff = friendly and well-trained staff
need_prof_inst-cooperation = offices that work together better
need_prof_inst-overview = an overview of all offers

## How traits get coarser

hierarchy-orgtype-public = Public bodies and politics
hierarchy-orgtype-services = Welfare, education, health
hierarchy-orgtype-civil = Associations and initiatives
hierarchy-orgtype-business = Businesses and others
hierarchy-standard_area_type-large = Large town
hierarchy-standard_area_type-medium = Medium-sized town
hierarchy-standard_area_type-small = Small place
hierarchy-standard_area_type-elsewhere = Outside the district
hierarchy-standard_area_type-district_wide = In the whole district
hierarchy-years_active-new = Active for less than four years
hierarchy-years_active-experienced = Active for four years or more
hierarchy-time_in_germany-recent = Less than three years in Germany
hierarchy-time_in_germany-some_years = Three to ten years in Germany
hierarchy-time_in_germany-long = More than ten years or always in Germany
hierarchy-main_activity-earning = In work
hierarchy-main_activity-learning = In training or a course
hierarchy-main_activity-neither = Neither
hierarchy-housing-own_flat = Own flat or house, rented or bought
hierarchy-housing-no_own_flat = No flat of their own
hierarchy-origin-eu = European Union
hierarchy-origin-eastern_europe = Balkans and Eastern Europe
hierarchy-origin-western_asia = Turkey and the Middle East
hierarchy-origin-elsewhere = Africa and other regions
hierarchy-standard_age-younger = Younger (under 40)
hierarchy-standard_age-middle = In midlife (40 to 59)
hierarchy-standard_age-older = Older (60 and over)
hierarchy-children-with = With children under 18
hierarchy-children-without = Without children under 18
hierarchy-wide_group-refuge = Refugees
hierarchy-wide_group-migration = Immigrants and people who have lived here for long
hierarchy-wide_group-others = Others
