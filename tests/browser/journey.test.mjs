// A person answers survey B in Arabic without JavaScript, changes to German and back on the third page,
// stops, goes on with the number in another browser, sends, and takes the answers back. On the way the
// database is looked at: there is one draft, then one response, and nothing of either can be read.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { begin, expectNothing, number, openPage, picture, press, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer(), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Everything the database says about drafts and sent answers that wait for others. */
const lying = () => [...server.query("SELECT * FROM drafts"), ...server.query("SELECT * FROM pool")].flat().join();
const drafts = () => server.query("SELECT count(*) FROM drafts")[0][0];
/** Sent answers, those that wait for others among them. */
const sent = (instrument) =>
  ["pool", "responses"].reduce((sum, table) => sum + server.query(`SELECT count(*) FROM ${table} WHERE instrument = '${instrument}'`)[0][0], 0);
const isReadable = (...words) => words.some((word) => lying().includes(word));

test("Survey B in Arabic without JavaScript, with a stop, another browser and a withdrawal", async () => {
  const options = { javaScriptEnabled: false, locale: "ar" };
  const first = await openPage(browser, server, options);
  const { page } = first;
  await page.goto("/u/leben");
  await picture(page, "journey-01-language");
  await page.getByRole("button", { name: "العربية" }).click();
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  await picture(page, "journey-02-welcome");
  await page.locator("a.button.main").click();
  await picture(page, "journey-03-consent");
  await page.locator("#consent").check();
  await press(page, "continue");

  await page.locator("input[name=B01][value=yes]").check();
  await picture(page, "journey-04-age");
  await press(page, "continue");
  assert.equal(drafts(), 1, "one draft");

  await page.locator("input[name=B02][value=emsaue_stadt]").check();
  await page.locator("input[name=B03][value=y3_5]").check();
  await picture(page, "journey-05-arrival");
  await press(page, "continue");
  assert.equal(drafts(), 1, "the same draft");
  assert.ok(!isReadable("emsaue_stadt", "y3_5", "B03"), "a draft lies sealed");

  // The third page: what is chosen but not sent survives a change of language, there and back.
  await picture(page, "journey-06-sensitive");
  await press(page, "sensitive-yes");
  await page.locator("input[name=B04][value='4']").check();
  await press(page, "language");
  await page.locator("button[name=l][value=de]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  assert.ok(await page.locator("input[name=B04][value='4']").isChecked());
  await picture(page, "journey-07-german");
  await press(page, "language");
  await page.locator("button[name=l][value=ar]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "ar");
  assert.ok(await page.locator("input[name=B04][value='4']").isChecked());
  await press(page, "continue");

  await page.locator("input[name=B05-lang_edu][value='5']").check();
  await page.locator("input[name=B05-home_mob][value='1']").check();
  await press(page, "later");
  const code = await number(page);
  assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
  await picture(page, "journey-08-later");
  assert.ok(!isReadable(code.replaceAll(" ", "")), "the number itself is not stored");
  await first.context.close();

  const second = await openPage(browser, server, options);
  const other = second.page;
  await other.goto("/u/leben/resume");
  const inArabicDigits = [...code].map((c) => (/\d/.test(c) ? String.fromCharCode(0x660 + Number(c)) : c)).join("");
  await other.locator("#code").fill(inArabicDigits);
  await picture(other, "journey-09-resume");
  await other.locator("main button").click();
  assert.ok(other.url().endsWith("/p/quality"), other.url());
  assert.equal(await other.locator("html").getAttribute("lang"), "ar", "the language came along");
  assert.ok(await other.locator("input[name=B05-lang_edu][value='5']").isChecked());
  await press(other, "continue");
  await other.locator("input[name=B06][value=home_mob]").check();
  await other.locator("input[name=B06][value=work_econ]").check();
  await press(other, "continue");
  await other.locator("input[name=B07][value=discrimination]").check();
  for (let steps = 0; !other.url().endsWith("/check"); steps++) {
    assert.ok(steps < 40, `stuck at ${other.url()}`);
    if (await other.locator("textarea[name=B24]").count()) await other.locator("textarea[name=B24]").fill("حافلات أكثر في المساء");
    await press(other, "continue");
  }
  await picture(other, "journey-10-check");
  const summary = await other.locator("main").textContent();
  assert.ok(summary.includes("حافلات أكثر في المساء"), "the check page shows what was written");
  await press(other, "send");
  assert.ok(other.url().endsWith("/thanks"), other.url());
  assert.equal(await number(other), code, "the number stays the same");
  await picture(other, "journey-11-thanks");

  assert.deepEqual([sent("survey_b"), drafts()], [1, 0]);
  assert.ok(!isReadable("حافلات", "discrimination", "emsaue_stadt"), "what waits for others lies sealed");

  await other.goto("/withdraw");
  await other.locator("#code").fill(code);
  await other.locator("main button").click();
  await picture(other, "journey-12-withdraw");
  await press(other, "delete");
  await picture(other, "journey-13-withdrawn");
  assert.equal(sent("survey_b"), 0);
  expectNothing([...first.complaints, ...second.complaints]);
  await second.context.close();
});

test("A double click on the button stores one response", async () => {
  const { context, page, complaints } = await openPage(browser, server);
  await begin(page, "kinds", "de");
  while (!page.url().endsWith("/check")) await press(page, "continue");
  await page.locator("button[name=_action][value=send]").dblclick({ noWaitAfter: true });
  await page.waitForURL("**/thanks");
  assert.equal(sent("kinds"), 1);
  await page.goBack();
  await page.goBack();
  await page.goForward();
  assert.equal(sent("kinds"), 1);
  expectNothing(complaints);
  await context.close();
});
