### Interface texts of Vielstimmig: Ukrainian, machine translation from German.

## Program

app-name = Vielstimmig
app-synthetic = Вигадані дані
lang-name = Українська
home-heading = Відкриті опитування
home-empty = Зараз немає відкритих опитувань.
home-staff = Вхід для працівників

## Frame

app-skip = Перейти до змісту
app-help = Допомога
app-privacy = Захист даних
app-imprint = Про видавця сайту
app-accessibility = Доступність
app-contact = Контакти
app-menu-display = Вигляд і читання вголос
app-withdraw = Видалити мої відповіді
app-test_banner = Це тест. Відповіді не враховуються.
app-saved = Збережено
title-step = { $n }/{ $total }: { $label } – { $survey }
title-neutral = Опитування
title-error_prefix = Помилка:
footer-language = Мова

## Language

lang-heading = Оберіть мову
lang-button = Мова
lang-current = Мова: { $name }
lang-change = Змінити мову
lang-listen = Прослухати: { $name }
lang-suggested = Рекомендовано
lang-missing = Моєї мови тут немає
lang-missing-text = Зателефонуйте нам або завітайте до нас.
lang-missing-which = Яка мова Вам потрібна?
lang-unreviewed = Цей переклад ще не перевірив носій мови.
lang-machine = Цей текст переклав комп’ютер.
lang-fallback = Ця частина доступна лише німецькою мовою.
lang-simple-name = Проста німецька мова
lang-second = Показати другу мову

## Welcome

start-who = Хто запитує: { $org }
start-minutes = { $n ->
    [one] Це займе приблизно { $n } хвилину.
    [few] Це займе приблизно { $n } хвилини.
    [many] Це займе приблизно { $n } хвилин.
   *[other] Це займе приблизно { $n } хвилини.
  }
survey-minutes-range = { $to ->
    [one] Це займе приблизно від { $from } до { $to } хвилини.
    [few] Це займе приблизно від { $from } до { $to } хвилин.
    [many] Це займе приблизно від { $from } до { $to } хвилин.
   *[other] Це займе приблизно від { $from } до { $to } хвилини.
  }
start-until = Ви можете взяти участь до { $date }.
start-questions = { $n ->
    [one] { $n } запитання
    [few] { $n } запитання
    [many] { $n } запитань
   *[other] { $n } запитання
  }
start-begin = Почати опитування
start-continue_code = Продовжити з моїм номером
start-read_all = Спочатку прочитати всі запитання
start-skip_ok = Ви можете пропустити будь-яке запитання.
start-closed = Це опитування завершено.
start-not_yet = Це опитування почнеться { $date }.
start-full = Уже відповіла достатня кількість людей. Дякуємо.
start-another_person = Хоче відповісти інша людина

## Consent

consent-heading = Ви хочете взяти участь?
consent-voluntary = Участь добровільна. Ви можете припинити будь-коли.
consent-no_name = Ми не запитуємо Ваше ім’я чи адресу.
consent-who_sees = Відповіді бачить лише ця організація: { $org }.
consent-strict = Ніхто не може побачити, хто надіслав які відповіді. Знайти Ваші відповіді можна лише за Вашим номером.
consent-confidential = Ваші відповіді читають лише люди, зобов’язані зберігати таємницю. Ми не публікуємо нічого, за чим Вас можна впізнати.
consent-no_effect = Ваші відповіді ніяк не впливають на Ваш дозвіл на проживання, Ваші соціальні виплати чи Ваше житло.
consent-no_help = За допомогою цього опитування ми не можемо вирішити особисті проблеми. Тут Ви знайдете допомогу: { $link }
consent-delete = Ви отримаєте номер. З ним Ви можете видалити свої відповіді до { $date }. Якщо їх опрацюють раніше, це вже буде неможливо.
consent-more = Прочитати все про захист даних
consent-yes = Так, я беру участь
consent-no = Ні, я не беру участі
consent-declined = Дякуємо. Нічого не збережено.
consent-error = Оберіть «так» або «ні»
consent-age = Вам уже виповнилося { $n } років?
consent-age-no = Ви ще не досягли віку для участі в цьому опитуванні.
consent-sensitive = Наступні запитання на таку тему: { $topic }. Ви можете їх пропустити.
consent-sensitive-yes = Показати запитання
consent-sensitive-no = Пропустити ці запитання
consent-sensitive-heading = Запитання на чутливі теми
consent-sensitive-text = Наступні запитання дуже особисті. Закон особливо захищає такі дані. Якщо Ви оберете «Показати запитання», Ви погоджуєтеся: ми можемо використати Ваші відповіді на ці запитання. Ви також можете пропустити ці запитання. Це не матиме для Вас негативних наслідків.
consent-quote = Чи можемо ми використати Ваші слова без Вашого імені?
consent-contact = Чи можемо ми зв’язатися з Вами ще раз?

## Entries stored separately

form-detached-why = Ці дані ми зберігаємо окремо від Ваших відповідей. Поєднати їх неможливо.
form-detached-add = Додати запис
form-detached-skip = Продовжити без запису
form-detached-saved = Ваш запис збережено.
form-detached-consent-label = Так, я погоджуюся

## Navigation

nav-continue = Далі
nav-back = Назад
nav-later = Зупинитися і продовжити пізніше
nav-send = Надіслати мої відповіді
nav-change = Змінити
nav-change_for = Змінити: { $question }
nav-close = Закрити
nav-print = Друкувати
nav-copy = Копіювати
nav-copied = Скопійовано
nav-yes = Так
nav-no = Ні
nav-or = або
nav-optional = необов’язково

## Progress and question

q-progress = Запитання { $n } з приблизно { $total }
q-progress_nototal = Запитання { $n }
q-topic = Тема: { $name }
q-why = Чому ми про це запитуємо?
q-explain = Що це означає?
q-one = Оберіть одну відповідь
q-many = Ви можете обрати кілька відповідей
q-max = { $n ->
    [one] Оберіть щонайбільше { $n } відповідь
    [few] Оберіть щонайбільше { $n } відповіді
    [many] Оберіть щонайбільше { $n } відповідей
   *[other] Оберіть щонайбільше { $n } відповіді
  }
q-sensitive-line = Це запитання на чутливу тему. Якщо Ви відповідаєте, Ви погоджуєтеся, що ми використаємо цю відповідь. Ви можете пропустити це запитання.
q-none = Нічого з цього
q-other = Інше:
q-text-other = Інше, а саме
q-group-other = Інші варіанти
q-dk = Не знаю
q-pnts = Не хочу відповідати
q-na = Мене це не стосується
q-clear = Видалити мою відповідь
q-rank-intro = Оберіть не більше ніж { $n }. Найважливіше — на перше місце.
q-rank-place = Місце { $n }
q-rank-up = Перемістити «{ $item }» вище
q-rank-down = Перемістити «{ $item }» нижче
q-rank-remove = Вилучити «{ $item }»
q-rank-moved = «{ $item }» тепер на місці { $n }
q-text-lang = Ви можете писати своєю мовою.
q-text-noname = Будь ласка, не пишіть імен, адрес чи номерів телефону.
q-text-max = { $n ->
    [one] Щонайбільше { $n } символ
    [few] Щонайбільше { $n } символи
    [many] Щонайбільше { $n } символів
   *[other] Щонайбільше { $n } символу
  }
q-text-left = { $n ->
    [one] Залишився { $n } символ
    [few] Залишилося { $n } символи
    [many] Залишилося { $n } символів
   *[other] Залишилося { $n } символу
  }
q-text-over = { $n ->
    [one] На { $n } символ забагато
    [few] На { $n } символи забагато
    [many] На { $n } символів забагато
   *[other] На { $n } символу забагато
  }
q-num-unit = Одиниця виміру: { $unit }
q-year = Рік
q-month = Місяць
q-day = День
q-year-hint = Наприклад, { $year } (за календарем, який використовують у Німеччині)
q-only_year = Я знаю лише рік
q-place-area = Де Ви живете?
q-place-town = Місто або громада
q-place-outside = Не в цьому районі
q-select = Обрати
q-not_answered = Немає відповіді
q-reminder = Ви не відповіли на це запитання. Ви можете продовжити й так.
q-go_on = Продовжити без відповіді
q-answer_now = Відповісти зараз

## Months: as a choice in a list, not for whole dates

date-month-1 = січень
date-month-2 = лютий
date-month-3 = березень
date-month-4 = квітень
date-month-5 = травень
date-month-6 = червень
date-month-7 = липень
date-month-8 = серпень
date-month-9 = вересень
date-month-10 = жовтень
date-month-11 = листопад
date-month-12 = грудень

## Errors in answers

err-heading = Є помилка
err-count = { $n ->
    [one] Змініть { $n } відповідь
    [few] Змініть { $n } відповіді
    [many] Змініть { $n } відповідей
   *[other] Змініть { $n } відповіді
  }
err-prefix = Помилка:
err-choose = Оберіть відповідь: { $question }
err-required = Напишіть відповідь: { $question }
err-choose_yesno = Оберіть «так» або «ні»
err-unknown-option = Оберіть одну з показаних відповідей: { $question }
err-max = { $n ->
    [one] Обрано забагато відповідей. Оберіть щонайбільше { $n } відповідь
    [few] Обрано забагато відповідей. Оберіть щонайбільше { $n } відповіді
    [many] Обрано забагато відповідей. Оберіть щонайбільше { $n } відповідей
   *[other] Обрано забагато відповідей. Оберіть щонайбільше { $n } відповіді
  }
err-none_and = Оберіть відповіді або оберіть «{ $none }»
err-other_text = Напишіть, що Ви маєте на увазі під «інше»
err-number = Напишіть число, наприклад { $ex }
err-range = Напишіть число від { $min } до { $max }
err-at-least = Напишіть число, не менше ніж { $min }
err-at-most = Напишіть число, не більше ніж { $max }
err-whole = Напишіть ціле число, без коми
err-decimals = { $n ->
    [one] Напишіть щонайбільше { $n } цифру після коми
    [few] Напишіть щонайбільше { $n } цифри після коми
    [many] Напишіть щонайбільше { $n } цифр після коми
   *[other] Напишіть щонайбільше { $n } цифри після коми
  }
err-year = Напишіть рік чотирма цифрами, наприклад { $year }
err-year-from = Напишіть рік, починаючи з { $year }
err-year-until = Напишіть рік, не пізніший за { $year }
err-year_future = Рік не може бути в майбутньому
err-year_convert = { $typed } за німецьким календарем — це { $a }/{ $b }. Ви маєте на увазі це?
err-month = Оберіть місяць
err-month-incomplete = Оберіть місяць і напишіть рік
err-future-date = Дата не може бути в майбутньому
err-too_long = { $n ->
    [one] Текст на { $n } символ довший, ніж можна
    [few] Текст на { $n } символи довший, ніж можна
    [many] Текст на { $n } символів довший, ніж можна
   *[other] Текст на { $n } символу довший, ніж можна
  }
err-text-too-long = { $n ->
    [one] Ваш текст на { $n } символ довший, ніж можна. Скоротіть його. Усе, що Ви написали, ще тут.
    [few] Ваш текст на { $n } символи довший, ніж можна. Скоротіть його. Усе, що Ви написали, ще тут.
    [many] Ваш текст на { $n } символів довший, ніж можна. Скоротіть його. Усе, що Ви написали, ще тут.
   *[other] Ваш текст на { $n } символу довший, ніж можна. Скоротіть його. Усе, що Ви написали, ще тут.
  }
err-rank_double = Ви обрали «{ $item }» двічі
err-rank-gap = Одне місце порожнє. Оберіть спочатку місце 1, потім місце 2 і так далі
err-email = Напишіть адресу електронної пошти, наприклад name@example.org
err-code = Одна цифра неправильна. Перевірте номер.
err-code_unknown = Ми не знайшли цього номера.
err-rate = { $n ->
    [one] Забагато спроб. Зачекайте { $n } хвилину.
    [few] Забагато спроб. Зачекайте { $n } хвилини.
    [many] Забагато спроб. Зачекайте { $n } хвилин.
   *[other] Забагато спроб. Зачекайте { $n } хвилини.
  }

## Errors of a page

err-session = Вас довго не було. Ваші відповіді збережено.
err-session_code = Введіть свій номер, щоб продовжити.
err-expired_form = Надішліть цю сторінку ще раз.
err-already_sent = Ви вже надіслали свої відповіді.
err-cookies = Ваш браузер не дозволяє файли cookie. Без них опитування не працює.
err-offline = Немає інтернету. Спробуйте ще раз.
err-form-other-survey = Ця сторінка належить до іншого опитування. Відкрийте своє опитування ще раз.
err-draft-expired = Час для цього опитування минув
err-draft-expired-text = Ми більше не знаходимо Ваших попередніх відповідей. Те, що Ви написали на цій сторінці, показано нижче. Почніть знову. Тоді ми перенесемо цей текст.
err-draft-restart = Почати знову
err-closed-heading = Це опитування завершено
err-closed-typed-text = Ми вже не змогли зберегти те, що Ви написали на цій сторінці. Ви бачите це нижче й можете скопіювати.
err-400-text = Ваш браузер надіслав те, що ми не змогли прочитати. Поверніться назад і спробуйте ще раз.
err-403-text = Ви не можете відкрити цю сторінку. Можливо, спочатку потрібно увійти в систему.
err-404 = Сторінку не знайдено
err-404-text = Можливо, в адресі є помилка. Або цієї сторінки більше немає.
err-405 = Цю сторінку не можна відкрити в такий спосіб.
err-too_large = Тексту забагато.
err-too-large-text = Нічого з нього не збережено. Поверніться назад, скоротіть текст і надішліть його ще раз.
err-429-text = Із Вашого з’єднання надходить забагато запитів. Трохи зачекайте і спробуйте ще раз.
err-500 = У нас сталася помилка. Те, що Ви надіслали раніше, збережено.
err-500-text = Спробуйте ще раз за кілька хвилин. Якщо Ви звертатиметеся до нас, назвіть цей номер помилки: { $incident }
err-503 = Ми працюємо над цією сторінкою. Спробуйте ще раз о { $time }.
err-back-to-survey = Назад до опитування

## Save and resume

save-heading = Ваш номер
save-text = З цим номером Ви можете продовжити до { $date }.
save-keep = Запишіть його або сфотографуйте.
save-secret = Кожен, хто має цей номер, може бачити Ваші відповіді.
save-group = Цифри { $a }, { $b }, { $c }, { $d }
saved-until = Збережено до { $date }
code-16 = 16 цифр
code-copy-hint = Натисніть на номер. Тоді Ви зможете його скопіювати.
later-heading = Продовжити пізніше
later-text = Відповіді, які Ви вже дали, збережено. Їх ще не надіслано. Щоб продовжити, Вам потрібен цей номер.
later-send-now = Надіслати вже дані відповіді
later-send-now-text = Не хочете продовжувати? Тоді надішліть те, на що Ви вже відповіли. Після цього нічого не можна змінити.
resume-heading = Продовження
resume-intro = Введіть свій номер. Тоді Ви продовжите з того місця, де зупинилися.
resume-label = Ваш номер (16 цифр)
resume-button = Продовжити
resume-welcome = { $n ->
    [one] З поверненням. Ви відповіли на { $n } запитання.
    [few] З поверненням. Ви відповіли на { $n } запитання.
    [many] З поверненням. Ви відповіли на { $n } запитань.
   *[other] З поверненням. Ви відповіли на { $n } запитання.
  }

## Check, thanks, withdraw

check-heading = Перевірте й надішліть свої відповіді
check-text = Ще нічого не надіслано.
check-show = Показати мої відповіді
check-empty = Ви ще не відповіли на жодне запитання.
check-not-shown = Це запитання ми Вам не ставили
ended-heading = Тут опитування для Вас закінчується
ended-nothing-stored = Ми нічого не зберегли.
thanks-heading = Ваші відповіді надійшли. Дякуємо.
thanks-code = Ваш номер:
thanks-code_text = З цим номером Ви можете видалити свої відповіді до { $date }. Якщо їх опрацюють раніше, це вже буде неможливо.
thanks-next = Що буде далі
thanks-results = Результати будуть тут від { $date }: { $url }
thanks-help = Де Ви можете отримати допомогу
thanks-leave = Закрити і стерти сліди
thanks-detached-link-offers = Додати пропозицію для людей
thanks-detached-link-contacts = Залишити контактні дані
thanks-another = Почати опитування для іншої людини
wd-heading = Видалити мої відповіді
wd-intro = Введіть свій номер. За ним ми знайдемо Ваші відповіді.
wd-label = Ваш номер
wd-found = Ми знайшли відповіді від { $date }.
wd-summary = { $n ->
    [one] За цим номером збережено { $n } відповідь.
    [few] За цим номером збережено { $n } відповіді.
    [many] За цим номером збережено { $n } відповідей.
   *[other] За цим номером збережено { $n } відповіді.
  }
wd-undo-warning = Видалені відповіді ніхто не зможе повернути.
wd-confirm = Видалити назавжди
wd-cancel = Не видаляти
wd-done = Ваші відповіді видалено { $date }.
wd-not-possible = За цим номером ми не можемо нічого видалити. Можливо, номер неправильний. Можливо, відповіді вже видалено або вже опрацьовано.
wd-too_late = Ваші відповіді вже опрацьовано. Їх більше не можна видалити.

## Accessibility

a11y-heading = Заява про доступність
a11y-report = Повідомити про перешкоду

## Answer scales, low to high: each set belongs together

scale-agree-1 = Зовсім не погоджуюся
scale-agree-2 = Швидше не погоджуюся
scale-agree-3 = Частково погоджуюся, частково ні
scale-agree-4 = Швидше погоджуюся
scale-agree-5 = Повністю погоджуюся
scale-important-1 = Зовсім не важливо
scale-important-2 = Швидше не важливо
scale-important-3 = Середньо
scale-important-4 = Швидше важливо
scale-important-5 = Дуже важливо
scale-satisfied-1 = Зовсім не задовольняє
scale-satisfied-2 = Швидше не задовольняє
scale-satisfied-3 = Частково задовольняє, частково ні
scale-satisfied-4 = Швидше задовольняє
scale-satisfied-5 = Повністю задовольняє
scale-often-1 = Ніколи
scale-often-2 = Рідко
scale-often-3 = Іноді
scale-often-4 = Часто
scale-often-5 = Завжди
scale-good-1 = Дуже погано
scale-good-2 = Швидше погано
scale-good-3 = Середньо
scale-good-4 = Швидше добре
scale-good-5 = Дуже добре

## Charts and tables

chart-n = n ~ { $n }
chart-base = База (приблизна кількість людей, які відповіли): { $n }
chart-source = Джерело: { $survey }, { $organisation }
chart-date = Станом на { $date }
chart-identity = Рисунок { $id } · числа { $data }
chart-priorities-title = Що важливо і наскільки добре це працює
chart-priorities-quality = Наскільки добре це працює (середнє, { $ends })
chart-priorities-share = Частка людей, які вважають напрям пріоритетним
chart-priorities-means = Середнє за всіма напрямами
chart-priorities-lines = Лінії через рисунок: середнє за всіма напрямами для кожного опитування. Осі показують лише ту частину, де є значення.
chart-priorities-whiskers = Тонкі риски біля знаків: похибка (95 %), якщо відповідей щонайменше { $n }
chart-priorities-not-placed = Не нанесено (потрібно щонайменше { $n } відповідей)
chart-quadrant = Місце
chart-quadrant-act_first = братися насамперед
chart-quadrant-secure = зберігати
chart-quadrant-watch = спостерігати
chart-quadrant-goes_well = працює
chart-field = Напрям роботи
chart-survey = Опитування
chart-ends = від { $low } до { $high }
chart-rank = Місце в списку
chart-ranks-title = { $title }: місце в обох опитуваннях
chart-ranks-base = Місце визначає кількість людей, які це назвали; названі однаково часто ділять одне місце
chart-ranks-change = На скільки місць вище чи нижче
chart-ranks-far = Товсті лінії: у другому опитуванні вище (суцільна) або нижче (штрихова); найменша різниця місць: { $n }
chart-ranks-close = Якщо два місця близькі одне до одного, їхній порядок мало що означає.
chart-ranks-most = Показано { $shown } з { $all } відповідей: ті, що мають найкраще місце в одному з опитувань
chart-gap-head = Розрив
chart-participation-day = Надіслані відповіді за день
chart-participation-week = Надіслані відповіді за тиждень
chart-participation-month = Надіслані відповіді за місяць
chart-participation-languages-week = Надіслані відповіді за тижнями та мовами
chart-participation-languages-month = Надіслані відповіді за місяцями та мовами
chart-participation-rounded = Числа заокруглено вниз до кратних п’яти; менші за { $n } не показано, і ніколи не бракує лише одного з них.
chart-participation-weeks = Тижні починаються з понеділка; зазначено їхній перший день.
chart-period-day = День
chart-period-week = Тиждень від
chart-period-month = Місяць
chart-left-out = Не враховано в базі: { $reasons }
chart-blank = без відповіді
chart-not-asked = не запитували
chart-withheld = Не показано: замало відповідей
chart-withheld-mark = { "." }
chart-bracket-note = Числа в дужках: мала кількість людей
chart-several = Можна було обрати кілька відповідей
chart-overlap = Одна людина може належати до обох груп.
chart-status-running = Опитування ще триває
chart-status-closed = Опитування завершено
chart-synthetic = Вигадані дані
chart-not-representative = Результати показують погляди людей, які взяли участь. Вони не є репрезентативними для всіх.
chart-percent = { $n }{ "\u00A0" }%
chart-mean = Середнє значення: { $mean }
chart-mean-head = Середнє
chart-group = Група
chart-less-than = менше ніж { $n }
chart-audience-share = Частка в кожній групі
chart-points-difference = Різниця у відсоткових пунктах
chart-points-head = Пункти
chart-total = Усього
chart-combined = Інші разом
chart-only = лише { $group }
chart-nearly = Усі числа трохи змінено, щоб захистити тих, хто відповів. 0 означає: ніхто або дуже мало людей.
chart-clear-difference = помітна різниця в цьому опитуванні
chart-clear-bold = Жирним шрифтом: помітна різниця в цьому опитуванні.
chart-no-clear-difference = немає помітної різниці
chart-unreviewed = Переклад ще не перевірено
chart-other-answers = Інші відповіді

# Діаграми за групами, з розмов і про тих, хто взяв участь
chart-took-part = Хто взяв участь? { $survey }
chart-parts = Кожна смуга — це запитання з однією відповіддю від кожної особи. Усі частини разом становлять 100{ "\u00A0" }%.
chart-without-panel = Менше ніж { $n } осіб, тому без окремого поля: { $groups }
chart-heard = Про що говорили в розмовах: { $guide }
chart-talks = Розмови
chart-talks-base = Розмов: { $n }. Рахуємо розмови, а не людей.
chart-talks-exact = у { $n } з { $all }
chart-talks-least = щонайменше у { $n } з { $all }
chart-talks-individual = окремі голоси
chart-talks-individual-why = Окремі голоси: менше ніж у п’яти розмовах, або число вказувало б на окремих людей.
chart-number-and-voice = Число й голос: що особливо важко
chart-number-and-voice-base = Частка осіб у кожному опитуванні · кількість розмов, у яких це згадували
chart-topic = Тема
chart-statement-and-voice = Головна думка й голос
chart-contradicts = суперечність
chart-contradicts-why = Суперечність: у якомусь опитуванні серед перших { $first } місць, але майже в жодній розмові; або в багатьох розмовах, але в жодному опитуванні не серед перших { $low } місць.

## Workshop pack

pack-title = Роздатковий матеріал: { $field }
pack-who = Звідки ці числа:
pack-audience = { $survey }: близько { $n } відповідей, станом на { $date }
pack-audience-few = { $survey }: мало відповідей, станом на { $date }
pack-no-snapshot = { $survey }: результатів ще немає
pack-figure = Рисунок { $n }: { $title }
pack-compared = Обидва опитування поруч
pack-answer = Відповідь
pack-row = Твердження
pack-people = Людей (приблизно)
pack-share = Частка
pack-difference = Різниця в пунктах
pack-judgement = Оцінка
pack-withheld = не показано
pack-withheld-why = «Не показано» означає: тут замало людей, або інакше можна було б обчислити інше мале число.
pack-voices = Власними словами
pack-method = Як виникли ці числа
pack-method-list = Показано лише те, що було визначено заздалегідь: кожне запитання для всіх разом і за кількома ознаками. Інших підрахунків немає.
pack-method-noise = Кожне число трохи змінено, щоб захистити тих, хто відповідав, і завжди однаково: хто запитає двічі, отримає те саме число.
pack-method-thresholds = Результати є від { $least } відповідей, запитання показано від { $base } людей. Числа, менші за { $threshold }, подано як 0. Числа в дужках стосуються менш ніж { $bracket } людей.
pack-period = Опитування тривало з { $from } до { $to }.
pack-period-from = Опитування триває з { $from }.
pack-period-to = Опитування триває до { $to }.
pack-languages = Мови опитування: { $languages }
pack-questions = Запитань: { $n }

## Reports and their parts

audience-actors = Фахівці та волонтери
audience-people = Люди, які приїхали
talks-actors = Розмови з фахівцями
talks-people = Розмови з людьми, які приїхали
voice-actor = Фахівець або фахівчиня
voice-person = Людина, яка приїхала
voice-translated = Переклад

figure-quality = Як ідуть справи? { $field }
figure-hurdles = Найбільші перешкоди: { $field }
figure-needs = Що потрібно: { $field }

pack-kind-handout = Роздатковий матеріал
pack-kind-moderator = Аркуш для модерації
pack-kind-poster = Плакат
pack-kind-cards = Картки
pack-draft = Чернетка
pack-fact-office = Видавець
pack-fact-date = Числа станом на
pack-fact-translation = Стан перекладу
pack-stamp = Станом на { $date } · дані { $data }
pack-figure-number = Рисунок { $n }
pack-clear = помітна
pack-not-clear = непомітна
pack-too-few = замало людей
pack-audience-head = Хто

say-priority-actors = фахівців і волонтерів зараховують цю тему до тих, де треба зробити найбільше.
say-priority-people = людей, які приїхали, зараховують цю тему до тих, де треба зробити найбільше.
say-hurdle-actors = фахівців і волонтерів називають цю перешкоду: «{ $name }».
say-hurdle-people = людей, які приїхали, називають цю перешкоду: «{ $name }».
say-need-actors = фахівців і волонтерів кажуть, що потрібно: «{ $name }».
say-need-people = людей, які приїхали, кажуть, що потрібно: «{ $name }».
say-other-actors = Фахівці та волонтери: { $percent }.
say-other-people = Люди, які приїхали: { $percent }.
say-nothing = Ми ще не можемо показати числа з цієї теми.
say-nothing-text = Відповіло замало людей. Тим важливіше сьогодні те, що знаєте й переживаєте Ви самі.
diff-more-actors = «{ $name }»: фахівці та волонтери називають це частіше ({ $more }), ніж люди, які приїхали ({ $less }); помітна різниця в цьому опитуванні.
diff-more-people = «{ $name }»: люди, які приїхали, називають це частіше ({ $more }), ніж фахівці та волонтери ({ $less }); помітна різниця в цьому опитуванні.
diff-none-audiences = Між фахівцями, волонтерами та людьми, які приїхали, помітної різниці немає.
diff-some-cannot = Де відповіло досить людей, помітної різниці між фахівцями, волонтерами та людьми, які приїхали, немає. Про числа в дужках цього сказати не можна.
diff-cannot = Чи бачать це по-різному фахівці, волонтери та люди, які приїхали, сказати не можна: відповіло замало людей.
diff-groups = «{ $name }»: групи називають це не однаково часто: { $first } { $more }, { $second } { $less }; помітна різниця в цьому опитуванні.
diff-none-groups = Між групами людей, які приїхали, помітної різниці немає.
diff-cannot-groups = Чи відрізняються групи людей, які приїхали, сказати не можна: відповіло замало людей.

pack-today = Про що мова сьогодні?
pack-today-text = Ви прочитали, що сказали багато людей. Тепер важливо, що Ви з цим зробите:
pack-question-1 = Які в нас найбільші труднощі?
pack-question-2 = Що ми хочемо зробити, хто долучиться і яким буде перший крок?
pack-own-thoughts = Мої думки
pack-see = Так це бачать ті, хто відповів
pack-missing = Чого бракує?
pack-groups = Хто бачить це інакше?
pack-think = А що скажете Ви?
pack-think-text = Яке число Вас дивує? Що пережили Ви самі?
pack-offers = Що вже є
pack-known = Пропозиції допомоги
pack-examples = Добрі приклади
pack-room = Запишіть те, що Ви знаєте.
pack-notes = Нотатки
pack-who-heading = Хто брав участь?
pack-talks = { $guide }: { $n }
pack-method-box = Участь була добровільною. Результати показують погляди людей, які взяли участь. Вони не є репрезентативними для всіх. Усі числа трохи змінено, щоб захистити тих, хто відповів; 0 означає: ніхто або дуже мало людей. Те, що стосується замалої кількості людей, ми не показуємо. Числа в дужках походять від менш ніж { $bracket } людей.

mod-goal = Мета
mod-goal-text = Наприкінці розмови на тему «{ $field }» на папері є щонайменше три пропозиції, кожна з відповідальною особою чи установою та першим кроком.
mod-schedule = Перебіг (хвилин): { $n }
mod-minutes = Хвилини
mod-step = Крок
mod-how = Як
mod-step-1 = Початок
mod-step-1-how = Привітання, мета, коротке коло: імʼя та одне речення до теми. Роздати матеріал.
mod-step-2 = Числа й голоси
mod-step-2-how = Разом прочитати сторінки 2 і 3. Що дивує? Чого бракує? Ще не обговорювати.
mod-step-3 = Труднощі
mod-step-3-how = Розкласти картки, у малих групах вибрати три найважливіші та доповнити, потім представити.
mod-step-4 = Пропозиції
mod-step-4-how = До кожної вибраної труднощі: що допоможе? Хто може це зробити? Записати в шаблон.
mod-step-5 = Вибір найважливішого
mod-step-5-how = Усі наклеюють крапки на плакат. Прочитати результат уголос.
mod-step-6 = Завершення
mod-step-6-how = Записати відповідальних і перші кроки. Сказати, коли буде відповідь.
mod-material = Матеріали
mod-material-1 = Роздатковий матеріал для всіх, також іншими мовами
mod-material-2 = Плакат на стіні, набір карток на кожному столі
mod-material-3 = Клейкі крапки: по три на людину
mod-material-4 = Ручки, папір, клейка стрічка
mod-material-5 = Шаблон для результатів: пʼять копій
mod-material-6 = Годинник, який бачать усі
mod-roles = Ролі
mod-roles-1 = Модерація: стежить за часом і метою
mod-roles-2 = Запис: заповнює шаблон
mod-roles-3 = Переклад: сидить поруч із тими, кому він потрібен
mod-roles-4 = Господар: вітає та каже, що буде з результатами
mod-result = Що має вийти
mod-result-text = Щонайменше три пропозиції з відповідальними та першим кроком. Інші думки також записують.
mod-facts = Числа за роздатковим матеріалом
mod-hurdles = Перешкоди
mod-needs = Що потрібно
mod-contradictions = Тут погляди розходяться
mod-contradiction = «{ $name }»: фахівці та волонтери { $actors }, люди, які приїхали, { $people }. Чому так?
mod-weak = Слабкі місця
mod-weak-self = Ті, хто брав участь, вирішили це самі.
mod-weak-small = Числа в дужках: мала кількість людей. Використовуйте обережно.
mod-weak-withheld = Дещо не показано, бо людей замало.
mod-weak-routed = Не всім ставили кожне запитання: кількість людей стоїть над кожною таблицею.
mod-weak-base = Фахівці та волонтери позначають більше. Тому дивіться й на порядок.
mod-elsewhere = Належить до іншої теми
mod-elsewhere-line = «{ $name }»: { $field }
mod-elsewhere-none = Про це ще немає чисел.
mod-questions = Запитання, які прозвучать
mod-question-1 = Чи це репрезентативно?
mod-question-1-answer = Ні. Це погляди тих, хто взяв участь.
mod-question-2 = Чому числа не точні?
mod-question-2-answer = Їх трохи змінено, щоб захистити тих, хто відповів, усюди однаково.
mod-question-3 = Чому бракує чисел?
mod-question-3-answer = Де відповіло замало людей, їх можна було б упізнати.
mod-question-4 = Що буде з нашими пропозиціями?
mod-question-4-answer = Вони потраплять до реєстру рекомендацій як «чернетка з воркшопу».
mod-prompts = Поштовх до кожної труднощі
mod-prompt-1 = «{ $name }»: де в нас уже виходило краще і чому?
mod-prompt-2 = «{ $name }»: кого це зачіпає найбільше і кого сьогодні немає за столом?
mod-prompt-3 = «{ $name }»: що ми можемо вирішити тут, а що ні?
mod-prompt-4 = «{ $name }»: що змінилося б за рік, якби це було розвʼязано?
mod-prompt-5 = «{ $name }»: яка допомога вже є, але про неї мало хто знає?
mod-circles = Якщо розмова ходить по колу
mod-circle-1 = Кого саме це стосується?
mod-circle-2 = Де саме це трапляється?
mod-circle-3 = Відколи це так?
mod-circle-4 = Що вже пробували?
mod-circle-5 = Яким був би найменший крок?
mod-template = Шаблон для результатів
mod-template-text = Один шаблон на кожну пропозицію. Пишіть, будь ласка, розбірливо або сфотографуйте.
mod-privacy = Будь ласка, без окремих випадків та імен
mod-privacy-text = Записують те, що стосується багатьох. Те, що розповідають окремі люди, лишається в кімнаті.
result-challenge = Труднощі
result-proposal = Пропозиція
result-owner = Відповідальні
result-partners = Хто долучиться?
result-first-step = Перший крок
result-by-when = До якого часу?
result-effort = Зусилля: малі, середні, великі
result-effect = Вплив
result-dissent = Інша думка
poster-challenges = Труднощі
poster-solutions = Розвʼязання
poster-who = Хто долучиться?
poster-dots = Що найважливіше? Наклейте свої крапки.
card-hurdle = Перешкода
card-need = Що потрібно
card-talks = у розмовах: { $n } з { $all }
card-talks-least = у розмовах: щонайменше { $n } з { $all }
card-talks-few = окремі голоси
zip-name = Вміст
zip-contents = Тут є:
zip-editable = текст для редагування
zip-slides = слайди
zip-numbers = числа
zip-before-printing = Переглянути перед друком:
zip-nothing-found = Усе як заплановано.
check-number = { $part }: { $number } немає в жодній дозволеній таблиці.
check-quote = { $part }: ця цитата не дозволена: «{ $words }»
check-data = { $part }: день або дані відрізняються від інших частин.
check-source = До цього речення бракує джерела: «{ $sentence }»
check-pages = Заплановано: { $planned }, вийшло: { $found } (сторінок або карток).
check-letters = { $part }: шрифт не має цих знаків: { $letters }
check-method = У рамці про числа слів: { $found }; читають щонайбільше { $most }.
check-page-one = На сторінці 1 слів: { $found }; читають щонайбільше { $most }.

## Numbers in texts of the office

figure-talks = { $n } з { $all }
figure-talks-at_least = щонайменше { $n } з { $all }

## Published results

chapter-all-fields = Усі теми разом
chapter-people = Хто відповів
published-none = Тут нічого не оприлюднено
published-none-text = Можливо, результати ще не готові. Або їх відкликано.
published-none-ask = Запитайте установу, яка дала вам цю адресу.
published-heading = Результати: { $process }
published-intro = Тут наведено результати, які { $organisation } оприлюднює станом на { $date }. Числа залишаються такими, доки не буде оприлюднено нові.
published-chapters = Теми
published-figures = { $n ->
    [one] { $n } рисунок
    [few] { $n } рисунки
    [many] { $n } рисунків
   *[other] { $n } рисунка
  }
published-table = Числа в таблиці
published-words = Рисунок словами
published-notes = Джерело та примітки
published-svg = Завантажити рисунок (SVG)
published-csv = Завантажити числа (CSV)
published-start = Огляд
published-previous = Назад: { $chapter }
published-next = Далі: { $chapter }
published-not-here = { $n ->
    [one] { $n } рисунка немає цією мовою.
    [few] { $n } рисунків немає цією мовою.
    [many] { $n } рисунків немає цією мовою.
   *[other] { $n } рисунка немає цією мовою.
  }

report-kind-conference = Звіт до конференції
report-kind-participation = Участь
report-kind-municipality = Аркуш даних для громади
report-kind-method = Додаток: як виникли числа
report-contents = Зміст
report-summary = Найважливіше коротко
report-summary-text = Стільки людей кажуть, що в темі треба зробити найбільше.
report-who = Хто брав участь?
report-matrix = Що важливо і як ідуть справи
report-matrix-text = Ліворуч угорі теми, які важливі для багатьох і йдуть погано. Праворуч унизу теми, які йдуть добре і які називають рідше.
report-challenges = Труднощі, про які чути найчастіше
report-challenges-text = Кожен рядок стоїть сам за себе: частки й розмови не додають.
report-challenge = Труднощі
report-rank = { $percent } (місце { $rank })
report-talks = Розмови
report-direction = Хто називає
direction-shared = і ті, й інші
direction-seen_by_professionals = радше фахівці та волонтери
direction-felt_by_people = радше люди, які приїхали
direction-voices = голоси з розмов
report-groups = Порівняння груп
report-groups-text = Показано лише групи, у яких відповіло щонайменше людей: { $n }.
report-actors = Порівняння фахівців і волонтерів
report-well = Що йде добре
report-well-text = Теми за оцінкою, найкраща перша. 1 означає дуже погано, { $steps } означає дуже добре.
report-change = Що люди змінили б насамперед
report-change-text = Пораховано людей, які написали про це власними словами.
report-topic = Про що вони пишуть
report-tables = Усі числа
report-imprint = Вихідні дані, захист даних, доступність
report-imprint-publisher = Видавець
report-imprint-privacy = У цьому звіті немає даних окремих людей. Усі числа захищено перед публікацією; цитати прочитали й дозволили люди.
report-imprint-access = Звіт є доступним файлом PDF: заголовки, таблиці та зображення позначено й описано.
report-started = почато
report-sent = надіслано
report-complete = до кінця
report-partial = надіслано раніше
report-draft = ще відкрито
report-language = Мова
report-figure = Кількість людей
report-participation-note = Лише кількості, без відповідей. Усі кількості заокруглено вниз до пʼяти; менше десяти не показано.
muni-here = Хто тут відповів?
muni-enough = Приблизна кількість людей, які приїхали й відповіли ({ $place }): { $n }.
muni-few = Тут ({ $place }) відповіло замало людей, які приїхали. Тому наведено числа для всіх місць такого розміру й для всього району.
muni-few-alone = Тут ({ $place }) відповіло замало людей, які приїхали. Тому наведено лише числа для всього району.
muni-area = місця такого розміру
muni-district = увесь район
muni-quality = Як ідуть справи? (середнє від 1 до { $steps })
muni-hurdles = Пʼять перешкод, які називають найчастіше
muni-needs = Що найбільше потрібно в кожній темі
muni-cannot = Чого числа не кажуть
muni-no-ranking = Громади не порівнюють і не ставлять у порядок.
method-agreement = Тексти: двоє людей незалежно одне від одного розмітили частину текстів. Однаково вони вирішили в { $percent } випадків.
method-no-agreement = Тексти: ще немає достатньо текстів, які двоє людей розмітили незалежно одне від одного.
method-translation = Переклади: { $languages }
method-reviewed = { $language }: перевірено
method-unreviewed = { $language }: ще не перевірено
method-unweighted = Числа не зважено.
method-interval = Межі та помітні відмінності: з упевненістю 95 %, зміну для захисту враховано. Помітно означає: щонайменше { $points } пунктів, з обох боків щонайменше { $n } людей і більше, ніж пояснює випадок.
