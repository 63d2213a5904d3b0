// How complex a book is and which platform fits, to the point and the cent; and the questionnaire, from
// the first answer to an invoice.
import { readFileSync } from "node:fs";

import type { Browser, Download, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { loadEngine, open, root } from "../engine/built-engine.ts";
import { findAccessibilityFaults } from "./accessibility.ts";
import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { oaklineInvoice, openView, total } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function begin(view: "Assessment" | "Questionnaire", width = 1440): Promise<Visit> {
  const current = await visit(browser, singleFile, { viewport: { width, height: 900 } });
  current.page.setDefaultTimeout(30_000);
  await total(current.page).waitFor();
  if (view === "Assessment") await openView(current.page, view);
  else await current.page.evaluate(() => (location.hash = "#questionnaire"));
  return current;
}

async function end({ leave, complaints }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  await leave();
}

function table(page: Page, name: string): Locator {
  return page.getByRole("table", { name, exact: true });
}

function pointsIn(texts: readonly string[], pattern: RegExp): number {
  return texts.reduce((sum, text) => sum + Number(pattern.exec(text)?.[1] ?? NaN), 0);
}

async function saved(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

test("assessment: the score is the sum of its groups, and a group's of its rules", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const score = page.getByRole("region", { name: "Billing complexity" });
  expect(await score.innerText()).toMatch(/56\s*of 100\s+Demanding/);
  const groups = await table(page, "Points of each group").getByRole("row").allInnerTexts();
  expect(groups).toHaveLength(5);
  expect(pointsIn(groups, /(\d+) of \d+/)).toBe(56);

  await score.getByRole("button", { name: "Prepaid blocks" }).press("Enter");
  const rules = table(page, "Every point of Prepaid blocks");
  const rows = await rules.getByRole("row").allInnerTexts();
  expect(pointsIn(rows.slice(1), /(\d+) \/ \d+\t[^\t]*$/)).toBe(20);
  expect(await rules.innerText()).toContain("7 uses in 2 variants; 12,725.88 a month, 9.3 percent");
  await end(current);
});

test("assessment: each need tells what depends on it, how each platform does it, and what to check", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const fit = table(page, "How each platform does what the book needs");
  const need = fit.getByRole("row", { name: /^Drawing on the next period/ });
  expect(await need.innerText()).toMatch(/52\.50\s+not there\s+assumption/);
  await need.getByRole("button", { name: "Drawing on the next period" }).click();
  expect(await fit.innerText()).toMatch(/Autotask PSA\s+There is no drawing/);
  expect(await fit.getByText("In the parallel month").filter({ visible: true }).count()).toBe(1);
  expect(await fit.getByRole("row", { name: /^Built in/ }).innerText()).toContain("13 of 13");
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await end(current);
});

test("assessment: the cost follows what is typed, and a figure that can't be is refused in words", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const cost = table(page, "What a month costs");
  const byHand = cost.getByRole("row", { name: /^Work by hand/ });
  expect(await byHand.innerText()).toContain("1,720.83");
  const wage = page.getByRole("textbox", { name: "Wage of an hour" });
  // 2,065 minutes at one a minute.
  await wage.fill("60");
  await wage.press("Enter");
  await expect.poll(() => byHand.innerText()).toContain("2,065.00");
  // 73 uses, a minute more each.
  const minutes = page.getByRole("textbox", {
    name: "Minutes of Per user or device, counted by hand",
  });
  await minutes.fill("6");
  await minutes.press("Enter");
  await expect.poll(() => byHand.innerText()).toContain("2,138.00");

  await wage.fill("plenty");
  await wage.press("Enter");
  await expect.poll(() => wage.getAttribute("aria-invalid")).toBe("true");
  expect(await byHand.innerText()).toContain("2,138.00");
  await page.getByRole("button", { name: "Back to the priors" }).click();
  await expect.poll(() => byHand.innerText()).toContain("1,720.83");
  expect(await wage.inputValue()).toBe("50");
  await end(current);
});

test("assessment: what was typed of costs is there after a reload", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const wage = page.getByRole("textbox", { name: "Wage of an hour" });
  const byHand = table(page, "What a month costs").getByRole("row", { name: /^Work by hand/ });
  expect(await byHand.innerText()).toContain("1,720.83");
  await wage.fill("60");
  await wage.press("Enter");
  await expect.poll(() => byHand.innerText()).toContain("2,065.00");
  await page.reload();
  await expect.poll(() => byHand.innerText(), { timeout: 30_000 }).toContain("2,065.00");
  expect(await wage.inputValue()).toBe("60");
  await end(current);
});

test("assessment: a line of the top differences opens both explanations", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const name = "After hours, Senior engineer, beyond the block";
  await page.getByRole("link", { name, exact: true }).first().click();
  const signed = page.getByRole("region", { name: `${name}, Signed contract` });
  await expect.poll(() => signed.innerText()).toMatch(/Past its end: 1\.00\s+hours/);
  const other = page.getByRole("region", { name: `${name}, Autotask PSA` });
  await expect.poll(() => other.innerText()).toContain("The block pays for 1.50 hours");
  await end(current);
});

test("assessment: the file is what the engine, and so the command, says", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const save = page.getByRole("button", { name: "Save as JSON" });
  await expect.poll(() => save.isEnabled()).toBe(true);
  const lines = table(page, "Autotask PSA: lines that differ most");
  expect(await lines.getByRole("row").count()).toBe(11);
  expect(await page.getByRole("heading", { name: /^Autotask PSA/ }).innerText()).toContain(
    "+640.39",
  );
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(download.suggestedFilename()).toBe("fernhill-managed-it.assessment.json");
  const { Session } = await loadEngine();
  const session = new Session();
  open(session, readFileSync(new URL("examples/fernhill.json", root)));
  const said = session.ask('{"question":"assess"}');
  session.delete();
  expect(JSON.stringify(JSON.parse(await saved(download)))).toBe(said);
  await end(current);
});

test("assessment: the mapping is of one client and one platform, and prints alone", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const mapping = page.getByRole("region", { name: "Mapping, agreement by agreement" });
  await mapping
    .getByRole("combobox", { name: "Client" })
    .selectOption({ label: "Oakline Logistics" });
  await mapping.getByRole("combobox", { name: "On" }).selectOption({ label: "ConnectWise PSA" });
  const rows = table(page, "Mapping of agreements on ConnectWise PSA");
  expect(await rows.innerText()).toContain("An addition is a quantity and a price");
  expect(await rows.innerText()).not.toContain("Tidewater");

  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Billing assessment").filter({ visible: true }).count()).toBe(1);
  expect(await mapping.isVisible()).toBe(false);
  expect(await table(page, "Every point of Rates").isVisible()).toBe(true);

  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await mapping.getByRole("button", { name: "Print for sign-off" }).click();
  await page.emulateMedia({ media: "print" });
  expect(
    await page
      .getByText("Mapping of agreements", { exact: true })
      .filter({ visible: true })
      .count(),
  ).toBe(1);
  expect(await mapping.getByText("Agreed by, and date").isVisible()).toBe(true);
  expect(await page.getByRole("heading", { name: "Cost of staying manual" }).count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.getByRole("heading", { name: "Cost of staying manual" }).count()).toBe(1);
  await end(current);
});

test("assessment: a book that invoices nothing says so and leads on", async () => {
  const current = await begin("Assessment");
  const { page } = current;
  const book = {
    format: "drawdown-book-1",
    provider: { name: "Bare", currency: "USD" },
    period: { start: "2026-10-01", end: "2026-11-01" },
    work_roles: [],
    work_types: [],
    clients: [],
    agreements: [],
    time_entries: [],
  };
  await page.getByLabel("Book file").setInputFiles({
    name: "bare.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(book)),
  });
  await page.getByText("This book invoices nothing yet").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Answer the questions" }).click();
  await page.getByRole("heading", { name: "Which currency do you invoice in?" }).waitFor();
  await end(current);
});

async function typeAnswer(page: Page, text: string): Promise<void> {
  await page.getByRole("main").getByRole("textbox").fill(text);
  await page.keyboard.press("Enter");
}

/** From the question about currency to the summary, by the keyboard alone. */
async function answerAll(page: Page): Promise<void> {
  for (const text of ["EUR", "12", "36,000", "110", "400"]) await typeAnswer(page, text);
  const choices: [RegExp, string][] = [
    [/pay every month/, "1"],
    [/Who counts/, "2"],
    [/prepaid hours\?/, "2"],
    [/nights and weekends/, "2"],
    [/how is it taken from the block/, "3"],
    [/When a block is empty/, "2"],
    [/nobody used/, "3"],
    [/work rounded/, "2"],
    [/Azure/, "3"],
    [/rise every year/, "2"],
    [/How many taxes/, "2"],
    [/accountant/, "4"],
  ];
  for (const [title, key] of choices) {
    await page.getByRole("heading", { name: title }).waitFor();
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { name: "Your answers" }).waitFor();
}

test("questionnaire: seventeen answers lead to an invoice, and undo back to the book before", async () => {
  const current = await begin("Questionnaire");
  const { page } = current;
  const side = page.getByRole("complementary", { name: "Result so far" });
  await side.getByText("Answer the first question").waitFor();
  await typeAnswer(page, "EUR");
  await expect.poll(() => side.innerText()).toMatch(/€\d/);
  await page.getByRole("button", { name: "Back" }).click();
  expect(await page.getByRole("main").getByRole("textbox").inputValue()).toBe("EUR");

  await answerAll(page);
  await expect.poll(() => side.innerText()).toContain("to 12 clients");
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const use = side.getByRole("button", { name: "Use this book" });
  await expect.poll(() => use.isEnabled()).toBe(true);
  await use.click();
  await page.getByRole("article", { name: /^Invoice/ }).waitFor();
  expect(await total(page).innerText()).toContain("€");

  await page.getByRole("button", { name: "Undo opening the book of your answers" }).click();
  await oaklineInvoice(page).waitFor();
  await end(current);
});

test("questionnaire: what was answered is there after a reload, and a bad answer is said to be so", async () => {
  const current = await begin("Questionnaire");
  const { page } = current;
  await typeAnswer(page, "USD");
  await page.getByRole("heading", { name: /How many clients/ }).waitFor();
  const field = page.getByRole("main").getByRole("textbox");
  await field.fill("a few");
  await field.blur();
  await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
  await field.fill("9");
  await field.blur();
  const side = page.getByRole("complementary", { name: "Result so far" });
  await expect.poll(() => side.innerText()).toContain("to 9 clients");
  await page.reload();
  await page.getByRole("heading", { name: /How many clients/ }).waitFor();
  expect(await field.inputValue()).toBe("9");
  await expect.poll(() => side.innerText()).toContain("to 9 clients");
  await end(current);
});

test("questionnaire: whoever sells no blocks is not asked about them", async () => {
  const current = await begin("Questionnaire", 360);
  const { page } = current;
  for (let asked = 0; asked < 7; asked += 1) {
    await page.getByRole("button", { name: "Skip this one" }).click();
  }
  await page.getByRole("heading", { name: "Do you sell prepaid hours?" }).waitFor();
  expect(await page.getByText("8 of 17").count()).toBe(1);
  await page.getByRole("radio", { name: /^No/ }).check();
  await expect.poll(() => page.getByText("8 of 14").count()).toBe(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await end(current);
});
