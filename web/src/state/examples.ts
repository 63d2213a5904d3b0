// The books that come with the page: a year of a whole provider, and small ones that can be checked
// with a pencil.
import type { Book } from "../engine/contract.ts";
import { makeFernhill } from "../../../examples/fernhill.mjs";
import flagship from "../../../examples/flagship.json";
import oneCall from "../../../examples/one_call.json";

export interface Example {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where the page begins. */
  readonly month?: string;
  readonly agreement?: string;
  make(): Book;
}

export const examples: readonly Example[] = [
  {
    id: "fernhill",
    name: "Fernhill Managed IT",
    description: "40 clients, a year of work",
    month: "2026-10",
    agreement: "oakline-support",
    make: makeFernhill,
  },
  {
    id: "flagship",
    name: "The flagship month",
    description: "One month twice: a block in hours, and in money",
    agreement: "block-in-amount",
    make: () => flagship as Book,
  },
  {
    id: "one_call",
    name: "One call",
    description: "One hour at night, checked with a pencil",
    make: () => oneCall as Book,
  },
];
