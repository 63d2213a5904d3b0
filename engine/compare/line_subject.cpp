// By the fields that no platform's prices or periods change.
#include "compare/line_subject.h"

#include <tuple>

namespace billing {
namespace {

auto fields_of(const LineSubject& subject) {
  return std::tie(subject.month, subject.agreement, subject.kind, subject.addition,
                  subject.work_role, subject.work_type, subject.work_time, subject.thing,
                  subject.meter);
}

Index thing_of(const Line& line) {
  if (line.item) return line.item->item.place;
  if (line.deposit) return line.deposit->place;
  if (line.project) return line.project->project;
  return line.discount;
}

}  // namespace

bool operator<(const LineSubject& one, const LineSubject& other) {
  return fields_of(one) < fields_of(other);
}

bool operator==(const LineSubject& one, const LineSubject& other) {
  return fields_of(one) == fields_of(other);
}

LineSubject subject_of(const Line& line, Index month) {
  LineSubject subject{month,          line.agreement, line.kind,
                      line.addition,  line.work_role, line.work_type,
                      line.work_time, thing_of(line), ""};
  if (line.consumption) {
    subject.meter = std::to_string(static_cast<int>(line.consumption->kind)) + "/" +
                    line.consumption->meter_group;
  }
  return subject;
}

LineTotals line_totals(const Terms& terms, const ClientBill& bill) {
  LineTotals totals;
  const std::vector<Period> months = billed_months(terms);
  for (Index month = 0; month < months.size(); ++month) {
    for (const Invoice& invoice : invoices_in(bill, months[month])) {
      for (const Line& line : invoice.lines) {
        if (line.amount.is_zero()) continue;
        const auto [place, is_new] = totals.try_emplace(subject_of(line, month), line.amount);
        if (!is_new) place->second += line.amount;
      }
    }
  }
  std::erase_if(totals, [](const auto& total) { return total.second.is_zero(); });
  return totals;
}

}  // namespace billing
