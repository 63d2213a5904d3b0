// How the platform is set up beside what was signed, and tickets that were closed.
import type { FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "closed_ticket.closed_on": { label: "Closed on" },
  "configured.missing_agreements": { label: "Never entered" },
  closed_tickets: { label: "Closed tickets" },
  configured: { label: "Set up otherwise" },
};

export const records: RecordNames = {
  closed_ticket: "closed ticket",
  configured_client: "client",
};
