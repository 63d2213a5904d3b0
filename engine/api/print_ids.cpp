// Ids that stay the same while others come and go, made of the ids of the book.
#include "api/describe_line.h"
#include "api/print.h"
#include "api/words.h"
#include "invoice/deposits.h"

namespace billing {
namespace {

std::string name_part(const PricePart& part) {
  std::string name(to_string(part.kind));
  if (part.tier != kNowhere) name += "-" + std::to_string(part.tier + 1);
  return name;
}

// Two charges of one addition and period differ in the day on which something changed.
std::string name_charge(const Line& line) {
  std::string name = line.period.start.to_string();
  if (!line.recurring->changed_on) return name;
  name += "/changed/" + line.recurring->changed_on->to_string();
  return line.recurring->is_credit ? name + "/credit" : name;
}

// What tells the lines of one discount apart: "state+local", or "-".
std::string name_tax_rates(const Terms& terms, const Line& line) {
  std::string names;
  for (const Index rate : line.tax_rates) {
    names += (names.empty() ? "" : "+") + terms.tax_rates[rate].id;
  }
  return names.empty() ? "-" : names;
}

// A lot's id without the agreement's, or the adjustment that refunds.
std::string name_sale(const Terms& terms, const ClientBill& bill, const Line& line) {
  const Agreement& agreement = terms.agreements[line.agreement];
  if (line.refund) return "refund/" + agreement.block->adjustments[line.refund->adjustment].id;
  return lot_id(terms, bill.blocks[line.block], line.lot).substr(agreement.id.size() + 1);
}

std::string what_of(const Terms& terms, std::span<const TimeEntry> entries, const ClientBill& bill,
                    const Line& line) {
  if (line.project) {
    const Project& project = terms.projects[line.project->project];
    return project.id + "/" +
           (project.milestones.empty() ? line.period.start.to_string()
                                       : project.milestones[line.project->place].id);
  }
  if (line.deposit) {
    const Index project = line.deposit->project;
    return (project == kNowhere ? "" : terms.projects[project].id + "/") +
           deposit_at(terms, line).id;
  }
  if (line.item) {
    const bool is_expense = line.item->item.kind == ItemKind::expense;
    return (is_expense ? "expense/" : "product/") + item_at(terms, line.item->item).id;
  }
  switch (line.kind) {
    case LineKind::recurring_fee:
      return name_charge(line);
    case LineKind::block_sale:
      return name_sale(terms, bill, line);
    case LineKind::addition:
      return terms.agreements[line.agreement].additions[line.addition].id + "/" +
             (line.price_part ? name_part(*line.price_part) + "/" : "") + name_charge(line);
    case LineKind::discount:
    case LineKind::invoice_discount:
      return discount_of(terms, terms.clients[bill.client], line).id + "/" +
             name_tax_rates(terms, line);
    case LineKind::cap:
    case LineKind::invoice_maximum:
      return name_tax_rates(terms, line);
    case LineKind::true_up:
    case LineKind::invoice_minimum:
      return line.period.start.to_string();
    case LineKind::consumption:
      return std::string(to_string(line.consumption->kind)) + "/" + line.consumption->meter_group;
    default:
      break;
  }
  std::string what =
      terms.work_roles[line.work_role].id + "/" + terms.work_types[line.work_type].id + "/";
  if (line.unit == LineUnit::part) {
    const RatedEntry& first = bill.rated[line.entries.front().rated];
    what += "part/" + entries[first.entry].id;
    return first.is_first_piece() ? what : what + "/" + first.piece->hours_from.to_string();
  }
  if (line.work_time != WorkTime::business) {
    what += "work_time/" + std::string(to_string(line.work_time)) + "/";
  }
  what += line.unit_price.to_string();
  if (!line.ticket.empty()) what += "/ticket/" + line.ticket;
  if (!line.work_project.empty()) what += "/project/" + line.work_project;
  if (!line.member.empty()) what += "/person/" + line.member;
  if (line.day) what += "/day/" + line.day->to_string();
  return what;
}

}  // namespace

std::string lot_id(const Terms& terms, const BlockHistory& history, Index lot) {
  const Lot& of = history.lot_at(lot);
  const Block& block = *terms.agreements[history.agreement].block;
  const std::string id =
      terms.agreements[history.agreement].id + "/" + of.granted_for.start.to_string();
  switch (of.origin) {
    case LotOrigin::grant:
      return id;
    case LotOrigin::purchase:
      return id + "/purchase/" + block.purchases[of.source].id;
    case LotOrigin::adjustment:
      return id + "/adjustment/" + block.adjustments[of.source].id;
    case LotOrigin::carry_over:
    case LotOrigin::top_up:
    case LotOrigin::sold_overage:
      break;
  }
  return id + "/" + std::string(to_string(of.origin)) + "/" + std::to_string(lot);
}

std::string invoice_id(const Terms& terms, Index client, Date month, const InvoiceGroup& group) {
  const std::string id = terms.clients[client].id + "/" + month.month_to_string();
  if (group.by == GroupedBy::client) return id;
  return id + "/" + std::string(to_string(group.by)) + "/" + group.key;
}

std::string invoice_id(const Terms& terms, Index client, const Invoice& invoice) {
  return invoice_id(terms, client, invoice.month.start, invoice.group);
}

std::string tax_id(const Terms& terms, Index client, const Invoice& invoice,
                   const InvoiceTax& tax) {
  return invoice_id(terms, client, invoice) + "/tax/" + terms.tax_rates[tax.tax_rate].id +
         (tax.corrects.empty() ? "" : "/corrects/" + tax.corrects);
}

std::string line_id(const BilledBook& billed, Index client, const Invoice& invoice,
                    const Line& line) {
  return line_id(billed.book.terms, billed.book.time_entries, billed.clients[client].bill, invoice,
                 line);
}

AnswerNames answer_names(const Book& book) {
  return {[&](const ClientBill& bill, const Invoice& invoice, const Line& line) {
            return line_id(book.terms, book.time_entries, bill, invoice, line);
          },
          [&](Index client, Date month, const InvoiceGroup& group) {
            return invoice_id(book.terms, client, month, group);
          }};
}

std::string line_id(const Terms& terms, std::span<const TimeEntry> entries, const ClientBill& bill,
                    const Invoice& invoice, const Line& line) {
  const Index client = bill.client;
  if (line.kept) return line.kept->id;
  if (line.correction) {
    return invoice_id(terms, client, invoice) + "/corrects/" + line.correction->line;
  }
  // Each invoice of a month has adjustments of its own; other lines are on one of them.
  const std::string prefix = is_adjustment(line.kind) ? invoice_id(terms, client, invoice)
                                                      : terms.clients[client].id + "/" +
                                                            invoice.month.start.month_to_string();
  return prefix + "/" + (line.agreement == kNowhere ? "-" : terms.agreements[line.agreement].id) +
         "/" + std::string(to_string(line.kind)) + "/" + what_of(terms, entries, bill, line);
}

}  // namespace billing
