// Pictures of every view for people to look at: build/screenshots/VIEW-THEME-WIDTH.png, and the
// printed invoice as PDF. Needs `npm run build` first.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const file = new URL("../dist/drawdown.html", import.meta.url).href;
const folder = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const views = [
  "invoice",
  "blocks",
  "leakage",
  "compare",
  "assessment",
  "questionnaire",
  "journal",
  "checks",
];
const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

async function openPage(colorScheme, viewport, view) {
  const page = await browser.newPage({ colorScheme, viewport, locale: "en-US" });
  await page.goto(`${file}#${view}`);
  await page.locator("[aria-busy=false]").waitFor();
  if (view === "leakage") await page.getByRole("heading", { name: "Findings" }).waitFor();
  // Numbers arrive from the worker, then panels slide in.
  await page.waitForTimeout(1500);
  return page;
}

for (const view of views) {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of sizes) {
      const page = await openPage(colorScheme, viewport, view);
      await page.screenshot({ path: `${folder}${view}-${colorScheme}-${viewport.width}.png` });
      await page.close();
    }
  }
}

// From the dark page: paper must come out light all the same.
const page = await openPage("dark", sizes[0], "invoice");
await page.pdf({ path: `${folder}invoice-print.pdf`, format: "A4", preferCSSPageSize: true });
await browser.close();
console.log(folder);
