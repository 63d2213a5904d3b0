// "Why this number?" for days that nobody was charged for.
import type { Book, Explanation, LostDaysAnswer } from "../engine/contract.ts";
import { formatPeriod } from "../format/dates.ts";
import { isNegative } from "../format/decimal.ts";
import { count } from "../texts.ts";
import { explanation, given, sumOf } from "./explanations.ts";

export type LostPart = LostDaysAnswer["parts"][number];
export type LostDaysTarget =
  { readonly sum: "lost_days" } | { readonly sum: "lost_part"; readonly part: string };

export function lostPartKey({ agreement, addition, period }: LostPart): string {
  return [agreement, addition ?? "", period.start].join("|");
}

export function explainLostDays(
  target: LostDaysTarget,
  { lost_in_period, parts }: LostDaysAnswer,
  book: Book,
): Explanation | null {
  if (target.sum === "lost_days") {
    return sumOf(
      "Each part of a period that was left out, priced by its days, over all months of the book.",
      parts.map((part) => ({ label: partName(part, book), amount: part.lost })),
      { label: "Not charged", amount: lost_in_period },
    );
  }
  const part = parts.find((one) => lostPartKey(one) === target.part);
  return part ? explainPart(part, book) : null;
}

export function partName({ agreement, name }: LostPart, book: Book): string {
  return name || (book.agreements.find(({ id }) => id === agreement)?.name ?? agreement);
}

function explainPart(part: LostPart, book: Book): Explanation {
  const { period, days, of_days, lost } = part;
  const at = book.agreements.findIndex(({ id }) => id === part.agreement);
  const place = `/agreements/${String(at)}`;
  const agreement = book.agreements[at];
  const name = partName(part, book);
  const charge = isNegative(lost) ? "given back" : "charged";
  return explanation(
    `“${name}” changes inside a period, and part periods are not billed by days. So nothing was ${charge} for ${formatPeriod(period.start, period.end)}, ${count(days, "day", "days")} of ${String(of_days)}. By days it would be this much.`,
    lost,
    [
      given("days", "Days left out", String(days)),
      given("of_days", "Days of the period", String(of_days)),
      given("lost", isNegative(lost) ? "Not given back" : "Not charged", lost),
    ],
    [
      {
        pointer: `${place}/proration`,
        label: "Part periods",
        value: agreement?.proration ?? "off",
      },
    ],
  );
}
