// What a refusal says, and where: at the field that was typed in, at another field that the engine's
// pointer leads to, or in a notice of its own.
import { internalCode } from "../engine/client.ts";
import type { Book, Problem, Refusal } from "../engine/contract.ts";
import { texts } from "../texts.ts";
import { type Fault, faultsIn, placeInWords } from "./faults.ts";
import { type FieldPlace, fieldName, placeOfPointer } from "./pointers.ts";

export interface FieldProblem {
  readonly sentence: string;
  /** The field that it is about and its place in words, where that is another field. */
  readonly elsewhere?: { readonly place: FieldPlace; readonly words: string };
}

export interface Notice {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What is wrong with a file, each with its place in it. */
  readonly faults?: readonly Fault[];
  /** All of them; a refusal lists only so many. */
  readonly faultsTotal?: number;
}

export function sentencesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map((problem) => problem.sentence))];
}

/** What is wrong as the field that was typed in tells it; `after` is the book that was refused. */
export function problemsAt(
  field: string,
  problems: readonly Problem[],
  after: Book,
): FieldProblem[] {
  const told = problems.map(({ pointer, sentence }): FieldProblem => {
    const place = placeOfPointer(after, pointer);
    const name = place ? fieldName(place) : field;
    // A problem of the whole record, or of a part of what was chosen, belongs to the field itself.
    if (!place || field.startsWith(name) || name.startsWith(field)) return { sentence };
    return { sentence, elsewhere: { place, words: placeInWords(after, pointer) } };
  });
  return [...new Map(told.map((problem) => [problem.sentence, problem])).values()];
}

/** What the refusals of some fields say of others, by the others' names. */
export function saidElsewhere(
  drafts: Iterable<{ readonly problems: readonly FieldProblem[] }>,
): ReadonlyMap<string, readonly FieldProblem[]> {
  const said = new Map<string, readonly FieldProblem[]>();
  for (const { problems } of drafts) {
    for (const { sentence, elsewhere } of problems) {
      if (!elsewhere) continue;
      const name = fieldName(elsewhere.place);
      said.set(name, [...(said.get(name) ?? []), { sentence }]);
    }
  }
  return said;
}

/** In a file the place matters: it is mended in another program. */
export function unopened({ problems, problems_total }: Refusal, book: unknown): Notice {
  const fault = problems.find(({ code }) => code === internalCode);
  if (fault) return restarted(fault.sentence);
  return {
    title: texts.unopened,
    sentences: [],
    faults: faultsIn(book, problems),
    faultsTotal: problems_total,
  };
}

export function restarted(sentence: string): Notice {
  return { title: texts.restarted, sentences: [texts.restartedDetail, sentence] };
}
