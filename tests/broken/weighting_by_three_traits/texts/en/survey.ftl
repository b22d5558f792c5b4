survey-title = How do you live?
survey-intro =
    We would like to know what is good.

    You can skip every question.

survey-start = Start
survey-consent = Personal questions
survey-topics = Topics
survey-details = In detail

S01 = Are you 16 or older?
S01-yes = yes
S01-no = no
S01-end = Thank you for your interest.

S02 = Where do you live?
    .short = Place

S03 = What matters most?
    .help = Choose at most two.

S04 = What do you need?

S05 = How well does it work?

S06 = Since when have you lived here?

S07 = How many people live with you?
    .unit = people

S08 = What should change?

S09 = What comes first?

group-town = in town
group-country = in the country

S10 = Would you like to be invited?
    .consent = I agree.
mail = E-mail
