// What the page draws and says of a block's forecast. Amounts that are printed stay the engine's text.
import type { BlockForecast } from "../engine/contract.ts";
import { formatDate, lastDay } from "../format/dates.ts";
import { dayOf } from "./burn-down.ts";

export type Futures = NonNullable<BlockForecast["forecast"]>;

export interface BandPoint {
  readonly day: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** From the first day's morning; a balance is that of a day's end, which is the next morning. */
export function bandPoints({ left, span, bands }: Futures): BandPoint[] {
  const now = Number(left);
  return [
    { day: dayOf(span.start), low: now, middle: now, high: now },
    ...bands.map(({ on, p10, p50, p90 }) => ({
      day: dayOf(on) + 1,
      low: Number(p10),
      middle: Number(p50),
      high: Number(p90),
    })),
  ];
}

/** "0.8292" is "83 %"; what is possible is never said to be certain or out of the question. */
export function chanceText(chance: string): string {
  const percent = Number(chance) * 100;
  if (percent > 0 && percent < 1) return "less than 1 %";
  if (percent < 100 && percent > 99) return "more than 99 %";
  return `${String(Math.round(percent))} %`;
}

/** By when one, five and nine of ten futures have run out; nothing where fewer than one have. */
export function runOutText({ runs_out_on, looks_ahead_to }: Futures): string {
  const { p10, p50, p90 } = runs_out_on;
  if (p10 === null) {
    return `Fewer than one in ten futures run out by ${formatDate(lastDay(looks_ahead_to))}.`;
  }
  const parts = [`one of ten futures has run out by ${formatDate(p10)}`];
  if (p50 !== null) parts.push(`five by ${formatDate(p50)}`);
  if (p90 !== null) parts.push(`nine by ${formatDate(p90)}`);
  const said = parts.join(", ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** What the span is that chance and money are told of. */
export function spanText({ span, span_ends_with }: Futures): string {
  const last = formatDate(lastDay(span.end));
  if (span_ends_with === "period") return `before its period ends on ${last}`;
  if (span_ends_with === "lots") return `before the last of it expires on ${last}`;
  return `up to ${last}`;
}
