// What one client asks for in a year.

import { timeText } from "./calendar.mjs";
import { oaklineOctober } from "./oakline-october.mjs";
import { projects } from "./projects.mjs";
import { makeRandom } from "./random.mjs";
import { blockUsage, requestsOfMonth, requestUsage } from "./usage.mjs";
import { dayWork, longWork, makeWork, nightWork, officeTime, shortWork, visit } from "./work.mjs";

/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {import("./work.mjs").Work} Work */

const incrementMinutes = 15;
const monthsOfYear = Array.from({ length: 12 }, (_, month) => month);

/**
 * @param {string} client
 * @returns {Work[]}
 */
export function workOfClient(client) {
  const random = makeRandom(`fernhill/${client}`);
  const work = monthsOfYear.flatMap((month) => [
    ...(client in blockUsage
      ? blockWork(client, month, random)
      : requestWork(client, month, random)),
    ...projectWork(client, month, random),
  ]);
  return work.sort((a, b) => a.worked - b.worked || a.entered - b.entered);
}

/**
 * @param {string} client
 * @param {number} month
 * @param {Random} random
 */
function blockWork(client, month, random) {
  if (client === "oakline" && month === 9) return oaklineOctober();
  const { day, night } = blockUsage[client];
  return [
    ...hoursOfWork(day[month], () => dayWork(longWork, month, random)),
    ...hoursOfWork(night[month], () => nightWork(month, random)),
  ];
}

/**
 * @param {string} client
 * @param {number} month
 * @param {Random} random
 */
function requestWork(client, month, random) {
  const {
    requests,
    nights,
    onSite = 0,
    from = "2026-01-01",
    to = "2027-01-01",
  } = requestUsage[client];
  const count = Math.round((requests * requestsOfMonth[month]) / 100) + random.below(5) - 2;
  const work = [];
  for (let i = 0; i < count; i += 1) {
    if (random.chance(nights)) work.push(nightWork(month, random));
    else if (random.chance(onSite)) work.push(...visit(month, random));
    else work.push(dayWork(shortWork, month, random));
  }
  return work.filter(({ worked }) => from <= timeText(worked) && timeText(worked) < to);
}

/**
 * @param {string} client
 * @param {number} month
 * @param {Random} random
 */
function projectWork(client, month, random) {
  return projects
    .filter((project) => project.client === client && project.month === month)
    .flatMap((project) =>
      hoursOfWork(project.hours, () => {
        const minutes = 60 + random.below(37) * 5;
        const worked = officeTime(month, minutes, random);
        const work = {
          worked,
          minutes,
          work_role: "project_engineer",
          work_type: "project",
          note: random.pick(project.notes),
        };
        return makeWork(work, random);
      }),
    );
}

/**
 * Work until `hours` are billed; the last piece is cut to fit. Work that is not billed comes on top.
 *
 * @param {number} hours
 * @param {() => Work} next
 */
function hoursOfWork(hours, next) {
  const work = [];
  for (let left = hours * 60; left > 0;) {
    const piece = next();
    if (piece.billing === "billable") {
      piece.minutes = Math.min(piece.minutes, left);
      left -= Math.ceil(piece.minutes / incrementMinutes) * incrementMinutes;
    }
    work.push(piece);
  }
  return work;
}
