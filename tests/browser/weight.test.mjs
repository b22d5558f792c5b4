// What pages cost on the wire, as the browser counts it: the first page at most 20 KB in two requests,
// each later one at most 10 KB in one. And nothing is kept on the device but two cookies.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { begin, expectNothing, meter, openPage, press, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer(), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const language of ["de", "ar"]) {
  test(`Pages are light in ${language}`, async () => {
    const { context, page, complaints } = await openPage(browser, server);
    const read = await meter(context, page);
    const measured = async () => {
      await page.waitForLoadState("networkidle");
      return read();
    };
    await page.goto("/u/leben");
    const first = await measured();
    assert.ok(first.bytes <= 20_000 && first.requests <= 2, `first page: ${JSON.stringify(first)}`);
    let largest = { bytes: 0 };
    const check = async () => {
      const cost = { ...(await measured()), page: page.url().replace(server.base, "") };
      assert.ok(cost.bytes > 0 && cost.bytes <= 10_000 && cost.requests === 1, JSON.stringify(cost));
      if (cost.bytes > largest.bytes) largest = cost;
    };
    await page.locator(`button[name=l][value=${language}]`).click();
    await check();
    await page.goto("/u/leben/consent");
    await check();
    await page.locator("#consent").check();
    await press(page, "continue");
    await check();
    await page.locator("input[name=B01][value=yes]").check();
    for (let steps = 0; !page.url().endsWith("/check"); steps++) {
      assert.ok(steps < 40, `stuck at ${page.url()}`);
      const consent = await page.locator("button[value=sensitive-yes]").count();
      await press(page, consent ? "sensitive-yes" : "continue");
      await check();
    }
    await press(page, "send");
    await check();
    console.log(`${language}: first page ${first.bytes} bytes in ${first.requests} requests, largest later ${largest.bytes} bytes (${largest.page})`);
    const kept = await page.evaluate(async () => ({ local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length }));
    assert.deepEqual(kept, { local: 0, session: 0, databases: 0 });
    const cookies = (await context.cookies()).map(({ name, httpOnly, sameSite }) => `${name} ${httpOnly} ${sameSite}`).sort();
    assert.deepEqual(cookies, ["vs_draft true Lax", "vs_language true Lax"]);
    expectNothing(complaints);
    await context.close();
  });
}

test("Closing removes the traces", async () => {
  const { context, page, complaints } = await openPage(browser, server);
  await begin(page, "leben", "de");
  await page.locator("input[name=B01][value=yes]").check();
  await press(page, "later");
  await page.locator("a[href='/leave']").click();
  assert.deepEqual(await context.cookies(), []);
  await page.goto("/u/leben/continue");
  assert.equal(await page.locator("input[name=B01]").count(), 0);
  expectNothing(complaints);
  await context.close();
});
