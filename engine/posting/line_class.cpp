// By the kind of the line.
#include "posting/line_class.h"

namespace billing {

GlClass class_of(const Line& line) {
  switch (line.kind) {
    case LineKind::recurring_fee:
    case LineKind::addition:
    case LineKind::block_sale:
      return GlClass::agreement;
    case LineKind::discount:  // And what follows: assumption, no platform documents their accounts.
    case LineKind::true_up:
    case LineKind::invoice_discount:
    case LineKind::invoice_minimum:
    case LineKind::invoice_maximum:
      return GlClass::agreement;
    case LineKind::consumption:
      return GlClass::product;
    case LineKind::time:
    case LineKind::covered_time:
    case LineKind::block_overage:
    case LineKind::refused_time:
    case LineKind::carried_time:
    case LineKind::no_charge_time:
      break;
  }
  return GlClass::labour;
}

Posted posted_of(Index client, const Line& line) {
  return {client, line.agreement, line.addition, line.work_role, line.work_type, kNowhere};
}

bool is_for_period(const Terms& terms, const Line& line) {
  if (line.kind == LineKind::recurring_fee) return true;
  return line.kind == LineKind::addition &&
         !terms.agreements[line.agreement].additions[line.addition].one_time;
}

}  // namespace billing
