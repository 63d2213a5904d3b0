// Clients who buy work in advance: five blocks counted in hours, five in money, and two agreements
// whose fee includes hours.

import { cloud, flatRate, line, maintenance, monthlyBlock, yearlyBlock } from "./agreements.mjs";

/** @returns {import("./agreements.mjs").Agreement[]} */
export function prepaidAgreements() {
  return [...oakline(), ...countedInHours(), ...countedInMoney(), ...hoursInTheFee()];
}

/** The show case: every figure of its October is in examples/README.md. */
function oakline() {
  return [
    maintenance(
      "oakline",
      "2024-03-01",
      [
        line("user", 85),
        line("user", 3, { from: "2026-10-12", name: "Managed user, added 12 October" }),
        line("server", 6),
      ],
      { id: "oakline-workplace", name: "Managed workplace" },
    ),
    monthlyBlock(
      "oakline",
      "2024-03-01",
      "Support block, 50 h",
      {
        unit: "amount",
        grant: "6250.00",
        sold_price: "6250.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
      { rate_rules: flatRate("125") },
    ),
    cloud("oakline", "2024-03-01", [
      line("premium", 85, { from: "2024-03-01", to: "2026-10-01" }),
      line("premium", 88, { from: "2026-10-01" }),
      line("exchange", 14),
      line("backup", 6, { from: "2024-03-01", to: "2026-05-01" }),
      line("backup", 8, { from: "2026-05-01" }),
    ]),
  ];
}

/** Nights cost one hour an hour, so that this work is worth more than it draws. */
function countedInHours() {
  return [
    monthlyBlock(
      "stonebridge",
      "2023-09-01",
      "Support block, 20 h",
      {
        unit: "hours",
        grant: "20",
        sold_price: "2500.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
      { rate_rules: flatRate("125") },
    ),
    maintenance("stonebridge", "2023-09-01", [line("light", 26), line("server", 2)]),
    cloud("stonebridge", "2023-09-01", [line("premium", 26), line("backup", 4)]),

    monthlyBlock(
      "brightwater",
      "2025-02-01",
      "Care desk, 24 h",
      {
        unit: "hours",
        grant: "24",
        sold_price: "3000.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
      { rate_rules: flatRate("125") },
    ),
    cloud("brightwater", "2025-02-01", [line("basic", 46), line("mail", 37)]),

    monthlyBlock(
      "juniper",
      "2025-06-01",
      "Club support, 16 h",
      {
        unit: "hours",
        grant: "16",
        sold_price: "2000.00",
        hour_price: "125.00",
        overage: "refuse",
      },
      { rate_rules: flatRate("125") },
    ),
    maintenance("juniper", "2025-06-01", [
      line("device", 62, { included: 10 }),
      line("firewall", 6),
    ]),
    cloud("juniper", "2025-06-01", [line("basic", 38), line("phone", 6)]),

    yearlyBlock(
      "harcourt",
      { start: "2026-01-01", end: "2027-01-01", name: "Hours for the year, 120 h" },
      {
        unit: "hours",
        grant: "120",
        sold_price: "14400.00",
        hour_price: "120.00",
        overage: "bill_own_rate",
      },
      { rate_rules: flatRate("120") },
    ),
    maintenance("harcourt", "2022-08-01", [
      line("device", 190, { included: 20, price: "6.50" }),
      line("server", 5),
      line("firewall", 3),
    ]),

    yearlyBlock(
      "castleton",
      { start: "2026-01-05", end: "2027-01-05", name: "Shop hours, 90 h" },
      {
        unit: "hours",
        grant: "90",
        sold_price: "11250.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
      { rate_rules: flatRate("125") },
    ),
    maintenance("castleton", "2024-01-01", [line("light", 33), line("firewall", 6)]),
    cloud("castleton", "2024-01-01", [line("standard", 33), line("backup", 3)]),
  ];
}

/** Every hour draws its own rate. */
function countedInMoney() {
  return [
    yearlyBlock(
      "marlowe",
      { start: "2026-01-05", end: "2027-01-05", name: "Support block" },
      {
        unit: "amount",
        grant: "15000.00",
        sold_price: "15000.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
      {
        rate_rules: [
          ...flatRate("125"),
          { work_type: "after_hours", method: "adjustment", value: "50" },
        ],
      },
    ),
    maintenance("marlowe", "2024-05-01", [
      line("light", 38),
      line("server", 3),
      line("firewall", 4),
    ]),
    cloud("marlowe", "2024-05-01", [line("standard", 38), line("backup", 6)]),

    monthlyBlock(
      "pinewood",
      "2025-01-01",
      "Retainer",
      {
        unit: "amount",
        grant: "2500.00",
        sold_price: "2500.00",
        hour_price: "140.00",
        overage: "bill_own_rate",
      },
      {
        rate_rules: [
          ...flatRate("140"),
          { work_type: "after_hours", method: "custom", value: "200" },
        ],
      },
    ),
    cloud("pinewood", "2025-01-01", [line("premium", 22), line("backup", 5), line("phone", 10)]),

    yearlyBlock(
      "kestrel",
      { start: "2026-01-12", end: "2027-01-12", name: "Support block" },
      {
        unit: "amount",
        grant: "12500.00",
        sold_price: "12500.00",
        hour_price: "125.00",
        overage: "bill_own_rate",
      },
    ),
    maintenance("kestrel", "2025-01-12", [
      line("light", 34),
      line("server", 6),
      line("firewall", 2),
    ]),
    cloud("kestrel", "2025-01-12", [line("standard", 34), line("backup", 7)]),

    monthlyBlock(
      "selby",
      "2024-10-01",
      "Retainer",
      {
        unit: "amount",
        grant: "1500.00",
        sold_price: "1500.00",
        hour_price: "125.00",
        overage: "bill_overage_rate",
      },
      { coverage: { time: true, excluded_work_types: ["after_hours", "project", "travel"] } },
    ),
    maintenance("selby", "2024-10-01", [line("device", 60), line("firewall", 3)]),
    cloud("selby", "2024-10-01", [line("mail", 40), line("backup", 4)]),
  ];
}

function hoursInTheFee() {
  return [
    monthlyBlock(
      "tidewater",
      "2025-04-01",
      "20 h a month",
      { unit: "hours", grant: "20", hour_price: "120.00", overage: "carry" },
      { recurring_fee: { amount: "2400.00" }, rate_rules: flatRate("120") },
    ),
    maintenance("tidewater", "2025-04-01", [
      line("device", 84, { included: 10 }),
      line("server", 3),
    ]),
    cloud("tidewater", "2025-04-01", [line("standard", 42), line("backup", 6), line("phone", 12)]),

    monthlyBlock(
      "vantage",
      "2025-11-01",
      "12 h a month",
      { unit: "hours", grant: "12", hour_price: "120.00", overage: "bill_overage_rate" },
      {
        recurring_fee: { amount: "1440.00" },
        rate_rules: [
          { method: "custom", value: "120", overage_rate: "145" },
          { work_type: "after_hours", method: "custom", value: "170", overage_rate: "195" },
        ],
      },
    ),
    cloud("vantage", "2025-11-01", [line("premium", 24), line("backup", 9), line("phone", 14)]),
  ];
}
