// What Fernhill sells, and the kinds of agreement it sells it in.

/**
 * @typedef {object} Addition
 * @property {string} id
 * @property {string} name
 * @property {string} quantity
 * @property {string} [included]
 * @property {string} unit_price
 * @property {string} [start]
 * @property {string} [end]
 * @property {string[]} [tax_rates]
 */

/**
 * @typedef {object} Block
 * @property {"hours" | "amount"} unit
 * @property {string} grant
 * @property {"one_time" | "per_period"} cycle
 * @property {string} [sold_price]
 * @property {string} [hour_price]
 * @property {"bill_overage_rate" | "bill_own_rate" | "refuse" | "carry"} overage
 */

/**
 * @typedef {object} Agreement
 * @property {string} id
 * @property {string} client
 * @property {string} name
 * @property {string} start
 * @property {string} [end]
 * @property {string} billing_cycle
 * @property {"calendar" | "contract"} [cycle_anchor]
 * @property {"advance" | "arrears"} [timing]
 * @property {"off" | "inclusive" | "exclusive"} [proration]
 * @property {{ amount: string, name?: string, tax_rates?: string[] }} [recurring_fee]
 * @property {Addition[]} [additions]
 * @property {Block} [block]
 * @property {{ time: boolean, excluded_work_roles?: string[], excluded_work_types?: string[] }} coverage
 * @property {import("./clients.mjs").RateRule[]} [rate_rules]
 */

const salesTax = ["state", "local"];

/** @type {Record<string, { name: string, unit_price: string, tax_rates?: string[] }>} */
const catalogue = {
  user: { name: "Managed user, full", unit_price: "78.00" },
  light: { name: "Managed user, light", unit_price: "36.00" },
  server: { name: "Managed server", unit_price: "145.00" },
  firewall: { name: "Managed firewall", unit_price: "95.00" },
  device: { name: "Managed device", unit_price: "8.00" },
  premium: { name: "Microsoft 365 Business Premium", unit_price: "27.50", tax_rates: salesTax },
  standard: { name: "Microsoft 365 Business Standard", unit_price: "15.60", tax_rates: salesTax },
  basic: { name: "Microsoft 365 Business Basic", unit_price: "7.50", tax_rates: salesTax },
  exchange: { name: "Exchange Online Plan 1", unit_price: "5.00", tax_rates: salesTax },
  mail: { name: "Mail filtering, per mailbox", unit_price: "3.25", tax_rates: salesTax },
  backup: { name: "Cloud backup, per TB", unit_price: "32.00", tax_rates: salesTax },
  phone: { name: "Cloud telephone", unit_price: "21.50", tax_rates: salesTax },
};

/**
 * One line of an agreement. Lines with a start of their own carry it in their id, so that the same
 * product may be added again later.
 *
 * @param {string} product
 * @param {number} quantity
 * @param {{ price?: string, included?: number, from?: string, to?: string, name?: string }} [terms]
 * @returns {Addition}
 */
export function line(product, quantity, { price, included, from, to, name } = {}) {
  const sold = catalogue[product];
  return {
    id: from === undefined ? product : `${product}-${from}`,
    name: name ?? sold.name,
    quantity: String(quantity),
    ...(included === undefined ? {} : { included: String(included) }),
    unit_price: price ?? sold.unit_price,
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
    ...(sold.tax_rates === undefined ? {} : { tax_rates: sold.tax_rates }),
  };
}

/**
 * Managed services per user and device: support is unlimited, except for what the contract leaves
 * out. Projects and travel are always left out.
 *
 * @param {string} client
 * @param {string} start
 * @param {Addition[]} additions
 * @param {Partial<Agreement> & { nights?: "covered" | "billed" }} [terms]
 * @returns {Agreement}
 */
export function workplace(client, start, additions, { nights = "covered", ...terms } = {}) {
  const excluded =
    nights === "billed" ? ["after_hours", "project", "travel"] : ["project", "travel"];
  return {
    id: `${client}-workplace`,
    client,
    name: "Managed workplace",
    start,
    billing_cycle: "monthly",
    proration: "inclusive",
    additions,
    coverage: { time: true, excluded_work_types: excluded },
    ...terms,
  };
}

/**
 * Users and devices without the service desk: somebody else's agreement pays for the work.
 *
 * @param {string} client
 * @param {string} start
 * @param {Addition[]} additions
 * @param {Partial<Agreement>} [terms]
 * @returns {Agreement}
 */
export function maintenance(client, start, additions, terms = {}) {
  return workplace(client, start, additions, {
    id: `${client}-maintenance`,
    name: "Managed maintenance",
    coverage: { time: false },
    ...terms,
  });
}

/**
 * Licences, backup and telephones, with sales tax.
 *
 * @param {string} client
 * @param {string} start
 * @param {Addition[]} additions
 * @param {Partial<Agreement>} [terms]
 * @returns {Agreement}
 */
export function cloud(client, start, additions, terms = {}) {
  return maintenance(client, start, additions, {
    id: `${client}-cloud`,
    name: "Cloud and licences",
    ...terms,
  });
}

/**
 * A service at a fixed fee, without work.
 *
 * @param {string} client
 * @param {string} start
 * @param {{ id: string, name: string, amount: string } & Partial<Agreement>} fee
 * @returns {Agreement}
 */
export function service(client, start, { id, name, amount, ...terms }) {
  return {
    id: `${client}-${id}`,
    client,
    name,
    start,
    billing_cycle: "monthly",
    recurring_fee: { amount },
    coverage: { time: false },
    ...terms,
  };
}

/**
 * Prepaid work. Projects and travel don't draw on it.
 *
 * @param {string} client
 * @param {string} start
 * @param {string} name
 * @param {Omit<Block, "cycle">} block
 * @param {Partial<Agreement>} [terms]
 * @returns {Agreement}
 */
export function monthlyBlock(client, start, name, block, terms = {}) {
  return {
    id: `${client}-support`,
    client,
    name,
    start,
    billing_cycle: "monthly",
    block: { ...block, cycle: "per_period" },
    coverage: { time: true, excluded_work_types: ["project", "travel"] },
    ...terms,
  };
}

/**
 * A block bought once and used over a year. Its year begins on the day of the sale.
 *
 * @param {string} client
 * @param {{ start: string, end: string, name: string }} sale
 * @param {Omit<Block, "cycle">} block
 * @param {Partial<Agreement>} [terms]
 * @returns {Agreement}
 */
export function yearlyBlock(client, { start, end, name }, block, terms = {}) {
  return monthlyBlock(client, start, name, block, {
    end,
    billing_cycle: "yearly",
    cycle_anchor: "contract",
    block: { ...block, cycle: "one_time" },
    ...terms,
  });
}

/**
 * One rate for everybody who works on the agreement.
 *
 * @param {string} rate
 * @returns {import("./clients.mjs").RateRule[]}
 */
export function flatRate(rate) {
  return [{ method: "custom", value: rate }];
}
