// The whole of survey B with Tab, Space, arrows and Enter alone: whatever has the focus shows it, the
// order is that of the page, nothing traps, and Enter in a text field means "Continue".

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { begin, expectNothing, focused, openPage, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer(), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Tabs on until something has the focus, looking at everything on the way. */
async function tabTo(page, wanted, keys) {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    keys.count += 1;
    const here = await focused(page);
    if (!here) continue;
    assert.ok(here.visible, `the focus is on something nobody sees: ${here.html}`);
    assert.ok(here.ring, `the focus does not show: ${here.html}`);
    if (wanted(here)) return here;
  }
  assert.fail(`the keyboard does not reach it at ${page.url()}`);
}

const key = async (page, name, keys) => {
  keys.count += 1;
  await Promise.all([name === "Enter" ? page.waitForNavigation() : null, page.keyboard.press(name)]);
};

test("Survey B by keyboard alone", async () => {
  const { context, page, complaints } = await openPage(browser, server);
  const keys = { count: 0 };
  await page.goto("/u/leben");
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).href, "#main", "the first stop is the way to the content");
  await tabTo(page, (here) => here.value === "de", keys);
  await key(page, "Enter", keys);
  await tabTo(page, (here) => here.href === "/u/leben/consent", keys);
  await key(page, "Enter", keys);
  await tabTo(page, (here) => here.name === "consent", keys);
  await key(page, "Space", keys);
  await tabTo(page, (here) => here.value === "continue", keys);
  await key(page, "Enter", keys);
  let pages = 0;
  for (; !page.url().endsWith("/check"); pages++) {
    assert.ok(pages < 40, `stuck at ${page.url()}`);
    if (await page.locator("button[value=sensitive-yes]").count()) {
      await tabTo(page, (here) => here.value === "sensitive-yes", keys);
    } else {
      const first = await page.locator("main form input:not([type=hidden]), main form textarea").first().getAttribute("name");
      await tabTo(page, (here) => here.name === first, keys);
      if (await page.locator(`textarea[name=${first}]`).count()) await page.keyboard.type("Mehr Busse");
      else await key(page, "Space", keys);
      await tabTo(page, (here) => here.value === "continue", keys);
    }
    await key(page, "Enter", keys);
  }
  await tabTo(page, (here) => here.value === "send", keys);
  await key(page, "Enter", keys);
  assert.ok(page.url().endsWith("/thanks"), page.url());
  assert.equal(server.query("SELECT count(*) FROM pool WHERE instrument = 'survey_b'")[0][0], 1, "sent, and waiting for others");
  console.log(`${pages} pages, ${keys.count} keys`);
  expectNothing(complaints);
  await context.close();
});

test("Enter in a text field means Continue", async () => {
  const { context, page, complaints } = await openPage(browser, server);
  await begin(page, "kinds", "de");
  while (!page.url().endsWith("/p/numbers")) await page.locator("main button[value=continue]").click();
  await page.locator("#K05").fill("12,5");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.ok(page.url().endsWith("/p/dates"), page.url());
  await page.goBack();
  await page.reload();
  assert.equal(await page.locator("#K05").inputValue(), "12.5", "it was stored");
  expectNothing(complaints);
  await context.close();
});
