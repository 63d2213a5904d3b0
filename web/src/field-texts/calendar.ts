// Working hours, holidays and what work outside of them costs; limits of rates.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

const workTime = {
  business: "Business time",
  after_hours: "After hours",
  weekend: "Weekend",
  holiday: "Holiday",
};

const weekday = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};

export const fields: FieldTexts = {
  "calendar.holidays.end": { label: "To", placeholder: "24:00" },
  "calendar.holidays.on": { label: "On" },
  "calendar.holidays.start": { label: "From", placeholder: "00:00" },
  "calendar.holidays.yearly": { label: "Every year" },
  "calendar.working_hours.end": { label: "To", placeholder: "17:00" },
  "calendar.working_hours.start": { label: "From", placeholder: "09:00" },
  "calendar.time_zone.offset": { label: "Ahead of UTC", placeholder: "+00:00" },
  "calendar.time_zone.transitions.at": { label: "Changes at", unit: "UTC" },
  "calendar.time_zone.transitions.offset": { label: "To", placeholder: "+01:00" },
  calendar: { label: "Calendar" },
  holidays: { label: "Holidays" },
  limit_hours: { label: "Good for", unit: "hours", placeholder: "any number of" },
  limit_per: { label: "Counted by" },
  multiplier_order: { label: "Multiplies" },
  overage_method: { label: "Overage" },
  overage_rates: { label: "Overage rates" },
  time_zone: { label: "Time zone" },
  transitions: { label: "Changes of the clock" },
  weekday: { label: "On" },
  weekend: { label: "Weekend" },
  work_time: { label: "Work time", placeholder: "any" },
  work_time_split: { label: "Across work times" },
  working_hours: { label: "Working hours" },
};

export const records: RecordNames = {
  "block.overage_rates": "overage rate",
  "calendar.holidays": "holiday",
  "calendar.time_zone.transitions": "change",
  "calendar.working_hours": "row",
};

export const choices: ChoiceTexts = {
  limit_per: { entry: "Entry", ticket: "Ticket", period: "Period", always: "All work" },
  multiplier_order: {
    after_rounding: "What is rounded",
    before_rounding: "The minutes, before they are rounded",
  },
  overage_method: { custom: "is", adjustment: "add", multiplier: "times" },
  weekday,
  weekend: weekday,
  work_time: workTime,
  work_time_split: { at_border: "A piece for each", by_start: "As the entry begins" },
};
