// Each part names what it says by a code, so that nothing has to be read out of the English.
#include "api/describe_line.h"

#include "api/explain_count.h"
#include "api/explain_uplift.h"
#include "api/print.h"
#include "api/words.h"
#include "invoice/deposits.h"

namespace billing {
namespace {

// A name that the book may leave out, and what it is then.
Phrase named_or(const std::string& name, std::string_view by_default, std::string_view code) {
  if (name != by_default) return own_text(name);
  return {code, name, {}};
}

// What became of work or an item; nothing where it is billed as it is.
Phrase describe_outcome(LineKind kind, bool has_block) {
  switch (kind) {
    case LineKind::covered_time:
    case LineKind::covered_item:
      if (!has_block) return {"included", "included", {}};
      return {"covered_by_block", "covered by the block", {}};
    case LineKind::refused_time:
    case LineKind::refused_item:
      return {"beyond_block_not_billed", "beyond the block, not billed", {}};
    case LineKind::carried_time:
    case LineKind::carried_item:
      return {"beyond_block_owed", "beyond the block, owed to the next", {}};
    case LineKind::no_charge_time:
    case LineKind::no_charge_item:
      return {"no_charge", "no charge", {}};
    case LineKind::block_overage:
    case LineKind::expense:
    case LineKind::product:
      if (has_block) return {"beyond_block", "beyond the block", {}};
      break;
    default:
      break;
  }
  return {"", "", {}};
}

Phrase describe_work_time(WorkTime work_time) {
  switch (work_time) {
    case WorkTime::business:
      break;
    case WorkTime::after_hours:
      return {"after_hours", "after hours", {}};
    case WorkTime::weekend:
      return {"weekend", "weekend", {}};
    case WorkTime::holiday:
      return {"holiday", "holiday", {}};
  }
  return {"", "", {}};
}

Phrases describe_time(const Terms& terms, const Line& line) {
  const std::string& type = terms.work_types[line.work_type].name;
  const std::string& role = terms.work_roles[line.work_role].name;
  Phrases phrases{{"work", type + ", " + role, {{"work_type", type}, {"work_role", role}}},
                  describe_work_time(line.work_time),
                  describe_outcome(line.kind, line.block != kNowhere)};
  if (line.unit == LineUnit::part) phrases.push_back({"part_of_entry", "part of an entry", {}});
  const auto add_own = [&](std::string_view code, const std::string& own) {
    if (own.empty()) return;
    phrases.push_back({code, std::string(code) + " " + own, {{code, own}}});
  };
  add_own("ticket", line.ticket);
  add_own("project", line.work_project);
  if (!line.member.empty()) phrases.push_back({"member", line.member, {{"member", line.member}}});
  return phrases;
}

// A price has each kind of part at most once in a tier: "units-2", "minimum".
// "tier 2: above 10, up to 20"
Phrase describe_tier(const Pricing& pricing, Index index) {
  const std::string number = std::to_string(index + 1);
  Phrase phrase{"tier", "tier " + number, {{"tier", number}}};
  if (index != 0) {
    const std::string floor = pricing.tiers[index - 1].up_to->to_string();
    phrase.text += ": above " + floor;
    phrase.parameters.push_back({"above", floor});
  }
  if (const auto& up_to = pricing.tiers[index].up_to) {
    phrase.text += (index == 0 ? ": up to " : ", up to ") + up_to->to_string();
    phrase.parameters.push_back({"up_to", up_to->to_string()});
  }
  return phrase;
}

Phrase describe_part(const Terms& terms, const Pricing& pricing, const PricePart& part) {
  switch (part.kind) {
    case PricePartKind::packages: {
      const std::string size =
          (part.tier == kNowhere ? pricing.package_size : *pricing.tiers[part.tier].package_size)
              .to_string();
      return {"packages", "packages of " + size, {{"size", size}}};
    }
    case PricePartKind::percentage: {
      const std::string percent = part.unit_price.to_string();
      return {"percent", percent + " %", {{"percent", percent}}};
    }
    case PricePartKind::flat:
      return {"flat", "flat", {}};
    case PricePartKind::minimum: {
      const std::string minimum = print_price(terms, *pricing.minimum);
      return {"up_to_minimum", "up to the minimum of " + minimum, {{"minimum", minimum}}};
    }
    case PricePartKind::maximum: {
      const std::string maximum = print_price(terms, *pricing.maximum);
      return {"above_maximum", "above the maximum of " + maximum, {{"maximum", maximum}}};
    }
    case PricePartKind::units:
    case PricePartKind::billed_before:
      break;
  }
  return {"", "", {}};
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

// "2 more", "cancelled"
Phrase describe_change(const RecurringTerms& recurring) {
  if (!recurring.changed_on) return {"", "", {}};
  if (recurring.is_cancelled) return {"cancelled", "cancelled", {}};
  if (!recurring.units_before) {
    if (recurring.is_credit) return {"before_change", "before the change", {}};
    return {"changed", "changed", {}};
  }
  const Decimal more = recurring.units - *recurring.units_before;
  const std::string units = (more.is_negative() ? -more : more).to_string();
  if (more.is_negative()) return {"fewer", units + " fewer", {{"units", units}}};
  return {"more", units + " more", {{"units", units}}};
}

Phrase detail_correction(const Correction& correction) {
  const std::string& number = correction.number.empty() ? correction.invoice : correction.number;
  const std::string was = correction.was.to_string();
  const std::string now = correction.now.to_string();
  if (correction.part == CorrectionPart::reversed) {
    return {"takes_back", "takes back " + number, {{"invoice", number}}};
  }
  if (correction.part == CorrectionPart::billed_again) {
    return {"instead_of", "instead of " + number, {{"invoice", number}}};
  }
  return {"corrects",
          "corrects " + number + ": " + was + " invoiced, " + now + " due",
          {{"invoice", number}, {"invoiced", was}, {"due", now}}};
}

Phrases describe_project(const Terms& terms, const ProjectPart& part) {
  const Project& project = terms.projects[part.project];
  if (!project.milestones.empty()) {
    return {own_text(project.name), own_text(project.milestones[part.place].name)};
  }
  const std::string percent = project.progress[part.place].percent_complete.to_string();
  return {own_text(project.name),
          {"percent_complete", percent + " % complete", {{"percent", percent}}}};
}

Phrase detail_block_sale(const Terms& terms, const ClientBill& bill, const Line& line) {
  const Block& block = *terms.agreements[line.agreement].block;
  if (line.refund) {
    const std::string units = print_block_units(terms, block.unit, -line.quantity);
    return {"refunded",
            units + " taken back, refunded",
            {{"quantity", print_block(terms, block.unit, -line.quantity)},
             {"unit", std::string(to_string(block.unit))}}};
  }
  const Lot& lot = bill.blocks[line.block].lot_at(line.lot);
  const std::string units = print_block_units(terms, block.unit, lot.granted);
  Phrase phrase{"prepaid", units + " prepaid", {}};
  if (lot.origin == LotOrigin::top_up) phrase = {"topped_up", units + " topped up", {}};
  if (lot.origin == LotOrigin::sold_overage) {
    phrase = {"further_block", units + ", a further block for work that did not fit", {}};
  }
  phrase.parameters = {{"quantity", print_block(terms, block.unit, lot.granted)},
                       {"unit", std::string(to_string(block.unit))}};
  return phrase;
}

Phrases detail_recurring(const Terms& terms, const Line& line) {
  Phrases phrases{describe_change(*line.recurring)};
  if (line.kind != LineKind::addition) return phrases;
  const Addition& addition = terms.agreements[line.agreement].additions[line.addition];
  const Decimal& units = line.recurring->units;
  if (!addition.included.is_zero() && !units.is_negative() && !line.recurring->is_cancelled) {
    const std::string all = units.to_string();
    const std::string included = addition.included.to_string();
    phrases.push_back({"less_included",
                       all + " less " + included + " included",
                       {{"units", all}, {"included", included}}});
  }
  if (line.counted) phrases.push_back(say_count(terms, line));
  if (line.price_part) {
    const Pricing sheet = uplifted_sheet(terms, line);
    if (line.price_part->tier != kNowhere) {
      phrases.push_back(describe_tier(sheet, line.price_part->tier));
    }
    phrases.push_back(describe_part(terms, sheet, *line.price_part));
  }
  return phrases;
}

}  // namespace

const Discount& discount_of(const Terms& terms, const Client& client, const Line& line) {
  return line.agreement == kNowhere ? client.discounts[line.discount]
                                    : terms.agreements[line.agreement].discounts[line.discount];
}

Phrases describe_line(const Terms& terms, const ClientBill& bill, const Line& line) {
  if (line.kept) return {own_text(line.kept->description)};
  if (line.correction) {
    const Correction& of = *line.correction;
    if (of.due_invoice == kNowhere) return {own_text(of.description)};
    return describe_line(terms, bill, bill.due[of.due_invoice].lines[of.due_line]);
  }
  const Client& client = terms.clients[bill.client];
  if (line.item) {
    return {own_text(item_at(terms, line.item->item).name),
            describe_outcome(line.kind, line.block != kNowhere)};
  }
  if (line.project) return describe_project(terms, *line.project);
  if (line.deposit) {
    Phrases phrases{own_text(deposit_at(terms, line).name)};
    if (line.kind == LineKind::deposit_deduction) {
      phrases.push_back({"paid_ahead", "paid ahead", {}});
    }
    return phrases;
  }
  switch (line.kind) {
    case LineKind::recurring_fee:
      return {own_text(terms.agreements[line.agreement].recurring_fee->name)};
    case LineKind::addition:
      return {own_text(terms.agreements[line.agreement].additions[line.addition].name)};
    case LineKind::block_sale:
      return {own_text(terms.agreements[line.agreement].name)};
    case LineKind::discount:
    case LineKind::invoice_discount:
      return {own_text(discount_of(terms, client, line).name)};
    case LineKind::cap:
      return {named_or(terms.agreements[line.agreement].cap->name, kCapName, "cap")};
    case LineKind::true_up:
      return {named_or(terms.agreements[line.agreement].commitment->name, kCommitmentName,
                       "minimum_commitment")};
    case LineKind::invoice_minimum:
      return {named_or(client.minimum_invoice->name, kMinimumInvoiceName, "minimum_invoice")};
    case LineKind::invoice_maximum:
      return {{"maximum_invoice", "Maximum invoice", {}}};
    case LineKind::consumption: {
      const ConsumptionGroup& group = *line.consumption;
      return {{to_string(group.kind), std::string(describe_kind(group.kind)), {}},
              own_text(group.meter_group)};
    }
    default:
      return describe_time(terms, line);
  }
}

Phrases detail_line(const Terms& terms, const ClientBill& bill, const Line& line) {
  if (line.kept) return {own_text(line.kept->detail)};
  if (line.correction) return {detail_correction(*line.correction)};
  if (line.kind == LineKind::block_sale) return {detail_block_sale(terms, bill, line)};
  if (line.item) return {own_text(item_at(terms, line.item->item).category)};
  if (line.consumption) {
    const std::string rows = std::to_string(line.consumption->rows.size());
    return {
        {"usage_rows", rows + (rows == "1" ? " row" : " rows") + " of usage", {{"rows", rows}}}};
  }
  if (!line.recurring) return {};
  return detail_recurring(terms, line);
}

}  // namespace billing
