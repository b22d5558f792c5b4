### Guide C for interviews with key persons. .probes are follow-ups and hints for the interview team only.

guide_c-title = Interview guide: key persons

guide_c-intro =
    Thank you for your time. The talk takes about 45 to 60 minutes.

    It is about your experience, not about individual people. Please do not mention names of people you advise. I take notes.

    You can see the notes before we use them. You can skip a question or stop at any time.

## Before the talk

guide_c-before = Before the talk

C01 = kind of organisation

C02 = area

C03 = topics the person knows most about
    .short = Topics of the person

## The talk

guide_c-talk = The talk

C04 = What do you do, and which people do you work with?
    .probes = Since when? How do people come to you?

C05 = When do you say: a person has arrived here?
    .probes = How do you notice it in everyday life?

C06 = What works well in your area? Why?
    .probes = Which offer should others copy?

C07 = Where do things get stuck most? Tell me about a typical situation.
    .probes = No names. Who is involved? What happens next?

C08 = In depth, topic 1: what do people need most urgently here?
    .probes = What exists? Who does not reach it?

C09 = In depth, topic 2: what do people need most urgently here?
    .probes = What exists? Who does not reach it?

C10 = Which groups do you reach well, which hardly at all?
    .probes = Central and South-Eastern Europe, refugees since 2015, Ukraine, long settled

C11 = Whom do you work with well? Where is coordination missing?
    .probes = Handovers between offices, change of benefit system, volunteers

C12 = What is different in your municipality compared with the rest of the district?
    .probes = Housing market, buses, large employers, accommodation

## Cards

guide_c-cards = Cards

C13 = Card 1: how well are things going on the six topics?
    .short = How well things go on the topics

C14 = Card 2: where is the greatest need for action?
    .short = Greatest need for action

C15 = Card 3: what are the biggest hurdles?
    .short = Biggest hurdles

## Outlook

guide_c-outlook = Outlook

C16 = Which three things should the district do in the next three years?
    .probes = Who has to do it? What does it cost? How would success show?

C17 = Whom else should we talk to?
    .probes = Note only the office or function

C18 = What did we not ask?

## Contact, apart from the notes

C19 = Does the person want to hear from us again?
    .consent = The person agrees that the district informs them of the results and of further steps. They can take this back at any time.
c_contact_name = name
c_contact_way = telephone or e-mail
