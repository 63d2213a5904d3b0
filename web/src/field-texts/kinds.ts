// What a text of the forms may say. A key names a field, "block.top_up.unit_price", or every field of
// a name, "unit_price"; the more particular one counts.

export interface FieldText {
  readonly label: string;
  /** Shown with the currency's sign and decimals. */
  readonly money?: true;
  /** What stands behind the number. */
  readonly unit?: string;
  readonly placeholder?: string;
  /** Lines of the box, for longer text. */
  readonly rows?: number;
  /** The book has the first day after; people say the last day. */
  readonly lastDay?: true;
}

export type FieldTexts = Readonly<Record<string, FieldText>>;
/** One record of a list: "Add a purchase", "Purchase 2". */
export type RecordNames = Readonly<Record<string, string>>;
/** By field, what each of its values is called. */
export type ChoiceTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;
