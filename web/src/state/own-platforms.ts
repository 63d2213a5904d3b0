// A platform that is set up otherwise: one or more policies of another value, first to be tried, then
// to be kept in the book.
import type { Book, Profile, ProfilesAnswer } from "../engine/contract.ts";
import type { ProfileChoice } from "../engine/questions.ts";
import { editWhole, type Operations } from "./edits.ts";
import { freeId } from "./operations.ts";

export type Platform = ProfilesAnswer["profiles"][number];

/** The platform that a choice begins with; undefined where the book has it no more. */
export function platformOf(
  profiles: ProfilesAnswer,
  choice: ProfileChoice,
  startedFrom: string,
): Platform | undefined {
  const id = typeof choice === "string" ? choice : startedFrom;
  return profiles.profiles.find(({ profile }) => profile === id);
}

/** What the book's own platform sets otherwise; nothing of a built-in one. */
function ownPolicies(book: Book, id: string): Readonly<Record<string, string>> {
  return { ...book.profiles?.find((profile) => profile.id === id)?.policies };
}

export function valuesOf(platform: Platform, choice: ProfileChoice): ReadonlyMap<string, string> {
  const values = new Map(platform.policies.map(({ policy, value }) => [policy, value]));
  if (typeof choice !== "string") {
    for (const [policy, value] of Object.entries(choice.policies)) values.set(policy, value);
  }
  return values;
}

/** The choice with one policy set; the platform itself again where nothing is left that differs. */
export function withPolicy(
  book: Book,
  platform: Platform,
  choice: ProfileChoice,
  policy: string,
  value: string,
): ProfileChoice {
  const own = ownPolicies(book, platform.profile);
  const policies = { ...(typeof choice === "string" ? own : choice.policies) };
  const usual = platform.policies.find((one) => one.policy === policy)?.value;
  const kept = own[policy];
  if (value !== usual || kept !== undefined) policies[policy] = value;
  else delete policies[policy];
  const isOwn = Object.keys({ ...own, ...policies }).every((key) => policies[key] === own[key]);
  return isOwn ? platform.profile : { based_on: platform.based_on, policies };
}

/** Keeps what was tried under a name of its own. */
export function keepPlatform(book: Book, name: string, choice: Exclude<ProfileChoice, string>) {
  const id = freeId("platform", book.profiles ?? []);
  const profile = { id, name, ...choice } as Profile;
  return { id, operations: editWhole("profiles", (before) => [...before, profile], []) };
}

/** Takes what was tried into one of the book's own platforms. */
export function changePlatform(id: string, choice: Exclude<ProfileChoice, string>): Operations {
  const policies = choice.policies as NonNullable<Profile["policies"]>;
  return editWhole(
    "profiles",
    (before) => before.map((one) => (one.id === id ? { ...one, policies } : one)),
    [],
  );
}

export function renamePlatform(id: string, name: string): Operations {
  return editWhole(
    "profiles",
    (before) => before.map((one) => (one.id === id ? { ...one, name } : one)),
    [],
  );
}

export function removePlatform(id: string): Operations {
  return editWhole("profiles", (before) => before.filter((one) => one.id !== id), []);
}
