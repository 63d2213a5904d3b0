// What the book's fields, records and choices are called in the forms that are drawn from the schema,
// a file a subject. Help is the schema's own description. A test finds what has no text yet.
import * as agreement from "./field-texts/agreement.ts";
import * as block from "./field-texts/block.ts";
import * as book from "./field-texts/book.ts";
import * as calendar from "./field-texts/calendar.ts";
import * as client from "./field-texts/client.ts";
import * as closed from "./field-texts/closed.ts";
import * as consumption from "./field-texts/consumption.ts";
import * as counts from "./field-texts/counts.ts";
import * as items from "./field-texts/items.ts";
import * as leakage from "./field-texts/leakage.ts";
import * as ledger from "./field-texts/ledger.ts";
import * as pricing from "./field-texts/pricing.ts";
import * as profile from "./field-texts/profile.ts";
import * as shared from "./field-texts/shared.ts";
import * as sheet from "./field-texts/sheet.ts";
import * as work from "./field-texts/work.ts";
import type { ChoiceTexts, FieldTexts, RecordNames } from "./field-texts/kinds.ts";

export type { FieldText } from "./field-texts/kinds.ts";

export const fieldTexts: FieldTexts = {
  ...agreement.fields,
  ...block.fields,
  ...book.fields,
  ...calendar.fields,
  ...client.fields,
  ...counts.fields,
  ...closed.fields,
  ...consumption.fields,
  ...items.fields,
  ...leakage.fields,
  ...ledger.fields,
  ...pricing.fields,
  ...profile.fields,
  ...sheet.fields,
  ...work.fields,
  ...shared.fields,
};

export const recordNames: RecordNames = {
  ...agreement.records,
  ...block.records,
  ...book.records,
  ...calendar.records,
  ...client.records,
  ...counts.records,
  ...closed.records,
  ...consumption.records,
  ...items.records,
  ...leakage.records,
  ...ledger.records,
  ...pricing.records,
  ...profile.records,
  ...sheet.records,
  ...work.records,
};

export const choiceTexts: ChoiceTexts = {
  ...agreement.choices,
  ...block.choices,
  ...book.choices,
  ...calendar.choices,
  ...client.choices,
  ...counts.choices,
  ...closed.choices,
  ...consumption.choices,
  ...ledger.choices,
  ...pricing.choices,
  ...profile.choices,
  ...sheet.choices,
  ...work.choices,
  ...shared.choices,
};
