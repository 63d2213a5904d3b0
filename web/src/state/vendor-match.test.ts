import { expect, test } from "vitest";
import type { Addition, Book } from "../engine/contract.ts";
import { smallBook } from "./small-book.ts";
import { applyOperations } from "./operations.ts";
import { chooseCount, vendorCountOf, vendorCountWords } from "./vendor-match.ts";

const seats = { id: "seats", name: "Business-Premium", quantity: "10", unit_price: "20" };

function bookWith(addition: Addition): Book {
  const book = smallBook();
  const at = { client: "a", taken_at: "2026-01-31T00:00", count: "12" };
  const sku = { name: "sku", value: "Business Premium" };
  return {
    ...book,
    agreements: book.agreements.map((one) => ({ ...one, additions: [addition] })),
    count_sources: [
      {
        id: "devices",
        name: "Devices",
        kind: "devices",
        snapshots: [{ ...at, client: "b", attributes: [sku] }, at],
      },
      { id: "m365", name: "M365", kind: "licences", snapshots: [{ ...at, attributes: [sku] }] },
    ],
  };
}

function found(addition: Addition) {
  const book = bookWith(addition);
  const [agreement] = book.agreements;
  const count = agreement && vendorCountOf(book, agreement, addition);
  return count && vendorCountWords(book, count);
}

test("an addition’s count is found by its name, of its own client, or as somebody has chosen", () => {
  expect(found(seats)).toBe("M365, Business Premium");
  expect(found({ ...seats, name: "devices" })).toBe("Devices");
  expect(found({ ...seats, name: "Backup" })).toBeUndefined();
  expect(found({ ...seats, vendor_count: { source: "devices" } })).toBe("Devices");
  expect(found({ ...seats, vendor_count: {} })).toBe("nobody’s count");
});

test("the match is written down once, and never over another", () => {
  const book = bookWith(seats);
  const count = { source: "m365" };
  const once = applyOperations(book, chooseCount("block", "seats", count)(book)).book;
  expect(once.agreements[0]?.additions?.[0]?.vendor_count).toEqual(count);
  expect(chooseCount("block", "seats", { source: "devices" })(once)).toEqual([]);
});
