// A better agreement: the curve beside its table, terms that are tried in the book and taken back, and
// margins below a floor, with the keyboard where a hand would use it.
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

async function begin(): Promise<Visit> {
  const current = await visit(browser, singleFile, { viewport: { width: 1440, height: 900 } });
  const { page } = current;
  page.setDefaultTimeout(10_000);
  await total(page).waitFor();
  await openView(page, "Blocks");
  await page.getByRole("option", { name: /Support block, 20 h/ }).click();
  await card(page).getByText("billed again under").waitFor({ timeout: 60_000 });
  return current;
}

function card(page: Page): Locator {
  return page.getByRole("region", { name: "A better agreement" });
}

function changes(page: Page): Promise<string> {
  return card(page).getByRole("table", { name: "What these terms change" }).innerText();
}

test("better: terms are tried by row and by slider, seen in the total, and taken back", async () => {
  const { page, leave, complaints } = await begin();
  const before = await total(page).innerText();
  expect(await card(page).getByLabel("Provider’s target").inputValue()).toBe("32050.00");

  await card(page)
    .getByRole("radio", { name: /^All, / })
    .check();
  const wanted = card(page).getByRole("button", {
    name: "Try it: 30.00 hours, carried over nothing, own rate",
  });
  const more = card(page).getByRole("button", { name: "Show more" });
  while (await more.isVisible()) await more.click();
  await wanted.focus();
  await page.keyboard.press("Enter");
  await card(page).getByRole("button", { name: "Back to what was signed" }).waitFor();
  await expect.poll(() => total(page).innerText()).not.toBe(before);
  expect(await changes(page)).toMatch(/Provider: revenue\s+\$32,050\.00\s+\$45,\d\d\d\.\d\d/);

  // The slider moves on from there; the book follows once it rests.
  const slider = card(page).getByRole("slider", { name: "Size of the block" });
  expect(await slider.getAttribute("aria-valuetext")).toBe(
    "30.00 hours, 150 percent of what was signed",
  );
  const tried = await total(page).innerText();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => slider.getAttribute("aria-valuetext"))
    .toBe("32.00 hours, 160 percent of what was signed");
  await expect.poll(() => total(page).innerText()).not.toBe(tried);

  // The curve stayed that of what was signed, and undo goes back a step at a time.
  expect(await card(page).getByLabel("Provider’s target").inputValue()).toBe("32050.00");
  await page.keyboard.press("Control+z");
  await expect.poll(() => total(page).innerText()).toBe(tried);
  await card(page).getByRole("button", { name: "Back to what was signed" }).click();
  await expect.poll(() => total(page).innerText()).toBe(before);
  expect(complaints).toEqual([]);
  await leave();
});

test("better: costs and floors that are typed make margins, and a wrong one says so", async () => {
  const { page, leave, complaints } = await begin();
  const margins = page.getByRole("region", { name: "Margins", exact: true });
  await margins.getByText("Type what an hour costs you").waitFor();
  for (const role of ["Help desk", "Engineer", "Senior engineer", "Project engineer"]) {
    const field = margins.getByLabel(role, { exact: true });
    if ((await field.count()) === 0) continue;
    await field.fill("50");
    await field.press("Enter");
  }
  const floor = margins.getByLabel("Floor: an hour brings");
  await floor.fill("x");
  await floor.press("Enter");
  await margins.getByRole("alert").waitFor();
  await floor.fill("150");
  await floor.press("Enter");
  await margins.getByRole("radio", { name: /^Below a floor, [1-9]/ }).check();
  const rows = margins.getByRole("table", { name: "Margins" });
  await expect.poll(() => rows.innerText()).toContain("an hour brings less than the floor");
  // What the terms would bring is then told with its margin, too.
  await expect.poll(() => changes(page)).toMatch(/Provider: margin\s+\$/);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});
