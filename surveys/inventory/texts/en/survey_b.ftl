### Survey B for people who came to the district: title, intro, pages, questions and answers.
### .short is the short label for charts and the check page.

survey_b-title = Survey: How is your life in the district?

survey_b-intro =
    Did you come to Germany? Or your family? Then this survey is for you. We would like to know: What is good? What is difficult?

    The survey takes about 10 minutes. You do not have to take part. You can skip any question.

    Your answers have no effect on your residence, your benefits or your job. We do not ask for your name.

## Start

survey_b-age = Start

B01 = Are you 16 years old or older?
    .short = 16 years or older
B01-yes = yes
B01-no = no

B01-end =
    Thank you for your interest. This survey is for people aged 16 and older. We have not stored anything.

    Do you have questions or worries? A counselling centre can help you, for example the youth migration service. You can get the address from the Municipal Integration Centre.

survey_b-arrival = Start

B02 = Which town or municipality do you live in?
    .short = Place of residence
B02-elsewhere = somewhere else

B03 = How long have you lived in Germany?
    .short = Time in Germany
B03-lt1 = less than 1 year
B03-y1_2 = 1 to 2 years
B03-y3_5 = 3 to 5 years
B03-y6_10 = 6 to 10 years
B03-gt10 = more than 10 years
B03-always = all my life

## Personal questions

survey_b-sensitive = Personal questions

## Your life here

survey_b-life = Your life here

B04 = How much do you like living here?
    .help = Your honest opinion is important.
    .short = Liking life here
B04-1 = not at all
B04-2 = a little
B04-3 = so-so
B04-4 = well
B04-5 = very well

survey_b-quality = Your life here

B05 = How well are things going for you on these topics?
    .short = How well things go on the topics
B05-na = does not concern me

survey_b-priority = Your life here

B06 = Where should things get better first?
    .help = Choose up to three.
    .short = What should get better first

survey_b-hurdles = Your life here

B07 = What is difficult for you in everyday life?
    .help = Choose up to five.
    .short = What is difficult in everyday life

## German and school

survey_b-german = German and school

B08 = How well do you speak and understand German?
    .short = Speaking and understanding German
B08-1 = not at all
B08-2 = a little
B08-3 = moderately
B08-4 = well
B08-5 = very well

survey_b-learning = German and school

B09 = Are you learning German in a course at the moment?
    .short = German course at the moment
B09-now = yes
B09-done = no, I have finished a course
B09-waiting = no, I am waiting for a place
B09-want = no, but I would like to
B09-no = no, I do not need or want a course

B10 = What helps you with language, daycare and school?
    .short = Help with language, daycare and school

## Work and housing

survey_b-activity = Work and housing

B11 = What do you mainly do at the moment?
    .short = Main activity at the moment
B11-work_full = working full time
B11-work_part = working part time or mini job
B11-training = training, school or university
B11-course = German course
B11-searching = looking for work
B11-not_allowed = not allowed to work
B11-family = family and household
B11-retired = retired
B11-other = something else

survey_b-work_home = Work and housing

B12 = What helps you with work or training?
    .short = Help with work or training

B13 = How do you live?
    .short = Type of housing
B13-rent = rented flat of my own
B13-own = own flat or house
B13-shared_centre = accommodation run by the municipality
B13-employer = housing provided by the employer
B13-with_others = with family or friends
B13-other = other

B14 = What helps you with housing, bus and train?
    .short = Help with housing, bus and train

## Living together and health

survey_b-together = Living together and health

B15 = How often do you talk privately with people who have lived here for a long time?
    .short = Private talks with local people
B15-daily = every day
B15-weekly = every week
B15-monthly = every month
B15-rarely = rarely
B15-never = never

B16 = What do you wish for living together?
    .short = Wishes for living together

survey_b-health = Living together and health

B17 = What helps you with health and care?
    .short = Help with health and care

## Public offices and advice

survey_b-help = Public offices and advice

B18 = When you need help, do you find the right place?
    .short = Finding the right place for help
B18-5 = always
B18-4 = mostly
B18-3 = sometimes
B18-2 = rarely
B18-1 = never

B19 = Where have you already got help?
    .short = Where help came from so far
B19-advice = migration advice service
B19-case_mgmt = KIM case management
B19-town = town or municipality
B19-jobcentre = jobcentre, employment agency
B19-immigration_office = immigration office
B19-school = daycare or school
B19-volunteers = volunteers
B19-migrant_org = migrant organisation
B19-faith = mosque, church, other community
B19-family = family, friends
B19-internet = internet, app

survey_b-offices = Public offices and advice

B20 = What should get better in public offices and advice?
    .short = To improve: public offices and advice

## Experiences and ideas

survey_b-treatment = Experiences and ideas

B21 = In the last 12 months, were you treated badly because of origin, language or religion?
    .short = Treated badly in the last 12 months
B21-never = no
B21-once = once or twice
B21-several = several times
B21-often = often

survey_b-treatment_place = Experiences and ideas

B22 = Where did that happen?
    .short = Where the bad treatment happened
B22-work = at work
B22-job_search = when looking for work
B22-housing = when looking for housing
B22-office = in a public office
B22-school = in daycare or school
B22-health = at a doctor or in hospital
B22-public = in the street, bus or shop
B22-neighbours = in the neighbourhood
B22-internet = on the internet

B22_advice = Would you like to talk about what happened? The anti-discrimination service can help you. Phone: 05241 000001

survey_b-ideas = Experiences and ideas

B23 = What is good here?

B24 = You can change one thing right away. What is it?
    .help = Write in your own language. Please do not mention any names.

## Questions about you

survey_b-origin = Questions about you

B25 = Which region do you or your family come from?
    .short = Region of origin
B25-mse_eu = Romania, Bulgaria, Poland, Hungary and EU neighbours
B25-eu_other = other EU countries
B25-balkan = Albania, Kosovo, Serbia, Bosnia, North Macedonia
B25-ukraine = Ukraine
B25-ex_ussr = Russia, Kazakhstan and neighbours
B25-tr = Türkiye
B25-sy_iq = Syria, Iraq
B25-af_ir = Afghanistan, Iran
B25-africa = Africa
B25-other = other region

B26 = Why did you or your family come?
    .short = Reason for coming
B26-work = for work
B26-family = for family
B26-flight = because of war or persecution
B26-study = for training or study
B26-ethnic_return = as an ethnic German resettler
B26-born = I was born here
B26-other = other reason

survey_b-person = Questions about you

B27 = How old are you?
    .short = Age
B27-a16_24 = 16 to 24
B27-a25_39 = 25 to 39
B27-a40_59 = 40 to 59
B27-a60p = 60 or older

B28 = What is your gender?
    .short = Gender
B28-f = female
B28-m = male
B28-d = diverse, other

B29 = Do children live in your household?
    .short = Children in the household
B29-u6 = yes, under 6
B29-c6_17 = yes, 6 to 17
B29-none = no

B30 = Did you answer the questions on your own?
    .short = Answered alone or with help
B30-alone = yes
B30-family = with help from family or friends
B30-staff = with help from an advice service
B30-volunteer = with help from volunteers

## Groups in the results

group-ukraine = refugees from Ukraine
group-mse_eu = people from Central and South-Eastern Europe (EU)
group-refugee_2015 = refugees since 2015 (without Ukraine)
group-long_settled = people who have lived here for a long time
group-unknown = group not known
group-other_group = another group
area_type = Size of the place of residence
area_type-large = large town
area_type-medium = medium-sized town
area_type-small = small place
children_base = Children in the household
children_base-under_six = with children under 6
children_base-school_age = with children aged 6 to 17
children_base-without = without children
b_answered_picks = Number of hurdles named
b_answered_picks-5 = five
b_answered_picks-4 = four
b_answered_picks-3 = three
b_answered_picks-2 = two
b_answered_picks-1 = one
b_answered_picks-0 = none

## Forms of their own, apart from the answers

B31 = Would you like an invitation to the conference or to a workshop?
    .help = Your name and e-mail are stored apart from the survey. We only use them for the invitation and delete them three months after the last workshop.
    .consent = I agree that the district uses these details for the invitation. I can take this back at any time.
b_inv_name = name
b_inv_mail = e-mail
b_inv_fields = topics
b_inv_needs = What do you need to take part? (e.g. interpreting, childcare)
