// What the list of blocks says about each at the end of a month.
import type { BlockSummary } from "../engine/questions.ts";
import { formatDecimal, isNegative, isZero, withoutSign } from "../format/decimal.ts";
import type { AgreementWithBlock } from "./whereabouts.ts";

export interface BlockRow {
  readonly agreement: string;
  readonly client: string;
  readonly name: string;
  /** As printed. */
  readonly left: string;
  readonly note: string;
  /** Part of what the block held in the month that is left; below zero where work is owed. */
  readonly part: number;
  readonly urgency: number;
  /** Whether the engine's figures are there yet. */
  readonly isKnown: boolean;
  readonly tone: "good" | "low" | "used";
}

const runningOut = 0.2;

export function blockRows(
  blocks: readonly AgreementWithBlock[],
  summaries: readonly BlockSummary[],
  month: string,
): BlockRow[] {
  const byId = new Map(summaries.map((summary) => [summary.agreement, summary]));
  return blocks.map((block) => {
    const summary = byId.get(block.id);
    const { id: agreement, client, name } = block;
    const at = summary?.months.find((candidate) => candidate.month === month);
    if (!summary || !at) {
      const row = { agreement, client, name, left: "", part: 0, urgency: 9, tone: "good" } as const;
      const isKnown = summary !== undefined;
      return { ...row, isKnown, note: isKnown ? "not in this month" : "" };
    }
    const unit = { hours: " h", amount: "", incidents: " tickets" }[summary.unit];
    const isOwed = isNegative(at.left);
    const isLost = !isZero(at.expired);
    const adjusted = at.adjusted ?? "0";
    const held = Number(at.opening) + Number(at.granted) + Number(adjusted);
    const part = held > 0 ? (held - Number(at.drawn)) / held : 0;
    const left = isOwed ? withoutSign(at.left) : isLost ? at.expired : at.left;
    const isNever =
      isZero(at.opening) && isZero(at.granted) && isZero(adjusted) && isZero(at.drawn);
    return {
      agreement,
      client,
      name,
      left: formatDecimal(left) + unit,
      note: isOwed
        ? "owed"
        : isLost
          ? "left, expires"
          : isNever
            ? "not granted yet"
            : isZero(at.left)
              ? "used up"
              : "left",
      part,
      isKnown: true,
      urgency: isNever ? 8 : isOwed ? part - 1 : part,
      tone: isNever || part > runningOut ? "good" : part > 0 ? "low" : "used",
    };
  });
}
