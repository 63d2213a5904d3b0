// A book for tests: two clients, one block, one hour of work.
import type { Book } from "../engine/contract.ts";

export function smallBook(): Book {
  return {
    format: "drawdown-book-1",
    provider: { name: "Provider", currency: "USD" },
    period: { start: "2026-01-01", end: "2027-01-01" },
    work_roles: [{ id: "engineer", name: "Engineer", hourly_rate: "125" }],
    work_types: [{ id: "standard", name: "Standard" }],
    rate_rules: [],
    clients: [
      { id: "a", name: "Client A" },
      { id: "b", name: "Client B" },
    ],
    agreements: [
      {
        id: "block",
        client: "a",
        name: "Block",
        start: "2026-01-01",
        billing_cycle: "monthly",
        coverage: { time: true },
        block: { unit: "hours", grant: "10", cycle: "per_period", overage: "bill_own_rate" },
      },
    ],
    time_entries: [
      {
        id: "e1",
        client: "a",
        agreement: "block",
        worked_at: "2026-01-05T09:00",
        entered_at: "2026-01-05T10:00",
        minutes: 60,
        work_role: "engineer",
        work_type: "standard",
        billing: "billable",
      },
    ],
  };
}
