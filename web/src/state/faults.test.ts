import { expect, test } from "vitest";
import { faultsIn, placeInWords } from "./faults.ts";
import { smallBook } from "./small-book.ts";

test.each([
  [
    "a field of a list's element, with its name",
    "/agreements/0/block/grant",
    "Agreement 1 “Block”, block, grant",
  ],
  [
    "an element of which only the id is known",
    "/time_entries/0/client",
    "Time entry 1 “e1”, client",
  ],
  ["a field of what the book has once", "/provider/currency", "Provider, currency"],
  ["a list inside an element", "/clients/1/address/2", "Client 2 “Client B”, address line 3"],
  ["a list as a whole", "/clients", "Clients"],
  [
    "a place that the file does not have",
    "/agreements/7/additions/1/unit_price",
    "Agreement 8, addition 2, unit price",
  ],
  ["the file itself", "", "The whole file"],
])("placeInWords: %s", (_why, pointer, place) => {
  expect(placeInWords(smallBook(), pointer)).toBe(place);
});

test("places are told of whatever the file holds", () => {
  for (const file of [null, [], 5, "text"]) {
    expect(placeInWords(file, "/clients/0/name")).toBe("Client 1, name");
  }
});

test("every problem keeps its pointer and its sentence", () => {
  const problem = { code: "a.b", pointer: "/provider/name", sentence: "A sentence." };
  expect(faultsIn(smallBook(), [problem, problem])).toHaveLength(2);
  expect(faultsIn(smallBook(), [problem])).toEqual([
    { place: "Provider, name", pointer: "/provider/name", sentence: "A sentence." },
  ]);
});
