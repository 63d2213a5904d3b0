import { expect, test } from "vitest";
import { setUpAgreement } from "./edits.ts";
import { applyOperations } from "./operations.ts";
import { smallBook } from "./small-book.ts";

test("how an agreement is set up begins as a copy of what was signed, once", () => {
  const book = { ...smallBook(), configured: { missing_agreements: ["block"], policies: {} } };
  const [signed] = book.agreements;
  const after = applyOperations(book, setUpAgreement("block")(book)).book;
  // It is entered now, so it is no longer among those that never were.
  expect(after.configured).toEqual({
    missing_agreements: [],
    policies: {},
    agreements: [signed],
  });
  expect(setUpAgreement("block")(after)).toEqual([]);
  expect(setUpAgreement("nobody")(book)).toEqual([]);
});
