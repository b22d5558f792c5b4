### Guide D for interviews with people with a history of immigration. .probes are follow-ups and hints for the interview team only.

guide_d-title = Interview guide: people with a history of immigration

guide_d-intro =
    Thank you for talking to us. We would like to learn how life here can get better. The talk takes about 40 minutes.

    You decide what you tell us. We do not write down your name.

    The talk has no effect on your residence, your benefits or your job. You can stop at any time.

## Before the talk

guide_d-before = Before the talk

D01 = place of residence

D02 = group (assigned by the interviewer)
    .short = Group

D03 = age group
D03-a16_24 = 16 to 24
D03-a25_39 = 25 to 39
D03-a40_59 = 40 to 59
D03-a60p = 60 or older

D04 = time in Germany
D04-lt1 = under 1 year
D04-y1_5 = 1 to 5 years
D04-y6_10 = 6 to 10 years
D04-gt10 = over 10 years

## The talk

guide_d-talk = The talk

D05 = What does a normal day look like for you?
    .probes = Work, course, family, getting around

D06 = What was easy at the beginning here?
    .probes = Who helped?

D07 = What was hard at the beginning? What is still hard today?
    .probes = Do not ask about flight or grounds for residence

D08 = How did you learn German, or how are you learning it?
    .probes = Course, travel, children, practice

D09 = How are your children doing in daycare and school?
    .probes = Only if children were mentioned

D10 = What work do you have, what work would you like?
    .probes = Qualification, recognition, application, company

D11 = How do you live? How do you get from place to place?
    .probes = Search, size, rent, bus, driving licence

D12 = Where do you go when you are ill? How does that work?
    .probes = Do not write down illnesses, only access

D13 = Which people are important for you here? Where do you meet others?
    .probes = Neighbourhood, club, community, school

D14 = When did you feel welcome, when not?
    .probes = Only what the person wants to tell

D15 = Tell me about your last visit to a public office.
    .probes = Letter, appointment, language, result

## Card and wishes

guide_d-wishes = Card and wishes

D16 = Card: where should things get better first?
    .short = What should get better first

D17 = What do you wish from town and district?
    .probes = One thing that should change right away

D18 = Would you like to take part yourself? How?
    .probes = Conference, volunteering, club, interpreting

## Contact, apart from the notes

D19 = Does the person want to hear from us again?
    .consent = The person agrees that the district informs them of the results and of further steps. They can take this back at any time.
d_contact_name = name
d_contact_way = telephone or e-mail
