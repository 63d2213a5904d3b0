// Clients who pay by user and device, and the few who only pay for work done.

import { cloud, line, service, workplace } from "./agreements.mjs";

/** @returns {import("./agreements.mjs").Agreement[]} */
export function perUserAgreements() {
  return [...largerClients(), ...smallerClients()];
}

function largerClients() {
  return [
    workplace("lowell", "2023-02-01", [
      line("user", 56, { price: "74.00" }),
      line("user", 2, { price: "74.00", from: "2026-04-15" }),
      line("server", 4),
    ]),
    cloud("lowell", "2023-02-01", [line("premium", 58), line("exchange", 6), line("backup", 9)]),

    workplace(
      "alder",
      "2024-07-01",
      [line("user", 28), line("user", 1, { from: "2026-10-19" }), line("server", 2)],
      { nights: "billed", proration: "exclusive" },
    ),
    cloud("alder", "2024-07-01", [line("standard", 28), line("backup", 4)]),
    service("alder", "2024-07-01", {
      id: "network",
      name: "Network care, quarterly",
      amount: "600.00",
      billing_cycle: "quarterly",
    }),

    workplace("ivybridge", "2025-05-01", [line("user", 28), line("firewall", 2)], {
      nights: "billed",
    }),
    cloud("ivybridge", "2025-05-01", [line("premium", 28), line("mail", 28)]),

    workplace(
      "redfern",
      "2022-11-01",
      [line("user", 30), line("user", 2, { from: "2026-10-20" }), line("server", 3)],
      { nights: "billed", proration: "off" },
    ),
    cloud("redfern", "2022-11-01", [line("standard", 32), line("backup", 6)]),

    // Anchored on the 31st: 30 September, 31 October, 30 November.
    workplace("merrow", "2025-08-31", [line("user", 25), line("light", 14), line("server", 2)], {
      cycle_anchor: "contract",
    }),
    cloud("merrow", "2025-08-31", [line("premium", 25), line("basic", 14)], {
      cycle_anchor: "contract",
    }),

    workplace("rowan", "2023-06-01", [line("user", 30), line("server", 3)]),
    cloud("rowan", "2023-06-01", [line("premium", 30), line("backup", 8)]),

    workplace("glenmore", "2024-02-01", [
      line("user", 26),
      line("device", 76, { included: 20 }),
      line("server", 2),
    ]),
    cloud("glenmore", "2024-02-01", [line("standard", 26), line("phone", 10)]),
    service("glenmore", "2025-03-15", {
      id: "audit",
      name: "Security audit, yearly",
      amount: "2400.00",
      billing_cycle: "yearly",
      cycle_anchor: "contract",
    }),

    workplace("corran", "2024-09-01", [line("user", 28), line("server", 2)], { nights: "billed" }),
    cloud("corran", "2024-09-01", [line("premium", 28), line("mail", 28)]),

    workplace("kingsley", "2025-03-01", [
      line("user", 25),
      line("user", 1, { from: "2026-09-07" }),
      line("firewall", 3),
    ]),
    cloud("kingsley", "2025-03-01", [line("standard", 26), line("phone", 18)]),

    workplace(
      "calloway",
      "2023-12-01",
      [line("user", 25), line("user", 2, { from: "2026-08-10" })],
      { nights: "billed" },
    ),
    cloud("calloway", "2023-12-01", [line("premium", 27), line("backup", 4)]),

    workplace("fairmont", "2022-04-01", [line("user", 20), line("light", 22), line("firewall", 3)]),
    cloud("fairmont", "2022-04-01", [line("basic", 42), line("phone", 16)]),

    workplace("whitby", "2025-09-01", [line("user", 28, { price: "62.00" }), line("server", 1)], {
      nights: "billed",
    }),
    cloud("whitby", "2025-09-01", [line("basic", 28), line("mail", 28)]),
    service("whitby", "2025-09-01", {
      id: "domains",
      name: "Domains and certificates, half-yearly",
      amount: "360.00",
      billing_cycle: "semi_annual",
      proration: "inclusive",
    }),

    workplace("elmhurst", "2024-04-01", [line("user", 20), line("light", 8), line("server", 1)]),
    cloud("elmhurst", "2024-04-01", [line("standard", 28)]),

    workplace("beckett", "2025-10-01", [line("user", 22), line("server", 2)], { nights: "billed" }),
    cloud("beckett", "2025-10-01", [line("premium", 22)]),

    workplace(
      "yarrow",
      "2025-02-01",
      [
        line("user", 25, { price: "72.00" }),
        line("user", 4, { price: "72.00", from: "2026-06-08", to: "2026-09-19" }),
      ],
      { nights: "billed" },
    ),
    cloud("yarrow", "2025-02-01", [line("premium", 25)]),

    workplace("denholm", "2023-03-01", [line("user", 19), line("light", 12), line("server", 1)], {
      rate_rules: [{ method: "adjustment", value: "-10" }],
    }),
    cloud("denholm", "2023-03-01", [line("standard", 19), line("basic", 12)]),

    // Zephyr left: 30 June was its last day.
    workplace("zephyr", "2023-07-01", [line("user", 16), line("firewall", 1)], {
      end: "2026-07-01",
    }),
    cloud("zephyr", "2023-07-01", [line("premium", 16)], { end: "2026-07-01" }),
  ];
}

function smallerClients() {
  return [
    workplace("garrick", "2025-01-01", [line("user", 18), line("light", 9)], { nights: "billed" }),
    // Counted at the end of each month, and billed then.
    cloud("garrick", "2025-01-01", [line("standard", 18), line("backup", 6)], {
      timing: "arrears",
    }),

    workplace("thornton", "2024-11-01", [line("user", 19), line("firewall", 1)]),
    cloud("thornton", "2024-11-01", [line("standard", 19), line("mail", 19)]),

    workplace(
      "orchard",
      "2025-07-01",
      [line("user", 18), line("user", 1, { from: "2026-10-05" })],
      { nights: "billed" },
    ),
    cloud("orchard", "2025-07-01", [line("standard", 19), line("phone", 8)]),

    workplace("quayside", "2024-08-01", [line("user", 15), line("server", 1)]),
    cloud("quayside", "2024-08-01", [line("premium", 15)]),

    workplace("newbold", "2023-10-01", [line("user", 16), line("device", 30, { included: 10 })], {
      nights: "billed",
    }),
    cloud("newbold", "2023-10-01", [line("standard", 16)]),

    workplace("hollis", "2025-06-01", [line("user", 13, { price: "84.00" }), line("server", 1)]),
    cloud("hollis", "2025-06-01", [line("premium", 13), line("backup", 6)]),

    workplace("wexford", "2024-12-01", [line("user", 13), line("light", 3)]),
    cloud("wexford", "2024-12-01", [line("standard", 16), line("phone", 6)]),

    workplace("ashby", "2025-03-01", [line("user", 12)], { nights: "billed" }),
    cloud("ashby", "2025-03-01", [line("premium", 12)]),

    // New in the year: the first month is 20 of 31 days.
    workplace("eastgate", "2026-05-12", [line("user", 12), line("server", 1)]),
    cloud("eastgate", "2026-05-12", [line("premium", 12)]),

    cloud("fenwick", "2025-05-01", [line("basic", 8), line("backup", 2)]),
  ];
}
