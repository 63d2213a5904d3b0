// Writes examples/fernhill.json: node examples/write.mjs
// With --check it writes nothing and fails if the file is not what fernhill.mjs makes.

import { readFileSync, writeFileSync } from "node:fs";

import { bookText } from "./book-text.mjs";
import { makeFernhill } from "./fernhill.mjs";

const file = new URL("fernhill.json", import.meta.url);
const text = `${bookText(makeFernhill())}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("examples/fernhill.json is out of date: run node examples/write.mjs");
  process.exitCode = 1;
}
