// The platforms of the Compare view, each with what is known of it so far.
import type { CompareAnswer } from "../engine/contract.ts";
import type { ProfileChoice } from "../engine/questions.ts";
import type { Comparing, Pair } from "./comparing.svelte.ts";
import { choiceKey } from "./platforms.ts";
import { sentencesOf } from "./refusals.ts";

export interface PlatformRow {
  readonly key: string;
  readonly choice: ProfileChoice;
  readonly name: string;
  readonly answer: CompareAnswer | undefined;
  /** Why the book can't be billed so. */
  readonly problem: string | null;
  /** The engine is at it now. */
  readonly isAsked: boolean;
}

export function platformRow(comparing: Comparing, pair: Pair, name: string): PlatformRow {
  const kept = comparing.of(pair);
  const key = choiceKey(pair.to);
  return {
    key,
    choice: pair.to,
    name,
    answer: comparing.answerOf(pair),
    problem:
      kept === "failed"
        ? "The engine failed on it."
        : kept?.ok === false
          ? sentencesOf(kept.problems).join(" ")
          : null,
    isAsked: comparing.asking !== null && choiceKey(comparing.asking.to) === key,
  };
}
