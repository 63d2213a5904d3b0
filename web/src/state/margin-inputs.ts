// What an hour of work costs the provider and below which figures an agreement is not worth its work,
// kept on this device: they are the provider's own, and no part of a book that is passed on.
import type { WorkRole } from "../engine/contract.ts";
import type { RoleCost } from "../engine/questions.ts";
import { withOptional } from "./edits.ts";

const key = "drawdown/margins/1";
const floors = ["floor_hourly_rate", "floor_margin_percent"] as const;
export type Floor = (typeof floors)[number];

export interface MarginInputs extends Partial<Readonly<Record<Floor, string>>> {
  /** By the work role's id; nobody has said what the others cost. */
  readonly costs: Readonly<Record<string, string>>;
}

export function readMarginInputs(storage: Storage | null): MarginInputs {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    // Other files opened from this disk may share the storage, so nothing read is believed.
    if (typeof kept !== "object" || kept === null) return { costs: {} };
    const read = kept as Record<string, unknown>;
    const costs = Object.entries(Object(read["costs"]) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    const typed = floors.flatMap((name) =>
      typeof read[name] === "string" ? [[name, read[name]]] : [],
    );
    return { ...Object.fromEntries(typed), costs: Object.fromEntries(costs) } as MarginInputs;
  } catch {
    return { costs: {} };
  }
}

export function writeMarginInputs(storage: Storage | null, inputs: MarginInputs): void {
  try {
    storage?.setItem(key, JSON.stringify(inputs));
  } catch {
    // The page works without remembering.
  }
}

/** An empty text takes the cost back. */
export function withCost(inputs: MarginInputs, role: string, cost: string): MarginInputs {
  const { costs } = inputs;
  return { ...inputs, costs: withOptional<Record<string, string>, string>(costs, role, cost) };
}

export function withFloor(inputs: MarginInputs, floor: Floor, value: string): MarginInputs {
  return withOptional<MarginInputs, Floor>(inputs, floor, value);
}

/** Of the open book's roles: what was said for another book's is kept, and not asked with. */
export function roleCosts(inputs: MarginInputs, roles: readonly WorkRole[]): RoleCost[] {
  return roles.flatMap(({ id }) => {
    const cost = inputs.costs[id];
    return cost === undefined ? [] : [{ work_role: id, hourly_cost: cost }];
  });
}
