import { expect, test } from "vitest";
import {
  readMarginInputs,
  roleCosts,
  withCost,
  withFloor,
  writeMarginInputs,
} from "./margin-inputs.ts";

function memory(text: string | null = null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => (kept = value),
  } as unknown as Storage;
}

test("what was typed comes back, and what is emptied goes", () => {
  const storage = memory();
  const typed = withFloor(withCost({ costs: {} }, "engineer", "52"), "floor_hourly_rate", "150");
  writeMarginInputs(storage, typed);
  expect(readMarginInputs(storage)).toEqual({
    costs: { engineer: "52" },
    floor_hourly_rate: "150",
  });
  const emptied = withFloor(withCost(typed, "engineer", ""), "floor_hourly_rate", "");
  expect(emptied).toEqual({ costs: {} });
});

test("what others have left there is not believed", () => {
  for (const text of ["", "{", "null", "7", '{"costs":7}', '{"costs":{"a":1}}', '{"floor":"1"}']) {
    expect(readMarginInputs(memory(text))).toEqual({ costs: {} });
  }
  expect(readMarginInputs(null)).toEqual({ costs: {} });
});

test("only the open book’s roles are asked with", () => {
  const roles = [
    { id: "engineer", name: "Engineer", hourly_rate: "125" },
    { id: "help_desk", name: "Help desk", hourly_rate: "90" },
  ];
  expect(roleCosts({ costs: { engineer: "52", other: "7" } }, roles)).toEqual([
    { work_role: "engineer", hourly_cost: "52" },
  ]);
});
