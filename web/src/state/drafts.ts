// What was typed and is not the book's yet, by field.
import type { Book } from "../engine/contract.ts";
import { type Operation, shareElements } from "./operations.ts";
import type { FieldProblem } from "./refusals.ts";

export interface Edit {
  readonly label: string;
  /** The field typed in; null for a button. */
  readonly field: string | null;
  /** The operations on the book as it is when the edit's turn comes; none where nothing changes. */
  operations(book: Book): readonly Operation[];
}

export interface Draft {
  /** The field's text as typed, which need not be what the book holds. */
  readonly text: string;
  readonly problems: readonly FieldProblem[];
  /** What was refused: it is tried again with the next edit of the same element. */
  readonly edit?: Edit;
}

export const noDrafts: ReadonlyMap<string, Draft> = new Map();

export class Drafts {
  /** Never changed in place: whoever holds the drafts of a moment ago may compare. */
  #byField = noDrafts;

  get all(): ReadonlyMap<string, Draft> {
    return this.#byField;
  }

  clear(): void {
    this.#byField = noDrafts;
  }

  set(field: string, draft: Draft | undefined): void {
    const drafts = new Map(this.#byField);
    if (draft) drafts.set(field, draft);
    else drafts.delete(field);
    this.#byField = drafts;
  }

  /** The book now holds what was typed in the field. */
  accept(field: string | null): void {
    for (const [other, draft] of this.#byField) {
      // An edit elsewhere may have changed what this field shows; only refused text stays.
      if (other !== field && draft.problems.length === 0) this.set(other, undefined);
    }
    const draft = field === null ? undefined : this.#byField.get(field);
    if (field !== null && draft) this.set(field, { text: draft.text, problems: [] });
  }

  /** The fields whose refused text is gone. */
  dropRefused(): string[] {
    const refused = [...this.#byField].filter(([, draft]) => draft.problems.length > 0);
    for (const [field] of refused) this.set(field, undefined);
    return refused.map(([field]) => field);
  }

  /** Refused edits of what these operations edit too: two may need each other. */
  waitingWith(edit: Edit, operations: readonly Operation[], book: Book): Edit[] {
    return [...this.#byField.values()].flatMap((draft) => {
      const other = draft.problems.length > 0 ? draft.edit : undefined;
      if (!other || other.field === edit.field) return [];
      return shareElements(other.operations(book), operations) ? [other] : [];
    });
  }
}
