// Staff pages of the filled demonstration: every page an organiser and an interviewer can reach by links,
// in German and English, without a finding of axe, without a missing glyph, with a silent console.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNothing, inspect, openPage, picture, startBrowser, startServer } from "./support.mjs";

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
    .replace(/\/(survey_[a-z]|guide_[a-z]|[A-D]\d\d\w*)(?=\/|$|\?)/g, "/…");

const MOST_PAGES = 40;

async function signIn(page, role) {
  const password = server.lines.join("\n").match(/password of all accounts: (\S+)/)[1];
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(role);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").click();
  assert.ok(!page.url().endsWith("/sign-in"), `${role} is signed in`);
}

for (const [role, language] of [["organiser", "de"], ["interviewer", "en"]]) {
  test(`Pages of the ${role} in ${language}`, async () => {
    const { context, page, complaints } = await openPage(browser, server, { locale: language, viewport: { width: 1280, height: 900 } });
    const found = [];
    await page.goto("/sign-in");
    found.push(...(await inspect(page, "/sign-in", { contrast: "normal", targets: false })));
    await signIn(page, role);
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
      waiting.push(...links.filter((link) => !/\.(csv|svg|png|zip|pdf)(\?|$)/.test(link) && !/export/.test(link)));
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
