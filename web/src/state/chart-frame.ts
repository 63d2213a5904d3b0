// The frame of the burn-down: where days and quantities lie in pixels.
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Book } from "../engine/contract.ts";
import { addMonths, monthStart } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";
import { dayOf } from "./burn-down.ts";

export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** The first day of the period, and the first that is no longer part of it. */
  readonly start: number;
  readonly end: number;
  readonly months: readonly string[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const smallWidth = 480;
/** Of the scale's figures, which are 11 px high. */
const digitWidth = 6.8;

export function chartFrame(
  width: number,
  period: Book["period"],
  quantities: readonly number[],
): ChartFrame {
  const isSmall = width < smallWidth;
  const height = isSmall ? 220 : 300;
  const right = width - 14;
  const top = 34;
  const bottom = height - 26;
  const start = dayOf(period.start);
  const end = dayOf(period.end);
  const y = scaleLinear()
    .domain([Math.min(0, ...quantities), Math.max(1, ...quantities)])
    .nice(4)
    .range([bottom, top]);
  const longest = Math.max(...y.ticks(4).map((tick) => formatDecimal(String(tick)).length));
  const left = Math.max(isSmall ? 40 : 52, longest * digitWidth + 14);
  return {
    width,
    height,
    top,
    right,
    bottom,
    left,
    start,
    end,
    months: monthsOf(period),
    x: scaleLinear().domain([start, end]).range([left, right]),
    y,
  };
}

function monthsOf(period: Book["period"]): string[] {
  const months: string[] = [];
  let month = period.start.slice(0, 7);
  while (monthStart(month) < period.end) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}
