// Sentences of the Compare view.
export const compareTexts = {
  sameWork: "same book, same work; only the platform’s rules differ",
  beginning: "Looking up how each platform bills…",
  billing: (name: string, place: number, all: number): string =>
    name === ""
      ? `Billing the book anew, ${String(place)} of ${String(all)}…`
      : `Billing the book as ${name} would, ${String(place)} of ${String(all)}…`,
  failed: "Not every platform could be billed.",
  changed: (name: string): string => `${name}, changed`,
  noSuchLine: "There is no such line on this invoice, so nothing is charged for it.",
  sameWorkThere: "The same work stands there so:",
  gone: "After the last change this line is no longer there.",
  explaining: "Looking up how both come about…",
  nothingMoves: (when: string): string => `Both invoice the same in ${when}, to the cent.`,
  unitUnknown:
    "A block that has no price of its hour can’t be counted in the other unit, so it stays as it is:",
  ownName: "Its name",
  adds: "The steps add up to the difference: each changes one policy, in this order, and bills again.",
  layingBeside: "Laying what was sent beside what is computed…",
  nothingSent:
    "No invoice that was sent in this month is in the book yet. Paste them from what made them, or type them in, and each line is laid beside the computed one.",
  howMatched:
    "Lines are matched by what somebody has chosen, then by the same text and amount, the same text alone, the same amount alone; never by a guess. Where a rule is wrong, choose yourself.",
  refusedAll:
    "Nothing was taken, because some rows can’t be read. Mend them and read the table again.",
  pasteHelp:
    "Columns: client, date, description, quantity, amount, and if you like number and currency. With or without a first row of names; commas, semicolons or tabs. Amounts are before tax.",
};
