// Numbers keep their exact value and get at least the digits that people expect.
#include "api/print.h"

#include "api/explain_count.h"
#include "api/explain_uplift.h"
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

// "2 more", "cancelled"
std::string describe_change(const RecurringTerms& recurring) {
  if (!recurring.changed_on) return "";
  if (recurring.is_cancelled) return "cancelled";
  if (!recurring.units_before) return recurring.is_credit ? "before the change" : "changed";
  const Decimal more = recurring.units - *recurring.units_before;
  return more.is_negative() ? (-more).to_string() + " fewer" : more.to_string() + " more";
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

// "corrects INV-2601-001: 100.00 invoiced, 120.00 due"
std::string detail_correction(const Correction& correction) {
  return "corrects " + (correction.number.empty() ? correction.invoice : correction.number) + ": " +
         correction.was.to_string() + " invoiced, " + correction.now.to_string() + " due";
}

std::string describe_part(const Terms& terms, const ProjectPart& part) {
  const Project& project = terms.projects[part.project];
  if (!project.milestones.empty()) return project.name + ", " + project.milestones[part.place].name;
  return project.name + ", " + project.progress[part.place].percent_complete.to_string() +
         " % complete";
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

JsonText print_period(Period period) {
  return {{"start", period.start.to_string()}, {"end", period.end.to_string()}};
}

const Discount& discount_of(const Terms& terms, const Client& client, const Line& line) {
  return line.agreement == kNowhere ? client.discounts[line.discount]
                                    : terms.agreements[line.agreement].discounts[line.discount];
}

std::string describe_line(const Terms& terms, const ClientBill& bill, const Line& line) {
  if (line.kept) return line.kept->description;
  if (line.correction) {
    const Correction& of = *line.correction;
    return of.due_invoice == kNowhere
               ? of.description
               : describe_line(terms, bill, bill.due[of.due_invoice].lines[of.due_line]);
  }
  const Client& client = terms.clients[bill.client];
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
  if (line.kept) return line.kept->detail;
  if (line.correction) return detail_correction(*line.correction);
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
  if (!line.recurring) return "";
  std::string text = describe_change(*line.recurring);
  const auto add = [&](const std::string& more) {
    text += (text.empty() || more.empty() ? "" : "; ") + more;
  };
  if (line.kind != LineKind::addition) return text;
  const Addition& addition = terms.agreements[line.agreement].additions[line.addition];
  const Decimal& units = line.recurring->units;
  if (!addition.included.is_zero() && !units.is_negative() && !line.recurring->is_cancelled) {
    add(units.to_string() + " less " + addition.included.to_string() + " included");
  }
  if (line.counted) add(say_count(terms, line));
  if (line.price_part) add(describe_part(terms, uplifted_sheet(terms, line), *line.price_part));
  return text;
}

std::string print_field(const CoverageCondition& condition) {
  return condition.field == EntryField::custom ? "fields/" + condition.custom_field
                                               : std::string(to_string(condition.field));
}

}  // namespace billing
