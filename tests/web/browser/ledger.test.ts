// The journal, what is owed to clients, and what someone should check: each number explains itself,
// and each row leads to what it is about.
import { readFileSync } from "node:fs";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { openView, total } from "./workspace.ts";

const root = new URL("../../../", import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function begin(): Promise<Visit> {
  const current = await visit(browser, singleFile);
  current.page.setDefaultTimeout(10_000);
  await total(current.page).waitFor();
  return current;
}

async function beginWith(golden: string): Promise<Visit> {
  const current = await begin();
  const { page } = current;
  const file = `${golden}.book.json`;
  const buffer = readFileSync(new URL(`tests/golden/${file}`, root));
  await page.getByLabel("Book file").setInputFiles({ name: file, mimeType: "", buffer });
  await page.getByRole("button", { name: `Undo opening ${file}` }).waitFor();
  return current;
}

async function end({ leave, complaints }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  await leave();
}

function whyPanel(page: Page) {
  return page.getByRole("complementary").getByRole("region", { name: "Why" });
}

test("journal: debits equal credits, and an account tells its postings", async () => {
  const current = await begin();
  const { page } = current;
  await openView(page, "Journal");
  const accounts = page.getByRole("region", { name: "By account" });
  const last = accounts.getByRole("row").last();
  expect(await last.innerText()).toMatch(/Debits equal credits\s+(\S+)\s+\1/);

  await accounts.getByRole("button", { name: /credit of account Liabilities:Tax/ }).click();
  await expect.poll(() => whyPanel(page).innerText()).toContain("credited to account");
  expect(await whyPanel(page).innerText()).toContain("Tax, State tax");
  await end(current);
});

test("journal: a posting leads to the line that it is of", async () => {
  const current = await begin();
  const { page } = current;
  await openView(page, "Journal");
  await page.getByRole("radio", { name: "This client" }).check();
  const entries = page.getByRole("region", { name: "Entries" });
  await entries
    .getByRole("button", { name: /500\.00: why\? credit, Labour/ })
    .first()
    .click();
  await expect.poll(() => whyPanel(page).innerText()).toContain("Hours past the end of a block");
  await end(current);
});

test("journal: the keyboard alone opens an explanation, closes it and stays where it was", async () => {
  const current = await begin();
  const { page } = current;
  await openView(page, "Journal");
  await page.getByRole("region", { name: "By account" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => whyPanel(page).innerText()).toContain("Assets:Receivable");
  await page.keyboard.press("Escape");
  await expect.poll(() => whyPanel(page).count()).toBe(0);
  const focused = page.locator(":focus");
  expect(await focused.getAttribute("aria-label")).toContain("debit of account Assets:Receivable");
  await end(current);
});

test("journal: the download is what hledger reads", async () => {
  const current = await beginWith("journal_prepaid_hours");
  const { page } = current;
  await openView(page, "Journal");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "hledger" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.journal$/);
  const golden = readFileSync(new URL("tests/golden/journal_prepaid_hours.journal", root), "utf8");
  expect(readFileSync(await download.path(), "utf8")).toBe(golden);
  await end(current);
});

test("journal: closed months keep their entries, and are opened again", async () => {
  const current = await begin();
  const { page } = current;
  await openView(page, "Journal");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Close all months to October 2026" }).click();
  await main.getByText("October 2026 is closed.").waitFor();
  expect(await main.innerText()).toContain("January 2026 to October 2026");
  await page.getByRole("button", { name: "Undo closing months to October 2026" }).click();
  await main.getByText("none: every month is posted by today’s terms").waitFor();
  await page.getByRole("button", { name: /^Redo closing/ }).click();
  await main.getByRole("button", { name: "Open all months again" }).click();
  await main.getByText("none: every month is posted by today’s terms").waitFor();
  await end(current);
});

test("credit: the invoice, the client and the journal tell what is owed", async () => {
  const current = await beginWith("credit_balance");
  const { page } = current;
  await openView(page, "Invoice");
  const totals = page.getByRole("table", { name: "Totals" });
  expect(await totals.innerText()).toMatch(/Paid from credit\s+−100\.00/);
  await totals.getByRole("button", { name: /Credit left/ }).click();
  await expect.poll(() => whyPanel(page).innerText()).toMatch(/Credit left\s+150.00 − 100.00\s+50/);
  await end(current);

  const other = await beginWith("credit_note");
  const note = other.page.getByRole("article", { name: /^Credit note INV-2610-001/ });
  expect(await note.innerText()).toContain("Paid out to you");
  await openView(other.page, "Journal");
  await other.page.getByText("Credit note INV-2610-001, paid out").waitFor();
  await end(other);
});

test("checks: work that no agreement paid for says why, in the list and in its form", async () => {
  const current = await begin();
  const { page } = current;
  await openView(page, "Checks");
  const rows = page.getByRole("region", { name: "Not covered" });
  await rows.getByRole("button", { name: "Data room: build" }).first().click();
  const form = page.getByRole("complementary");
  await form.getByText("Not covered, or not all of it").waitFor();
  expect(await form.innerText()).toMatch(/Managed workplace\s+does not cover the type of work/);
  await end(current);
});

test("checks: an update that gave no one count leads to the addition that it leaves open", async () => {
  const current = await beginWith("count_faults");
  const { page } = current;
  await openView(page, "Checks");
  await page.getByRole("radio", { name: "Whole book" }).check();
  const rows = page.getByRole("region", { name: "Not counted" });
  await expect.poll(() => rows.getByRole("row").count()).toBe(12);
  // The client's form has them too.
  const form = page.getByRole("complementary");
  await form.getByRole("heading", { name: "Not counted" }).waitFor();
  await rows.getByRole("button", { name: "As last counted" }).first().click();
  await form.getByRole("heading", { name: "Managed servers" }).waitFor();
  await end(current);
});

test("evidence: a policy's badge is that of the choice that is made", async () => {
  const current = await begin();
  const { page } = current;
  await page.getByRole("button", { name: "Price list and terms" }).click();
  const form = page.getByRole("complementary");
  await form.locator("summary", { hasText: "Policies" }).click();
  const order = page.getByRole("combobox", { name: "Work draws" });
  const row = page.locator(".row", { has: order });
  expect(await row.innerText()).toContain("third party");
  await order.selectOption({ label: "In the order worked" });
  await expect.poll(() => row.innerText()).toContain("documented");
  expect(await row.innerText()).toContain("Autotask");
  await end(current);
});
