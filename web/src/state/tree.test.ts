import { expect, test } from "vitest";
import type { Overview } from "../engine/contract.ts";
import { treeRows } from "./tree.ts";

const overview: Overview = {
  ok: true,
  currency: "USD",
  currency_digits: 2,
  month: "2026-10",
  total: "3.00",
  change: null,
  change_percent: null,
  months: [],
  other_currencies: [],
  clients: [
    {
      client: "a",
      name: "Alder",
      currency: "USD",
      total: "1.00",
      state: "healthy",
      agreements: [{ agreement: "a1", name: "Cloud", total: "1.00", state: "healthy" }],
    },
    {
      client: "b",
      name: "Oakline",
      currency: "USD",
      total: "2.00",
      state: "leaking",
      agreements: [{ agreement: "b1", name: "Support block", total: "2.00", state: "leaking" }],
    },
  ],
};
const all = {
  agreements: [],
  overview,
  order: ["b", "a"],
  openClient: "a",
  search: "",
  filter: null,
};
const keys = (view: Partial<typeof all>) => treeRows({ ...all, ...view }).map((row) => row.key);

test("clients stand in the given order, the open one with its agreements", () => {
  expect(keys({})).toEqual(["b", "a", "a/a1"]);
});

test("a client that the order does not know comes last", () => {
  expect(keys({ order: ["a"] })).toEqual(["a", "a/a1", "b"]);
});

test("a search for an agreement shows it under its client", () => {
  expect(keys({ search: " support " })).toEqual(["b", "b/b1"]);
});

test("a search for a client does not open it", () => {
  expect(keys({ search: "oak" })).toEqual(["b"]);
});

test("the filter leaves one state", () => {
  expect(treeRows({ ...all, filter: "leaking" }).map((row) => row.key)).toEqual(["b"]);
});
