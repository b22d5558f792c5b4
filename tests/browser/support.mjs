// What browser tests stand on: the built program with a fresh database on a free port, Debian's Chromium,
// and what is looked at on every page. What is expected of which page is told by the tests.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const screenshots = join(project, "target", "screenshots");
const binary = process.env.VIELSTIMMIG_BINARY ?? join(project, "target", "debug", "vielstimmig");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(screenshots, { recursive: true });

/** A folder of processes: the shipped ones, and a copy of those made for tests that is open today; its survey "other" is closed. */
function surveys(folder) {
  const all = join(folder, "surveys");
  mkdirSync(all);
  symlinkSync(join(project, "surveys", "inventory"), join(all, "inventory"));
  cpSync(join(project, "tests", "surveys", "kinds"), join(all, "kinds"), { recursive: true });
  const change = (file, edit) => writeFileSync(join(all, "kinds", file), edit(readFileSync(join(all, "kinds", file), "utf8")));
  const year = new Date().getFullYear();
  change("kinds.toml", (text) => text.replace(/opens = .*/, `opens = "${year - 1}-01-01"`).replace(/closes = .*/, `closes = "${year + 1}-12-31"`));
  change("other.toml", (text) => text.replace('slug = "other"', `slug = "other"\nopens = "${year - 2}-01-01"\ncloses = "${year - 1}-01-31"`));
  return all;
}

/** Starts the program; `command` is "serve" or "demo". */
export async function startServer(command = "serve", extra = []) {
  const folder = mkdtempSync(join(tmpdir(), "vielstimmig-browser-"));
  const database = join(folder, "test.db");
  const folders = command === "demo" ? join(project, "surveys") : surveys(folder);
  const lines = [];
  let program, ended;
  const start = async (place) => {
    program = spawn(binary, [command, "--listen", place, "--database", `sqlite:${database}`, "--surveys", folders, ...extra], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    ended = new Promise((resolve) => program.once("exit", resolve));
    let ready;
    const isReady = new Promise((resolve) => (ready = resolve));
    createInterface({ input: program.stdout }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith(command === "demo" ? "Ready" : "Vielstimmig listens")) ready(true);
    });
    assert.ok(await Promise.race([isReady, ended.then(() => false)]), `the program ended: ${lines.join("\n")}`);
  };
  await start("127.0.0.1:0");
  const base = lines.join("\n").match(/http:\/\/127\.0\.0\.1:\d+/)[0];
  return {
    base,
    lines,
    database,
    /** Ends the program as a power cut would. */
    kill: async () => {
      program.kill("SIGKILL");
      await ended;
    },
    /** Starts it again, at the same address, with the same database. */
    startAgain: () => start(new URL(base).host),
    /** What lies in the database, as it is stored. */
    query: (sql) => {
      const script = "import json,sqlite3,sys; print(json.dumps(sqlite3.connect(f'file:{sys.argv[1]}?mode=ro',uri=True).execute(sys.argv[2]).fetchall()))";
      return JSON.parse(execFileSync("python3", ["-c", script, database, sql], { encoding: "utf8" }));
    },
    stop: async () => {
      program.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const startBrowser = () =>
  chromium.launch({
    executablePath: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome"].find(existsSync),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

/** A page whose console, errors and foreign requests are watched; `complaints` collects them. */
export async function openPage(browser, server, options = {}) {
  const context = await browser.newContext({ baseURL: server.base, viewport: { width: 390, height: 844 }, locale: "de-DE", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    // Chromium repeats the status of an error page on its console; pages with errors are looked at on purpose.
    if (message.type() === "error" && !/the server responded with a status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  // Leaving a page with text that is not stored: yes.
  page.on("dialog", (dialog) => dialog.accept());
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.base) && !url.startsWith("data:")) complaints.push(`a request to ${url}`);
  });
  return { context, page, complaints };
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line each. Respondents get the stronger contrast of 7:1. */
export async function axeFindings(page, contrast) {
  const isThere = await page.evaluate(() => typeof window.axe === "object");
  if (!isThere) await page.evaluate(axe);
  return page.evaluate(
    async ([tags, strong]) => {
      const result = await window.axe.run(document, { runOnly: tags, rules: { "color-contrast-enhanced": { enabled: strong } } });
      return result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
    },
    [TAGS, contrast === "strong"],
  );
}

/** Characters that come out as the box of a missing glyph, drawn as the page would draw them. */
export const missingGlyphs = (page) =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    const drawn = (text, font) => {
      pen.clearRect(0, 0, 40, 40);
      pen.font = `24px ${font}`;
      pen.textBaseline = "middle";
      pen.fillText(text, 8, 20);
      return pen.getImageData(0, 0, 40, 40).data.join();
    };
    const missing = new Set();
    const seen = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const font = getComputedStyle(walker.currentNode.parentElement).fontFamily;
      if (!seen.has(font)) seen.set(font, { known: new Set(), box: drawn("\u{10FFFE}", font) });
      const { known, box } = seen.get(font);
      for (const character of walker.currentNode.data) {
        if (known.has(character) || /[\s\p{Cf}\p{M}]/u.test(character)) continue;
        known.add(character);
        if (drawn(character, font) === box) missing.add(`${character} U+${character.codePointAt(0).toString(16)}`);
      }
    }
    return [...missing];
  });

/** What sticks out at the side of a narrow screen. */
export const wideElements = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".skip, .trap, .vh, .scroll");
    });
    return [`the page is ${document.documentElement.scrollWidth} px wide`, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });

/** Things to tap that are smaller than a finger: 48 px for what is chosen and pressed, 44 px for links on their own. */
export const smallTargets = (page) =>
  page.evaluate(() => {
    const small = [];
    const look = (selector, least) => {
      for (const element of document.querySelectorAll(selector)) {
        const { height, width } = element.getBoundingClientRect();
        const isHidden = width < 2 || element.closest(".vh, .trap, .skip") || getComputedStyle(element).visibility === "hidden";
        if (!isHidden && height < least - 0.5) small.push(`${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`);
      }
    };
    look("button, a.button, label.o, input[type=text], input[type=password], textarea, select", 48);
    look("footer a, nav a, .summary a, dd.change a", 44);
    return small;
  });

/** Looks at a page in light and dark and on a narrow screen; one line for each thing that is wrong. */
export async function inspect(page, name, { contrast = "strong", targets = true } = {}) {
  const found = [];
  const take = (what, lines) => found.push(...lines.map((line) => `${name}: ${what}: ${line}`));
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    take(`axe, ${colorScheme}`, await axeFindings(page, contrast));
  }
  await page.emulateMedia({ colorScheme: "light" });
  take("missing glyph", await missingGlyphs(page));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 568 });
  take("320 px", await wideElements(page));
  if (targets) take("small target", await smallTargets(page));
  await page.setViewportSize(size);
  return found;
}

/** Fails with all lines at once. */
export const expectNothing = (lines) => assert.equal(lines.length, 0, `\n${lines.join("\n")}`);

/** Takes a picture for people to look at. */
export const picture = (page, name) => page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });

/** Bytes and requests of what a page loads, headers and redirects included; what the browser had already costs nothing. */
export async function meter(context, page) {
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  let count = { bytes: 0, requests: 0 };
  wire.on("Network.requestWillBeSent", ({ redirectResponse }) => (count.bytes += redirectResponse?.encodedDataLength ?? 0));
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    count.bytes += encodedDataLength;
    count.requests += encodedDataLength > 0 ? 1 : 0;
  });
  return () => {
    const before = count;
    count = { bytes: 0, requests: 0 };
    return before;
  };
}

/** Signs in as one of the accounts of the demonstration. */
export async function signIn(page, server, role) {
  const password = server.lines.join("\n").match(/password of all accounts: (\S+)/)[1];
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(role);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").click();
  assert.ok(!page.url().endsWith("/sign-in"), `${role} is signed in`);
}

/** What has the focus, and how that shows. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: element.getAttribute("name"),
      value: element.getAttribute("value"),
      href: element.getAttribute("href"),
      rel: element.getAttribute("rel"),
      visible: box.width > 1 && box.height > 1,
      ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3,
      html: element.outerHTML.slice(0, 120),
    };
  });

/** Opens a survey by a link that names the language and agrees to take part. */
export async function begin(page, slug, language) {
  await page.goto(`/u/${slug}?l=${language}`);
  await page.goto(`/u/${slug}/consent`);
  await page.locator("#consent").check();
  await press(page, "continue");
}

/** Presses a button of the page's form that can be seen. */
export const press = (page, action) => page.locator(`button[name=_action][value=${action}]:not(.vh)`).first().click();

/** The number shown on a page. */
export const number = async (page) => (await page.locator("p.code span[aria-hidden=true]").allTextContents()).join(" ").trim();
