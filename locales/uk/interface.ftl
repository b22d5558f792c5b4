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
chart-ranks-most = Показано { $shown } з { $all } відповідей: ті, що мають найкраще місце в одному з опитувань
chart-gap-head = Розрив
chart-participation = { $length ->
        [day] Надіслані відповіді за день: { $survey }
        [week] Надіслані відповіді за тиждень: { $survey }
       *[month] Надіслані відповіді за місяць: { $survey }
    }
chart-participation-languages = { $length ->
        [day] Надіслані відповіді за днями та мовами: { $survey }
        [week] Надіслані відповіді за тижнями та мовами: { $survey }
       *[month] Надіслані відповіді за місяцями та мовами: { $survey }
    }
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
pack-audience = { $survey }: щонайменше { $n } відповідей, станом на { $date }
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

## Numbers in texts of the office

figure-talks = { $n } з { $all }
figure-talks-at_least = щонайменше { $n } з { $all }

## Published results

chapter-all-fields = Усі теми разом
chapter-people = Хто відповів
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
