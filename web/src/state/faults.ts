// What is wrong with a file, each fault with its place in words beside its pointer: whoever mends the
// file looks for "agreement 4", not for "/agreements/3".
import type { Problem } from "../engine/contract.ts";

export interface Fault {
  /** "Agreement 2 “Support block”: block, grant" */
  readonly place: string;
  /** "/agreements/1/block/grant"; empty for the file as a whole. */
  readonly pointer: string;
  readonly sentence: string;
}

const oneOf: Readonly<Record<string, string>> = {
  clients: "client",
  agreements: "agreement",
  time_entries: "time entry",
  work_roles: "role",
  work_types: "type of work",
  tax_rates: "tax",
  rate_rules: "rate",
  additions: "addition",
  address: "address line",
};

/** `file` is whatever the file held, which need not be a book. */
export function faultsIn(file: unknown, problems: readonly Problem[]): Fault[] {
  return problems.map(({ pointer, sentence }) => ({
    place: placeInWords(file, pointer),
    pointer,
    sentence,
  }));
}

export function placeInWords(file: unknown, pointer: string): string {
  const keys = pointer.split("/").slice(1).map(unescapeKey);
  let value = file;
  let words = "";
  let list = "";
  for (const key of keys) {
    value = memberOf(value, key);
    if (list !== "" && /^\d+$/.test(key)) {
      const element = `${oneOf[list] ?? `${inWords(list)},`} ${String(Number(key) + 1)}`;
      const name = nameOf(value);
      words += `${words === "" ? "" : ", "}${element}${name === "" ? "" : ` “${name}”`}`;
      list = "";
      continue;
    }
    if (list !== "") words += `${words === "" ? "" : ", "}${inWords(list)}`;
    list = key;
  }
  if (list !== "") words += `${words === "" ? "" : ", "}${inWords(list)}`;
  return words === "" ? "The whole file" : words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(key: string): string {
  return key.replaceAll("_", " ");
}

function unescapeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function nameOf(value: unknown): string {
  const name = memberOf(value, "name") ?? memberOf(value, "id");
  return typeof name === "string" ? name : "";
}
