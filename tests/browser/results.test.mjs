// Results by field of action: on the desk, on a projector, and in public once an organiser has published them. In
// German and Arabic, on a phone, a desk and a projector; by keyboard; without a script.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { expectNothing, focused, inspect, meter, openPage, picture, screenshots, signIn, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer("demo", ["--responses", "300"]), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const SCREENS = { small: { width: 1280, height: 720 }, large: { width: 1920, height: 1080 } };
const RESULTS = "/desk/inventory/results";

const PAGES = {
  field: `${RESULTS}?chapter=home_mob`,
  all: `${RESULTS}?chapter=all-fields`,
  group: `${RESULTS}?chapter=life_part&only=survey_b:B02:holtebrock`,
  groups: `${RESULTS}?chapter=home_mob&only=survey_b:B27:a25_39&beside=survey_b:B27:a40_59`,
  figure: "/desk/inventory/figure/A14-B14?data=000000000000",
  gone: "/desk/inventory/figure/survey_b.Z9?data=1",
  workshop: "/desk/inventory/workshop?",
  publish: "/desk/inventory/publish?",
  confirm: "/desk/inventory/publish/confirm?figure=A14-B14&figure=survey_b.B25",
  end: "/desk/inventory/publish/end?",
  challenges: "/desk/inventory/challenges?",
  compare: "/desk/inventory/compare?pair=A14-B14",
};

for (const language of ["de", "ar"]) {
  test(`Results on the desk, charts in ${language}`, async () => {
    const { context, page, complaints } = await openPage(browser, server, { viewport: SIZES.desk });
    await signIn(page, server, "organiser");
    const found = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const response = await page.goto(`${path}&language=${language}`);
      assert.equal(response.status(), name === "gone" ? 404 : 200, path);
      found.push(...(await inspect(page, name, { contrast: "normal", targets: false })));
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await picture(page, `results-${language}-${name}-${size}`);
      }
    }
    expectNothing([...found, ...complaints]);
    await context.close();
  });
}

test("On a projector a figure fills the screen, and Enter turns the page", async () => {
  const { context, page, complaints } = await openPage(browser, server, { viewport: SCREENS.small });
  await signIn(page, server, "analyst");
  const found = [];
  for (const [size, viewport] of Object.entries(SCREENS)) {
    await page.setViewportSize(viewport);
    for (const language of ["de", "ar"]) {
      await page.goto(`${RESULTS}?view=projector&chapter=home_mob&language=${language}`);
      for (let at = 1; at <= 6; at++) {
        const name = `projector-${size}-${language}-${at}`;
        const [wide, high] = await page.locator("figure > svg").evaluate((svg) => {
          const { width, height } = svg.getBoundingClientRect();
          const [, , own, tall] = svg.getAttribute("viewBox").split(" ").map(Number);
          // What is drawn keeps its proportions.
          const scale = Math.min(width / own, height / tall);
          return [own * scale, tall * scale];
        });
        assert.ok(wide > viewport.width * 0.75 || high > viewport.height * 0.5, `${name}: ${wide} x ${high}`);
        await page.screenshot({ path: join(screenshots, `${name}.png`) });
        if (size === "small") found.push(...(await inspect(page, name, { contrast: "normal", targets: false })));
        await page.locator("a[rel=next]").focus();
        const before = page.url();
        await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
        assert.notEqual(page.url(), before);
        assert.equal((await focused(page)).rel, "next", "the next page is one key away");
      }
    }
  }
  expectNothing([...found, ...complaints]);
  await context.close();
});

test("Every stop of the keyboard on the results page can be seen", async () => {
  const { context, page, complaints } = await openPage(browser, server, { viewport: SIZES.desk });
  await signIn(page, server, "analyst");
  await page.goto(PAGES.groups);
  const stops = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (!here) break;
    assert.ok(here.visible && here.ring, `the focus does not show: ${here.html}`);
    stops.push(here.html);
  }
  assert.ok(stops.length < 119, "a trap");
  for (const wanted of ["#only", "#beside", "#language"]) assert.ok(stops.some((html) => html.includes(`id="${wanted.slice(1)}"`)), wanted);
  assert.ok(stops.some((html) => html.includes("figures.zip")) && stops.some((html) => html.startsWith("<summary")));
  expectNothing(complaints);
  await context.close();
});

test("What is published is public in every language, without a script, and light", async () => {
  const { context, page, complaints } = await openPage(browser, server, { viewport: SIZES.desk });
  const found = [];
  assert.equal((await page.goto("/r/inventory?l=de")).status(), 404, "nothing is published");
  await signIn(page, server, "organiser");
  await page.goto("/desk/inventory/publish");
  await page.locator("main form button.main").click();
  await picture(page, "publish-confirm");
  await page.locator("main form button.main").click();
  assert.ok(page.url().endsWith("/desk/inventory/publish"), page.url());
  await picture(page, "published");

  const reader = await openPage(browser, server, { viewport: SIZES.phone, javaScriptEnabled: false });
  const watched = await openPage(browser, server, { viewport: SIZES.phone });
  for (const language of ["de", "en", "ar", "tr", "uk"]) {
    for (const path of ["/r/inventory", "/r/inventory/home_mob", "/r/inventory/who-answered", "/r/inventory/choose-language"]) {
      assert.equal((await watched.page.goto(`${path}?l=${language}`)).status(), 200, path);
      assert.equal(await watched.page.locator("html").getAttribute("lang"), language);
      found.push(...(await inspect(watched.page, `${language} ${path}`)));
      await reader.page.goto(`${path}?l=${language}`);
      await picture(reader.page, `public-${language}${path.replaceAll("/", "-")}-phone`);
    }
  }
  await reader.page.setViewportSize(SIZES.desk);
  for (const language of ["de", "ar"]) {
    await reader.page.goto(`/r/inventory/home_mob?l=${language}`);
    await picture(reader.page, `public-${language}-home_mob-desk`);
  }
  await watched.context.close();

  const fresh = await openPage(browser, server, { viewport: SIZES.phone });
  const count = await meter(fresh.context, fresh.page);
  await fresh.page.goto("/r/inventory/home_mob?l=de", { waitUntil: "networkidle" });
  const { bytes, requests } = count();
  console.log(`a public field on a phone: ${bytes} bytes, ${requests} requests`);
  assert.ok(bytes < 60_000, `${bytes} bytes`);
  await fresh.context.close();

  // The choice of language comes back to the page.
  await reader.page.goto("/r/inventory/home_mob?l=de");
  await reader.page.locator("header a.button").click();
  await reader.page.locator("button[value=ar]").click();
  assert.ok(reader.page.url().endsWith("/r/inventory/home_mob?l=ar"), reader.page.url());

  await page.goto("/desk/inventory/publish/end");
  await page.locator("main form button.main").click();
  assert.equal((await reader.page.goto("/r/inventory?l=de")).status(), 404, "taken back");
  expectNothing([...found, ...complaints, ...watched.complaints, ...reader.complaints]);
  await reader.context.close();
  await context.close();
});
