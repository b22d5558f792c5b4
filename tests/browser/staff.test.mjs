// Staff pages of the filled demonstration: every page an organiser and an interviewer can reach by links,
// in German and English, without a finding of axe, without a missing glyph, with a silent console.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNothing, inspect, openPage, picture, signIn, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer("demo", ["--responses", "138"]), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Pages that differ only in what they are about: one of each is looked at. */
const shape = (path) =>
  path
    .replace(/\?.*/, "?")
    .replace(/[0-9a-f]{16,}/g, "…")
    .replace(/\/figure\/[^/]+/, "/figure/…")
    .replace(/\/(survey_[a-z]|guide_[a-z]|[A-D]\d\d\w*)(?=\/|$|\?)/g, "/…");

const MOST_PAGES = 40;

for (const [role, language] of [["organiser", "de"], ["interviewer", "en"]]) {
  test(`Pages of the ${role} in ${language}`, async () => {
    const { context, page, complaints } = await openPage(browser, server, { locale: language, viewport: { width: 1280, height: 900 } });
    const found = [];
    await page.goto("/sign-in");
    found.push(...(await inspect(page, "/sign-in", { contrast: "normal", targets: false })));
    await signIn(page, server, role);
    const seen = new Set();
    const waiting = [new URL(page.url()).pathname];
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const path = waiting.shift();
      if (seen.has(shape(path))) continue;
      seen.add(shape(path));
      const response = await page.goto(path);
      assert.equal(response.status(), 200, path);
      assert.equal(await page.locator("html").getAttribute("lang"), language, path);
      found.push(...(await inspect(page, path, { contrast: "normal", targets: false })));
      await picture(page, `staff-${role}-${String(seen.size).padStart(2, "0")}${path.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}`);
      // Downloads are not pages.
      const links = await page.locator("a[href^='/desk'], a[href^='/iv']").evaluateAll((links) =>
        links.filter((link) => !link.hasAttribute("download")).map((link) => link.getAttribute("href")),
      );
      waiting.push(...links.filter((link) => !/\.(csv|svg|png|zip|pdf|docx|pptx|xlsx|qdpx|qdc)(\?|$)/.test(link) && !/export/.test(link)));
    }
    console.log(`${role}: ${seen.size} pages: ${[...seen].join(" ")}`);
    assert.ok(seen.size > 1, "links were followed");
    expectNothing([...found, ...complaints]);
    await context.close();
  });
}

test("The marks of invented data are on every page", async () => {
  const { context, page, complaints } = await openPage(browser, server);
  for (const path of ["/", "/u/leben?l=de", "/u/leben/consent", "/withdraw"]) {
    await page.goto(path);
    assert.ok((await page.locator("main").innerText()).includes("Erfundene Daten"), path);
  }
  expectNothing(complaints);
  await context.close();
});

test("Notes of a talk save themselves, also when the network comes and goes", async () => {
  const { context, page, complaints } = await openPage(browser, server, { locale: "de", viewport: { width: 1024, height: 768 } });
  const found = [];
  const look = async (name) => {
    found.push(...(await inspect(page, name, { contrast: "normal", targets: false })));
    await picture(page, `talk-${name}`);
  };
  await signIn(page, server, "interviewer");
  await page.goto("/iv/new/inventory/guide_c");
  // Without the consent there is no room for notes.
  await page.locator("main button.main").click();
  assert.equal(await page.locator("textarea").count(), 0);
  await look("consent-error");
  for (const fact of await page.locator("input[name=fact]").all()) await fact.check();
  await page.locator("input[name=way][value=spoken]").check();
  await page.locator("input[name=quote][value=anonymous]").check();
  await page.locator("main button.main").click();
  await look("overview");
  const talk = new URL(page.url()).pathname;

  const themes = await page.locator(`a[href^="${talk}/t/"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await page.goto(themes[0]);
  await look("theme");
  const status = page.locator("form[data-autosave] [data-status]").first();
  const notes = () => server.query("SELECT record FROM interview_entries").map(([record]) => record).filter((record) => record.includes("Kita-Platz"));
  await page.locator("input[name=kind]").first().check();
  await page.locator("#text").fill("Ein Kita-Platz fehlt");
  await page.waitForFunction((element) => /^Gespeichert um/.test(element.textContent), await status.elementHandle(), { timeout: 10_000 });
  assert.equal(notes().length, 1, "saved without a button");

  await context.setOffline(true);
  await page.locator("#text").fill("Ein Kita-Platz fehlt, seit zwei Jahren");
  const failed = await status.getAttribute("data-failed");
  await page.waitForFunction(([element, text]) => element.textContent === text, [await status.elementHandle(), failed], { timeout: 10_000 });
  const isUnsaved = async () => (await status.getAttribute("class")).split(" ").includes("unsaved");
  assert.ok(await isUnsaved(), "what is not saved does not look as if it were");
  await look("offline");
  await context.setOffline(false);
  await page.waitForFunction((element) => /^Gespeichert um/.test(element.textContent), await status.elementHandle(), { timeout: 15_000 });
  assert.ok(!(await isUnsaved()));
  assert.ok(notes()[0].includes("seit zwei Jahren"));
  assert.equal(notes().length, 1, "one note, however often it was sent");

  await page.reload();
  await page.locator("#text").fill("");
  await page.goto(themes[0]);
  assert.ok((await page.locator("main").innerText()).includes("seit zwei Jahren"), "the note is there after a reload");
  await look("theme-with-a-note");
  for (const place of await page.locator(`a[href^="${talk}/"]`).evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await page.goto(place);
    found.push(...(await inspect(page, place, { contrast: "normal", targets: false })));
  }
  await page.goto(`${talk}/finish`);
  await look("finish");
  expectNothing([...found, ...complaints.filter((line) => !line.includes("ERR_INTERNET_DISCONNECTED"))]);
  await context.close();
});
