// An interview from the consent to handing in, as an interviewer writes it on a tablet with a poor network:
// the network goes away three times, an answer gets lost on its way, and the server dies once. Afterwards
// every note is there exactly once. The typing of 25 minutes is compressed into less than one; what matters
// for losing anything is where the interruptions come, and they come in the middle of words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNothing, inspect, openPage, picture, startBrowser, startServer } from "./support.mjs";

const PASSWORD = "ein langer Satz";
const TABLET = { locale: "de", viewport: { width: 1024, height: 768 } };
const NEW = "/iv/new/inventory/guide_c";
let server, browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const { context, page } = await openPage(browser, server, TABLET);
  let link;
  for (let tries = 0; !link && tries < 100; tries++) {
    link = server.lines.join("\n").match(/\/set-up\/\S+/)?.[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.goto(link);
  await page.locator("input[name=name]").fill("olga");
  for (const name of ["password", "again"]) await page.locator(`input[name=${name}]`).fill(PASSWORD);
  await page.locator("main form button").click();
  await signIn(page, "olga");
  for (const name of ["amira", "berta"]) {
    await page.goto("/desk/accounts");
    await page.locator("input[name=name]:not([type=hidden])").fill(name);
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.locator("input[name=role][value=interviewer]").check();
    await page.locator("main form:has(input[name=password]) button").click();
  }
  await context.close();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page, name) {
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.locator("main form button").click();
  assert.ok(!page.url().includes("/sign-in"), `${name} is signed in`);
}

/** Begins an interview; gives its address. */
async function begin(page) {
  await page.goto(NEW);
  for (const fact of await page.locator("input[name=fact]").all()) await fact.check();
  await page.locator("input[name=way][value=spoken]").check();
  await page.locator("input[name=quote][value=anonymous]").check();
  await page.locator("main button.main").click();
  return new URL(page.url()).pathname;
}

/** Waits until the status line of the form says what it should. */
async function says(page, pattern, timeout = 15_000) {
  await page.waitForFunction((source) => new RegExp(source).test(document.querySelector("[data-status]").textContent), pattern.source, { timeout });
}
/** Waits until something is true. */
async function until(isTrue) {
  for (let tries = 0; !isTrue(); tries++) {
    assert.ok(tries < 60, String(isTrue));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
const SAVED = /^Gespeichert um/;
const OFFLINE = /keine Verbindung/;

/** A link asks first as long as something is not stored. */
async function asksBeforeLeaving(page, talk) {
  page.removeAllListeners("dialog");
  const asked = page.waitForEvent("dialog");
  page.locator(`nav.row a[href="${talk}"]`).click({ noWaitAfter: true }).catch(() => {});
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  page.on("dialog", (other) => other.accept());
}

/** Everything the browser and the server complain about, except for cuts that are made on purpose. */
const unexpected = (complaints) => complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_FAILED|ERR_NETWORK/.test(line));

/** Everything that can have the focus in the main part can be reached by Tab, and shows it. */
async function lookByKeyboard(page, name) {
  const wanted = await page.evaluate(() => {
    document.activeElement?.blur();
    const all = [...document.querySelectorAll("form.stop button, main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary")];
    const seen = new Set();
    const stops = all.filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || element.tabIndex < 0 || !element.checkVisibility()) return false;
      // A group of radio buttons is one stop.
      if (element.type !== "radio") return true;
      return !seen.has(element.name) && seen.add(element.name);
    });
    stops.forEach((element, at) => element.setAttribute("data-stop-number", at));
    return stops.map((element) => element.outerHTML.slice(0, 100));
  });
  const reached = new Set(), found = [];
  for (let presses = 0; presses < wanted.length + 25 && reached.size < wanted.length; presses++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const stop = element.type === "radio" ? document.querySelector(`[data-stop-number][name="${element.name}"]`) : element.closest("[data-stop-number]");
      if (!stop) return null;
      const style = getComputedStyle(element);
      return { at: stop.dataset.stopNumber, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3, html: element.outerHTML.slice(0, 100) };
    });
    if (!here) continue;
    reached.add(here.at);
    if (!here.ring) found.push(`${name}: the focus does not show: ${here.html}`);
  }
  wanted.forEach((html, at) => { if (!reached.has(String(at))) found.push(`${name}: not reached by keyboard: ${html}`); });
  assert.ok(wanted.length > 0, name);
  return found;
}

test("An interview with three cuts of the network and a server that dies", async () => {
  const { context, page, complaints } = await openPage(browser, server, TABLET);
  const found = [];
  const look = async (name) => {
    found.push(...(await inspect(page, name, { contrast: "normal", targets: false })), ...(await lookByKeyboard(page, name)));
    await picture(page, `interview-${name}`);
  };
  await signIn(page, "amira");
  const talk = await begin(page);

  // The details of the talk save themselves.
  await page.locator("#mode").selectOption("in_person");
  await page.locator("#minutes").fill("25");
  await page.locator("#language").selectOption("de");
  await page.locator("#place").selectOption("home");
  await page.locator("input[name=others][value=children]").check();
  await page.locator("#interpreting").selectOption("child");
  await page.locator("#interpreting_wish").selectOption("interviewee");
  await until(() => server.query("SELECT record FROM interviews").some(([record]) => JSON.parse(record).header.interpreting_wish === "interviewee"));
  await page.reload();
  assert.equal(await page.locator("#interpreting_wish").inputValue(), "interviewee");
  assert.match(await page.locator("main").innerText(), /Ein Kind übersetzt: Brechen Sie ab/);
  await look("overview");

  // Two topics open both prompts for going into depth.
  await page.goto(`${talk}/p/before`);
  for (const topic of ["lang_edu", "home_mob"]) await page.locator(`input[name=C03][value=${topic}]`).check();
  await Promise.all([page.waitForURL(/saved=1/), page.locator("main form[data-autosave] button.main").click()]);
  const themes = await page.locator(`a[href^="${talk}/t/"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(themes.length >= 12, `${themes.length} themes`);

  const texts = Array.from({ length: 20 }, (_, at) => `Gedanke ${at + 1}: Der Weg zum Kurs ist weit und der Bus fährt selten`);
  const interruption = { 3: "cut", 7: "lost answer", 9: "cut", 12: "server", 16: "cut" };
  for (const [at, text] of texts.entries()) {
    // In free order, and some themes twice.
    await page.goto(themes[(at * 5) % themes.length]);
    if (at % 3 !== 0) await page.locator(`input[name=kind][value=${["problem", "need", "idea"][at % 3]}]`).check();
    const half = Math.floor(text.length / 2);
    await page.locator("#text").focus();
    await page.keyboard.type(text.slice(0, half));
    switch (interruption[at]) {
      case "cut":
        await context.setOffline(true);
        await page.keyboard.type(text.slice(half, half + 5));
        await says(page, OFFLINE);
        // The button does not lead away from a page whose text is not stored.
        await page.locator("main form[data-autosave] button.main").click();
        assert.equal(await page.locator("#text").inputValue(), text.slice(0, half + 5));
        if (at === 3) await asksBeforeLeaving(page, talk);
        await page.locator("#text").press("End");
        await page.keyboard.type(text.slice(half + 5));
        await context.setOffline(false);
        break;
      case "lost answer": {
        let lost = 0;
        await page.route(/\/e\/[0-9a-f]{32}$/, async (route) => {
          if (lost++ > 0) return route.continue();
          await route.fetch();
          await route.abort();
        });
        await page.keyboard.type(text.slice(half));
        await says(page, OFFLINE);
        break;
      }
      case "server":
        await server.kill();
        await page.keyboard.type(text.slice(half));
        await says(page, OFFLINE);
        await server.startAgain();
        break;
      default:
        await page.keyboard.type(text.slice(half));
    }
    // Half of them without the button; then leaving the field is enough.
    if (at % 2 === 0) {
      await page.locator("main form[data-autosave] button.main").click();
      await page.waitForURL(/told=saved/, { timeout: 20_000 });
    } else {
      await says(page, SAVED);
      // Saved is what stands there, not what stood there when the request left.
      await page.waitForFunction((url) => fetch(url).then((reply) => reply.text()).then((body) => body.includes(document.querySelector("#text").value)), page.url());
    }
    await page.unrouteAll();
  }

  // A quote in its own language, with a working translation beside it.
  await page.goto(themes[0]);
  await page.locator("input[name=kind][value=quote]").check();
  await page.locator("#text").fill("أنتظر مكانًا في الدورة");
  await page.locator("main details:has(#language) summary").click();
  await page.locator("#language").selectOption("ar");
  await page.locator("#translation").fill("Ich warte auf einen Platz im Kurs");
  await page.locator("#translation_by").selectOption("machine");
  await page.locator("#suggested").fill("Warten");
  await page.locator("main form[data-autosave] button.main").click();
  await page.waitForURL(/told=saved/);
  await look("theme");

  await page.goto(`${talk}/postscript`);
  await page.locator("#mood").selectOption("relaxed");
  await page.locator("#afterwards").fill("Erreichbar unter 05241 123456");
  await says(page, SAVED);
  await look("postscript");

  await page.goto(`${talk}/contact`);
  await page.locator("main form:has(#consent) button").click();
  await look("contact-error");
  await page.locator("input[name=c_contact_name]").fill("Mira Beispiel");
  await page.locator("input[name=c_contact_way]").fill("mira@post.example");
  await page.locator("#consent").check();
  await page.locator("main form:has(#consent) button").click();
  assert.match(await page.locator("main").innerText(), /Der Kontakt ist gespeichert/);

  // Nothing lost, nothing doubled: in the database and on the page.
  const stored = server.query("SELECT record FROM interview_entries").map(([record]) => JSON.parse(record)).filter((entry) => !entry.deleted);
  for (const text of texts) assert.equal(stored.filter((entry) => entry.text === text).length, 1, text);
  assert.equal(stored.length, texts.length + 1);
  const quote = stored.find((entry) => entry.kind === "quote");
  assert.deepEqual([quote.language, quote.translation.by, quote.translation.state, quote.suggested], ["ar", "machine", "machine", "Warten"]);
  await page.goto(`${talk}/finish`);
  const shown = await page.locator("pre").allInnerTexts();
  for (const text of texts) assert.equal(shown.filter((line) => line === text).length, 1, text);
  assert.deepEqual(await page.locator("mark").allInnerTexts(), ["05241 123456"]);
  await look("finish");

  // Handing in by keyboard, reading, opening again.
  await page.locator("#names").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForURL(/finished=1/), page.keyboard.press("Enter")]);
  await look("handed-in");
  assert.equal(await page.locator("textarea").count(), 0, "read only");
  await page.locator(`form[action="${talk}/reopen"] button`).click();
  assert.ok((await page.locator("main").innerText()).includes("wieder geöffnet"));

  // Handing over: the other one has it now.
  await page.goto(`${talk}/hand-over`);
  await look("hand-over");
  await page.locator("input[name=to][value=berta]").check();
  await page.locator("#note").fill("Die Karten fehlen noch");
  await page.locator("main form:has(#note) button").click();
  assert.ok(page.url().endsWith("/iv?handed_over=1"));
  assert.equal((await page.goto(talk)).status(), 404);
  await signIn(page, "berta");
  await page.goto(talk);
  assert.ok((await page.locator("main").innerText()).includes("Die Karten fehlen noch"));
  expectNothing([...found, ...unexpected(complaints)]);
  await context.close();
});

test("Two windows on one entry end in a choice, and both texts can stay", async () => {
  const { context, page: first, complaints } = await openPage(browser, server, TABLET);
  await signIn(first, "amira");
  const talk = await begin(first);
  await first.goto(`${talk}/t/C06`);
  await first.locator("#text").fill("Beide sehen diesen Satz");
  await Promise.all([first.waitForURL(/told=saved/), first.locator("main form[data-autosave] button.main").click()]);
  const entry = await first.locator(`a[href^="${talk}/e/"]`).first().getAttribute("href");
  const second = await context.newPage();
  await Promise.all([first.goto(entry), second.goto(entry)]);
  await first.locator("#text").fill("Aus dem ersten Fenster");
  await says(first, SAVED);
  await second.locator("#text").fill("Aus dem zweiten Fenster");
  await says(second, /an anderer Stelle geändert/);
  await second.locator("main form[data-autosave] button.main").click();
  await second.locator("button[name=_keep][value=both]").waitFor();
  const main = await second.locator("main").innerText();
  assert.ok(main.includes("Aus dem ersten Fenster") && main.includes("Aus dem zweiten Fenster"), "both are shown");
  const found = [...(await inspect(second, "conflict", { contrast: "normal", targets: false })), ...(await lookByKeyboard(second, "conflict"))];
  await Promise.all([second.waitForURL(/told=saved/), second.locator("button[name=_keep][value=both]").click()]);
  const shown = await second.locator("main").innerText();
  assert.ok(shown.includes("Aus dem ersten Fenster") && shown.includes("Aus dem zweiten Fenster"), "both are kept");

  // Details of the talk: the same, with one of the two.
  await Promise.all([first.goto(talk), second.goto(talk)]);
  await first.locator("#minutes").fill("30");
  await says(first, SAVED);
  await second.locator("#minutes").fill("45");
  await says(second, /an anderer Stelle geändert/);
  await second.locator("main form[data-autosave] button.main").click();
  await second.locator("button[name=_keep][value=mine]").waitFor();
  assert.equal(await second.locator("button[name=_keep]").count(), 2);
  await Promise.all([second.waitForURL(/saved=1/), second.locator("button[name=_keep][value=mine]").click()]);
  assert.equal(await second.locator("#minutes").inputValue(), "45");
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("The end of a session takes no word away, and one press hides everything", async () => {
  const { context, page, complaints } = await openPage(browser, server, TABLET);
  await signIn(page, "amira");
  const talk = await begin(page);
  await page.goto(`${talk}/t/C06`);
  const other = await context.newPage();
  await other.goto(talk);
  const texts = () => server.query("SELECT record FROM interview_entries").map(([record]) => JSON.parse(record).text);

  // Signed out elsewhere, by the button that hides; the page with the text stays, and saves after signing in.
  await other.locator("form.stop button").click();
  await other.waitForURL(`${server.base}/`);
  assert.equal(await other.locator("form.stop").count(), 0);
  await other.goBack().catch(() => {});
  assert.ok(!other.url().includes(talk) || (await other.locator("main").innerText()).includes("Anmelden"), "going back shows nothing of the talk");
  await page.locator("#text").fill("Mitten im Satz abgemeldet");
  await says(page, /Sie wurden abgemeldet/);
  assert.equal(await page.locator("#text").inputValue(), "Mitten im Satz abgemeldet");
  assert.ok(!texts().includes("Mitten im Satz abgemeldet"));
  await signIn(other, "amira");
  await says(page, SAVED, 20_000);
  assert.equal(texts().filter((text) => text === "Mitten im Satz abgemeldet").length, 1);

  // Hidden without a network: nothing is to be seen at once, and the text is stored as soon as it can be.
  await page.goto(`${talk}/t/C07`);
  await context.setOffline(true);
  await page.locator("#text").fill("Noch nicht gespeichert");
  await page.locator("form.stop button").click();
  assert.equal(await page.locator("body").isVisible(), false);
  assert.equal(await page.title(), "–");
  await context.setOffline(false);
  await page.waitForURL(`${server.base}/`, { timeout: 20_000 });
  assert.equal(texts().filter((text) => text === "Noch nicht gespeichert").length, 1);
  await page.goto(talk);
  assert.ok(page.url().endsWith("/sign-in"), "signing in is needed");

  // Without the script the button works as a form.
  const { context: plain, page: bare } = await openPage(browser, server, { ...TABLET, javaScriptEnabled: false });
  await signIn(bare, "amira");
  await bare.goto(talk);
  await bare.locator("form.stop button").click();
  assert.equal(bare.url(), `${server.base}/`);
  await bare.goto(talk);
  assert.ok(bare.url().endsWith("/sign-in"));
  expectNothing(unexpected(complaints));
  await Promise.all([context.close(), plain.close()]);
});

test("Deleting a contact leaves the notes; withdrawing an interview removes all of it", async () => {
  const { context, page, complaints } = await openPage(browser, server, TABLET);
  const found = [];
  const look = async (name) => found.push(...(await inspect(page, name, { contrast: "normal", targets: false })), ...(await lookByKeyboard(page, name)));
  await signIn(page, "olga");
  const entries = () => server.query("SELECT count(*) FROM interview_entries")[0][0];
  const before = entries();
  await page.goto("/iv");
  await look("list");
  await page.goto("/desk/inventory/contacts");
  await look("contacts");
  await page.locator("main a.button").first().click();
  await look("contact-delete");
  await page.locator("main form button").click();
  assert.equal(server.query("SELECT count(*) FROM detached_entries WHERE ledger = 'contacts'")[0][0], 0);
  assert.equal(entries(), before);

  const [[id, label]] = server.query("SELECT id, label FROM interviews WHERE interviewer = 'berta'");
  await page.goto(`/iv/${id}/withdraw`);
  await look("withdraw");
  await page.locator("#label").fill("K-99");
  await page.locator("main form:has(#label) button").click();
  await look("withdraw-error");
  await page.locator("#label").fill(label);
  await page.locator("main form:has(#label) button").click();
  assert.ok(page.url().endsWith("/iv?withdrawn=1"));
  for (const table of ["interview_entries", "interview_history"]) {
    assert.equal(server.query(`SELECT count(*) FROM ${table} WHERE interview = '${id}'`)[0][0], 0, table);
  }
  assert.equal(server.query(`SELECT count(*) FROM interviews WHERE id = '${id}'`)[0][0], 0);
  assert.equal(entries(), before - 21);
  expectNothing([...found, ...complaints]);
  await context.close();
});
