// Expenses, products and projects.
import type { FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "project.milestones.due_on": { label: "Due on" },
  "project.milestones.reached_on": { label: "Reached on" },
  category: { label: "Category" },
  cost: { label: "Cost", money: true },
  mark_up: { label: "Mark-up" },
  milestones: { label: "Milestones" },
  percent_complete: { label: "Done", unit: "%" },
  progress: { label: "Progress" },
};

export const records: RecordNames = {
  expense: "expense",
  product: "product",
  project: "project",
  "project.deposits": "deposit",
  "project.milestones": "milestone",
  "project.progress": "record",
};
