// Days of 2026 without the clock: day 0 is Thursday, 1 January 2026. Counting runs on into
// January 2027, because December's last work is typed in there.

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthStarts = monthLengths.map((_, month) =>
  monthLengths.slice(0, month).reduce((sum, days) => sum + days, 0),
);
const daysInYear = 365;

const holidays = new Set([
  dayOf(0, 1),
  dayOf(4, 25),
  dayOf(6, 3),
  dayOf(8, 7),
  dayOf(10, 26),
  dayOf(10, 27),
  dayOf(11, 24),
  dayOf(11, 25),
  daysInYear,
]);

/**
 * @param {number} month 0 January to 11 December
 * @param {number} date 1 to 31
 */
export function dayOf(month, date) {
  return monthStarts[month] + date - 1;
}

/** @param {number} month */
export function daysOfMonth(month) {
  return Array.from({ length: monthLengths[month] }, (_, index) => monthStarts[month] + index);
}

/**
 * @param {number} day
 * @returns {number} 0 Monday to 6 Sunday
 */
export function weekdayOf(day) {
  return (day + 3) % 7;
}

/** @param {number} day */
export function isWorkingDay(day) {
  return weekdayOf(day) < 5 && !holidays.has(day);
}

/** @param {number} day */
export function nextWorkingDay(day) {
  let next = day + 1;
  while (!isWorkingDay(next)) next += 1;
  return next;
}

/**
 * How many working days come after `day` in its month.
 *
 * @param {number} day
 */
export function workingDaysLeft(day) {
  const month = monthStarts.findLastIndex((start) => start <= day);
  return daysOfMonth(month).filter((other) => other > day && isWorkingDay(other)).length;
}

/** @param {number} day @returns {string} "2026-10-31" */
export function dateText(day) {
  if (day >= daysInYear) return `2027-01-${twoDigits(day - daysInYear + 1)}`;
  const month = monthStarts.findLastIndex((start) => start <= day);
  return `2026-${twoDigits(month + 1)}-${twoDigits(day - monthStarts[month] + 1)}`;
}

/** @param {number} minute since the start of day 0 @returns {string} "2026-10-31T18:05" */
export function timeText(minute) {
  const ofDay = minute % 1440;
  const clock = `${twoDigits((ofDay - (ofDay % 60)) / 60)}:${twoDigits(ofDay % 60)}`;
  return `${dateText((minute - ofDay) / 1440)}T${clock}`;
}

/** @param {number} number */
function twoDigits(number) {
  return String(number).padStart(2, "0");
}
