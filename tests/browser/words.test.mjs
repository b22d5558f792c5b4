// Words on the desk: two hundred texts are coded with the keyboard alone and counted by groups at once, a
// second person codes a tenth of them, and a text is reviewed. What is counted how is told in other tests.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNothing, inspect, openPage, picture, startBrowser, startServer } from "./support.mjs";

const TEXTS = 200;
const base = "/desk/inventory/survey_b/texts";
let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer("demo"), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page, name) {
  const password = server.lines.join("\n").match(/password of all accounts: (\S+)/)[1];
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").click();
}

const desk = (options = {}) => openPage(browser, server, { viewport: { width: 1280, height: 900 }, ...options });

/** Presses the tab key until something is focused. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

/** A code for a text, as somebody would choose it who reads it: the same text, the same code. */
const codeFor = (text) => String(2 + ([...text].reduce((sum, c) => sum + c.codePointAt(0), 0) % 5));

/** Codes the rows of a page from the focused one on; gives how many. */
async function codeRows(page, most) {
  let rows = 0;
  while (rows < most && (await page.evaluate(() => document.activeElement?.name)) === "codes") {
    const text = await page.evaluate(() => document.activeElement.closest("tr").querySelector(".text").textContent);
    await page.keyboard.type(codeFor(text));
    await page.keyboard.press("Enter");
    rows += 1;
  }
  return rows;
}

test("200 texts are coded with the keyboard alone, and frequencies by group appear at once", async () => {
  const { context, page, complaints } = await desk();
  await signIn(page, "analyst");
  await page.goto(`${base}/code?question=B24`);
  await tabTo(page, "table.coding input[name=codes]");
  let coded = 0;
  while (coded < TEXTS) {
    coded += await codeRows(page, TEXTS - coded);
    await page.waitForFunction((rows) => [...document.querySelectorAll("input[name=revision]")].filter((field) => field.value !== "0").length >= rows, Math.min(50, coded % 50 || 50));
    if (coded < TEXTS) {
      assert.ok(await page.evaluate(() => document.activeElement.hasAttribute("data-after")), "after the last row comes the next page");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      await tabTo(page, "table.coding input[name=codes]");
    }
  }
  assert.deepEqual(server.query("SELECT COUNT(*) FROM codings WHERE place = 'first' AND instrument = 'survey_b'"), [[TEXTS]]);
  const found = await inspect(page, "coding", { contrast: "normal", targets: false });
  await picture(page, "words-coding");
  await page.goto(`${base}/topics?question=B24`);
  await tabTo(page, "form[method=post] button.main");
  await page.keyboard.press("Enter");
  await page.waitForSelector("table");
  const by = await page.locator("select[name=by] option").evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
  assert.ok(by.length > 2, "frequencies can be broken down");
  let shown = 0;
  for (const trait of by) {
    await page.goto(`${base}/topics?question=B24&by=${trait}`);
    shown += await page.locator("td:not(.held) small").count();
    found.push(...(await inspect(page, `topics by ${trait}`, { contrast: "normal", targets: false })));
  }
  assert.ok(shown > 20, `${shown} protected numbers by group`);
  await picture(page, "words-topics");
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("A second person codes a tenth without seeing the first codes, and agreement is shown", async () => {
  const { context, page, complaints } = await desk();
  await signIn(page, "organiser");
  await page.goto(`${base}/code?second=yes`);
  const rows = await page.locator("table.coding tbody tr").count();
  assert.ok(rows >= 8 && rows <= 40, `${rows} of ${TEXTS} texts were drawn`);
  assert.deepEqual(await page.locator("table.coding input[name=codes]").evaluateAll((fields) => fields.filter((field) => field.value).length), 0);
  await tabTo(page, "table.coding input[name=codes]");
  const coded = await codeRows(page, rows - 1);
  // One decision differs.
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  assert.equal(coded, rows - 1);
  await page.waitForFunction(() => [...document.querySelectorAll("input[name=revision]")].every((field) => field.value !== "0"));
  await page.goto(`${base}/agreement`);
  const found = await inspect(page, "agreement", { contrast: "normal", targets: false });
  await picture(page, "words-agreement");
  assert.equal(await page.locator("main ul li a[href*='/texts/code/']").count(), 2, "the same text stands on both sides of the difference");
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("A text is reviewed, released, and taken back", async () => {
  const { context, page, complaints } = await desk();
  await signIn(page, "analyst");
  // The queue shows any text; one in a rare language would not be shown among the released without a translation.
  const [[german]] = server.query("SELECT id FROM texts WHERE process = 'inventory' AND instrument = 'survey_b' AND language = 'de' AND state = 'waiting' LIMIT 1");
  await page.goto(`${base}/review/${german}`);
  const found = await inspect(page, "review", { contrast: "normal", targets: false });
  await picture(page, "words-review");
  await tabTo(page, "#words");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Eine Wohnung zu finden dauert sehr lange.");
  await tabTo(page, "button.main");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.equal(await page.locator("[role=alert]").allTextContents().then(String), "", "the text is taken");
  await page.waitForURL(/told=/);
  found.push(...(await inspect(page, "after a decision", { contrast: "normal", targets: false })));
  const decided = new URL(page.url()).searchParams.get("told");
  if (decided === "released") {
    await page.goto(`${base}/released`);
    await page.getByText("Eine Wohnung zu finden dauert sehr lange.").waitFor();
    found.push(...(await inspect(page, "released", { contrast: "normal", targets: false })));
    await page.goBack();
  }
  await page.locator("button[value=undo]").click();
  await page.waitForURL(/review\/[0-9a-f]+/);
  assert.deepEqual(server.query("SELECT COUNT(*) FROM texts WHERE state IN ('released', 'proposed') AND instrument = 'survey_b'"), [[0]]);
  expectNothing([...found, ...complaints]);
  await context.close();
});
