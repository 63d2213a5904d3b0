// How much work each client asks for. Blocks are given in hours, so that the story of each one can
// be told (runs out, nearly empty, mostly nights); the others in requests a month.

/**
 * Hours a month as they are billed, January to December.
 *
 * @typedef {object} BlockUsage
 * @property {number[]} day
 * @property {number[]} night
 */

/** @type {Readonly<Record<string, BlockUsage>>} */
export const blockUsage = {
  // October is written out in oakline-october.mjs.
  oakline: {
    day: [41, 38, 40, 37.5, 42, 39, 36, 35.5, 40.5, 0, 38.5, 33],
    night: [4, 5.5, 8, 6, 5, 7.5, 9, 6.5, 8.5, 0, 7, 5],
  },
  // Tax season, and the extended deadline of 15 October.
  stonebridge: {
    day: [15, 14.5, 16, 14, 9, 8, 7.5, 9, 14, 22, 9, 8],
    night: [2, 3, 5.5, 7, 1, 1, 0, 1, 4.5, 10, 1.5, 2],
  },
  brightwater: {
    day: [11, 10.5, 12, 9.5, 11, 10, 9, 10.5, 11.5, 10.5, 10, 12],
    night: [10, 11.5, 9, 12, 11, 12.5, 13, 12, 11, 13, 12.5, 14],
  },
  // New members in January; everything beyond 16 h is refused.
  juniper: {
    day: [10, 8.5, 8, 7.5, 7, 6, 6.5, 7, 9, 8.5, 7, 6],
    night: [8, 6.5, 7, 6, 6.5, 5, 5.5, 7, 8, 9, 6.5, 7],
  },
  harcourt: {
    day: [6, 5.5, 5, 4.5, 6, 3, 1, 7.5, 7, 5, 5, 3],
    night: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  // 85 of 90 hours are gone at the end of October.
  castleton: {
    day: [4, 4.5, 3.5, 4, 4, 4.5, 4, 3.5, 4.5, 4.5, 4, 4],
    night: [4, 4, 4.5, 4.5, 4, 4.5, 4.5, 4.5, 4.5, 5, 4.5, 6],
  },
  // 1,306.25 of 15,000.00 is left at the end of October.
  marlowe: {
    day: [7.5, 9, 8, 9.5, 8, 8.5, 7, 9, 8.5, 9, 8, 6],
    night: [2, 1.5, 1.75, 2, 1.5, 2, 2, 1.5, 2, 2, 2, 1],
  },
  pinewood: {
    day: [13, 14, 12.5, 13.5, 17, 11.5, 9, 10, 14.5, 11, 13, 10],
    night: [1, 1.5, 2, 1, 2, 1, 0, 1, 1.5, 1, 1, 1],
  },
  kestrel: {
    day: [2, 4, 4.5, 3.5, 5, 4, 4, 5, 4.5, 4, 4.5, 4],
    night: [0, 1, 0, 1, 0.5, 1, 1.5, 0, 1, 1, 0.5, 1],
  },
  // Runs out about the middle of October.
  selby: {
    day: [10.5, 11, 10, 12, 9.5, 10.5, 9, 10, 11.5, 22, 10, 9],
    night: [1, 0, 1, 1, 0, 1, 0, 1, 0, 1.5, 1, 0],
  },
  // Owes 1.75 h at the end of October.
  tidewater: {
    day: [16, 17.5, 17, 18, 16.5, 16, 17, 20, 15.5, 19.25, 16, 16],
    night: [1, 1, 2, 3, 1, 2, 2, 2.5, 1, 2.5, 2, 1],
  },
  vantage: {
    day: [9, 10, 10.5, 8, 9, 9.5, 7, 10, 10, 12, 11, 8],
    night: [1, 1, 2, 1, 2, 1, 1, 2, 1.5, 2.5, 2, 1],
  },
};

/**
 * @typedef {object} RequestUsage
 * @property {number} requests in a month of ordinary length
 * @property {number} nights of 100 requests come after hours
 * @property {number} [onSite] of 100 requests are answered on site, with a drive
 * @property {string} [from] the first day of work; only for clients who came during the year
 * @property {string} [to] the day after the last
 */

/** @type {Readonly<Record<string, RequestUsage>>} */
export const requestUsage = {
  lowell: { requests: 40, nights: 4 },
  alder: { requests: 22, nights: 8, onSite: 6 },
  ivybridge: { requests: 20, nights: 7, onSite: 6 },
  redfern: { requests: 20, nights: 6 },
  merrow: { requests: 25, nights: 8, onSite: 5 },
  rowan: { requests: 24, nights: 3, onSite: 4 },
  glenmore: { requests: 22, nights: 6, onSite: 8 },
  corran: { requests: 23, nights: 9 },
  kingsley: { requests: 20, nights: 4, onSite: 5 },
  calloway: { requests: 22, nights: 4 },
  fairmont: { requests: 30, nights: 14, onSite: 4 },
  whitby: { requests: 20, nights: 3 },
  elmhurst: { requests: 19, nights: 3, onSite: 5 },
  beckett: { requests: 16, nights: 4 },
  yarrow: { requests: 21, nights: 3 },
  denholm: { requests: 20, nights: 8, onSite: 5 },
  zephyr: { requests: 13, nights: 12, to: "2026-07-01" },
  garrick: { requests: 15, nights: 14, onSite: 4 },
  thornton: { requests: 14, nights: 3 },
  orchard: { requests: 15, nights: 4 },
  quayside: { requests: 13, nights: 8, onSite: 5 },
  newbold: { requests: 13, nights: 6, onSite: 6 },
  hollis: { requests: 13, nights: 3 },
  wexford: { requests: 10, nights: 4, onSite: 8 },
  ashby: { requests: 10, nights: 3 },
  fenwick: { requests: 9, nights: 4, onSite: 8 },
  ullswater: { requests: 11, nights: 6, onSite: 6 },
  eastgate: { requests: 11, nights: 6, from: "2026-05-12" },
};

/** Of 100: January is busy with new starters, July and December are slow. */
export const requestsOfMonth = [112, 100, 106, 100, 98, 95, 89, 97, 104, 110, 100, 84];
