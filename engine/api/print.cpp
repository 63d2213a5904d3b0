// Numbers keep their exact value and get at least the digits that people expect.
#include "api/print.h"

#include "api/words.h"
#include "invoice/deposits.h"

namespace billing {
namespace {

std::string describe_time(const Terms& terms, const Line& line) {
  std::string text =
      terms.work_types[line.work_type].name + ", " + terms.work_roles[line.work_role].name;
  const bool block = line.block != kNowhere;
  switch (line.kind) {
    case LineKind::covered_time:
      text += block ? ", covered by the block" : ", included";
      break;
    case LineKind::block_overage:
      text += ", beyond the block";
      break;
    case LineKind::refused_time:
      text += ", beyond the block, not billed";
      break;
    case LineKind::carried_time:
      text += ", beyond the block, owed to the next";
      break;
    case LineKind::no_charge_time:
      text += ", no charge";
      break;
    default:
      break;
  }
  if (line.unit == LineUnit::part) text += ", part of an entry";
  return text;
}

// A price has each kind of part at most once in a tier: "units-2", "minimum".
std::string name_part(const PricePart& part) {
  std::string name(to_string(part.kind));
  if (part.tier != kNowhere) name += "-" + std::to_string(part.tier + 1);
  return name;
}

// "tier 2: above 10, up to 20"
std::string describe_tier(const Pricing& pricing, Index index) {
  std::string text = "tier " + std::to_string(index + 1);
  const Decimal floor = index == 0 ? Decimal{} : *pricing.tiers[index - 1].up_to;
  const auto& up_to = pricing.tiers[index].up_to;
  if (index != 0) text += ": above " + floor.to_string();
  if (up_to) text += (index == 0 ? ": up to " : ", up to ") + up_to->to_string();
  return text;
}

std::string describe_part(const Terms& terms, const Pricing& pricing, const PricePart& part) {
  std::string text = part.tier == kNowhere ? "" : describe_tier(pricing, part.tier);
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
  switch (part.kind) {
    case PricePartKind::packages:
      add("packages of " +
          (part.tier == kNowhere ? pricing.package_size : *pricing.tiers[part.tier].package_size)
              .to_string());
      break;
    case PricePartKind::percentage:
      add(part.unit_price.to_string() + " %");
      break;
    case PricePartKind::flat:
      add("flat");
      break;
    case PricePartKind::minimum:
      add("up to the minimum of " + print_price(terms, *pricing.minimum));
      break;
    case PricePartKind::maximum:
      add("above the maximum of " + print_price(terms, *pricing.maximum));
      break;
    case PricePartKind::units:
    case PricePartKind::billed_before:
      break;
  }
  return text;
}

std::string_view describe_kind(ConsumptionKind kind) {
  switch (kind) {
    case ConsumptionKind::consumption:
      return "Consumption";
    case ConsumptionKind::reserved_instance:
      return "Reserved instances";
    case ConsumptionKind::marketplace:
      return "Marketplace";
    case ConsumptionKind::licence:
      break;
  }
  return "Licences";
}

std::string describe_consumption(const ConsumptionGroup& group) {
  const std::string kind(describe_kind(group.kind));
  return group.meter_group.empty() ? kind : kind + ", " + group.meter_group;
}

// What tells the lines of one discount apart: "state+local", or "-".
std::string name_tax_rates(const Terms& terms, const Line& line) {
  std::string names;
  for (const Index rate : line.tax_rates) {
    names += (names.empty() ? "" : "+") + terms.tax_rates[rate].id;
  }
  return names.empty() ? "-" : names;
}

std::string describe_item(const Terms& terms, const Line& line) {
  std::string text = item_at(terms, line.item->item).name;
  switch (line.kind) {
    case LineKind::covered_item:
      text += line.block == kNowhere ? ", included" : ", covered by the block";
      break;
    case LineKind::refused_item:
      text += ", beyond the block, not billed";
      break;
    case LineKind::carried_item:
      text += ", beyond the block, owed to the next";
      break;
    case LineKind::no_charge_item:
      text += ", no charge";
      break;
    default:
      if (line.block != kNowhere) text += ", beyond the block";
  }
  return text;
}

std::string describe_part(const Terms& terms, const ProjectPart& part) {
  const Project& project = terms.projects[part.project];
  if (!project.milestones.empty()) return project.name + ", " + project.milestones[part.place].name;
  return project.name + ", " + project.progress[part.place].percent_complete.to_string() +
         " % complete";
}

std::string what_of(const BilledBook& billed, Index client, const Line& line) {
  const Terms& terms = billed.book.terms;
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
      return line.period.start.to_string();
    case LineKind::block_sale: {
      const BlockHistory& history = billed.clients[client].bill.blocks[line.block];
      return lot_id(terms, history, line.lot)
          .substr(terms.agreements[line.agreement].id.size() + 1);
    }
    case LineKind::addition:
      return terms.agreements[line.agreement].additions[line.addition].id + "/" +
             (line.price_part ? name_part(*line.price_part) + "/" : "") +
             line.period.start.to_string();
    case LineKind::discount:
    case LineKind::invoice_discount:
      return discount_of(terms, terms.clients[client], line).id + "/" + name_tax_rates(terms, line);
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
    const Index entry = billed.clients[client].bill.rated[line.entries.front().rated].entry;
    return what + "part/" + billed.book.time_entries[entry].id;
  }
  what += line.unit_price.to_string();
  if (!line.ticket.empty()) what += "/ticket/" + line.ticket;
  if (line.day) what += "/day/" + line.day->to_string();
  return what;
}

}  // namespace

std::string print_hours(const Decimal& hours) { return hours.to_string(kHoursDigitsPrinted); }

std::string print_price(const Terms& terms, const Decimal& price) {
  return price.to_string(terms.provider.currency.digits);
}

std::string print_block(const Terms& terms, BlockUnit unit, const Decimal& quantity) {
  switch (unit) {
    case BlockUnit::hours:
      return print_hours(quantity);
    case BlockUnit::amount:
      return print_price(terms, quantity);
    case BlockUnit::incidents:
      break;
  }
  return quantity.to_string();
}

std::string print_block_units(const Terms& terms, BlockUnit unit, const Decimal& quantity) {
  const std::string number = print_block(terms, unit, quantity);
  if (unit == BlockUnit::amount) return number;
  if (unit == BlockUnit::hours) return number + " hours";
  return number + (quantity == Decimal::from_integer(1) ? " incident" : " incidents");
}

std::string lot_id(const Terms& terms, const BlockHistory& history, Index lot) {
  const Lot& of = history.lots[lot];
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

JsonText print_period(Period period) {
  return {{"start", period.start.to_string()}, {"end", period.end.to_string()}};
}

const Discount& discount_of(const Terms& terms, const Client& client, const Line& line) {
  return line.agreement == kNowhere ? client.discounts[line.discount]
                                    : terms.agreements[line.agreement].discounts[line.discount];
}

std::string invoice_id(const Terms& terms, Index client, const Invoice& invoice) {
  const std::string id = terms.clients[client].id + "/" + invoice.month.start.month_to_string();
  if (invoice.group.by == GroupedBy::client) return id;
  return id + "/" + std::string(to_string(invoice.group.by)) + "/" + invoice.group.key;
}

std::string tax_id(const Terms& terms, Index client, const Invoice& invoice,
                   const InvoiceTax& tax) {
  return invoice_id(terms, client, invoice) + "/tax/" + terms.tax_rates[tax.tax_rate].id;
}

std::string line_id(const BilledBook& billed, Index client, const Invoice& invoice,
                    const Line& line) {
  const Terms& terms = billed.book.terms;
  // Each invoice of a month has adjustments of its own; other lines are on one of them.
  const std::string prefix = is_adjustment(line.kind) ? invoice_id(terms, client, invoice)
                                                      : terms.clients[client].id + "/" +
                                                            invoice.month.start.month_to_string();
  return prefix + "/" + (line.agreement == kNowhere ? "-" : terms.agreements[line.agreement].id) +
         "/" + std::string(to_string(line.kind)) + "/" + what_of(billed, client, line);
}

std::string describe_line(const Terms& terms, const Client& client, const Line& line) {
  if (line.item) return describe_item(terms, line);
  if (line.project) return describe_part(terms, *line.project);
  if (line.deposit) {
    return deposit_at(terms, line).name +
           (line.kind == LineKind::deposit_deduction ? ", paid ahead" : "");
  }
  switch (line.kind) {
    case LineKind::recurring_fee:
      return terms.agreements[line.agreement].recurring_fee->name;
    case LineKind::addition:
      return terms.agreements[line.agreement].additions[line.addition].name;
    case LineKind::block_sale:
      return terms.agreements[line.agreement].name;
    case LineKind::discount:
    case LineKind::invoice_discount:
      return discount_of(terms, client, line).name;
    case LineKind::true_up:
      return terms.agreements[line.agreement].commitment->name;
    case LineKind::invoice_minimum:
      return client.minimum_invoice->name;
    case LineKind::invoice_maximum:
      return "Maximum invoice";
    case LineKind::consumption:
      return describe_consumption(*line.consumption);
    default:
      return describe_time(terms, line);
  }
}

std::string detail_line(const Terms& terms, const ClientBill& bill, const Line& line) {
  if (line.kind == LineKind::block_sale) {
    const Block& block = *terms.agreements[line.agreement].block;
    const Lot& lot = bill.blocks[line.block].lots[line.lot];
    const std::string units = print_block_units(terms, block.unit, lot.granted);
    switch (lot.origin) {
      case LotOrigin::top_up:
        return units + " topped up";
      case LotOrigin::sold_overage:
        return units + ", a further block for work that did not fit";
      default:
        return units + " prepaid";
    }
  }
  if (line.item) return item_at(terms, line.item->item).category;
  if (line.consumption) {
    const std::size_t rows = line.consumption->rows.size();
    return std::to_string(rows) + (rows == 1 ? " row" : " rows") + " of usage";
  }
  if (line.kind != LineKind::addition) return "";
  const Addition& addition = terms.agreements[line.agreement].additions[line.addition];
  std::string text;
  if (!addition.included.is_zero() && !addition.quantity.is_negative()) {
    text = addition.quantity.to_string() + " less " + addition.included.to_string() + " included";
  }
  if (!line.price_part) return text;
  const std::string part = describe_part(terms, *addition.pricing, *line.price_part);
  return text + (text.empty() || part.empty() ? "" : "; ") + part;
}

}  // namespace billing
