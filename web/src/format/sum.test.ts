import { expect, test } from "vitest";
import { addDecimals } from "./sum.ts";

test("sums are exact, whatever their size and sign", () => {
  expect(addDecimals(["0.10", "0.20"])).toBe("0.30");
  expect(addDecimals(["-1.005", "1"])).toBe("-0.005");
  expect(addDecimals(["9007199254740993.01", "0.02"])).toBe("9007199254740993.03");
  expect(addDecimals(["100", "-250"])).toBe("-150");
  expect(addDecimals(["5.00", "-5.00"])).toBe("0.00");
  expect(addDecimals([])).toBe("0");
});
