### Interface texts of Vielstimmig: English (British), translated from German.

## Program

app-name = Vielstimmig
app-synthetic = Invented data
lang-name = English
home-heading = Open surveys
home-empty = No survey is open at the moment.
home-staff = Sign in for staff

## Frame

app-skip = Skip to content
app-help = Help
app-privacy = Privacy
app-imprint = Imprint
app-accessibility = Accessibility
app-contact = Contact
app-menu-display = Display and reading aloud
app-withdraw = Delete my answers
app-test_banner = This is a test. The answers are not counted.
app-saved = Saved
title-step = { $n }/{ $total }: { $label } – { $survey }
title-neutral = Survey
title-error_prefix = Error:
footer-language = Language

## Language

lang-heading = Choose your language
lang-button = Language
lang-current = Language: { $name }
lang-change = Change language
lang-listen = Listen: { $name }
lang-suggested = Suggested
lang-missing = My language is not here
lang-missing-text = Call us or visit us.
lang-missing-which = Which language do you need?
lang-unreviewed = This translation has not been checked by a native speaker.
lang-machine = This text was translated by a computer.
lang-fallback = This part is only available in German.
lang-simple-name = Simple German
lang-second = Show a second language

## Welcome

start-who = Who is asking: { $org }
start-minutes = { $n ->
    [one] It takes about { $n } minute.
   *[other] It takes about { $n } minutes.
  }
survey-minutes-range = It takes about { $from } to { $to } minutes.
start-until = You can take part until { $date }.
start-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
  }
start-begin = Start the survey
start-continue_code = Continue with my number
start-read_all = Read all questions first
start-skip_ok = You can leave out any question.
start-closed = This survey is closed.
start-not_yet = This survey opens on { $date }.
start-full = Enough people have answered. Thank you.
start-another_person = Another person wants to answer

## Consent

consent-heading = Do you want to take part?
consent-voluntary = Taking part is voluntary. You can stop at any time.
consent-no_name = We do not ask for your name or address.
consent-who_sees = Only this organisation sees the answers: { $org }.
consent-strict = Nobody can see who sent which answers. Your answers can be found with your number only.
consent-confidential = Only people who are bound to secrecy read your answers. We publish nothing by which you can be recognised.
consent-no_effect = Your answers do not change anything about your residence permit, your benefits or your housing.
consent-no_help = We cannot solve personal problems with this survey. Here you find help: { $link }
consent-delete = You get a number. With it you can delete your answers until { $date }. If they have already been analysed before then, this is no longer possible.
consent-more = Read everything about privacy
consent-yes = Yes, I take part
consent-no = No, I do not take part
consent-declined = Thank you. Nothing was saved.
consent-error = Choose yes or no
consent-age = Are you { $n } years old or older?
consent-age-no = You are too young for this survey.
consent-sensitive = The next questions are about this topic: { $topic }. You can leave them out.
consent-sensitive-yes = Show me the questions
consent-sensitive-no = Skip these questions
consent-sensitive-heading = Questions about sensitive topics
consent-sensitive-text = The next questions are very personal. The law gives special protection to such information. If you choose “Show me the questions”, you agree that we may use your answers to these questions. You can also skip these questions. This has no disadvantages for you.
consent-quote = May we use your words without your name?
consent-contact = May we contact you again?

## Entries stored separately

form-detached-why = We store these entries separately from your answers. The two cannot be connected.
form-detached-add = Add an entry
form-detached-skip = Go on without an entry
form-detached-saved = Your entry is saved.
form-detached-consent-label = Yes, I agree

## Navigation

nav-continue = Continue
nav-back = Back
nav-later = Stop and continue later
nav-send = Send my answers
nav-change = Change
nav-change_for = Change: { $question }
nav-close = Close
nav-print = Print
nav-copy = Copy
nav-copied = Copied
nav-yes = Yes
nav-no = No
nav-or = or
nav-optional = optional

## Progress and question

q-progress = Question { $n } of about { $total }
q-progress_nototal = Question { $n }
q-topic = Topic: { $name }
q-why = Why do we ask this?
q-explain = What does this mean?
q-one = Choose one answer
q-many = You can choose several answers
q-max = { $n ->
    [one] Choose at most { $n } answer
   *[other] Choose at most { $n } answers
  }
q-sensitive-line = This question is about a sensitive topic. If you answer, you agree that we use this answer. You can leave it out.
q-none = None of these
q-other = Something else:
q-text-other = Something else, namely
q-group-other = More answers
q-dk = I don’t know
q-pnts = I prefer not to say
q-na = Does not apply to me
q-clear = Delete my answer
q-rank-intro = Choose up to { $n }. The most important first.
q-rank-place = Place { $n }
q-rank-up = Move “{ $item }” up
q-rank-down = Move “{ $item }” down
q-rank-remove = Remove “{ $item }”
q-rank-moved = “{ $item }” is now in place { $n }
q-text-lang = You can write in your language.
q-text-noname = Please do not write names, addresses or phone numbers.
q-text-max = { $n ->
    [one] At most { $n } character
   *[other] At most { $n } characters
  }
q-text-left = { $n ->
    [one] { $n } character left
   *[other] { $n } characters left
  }
q-text-over = { $n ->
    [one] { $n } character too many
   *[other] { $n } characters too many
  }
q-num-unit = Unit: { $unit }
q-year = Year
q-month = Month
q-day = Day
q-year-hint = For example { $year } (the calendar used in Germany)
q-only_year = I only know the year
q-place-area = Where do you live?
q-place-town = Town or village
q-place-outside = Not in this district
q-select = Choose
q-not_answered = Not answered
q-reminder = You have not answered this question. You can also go on.
q-go_on = Go on without an answer
q-answer_now = Answer now

## Months: as a choice in a list, not for whole dates

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

## Errors in answers

err-heading = There is a problem
err-count = { $n ->
    [one] Change { $n } answer
   *[other] Change { $n } answers
  }
err-prefix = Error:
err-choose = Choose an answer: { $question }
err-required = Write an answer: { $question }
err-choose_yesno = Choose yes or no
err-unknown-option = Choose one of the answers shown: { $question }
err-max = { $n ->
    [one] These are too many answers. Choose at most { $n } answer
   *[other] These are too many answers. Choose at most { $n } answers
  }
err-none_and = Choose answers, or choose “{ $none }”
err-other_text = Write what you mean by “something else”
err-number = Write a number, for example { $ex }
err-range = Write a number from { $min } to { $max }
err-at-least = Write a number of at least { $min }
err-at-most = Write a number of at most { $max }
err-whole = Write a number without decimals
err-decimals = { $n ->
    [one] Write at most { $n } digit after the decimal point
   *[other] Write at most { $n } digits after the decimal point
  }
err-year = Write the year with four digits, for example { $year }
err-year-from = Write a year from { $year } onwards
err-year-until = Write a year up to { $year }
err-year_future = The year must not be in the future
err-year_convert = { $typed } is { $a }/{ $b } in the German calendar. Do you mean that?
err-month = Choose a month
err-month-incomplete = Choose the month and write the year
err-future-date = The date must not be in the future
err-too_long = { $n ->
    [one] The text is { $n } character too long
   *[other] The text is { $n } characters too long
  }
err-text-too-long = { $n ->
    [one] Your text is { $n } character too long. Make it shorter. Everything you wrote is still there.
   *[other] Your text is { $n } characters too long. Make it shorter. Everything you wrote is still there.
  }
err-rank_double = You chose “{ $item }” twice
err-rank-gap = One place is empty. Choose place 1 first, then place 2 and so on
err-email = Write an e-mail address, for example name@example.org
err-code = A digit is wrong. Check the number.
err-code_unknown = We did not find this number.
err-rate = { $n ->
    [one] Too many tries. Wait { $n } minute.
   *[other] Too many tries. Wait { $n } minutes.
  }

## Errors of a page

err-session = You were away for a long time. Your answers are saved.
err-session_code = Enter your number to go on.
err-expired_form = Send this page again.
err-already_sent = You have already sent your answers.
err-cookies = Your browser does not allow cookies. Without them the survey cannot work.
err-offline = No internet. Try again.
err-form-other-survey = This page belongs to another survey. Open your survey again.
err-draft-expired = The time for this survey has run out
err-draft-expired-text = We cannot find your earlier answers any more. What you wrote on this page is shown below. Start again. Then we take it over.
err-draft-restart = Start again
err-closed-heading = This survey is closed
err-closed-typed-text = We could not save what you wrote on this page. It is shown below and you can copy it.
err-400-text = Your browser sent something that we could not read. Go back and try again.
err-403-text = You cannot open this page. Perhaps you need to sign in first.
err-404 = Page not found
err-404-text = Perhaps the address has a mistake. Or the page no longer exists.
err-405 = This page cannot be opened in this way.
err-too_large = This is too much text.
err-too-large-text = None of it was saved. Go back, make the text shorter and send it again.
err-429-text = Too many requests are coming from your connection. Wait a moment and try again.
err-500 = Something went wrong on our side. What you sent before is saved.
err-500-text = Try again in a few minutes. If you contact us, tell us this error number: { $incident }
err-503 = We are working on the page. Try again at { $time }.
err-back-to-survey = Back to the survey

## Save and resume

save-heading = Your number
save-text = With this number you can go on until { $date }.
save-keep = Write it down or take a photo.
save-secret = Everyone with this number can see your answers.
save-group = Digits { $a }, { $b }, { $c }, { $d }
saved-until = Saved until { $date }
code-16 = 16 digits
code-copy-hint = Tap the number. Then you can copy it.
later-heading = Continue later
later-text = Your answers so far are saved. They have not been sent yet. To go on, you need this number.
later-send-now = Send what I have answered so far
later-send-now-text = Do you not want to go on? Then send what you have answered so far. After that you cannot change anything.
resume-heading = Continue
resume-intro = Enter your number. Then you go on where you stopped.
resume-label = Your number (16 digits)
resume-button = Continue
resume-welcome = { $n ->
    [one] Welcome back. You have answered { $n } question.
   *[other] Welcome back. You have answered { $n } questions.
  }

## Check, thanks, withdraw

check-heading = Check and send your answers
check-text = Nothing has been sent yet.
check-show = Show my answers
check-empty = You have not answered any question yet.
check-not-shown = We did not ask you this question
ended-heading = The survey ends here for you
ended-nothing-stored = We have not stored anything.
thanks-heading = Your answers have arrived. Thank you.
thanks-code = Your number:
thanks-code_text = With this number you can delete your answers until { $date }. If they have already been analysed before then, this is no longer possible.
thanks-next = What happens next
thanks-results = The results will be here from { $date }: { $url }
thanks-help = Where you can get help
thanks-leave = Close and remove traces
thanks-detached-link-offers = Add an offer
thanks-detached-link-contacts = Leave contact details
thanks-another = Start the survey for another person
wd-heading = Delete my answers
wd-intro = Enter your number. With it we find your answers.
wd-label = Your number
wd-found = We found answers from { $date }.
wd-summary = { $n ->
    [one] { $n } answer is stored with this number.
   *[other] { $n } answers are stored with this number.
  }
wd-undo-warning = Nobody can bring back deleted answers.
wd-confirm = Delete for good
wd-cancel = Do not delete
wd-done = Your answers were deleted on { $date }.
wd-not-possible = We cannot delete anything with this number. Perhaps the number is wrong. Perhaps the answers have already been deleted or analysed.
wd-too_late = Your answers have already been analysed. They cannot be deleted any more.

## Accessibility

a11y-heading = Accessibility statement
a11y-report = Report a barrier

## Answer scales, low to high: each set belongs together

scale-agree-1 = Strongly disagree
scale-agree-2 = Rather disagree
scale-agree-3 = Partly agree, partly disagree
scale-agree-4 = Rather agree
scale-agree-5 = Strongly agree
scale-important-1 = Not important at all
scale-important-2 = Rather unimportant
scale-important-3 = In the middle
scale-important-4 = Rather important
scale-important-5 = Very important
scale-satisfied-1 = Very dissatisfied
scale-satisfied-2 = Rather dissatisfied
scale-satisfied-3 = Partly satisfied, partly not
scale-satisfied-4 = Rather satisfied
scale-satisfied-5 = Very satisfied
scale-often-1 = Never
scale-often-2 = Rarely
scale-often-3 = Sometimes
scale-often-4 = Often
scale-often-5 = Always
scale-good-1 = Very bad
scale-good-2 = Rather bad
scale-good-3 = In the middle
scale-good-4 = Rather good
scale-good-5 = Very good

## Charts and tables

chart-n = n ~ { $n }
chart-base = Base: about { $n } people who answered
chart-source = Source: { $survey }, { $organisation }
chart-date = As of { $date }
chart-identity = Figure { $id } · numbers { $data }
chart-priorities-title = What matters and how well it goes
chart-priorities-quality = How well it goes (mean, { $ends })
chart-priorities-share = Share of people who name the field as a priority
chart-priorities-means = Mean over all fields
chart-priorities-lines = Lines across the panel: mean over all fields, for each survey. The axes show only the part where values lie.
chart-priorities-whiskers = Fine strokes at the signs: margin (95%) with at least { $n } answers
chart-priorities-not-placed = Not drawn (fewer than { $n } answers)
chart-quadrant = Where it stands
chart-quadrant-act_first = act first
chart-quadrant-secure = secure
chart-quadrant-watch = watch
chart-quadrant-goes_well = runs well
chart-field = Field of action
chart-survey = Survey
chart-ends = { $low } to { $high }
chart-asked-some = Not put to everybody
chart-asked-chosen = Not put to everybody, but mostly to people who had chosen this topic before
chart-asked-without = { $audience }: about { $n } not asked
pack-rank-and-part = Rank · mentions
chart-rank = Rank
chart-ranks-title = { $title }: rank in both surveys
chart-ranks-base = Rank by the number of people who name it; whatever is named equally often shares a rank
chart-ranks-change = Ranks higher or lower
chart-ranks-far = Thick lines: at least { $n } ranks higher (solid) or lower (dashed) in the second survey
chart-ranks-close = Where two ranks are close to each other, their order says little.
chart-ranks-most = { $shown } of { $all } answers are shown: those with the best rank in either survey
chart-gap-head = Gap
chart-participation-day = Answers sent per day
chart-participation-week = Answers sent per week
chart-participation-month = Answers sent per month
chart-participation-languages-week = Answers sent per week and language
chart-participation-languages-month = Answers sent per month and language
chart-participation-rounded = Counts are rounded down to fives; below { $n } they are not shown, and never is only one of them missing.
chart-participation-weeks = Weeks begin on Monday; the day given is their first.
chart-period-day = Day
chart-period-week = Week from
chart-period-month = Month
chart-left-out = Not in the base: { $reasons }
chart-blank = left blank
chart-not-asked = not asked
chart-withheld = Not shown: too few answers
chart-withheld-mark = { "." }
chart-bracket-note = Numbers in brackets: small number of people
chart-several = Several answers were possible
chart-overlap = A person can belong to both groups.
chart-status-running = The survey is still running
chart-status-closed = The survey is closed
chart-status-final = The survey is closed, and the numbers are final
chart-synthetic = Invented data
chart-not-representative = The results show the views of the people who took part. They are not representative of everyone.
chart-percent = { $n }%
chart-mean = Average: { $mean }
chart-mean-head = Average
chart-group = Group
chart-less-than = fewer than { $n }
chart-audience-share = Share in each group
chart-points-difference = Difference in percentage points
chart-points-head = Points
chart-total = Total
chart-combined = Others combined
chart-only = only { $group }
chart-nearly = All numbers are slightly changed to protect the people who answered. 0 means nobody or very few.
chart-clear-difference = clear difference in this survey
chart-clear-bold = In bold: clear difference in this survey.
chart-no-clear-difference = no clear difference
chart-unreviewed = The translation has not been checked yet
chart-other-answers = Other answers

# Charts by groups, from talks, and of who took part
chart-took-part = Who took part? { $survey }
chart-parts = Each bar is a question with one answer per person. All parts together are 100%.
chart-without-panel = Fewer than { $n } people, so without a panel of their own: { $groups }
chart-heard = What came up in talks: { $guide }
chart-talks = Talks
chart-talks-base = { $n } talks. Talks are counted, not people.
chart-talks-exact = in { $n } of { $all }
chart-talks-least = in at least { $n } of { $all }
chart-talks-individual = single voices
chart-talks-individual-why = Single voices: in fewer than five talks, or the number would point to single people.
chart-number-and-voice = Number and voice: what is especially hard
chart-number-and-voice-base = Share of people in each survey · number of talks in which it came up
chart-topic = Topic
chart-statement-and-voice = Core statement and voice
chart-contradicts = contradictory
chart-contradicts-why = Contradictory: among the first { $first } ranks of a survey, but in hardly any talk; or in many talks, but in no survey among the first { $low } ranks.

## Workshop pack

pack-title = Workshop handout: { $field }
pack-who = These numbers come from:
pack-audience = { $survey }: about { $n } responses, as of { $date }
pack-audience-few = { $survey }: few responses, as of { $date }
pack-no-snapshot = { $survey }: no results yet
pack-figure = Figure { $n }: { $title }
pack-compared = Both surveys side by side
pack-answer = Answer
pack-row = Statement
pack-people = People (about)
pack-share = Share
pack-difference = Difference in points
pack-judgement = Assessment
pack-withheld = not shown
pack-withheld-why = “Not shown” means: there are too few people here, or another small number could be worked out otherwise.
pack-voices = In their own words
pack-method = How the numbers came about
pack-method-list = Only what was laid down beforehand is shown: each question for everybody, and by a few traits. There are no other counts.
pack-method-noise = Every number is changed slightly to protect those who answered, and always in the same way: who asks twice gets the same number.
pack-method-thresholds = There are results from { $least } responses on, and a question is shown from { $base } people on. Numbers below { $threshold } are given as 0. Numbers in brackets come from fewer than { $bracket } people.
pack-period = People were asked from { $from } to { $to }.
pack-period-from = People have been asked since { $from }.
pack-period-to = People are asked until { $to }.
pack-languages = Languages of the survey: { $languages }
pack-questions = Questions: { $n }

## Reports and their parts

audience-actors = Professionals and volunteers
audience-people = People who came to the district
talks-actors = Talks with experts
talks-people = Talks with people who came to the district
voice-actor = Professional
voice-person = Person who came to the district
voice-translated = Translation
voice-original = Original: { $language }
voice-translated-into = Translation: { $language }
pack-only-in = only in { $language }

figure-quality = How well does it go? { $field }
figure-hurdles = The largest obstacles: { $field }
figure-needs = What is needed: { $field }

pack-kind-handout = Handout
pack-kind-moderator = Sheet for the moderation
pack-kind-poster = Poster
pack-kind-cards = Cards
pack-draft = Draft
pack-fact-office = Published by
pack-fact-date = Numbers of
pack-fact-translation = Translation
pack-stamp = As of { $date } · data { $data }
pack-figure-number = Figure { $n }
pack-figures-all = On all figures of this page: { $notes }
pack-on-figures = On the figures
pack-clear = clear
pack-not-clear = not clear
pack-too-few = too few
pack-audience-head = Who

say-priority-actors = of professionals and volunteers count this topic among those where most has to be done.
say-priority-people = of the people who came to the district count this topic among those where most has to be done.
say-hurdle-actors = of professionals and volunteers name this obstacle: “{ $name }”.
say-hurdle-people = of the people who came to the district name this obstacle: “{ $name }”.
say-need-actors = of professionals and volunteers say what is needed: “{ $name }”.
say-need-people = of the people who came to the district say what is needed: “{ $name }”.
say-other-actors = Professionals and volunteers: { $percent }.
say-other-people = People who came to the district: { $percent }.
say-base-actors = of about { $n } professionals and volunteers who were asked
say-base-people = of about { $n } people who came here who were asked
say-base-some = not put to everybody
say-few = 0 or very few
card-few = nobody or very few
say-nothing = We cannot show numbers on this topic yet.
say-nothing-text = Too few people have answered. What you know and live through yourself counts all the more today.
diff-more-actors = Professionals and volunteers name “{ $name }” more often ({ $more }) than people who came to the district ({ $less }): clear difference in this survey.
diff-more-people = People who came to the district name “{ $name }” more often ({ $more }) than professionals and volunteers ({ $less }): clear difference in this survey.
diff-none-audiences = There is no clear difference between professionals, volunteers and people who came to the district.
diff-some-cannot = Where enough people answered, there is no clear difference between professionals, volunteers and people who came to the district. For numbers in brackets it cannot be said.
diff-cannot = Whether professionals, volunteers and people who came to the district see it differently cannot be said: too few have answered.
diff-groups = Not all groups name “{ $name }” equally often: { $first } { $more }, { $second } { $less }; clear difference in this survey.
diff-none-groups = There is no clear difference between the groups of people who came to the district.
diff-cannot-groups = Whether the groups of people who came to the district differ cannot be said: too few have answered.

pack-today = What is it about today?
pack-today-text = You have read what many people said. Now it matters what you make of it:
pack-question-1 = What are our largest challenges?
pack-question-2 = What do we want to do, who takes part, and what is the first step?
pack-own-thoughts = My own thoughts
pack-see = How those who were asked see it
pack-missing = What is missing?
pack-groups = Who sees it differently?
pack-think = What do you say?
pack-think-text = Which number surprises you? What have you lived through yourself?
pack-offers = What there is already
pack-known = Offers
pack-examples = Good examples
pack-room = Write down what you know.
pack-notes = Notes
pack-who-heading = Who took part?
pack-talks = { $guide }: { $n }
pack-method-box = Taking part was voluntary. The results show the view of the people who took part. They are not representative of everybody. All numbers are changed a little to protect those who answered; 0 means nobody or very few. What concerns too few people is not shown. Numbers in brackets come from fewer than { $bracket } people.

mod-goal = Goal
mod-goal-text = On “{ $field }” at least three proposals are on paper at the end, each with a person or office in charge and a first step.
mod-schedule = Schedule: { $n } minutes
mod-minutes = Minutes
mod-step = Step
mod-how = How
mod-step-1 = Arrive
mod-step-1-how = Welcome, goal, short round: name and one sentence on the topic. Hand out the handout.
mod-step-2 = Numbers and voices
mod-step-2-how = Read pages 2 and 3 of the handout together. What surprises? What is missing? No debate yet.
mod-step-3 = Challenges
mod-step-3-how = Lay out the cards, choose and add to the three most important ones in small groups, then present them.
mod-step-4 = Proposals
mod-step-4-how = For each challenge chosen: what helps? Who can do it? Write it into the template.
mod-step-5 = Weigh
mod-step-5-how = Everybody sticks dots on the poster. Read the result aloud.
mod-step-6 = Close
mod-step-6-how = Write down who is in charge and the first steps. Say when there will be an answer.
mod-material = Material
mod-material-1 = Handout for everybody, also in the other languages
mod-material-2 = Poster on the wall, a set of cards on each table
mod-material-3 = Sticky dots: three for each person
mod-material-4 = Pens, paper, tape
mod-material-5 = Template for results: five copies
mod-material-6 = A clock everybody can see
mod-roles = Roles
mod-roles-1 = Moderation: keeps time and goal in view
mod-roles-2 = Writing: fills in the template
mod-roles-3 = Interpreting: sits with those who need it
mod-roles-4 = Host: welcomes and says what becomes of the results
mod-result = What must come out
mod-result-text = At least three proposals with somebody in charge and a first step. Opinions that differ are written down as well.
mod-facts = The numbers behind the handout
mod-hurdles = Obstacles
mod-needs = What is needed
mod-contradictions = Here the views differ
mod-contradiction = “{ $name }”: professionals and volunteers { $actors }, people who came to the district { $people }. Why is that?
joint-title = Number and voice
joint-statements = Core statements
joint-only-told = “{ $name }”: in many talks, but high in no survey. Why?
joint-hardly-told = “{ $name }”: high in a survey, but in hardly any talk. Why?
mod-weak = Weak points
mod-weak-self = Whoever took part decided to do so.
mod-weak-small = Numbers in brackets: few people. Use with care.
mod-weak-withheld = Some things are not shown because they are too few people.
mod-weak-routed = Not everybody was asked every question: the number of people stands above each table.
mod-weak-base = Professionals and volunteers tick more. So look at the rank and the share of all mentions as well.
mod-elsewhere = Belongs to another topic
mod-elsewhere-line = “{ $name }”: { $field }
mod-elsewhere-none = There are no numbers on this yet.
mod-questions = Questions that will come
mod-question-1 = Is this representative?
mod-question-1-answer = No. It is the view of those who took part.
mod-question-2 = Why are the numbers not exact?
mod-question-2-answer = They are changed a little to protect those who answered, everywhere alike.
mod-question-3 = Why are numbers missing?
mod-question-3-answer = Where too few have answered, people could be recognised.
mod-question-4 = What becomes of our proposals?
mod-question-4-answer = They enter the register of recommendations as “draft from a workshop”.
mod-prompts = A prompt for each challenge
mod-prompt-1 = “{ $name }”: where has it gone better here, and why?
mod-prompt-2 = “{ $name }”: whom does it hit hardest, and who is missing at the table today?
mod-prompt-3 = “{ $name }”: what can we decide here, and what not?
mod-prompt-4 = “{ $name }”: what would be different in a year if it were solved?
mod-prompt-5 = “{ $name }”: which offer exists already that only few people know?
mod-circles = When the talk turns in circles
mod-circle-1 = Who exactly is affected?
mod-circle-2 = Where exactly does it happen?
mod-circle-3 = Since when?
mod-circle-4 = What has been tried?
mod-circle-5 = What would be the smallest step?
mod-template = Template for results
mod-template-text = One template for each proposal. Please write legibly or take a photo.
mod-privacy = No cases and no names, please
mod-privacy-text = What holds for many is written down. What single people tell stays in the room.
result-challenge = Challenge
result-proposal = Proposal
result-owner = In charge
result-partners = Who takes part?
result-first-step = First step
result-by-when = By when?
result-effort = Effort: low, medium, high
result-effect = Effect
result-dissent = Other opinion
poster-challenges = Challenges
poster-solutions = Solutions
poster-who = Who takes part?
poster-dots = What matters most? Stick your dots here.
card-hurdle = Obstacle
card-need = What is needed
card-talks = in { $n } of { $all } talks
card-talks-least = in at least { $n } of { $all } talks
card-talks-few = single voices
zip-name = Contents
zip-contents = This is in here:
zip-editable = Text to edit
zip-slides = slides
zip-numbers = Numbers
zip-before-printing = Look at this before printing:
zip-nothing-found = Everything is as planned.
check-number = { $part }: { $number } stands in no released table.
check-quote = { $part }: this quote is not released: “{ $words }”
check-data = { $part }: its day or its data differ from those of the other parts.
check-figure = { $part }: this figure lacks its number, title or source: “{ $title }”
check-caveat = { $part }: the sentence is missing that says whose view the numbers show.
check-source = The source of this sentence is missing: “{ $sentence }”
check-pages = { $of }, { $parts }: planned { $planned }, found { $found } (pages or cards).
check-letters = { $part }: the font cannot write these signs: { $letters }
check-method = The box on the numbers has { $found } words; at most { $most } are read.
check-page-one = Page 1 has { $found } words; at most { $most } are read.
poster-online = All results online:
check-no-address = The poster has no QR code: where everybody reaches the pages is not set (--public-address).

## Numbers in texts of the office

figure-talks = { $n } of { $all }
figure-talks-at_least = at least { $n } of { $all }

## Published results

chapter-all-fields = All topics together
chapter-people = Who answered
published-none = Nothing is published here
published-none-text = Perhaps the results are not ready yet. Or they were withdrawn.
published-none-ask = Ask the office that gave you the address.
published-heading = Results: { $process }
published-intro = These are results that { $organisation } published on { $date }. The numbers stay like this until new ones are published.
published-chapters = Topics
published-figures = { $n ->
    [one] { $n } figure
   *[other] { $n } figures
  }
published-table = Numbers as a table
published-words = The figure in words
published-notes = Source and notes
published-svg = Download the figure (SVG)
published-csv = Download the numbers (CSV)
published-start = Overview
published-previous = Back: { $chapter }
published-next = Next: { $chapter }
published-not-here = { $n ->
    [one] { $n } figure is not available in this language.
   *[other] { $n } figures are not available in this language.
  }

report-kind-conference = Conference report
report-kind-participation = Participation
report-kind-municipality = Data sheet for the municipality
report-kind-method = Annex: how the numbers came about
report-contents = Contents
report-summary = The most important in brief
report-summary-text = So many people say that most has to be done on a topic.
report-summary-own = Summary in English
report-who = Who took part?
report-matrix = What is important and how well it goes
report-matrix-text = At the top left are topics that matter to many and go badly. At the bottom right are topics that go well and are named less often.
report-challenges = The challenges heard most
report-challenges-text = Each line stands for itself: shares and talks are not added up.
report-challenge = Challenge
report-rank = { $percent } (rank { $rank })
report-direction = Who names it
direction-shared = both
direction-seen_by_professionals = rather professionals and volunteers
direction-felt_by_people = rather people who came to the district
direction-voices = voices from talks
report-groups = Groups compared
report-groups-text = Only groups from which at least { $n } people have answered are shown.
report-groups-none = No two groups are large enough to be compared: each needs at least { $n } people. Smaller groups are not shown, so that nobody is recognised.
report-actors = Professionals and volunteers compared
report-well = What works well
report-well-best = Rated best are: { $fields }.
report-change = What people would change first
report-change-text = Counted are people who wrote about it in their own words.
report-change-none = Many wrote in their own words what they would change first. What they write about has not been counted yet.
report-topic = What they write about
report-tables = All numbers
report-imprint = Imprint, privacy, accessibility
report-imprint-publisher = Published by
report-imprint-privacy = This report holds no data of single people. All numbers were protected before they were published; quotes were read and released by people.
report-imprint-access = The report is an accessible PDF: headings, tables and pictures are tagged and described.
report-started = begun
report-sent = sent
report-complete = to the end
report-partial = sent before the end
report-draft = still open
report-language = Language
report-figure = Number of people
report-participation-note = Counts only, no answers. All counts are rounded down to fives; below ten nothing is shown.
muni-here = Who answered here?
muni-enough = About { $n } people who came to the district answered from { $place }.
muni-few = Too few people who came to the district answered from { $place }. So here are the numbers for all places of this size and for the whole district.
muni-few-alone = Too few people who came to the district answered from { $place }. So here are the numbers for the whole district alone.
muni-area = places of this size
muni-district = whole district
muni-rest = rest of the district
muni-rest-why = Rest of the district: the whole district without these answers, worked out from the numbers that also stand in the tables.
muni-base = n ~ { $n }, not in the base: { $left }
muni-n = n (about)
muni-finds = Do people find the right office?
muni-help = Where people have got help
muni-quality = How well does it go? (mean from 1 to { $steps })
muni-hurdles = The five obstacles named most
muni-needs = What is needed most in each topic
muni-cannot = What the numbers do not say
muni-no-ranking = Municipalities are not compared and not put into an order.
method-agreement = Texts: two people coded some of the texts without seeing each other. They decided alike in { $percent } of cases.
method-no-agreement = Texts: there are not yet enough texts that two people coded without seeing each other.
method-translation = Translations: { $languages }
method-reviewed = { $language }: reviewed
method-unreviewed = { $language }: not reviewed yet
method-unweighted = The numbers are not weighted.
method-weighted = The numbers in charts and tables are not weighted. Weighted shares stand beside them here.
method-weights = Results are weighted to the population by { $by }. The weights run from { $low } to { $high }. They come from the protected numbers, not from single answers.
method-weights-met = After that, the shares of the groups match the population.
method-weights-trimmed = Because weights are limited, one group is still { $points } percentage points off the population.
method-effective = Unweighted, there are about { $n } people. Weighted, a share is as exact as with { $effective } people (effective sample size).
method-weights-impossible = Results should be weighted but cannot be: groups that are needed for it are too small and are not shown.
method-weighted-share = Share, weighted
method-noise-k5 = Counts from 6 on differ by 4 at most from what was counted, and by nothing on average; 1 to 4 stands nowhere.
method-noise-r5 = Counts are rounded at random, up or down, to multiples of 5.
method-noise-r3 = Counts are rounded at random, up or down, to multiples of 3.
method-noise-ten-five = Counts below 10 are not shown, all others are rounded to multiples of 5.
method-interval = Ranges and clear differences: with 95 % confidence, the changes for protection included. Clear means: at least { $points } points, at least { $n } people on both sides, and larger than chance explains.
