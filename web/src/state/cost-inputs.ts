// What somebody has set otherwise than the engine's priors, kept on this device: the wage is the
// provider's, whichever book is open.
import type { CostInputs } from "../engine/questions.ts";

const key = "drawdown/cost/1";
const figures = ["wage", "cost_of_cash_percent", "late_invoices"] as const;

type Touches = NonNullable<CostInputs["touches"]>[number];

function isTouches(value: unknown): value is Touches {
  if (typeof value !== "object" || value === null) return false;
  const { profile, scenario, touches, minutes } = value as Record<string, unknown>;
  const isFigure = (one: unknown) => typeof one === "string" || typeof one === "number";
  return (
    typeof profile === "string" &&
    typeof scenario === "string" &&
    isFigure(touches) &&
    isFigure(minutes)
  );
}

export function readCostInputs(storage: Storage | null): CostInputs {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    // Other files opened from this disk may share the storage, so nothing read is believed.
    if (typeof kept !== "object" || kept === null) return {};
    const read = kept as Record<string, unknown>;
    const typed = figures.flatMap((name) =>
      typeof read[name] === "string" ? [[name, read[name]]] : [],
    );
    const { touches } = read;
    return {
      ...(Object.fromEntries(typed) as CostInputs),
      ...(Array.isArray(touches) && touches.every(isTouches) && { touches }),
    };
  } catch {
    return {};
  }
}

export function writeCostInputs(storage: Storage | null, inputs: CostInputs): void {
  try {
    storage?.setItem(key, JSON.stringify(inputs));
  } catch {
    // The page works without remembering.
  }
}
