// Each deposit keeps what is left of it from invoice to invoice.
#include "invoice/deposits.h"

#include <algorithm>

#include "invoice/tax.h"
#include "money/rounding.h"

namespace billing {
namespace {

struct Paid {
  Index agreement = kNowhere;  // In whose section it is printed.
  DepositPart part;
  Money left;
};

const Deposit& deposit_at(const Terms& terms, Index agreement, const DepositPart& part) {
  const auto& deposits = part.project == kNowhere ? terms.agreements[agreement].deposits
                                                  : terms.projects[part.project].deposits;
  return deposits[part.place];
}

// The client's: those of projects first, each by day.
std::vector<Paid> find_deposits(const Terms& terms, Index client) {
  std::vector<Paid> paid;
  const auto add_all = [&](const std::vector<Deposit>& deposits, Index agreement, Index project) {
    for (Index i = 0; i < deposits.size(); ++i) {
      paid.push_back(
          {agreement,
           {project, i, Money::zero(terms.provider.currency), Money::zero(terms.provider.currency)},
           terms.provider.to_money(deposits[i].amount)});
    }
  };
  for (Index i = 0; i < terms.projects.size(); ++i) {
    const Project& project = terms.projects[i];
    if (project.client == client) add_all(project.deposits, project.agreement, i);
  }
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    if (terms.agreements[i].client == client) add_all(terms.agreements[i].deposits, i, kNowhere);
  }
  std::stable_sort(paid.begin(), paid.end(), [&](const Paid& a, const Paid& b) {
    const auto key = [&](const Paid& one) {
      return std::pair(one.part.project == kNowhere, deposit_at(terms, one.agreement, one.part).on);
    };
    return key(a) < key(b);
  });
  return paid;
}

// What the invoice asks for what the deposit was paid for.
Money sum_of_lines(const Terms& terms, const Invoice& invoice, const Paid& paid) {
  Money sum = Money::zero(terms.provider.currency);
  for (const Line& line : invoice.lines) {
    if (line.kind == LineKind::deposit) continue;
    const Index project = line.project   ? line.project->project
                          : line.deposit ? line.deposit->project
                                         : kNowhere;
    const bool is_own = paid.part.project == kNowhere ? line.agreement == paid.agreement
                                                      : project == paid.part.project;
    if (is_own) sum += line.amount;
  }
  return sum;
}

// What the whole invoice still asks for, but for deposits that are to be paid.
Money left_of(const Invoice& invoice) {
  Money sum = Money::zero(invoice.subtotal.currency());
  for (const Line& line : invoice.lines) {
    if (line.kind != LineKind::deposit) sum += line.amount;
  }
  return sum;
}

// What the invoice has taken off for the deposit, below zero.
Money taken_off(const Terms& terms, const Invoice& invoice, const Paid& paid) {
  Money sum = Money::zero(terms.provider.currency);
  for (const Line& line : invoice.lines) {
    if (line.kind != LineKind::deposit_deduction || !line.deposit) continue;
    const bool is_own = line.agreement == paid.agreement &&
                        line.deposit->project == paid.part.project &&
                        line.deposit->place == paid.part.place;
    if (is_own) sum += line.amount;
  }
  return sum;
}

Line deposit_line(const Terms& terms, LineKind kind, const Paid& paid, Money amount) {
  const Deposit& deposit = deposit_at(terms, paid.agreement, paid.part);
  Line line;
  line.kind = kind;
  line.agreement = paid.agreement;
  line.deposit = paid.part;
  line.quantity = Decimal::from_integer(1);
  line.unit_price = amount.to_decimal();
  line.amount = amount;
  line.tax_rates = deposit.tax_rates;
  line.period = {deposit.on, deposit.on.plus_days(1)};
  return line;
}

}  // namespace

const Deposit& deposit_at(const Terms& terms, const Line& line) {
  return deposit_at(terms, line.agreement, *line.deposit);
}

std::optional<DepositPart> deposit_of(const Terms& terms, Index client, const ClosedLine& line) {
  const Money zero = Money::zero(terms.provider.currency);
  const auto part_of = [&](const std::vector<Deposit>& all,
                           Index project) -> std::optional<DepositPart> {
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Deposit& one) { return one.id == line.deposit; });
    if (at == all.end()) return std::nullopt;
    return DepositPart{project, static_cast<Index>(at - all.begin()), zero, zero};
  };
  if (line.deposit.empty()) return std::nullopt;
  if (line.project.empty()) {
    if (line.agreement == kNowhere) return std::nullopt;
    return part_of(terms.agreements[line.agreement].deposits, kNowhere);
  }
  for (Index i = 0; i < terms.projects.size(); ++i) {
    const Project& project = terms.projects[i];
    if (project.id == line.project && project.client == client) return part_of(project.deposits, i);
  }
  return std::nullopt;
}

std::vector<DatedLine> deposit_lines(const Terms& terms, Index client) {
  std::vector<DatedLine> lines;
  for (const Paid& paid : find_deposits(terms, client)) {
    Line line = deposit_line(terms, LineKind::deposit, paid, paid.left);
    lines.push_back({line.period.start, std::move(line)});
  }
  return lines;
}

void deduct_deposits(const Terms& terms, Index client, Date open_from,
                     std::span<Invoice> invoices) {
  const Money zero = Money::zero(terms.provider.currency);
  std::vector<Paid> all = find_deposits(terms, client);
  if (all.empty()) return;
  for (Invoice& invoice : invoices) {
    if (invoice.month.start < open_from) {
      for (Paid& paid : all) paid.left += taken_off(terms, invoice, paid);
      continue;
    }
    for (Paid& paid : all) {
      if (deposit_at(terms, paid.agreement, paid.part).on >= invoice.month.start) continue;
      const Money asked =
          Money::from_minor_units(std::min(sum_of_lines(terms, invoice, paid).minor_units(),
                                           left_of(invoice).minor_units()),
                                  terms.provider.currency);
      const Money taken = Money::from_minor_units(
          std::min(asked.minor_units(), paid.left.minor_units()), terms.provider.currency);
      if (taken.minor_units() <= 0) continue;
      paid.part.left_before = paid.left;
      paid.part.asked = asked;
      Line line = deposit_line(terms, LineKind::deposit_deduction, paid, zero - taken);
      drop_exempt_rates(terms, terms.clients[client], line);
      invoice.lines.push_back(std::move(line));
      paid.left -= taken;
    }
  }
}

}  // namespace billing
