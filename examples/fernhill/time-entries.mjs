// A year of work in plausible patterns: office hours, more on Mondays and at month ends, some
// nights and weekends, mostly typed in the same day.

import { dateText, timeText } from "./calendar.mjs";
import { workOfClient } from "./client-work.mjs";
import { makeRandom } from "./random.mjs";

/** @typedef {import("./agreements.mjs").Agreement} Agreement */
/** @typedef {import("./work.mjs").Work} Work */

/**
 * A time entry as book.schema.json has it.
 *
 * @typedef {object} TimeEntry
 * @property {string} id
 * @property {string} client
 * @property {string} [agreement]
 * @property {string} worked_at
 * @property {string} entered_at
 * @property {number} minutes
 * @property {string} work_role
 * @property {string} work_type
 * @property {Work["billing"]} billing
 * @property {string} ticket
 * @property {string} note
 */

const firstTicket = 7240;

/**
 * @param {readonly { id: string }[]} clients
 * @param {readonly Agreement[]} agreements
 * @returns {TimeEntry[]} in the order in which they were typed in
 */
export function makeTimeEntries(clients, agreements) {
  const worked = clients.flatMap(({ id }) => withTickets(id, workOfClient(id)));
  worked.sort((a, b) => a.worked - b.worked);
  const numbers = new Map();
  for (const { request } of worked) {
    if (!numbers.has(request)) numbers.set(request, firstTicket + numbers.size);
  }

  worked.sort((a, b) => a.entered - b.entered);
  return worked.map((work, index) => {
    const agreement = coveringAgreement(agreements, work);
    return {
      id: `e${String(index + 1).padStart(5, "0")}`,
      client: work.client,
      ...(agreement === undefined ? {} : { agreement: agreement.id }),
      worked_at: timeText(work.worked),
      entered_at: timeText(work.entered),
      minutes: work.minutes,
      work_role: work.work_role,
      work_type: work.work_type,
      billing: work.billing,
      ticket: `T-${numbers.get(work.request)}`,
      note: work.note,
    };
  });
}

/**
 * Groups a client's work by request: about one entry in five goes on with the request before it.
 *
 * @param {string} client
 * @param {Work[]} work in the order worked
 */
function withTickets(client, work) {
  const random = makeRandom(`fernhill/${client}/tickets`);
  let request = "";
  let note = "";
  return work.map((piece, index) => {
    if (!goesOn(work[index - 1], piece, random)) {
      request = `${client}/${index}`;
      note = piece.note;
    }
    const hasOwnNote = piece.work_type === "project" || piece.work_type === "on_site";
    return { ...piece, client, request, note: hasOwnNote ? piece.note : note };
  });
}

/**
 * @param {Work | undefined} before
 * @param {Work} piece
 * @param {import("./random.mjs").Random} random
 */
function goesOn(before, piece, random) {
  if (before === undefined || piece.standsAlone) return false;
  const arrives = before.work_type === "travel" && piece.work_type === "on_site";
  if (arrives) return before.entered === piece.entered;
  return before.work_type === piece.work_type && random.chance(22);
}

/**
 * The agreement that an entry is saved on: the first that covers it. Work outside every agreement
 * is billed by the hour.
 *
 * @param {readonly Agreement[]} agreements
 * @param {Work & { client: string }} work
 */
function coveringAgreement(agreements, { client, worked, work_type }) {
  const date = dateText(Math.floor(worked / 1440));
  return agreements.find(
    (agreement) =>
      agreement.client === client &&
      agreement.coverage.time &&
      !agreement.coverage.excluded_work_types?.includes(work_type) &&
      agreement.start <= date &&
      (agreement.end === undefined || date < agreement.end),
  );
}
