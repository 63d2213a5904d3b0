// When in the day the piece of an entry was done, where that has to do with its rate.
import type { Explanation } from "../engine/contract.ts";

type Row = Pick<Explanation["rows"][number], "work_time" | "piece" | "minutes">;

const words = {
  business: "in business time",
  after_hours: "after hours",
  weekend: "at the weekend",
  holiday: "on a holiday",
} as const;

/** "60 minutes after hours"; of a whole entry "after hours", of one in business time nothing. */
export function pieceText({ work_time, piece, minutes }: Row): string {
  const isPiece = piece !== null && piece.minutes !== minutes;
  if (isPiece) return `${piece.minutes} minutes ${words[work_time]}`;
  return work_time === "business" ? "" : words[work_time];
}
