// An explanation as plain text, for a ticket or a mail.
import type { Explanation } from "../engine/contract.ts";
import { formatDayMonth } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";
import { printedLabel, printedSentence, printedSetting } from "./printed.ts";
import { pieceText } from "./piece-text.ts";
import { writtenSteps } from "./arithmetic.ts";

export function explanationText(figure: string, explanation: Explanation, digits: number): string {
  const { sentence, steps, rows, rows_total, usage_rows, settings, rule } = explanation;
  const parts = [`Why ${figure}`, printedSentence(sentence)];
  const written = writtenSteps(steps, digits).map(({ label, working, result }) =>
    working ? `${label}: ${working} = ${result}` : `${label}: ${result}`,
  );
  if (written.length > 0) parts.push(written.join("\n"));
  if (rows.length > 0) {
    const lines = rows.map((row) =>
      [
        formatDayMonth(row.worked_at),
        row.ticket,
        row.note || row.work_type,
        pieceText(row),
        `${formatDecimal(row.quantity)} h × ${formatDecimal(row.rate)}`,
        formatDecimal(row.amount),
      ]
        .filter((cell) => cell !== "")
        .join("\t"),
    );
    if (rows_total > rows.length) lines.push(`… ${String(rows_total)} entries in all`);
    parts.push(lines.join("\n"));
  }
  if (usage_rows.length > 0) {
    const lines = usage_rows.map(({ on, meter, row, quantity, unit_price, amount }) =>
      [
        formatDayMonth(on),
        meter || row,
        `${formatDecimal(quantity)} × ${formatDecimal(unit_price)}`,
        formatDecimal(amount),
      ].join("\t"),
    );
    parts.push(lines.join("\n"));
  }
  if (settings.length > 0) {
    parts.push(
      `Set by\n${settings.map(({ label, value }) => `${label}: ${printedSetting(value)}`).join("\n")}`,
    );
  }
  if (rule.name)
    parts.push([`Rule: ${printedLabel(rule.name)}`, rule.source].filter(Boolean).join(". "));
  return parts.join("\n\n");
}
