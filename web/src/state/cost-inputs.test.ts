import { expect, test } from "vitest";
import { readCostInputs, writeCostInputs } from "./cost-inputs.ts";

function memory(text: string | null = null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => (kept = value),
  } as unknown as Storage;
}

const inputs = {
  wage: "62.50",
  touches: [{ profile: "by_hand", scenario: "cascade", touches: "3", minutes: 5 }],
};

test("what was set comes back", () => {
  const storage = memory();
  writeCostInputs(storage, inputs);
  expect(readCostInputs(storage)).toEqual(inputs);
});

test("what others have left there is not believed", () => {
  for (const text of ["", "{", "null", "7", '{"wage":7}', '{"touches":[{"profile":"x"}]}']) {
    expect(readCostInputs(memory(text))).toEqual({});
  }
  expect(readCostInputs(null)).toEqual({});
});
