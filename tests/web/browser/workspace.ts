// What the tests know of the page: roles and names that a person reads, and Fernhill's October.
import type { Locator, Page } from "playwright-core";

export const october = { total: "$136,188.40", oaklineDue: "$17,346.06" };

export const views = [
  "Invoice",
  "Blocks",
  "Leakage",
  "Compare",
  "Assessment",
  "Questionnaire",
  "Journal",
  "Checks",
] as const;

export function total(page: Page): Locator {
  return page.getByRole("region", { name: "Total" }).getByRole("button", { name: /to invoice/i });
}

export function oaklineInvoice(page: Page): Locator {
  return page.getByRole("article", { name: "Invoice FH-2610-001 to Oakline Logistics" });
}

export async function openOctober(page: Page): Promise<void> {
  const months = page.getByRole("slider", { name: "Month" });
  for (const key of ["End", "ArrowLeft", "ArrowLeft"]) await months.press(key);
}

/** Resolves when the view shows figures and no longer changes. */
export async function openView(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#${view.toLowerCase()}`);
  const main = page.getByRole("main");
  // Its figures come from a second engine, which has to start first.
  if (view === "Assessment") {
    await main.getByRole("heading", { name: "Method and assumptions" }).waitFor();
  }
  let before = "";
  for (let after = "none"; after !== before || !/\d/.test(after);) {
    before = after;
    await page.waitForTimeout(200);
    after = await main.innerText();
  }
}
