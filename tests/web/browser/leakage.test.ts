// Where the money leaks: the waterfall beside its figures, findings with their evidence, and fixes that
// are tried and taken back, all of it without a mouse.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { findAccessibilityFaults } from "./accessibility.ts";
import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { openView, total } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const gap = "$24,883.80";

async function begin(width = 1440): Promise<Visit> {
  const current = await visit(browser, singleFile, { viewport: { width, height: 900 } });
  current.page.setDefaultTimeout(10_000);
  await total(current.page).waitFor();
  await openView(current.page, "Leakage");
  await head(current.page).getByText(gap).first().waitFor({ timeout: 60_000 });
  return current;
}

async function end({ leave, complaints }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  await leave();
}

function head(page: Page): Locator {
  return page.getByRole("region", { name: "What leaks" });
}

function waterfall(page: Page): Locator {
  return page.getByRole("table", { name: /^From what is earned to what is invoiced/ });
}

function findings(page: Page): Locator {
  return page.getByRole("table", { name: "Findings", exact: true });
}

function centsIn(text: string): number[] {
  const found = text.replaceAll("−", "-").match(/[+-]?[\d,]+\.\d\d/g) ?? [];
  return found.map((amount) => Math.round(Number(amount.replaceAll(",", "")) * 100));
}

async function rowsOf(table: Locator): Promise<string[]> {
  const rows = await table.getByRole("row").all();
  return Promise.all(rows.map((row) => row.innerText()));
}

/** The steps' changes, and what they must come to. */
async function changes(page: Page): Promise<{ earned: number; sum: number; invoiced: number }> {
  const [, first = "", ...rest] = await rowsOf(waterfall(page));
  const last = rest.pop() ?? "";
  const moved = rest.map((text) => centsIn(text)[0] ?? 0);
  return {
    earned: centsIn(first)[0] ?? 0,
    sum: moved.reduce((sum, amount) => sum + amount, 0),
    invoiced: centsIn(last)[1] ?? 0,
  };
}

/** Tabs on until it has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < 400; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("not reached by the keyboard");
}

test("leakage: every bar stands beside its figures, which add up by check, cause and month", async () => {
  const current = await begin();
  const { page } = current;
  expect(await head(page).innerText()).toMatch(
    /\$2,073\.65 a month, \$24,883\.80 a year[\s\S]*Over-billed\s+\$0\.00/,
  );
  for (const choice of ["By check", "By cause", "Month"]) {
    await page.getByRole("radio", { name: choice }).check();
    const { earned, sum, invoiced } = await changes(page);
    expect(sum).toBeLessThan(0);
    expect(earned + sum).toBe(invoiced);
  }
  expect((await changes(page)).invoiced).toBe(13_618_840);
  await waterfall(page)
    .getByRole("button", { name: /why\? From earned to invoiced/ })
    .click();
  const why = page.getByRole("region", { name: /^Why −4,474\.07/ });
  await expect.poll(() => why.innerText()).toMatch(/136,188\.40 − 140,662\.47\s+−4,474\.07/);
  await page.getByRole("button", { name: "January 2026" }).click();
  await expect.poll(async () => (await changes(page)).sum).toBe(-353_500);
  await end(current);
});

test("leakage: with the keyboard alone a fix is tried, seen in the total and taken back", async () => {
  const current = await begin();
  const { page } = current;
  const first = findings(page).getByRole("button", { name: /^Dearer hours taken one for one/ });
  await page.getByRole("main").focus();
  await tabTo(page, first.first());
  await page.keyboard.press("Enter");
  const rows = page.getByRole("table", { name: "Rows that show it" });
  expect(await rows.innerText()).toContain("Server restart, evening");
  await tabTo(page, page.getByRole("button", { name: /^6,187\.50: why\?/ }));
  await page.keyboard.press("Enter");
  const why = page.getByRole("region", { name: "Why 6,187.50" });
  await expect.poll(() => why.innerText()).toMatch(/Of the whole book\s+6,187\.50/);

  await tabTo(page, page.getByRole("button", { name: "Try the fix" }));
  await page.keyboard.press("Enter");
  const tried = page.getByRole("region", { name: "Tried" });
  await tried.waitFor();
  await expect.poll(() => tried.innerText()).toMatch(/Invoiced[\s\S]+more\s+\+4,450\.00/);
  expect(await tried.innerText()).toContain("Its step is $6,187.50. Alone it brings");
  expect(await head(page).innerText()).toContain("$20,433.80");

  // The next thing to do has the focus.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Take it back");
  await page.keyboard.press("Enter");
  await head(page).getByText(gap).first().waitFor();
  expect(await tried.count()).toBe(0);
  expect(await page.getByRole("button", { name: "Try the fix" }).count()).toBe(1);
  await end(current);
});

test("leakage: what is meant so is no longer found, and undo finds it again", async () => {
  const current = await begin();
  const { page } = current;
  const overage = findings(page).getByRole("button", { name: /^Overage never billed/ });
  await overage.click();
  await page.getByRole("button", { name: "It is meant so" }).click();
  await page.getByRole("region", { name: "Tried" }).waitFor();
  await expect.poll(() => overage.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => overage.count()).toBe(1);
  await expect.poll(() => page.getByRole("region", { name: "Tried" }).count()).toBe(0);
  await end(current);
});

test("leakage: another order of the checks splits the gap otherwise, and keeps its sum", async () => {
  const current = await begin();
  const { page } = current;
  const before = await rowsOf(waterfall(page));
  await page.getByText("Order of the checks").click();
  const up = page.getByRole("button", { name: "Move Time marked not to be billed up" });
  await up.focus();
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await expect.poll(() => waterfall(page).innerText()).toContain("−14,291.75");
  const after = await rowsOf(waterfall(page));
  expect(after.at(-1)).toBe(before.at(-1));
  expect(after[3]).toContain("Time marked not to be billed");
  await page.getByRole("button", { name: "Back to the usual order" }).click();
  await expect.poll(() => rowsOf(waterfall(page))).toEqual(before);
  await end(current);
});

test("leakage: a step shows its findings alone, a client its own, a platform its limits", async () => {
  const current = await begin();
  const { page } = current;
  await waterfall(page).getByRole("button", { name: "Overage never billed", exact: true }).click();
  expect(await findings(page).getByRole("row").count()).toBe(2);
  await waterfall(page).getByRole("button", { name: "Overage never billed", exact: true }).click();

  await page.getByRole("combobox", { name: "Client" }).selectOption({ label: "Brightwater Care" });
  await expect.poll(() => head(page).innerText()).toContain("$6,575.00");
  const { earned, sum, invoiced } = await changes(page);
  expect(earned + sum).toBe(invoiced);
  await page.getByRole("combobox", { name: "Client" }).selectOption("");

  const billedOn = page.getByRole("combobox", { name: "Billed on" });
  await billedOn.selectOption({ label: "Autotask PSA" });
  await expect
    .poll(() => waterfall(page).innerText(), { timeout: 60_000 })
    .toContain("Invoiced as Autotask PSA bills");
  const onAutotask = await changes(page);
  expect(onAutotask.earned + onAutotask.sum).toBe(onAutotask.invoiced);
  await end(current);
});

test("leakage: what others say stands apart, with the article’s percentage of this book", async () => {
  const current = await begin();
  const { page } = current;
  const beside = page.getByRole("table", { name: "The article’s arithmetic beside this book" });
  const text = await beside.innerText();
  expect(text).toContain("3 % of $120,000 a month is $3,600 a month and $43,200 a year.");
  expect(text).toMatch(
    /The same 3 % of this book’s \$136,884\.67 a month\s+\$4,106\.54\s+\$49,278/,
  );
  expect(text).toMatch(/Measured on this book\s+\$2,073\.65\s+\$24,883\.80/);
  await end(current);
});

test("leakage: how an agreement is set up begins as a copy, and what differs is found", async () => {
  const current = await begin();
  const { page } = current;
  const form = page.getByRole("complementary");
  await form.getByRole("button", { name: "Set up otherwise than signed…" }).click();
  const copy = form.getByRole("region", { name: "Support block, 50 h", exact: true });
  await copy.waitFor();
  await copy.getByRole("textbox", { name: "Sold for" }).fill("6000");
  const found = findings(page).getByRole("button", { name: /Oakline Logistics, Support block/ });
  await expect.poll(() => findings(page).innerText()).toContain("proved");
  await expect.poll(() => found.first().innerText()).toMatch(/Rates and prices out of date|Other/);
  await end(current);
});

test("leakage: paper has the figures and no controls", async () => {
  const current = await begin();
  const { page } = current;
  await page.emulateMedia({ media: "print" });
  expect(await waterfall(page).isVisible()).toBe(true);
  expect(await findings(page).isVisible()).toBe(true);
  expect(await page.getByRole("main").getByRole("combobox").filter({ visible: true }).count()).toBe(
    0,
  );
  expect(await page.getByRole("main").getByRole("radio").filter({ visible: true }).count()).toBe(0);
  await end(current);
});

test.each([1440, 360])("leakage: an open finding is accessible at %i px", async (width) => {
  const current = await begin(width);
  const { page } = current;
  await findings(page)
    .getByRole("button", { name: /^Dearer hours/ })
    .first()
    .click();
  await page.getByText("Order of the checks").click();
  await page
    .getByText(/without effect in these months/)
    .first()
    .click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await end(current);
});
