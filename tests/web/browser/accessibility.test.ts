// Axe finds nothing, in any view, in light and dark, on a desk and on a phone.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { findAccessibilityFaults } from "./accessibility.ts";
import { launchChromium, singleFile, visit } from "./visit.ts";
import { openView, total, views } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const settings = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1440, 360].flatMap((width) => views.map((view) => ({ colorScheme, width, view }))),
);

test.each(settings)("accessibility: $view, $colorScheme, $width px", async (setting) => {
  const { colorScheme, width, view } = setting;
  const viewport = { width, height: width < 600 ? 780 : 900 };
  const { page, complaints, leave } = await visit(browser, singleFile, { colorScheme, viewport });
  await total(page).waitFor();
  await openView(page, view);
  expect(await findAccessibilityFaults(page)).toEqual([]);

  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});
