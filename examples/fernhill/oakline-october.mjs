// Oakline's October, written out: 36 h in the day and 10 h at night use the block up to the cent
// on the 27th, and 4 h more are beyond it.

import { dayOf } from "./calendar.mjs";

/** @type {[date: number, time: string, minutes: number, role: string, type: string, note: string][]} */
const work = [
  [1, "08:45", 90, "help_desk", "standard", "Label printer queue"],
  [1, "13:10", 120, "engineer", "standard", "New starter, 2 users"],
  [2, "10:20", 75, "help_desk", "standard", "Dock scanner pairing"],
  [3, "21:40", 120, "engineer", "after_hours", "Gate controller down"],
  [5, "09:00", 120, "engineer", "standard", "VPN for yard office"],
  [6, "11:15", 45, "help_desk", "standard", "Payroll share access"],
  [7, "13:00", 180, "engineer", "standard", "Wi-Fi survey, bay 3"],
  [8, "15:30", 60, "help_desk", "standard", "Mail rule clean-up"],
  [9, "09:30", 150, "senior_engineer", "standard", "Route planner upgrade"],
  [10, "10:05", 90, "engineer", "after_hours", "Scanner gateway, Saturday"],
  [12, "08:30", 90, "help_desk", "standard", "Three users added"],
  [13, "14:00", 120, "engineer", "standard", "Switch firmware"],
  [14, "02:15", 90, "engineer", "after_hours", "Night shift logins"],
  [14, "11:40", 30, "help_desk", "standard", "Screen share fault"],
  [15, "09:10", 90, "engineer", "standard", "Backup job review"],
  [16, "13:20", 135, "engineer", "standard", "Camera storage"],
  [17, "07:50", 120, "engineer", "after_hours", "Server room heat alarm"],
  [19, "10:00", 120, "help_desk", "standard", "Tablet enrolment"],
  [20, "09:25", 135, "help_desk", "standard", "Laptop rebuild"],
  [21, "16:05", 45, "help_desk", "standard", "Shared calendar"],
  [22, "13:45", 105, "engineer", "standard", "Invoice import fault"],
  [22, "23:05", 90, "engineer", "after_hours", "Carrier line failure"],
  [23, "09:40", 120, "engineer", "standard", "UPS replacement"],
  [25, "14:30", 90, "senior_engineer", "after_hours", "Cluster failover, Sunday"],
  [26, "09:15", 90, "senior_engineer", "standard", "Firewall rule review"],
  [26, "14:20", 60, "help_desk", "standard", "Printer move"],
  [27, "10:30", 105, "engineer", "standard", "Scale interface"],
  [27, "15:00", 75, "help_desk", "standard", "Patch exceptions"],
  [28, "13:05", 90, "engineer", "standard", "Switch replacement, dock 4"],
  [29, "10:50", 60, "engineer", "standard", "Handheld battery policy"],
  [30, "14:15", 90, "engineer", "standard", "Warehouse map update"],
];

/**
 * Typed in ten minutes after the work.
 *
 * @returns {import("./work.mjs").Work[]}
 */
export function oaklineOctober() {
  return work.map(([date, time, minutes, work_role, work_type, note]) => {
    const [hour, minute] = time.split(":").map(Number);
    const worked = dayOf(9, date) * 1440 + hour * 60 + minute;
    return {
      worked,
      entered: worked + minutes + 10,
      minutes,
      work_role,
      work_type,
      note,
      billing: "billable",
      standsAlone: true,
    };
  });
}
