// Single pieces of work: when, how long, by whom, and when it was typed in.

import {
  daysOfMonth,
  isWorkingDay,
  nextWorkingDay,
  weekdayOf,
  workingDaysLeft,
} from "./calendar.mjs";
import { notes } from "./notes.mjs";

/** @typedef {import("./random.mjs").Random} Random */

/**
 * Work before it has a ticket and an id. Times are minutes since 1 January.
 *
 * @typedef {object} Work
 * @property {number} worked
 * @property {number} entered
 * @property {number} minutes
 * @property {string} work_role
 * @property {string} work_type
 * @property {string} note
 * @property {"billable" | "no_charge" | "do_not_bill"} billing
 * @property {boolean} [standsAlone] never goes on with the request before it
 */

/** Of 100 pieces of work, how many take up to half an hour, an hour, two, four. */
export const shortWork = [52, 28, 15, 5];
export const longWork = [25, 30, 30, 15];
const nightLengths = [20, 35, 35, 10];

const billings = /** @type {const} */ (["billable", "no_charge", "do_not_bill"]);

/**
 * @param {readonly number[]} lengths
 * @param {number} month
 * @param {Random} random
 */
export function dayWork(lengths, month, random) {
  const minutes = workMinutes(lengths, random);
  const work_role = ["help_desk", "engineer", "senior_engineer"][random.weighted([55, 35, 10])];
  return makeWork(
    { worked: officeTime(month, minutes, random), minutes, work_role, work_type: "standard" },
    random,
  );
}

/**
 * @param {number} month
 * @param {Random} random
 */
export function nightWork(month, random) {
  const days = daysOfMonth(month);
  const day = random.pick(random.chance(40) ? days.filter((other) => !isWorkingDay(other)) : days);
  const hour = isWorkingDay(day) ? random.pick([5, 6, 18, 19, 20, 21, 22]) : 8 + random.below(12);
  const worked = day * 1440 + hour * 60 + random.below(12) * 5;
  const work_role = random.chance(90) ? "engineer" : "senior_engineer";
  return makeWork(
    { worked, minutes: workMinutes(nightLengths, random), work_role, work_type: "after_hours" },
    random,
  );
}

/**
 * Work at the client's, and the drive.
 *
 * @param {number} month
 * @param {Random} random
 */
export function visit(month, random) {
  const minutes = 45 + random.below(28) * 5;
  const worked = officeTime(month, minutes + 40, random) + 40;
  const onSite = makeWork({ worked, minutes, work_role: "engineer", work_type: "on_site" }, random);
  const drive = {
    ...onSite,
    worked: worked - 40,
    minutes: 20 + random.below(5) * 5,
    work_type: "travel",
    note: "Drive to site and back",
  };
  return [drive, onSite];
}

/**
 * @param {Pick<Work, "worked" | "minutes" | "work_role" | "work_type"> & { note?: string }} work
 * @param {Random} random
 * @returns {Work}
 */
export function makeWork(work, random) {
  return {
    ...work,
    entered: enteredAfter(work.worked + work.minutes, random),
    note: work.note ?? random.pick(notes[work.work_type]),
    billing: billings[random.weighted([960, 25, 15])],
  };
}

/**
 * A start between 8:00 and 17:30 on a working day, so that the work ends by 18:00.
 *
 * @param {number} month
 * @param {number} minutes
 * @param {Random} random
 */
export function officeTime(month, minutes, random) {
  const days = daysOfMonth(month).filter(isWorkingDay);
  const weights = days.map(
    (day) => (weekdayOf(day) === 0 ? 14 : 10) * (workingDaysLeft(day) < 3 ? 16 : 10),
  );
  const day = days[random.weighted(weights)];
  const latest = Math.min(17 * 60 + 30, 18 * 60 - minutes);
  return day * 1440 + 8 * 60 + random.below((latest - 8 * 60) / 5 + 1) * 5;
}

/**
 * Five minutes to four hours.
 *
 * @param {readonly number[]} lengths
 * @param {Random} random
 */
function workMinutes(lengths, random) {
  const [first, steps] = [
    [5, 6],
    [35, 6],
    [65, 12],
    [125, 24],
  ][random.weighted(lengths)];
  return first + random.below(steps) * 5;
}

/**
 * When work that ended at `end` is typed in: at once, the next working morning, or days later.
 *
 * @param {number} end
 * @param {Random} random
 */
function enteredAfter(end, random) {
  const day = Math.floor(end / 1440);
  const habit = random.weighted([64, 28, 8]);
  const wait = random.below(60);
  if (habit === 0) return end + 2 + wait;
  const nextDay = nextWorkingDay(day);
  if (habit === 1) return nextDay * 1440 + 7 * 60 + 40 + 2 * wait;
  return nextWorkingDay(nextDay + random.below(4)) * 1440 + 15 * 60 + 40 + wait;
}
