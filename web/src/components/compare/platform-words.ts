// What the Compare view calls policies and their values: the forms' words, drawn from the schema.
import { choiceText } from "../form/choices.ts";
import type { PolicyStep } from "../../state/platforms.ts";

export function policyValue(policy: string, value: string): string {
  return choiceText("profile.policies", policy, value);
}

/** The engine's title of a policy, without its full stop. */
export function policyTitle({ title }: { readonly title: string }): string {
  return title.replace(/\.$/, "");
}

/** A platform's own sentence on a policy, or what it is set to where somebody has chosen it. */
export function stepSentence({ policy, sentence, to }: PolicyStep): string {
  return sentence || `${policyValue(policy, to)}.`;
}
