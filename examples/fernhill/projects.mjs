// Projects outside every agreement, billed by the hour. `month` counts from 0, January.

/**
 * @type {readonly { client: string, month: number, hours: number, notes: readonly string[] }[]}
 */
export const projects = [
  {
    client: "rowan",
    month: 0,
    hours: 28,
    notes: [
      "File server migration: plan",
      "File server migration: copy",
      "File server migration: cut-over",
    ],
  },
  {
    client: "fairmont",
    month: 1,
    hours: 34,
    notes: ["Guest Wi-Fi: survey", "Guest Wi-Fi: fitting", "Guest Wi-Fi: hand-over"],
  },
  {
    client: "redfern",
    month: 2,
    hours: 22,
    notes: ["ERP server: build", "ERP server: move", "ERP server: tests"],
  },
  {
    client: "corran",
    month: 2,
    hours: 16,
    notes: ["Clinic opening: network", "Clinic opening: desks"],
  },
  {
    client: "lowell",
    month: 3,
    hours: 30,
    notes: ["Intune roll-out: policies", "Intune roll-out: pilot", "Intune roll-out: wave 2"],
  },
  {
    client: "eastgate",
    month: 4,
    hours: 26,
    notes: ["Onboarding: inventory", "Onboarding: agents", "Onboarding: tenant move"],
  },
  {
    client: "kingsley",
    month: 5,
    hours: 32,
    notes: ["Showroom network: cabling", "Showroom network: switches"],
  },
  {
    client: "glenmore",
    month: 6,
    hours: 24,
    notes: ["Telephone move: numbers", "Telephone move: handsets"],
  },
  {
    client: "harcourt",
    month: 6,
    hours: 30,
    notes: ["Summer refresh: imaging", "Summer refresh: classrooms"],
  },
  {
    client: "newbold",
    month: 7,
    hours: 26,
    notes: ["Firewall change: rules", "Firewall change: cut-over"],
  },
  {
    client: "calloway",
    month: 8,
    hours: 24,
    notes: ["Archive move: export", "Archive move: import", "Archive move: checks"],
  },
  { client: "lowell", month: 9, hours: 18, notes: ["Data room: build", "Data room: access tests"] },
  { client: "alder", month: 9, hours: 14, notes: ["X-ray storage: move", "X-ray storage: checks"] },
  {
    client: "denholm",
    month: 10,
    hours: 28,
    notes: ["Warehouse Wi-Fi: survey", "Warehouse Wi-Fi: fitting"],
  },
  { client: "yarrow", month: 11, hours: 20, notes: ["Office move: plan", "Office move: weekend"] },
];
