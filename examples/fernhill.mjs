// The example book: a made-up managed service provider after the article's arithmetic, forty
// clients and about $120,000 a month. The same call gives the same book everywhere.

import { makeClients } from "./fernhill/clients.mjs";
import { perUserAgreements } from "./fernhill/per-user.mjs";
import { prepaidAgreements } from "./fernhill/prepaid.mjs";
import { makeTimeEntries } from "./fernhill/time-entries.mjs";

/** A whole book, as engine/api/book.schema.json describes it. */
export function makeFernhill() {
  const clients = makeClients();
  const agreements = [...prepaidAgreements(), ...perUserAgreements()];
  return {
    format: "drawdown-book-1",
    provider: {
      name: "Fernhill Managed IT",
      address: ["18 Mill Lane", "Waco, TX 76701"],
      email: "billing@fernhill.example",
      payment_note: "Tax is charged on cloud and licences. Questions: billing@fernhill.example",
      currency: "USD",
      terms_days: 30,
      invoice_prefix: "FH",
      hours_digits: 2,
      rounding: "half_away_from_zero",
      tax_rounding: "per_rate",
    },
    period: { start: "2026-01-01", end: "2027-01-01" },
    tax_rates: [
      { id: "state", name: "State tax", percent: "6.25" },
      { id: "local", name: "Local tax", percent: "1" },
    ],
    work_roles: [
      { id: "help_desk", name: "Help desk", hourly_rate: "95" },
      { id: "engineer", name: "Engineer", hourly_rate: "125" },
      { id: "senior_engineer", name: "Senior engineer", hourly_rate: "150" },
      { id: "project_engineer", name: "Project engineer", hourly_rate: "165" },
    ],
    work_types: [
      { id: "standard", name: "Standard", minimum_minutes: 15, increment_minutes: 15 },
      { id: "after_hours", name: "After hours", minimum_minutes: 15, increment_minutes: 15 },
      { id: "on_site", name: "On site", minimum_minutes: 60, increment_minutes: 15 },
      { id: "project", name: "Project", minimum_minutes: 15, increment_minutes: 15 },
      { id: "travel", name: "Travel", increment_minutes: 15 },
    ],
    rate_rules: [
      { work_type: "after_hours", method: "multiplier", value: "1.4" },
      { work_type: "travel", method: "multiplier", value: "0.5" },
    ],
    clients,
    agreements,
    time_entries: makeTimeEntries(clients, agreements),
  };
}
