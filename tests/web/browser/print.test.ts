// Paper is white, whatever the screen is.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchChromium, singleFile, visit } from "./visit.ts";
import { oaklineInvoice } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

// The brightness of a computed colour, 0 to 255.
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return Math.round((red + green + blue) / 3);
}

test("print: a dark page prints dark ink on white paper, and only the invoice", async () => {
  const { page, complaints, leave } = await visit(browser, singleFile, { colorScheme: "dark" });
  await oaklineInvoice(page).waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  const style = (property: "color" | "backgroundColor") =>
    oaklineInvoice(page).evaluate((element, name) => getComputedStyle(element)[name], property);
  expect(brightness(await style("color"))).toBeLessThan(80);
  const paper = await style("backgroundColor");
  if (paper !== "rgba(0, 0, 0, 0)") expect(brightness(paper)).toBeGreaterThan(240);

  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("complementary").filter({ visible: true }).count()).toBe(0);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  expect(complaints).toEqual([]);
  await leave();
});

test("print: an open explanation stays off the paper", async () => {
  // As wide as paper, where the explanation lies over the page.
  const viewport = { width: 690, height: 980 };
  const { page, complaints, leave } = await visit(browser, singleFile, { viewport });
  await oaklineInvoice(page).getByRole("button", { name: "Amount due" }).click();
  const explanation = page.getByRole("dialog", { name: "Why" });
  await explanation.waitFor();
  await page.emulateMedia({ media: "print" });

  expect(await explanation.isVisible()).toBe(false);
  expect(await oaklineInvoice(page).isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await leave();
});
