// Time entries, roles, types of work, and the rules of their rates.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "work_role.introduced_on": { label: "New on" },
  "work_type.may_go_unbilled": { label: "May go unbilled" },
  "time_entry.billing": { label: "Billing" },
  "time_entry.hourly_rate": {
    label: "Rate",
    money: true,
    unit: "per hour",
    placeholder: "by the rules",
  },
  "time_entry.overage_rate": {
    label: "Overage rate",
    money: true,
    unit: "per hour",
    placeholder: "by the rules",
  },
  "time_entry.note": { label: "Work", placeholder: "what was done" },
  "time_entry.work_role": { label: "By" },
  "time_entry.work_type": { label: "Type" },
  "time_entry.minutes": { label: "Length", unit: "minutes" },
  "time_entry.hours": { label: "Length", unit: "hours" },
  "work_type.minimum_minutes": { label: "Least time", unit: "minutes", placeholder: "0" },
  "work_type.increment_minutes": { label: "Time steps", unit: "minutes", placeholder: "1" },
  approval: { label: "Approval" },
  hourly_rate: { label: "Rate", money: true, unit: "per hour" },
  hours: { label: "Hours", unit: "hours" },
  minutes: { label: "Minutes", unit: "minutes" },
  note: { label: "Note", rows: 2 },
  overage_rate: { label: "Overage rate", money: true, unit: "per hour", placeholder: "same" },
  ticket: { label: "Ticket" },
  worked_at: { label: "Worked" },
  agreement_type: { label: "Agreement type" },
  member: { label: "Who worked" },
  project: { label: "Project" },
  "time_entry.fields": { label: "Own fields" },
};

export const records: RecordNames = {
  rate_rule: "rate",
  time_entry: "entry",
  work_role: "role",
  work_type: "type",
};

export const choices: ChoiceTexts = {
  approval: {
    draft: "Draft",
    submitted: "Submitted",
    approved: "Approved",
    rejected: "Rejected",
  },
};
