// What the Compare view calls policies and their values: the forms' words, drawn from the schema.
import { choiceText } from "../form/choices.ts";
import type { PolicyStep } from "../../state/platforms.ts";

export function policyValue(policy: string, value: string): string {
  return choiceText("profile.policies", policy, value);
}

/** A platform's own sentence on a policy, or what it is set to where somebody has chosen it. */
export function stepSentence({ policy, title, sentence, to }: PolicyStep): string {
  return sentence || `${title.replace(/\.$/, "")}: ${policyValue(policy, to)}.`;
}
