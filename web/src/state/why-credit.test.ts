import { expect, test } from "vitest";
import type { Invoice } from "../engine/contract.ts";
import type { BillSummary, InvoiceSummary } from "../engine/questions.ts";
import { smallBook } from "./small-book.ts";
import { explainCredit } from "./why-credit.ts";
import type { SumSources } from "./why.ts";

function invoice(number: string, kept: string, paid: string, left: string): InvoiceSummary {
  const of = { client: "a", number, credit_added: kept, credit_applied: paid, credit_left: left };
  return of as InvoiceSummary;
}

function sources(left: string): SumSources {
  const book = smallBook();
  const clients = book.clients.map((client) =>
    client.id === "a"
      ? {
          ...client,
          credits: [{ id: "outage", on: "2026-01-10", amount: "150", reason: "Outage" }],
        }
      : client,
  );
  const bill: Partial<BillSummary> = {
    invoices: [invoice("1", "0.00", "120.00", "30.00"), invoice("2", "70.00", "0.00", "100.00")],
    credit_balances: [{ client: "a", currency: "USD", left }],
  };
  return {
    book: { ...book, clients },
    bill: bill as BillSummary,
    invoice: invoice("1", "0.00", "120.00", "30.00") as Invoice,
    overview: undefined,
    block_units: undefined,
    leakage: null,
    journal: undefined,
  };
}

test("credit left is what was granted and kept, less what invoices used", () => {
  const explanation = explainCredit({ sum: "credit", client: "a" }, sources("100.00"));
  expect(explanation?.steps.map(({ label, result }) => [label, result])).toEqual([
    ["10 Jan, Outage", "150"],
    ["1, paid from credit", "-120.00"],
    ["2, kept as credit", "70.00"],
    ["Credit left", "100.00"],
  ]);
});

test("parts that do not make the whole are not put beside it", () => {
  const explanation = explainCredit({ sum: "credit", client: "a" }, sources("99.00"));
  expect(explanation?.steps.map(({ result }) => result)).toEqual(["99.00"]);
});

test("a client without credit has nothing to explain", () => {
  expect(explainCredit({ sum: "credit", client: "b" }, sources("100.00"))).toBeNull();
});

test("an invoice tells the credit before it", () => {
  const explanation = explainCredit({ sum: "credit_left" }, sources("100.00"));
  expect(explanation?.steps.map(({ label, result }) => [label, result])).toEqual([
    ["Credit before it", "150.00"],
    ["Kept as credit", "0.00"],
    ["Credit to use", "150.00"],
    ["Paid from credit", "120.00"],
    ["Credit left", "30.00"],
  ]);
});
