// The same book on every platform: the table, the pair step by step and line by line, a platform of
// one's own, and invoices that were really sent.
import { readFileSync } from "node:fs";

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { findAccessibilityFaults } from "./accessibility.ts";
import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { openOctober, openView, total } from "./workspace.ts";

const root = new URL("../../../", import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function begin(options: { width?: number } = {}): Promise<Visit> {
  const { width = 1440 } = options;
  const viewport = { width, height: 900 };
  const current = await visit(browser, singleFile, { viewport });
  current.page.setDefaultTimeout(10_000);
  await total(current.page).waitFor();
  await openView(current.page, "Compare");
  await allBilled(current.page);
  return current;
}

async function end({ leave, complaints }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  await leave();
}

function table(page: Page, name: string): Locator {
  return page.getByRole("table", { name, exact: true });
}

async function allBilled(page: Page): Promise<void> {
  const platforms = table(page, "What each platform would invoice");
  await expect
    .poll(async () => {
      const text = await platforms.innerText();
      return /Autotask/.test(text) && !text.includes("…");
    })
    .toBe(true);
}

async function openPlatform(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name, exact: true }).click();
  const pair = page.getByRole("region", { name: `Signed contract and ${name}` });
  await pair.getByRole("table", { name: /a policy at a time/ }).waitFor();
  return pair;
}

function amountsIn(text: string): number[] {
  const found = text.replaceAll("−", "-").match(/-?[\d,]+\.\d\d/g) ?? [];
  return found.map((amount) => Math.round(Number(amount.replaceAll(",", "")) * 100));
}

test("compare: each platform's total, difference and cause, for the month and the year", async () => {
  const current = await begin();
  const { page } = current;
  const platforms = table(page, "What each platform would invoice");
  const row = platforms.getByRole("row", { name: /HaloPSA, as the article/ });
  expect(await row.innerText()).toMatch(
    /135,787\.15\s+less\s+−401\.25\s+What a block is counted in\. Prepaid work is counted/,
  );
  expect(await platforms.getByRole("row", { name: /^Signed contract/ }).innerText()).toContain(
    "136,188.40",
  );
  await page.getByRole("radio", { name: "Year" }).check();
  expect(await row.innerText()).toContain("−1,940.00");
  await end(current);
});

test("compare: the steps of a platform add up to its difference, and so do its lines", async () => {
  const current = await begin();
  const { page } = current;
  const pair = await openPlatform(page, "Autotask PSA");
  const steps = pair.getByRole("table", { name: /a policy at a time/ });
  const rows = await steps.getByRole("row").all();
  const texts = await Promise.all(rows.map((row) => row.innerText()));
  const [from] = amountsIn(texts[1] ?? "");
  const [difference, to] = amountsIn(texts.at(-1) ?? "");
  const moved = texts.slice(2, -1).map((text) => amountsIn(text)[0] ?? 0);
  expect(moved.length).toBeGreaterThan(1);
  expect(moved.reduce((sum, amount) => sum + amount, 0)).toBe(difference);
  expect((from ?? 0) + (difference ?? 0)).toBe(to);

  await pair.getByRole("button", { name: /policies that move nothing/ }).click();
  expect(await steps.getByRole("row").count()).toBeGreaterThan(rows.length);

  const lines = pair.getByRole("table", { name: "Lines that differ" });
  expect(await lines.getByRole("row").last().innerText()).toContain("+270.39");
  await pair.getByRole("combobox", { name: "Cause" }).selectOption({ label: "Parts of periods" });
  expect(await lines.getByRole("row").last().innerText()).toMatch(/1 line\s+more\s+\+60\.39/);
  await end(current);
});

test("compare: a client's figure opens its lines, and a line both explanations", async () => {
  const current = await begin();
  const { page } = current;
  await page.getByRole("button", { name: "−500.00: Oakline Logistics, HaloPSA" }).click();
  const pair = page.getByRole("region", { name: /^Signed contract and HaloPSA, as the article/ });
  const line = pair.getByRole("button", { name: /^Standard, Engineer, beyond the block/ });
  await line.press("Enter");
  const name = "Standard, Engineer, beyond the block";
  const signed = pair.getByRole("region", { name: `${name}, Signed contract` });
  await expect.poll(() => signed.innerText()).toMatch(/Past its end: 4\.00 hours/);
  expect(await signed.innerText()).toMatch(/4\.00 × 125\.00\s+500\.00/);
  const halo = pair.getByRole("region", { name: `${name}, HaloPSA, as the article describes it` });
  await expect.poll(() => halo.innerText()).toContain("The block pays for 22.25 hours");
  expect(await pair.getByRole("table", { name: "Blocks that differ" }).innerText()).toContain(
    "75,000.00",
  );
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await end(current);
});

test("compare: another outcome is billed by a click, kept as a platform of one's own, and undone", async () => {
  const current = await begin();
  const { page } = current;
  await openPlatform(page, "Autotask PSA");
  const policies = table(page, "Policies of Autotask PSA");
  const borrowing = policies.getByRole("row", { name: /^Drawing on the next period/ });
  expect(await borrowing.innerText()).toContain("assumption");
  await borrowing.getByRole("button", { name: /^Bill it as/ }).click();
  await allBilled(page);
  const platforms = table(page, "What each platform would invoice");
  const changed = platforms.getByRole("row", { name: /^Autotask PSA, changed/ });
  expect(await changed.innerText()).toContain("+60.39");

  await page.getByRole("textbox", { name: "Its name" }).fill("Autotask with borrowing");
  await page.getByRole("button", { name: "Keep as my own platform" }).click();
  const own = platforms.getByRole("row", { name: /^Autotask with borrowing/ });
  await own.waitFor();
  await allBilled(page);
  expect(await own.innerText()).toContain("+60.39");
  await page.getByRole("button", { name: /^Undo keeping a platform/ }).click();
  await expect.poll(() => own.count()).toBe(0);
  await allBilled(page);
  await page.getByRole("button", { name: /^Redo keeping a platform/ }).click();
  await own.waitFor();

  // Any policy of it can be changed, in a form that the schema draws.
  await page.getByRole("button", { name: "Autotask with borrowing", exact: true }).click();
  const parts = table(page, "Policies of Autotask with borrowing");
  await parts.getByRole("combobox", { name: "Parts of periods" }).selectOption("as_signed");
  await page.getByRole("button", { name: "Change Autotask with borrowing" }).click();
  await allBilled(page);
  await expect.poll(() => own.innerText()).toContain("Nothing differs");
  await page.getByRole("button", { name: "Remove Autotask with borrowing" }).click();
  await expect.poll(() => own.count()).toBe(0);
  await end(current);
});

test("compare: what no invoice shows stands in the ledger, and is as the engine says", async () => {
  const current = await begin();
  const { page } = current;
  const pair = await openPlatform(page, "Autotask PSA");
  const ledger = pair.getByRole("table", { name: "What lands where in the ledger" });
  const deferred = await ledger.getByRole("row", { name: /^Deferred at the end/ }).innerText();
  expect(deferred).toMatch(/5,158\.25\s+0\.00\s+less\s+−5,158\.25/);
  expect(await ledger.getByRole("row", { name: /^Revenue:Agreements/ }).innerText()).toContain(
    "+266,210.39",
  );
  await end(current);
});

test("compare: what is measured against may be any platform", async () => {
  const current = await begin();
  const { page } = current;
  await page.getByRole("combobox", { name: "Against" }).selectOption({ label: "Autotask PSA" });
  await allBilled(page);
  const platforms = table(page, "What each platform would invoice");
  const row = platforms.getByRole("row", { name: /^Signed contract/ });
  expect(await row.innerText()).toContain("−270.39");
  await end(current);
});

test("compare: an edit bills every platform anew", async () => {
  const current = await begin();
  const { page } = current;
  await page.evaluate(() => (location.hash = "#invoice"));
  await page.getByRole("textbox", { name: "Sold for" }).fill("6251");
  await expect.poll(() => total(page).textContent()).toBe("$136,189.40");
  await openView(page, "Compare");
  await allBilled(page);
  const platforms = table(page, "What each platform would invoice");
  await expect.poll(() => platforms.innerText()).toContain("135,788.15");
  await end(current);
});

const pasted = [
  "Client\tDate\tDescription\tQuantity\tAmount",
  "Oakline Logistics\t2026-10-31\tSupport block, 50 h\t1\t6,250.00",
  "Oakline Logistics\t2026-10-31\tServers\t1\t870.00",
  "Oakline Logistics\t2026-10-31\tUsers\t1\t6,700.00",
].join("\n");

test("parallel month: pasted invoices are matched by rules that are seen, corrected and undone", async () => {
  const current = await begin();
  const { page } = current;
  await openOctober(page);
  await page.getByRole("radio", { name: "Sent invoices" }).check();
  await page.getByText("No invoice that was sent in this month").waitFor();
  await page.getByRole("button", { name: "Add sent invoices" }).click();
  await page.getByRole("textbox", { name: /^Columns/ }).fill(pasted);
  await page.getByText("3 rows, 1 invoice, $13,820.00 in all.").waitFor();
  await page.getByRole("button", { name: "Add 1 invoice" }).click();
  const lines = table(page, "Lines of Oakline Logistics");
  await lines.waitFor();
  const users = lines.getByRole("row", { name: /^Users/ });
  expect(await lines.getByRole("row", { name: /^Support block/ }).innerText()).toContain(
    "same text and amount",
  );
  expect(await lines.getByRole("row", { name: /^Servers/ }).innerText()).toMatch(
    /same amount\s+Managed server\s+870\.00\s+0\.00/,
  );
  expect(await users.innerText()).toMatch(/no match\s+not computed\s+more\s+\+6,700\.00/);

  await users.getByRole("button", { name: "Correct the match of Users" }).click();
  const choice = page.getByRole("group", { name: "What Users stands for" });
  await choice.getByRole("checkbox", { name: /^Managed user, full/ }).check();
  await choice.getByRole("button", { name: "It stands for these" }).click();
  await expect
    .poll(() => users.innerText())
    .toMatch(/chosen\s+Managed user, full\s+6,630\.00\s+more\s+\+70\.00/);
  await page.getByRole("button", { name: "Undo a match" }).click();
  await expect.poll(() => users.innerText()).toContain("no match");
  await page.getByRole("button", { name: "Redo a match" }).click();
  await expect.poll(() => users.innerText()).toContain("chosen");
  await users.getByRole("button", { name: "Correct the match of Users" }).click();
  await choice.getByRole("button", { name: "For none of them" }).click();
  await expect.poll(() => users.innerText()).toContain("chosen: none");
  await users.getByRole("button", { name: "Correct the match of Users" }).click();
  await choice.getByRole("button", { name: "Back to the rules" }).click();
  await expect.poll(() => users.innerText()).toContain("no match");

  // A computed line tells why, as everywhere.
  await lines.getByRole("button", { name: /^870\.00: why\?/ }).click();
  await expect.poll(() => page.getByRole("complementary").innerText()).toContain("Why 870.00");
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await end(current);
});

test("parallel month: unknown clients and other currencies are told, and nothing is dropped", async () => {
  const current = await begin();
  const { page } = current;
  await openOctober(page);
  await page.getByRole("radio", { name: "Sent invoices" }).check();
  await page.getByRole("button", { name: "Add sent invoices" }).click();
  const box = page.getByRole("textbox", { name: /^Columns/ });
  await box.fill(`${pasted}\nNobody Ltd\t2026-10-31\tHosting\t1\t€12.00`);
  const refused = page.getByRole("alert");
  expect(await refused.innerText()).toMatch(/Row 5\s+“Nobody Ltd” is no client of this book/);
  expect(await refused.innerText()).toContain("The invoice is in “€”, the book in USD");
  expect(await page.getByRole("button", { name: "Add invoices" }).isDisabled()).toBe(true);
  await box.fill(`${pasted}\nNobody Ltd\t2026-10-31\tHosting\t1\t12.00`);
  await page.getByRole("combobox", { name: /Nobody Ltd/ }).selectOption("Marlowe Dental Group");
  await page.getByText("4 rows, 2 invoices, $13,832.00 in all.").waitFor();
  await end(current);
});

test("parallel month: a line is typed by hand, and taken away again", async () => {
  const current = await begin();
  const { page } = current;
  await openOctober(page);
  await page.getByRole("radio", { name: "Sent invoices" }).check();
  await page.getByRole("button", { name: "Add sent invoices" }).click();
  await page.getByRole("radio", { name: "Type one line" }).check();
  await page.getByRole("combobox", { name: "Client" }).selectOption("Marlowe Dental Group");
  await page.getByRole("button", { name: "Add the line" }).click();
  await page.getByText("The amount is missing.").waitFor();
  await page.getByRole("textbox", { name: "Description" }).fill("Backup");
  await page.getByRole("textbox", { name: "Amount" }).fill("480");
  await page.getByRole("button", { name: "Add the line" }).click();
  const lines = table(page, "Lines of Marlowe Dental Group");
  await lines.getByRole("row", { name: /^Backup/ }).waitFor();
  await lines.getByRole("button", { name: "Remove Backup" }).click();
  await page.getByText("No invoice that was sent in this month").waitFor();
  await end(current);
});

test("parallel month: a book that has sent invoices shows them", async () => {
  const book = JSON.parse(readFileSync(new URL("examples/flagship.json", root), "utf8"));
  const [client] = book.clients;
  const lines = [{ description: "Block", amount: "1.00", matches: [] }];
  book.actual_invoices = [{ id: "one", client: client.id, on: "2026-10-31", lines }];
  const current = await begin({ width: 360 });
  const { page } = current;
  const buffer = Buffer.from(JSON.stringify(book));
  await page.getByLabel("Book file").setInputFiles({ name: "sent.json", mimeType: "", buffer });
  await page.getByRole("button", { name: "Undo opening sent.json" }).waitFor();
  await page.getByRole("radio", { name: "Sent invoices" }).check();
  const shown = table(page, `Lines of ${String(client.name)}`);
  await shown.waitFor();
  expect(await shown.innerText()).toContain("chosen: none");
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await end(current);
});
