// The way to a workshop as an organiser goes it, with the keyboard alone and without a script: results of a field, of a
// group, of two groups side by side, on the projector, as files and in Arabic; packs; publishing and taking back;
// a text with a number in it; the register. Then every chart of every page has its numbers and its words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNothing, focused, inspect, openPage, picture, signIn, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer("demo", ["--responses", "300"]), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

const DESK = { width: 1280, height: 900 };
/** Axe looks at pages with a script of its own. */
const SCRIPTED = { javaScriptEnabled: true };
const organiser = async (options = {}) => {
  const opened = await openPage(browser, server, { viewport: DESK, javaScriptEnabled: false, ...options });
  await signIn(opened.page, server, "organiser");
  return opened;
};

/** Tabs on until something has the focus that fits; whatever has it on the way shows it. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (!here) continue;
    assert.ok(here.visible && here.ring, `the focus does not show: ${here.html}`);
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} at ${page.url()}`);
}

/** Goes there by keyboard and presses Enter. */
async function follow(page, selector) {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Takes a file by keyboard; its name. */
async function take(page, selector) {
  await tabTo(page, selector);
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), page.keyboard.press("Enter")]);
  assert.equal(await download.failure(), null);
  return download.suggestedFilename();
}

/** Chooses in a list with the arrow keys. */
async function choose(page, selector, value) {
  await tabTo(page, selector);
  await page.keyboard.press("Home");
  for (let presses = 0; presses < 200; presses++) {
    if ((await page.locator(selector).inputValue()) === value) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${value} is not in ${selector}`);
}

const shown = (page) => page.locator("main").innerText();

test("From the list of processes to two groups side by side, the projector, files and Arabic", async () => {
  const { context, page, complaints } = await organiser();
  await follow(page, "a[href='/desk/inventory/results']");
  await follow(page, "a[href*='chapter=home_mob']");
  await choose(page, "#only", "survey_b:B27:a25_39");
  await follow(page, "form.tools button");
  const cost = await page.locator("div.banner[role=note]").innerText();
  assert.match(cost, /Alter.*\d+/s, "what the look at a group costs is said");
  await choose(page, "#beside", "survey_b:B27:a40_59");
  await follow(page, "form.tools button");
  assert.ok((await page.locator("section[id*='.groups.'] details[open] table").count()) > 0, "two groups with their numbers");
  await follow(page, "a[href*='view=projector']");
  await page.locator("a[rel=next]:focus").waitFor();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(page.url(), /view=projector&at=2/, "Enter turns the page");
  await follow(page, ".turn a:last-child");
  assert.match(page.url(), /beside=survey_b/, "back with the same groups");
  assert.match(await take(page, "a[href*='figures.zip']"), /^inventory-figures-home_mob-B27-a25_39-B27-a40_59-de\.zip$/);
  await choose(page, "#language", "ar");
  await follow(page, "form.tools button");
  await follow(page, "section.result a[href*='/figure/'][href*='language=ar&data=']");
  assert.equal(await page.locator("html").getAttribute("lang"), "de", "the page stays German");
  assert.ok((await page.locator("[lang=ar][dir=rtl] svg[lang=ar]").count()) > 0, "the chart is Arabic");
  assert.match(await take(page, "a[href*='.png?language=ar']"), /-ar\.png$/);
  expectNothing(complaints);
  await context.close();
});

test("Packs and a report are a few keys away", async () => {
  const { context, page, complaints } = await organiser();
  await follow(page, "a[href='/desk/inventory/workshop']");
  await follow(page, "a[hreflang=ar]");
  assert.equal(await take(page, "a[href$='/pack/home_mob-ar-handout.pdf']"), "inventory-home_mob-ar-handout.pdf");
  assert.equal(await take(page, "a[href$='/report/method-ar.pdf']"), "inventory-method-ar.pdf");
  expectNothing(complaints);
  await context.close();
});

test("Results are published after a question and taken back after another", async () => {
  const { context, page, complaints } = await organiser();
  const reader = await openPage(browser, server);
  await follow(page, "a[href='/desk/inventory/publish']");
  await follow(page, "main form button.main");
  assert.match(await shown(page), /Stand \S*1\S* vom/, "what is frozen is said");
  await follow(page, "main form button.main");
  assert.equal((await reader.page.goto("/r/inventory/home_mob?l=ar")).status(), 200);
  await follow(page, "a[href$='/publish/end']");
  await follow(page, "main form button.main");
  assert.equal((await reader.page.goto("/r/inventory/home_mob?l=ar")).status(), 404);
  assert.equal(await reader.page.locator("html").getAttribute("lang"), "ar", "gone, and said so in Arabic");
  const found = await inspect(reader.page, "not public");
  await picture(reader.page, "public-ar-gone");
  expectNothing([...found, ...complaints, ...reader.complaints]);
  await reader.context.close();
  await context.close();
});

test("A text quotes a released number and is refused a withheld one", async () => {
  const { context, page, complaints } = await organiser(SCRIPTED);
  await follow(page, "a[href='/desk/inventory/statements']");
  await follow(page, "a[href$='/statements/field-home_mob']");
  await follow(page, "a[href$='/field-home_mob/statement-1/de']");
  const found = await inspect(page, "an empty text", { contrast: "normal", targets: false });
  const write = async (text) => {
    await tabTo(page, "#text");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await follow(page, "main form button.main:not([formaction])");
  };
  const references = await page.locator("td code").evaluateAll((codes) => codes.map((code) => code.textContent));
  const reference = references.find((reference) => /^\{B14\.[a-z_]+\}$/.test(reference));
  await write("{B21.n/B02.holtebrock} Menschen wurden schlecht behandelt.");
  assert.match(await page.locator("[role=alert]").innerText(), /nicht (veröffentlicht|freigegeben)/, "a number of a small place is not told");
  assert.match(await page.locator("#text").inputValue(), /holtebrock/, "what was typed is still there");
  found.push(...(await inspect(page, "a withheld number", { contrast: "normal", targets: false })));
  await picture(page, "statement-refused");
  await write(`${reference} der Menschen fehlt eine Wohnung.`);
  assert.match(page.url(), /done=saved/);
  assert.match(await page.locator("blockquote.text").innerText(), /^\(?\d+\s%\)? der Menschen/);
  await picture(page, "statement-saved");
  await follow(page, "form[action$='/approve'] button");
  await follow(page, "form[action$='/withdraw'] button");
  assert.ok((await page.locator("form[action$='/take-up'] button").count()) > 0, "and the way back");
  found.push(...(await inspect(page, "a text taken off", { contrast: "normal", targets: false })));
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("A result of the workshop is typed into the register, checked, and can be brought back", async () => {
  const { context, page, complaints } = await organiser(SCRIPTED);
  const found = [];
  const look = async (name) => {
    found.push(...(await inspect(page, name, { contrast: "normal", targets: false })));
    await picture(page, `register-${name}`);
  };
  await follow(page, "a[href='/desk/inventory/register']");
  await look("empty");
  await follow(page, "a.button[href*='/register/new']");
  await choose(page, "#field", "home_mob");
  const type = async (field, text) => {
    await tabTo(page, `#${field}`);
    await page.keyboard.type(text);
  };
  await type("workshop", "22.11.2026");
  await type("challenge", "Nach 20 Uhr fährt kein Bus.");
  await type("proposal", "Ein Rufbus bis Mitternacht");
  await type("owner", "Verkehrsbetrieb");
  await follow(page, "main form button.main");
  assert.match(page.url(), /done=saved/);
  const entry = new URL(page.url()).pathname;
  await look("entry");
  await tabTo(page, "#to");
  await type("step-note", "Rücksprache gehalten");
  await follow(page, `form[action='${entry}/step'] button`);
  assert.match(page.url(), /done=saved/);
  await follow(page, `a[href='${entry}/delete']`);
  await look("delete");
  await follow(page, "main form button.main");
  await page.goto("/desk/inventory/register?status=deleted");
  await follow(page, `a[href='${entry}']`);
  await follow(page, `form[action='${entry}/restore'] button`);
  assert.match(page.url(), /done=restored/);
  await page.goto("/desk/inventory/register");
  await look("list");
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("Two people who change an entry at once lose nothing", async () => {
  const { context, page, complaints } = await organiser();
  const other = await openPage(browser, server, { viewport: DESK });
  await signIn(other.page, server, "analyst");
  await page.goto("/desk/inventory/register/new?field=home_mob");
  await page.locator("#challenge").fill("Zu wenige Wohnungen.");
  await page.locator("#proposal").fill("Wohnlotsen");
  await page.locator("main form button.main").click();
  const edit = `${new URL(page.url()).pathname}/edit`;
  await Promise.all([page.goto(edit), other.page.goto(edit)]);
  await page.locator("#proposal").fill("Wohnlotsen in jeder Gemeinde");
  await page.locator("main form button.main").click();
  await other.page.locator("#proposal").fill("Wohnlotsen und eine Tauschbörse");
  await other.page.locator("main form button.main").click();
  assert.match(await shown(other.page), /Wohnlotsen in jeder Gemeinde/, "what the first one wrote is shown");
  assert.equal(await other.page.locator("#proposal").inputValue(), "Wohnlotsen und eine Tauschbörse", "what the second one wrote is still there");
  const found = await inspect(other.page, "register conflict", { contrast: "normal", targets: false });
  await picture(other.page, "register-conflict");
  expectNothing([...found, ...complaints, ...other.complaints]);
  await other.context.close();
  await context.close();
});

/** Charts without what says the same: a title and a description inside, a table and words beside it or a link to them. */
const bareCharts = (page) =>
  page.evaluate(() => {
    const bare = [];
    for (const chart of document.querySelectorAll("main svg, main img")) {
      if (chart.parentElement.closest("svg") || chart.getAttribute("aria-hidden") === "true") continue;
      const name = chart.closest("section, article, main").querySelector("h1, h2, h3")?.textContent ?? "?";
      const says = (tag) => chart.querySelector(tag)?.textContent.trim().length > 0;
      if (chart.matches("img") ? !chart.alt : !(says("title") && says("desc"))) bare.push(`${name}: no words in the chart`);
      const place = chart.closest("section, article, main");
      const isElsewhere = place.querySelector("a[href*='/figure/']") && document.documentElement.matches(".screen");
      if (!isElsewhere && !place.querySelector("table tbody tr")) bare.push(`${name}: no table`);
      if (chart.matches("img") && place.querySelectorAll("details").length < 2) bare.push(`${name}: no description`);
    }
    return bare;
  });

test("Every chart of every page has its numbers and its words", async () => {
  const { context, page, complaints } = await organiser();
  await page.goto("/desk/inventory/publish");
  await page.locator("main form button.main").click();
  await page.locator("main form button.main").click();
  await page.goto("/desk/inventory/results");
  const links = await page.locator("nav.topics a").evaluateAll((links) => links.map((link) => link.href));
  const chapters = links.map((link) => new URL(link).searchParams.get("chapter"));
  const pages = [
    ...chapters.map((chapter) => `/desk/inventory/results?chapter=${chapter}`),
    ...chapters.map((chapter) => `/desk/inventory/results?chapter=${chapter}&view=projector`),
    "/desk/inventory/results?chapter=home_mob&only=survey_b:B27:a25_39&beside=survey_b:B27:a40_59",
    "/desk/inventory/figure/A14-B14?language=ar",
    "/desk/inventory/compare?pair=A14-B14",
    "/desk/inventory/challenges",
    "/desk/inventory/reach",
    "/desk/inventory/survey_b",
    "/desk/inventory/survey_b/results",
    ...chapters.map((chapter) => `/r/inventory/${chapter}?l=uk`),
  ];
  const found = [];
  let charts = 0;
  for (const path of pages) {
    assert.equal((await page.goto(path)).status(), 200, path);
    charts += await page.locator("main svg[role=img] > title, main figure img").count();
    found.push(...(await bareCharts(page)).map((line) => `${path}: ${line}`));
  }
  console.log(`${charts} charts on ${pages.length} pages`);
  assert.ok(charts > 150, `${charts} charts`);
  expectNothing([...found, ...complaints]);
  await context.close();
});
