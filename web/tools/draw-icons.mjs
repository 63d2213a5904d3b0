// Draws the PNG icons from public/logo.svg. Run by hand after the logo changes; the icons are in git.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const publicFolder = new URL("../public/", import.meta.url);
const logo = await readFile(new URL("logo.svg", publicFolder), "utf8");

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const size of [180, 192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // Square and filled to the edges: phones cut their own shape out of it.
  await page.setContent(`<body style="margin: 0; background: #0b665a">${logo}</body>`);
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, publicFolder)) });
  await page.close();
}
await browser.close();
