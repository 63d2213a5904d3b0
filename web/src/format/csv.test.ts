import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

test("rows end as spreadsheets expect, and separators and quotes are quoted", () => {
  expect(
    csvText([
      ["Client", "Amount"],
      ['Oak, "the" tree', "-12.50"],
    ]),
  ).toBe('Client,Amount\r\n"Oak, ""the"" tree",-12.50\r\n');
});

test.each(["=1+1", "+1 x", "-x", "@sum", "\tx"])("%j is no formula", (text) => {
  expect(csvText([[text]]).replaceAll('"', "")).toBe(`'${text}\r\n`);
});
