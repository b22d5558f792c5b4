// Every page a respondent can meet, in German and in Arabic: no finding of axe in light and dark, nothing
// that sticks out at 320 px, no box for a missing glyph, nothing too small for a finger, a silent console.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { begin, expectNothing, inspect, number, openPage, picture, press, startBrowser, startServer } from "./support.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer(), startBrowser()])));
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("What is wrong with a page is seen", async () => {
  const { context, page } = await openPage(browser, server);
  await page.goto("/u/leben?l=de");
  expectNothing(await inspect(page, "welcome"));
  await page.evaluate(() => {
    document.querySelector("main").insertAdjacentHTML("beforeend", "<p id=x>\u{10FFF0}</p><button>x</button><img src='data:,'><nav><a href='/'>x</a></nav>");
    document.querySelector("#x").style.setProperty("color", "#888");
    document.querySelector("#x").style.setProperty("inline-size", "500px");
  });
  const found = (await inspect(page, "broken")).join("\n");
  for (const what of ["color-contrast-enhanced", "image-alt", "missing glyph", "320 px: the page is", "small target"]) assert.ok(found.includes(what), `${what} in ${found}`);
  await context.close();
});

for (const language of ["de", "ar"]) {
  /** Runs a walk and fails with everything that was found on the way. */
  const walk = (name, steps) =>
    test(`${name} in ${language}`, async () => {
      const { context, page, complaints } = await openPage(browser, server, { locale: language });
      const found = [];
      let pages = 0;
      const look = async (what) => {
        pages += 1;
        assert.equal(await page.locator("html").getAttribute("lang"), language, what);
        assert.equal(await page.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr", what);
        found.push(...(await inspect(page, `${what} (${language})`)));
        await picture(page, `${language}-${name.toLowerCase().replaceAll(" ", "-")}-${String(pages).padStart(2, "0")}-${what}`);
      };
      await steps(page, look, context);
      expectNothing([...found, ...complaints]);
      await context.close();
    });

  walk("The way in", async (page, look) => {
    await page.goto("/");
    await look("home");
    await page.goto("/u/leben");
    await look("language");
    await page.locator(`button[name=l][value=${language}]`).click();
    await look("welcome");
    for (const place of ["consent", "privacy", "help", "questions", "resume"]) {
      await page.goto(`/u/leben/${place}`);
      await look(place);
    }
    await page.goto("/u/leben/consent");
    await press(page, "continue");
    await look("consent-error");
    await page.locator("#consent_no").check();
    await press(page, "continue");
    await look("declined");
    await page.goto("/u/other");
    await look("closed");
  });

  // Survey A and B: every page, empty and as it complains, with all that can be opened.
  for (const [slug, gate] of [["aktiv", "input[name=A01][value=paid]"], ["leben", "input[name=B01][value=yes]"]]) {
    walk(`Survey ${slug}`, async (page, look) => {
      await begin(page, slug, language);
      for (let steps = 0; !page.url().endsWith("/check"); steps++) {
        assert.ok(steps < 60, `stuck at ${page.url()}`);
        const place = page.url().split("/").at(-1);
        await look(place);
        if (await page.locator(gate).count()) {
          await press(page, "continue");
          await look(`${place}-error`);
          await page.locator(gate).check();
        }
        const field = page.locator("input[name=A05], input[name=B06]");
        for (let at = 0; at < Math.min(2, await field.count()); at++) await field.nth(at).check();
        const often = page.locator("input[name=B21][value=often]");
        if (await often.count()) await often.check();
        const consent = await page.locator("button[value=sensitive-yes]").count();
        await press(page, consent ? "sensitive-yes" : "continue");
      }
      await look("check");
      await press(page, "later");
      await look("later");
      await page.locator("a.button.main").click();
      await press(page, "send");
      await look("thanks");
      const forms = await page.locator("ul.cards a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      assert.ok(forms.length > 0, "forms of their own after the end");
      for (const form of forms) {
        await page.goto(form);
        const name = form.split("/").at(-1);
        await look(`form-${name}`);
        await page.locator("main input[type=text]").first().fill("Amal");
        await press(page, "continue");
        await look(`form-${name}-error`);
        await page.locator("#consent").check();
        const mail = page.locator("input[inputmode=email]");
        if (await mail.count()) await mail.first().fill("amal@example.org");
        await press(page, "continue");
        await look(`form-${name}-saved`);
      }
      await page.goto(`/u/${slug}/check`);
      await look("sent-before");
    });
  }

  walk("Every kind of question", async (page, look) => {
    await begin(page, "kinds", language);
    const wrong = {
      choices: async () => {
        for (const box of await page.locator("input[name=K02]").all()) await box.check();
      },
      numbers: async () => {
        await page.locator("#K05").fill("-");
        await page.locator("#K06").fill("12,5");
      },
      dates: async () => {
        await page.locator("#K07").fill("2999");
        await page.locator("#K08-month").selectOption("5");
      },
      texts: async () => {
        await page.locator("#K09").fill("x".repeat(60));
        await page.locator("#K10").fill("ش ".repeat(500));
      },
      last: async () => {
        await page.locator("#K11-1").selectOption("near");
        await page.locator("#K11-2").selectOption("near");
      },
    };
    const right = {
      choices: async () => {
        for (const box of await page.locator("input[name=K02]").all()) await box.uncheck();
        await page.locator("input[name=K01][value=other]").check();
        await page.locator("#K01-other").fill("Taxi");
      },
      scales: async () => {
        await page.locator("input[name=K03][value='2']").check();
        await page.locator("input[name=K04-school][value=na]").check();
      },
      numbers: async () => {
        await page.locator("#K05").fill("١٢٫٥");
        await page.locator("#K06").fill("3");
      },
      dates: async () => {
        await page.locator("#K07").fill("2015");
        await page.locator("#K08-year").fill("2019");
      },
      texts: async () => {
        await page.locator("#K09").fill("Rathaus – محطة 12");
        await page.locator("#K10").fill("Der Weg am Fluss. الطريق (50 km) https://example.org");
      },
      last: async () => page.locator("#K11-2").selectOption("fast"),
    };
    while (!page.url().endsWith("/check")) {
      const place = page.url().split("/").at(-1);
      await look(place);
      if (wrong[place]) {
        await wrong[place]();
        await press(page, "continue");
        assert.ok(page.url().endsWith(place), `${place} complains`);
        assert.ok(await page.evaluate(() => document.activeElement?.classList.contains("summary")), `${place}: the box with the problems has the focus`);
        await look(`${place}-error`);
      }
      await right[place]?.();
      await press(page, "continue");
    }
    await look("check-filled");
    await page.goBack();
    await look("last-filled");
  });

  walk("When something is wrong", async (page, look, context) => {
    await page.goto("/u/leben");
    await page.locator(`button[name=l][value=${language}]`).click();
    await page.goto("/nowhere");
    await look("404");
    await page.goto("/u/leben/p/quality");
    await look("no-draft");
    await page.goto("/u/leben/resume");
    await page.locator("#code").fill("1234");
    await page.locator("main button").click();
    await look("resume-error");
    await page.goto("/withdraw");
    await look("withdraw");
    await page.locator("#code").fill("1234 5678 1234 5678");
    await page.locator("main button").click();
    await look("withdraw-error");

    await begin(page, "kinds", language);
    await page.locator("input[name=K01][value=bus]").check();
    const cookies = await context.cookies();
    await context.clearCookies({ name: "vs_draft" });
    await press(page, "continue");
    await look("draft-expired");
    await page.locator("main form button.main").click();
    await look("restart");
    await context.addCookies(cookies);
    await page.goto("/u/kinds/continue");
    await page.locator("input[name=_token]").evaluate((field) => (field.value = "x"));
    await press(page, "continue");
    await look("form-of-another-page");
    await press(page, "later");
    const code = await number(page);
    await page.goto("/withdraw");
    await page.locator("#code").fill(code);
    await page.locator("main button").click();
    await look("withdraw-confirm");
    await press(page, "delete");
    await look("withdrawn");

    await begin(page, "leben", language);
    await page.locator("input[name=B01][value=no]").check();
    await press(page, "continue");
    await look("ended");
  });
}
