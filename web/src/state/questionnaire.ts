// The questionnaire as plain rules: which questions are asked, what is kept on this device, and how
// far somebody has come. What an answer means, and whether it can be, is the engine's to say.
import type { QuestionnaireAnswer } from "../engine/contract.ts";
import type { GivenAnswers } from "../engine/questions.ts";
import { normaliseDecimal } from "../format/decimal.ts";

export type Question = QuestionnaireAnswer["questions"][number];

/** A question is only asked where the answer before it leaves something to ask. */
const askedOnly: Readonly<Record<string, { readonly unless: string; readonly is: string }[]>> = {
  block_draw: [
    { unless: "blocks", is: "none" },
    { unless: "after_hours", is: "same" },
  ],
  overage: [{ unless: "blocks", is: "none" }],
  unused: [{ unless: "blocks", is: "none" }],
  seat_counts: [{ unless: "seats", is: "0" }],
};

export function askedQuestions(questions: readonly Question[], given: GivenAnswers): Question[] {
  return questions.filter(({ question }) =>
    (askedOnly[question] ?? []).every(({ unless, is }) => String(given[unless] ?? "") !== is),
  );
}

/** What is said, without what is no longer asked. */
export function sentAnswers(questions: readonly Question[], given: GivenAnswers): GivenAnswers {
  const asked = askedQuestions(questions, given).map(({ question }) => question);
  return Object.fromEntries(Object.entries(given).filter(([name]) => asked.includes(name)));
}

/** An answer as the engine reads it; what it cannot read stays as typed, and is refused in words. */
export function answerFrom(question: Question, typed: string): string | number | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (question.kind === "count") {
    const plain = normaliseDecimal(text);
    return /^\d{1,9}$/.test(plain) ? Number(plain) : text;
  }
  if (question.kind === "amount") return normaliseDecimal(text);
  if (question.kind === "currency") return text.toUpperCase();
  return text;
}

export function withAnswer(
  given: GivenAnswers,
  question: string,
  answer: string | number | undefined,
): GivenAnswers {
  const rest = Object.entries(given).filter(([name]) => name !== question);
  return Object.fromEntries(answer === undefined ? rest : [...rest, [question, answer]]);
}

/** An answer in words. */
export function answerText(question: Question, answer: string | number | undefined): string {
  const value = String(answer ?? question.default);
  return question.options.find(({ option }) => option === value)?.title ?? value;
}

/** The groups of the score about which something is said. */
export function saidGroups(questions: readonly Question[], given: GivenAnswers): Set<string> {
  return new Set(
    questions.flatMap(({ question, group }) =>
      group !== null && given[question] !== undefined ? [group] : [],
    ),
  );
}

export interface Draft {
  readonly given: GivenAnswers;
  /** The question on show; the last place is the summary. */
  readonly at: string | null;
}

const key = "drawdown/questionnaire/1";
export const noDraft: Draft = { given: {}, at: null };

export function readDraft(storage: Storage | null): Draft {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    // Other files opened from this disk may share the storage, so nothing read is believed.
    if (typeof kept !== "object" || kept === null) return noDraft;
    const { given, at } = kept as Record<string, unknown>;
    if (typeof given !== "object" || given === null) return noDraft;
    const answers = Object.entries(given).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || typeof entry[1] === "number",
    );
    return { given: Object.fromEntries(answers), at: typeof at === "string" ? at : null };
  } catch {
    return noDraft;
  }
}

export function writeDraft(storage: Storage | null, draft: Draft): void {
  try {
    storage?.setItem(key, JSON.stringify(draft));
  } catch {
    // The page works without remembering.
  }
}

/** Without answers to questions that there are not, or options that are gone. */
export function knownAnswers(questions: readonly Question[], given: GivenAnswers): GivenAnswers {
  const isKnown = ([name, answer]: [string, string | number]) => {
    const question = questions.find((one) => one.question === name);
    if (!question) return false;
    if (question.kind !== "choice") return true;
    return question.options.some(({ option }) => option === answer);
  };
  return Object.fromEntries(Object.entries(given).filter(isKnown));
}
