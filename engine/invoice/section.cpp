// The client's way of dividing decides; the whole invoice's own lines stand apart in each.
#include "invoice/section.h"

namespace billing {
namespace {

// A line that was kept or corrected may be about a fee or an addition that is there no more.
const std::string& heading_of(const Terms& terms, const Line& line) {
  static const std::string kNone;
  if (line.kind == LineKind::recurring_fee) {
    const std::optional<RecurringFee>& fee = terms.agreements[line.agreement].recurring_fee;
    return fee ? fee->section : kNone;
  }
  if (line.kind != LineKind::addition || line.addition == kNowhere) return kNone;
  const std::vector<Addition>& additions = terms.agreements[line.agreement].additions;
  const Addition& own = additions[line.addition];
  return own.part_of == kNowhere ? own.section : additions[own.part_of].section;
}

SectionKind kind_of(LineKind kind) {
  switch (kind) {
    case LineKind::recurring_fee:
    case LineKind::addition:
      return SectionKind::recurring;
    case LineKind::block_sale:
      return SectionKind::prepaid;
    case LineKind::consumption:
      return SectionKind::consumption;
    case LineKind::expense:
    case LineKind::product:
    case LineKind::covered_item:
    case LineKind::refused_item:
    case LineKind::carried_item:
    case LineKind::no_charge_item:
      return SectionKind::items;
    case LineKind::milestone:
    case LineKind::progress:
      return SectionKind::projects;
    case LineKind::time:
    case LineKind::covered_time:
    case LineKind::block_overage:
    case LineKind::refused_time:
    case LineKind::carried_time:
    case LineKind::no_charge_time:
      return SectionKind::time;
    default:
      return SectionKind::adjustments;
  }
}

}  // namespace

Section section_of(const Terms& terms, const Client& client, const Line& line) {
  if (is_of_whole_invoice(line.kind)) return {SectionKind::whole_invoice, kNowhere, ""};
  if (client.invoice_sections == InvoiceSections::kind) return {kind_of(line.kind), kNowhere, ""};
  const std::string& heading = heading_of(terms, line);
  if (!heading.empty()) {
    const bool is_of_all = client.invoice_sections == InvoiceSections::heading;
    return {SectionKind::heading, is_of_all ? kNowhere : line.agreement, heading};
  }
  if (line.agreement == kNowhere) return {SectionKind::outside_agreements, kNowhere, ""};
  return {SectionKind::agreement, line.agreement, ""};
}

}  // namespace billing
