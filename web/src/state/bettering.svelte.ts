// What has been asked about other terms and about margins, and which terms are being tried. The search
// bills a client's history a hundred times over, so the second engine does it, once a book, agreement,
// target and cost. While terms are tried it stays about what was signed: the curve holds still, and
// what is tried is seen against it.
import type { Agreement, BetterAgreementAnswer, Book, MarginsAnswer } from "../engine/contract.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { withOptional } from "./edits.ts";
import {
  type MarginInputs,
  readMarginInputs,
  roleCosts,
  writeMarginInputs,
} from "./margin-inputs.ts";
import { deviceStorage } from "./preferences.ts";
import type { SideEngine } from "./side-engine.ts";
import { Standing } from "./standing-answer.svelte.ts";

/** What was signed before the first try, and what has been tried of it since. */
interface Trial {
  readonly agreement: string;
  readonly signed: Agreement;
  /** The book that holds what was signed. */
  readonly book: Book;
  /** Candidates by the agreement as text that each made. */
  readonly tried: Readonly<Record<string, string>>;
}

export class Bettering {
  inputs = $state.raw<MarginInputs>({ costs: {} });
  /** By agreement, where it is not what the agreement earns today. */
  targets = $state.raw<Readonly<Record<string, string>>>({});
  readonly search: Standing<BetterAgreementAnswer>;
  readonly margins: Standing<MarginsAnswer>;
  #trial = $state.raw<Trial | null>(null);

  readonly #side: SideEngine;
  readonly #storage: Storage | null;

  constructor(
    side: SideEngine,
    ask: (questions: Questions) => Promise<Answers>,
    storage: Storage | null = deviceStorage(),
  ) {
    this.#side = side;
    this.#storage = storage;
    this.inputs = readMarginInputs(storage);
    this.search = new Standing(async (book, questions) => {
      const { answers, refusal } = await side.ask(book, questions);
      return refusal ?? answers.better_agreement;
    });
    this.margins = new Standing(async (_book, questions) => (await ask(questions)).margins);
  }

  /** `agreement`: with a block; null where no block is on show. */
  want(book: Book, agreement: string | null): void {
    const { inputs } = this;
    const role_costs = roleCosts(inputs, book.work_roles);
    const floors = { ...inputs, costs: undefined };
    this.margins.want(book, { margins: { ...floors, role_costs } }, () => {
      // Only what the engine took is kept.
      writeMarginInputs(this.#storage, inputs);
    });
    if (agreement === null) return;
    const target = this.targets[agreement];
    const asked = this.#trialOf(book, agreement)?.book ?? book;
    this.search.want(asked, {
      better_agreement: { agreement, role_costs, ...(target !== undefined && { target }) },
    });
  }

  setTarget(agreement: string, target: string): void {
    this.targets = withOptional<Record<string, string>, string>(this.targets, agreement, target);
  }

  /** What was signed, where the agreement holds terms that are tried or were taken back. */
  signedOf(book: Book, agreement: string): Agreement | undefined {
    return (
      this.#trialOf(book, agreement)?.signed ?? book.agreements.find(({ id }) => id === agreement)
    );
  }

  /** The candidate whose terms the book holds; null: what was signed. */
  triedIn(book: Book, agreement: string): string | null {
    const now = book.agreements.find(({ id }) => id === agreement);
    return this.#trialOf(book, agreement)?.tried[JSON.stringify(now)] ?? null;
  }

  /** Remembers that the book is about to hold a candidate's terms. */
  note(book: Book, candidate: string, changed: Agreement): void {
    const { id } = changed;
    const signed = book.agreements.find((one) => one.id === id);
    if (!signed) return;
    const before = this.#trialOf(book, id) ?? { agreement: id, signed, book, tried: {} };
    const tried = { ...before.tried, [JSON.stringify(changed)]: candidate };
    this.#trial = { ...before, tried };
  }

  /** Asks the second engine about the book that holds what was signed. */
  async askSigned(book: Book, agreement: string, questions: Questions): Promise<Answers> {
    const asked = this.#trialOf(book, agreement)?.book ?? book;
    return (await this.#side.ask(asked, questions)).answers;
  }

  /** Another edit of the agreement, or of anything else, makes what it then holds what is signed. */
  #trialOf(book: Book, agreement: string): Trial | null {
    const trial = this.#trial;
    if (trial?.agreement !== agreement || !isSameBut(book, trial.book, agreement)) return null;
    const now = book.agreements.find(({ id }) => id === agreement);
    const isSigned = JSON.stringify(now) === JSON.stringify(trial.signed);
    return isSigned || Object.hasOwn(trial.tried, JSON.stringify(now)) ? trial : null;
  }
}

/** Edits share what they leave alone. */
function isSameBut(one: Book, other: Book, agreement: string): boolean {
  const keys = [...Object.keys(one), ...Object.keys(other)] as (keyof Book)[];
  return (
    keys.every((key) => key === "agreements" || one[key] === other[key]) &&
    one.agreements.length === other.agreements.length &&
    one.agreements.every(
      (each, place) =>
        each === other.agreements[place] ||
        (each.id === agreement && other.agreements[place]?.id === agreement),
    )
  );
}
