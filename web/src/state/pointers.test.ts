import { expect, test } from "vitest";
import { fieldName, placeOfPointer } from "./pointers.ts";
import { smallBook } from "./small-book.ts";

test.each([
  ["/agreements/0/block/grant", "agreement/block#/block/grant"],
  ["/clients/1/name", "client/b#/name"],
  ["/provider/terms_days", "provider#/terms_days"],
  ["/rate_rules/0/value", "rate_rules#/0/value"],
  ["/time_entries/0", "time_entry/e1#"],
])("the pointer %s is the field %s", (pointer, name) => {
  const place = placeOfPointer(smallBook(), pointer);
  expect(place && fieldName(place)).toBe(name);
});

test("a pointer to what is not there leads nowhere", () => {
  expect(placeOfPointer(smallBook(), "/agreements/9/name")).toBeNull();
  expect(placeOfPointer(smallBook(), "/format")).toBeNull();
});
