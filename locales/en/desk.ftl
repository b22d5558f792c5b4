### Texts for staff: English (British), translated from German.

## Program and navigation

desk-title = Staff area
desk-signed_in_as = Signed in as { $name }
desk-nav-label = Main sections
desk-nav-processes = Processes
desk-nav-participation = Participation
desk-nav-results = Results
desk-nav-compare = Compare
desk-nav-export = Export
desk-nav-release = Release
desk-nav-interviews = Interviews
desk-nav-accounts = Accounts
desk-nav-log = Log
desk-nav-sign_out = Sign out
desk-nav-instrument = Pages of this survey or guide
desk-synthetic = Invented data: all answers and interviews here are made up.
desk-you_may = Your roles: { $roles }
desk-save = Save
desk-cancel = Cancel
desk-back = Back
desk-show = Show
desk-download = Download
desk-saved = Saved

## Roles

role-organiser = Organiser
role-organiser-may = May see and change everything, accounts included.
role-analyst = Analyst
role-analyst-may = May see participation and results, and export them.
role-interviewer = Interviewer
role-interviewer-may = May hold interviews and read their own notes.
role-translator = Translator
role-translator-may = May see texts and check their state.

## Signing in

signin-heading = Sign in for staff
signin-name = Name
signin-password = Password
signin-button = Sign in
signin-wrong = The name or the password is wrong. Check both and try again.
signin-throttled = { $n ->
    [one] Too many attempts. Wait { $n } minute.
   *[other] Too many attempts. Wait { $n } minutes.
  }
signin-disabled = This account is disabled. Contact an organiser.
signin-signed_out = You are signed out.
signin-ended = You were away for a long time and have been signed out. Sign in again.
signin-forgotten = Forgotten your password? An organiser can give you a new one.

## First set-up

setup-heading = Create the first account
setup-intro = This link works only once. The first account is an organiser and can create more accounts.
setup-name = Name for signing in
setup-name-hint = 2 to 40 characters, for example first.last
setup-password = Password
setup-password-hint = At least 12 characters. A sentence is easier to remember than a word with symbols.
setup-password_again = Repeat the password
setup-button = Create account
setup-done = The account has been created. You can sign in now.
setup-link-used = This link no longer works. A new one is made only as long as there is no account.
setup-err-name = Choose a name of 2 to 40 characters
setup-err-name_taken = This name is taken. Choose another one
setup-err-password_short = Choose a password of at least 12 characters
setup-err-password_name = The password must not be the name. Choose another one
setup-err-password_differs = The two passwords differ. Write the same one twice

## Accounts

accounts-heading = Accounts
accounts-name = Name
accounts-roles = Roles
accounts-state = State
accounts-active = active
accounts-disabled = disabled
accounts-add = Create account
accounts-added = The account { $name } has been created.
accounts-new_password = Set a new password
accounts-password_set = The new password for { $name } is valid from now on.
accounts-disable = Disable
accounts-enable = Enable
accounts-disable-hint = Whoever is disabled is signed out at once. Interviews and notes are kept.
accounts-err-role = Choose at least one role. Without one the account can open nothing
accounts-own = You cannot disable your own account.

## Log of what staff did

log-heading = Log
log-intro = This shows who signed in, exported something or changed an account, and when. Answers never appear here.
log-when = Time
log-who = Account
log-what = What happened
log-empty = Nothing has been recorded yet.
log-older = Older entries

## Processes and their instruments

processes-heading = Processes
processes-empty = There is no process yet. Create a folder of questionnaires and check it with the command “check”.
process-instruments = Surveys and guides
process-languages = Languages
process-version = Version { $version }
instrument-kind-survey = Survey
instrument-kind-guide = Interview guide
instrument-open-until = Open until { $date }
instrument-open = Open without an end date
instrument-not_yet = Opens on { $date }
instrument-closed = Closed on { $date }
instrument-address = Address for respondents
instrument-responses = { $n ->
    [one] at least { $n } response
   *[other] at least { $n } responses
  }
instrument-responses-small = Fewer than { $n } responses
instrument-interviews = { $n ->
    [one] at least { $n } interview
   *[other] at least { $n } interviews
  }
instrument-interviews-small = Fewer than { $n } interviews
instrument-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
  }
instrument-anonymity-strict = Strictly apart: answers are stored without any link to a person.
instrument-anonymity-confidential = Confidential: only authorised staff see the answers.
state-missing = missing
state-machine = machine translated
state-draft = draft
state-reviewed = reviewed
state-tested = tested with the people it is for

## Participation

monitor-heading = Participation: { $survey }
monitor-started = Started
monitor-sent = Sent
monitor-complete = Sent complete
monitor-partial = Sent in part
monitor-drafts = Open drafts
monitor-finished = Interviews handed in
monitor-in_progress = Interviews in progress
monitor-declined = Interviews declined
monitor-valid-heading = By place and group
monitor-valid-hint = From the latest frozen snapshot. Only usable responses count here: at least three of the core questions are answered.
monitor-by-day = By day
monitor-by-language = By language
monitor-day = Day
monitor-language = Language
monitor-small = below { $n }
monitor-protection = Counts are rounded down to fives; below { $n } they are not given.
monitor-as_of = As of { $date }

## Results

results-heading = Results: { $survey }
results-questions = Questions
results-topics = Topics
results-derived = Groups
results-table = Table
results-answer = Answer
results-row = Item
results-count = Count
results-people = People
results-share = Share
results-mean = Mean
results-base = { $n ->
    [one] Base: about { $n } person who answered
   *[other] Base: about { $n } people who answered
  }
results-missing = Without a usable answer
results-breakdown = Break down by
results-breakdown-none = No breakdown
results-everybody = Everybody
results-language = Language of the chart
results-download-svg = Download as SVG
results-download-png = Download as PNG
results-download-csv = Download as CSV
results-withheld = not shown
results-withheld-why = “Not shown” means: there are too few people here, or another small number could be worked out. It can also be nobody.
results-brackets = Numbers in brackets come from fewer than { $n } people. Read them with care.
results-sensitive = This question is about a sensitive topic. Groups appear only from { $n } people on.
results-several = Several answers were possible. The shares add up to more than 100 per cent.
results-too_few = There are too few answers to show this question.
results-too_small = The groups are too small for this breakdown. Everybody is shown together.
results-free_text = Free texts do not appear here. They are first read and cleared of names.
results-running = The survey is still running. The numbers change with the next snapshot only.
results-only = Only people of
results-snapshot = Snapshot { $number } of { $date }.
results-no-snapshot = There is no frozen snapshot yet, and so there are no results yet. You can freeze one here:
results-zero = 0 means nobody or very few.
results-combined = “Others combined” are: { $groups }.

## Comparing two audiences

compare-heading = Compare
compare-intro = Questions that two audiences were asked with the same answers.
compare-questions = Mirror questions
compare-difference = Difference in percentage points
compare-rank = Rank
compare-judgement = Assessment
compare-clear = clear difference in this survey
compare-not-clear = no clear difference
compare-clear-why = Clear means: at least { $points } percentage points, at least { $n } people in both groups, and more than chance would lead one to expect with this many answers.
compare-limits = The results show the views of the people who took part. They are not representative of everyone.
compare-none = There are no mirror questions in this process.

## Export

export-heading = Export: { $survey }
export-intro = CSV files with everything you need for further analysis.
export-contents = What is in it
export-content-tables = Protected tables in long form: one line for each question, group and answer, with the permitted breakdowns
export-content-codebook = Codebook: every variable with its wording and all answers
export-not-in-it = It does not contain free texts, contact details or numbers that point to individuals.
export-language = Language of the labels
export-button-tables = Download tables
export-button-workbook = Tables as an Excel file
export-button-codebook = Download codebook
export-logged = Every export is recorded in the log with its time and account.
export-empty = There is no frozen snapshot yet. You can freeze one under “Release”.

## Releasing results

release-heading = Release: { $survey }
release-intro = This is where you freeze results and see what has already left. Before the first snapshot nobody sees any result.
release-responses = Responses in all
release-waiting = Responses in no snapshot
release-snapshots = Frozen snapshots
release-number = No.
release-few = below 10
release-at-least = { $n } or more
release-next-heading = Next snapshot
release-take = Freeze a new snapshot
release-take-heading = Freeze a snapshot: { $survey }
release-organiser = A new snapshot is possible. Organisers can freeze it.
release-refused = No new snapshot for now.
release-too-few = There are fewer than { $n } responses. So few would point to single people. Extend the survey, invite more people, or do interviews.
release-too-soon = Fewer than { $n } responses have come since the last snapshot. The difference between the two would tell what these few said. Wait until { $n } have come.
release-none-left = While the survey is running there are at most { $n } snapshots. A last one is possible when it is over. Whoever runs the installation enters its last day (closes in the file of the survey).
release-all-taken = All snapshots of this survey are frozen.
release-question = Do you want to freeze the results as they are now?
release-effect-frozen = All numbers are settled once and do not change until the next snapshot. This cannot be undone.
release-effect-withdrawal = People who have answered so far can no longer withdraw their answers afterwards.
release-effect-none-left = After that no further snapshot is possible until the survey is over.
release-effect-left = { $n ->
    [one] After that { $n } more snapshot is possible while the survey is running.
   *[other] After that { $n } more snapshots are possible while the survey is running.
  }
release-back = Back to the release
guarantee-heading = What this snapshot guarantees
guarantee-plan = Closed list: of { $planned } planned lines { $shown } are shown and { $withheld } withheld. Nothing else can be asked of the data.
guarantee-lines = One person is in at most { $n } shown lines of a question.
guarantee-difference = Two shown groups of a question either have the same people or differ by { $n } at least.
guarantee-noise = Every number can differ slightly from the true one, by about { $sd } on average. A single number does not tell whether there was one person more or less.
guarantee-attack = Before the release the program attacked these tables, knowing all traits of everybody: for every answer there was another one that would have led to the same numbers.
guarantee-attack-rarest = Before the release the program attacked these tables, looking for the people with the rarest traits: for every answer of theirs there was another one that would have led to the same numbers.
guarantee-none-lowered = Everything planned could stay.
guarantee-lowered = { $n ->
    [one] For this { $n } question is shown more coarsely than planned.
   *[other] For this { $n } questions are shown more coarsely than planned.
  }
ledger-heading = What has left
ledger-intro = Every file and every snapshot is entered before it leaves. Each entry carries a seal that the one before goes into: whoever changes one or deletes one in between is noticed.
ledger-whole = The chain of seals is whole.
ledger-broken = From entry { $number } on the chain of seals does not fit: somebody has changed the database. Fetch the latest backup and talk to the data protection officer.
ledger-empty = Nothing has left so far.
ledger-object = Object
ledger-seal = Seal
ledger-snapshot = Snapshot frozen
ledger-file = File downloaded

## Rows

rowfiles-heading = Rows: { $survey }
rowfiles-section = Single rows
rowfiles-open = Ask for rows or approve them
rowfiles-intro = For calculations of your own there are files with a row for each person: few traits made coarser, and one answer. At least ten rows look alike in their traits.
rowfiles-ask = Ask for a file
rowfiles-answer = Answer
rowfiles-button = Ask
rowfiles-two = Before the file is made, a second person has to approve. A snapshot has one recoding only, and rows leave of one snapshot only.
rowfiles-none = Without a frozen snapshot there are no rows.
rowfiles-asked = Files asked for
rowfiles-nothing = Nobody has asked for anything yet.
rowfiles-by = Asked for by
rowfiles-state = State of the request
rowfiles-do = Next
rowfiles-approve = Approve
rowfiles-refuse = Refuse
rowfiles-state-waiting = waits for a second person
rowfiles-state-approved = approved
rowfiles-state-refused = refused
rowfiles-state-used = done
rowfiles-sensitive = sensitive
rowfiles-refused = No file.
rowfiles-decided = This has been decided already, or you asked for it yourself.
rowfiles-other-snapshot = Rows of snapshot { $number } have left already. Two recodings of the same people could be laid over each other. Use tables.
rowfiles-left-before = This answer has left already in the file { $file }; the two could be joined.
rowfiles-other-recoding = Since rows have left, traits or groups of the questionnaire were changed. A second recoding of the same people could be laid over the first. Use tables.
rowfiles-unfit = The traits have too many values. Make them coarser in the questionnaire.
ledger-rows = Rows released
forecast-heading = Forecast: who would stand alone?
forecast-alone = With { $people } answers about { $alone } people would have a combination of { $traits } that nobody else has.
forecast-coarsen = Ask { $trait } more coarsely: then about { $alone }.
forecast-drop = Leave out { $trait }: then about { $alone }.
forecast-why = Who stands alone could be found with knowledge from outside. That is why tables are not shown that finely and rows are made coarser.
forecast-assumed = How the traits are spread is only assumed here.

## How numbers are protected

protection-heading = How the numbers are protected
protection-short = All numbers are slightly changed, mostly by 4 at most; numbers below 5 and groups below 10 people are never shown.
protection-what = What is done
protection-plan = There is a fixed list of tables. The fewer people answered, the shorter it is: below 30 responses there are no results, from 30 on totals only, from 100 on single groups, from 1,000 on groups within groups. Higher limits hold for sensitive questions.
protection-noise = Every count can differ a little from the true one. By how much depends on exactly who was counted; without the key of the installation nobody can work it out. 0 can mean nobody or a few.
protection-small = Groups with too few people are missing. “Nobody”, “too few” and “not planned” look alike.
protection-complement = What is missing must not follow as the rest of a sum. That is why a small group is combined with the next larger one: “Others combined”. Of two groups that have nearly the same people only one appears.
protection-time = Results are frozen. A new snapshot is possible only when enough new answers have come.
protection-same = The same number stands everywhere: on the page, in the chart, in every file and every language. Asking again tells nothing more.
protection-texts = Free texts do not appear here.
protection-example = An example
protection-example-intro = Invented numbers: 118 people answered whether they were ever treated worse than others. One person gave “diverse” as gender.
protection-example-caption = How many said “yes”
protection-example-total = Everybody
protection-example-women = Women
protection-example-men = Men
protection-example-diverse = Diverse
protection-example-combined = Men and diverse combined
protection-group = Group
protection-before = What was answered
protection-after = What is shown
protection-of = { $count } of { $base }
protection-example-why = If the true numbers were shown, 118 − 64 − 53 would leave exactly one person, and 41 − 23 − 17 her answer. On the right that line is missing, that of the men as well, and the other numbers are only nearly right: the answer can no longer be worked out.
protection-limits = What this cannot do
protection-limit-groups = Results say something about groups; that is what they are for. Whether a statement harms a group is for people to decide.
protection-limit-sums = The numbers of the groups do not add up exactly to that of everybody, because each is changed by itself.
protection-limit-key = The protection depends on the key of the installation. Whoever steals key and database can take the changes out again.
protection-limit-room = Whoever sat next to somebody while they answered knows anyway.

## Interviews: list

iv-heading = Interviews
iv-new = New interview
iv-choose-guide = Choose a guide
iv-none = You have not held any interviews yet.
iv-label = Label
iv-guide = Guide
iv-week = Week
iv-state = State
iv-state-draft = in progress
iv-state-finished = handed in
iv-state-declined = declined
iv-state-withdrawn = withdrawn
iv-continue = Continue
iv-read = Read
iv-interviewer = Interviewer
iv-notes = Notes
iv-begin = New interview: { $guide }
iv-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
  }

## Interviews: consent

iv-consent-heading = Consent
iv-consent-facts = What you say
iv-consent-more = What else the person allows
iv-consent-language-show = Show the wording in this language
iv-consent-yes = yes
iv-consent-no = no
iv-consent-intro = Tell the person these five things and tick what has been said. Only then is there room for notes.
iv-fact-voluntary = The interview is voluntary. You can leave out any question and stop at any time.
iv-fact-purpose = We are asking for this purpose: { $purpose }.
iv-fact-notes = We take notes, but not of your name. Only this body reads the notes: { $org }.
iv-fact-no_effect = What you say has no effect on your residence permit, your benefits or your work.
iv-fact-withdraw = You can take back your consent. We then delete the notes, as long as they are not part of a report without names.
iv-fact-said = This has been said
iv-consent-way = How was consent given?
iv-consent-way-written = in writing
iv-consent-way-spoken = spoken, before another person
iv-consent-record = The interview may be recorded
iv-consent-quote = May words be quoted?
iv-consent-quote-no = no
iv-consent-quote-anonymous = yes, without any hint of the person
iv-consent-quote-with_role = yes, with the person’s role
iv-consent-review = The person wants to see the notes
iv-consent-give = The person agrees – start the interview
iv-consent-decline = The person says no
iv-consent-declined = Only the fact that somebody said no is counted. Nothing else is stored.
iv-err-facts = First say all five things and tick them
iv-err-way = Choose how consent was given
iv-err-quote = Choose whether words may be quoted
iv-err-week = Write the year and the calendar week, for example 2026-W47
iv-declined-before = This no has been counted already. Does the person agree after all? Then start a new interview here.

## Interviews: about the talk

iv-header-heading = About the interview
iv-header-week = Week
iv-header-week-hint = Only the week, never the day
iv-header-note_taker = Note taker
iv-header-note_taker-self = The interviewer
iv-header-not_said = Not stated yet
iv-header-mode = Kind of interview
iv-mode-in_person = in person
iv-mode-phone = by telephone
iv-mode-video = by video
iv-mode-group = with several people
iv-header-minutes = Length in minutes
iv-err-minutes = Write a whole number from 1 to 600
iv-header-language = Language of the interview
iv-header-interpreting = Who interprets?
iv-header-interpreting_wish = Who asked for the interpreter?
iv-interpreting_wish-interviewee = the interviewee
iv-interpreting_wish-office = the office
iv-interpreting_wish-somebody_else = somebody else
iv-interpreting-none = nobody
iv-interpreting-professional = a professional
iv-interpreting-trained_volunteer = a trained volunteer
iv-interpreting-family_friend = family or friends
iv-interpreting-child = a child
iv-interpreting-child-warning = A child is interpreting: stop when hard matters come up, and look for another date with an adult. Take these notes with care.
iv-interpreting-warning = Children should not interpret. With family or friends some things stay unsaid.
iv-header-place = Place (only the kind, no address)
iv-place-office = office or public building
iv-place-home = where the person lives
iv-place-accommodation = accommodation
iv-place-other = elsewhere
iv-header-others = Who else is there?
iv-others-nobody = nobody else
iv-others-partner = partner
iv-others-children = children
iv-others-family = others of the family
iv-others-professional = a professional
iv-others-interpreter = whoever interprets
iv-err-others = Choose either “nobody else” or who is there
iv-stop = Stop, hide
iv-distress = If it becomes too much
iv-distress-text = Stop. Do not ask any further. Offer a break or the end, and ask who would do the person good now. If life is in danger: 112. The button “Stop, hide” clears the screen and signs you out.
iv-distress-phone = You reach your office at { $phone }.

## Interviews: guide

guide-heading = Guide
guide-themes = Themes
guide-theme-open = open
guide-theme-touched = touched on
guide-theme-done = covered
guide-theme-mark = Mark as talked about
guide-theme-again = Open again
guide-afterwards = After the interview
guide-probes = Probes
guide-structured = Structured questions
guide-other-language = Wording in another language
guide-notes-here = Notes on this theme
guide-before = Previous theme
guide-after = Next theme
guide-overview = To the overview
guide-notes-apart = Notes without a theme

## Interviews: entries

entry-new = New entry
entry-hint = One entry, one thought. Do not write any names.
entry-kind = What is it?
entry-kind-note = note, not sorted yet
entry-kind-strength = Strength
entry-kind-problem = Problem
entry-kind-need = Need
entry-kind-idea = Idea
entry-kind-quote = Literal quote
entry-field = Field of action
entry-field-none = None in particular
entry-topic = Topic
entry-topic-none = No topic on the list
entry-suggested = Suggest a new topic
entry-suggested-hint = Only if no topic on the list fits. A few words.
entry-suggested-shown = Suggestion: { $topic }
entry-weight = How important was it in the interview?
entry-weight-1 = mentioned in passing
entry-weight-2 = said clearly
entry-weight-3 = came up again and again
entry-quote_ok = The person allows these words to be quoted
entry-text = Text
entry-original = Language and translation
entry-language = Language of the text
entry-language-none = Not stated
entry-translation = Working translation
entry-translation-hint = The original stays in the field above.
entry-translation-by = Translated by
entry-translation-machine = machine
entry-translation-checked = Somebody who knows both languages has checked the translation
entry-translation-state-draft = draft
entry-translation-state-machine = by machine, unchecked
entry-translation-state-checked = checked
entry-save = Save entry
entry-edit = Edit
entry-delete = Delete
entry-deleted = The entry has been deleted.
entry-undo = Undo
entry-restored = The entry is back.
entry-taken_back = { $n ->
    [one] { $n } deleted entry
   *[other] { $n } deleted entries
  }
entry-saved-at = Saved at { $time }
entry-none = No entries yet
entry-redaction-unchecked = not yet checked for names
entry-redaction-marked = names marked
entry-redaction-clean = free of names
entry-err-text = Write a text
entry-err-quote = Quotes are not allowed for this interview. Choose another kind

## Interviews: saving

save-state-saved = Saved at { $time }
save-state-saving = Saving …
save-state-offline = Not saved: no connection. Your text stays here.
save-state-failed = Not saved. Your text stays here. Try again.
save-state-retry = Try again
save-signed_out = Not saved: you have been signed out. Your text stays here. Sign in in another window, and it will be saved by itself. Or press the save button and sign in here.
save-conflict = Not saved: changed elsewhere. Press the save button and choose what counts.
save-again-heading = Not saved yet
save-again-text = You were signed out. What you wrote is still here. Save it now.
conflict-heading = This entry has meanwhile been changed elsewhere
conflict-heading-part = These details have meanwhile been changed elsewhere
conflict-text = Both versions are still here. Choose which one counts.
conflict-mine = Your version
conflict-theirs = Stored version
conflict-keep_mine = Keep my version
conflict-keep_theirs = Keep the stored version
conflict-keep_both = Keep both

## Interviews: handing in

finish-heading = Hand in the interview
finish-check = Check before handing in
finish-check-names = The notes contain no names, addresses or telephone numbers.
finish-check-entries = { $n ->
    [one] There is { $n } entry.
   *[other] There are { $n } entries.
  }
finish-check-header = The details of the interview are complete.
finish-header-open = Still missing in the details of the interview: { $list }
finish-err-names = Read the notes once more and confirm that there are no names in them
finish-check-structured = { $n ->
    [one] { $n } structured question is still open.
   *[other] { $n } structured questions are still open.
  }
finish-untouched = Themes that nobody has touched yet:
finish-unsorted = Entries that are not sorted yet:
finish-without_field = Entries without a field of action:
finish-untranslated = Quotes in another language, without a working translation:
finish-suspicions = Places that could give somebody away
finish-suspicions-none = No numbers, addresses or names stood out. Only you can see whether somebody can be recognised all the same.
finish-button = Hand in
finish-warning = After that you can only read, until you open it again.
finish-done = The interview has been handed in.
finish-read-only = This interview has been handed in and cannot be changed as it is.
reopen-button = Open again and go on
reopen-frozen = This interview is part of a frozen state and stays as it is.

## Interviews: postscript

post-heading = Postscript to the interview
post-intro = Write down how it was soon after the interview. None of it is required. No names here either.
post-mood = Mood
post-mood-relaxed = relaxed
post-mood-neutral = matter-of-fact
post-mood-changing = changing
post-mood-tense = tense
post-interruptions = Interruptions
post-interruptions-none = none
post-interruptions-few = once or twice
post-interruptions-often = often
post-influence = Did others who were there influence what was said?
post-influence-none = no
post-influence-some = a little
post-influence-strong = strongly
post-understanding = Were the questions understood?
post-understanding-good = well
post-understanding-partly = partly
post-understanding-poor = hardly
post-trust = Trust
post-trust-open = spoke openly
post-trust-growing = became more open
post-trust-reserved = stayed reserved
post-course = What shaped the interview
post-course-hint = For example noise, lack of time, a matter that overshadowed everything
post-afterwards = What was said after the official end
post-afterwards-hint = Only if the person agrees
post-ideas = Ideas
post-ideas-hint = For the evaluation or the next interview

## Interviews: contact

contact-heading = Take down a contact
contact-text = Only if the person wants it. The contact is stored apart, without any link to this interview. It cannot be looked at here afterwards.
contact-consent = The person has agreed
contact-err-consent = Ask the person and tick that they agree
contact-button = Save contact
contact-saved = The contact has been saved, apart from the notes.
contacts-heading = Contacts
contacts-text = People who want to hear from us. No contact leads to an interview or to answers.
contacts-none = There are no contacts.
contacts-delete = Delete contact
contacts-delete-text = Delete this contact for good? Notes and answers stay as they are.
contacts-delete-button = Delete for good
contacts-deleted = The contact has been deleted.

## Interviews: handing over and withdrawing

handover-heading = Hand the interview over
handover-text = Whoever gets the interview sees all of it and goes on. You yourself will not see it any more, unless you are an organiser.
handover-nobody = There is no other account that leads interviews.
handover-to = Who gets the interview?
handover-note = What should they know?
handover-note-hint = For example what is still missing. No names of interviewees.
handover-button = Hand over
handover-done = The interview has been handed over.
handover-err-to = Choose who gets the interview
handover-err-note = Write what they should know
history-heading = History
history-handed_over = handed over
history-handed_in = handed in
history-reopened = opened again
history-from_to = from { $from } to { $to }
no-quotes-heading = Allow no more quotes
no-quotes-text = When the person does not want to be quoted any more: all their quotes vanish from review, coding and files, released ones too. The notes stay. This cannot be taken back.
no-quotes-button = Remove the quotes
history-quotes_forbidden = quotes are not allowed any more
withdraw-heading = Withdraw the interview
withdraw-text = { $n ->
    [one] The interview { $label } with { $n } entry will be deleted for good: details, answers, notes and history.
   *[other] The interview { $label } with { $n } entries will be deleted for good: details, answers, notes and history.
  }
withdraw-stays = Only the count of withdrawn interviews stays. How often a theme came up is counted anew only once at least five talks have been withdrawn: otherwise the difference would tell what was said. This cannot be undone.
withdraw-label = To confirm, write { $label }
withdraw-err-label = This is not the label of this interview
withdraw-button = Delete for good
withdraw-done = The interview has been deleted.

## Rows that may leave: one page

rows-title = Single rows: what was done, what may be shown, what not
rows-done = What was done
rows-done-rows = Rows that came in: { $rows }. Handed out: { $released }. Left out because they stand out: { $left }.
rows-done-traits = The traits { $traits } were made coarser until every combination fits { $k } rows at least. There are { $classes } different combinations.
rows-done-alone = Beside the traits, each file has one answer. Otherwise, whoever knows two answers of a person would find the row. Only blocks have two or three, and there at least five rows share all columns.
rows-done-shuffled = Each file is shuffled on its own, and no row has a number. Rows of different files cannot be put together.
rows-trait = Trait
rows-loss = Loss of detail
rows-coarser = Rows made coarser
rows-left = Rows left out
rows-may = What may be shown
rows-may-nothing = No file may leave.
rows-file-ordinary = one answer, { $rows } rows
rows-file-sensitive = one sensitive answer, approved by two people, { $rows } rows
rows-file-block = several answers side by side, protected over all columns, { $rows } rows
rows-may-not = What may not be shown
rows-may-not-originals = The original rows, not even in part.
rows-may-not-again = The same answers made coarser in another way: both versions together tell more.
rows-may-not-people = Statements about people whom somebody believes to recognise in the files.
rows-safe = How safe this is
rows-safe-single = Singling out: whoever knows all traits of a person picks the right row with a chance of { $percent } at most.
rows-safe-link = Linking: two files can be joined by the combination of traits only, never row by row.
rows-safe-infer = Inferring: in no group of rows that look alike does one sensitive answer have more than { $percent } of the rows.
rows-safe-infer-ordinary = With answers that are not sensitive, all in a group can agree: up to { $percent } gave the same one. Whoever knows the traits of a person then knows that answer too.
rows-refused-no_such_answer = There is no such answer, or it is a trait.
rows-refused-too_few_rows_for_this = { $rows } rows are too few for this, { $least } are needed. Use tables.
rows-refused-not_approved = { $given } people have approved, { $needed } are needed.
rows-refused-classes_too_small = Sensitive answers need groups of { $least } rows at least, not { $k }.
rows-refused-all_alike = Everybody gave the same answer. A table says so too.
rows-refused-class_too_alike = In at least one group the answers are too alike. Use tables.
rows-refused-in_several_files = The answer is asked for in several files, which could be joined by it.
rows-refused-block_size = Only two or three answers may stand side by side.
rows-refused-sensitive_in_block = A sensitive answer always stands alone.
rows-refused-too_much_loss = Too little would be left after making it coarser.
rows-refused-trait_gone = Nothing would be left of one column.
rows-refused-fewer_rows_than_k = There are fewer rows than must look alike.
rows-refused-no_rows = No rows are left.
rows-refused-no_traits = No trait is named.
rows-refused-too_few_rows = There are too few rows. Use tables.

## Errors

desk-err-not_allowed = Your account may not do this
desk-err-not_allowed-text = You need another role for this. Contact an organiser.
iv-err-no_consent = Consent first
iv-err-no_consent-text = No consent has been recorded for this interview. Without it there are no notes.
iv-err-closed = This interview is closed
iv-err-closed-text = It was handed in or declined and takes no more notes. Your text is below. You can copy it.
iv-err-not_here = This interview is not here
iv-err-not_here-text = This interview does not exist any more, or another account leads it. Nothing was saved. Your text stays. You can copy it.
iv-err-not_yours = This interview belongs to another account
desk-err-not_found = There is nothing of that kind here
desk-err-not_found-text = The process may have been renamed or removed.

rawrows-heading = Ask for raw rows (for the responsible body only)
rawrows-intro = Raw rows are not anonymised: a row for each person as they answered, without free text. A second organiser has to approve. Then whoever runs the server writes the rows once, into a file that only one person can open.
rawrows-reason = What for?
rawrows-button = Ask for raw rows
rawrows-line = Raw rows: { $reason }
rawrows-number = Number for the command line:
rawrows-no-reason = Write what the raw rows are needed for.
ledger-raw = Raw rows released
ledger-deletion = Answers deleted
deletion-heading = Delete answers: { $survey }
deletion-open = Delete the answers
deletion-question = Delete all answers of this survey for good?
deletion-effect-gone = Deleted are the single answers, forms people are in the middle of, and the count of modules. Nobody can bring them back, not even you.
deletion-effect-kept = What stays: frozen snapshots, the ledger and the numbers of participation. A new snapshot is not possible afterwards.
deletion-effect-lost = { $n } answers are in no snapshot: they are lost without ever having been counted. Freeze a snapshot first if that is possible.
deletion-effect-lost-few = Fewer than ten answers, perhaps none, are in no snapshot: they are lost without ever having been counted.
deletion-effect-undated = The survey has no end (closes): who answers from now on is stored but never evaluated. Enter an end first.
deletion-effect-backups = Older backups still hold the answers. Delete those too.
deletion-button = Delete for good
deletion-guide = Interviews of a guide are not deleted here.
deletion-answerable = The survey can still be answered. Deleting is possible once it is closed: on the second day after its end.
deletion-done = The answers are deleted.
deletion-store = What
deletion-rows = Rows
deletion-responses = Answers
deletion-pool = Answers that still waited for others
deletion-drafts = Forms people were in the middle of
deletion-fills = Count of modules
deletion-texts = Free texts nobody has released
deletion-none = none
deletion-few = fewer than 10
deletion-rewritten = The database was then written anew; nothing of the answers is left in it.
deletion-not-rewritten = The database could not be written anew yet. That happens when the server next stops properly.
release-withdrawn = An interview that a snapshot contains was withdrawn. The difference to a new snapshot would tell what was said. The snapshots stay; a new one is not possible any more.
release-deleted = The answers are deleted. The snapshots stay; a new one is not possible any more.

## Texts: review, coding, frequencies

desk-nav-texts = Texts
texts-heading = Texts: { $survey }
texts-nav = Pages about texts
texts-nav-review = Review
texts-nav-code = Code
texts-nav-topics = Frequencies
texts-nav-agreement = Agreement
texts-nav-translations = Translations
texts-nav-released = Released
texts-state-waiting = not reviewed yet
texts-state-proposed = wait for a second person
texts-state-released = released
texts-state-withheld = withheld
texts-told-waiting = The decision was taken back.
texts-told-proposed = Proposed. A second person still has to agree.
texts-told-released = Released.
texts-told-withheld = Withheld: the text does not leave the system.
texts-undo = Take the last decision back
texts-none = There are no texts here yet. Texts of a survey come here with its first snapshot, notes of talks when they are handed in.
texts-nothing-waits = No text waits for you.
texts-source = Source
texts-source-answer = Answer
texts-source-note = Note
texts-source-quote = Quote
texts-language = Language
texts-language-unknown = Language unknown
texts-no-question = without a question
texts-translation = Translation
texts-translation-machine = Translated by machine, read by nobody
texts-translation-draft = Translated, not compared
texts-translation-checked = Translated and compared
texts-indirect = Something here lets people recognise a person without a name. Rephrasing often helps more than blacking out.
texts-quote-consent = The person agreed to be quoted.
texts-leaves-as = This is how the text leaves the system
texts-leaves-hint = What is marked is blacked out. Change the words until nobody can be recognised: names, small places, schools, rare occupations, “the only family from …”.
texts-words = Text
texts-harmless = Marked, but harmless
texts-second = Quotes and sensitive questions need a second person who agrees.
texts-release = Release
texts-propose = Propose for release
texts-paraphrase = Release as a paraphrase
texts-propose-paraphrase = Propose as a paraphrase
texts-withhold = Withhold
texts-later = Another text
texts-proposed-by = Proposed by { $name }
texts-agree = Agree and release
texts-not_done = Not saved.
texts-err-late = Somebody else has worked on this text in the meantime. Please look at its new state.
texts-err-empty = There are no words that could be released.
texts-err-marks = Still marked: { $marks }. Please change them or tick them as harmless.
texts-err-same = Somebody other than the person who proposed has to agree.
texts-err-nothing = There is nothing here to agree to or to take back.
texts-err-consent = The person did not agree to be quoted.
texts-first-coding = First coding
texts-second-coding = Second coding
texts-second-coding-hint = A random tenth of the texts is coded by a second person. The first codes are not shown here; do not look under “First coding” either.
texts-book = Code book
texts-find = Words in the text
texts-codes = Codes
texts-code = Code
texts-code-hint = Numbers or beginnings of names, separated by commas; “+ name” suggests a new code. The enter key saves and goes on to the next row.
texts-codes-of = Codes of row { $n }
texts-no-rows = No texts with this selection.
texts-text = Text
texts-save-row = Save
texts-passages = Passages
texts-more = More texts
texts-any = all
texts-uncoded = without codes
texts-question = Question
texts-interview = Talk
texts-coded = Saved: { $codes }
texts-coded-nothing = Saved: no code
texts-err-full = The code book is full: merge codes before you suggest new ones.
texts-err-code = That cannot be done: choose sentences and at least one code of the code book.
texts-err-unknown = Not in the code book, or not clear: { $codes }
texts-whole = For the whole text
texts-sentences = Sentences (without a choice the codes are for the whole text)
texts-memo = Note
texts-mark = Give codes
texts-marked = Coded passages
texts-unmark = Remove the codes of this passage
texts-back = Back to all texts
texts-changed-since = The text was changed since it was coded. The codes of passages now hold for the whole text.
texts-coded-people = About { $n } texts of this question are coded.
texts-coded-few = Only a few texts of this question are coded so far.
texts-counted-on = Counted on { $date }.
texts-count = Count now
texts-count-hint = Each question is counted four times at most, and a count cannot be taken back: code as many texts as you can before. People are counted, with the codes of now that are in use, at most five a text. Whoever is counted keeps these codes: numbers that follow every change would tell which group a text comes from.
texts-count-few = Counting begins with { $n } coded texts.
texts-count-soon = Counting goes on when { $n } more texts are coded.
texts-count-last = This question has been counted for the last time.
texts-no-questions = No texts are counted by groups here; talks are:
texts-talks = Topics by talks
texts-agreement-intro = Two people code a random tenth of the texts without seeing the codes of each other. Where they decide differently, the definition is worth a conversation.
texts-agreement-all = texts
texts-agreement-coded = coded
texts-agreement-drawn = drawn for the second coding
texts-agreement-both = coded by two people
texts-agreement-observed = Agreement
texts-agreement-kappa = Kappa over all codes
texts-agreement-kappa-short = Kappa (Cohen)
texts-agreement-by-code = Code by code
texts-agreement-both-have = both
texts-agreement-one-has = one person only
texts-differences = To talk about
texts-no-differences = No differences.
texts-only-first = in the first coding only
texts-only-second = in the second coding only
texts-released-intro = Only these words are meant for others: reviewed by a person, quotes and sensitive questions by two. Origin, age and place do not go along. An original language with fewer than ten texts is not shown.
texts-staying = { $n ->
    [one] One released text stays here all the same: its language is rare and it has no released translation, or a word in it has been marked since. Look at it again under “Review”.
   *[other] { $n } released texts stay here all the same: their language is rare and they have no released translation, or a word in them has been marked since. Look at them again under “Review”.
}
texts-released-none = Nothing is released yet.
texts-file-csv = As a table (CSV)
texts-file-xlsx = As a table (Excel)
texts-file-qdpx = For MAXQDA, NVivo, ATLAS.ti (REFI-QDA)
texts-treatment-as_written = as written
texts-treatment-edited = edited
texts-treatment-paraphrased = paraphrased
texts-again = Look at it again
mark-email = e-mail address
mark-url = web address
mark-handle = profile name
mark-bank_account = bank account
mark-card = card number
mark-file_number = file number
mark-insurance_number = insurance number
mark-tax_number = tax number
mark-document_number = document number
mark-phone = telephone number
mark-plate = licence plate
mark-date_of_birth = date of birth
mark-age = age
mark-street = street
mark-postcode_place = postcode and place
mark-coordinates = coordinates
mark-digits = number
mark-name = name
mark-school = school
mark-place = place
mark-function = function
mark-only_one = only one
mark-role_in_public = known role
mark-court = court
mark-rare_illness = rare illness
mark-job_and_place = occupation and place

## Files of released texts, and working translations

ledger-words = Texts released
words-files-heading = Released texts: { $survey }
words-none-released = No text has been released yet. Once people have reviewed and released texts, there will be a file here.
words-about-released = Each text was reviewed and released by a person, quotes and texts on sensitive questions by two. Who wrote or said them is not in the file.
words-about-order = Lines are ordered by question and wording. Language and original are given only if there are at least { $n } released texts in that language.
words-text-number = Released text { $n }
words-translation-number = Translation of text { $n }
words-coder = Coder { $n }
words-example = Example
translations-heading = Translations: { $survey }
translations-intro = Texts in languages other than { $language }. The translation stands beside the original and never replaces it. Names and other things that point to people are blacked out: there are three dots in brackets instead.
translations-count = { $waiting } of { $all } texts are waiting for a checked translation.
translations-stored = Translations saved: { $n }
translations-refused = Nothing was saved:
translations-waiting = Texts waiting for a checked translation
translations-original = Wording
translations-translation = Translation
translations-state = State
translations-state-none = none
translations-state-machine = by a program, not read
translations-state-draft = by a person, not checked
translations-state-checked = checked
translations-edit = Translate
translations-next = More texts
translations-save = Save translation
translations-back = Back to the list
translations-checked = I know both languages and have compared.
translations-table-heading = Translate as a table
translations-table-out = Take the table with you and fill the column translation. Leave the other columns as they are. Where somebody who knows both languages has compared, write checked into the column state. These texts have not been released yet: give the table only to people who are bound to secrecy.
translations-csv = Table as CSV
translations-xlsx = Table as XLSX
translations-table-back = It comes back by copying: select everything in the spreadsheet, copy it and paste it here. If one line is wrong, nothing is saved. Lines without a translation are skipped.
translations-table-label = Table with its first line
translations-table-button = Check and save table
translations-err-late = Somebody else changed something at the same moment. Send it once more.
translations-err-more = And more. Correct these first.
translations-err-empty = The table has no lines.
translations-err-columns = The first line lacks these columns: { $names }
translations-err-quote = Line { $line }: a quotation mark opens a cell and does not close it.
translations-err-cells = Line { $line } has { $found } cells, the first line has { $expected }.
translations-err-unknown = Line { $line }: there is no such text here, or it needs no translation any more.
translations-err-twice = Line { $line }: this text is already in line { $first }.
translations-err-original = Line { $line }: the original is a different one. It was changed in the table, or reviewed since.
translations-err-changed = Line { $line }: somebody else has translated this text since. Get the table anew.
translations-err-long = Line { $line }: the translation has { $found } characters; at most { $most } are possible.
translations-err-state = Line { $line }: the column state takes machine, draft, checked or nothing.
translations-machine-heading = Have texts translated by a program
translations-machine-intro = Your office’s translation service gets one text after the other, blacked out and with nothing beside it. What a person has translated stays. What a program has translated must be read by a person.
translations-machine-button = Translate waiting texts
translations-machine-progress = Translated: { $done } of { $of }. Not translated: { $left }.
translations-machine-running = The service is at work. Reload the page to see how far it is.
translations-machine-broken = The run stopped because something could not be saved. The log of the server says more.
translations-machine-err-not_ours = The run stopped: the address of the service is not in your own network. No text went there.
translations-machine-err-unreachable = The run stopped: the service does not answer. Is it running?
translations-machine-err-slow = The run stopped: the service took too long for a text.
translations-machine-err-refused = The service does not take this text.
translations-machine-err-status = The run stopped: the service reports an error (HTTP { $status }).
translations-machine-err-nonsense = The run stopped: what the service answers is no translation.
translations-machine-err-long = The run stopped: the service’s answer is longer than any translation.

## Code book, clusters and the themes of talks

book-heading = Code book
book-code = Code: { $name }
book-intro = Codes say what a text is about. There are two levels. While coding, the number is enough.
book-start = As asked in the survey.
book-cross = Across all fields
book-all = Show all codes
book-proposed-count = { $n ->
    [one] New suggestions: { $n }
   *[other] New suggestions: { $n }
  }
book-no-proposals = There are no new suggestions.
book-number = No.
book-name = Name
book-definition = Definition
book-example = Example
book-state = State
book-state-proposed = proposed
book-state-in_use = in use
book-state-merged = merged into { $name }
book-merged-count = { $n ->
    [one] { $n } merged code
   *[other] { $n } merged codes
  }
book-first-level = First level
book-below = Below
book-back = To the code book
book-add-heading = New code
book-later = For a suggestion the name is enough. A code comes into use only with a definition and an example.
book-suggest = Suggest
book-add = Add and take into use
book-rename-heading = Rename
book-rename = Rename
book-describe-heading = Definition and example
book-use-heading = Take into use
book-use-hint = The code needs a definition and an example. Save both first.
book-use = Take into use
book-move-heading = Move
book-move = Move
book-merge-heading = Merge
book-merge-into = Make it part of
book-merge-ask = Go on to the question
book-merge = Merge
book-merge-question = Make “{ $from }” part of “{ $into }”?
book-merge-codings = No coding is lost: from now on, texts with “{ $from }” count for “{ $into }”.
book-merge-below = { $n ->
    [one] { $n } code below it moves along.
   *[other] { $n } codes below it move along.
  }
book-merge-counts = Counts that were published stay as they are.
book-merge-undo = As long as it is the last change, it can be taken back.
book-undo = Take back
book-undo-what = Last change:
book-history-heading = History
book-history-count = { $n ->
    [one] { $n } change
   *[other] { $n } changes
  }
book-history-empty = Nobody has changed the code book yet.
book-did-added = proposed “{ $name }”
book-did-renamed = renamed “{ $from }” to “{ $to }”
book-did-described = described “{ $name }” anew
book-did-used = took “{ $name }” into use
book-did-merged = made “{ $from }” part of “{ $into }”
book-did-moved = moved “{ $name }” to: { $place }
book-did-undone = taken back: { $change }
book-done-added = The code was added and is in use.
book-done-suggested = The code was suggested.
book-done-renamed = The code was renamed.
book-done-described = Definition and example were saved.
book-done-used = The code is in use.
book-done-moved = The code was moved.
book-done-merged = The codes were merged. No coding was lost.
book-done-undone = The last change was taken back.
book-done-imported = The new codes were entered as suggestions.
book-done-nothing = The file has no code that is not here already.
book-err-no_code = There is no code “{ $name }” any more. Perhaps it was merged.
book-err-id_taken = The identifier belongs to “{ $name }”.
book-err-no_name = Give the code a name.
book-err-name_taken = “{ $name }” has this name in the same place. Choose another name.
book-err-no_definition = A code in use needs a definition and an example.
book-err-in_use = “{ $name }” is in use already.
book-err-still_proposed = “{ $name }” is only proposed. Take that code into use first.
book-err-into_itself = A code cannot become part of itself or of a code below it.
book-err-third_level = There are only two levels.
book-err-nothing_to_undo = There is nothing left to take back.
book-err-meanwhile = Somebody else changed something in the meantime. Have a look and decide again.
book-err-names = The name of the code names a person. Choose another one.
book-err-full = Nobody keeps more than { $n } codes apart, and this code book has so many already. Use those that are there.
book-err-too_long = A name has at most { $name } characters, definition and example at most { $text } each.
book-files-heading = Files
book-file-qdc = Code book for other programs (REFI-QDA, .qdc)
book-file-csv = Code book as a table (CSV)
book-import-heading = Take over a code book from another program
book-import-intro = Open the .qdc file in a text editor, copy everything and paste it here. New codes become suggestions. Codes that exist under the same name stay as they are. If anything is wrong, nothing changes.
book-import-file = Contents of the .qdc file
book-import-button = Take over as suggestions
book-import-err-large = The file is too large. At most 2 MB are read.
book-import-err-utf8 = The file is not text in UTF-8.
book-import-err-dtd = The file has a document type (DTD). A code book has none.
book-import-err-xml = Line { $line }: this is not readable XML. Perhaps a part was lost while copying.
book-import-err-other = This is not a REFI-QDA code book. Export “Codebook (.qdc)” from the other program.
book-import-err-empty = There is no code in the file.
book-import-err-no_name = Line { $line }: a code has no name.
book-import-err-third_level = Line { $line }: “{ $name }” lies on a third level. There are only two here.
cluster-heading = Core statements
cluster-intro = A core statement sums up what is said about a topic. Beside it you see in how many talks and how often in the surveys it came up. Numbers with ≈ are protected and near the true ones. Numbers of different sources are not added up.
cluster-per_field = { $n ->
    [one] { $n } core statement so far. { $least } to { $most } for each field of action are good.
   *[other] { $n } core statements so far. { $least } to { $most } for each field of action are good.
  }
cluster-new = New core statement
cluster-change = Change core statement
cluster-delete = Delete
cluster-field = Field of action
cluster-name = Name
cluster-statement = Core statement
cluster-short = At most { $n } words are best.
cluster-long = This one is longer.
cluster-counter_voice = Counter-voice
cluster-nobody = Write what others say against it. No names, no places, no function by which somebody can be recognised.
cluster-codes = Codes
cluster-other = Written in the meantime by { $name }
cluster-done-kept = The core statement was saved.
cluster-done-deleted = The core statement was deleted.
cluster-err-no_name = Give the core statement a name.
cluster-err-no_statement = Write down the core statement.
cluster-err-too_long = Shorten it: each text has at most { $n } characters.
cluster-err-names = One of the texts names a person. Write it so that nobody can be recognised.
cluster-err-no_code = Choose at least one code.
cluster-err-unknown_code = One of the codes does not exist any more. Choose again.
cluster-err-unknown_field = There is no such field of action. Choose another one.
cluster-err-changed = Somebody else changed this core statement in the meantime. Your text is below and not saved yet. If you save now, it replaces the other one.
cluster-err-deleted = Somebody else deleted this core statement in the meantime. Your text is below. If you save now, it is made anew.
cluster-delete-heading = Delete: { $name }
cluster-delete-question = Delete this core statement?
cluster-delete-effect = Codes, texts and counts stay. The core statement itself cannot be brought back.
cluster-delete-changed = Somebody else changed it in the meantime. It now reads:
talks-heading = Themes by number of talks: { $survey }
talks-intro = Talks are counted, not passages: whoever says something five times counts once. There are no percentages for talks.
talks-waiting = Further talks join as soon as at least { $n } new ones are coded. What somebody withdraws is deleted; but talks are counted anew only once at least { $n } counted ones have been withdrawn. So the difference between two counts gives nobody away.
talks-none = Not even { $n } talks are coded yet.
talks-no-themes = No theme came up in so many talks that it may be counted.
talks-individual-why = All other themes are individual voices: they came up in fewer than five talks, perhaps in none, or their number would point to single people.
talks-all = { $n ->
    [one] { $n } talk
   *[other] { $n } talks
  }
talks-exact = { $all ->
    [one] in { $n } of { $all } talk
   *[other] in { $n } of { $all } talks
  }
talks-at_least = { $all ->
    [one] in at least { $n } of { $all } talk
   *[other] in at least { $n } of { $all } talks
  }
talks-individual = individual voices
talks-often = at least { $n }
talks-themes = Themes
talks-theme = Theme
talks-talks = Talks
talks-professionals = Professionals
talks-people_concerned = People who came here

## What follows from the numbers

analysis-range = Range
analysis-range-ends = { $low } to { $high }
analysis-range-why = Range: with this many answers, the share is not known more exactly (95%). Chance and the small change of numbers for protection are taken into account, but not who did not take part at all.
analysis-rank-why = What is named equally often shares a rank. Where two ranks lie close together, their order says little.
analysis-mentions = Share of all mentions
analysis-mentions-why = Share of all mentions: how much of everything that was named falls on this. It can be compared even if one group ticks more than the other.
analysis-more = more often in “{ $survey }”

challenges-heading = What is pressing
challenges-intro = What professionals, people who came here and talks bring up, side by side. Both surveys ask about the same points.
challenges-none = In this process no two surveys and a guide ask about the same challenges.
challenges-no-results = Not both surveys have results yet that may be shown.
challenges-fields = Fields of action: { $survey }
challenges-fields-why = Important means: named as a priority more often than the fields on average. Badly means: rated lower than the fields on average. The average is that of each survey. Fields with fewer than { $n } answers are not placed.
challenges-field = Field of action
challenges-quality = Rating (1 to 5, mean)
challenges-rated-by = People who rated it
challenges-priority = Name it as a priority
challenges-quadrant = Where it stands
challenges-quadrant-act_first = act first: important and goes badly
challenges-quadrant-secure = secure: important and goes well
challenges-quadrant-watch = watch: less important and goes badly
challenges-quadrant-goes_well = runs well: less important and goes well
challenges-quadrant-unknown = too few answers
challenges-list = Challenges heard most
challenges-sort = Order
challenges-sort-rank = best rank
challenges-sort-rank-in = Rank: { $survey }
challenges-sort-difference = Difference
challenges-sort-talks = Number of talks
challenges-challenge = Challenge
challenges-not-asked = not asked in the surveys
challenges-direction = Who names it
challenges-direction-shared = named by both
challenges-direction-seen_by_professionals = seen above all by professionals
challenges-direction-felt_by_people = felt above all by people who came here
challenges-direction-voices = voices from talks
challenges-directions-why = Named by both: among the first { $shared } ranks in both surveys. Above all by professionals or by people who came here: a clear difference. Voices from talks: not among the first { $voices } ranks of either survey, but in at least a third of the talks.
challenges-no-total = There is no total score: adding up shares from different sources pretends to a precision that is not there.

## Workshop pack

pack-refused-heading = No handout yet
pack-refused = No survey in this language has been frozen yet. Open the survey, freeze its results under “{ $release }”, then download the handout.
pack-must-not-leave = This file must not leave as it is. The check found:


## Texts of the office

statement-heading = Texts for reports and workshops
statement-intro = Here you write what handouts, posters and reports say in your own words. You put numbers in as references: every language then shows the right ones, and a number that may not be published cannot stand in any text. Public reports take approved texts only. Material for a workshop takes drafts as well and marks them.
statement-fields = Process and fields of action
statement-process = The process as a whole
statement-about = What it is about
statement-written = Written
statement-approved = Approved
statement-held = Held back
statement-held-one = Is held back
statement-of = { $n } of { $all }
statement-topics = Topics
statement-topics-why = The sentence about a topic stands beside its numbers and on its card.
statement-page_one = Page 1 of the handout: { $n } of at most { $most } words.
statement-page_one-full = Shorten it, or the page gets too full.
statement-most = At most { $n } words.
statement-translations = Translations: { $n } of { $all }
statement-kind-statement = Core statement
statement-kind-today = What is this about today?
statement-kind-question = Question to the workshop
statement-kind-offers = What exists already
statement-kind-good_examples = Good examples
statement-kind-summary = Summary
statement-kind-news = News
statement-state-missing = not written yet
statement-state-draft = draft
statement-state-approved = approved
statement-state-withdrawn = taken off
statement-older = This translation is older than its source. Check whether it is still right; until then it counts as a draft.
statement-write = Write
statement-change = Change
statement-today-heading = What the text says today
statement-changed = { $name } was { $before } when this was saved and is { $now } today. Check whether the sentence is still right.
statement-approve = Approve
statement-withdraw = Take off
statement-source = Source text. Keep the references in curly brackets as they are.
statement-text = Text
statement-how = Do not write names. For numbers of the surveys, put in a reference from the list below.
statement-number = What is { $number }?
statement-number-choose = Please choose
statement-number-foreign = No number of these surveys and talks
statement-numbers = Numbers to put in
statement-numbers-how = Copy the reference with its brackets into the text. Numbers in brackets come from few people. A slash can be followed by a group, such as B07.housing_search/B28.f. A plus adds steps of a scale.
statement-numbers-none = Nothing has been counted about this yet.
statement-number-name = Number
statement-number-value = Today
statement-number-reference = Reference
statement-number-held = not published
statement-history = Versions ({ $n })
statement-take_up = Take this version up again
statement-done-saved = The text is saved as a draft.
statement-done-approved = The text is approved.
statement-done-withdrawn = The text is taken off. You can take it up again under versions.
statement-held-why = This text is not printed. It quotes numbers that are not published: { $numbers }. Change the sentence, or wait for the next state of the results.
statement-held-names = This text is not printed, because it names a person by the lists of today. Rewrite it.
statement-err-empty = Write something. If the text is to go, take it off.
statement-err-too_long = Shorten the text to at most { $n } characters.
statement-err-words = The text has { $n } words. Shorten it to at most { $most }; one thought is enough.
statement-err-broken = “{ $written }” is no reference to a number. Copy a reference from the list, or leave the curly brackets out.
statement-err-unknown = There is no number { $reference }. Copy a reference from the list.
statement-err-withheld = The number { $reference } ({ $name }) is not published: too few people stand behind it, or the results were never frozen. Write the sentence without this number.
statement-err-typed = “{ $number }” is a typed number. Choose which number of the results is meant, or say that it is none of them. If it is not among them, it may not stand here.
statement-err-names = “{ $words }” names a person or leads to one. Write it so that nobody can be recognised.
statement-err-changed = Somebody else changed this text in the meantime. Yours stands below and is not saved yet. If you save now, yours counts; the other one stays under versions.


## Whom surveys reach

reach-heading = Whom the surveys reach
reach-intro = Does the survey reach people in every language alike? When clearly more give up or leave questions blank in one language, the translation may be the reason, the length, or how the survey was made known there.
reach-languages = Languages: { $survey }
reach-drop_out = Gave up
reach-nothing = Left nothing blank
reach-much = Left more than one question in ten blank
reach-judgement = Giving up, against the other languages
reach-more = clearly more
reach-less = clearly fewer
reach-not-clear = no clear difference
reach-targets = Targets by: { $by }
reach-group = Group
reach-target = Target
reach-reached = Reached
reach-part = Reached in per cent
reach-no-targets = No targets are set for this survey. They stand under “targets” in the file of the survey.
reach-changed-language = Whoever changes the language on the way counts in the first one when beginning and in the last one when sending.
reach-clear = “Clearly” holds for this survey only: at least 10 percentage points, at least 30 people on both sides, and more than chance would lead one to expect.
reach-blank = Questions left blank are counted for complete answers only, and only in three classes beside the answers. In each language they are counted anew only once ten more people have sent answers. Which questions were left blank in a language is not known: answers do not say in which language they were given.

## Register of recommendations

register-heading = Recommendations and measures
register-intro = What workshops propose is taken down here and followed to its end: from the draft to the check, the decision and what is done.
register-new = Enter a result
register-another = Enter another result
register-change = Change
register-delete = Delete
register-all = all
register-deleted = deleted
register-filter = Show
register-empty = There is nothing here yet.
register-pdf = List to print (PDF)
register-csv = Table (CSV)
register-field = Field of action
register-topic = Topic
register-topic-none = no topic
register-topic-why = With a topic, the entry rests on its published numbers at once.
register-workshop = Day of the workshop
register-challenge = Challenge
register-proposal = Proposal
register-owner = Who does it?
register-owner-hint = An institution or a function, such as adult education centre. No names.
register-partners = With whom?
register-first_step = First step
register-due = By when?
register-month-hint = Month and year, such as 9/2027.
register-day-hint = Day, such as 30.9.2027.
register-effort = Effort
register-effort-none = not judged
register-effort-low = low
register-effort-medium = medium
register-effort-high = high
register-effect = What does it bring about?
register-dots = Dots
register-dots-n = { $n ->
    [one] { $n } dot
   *[other] { $n } dots
}
register-dissent = Dissent and doubts
register-nobody = What was said, not who said it.
register-check = See how far it is
register-check_on = Look again on
register-note = Note
register-status = Status
register-status-draft = draft from workshop
register-status-checked = checked
register-status-adopted = decided
register-status-in_progress = in progress
register-status-done = done
register-status-dropped = dropped
register-draft-note = Draft: not decided yet.
register-draft-mark = Draft – not everything is decided
register-list-draft = This list contains drafts that are not decided yet.
register-as-of = As of { $date }
register-from-workshop = Workshop on { $date }
register-decided-why = The entry is decided. Challenge and proposal stay as they were decided. If they are to say something else, take the decision back first.
register-is-deleted = Deleted
register-restore = Take back
register-step-heading = How does it go on?
register-step = Change the status
register-step-to = New status
register-step-note = Note
register-step-note-hint = Whoever drops something writes down why.
register-rests-on = What it rests on
register-rests-on-why = Numbers and figures stand here as they were published on that day. Of quotes only which they are is kept: if somebody takes the consent back, the words are gone here too.
register-number-then = { $name }: { $number } (as of { $date })
register-number-now = Today: { $number }.
register-number-gone = Not published today.
register-figure-then = Figure “{ $name }” ({ $id }, as of { $date })
register-figure-changed = Its numbers are others today.
register-said = “{ $text }”
register-words-reworded = The wording was changed in the review since.
register-words-gone = A quote that may not be shown any more.
register-table = Numbers of that day
register-evidence-add = More to rest on
register-evidence-take = Take in
register-evidence-number = Number
register-evidence-figure = Figure
register-evidence-text = Released words
register-evidence-remove = Take away
register-history = History ({ $n })
register-done-saved = Saved.
register-done-restored = The entry is back.
register-done-deleted = The entry is deleted. Under the status “deleted” you can take it back.
register-done-stepped = New status: { $status }.
register-change-entered = Entered.
register-change-changed = Changed.
register-change-evidence_added = Rests on more.
register-change-evidence_removed = Rests on less.
register-change-deleted = Deleted.
register-change-restored = Taken back.
register-change-taken_up = Older version taken up again.
register-delete-question = Delete this entry?
register-delete-effect = It will stand in no list. Its history stays, and you can take it back.
register-delete-changed = Somebody else changed the entry in the meantime. This is what it says now.
register-err-empty = Fill in “{ $part }”.
register-err-too_long = Shorten “{ $part }” to at most { $n } characters.
register-err-names = “{ $part }” names a person or leads to one: { $words }. Write the institution or the function.
register-err-subject = This field of action or topic no longer exists. Choose again.
register-err-many_dots = A proposal cannot have more than { $n } dots.
register-err-workshop = Write the day of the workshop like this: 22.11.2026.
register-err-due = Write month and year like this: 9/2027.
register-err-check_on = Write the day to look again like this: 30.9.2027.
register-err-dots = Write the dots as a whole number.
register-err-decided = The entry is decided. Take the decision back first if challenge or proposal are to say something else.
register-err-not_from_here = It cannot go there from this status. A draft is checked first and decided then.
register-err-no_owner = Write down first who does it. What nobody does is not decided.
register-err-no_reason = Write the reason into the note.
register-err-no_evidence = There is no such thing, it is not published, or it stands here already. Choose something else.
register-err-much_evidence = An entry rests on at most { $n } things. Take something away first.
register-err-changed = Somebody else changed this entry in the meantime. What you typed stands below and is not saved yet. If you save now, yours counts; the other one stays in the history.
register-err-late = Somebody else changed this entry in the meantime. This is how it is now; look at it and try again.

## Results of a process, field by field

figures-heading = Results
figures-of-process = Results by field of action
figures-chapters = Fields of action
figures-none = There are no results yet. Freeze a snapshot first: open a survey and there “{ $release }”.
figures-only = Only people of
figures-beside = Beside them, to compare
figures-nobody = No second group
figures-projector = Projector view
figures-everything = Download everything on this page (ZIP)
figures-contents = On this page
figures-numbers-and-words = Numbers and words
figures-snapshots = State of the numbers
figures-snapshot = { $survey }: snapshot { $number } of { $date }
figures-cost = What this choice costs
figures-cost-nothing = { $group }: All { $all } rows of numbers are shown with this choice, too.
figures-cost-group = { $withheld ->
    [one] { $group }: Of { $all } rows of numbers, { $withheld } is not shown with this choice, because too few people stand behind it or because groups this small are never shown for that question.
   *[other] { $group }: Of { $all } rows of numbers, { $withheld } are not shown with this choice, because too few people stand behind them or because groups this small are never shown for that question.
}
figures-cost-bracketed = { $bracketed } of them stand in brackets because the group is small.
figures-cost-whole = All questions of this survey are counted, not only those on this page. The smaller the group, the more stays hidden: that protects the people in it.
figures-left-out = { $n ->
    [one] { $n } figure of this field is not available for this choice: it comes from another survey or from both.
   *[other] { $n } figures of this field are not available for this choice: they come from another survey or from both.
  }
figures-no-pair = Two groups can be compared only when they belong to the same question and differ. The first one is shown.
figures-too-few = Not shown: with this choice too few people stand behind all numbers of this figure.
figures-nothing = There is no figure here for this choice.
figures-words = The chart in words
figures-identity = Figure { $id } · numbers { $data }
figures-at = { $n } of { $all }
figures-previous = Back
figures-next = Next
figures-end = Leave this view
figures-pages = Figures

figure-heading = Figure
figure-check = Numbers of a printout
figure-check-hint = Stands below every chart: 12 characters after “numbers”.
figure-check-button = Check
figure-same = The numbers are the same as then.
figure-changed = The numbers have changed since. Those of today are below. No snapshot with this mark is left.
figure-changed-then = The numbers have changed since. Those of today are below.
figure-show-then = Show the figure as it was
figure-then = This is the figure as it was. There are newer numbers by now.
figure-show-now = Show the figure of today
figure-public = This figure is published.
figure-gone-unknown = This figure no longer exists: the survey or question it came from is no longer part of the process.
figure-gone-no-snapshot = This figure does not exist yet: the survey has no frozen snapshot.
figure-gone-language = The figure is not available in this language: the survey is not offered in it.
figure-gone-numbers = This figure cannot be drawn: the breakdown or group is not planned, or there is nothing to count.

## Making results public

publish-heading = Publication
publish-intro = Published results can be seen by everybody without signing in. They stay at the snapshot they were published from.
publish-not = Nothing is published at the moment.
publish-now = { $n ->
    [one] { $n } figure is public, since { $date }, published by { $account }.
   *[other] { $n } figures are public, since { $date }, published by { $account }.
  }
publish-newer = A new snapshot has been frozen since. The old numbers are still the public ones. Publish anew to replace them.
publish-address = Public address
publish-may-not = Only organisers can publish.
publish-nothing = There is nothing to publish yet: freeze a snapshot first.
publish-choose = What shall be public?
publish-sensitive = sensitive
publish-all-of = { $n } of { $all } chosen
publish-check = Check the choice
publish-none-chosen = Choose at least one figure.
publish-confirm-heading = Publish these results?
publish-confirm = { $n ->
    [one] { $n } figure becomes public:
   *[other] { $n } figures become public:
  }
publish-effect-everybody = Everybody can see and download them without signing in, at { $address }.
publish-effect-languages = They appear in these languages: { $languages }.
publish-effect-frozen = They stay at this snapshot, even when new answers come in:
publish-effect-replace = What has been public so far is replaced.
publish-effect-sensitive = { $n ->
    [one] { $n } of them is about a sensitive topic.
   *[other] { $n } of them are about a sensitive topic.
  }
publish-effect-copies = You can end the publication. What others have saved by then stays with them.
publish-effect-synthetic = All numbers are invented. Every page and every chart says so.
publish-changed = Something has changed since you were asked: there is a new snapshot, or somebody else has published. Nothing has happened yet. Check once more what you publish.
publish-button = Publish
publish-back = Back to the choice
publish-end = End the publication
publish-end-heading = End the publication?
publish-end-question = The public page disappears at once. What others have saved or printed by then stays with them; search engines and caches may still show it for a while.
publish-end-back = Do not end it
publish-history = What happened so far
publish-was-published = published
publish-was-ended = ended

## Everything for the workshop

workshop-heading = Workshop
workshop-intro = Everything for the day. Each field of action has a handout, a sheet for the moderation, a poster and cards; the ZIP has the charts and numbers, too.
workshop-take-all = Everything for all fields of action (ZIP)
workshop-wait = The files are made when you download them. A field takes some seconds, all of them up to a minute. Keep the page open until then.
workshop-languages = Language of the material
workshop-packs = Material by field of action
workshop-everything = Everything
workshop-reports = Reports
workshop-field = Field of action
workshop-on-screen = On the projector
workshop-none = This process has no survey or no fields of action and therefore no material.
workshop-no-snapshot = No survey is frozen yet. Until then there is no material. Open a survey and freeze a snapshot there under “{ $release }”.

## Weighting to the population

weighting-share = Share, weighted
weighting-mean = Mean, weighted
weighting-bases = Unweighted { $n } people. Weighted, the share is as exact as with { $effective } people (effective sample size).
weighting-how = Results are weighted to the population by { $by }. Weights range from { $low } to { $high }. They come from the protected numbers, not from single answers. Weighted shares always stand beside unweighted ones.
weighting-met = The shares of the groups then agree with the population.
weighting-trimmed = Because weights are limited, one group is still { $points } percentage points off the population.
weighting-impossible = Results cannot be weighted: groups that are needed for it are too small and not shown.
