import { expect, test } from "vitest";
import type {
  Agreement,
  BetterAgreementAnswer,
  BetterCandidate,
  Block,
} from "../engine/contract.ts";
import {
  curvePoints,
  nearestToSigned,
  ofKind,
  shownCandidates,
  sizesOf,
  withCandidate,
} from "./better-terms.ts";
import { smallBook } from "./small-book.ts";

function candidate(
  change: Partial<Omit<BetterCandidate, "billed">> & { revenue?: string; surprise?: string } = {},
): BetterCandidate {
  const { revenue = "100.00", surprise = "10.00", ...others } = change;
  const one = {
    unit: "hours",
    size_percent: 100,
    grant: "10.00",
    carry_over: "none",
    overage: "bill_own_rate",
    sold_price: null,
    fee: null,
    meets_target: true,
    is_on_frontier: false,
    has_least_surprise: false,
    ...others,
    billed: { revenue, surprise },
  } as BetterCandidate;
  const { unit, carry_over, overage, size_percent } = one;
  return { ...one, id: `${unit}/${carry_over}/${overage}/${String(size_percent)}` };
}

const answerOf = (candidates: BetterCandidate[]) => ({ candidates }) as BetterAgreementAnswer;

const block: Block = {
  unit: "hours",
  grant: "10",
  cycle: "per_period",
  sold_price: "1250",
  overage: "bill_overage_rate",
  overage_rates: [{ method: "custom", value: "200" }],
  carry_over: { maximum: "5" },
};

function agreementOf(change: Partial<Agreement> = {}): Agreement {
  const [first] = smallBook().agreements;
  if (!first) throw new Error("the small book has an agreement");
  return { ...first, block, ...change };
}

test("a sold block takes the candidate’s size, price, carry-over and overage, and nothing else", () => {
  const made = withCandidate(
    agreementOf(),
    block,
    candidate({ grant: "15.00", sold_price: "1875.00", carry_over: "all" }),
  );
  expect(made).toEqual({
    ...agreementOf(),
    block: {
      unit: "hours",
      grant: "15.00",
      cycle: "per_period",
      sold_price: "1875.00",
      overage: "bill_own_rate",
      carry_over: {},
    },
  });
  const other = withCandidate(agreementOf(), block, candidate({ overage: "bill_overage_rate" }));
  expect(other.block?.overage_rates).toEqual(block.overage_rates);
  expect(other.block?.carry_over).toBeUndefined();
});

test("a fee that the block is a part of grows, now and at each later change", () => {
  const signed = agreementOf({
    recurring_fee: {
      amount: "2400",
      name: "Care",
      changes: [{ on: "2026-05-01", amount: "2500.5" }],
    },
  });
  const made = withCandidate(signed, block, candidate({ fee: "3000.00" }));
  expect(made.recurring_fee).toEqual({
    amount: "3000.00",
    name: "Care",
    changes: [{ on: "2026-05-01", amount: "3100.50" }],
  });
});

test("hours do not pay for what is bought, money still does", () => {
  const coverage = { time: true, expenses: true, products: true };
  const signed = agreementOf({ coverage });
  expect(withCandidate(signed, block, candidate()).coverage).toEqual({ time: true });
  expect(withCandidate(signed, block, candidate({ unit: "amount" })).coverage).toEqual(coverage);
});

test("the switches keep the size, or come as near as they can", () => {
  const answer = answerOf([
    candidate({ size_percent: 50 }),
    candidate({ size_percent: 100 }),
    candidate({ size_percent: 200 }),
    candidate({ size_percent: 90, carry_over: "all" }),
    candidate({ size_percent: 200, carry_over: "all" }),
    candidate({ size_percent: 100, overage: "bill_overage_rate" }),
  ]);
  const nearest = nearestToSigned(answer, agreementOf());
  expect(nearest?.id).toBe("hours/none/bill_overage_rate/100");
  const hundred = candidate();
  expect(ofKind(answer, hundred, { carry_over: "all" })?.size_percent).toBe(90);
  expect(sizesOf(answer, hundred).map(({ size_percent }) => size_percent)).toEqual([50, 100, 200]);
  expect(ofKind(answer, hundred, { unit: "amount" })).toBeUndefined();
});

test("terms are shown by surprise, then bill, compared as amounts", () => {
  const answer = answerOf([
    candidate({ size_percent: 50, surprise: "100.00", is_on_frontier: true }),
    candidate({ size_percent: 60, surprise: "20.00", revenue: "1000.00", is_on_frontier: true }),
    candidate({ size_percent: 70, surprise: "20.00", revenue: "900.00" }),
    candidate({ size_percent: 80, surprise: "0.00", meets_target: false }),
  ]);
  const sizes = (shown: "frontier" | "target" | "all") =>
    shownCandidates(answer, shown).map(({ size_percent }) => size_percent);
  expect(sizes("frontier")).toEqual([60, 50]);
  expect(sizes("target")).toEqual([70, 60, 50]);
  expect(sizes("all")).toEqual([80, 70, 60, 50]);
});

test("terms that come to the same are one point with its best mark, drawn last", () => {
  const points = curvePoints(
    answerOf([
      candidate({ size_percent: 100, is_on_frontier: true, has_least_surprise: true }),
      candidate({ size_percent: 110 }),
      candidate({ size_percent: 120, revenue: "90.00", meets_target: false }),
    ]),
  );
  expect(points.map(({ mark, ids }) => [mark, ids.length])).toEqual([
    ["short", 1],
    ["least", 2],
  ]);
});
