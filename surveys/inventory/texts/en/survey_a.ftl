### Survey A for everyone active in integration work: title, intro, pages, questions and answers.
### .short is the short label for charts and the check page.

survey_a-title = Survey for everyone active in integration work

survey_a-intro =
    The district is writing a new integration plan. Your experience is important for it.

    The survey takes about 12 minutes. Taking part is voluntary. You can skip any question.

    We use the results for a conference and for workshops. Please do not write any names in the text fields.

## Your activity

survey_a-activity = Your activity

A01 = How are you active in integration work?
    .short = Kind of activity
A01-paid = in a paid job
A01-volunteer = as a volunteer
A01-both = both
A01-other = in another way
A01-none = not at all

A01-end =
    Thank you for your interest. This survey is for people who are active in integration work. We have not stored anything.

    Did you come to Germany? Or your family? Then the other survey is for you: “How is your life in the district?”

A02 = What kind of office or group do you belong to?
    .short = Office or group

survey_a-area = Your activity

A03 = Where are you active?
    .help = You can choose several answers.
    .short = Area of work
A03-district_wide = in the whole district

A04 = Which groups do you mainly work with?
    .short = Groups worked with

survey_a-work = Your activity

A05 = Which topics do you work on?
    .short = Topics of work

A06 = How long have you been active in integration work?
    .short = Time in integration work
A06-lt1 = less than 1 year
A06-y1_3 = 1 to 3 years
A06-y4_9 = 4 to 9 years
A06-y10p = 10 years or more

## Where do we stand?

survey_a-quality = Where do we stand?

A07 = How well are things going on these topics in your area?
    .short = How well things go on the topics

survey_a-priority = Where do we stand?

A08 = Where is the greatest need for action?
    .help = Choose up to three.
    .short = Greatest need for action

survey_a-hurdles = Where do we stand?

A09 = What are the biggest hurdles for the people you work with?
    .help = Choose up to five.
    .short = Biggest hurdles

A10 = Describe the biggest hurdle in your own words.
    .help = Two or three sentences are enough. Please do not mention any names.

## What is missing?

survey_a-needs = What is missing?

A11 = Language and education: what is missing most?
    .short = Missing: language and education

A12 = Work and economy: what is missing most?
    .short = Missing: work and economy

A13 = Living together and participation: what is missing most?
    .short = Missing: living together, participation

A14 = Housing and mobility: what is missing most?
    .short = Missing: housing and mobility

A15 = Health and care: what is missing most?
    .short = Missing: health and care

survey_a-offices = What is missing?

A16 = Public offices and advice: what should get better?
    .short = To improve: public offices and advice

## Cooperation

survey_a-cooperation = Cooperation

A17 = How well does cooperation work with …
    .short = Cooperation
A17-municipal = towns and municipalities
A17-ki = the Municipal Integration Centre
A17-immigration_office = the immigration office
A17-labour_admin = jobcentre and employment agency
A17-schools = daycare centres and schools
A17-welfare = welfare associations
A17-volunteers = volunteers
A17-migrant_orgs = migrant organisations
A17-no_contact = no contact

survey_a-information = Cooperation

A18 = How well do you know the offers in your area?
    .short = How well offers are known
A18-1 = not at all
A18-2 = a little
A18-3 = moderately
A18-4 = well
A18-5 = very well

A19 = How do you hear about new offers and rules?
    .short = Sources of new information
A19-meetings = meetings and working groups
A19-newsletter = circular mail or newsletter
A19-website = websites
A19-colleagues = colleagues
A19-clients = from the people I advise
A19-social_media = social media
A19-press = newspaper, radio
A19-too_late = mostly too late or not at all

survey_a-support = Cooperation

A20 = What support do you need for your work?
    .short = Support for the work
A20-interpreters = interpreting and translating
A20-training = further training
A20-fixed_contact = fixed contacts in public offices
A20-legal_info = reliable legal information
A20-funding = money and grants
A20-staff_time = more staff or time
A20-rooms = rooms
A20-exchange = exchange with others
A20-supervision = help with my own strain
A20-volunteers = more volunteers

A21 = How do you feel about your volunteering?
    .short = How volunteering feels
A21-good = good, I like to go on
A21-ok = it is all right
A21-too_much = it is often too much
A21-stop = I am thinking about stopping

## Your ideas

survey_a-ideas = Your ideas

A22 = What works particularly well? One example is enough.

A23 = You can change one thing in the district right away. What is it?

## Finally

survey_a-finally = Finally

A24 = Do you or your parents have a history of immigration?
    .short = Own history of immigration
A24-yes = yes
A24-no = no

## Groups in the results

actor_class-professional = professionals
actor_class-volunteer = volunteers
actor_class-other = others
a_answered_picks = Number of hurdles named
a_answered_picks-5 = five
a_answered_picks-4 = four
a_answered_picks-3 = three
a_answered_picks-2 = two
a_answered_picks-1 = one
a_answered_picks-0 = none

## Forms of their own, apart from the answers

A25 = Which offers should others know about?
    .help = You can name up to three offers. We store them apart from your answers.
    .consent = I agree that the district checks these details and adds them to a list of offers. An offer can show which organisation I belong to.
offer_name = name of the offer
offer_field = topic
offer_place = place
offer_contact = office or website

A26 = Would you like an invitation to the conference or to a workshop?
    .help = Your name and e-mail are stored apart from the survey. We only use them for the invitation and delete them three months after the last workshop.
    .consent = I agree that the district uses these details for the invitation. I can take this back at any time.
inv_name = name
inv_mail = e-mail
inv_fields = topics
inv_needs = What do you need to take part? (e.g. interpreting, childcare)
