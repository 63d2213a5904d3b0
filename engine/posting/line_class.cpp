// By the kind of the line.
#include "posting/line_class.h"

namespace billing {

GlClass class_of(ItemKind kind) {
  return kind == ItemKind::expense ? GlClass::expense : GlClass::product;
}

GlClass class_of(const Terms& terms, const Line& line) {
  // Taken back from lots whose money is deferred until it is earned, it goes against what taking
  // them back releases.
  if (line.refund &&
      terms.agreements[line.agreement].block->recognition == BlockRecognition::by_draw) {
    return GlClass::breakage;
  }
  switch (line.kind) {
    case LineKind::recurring_fee:
    case LineKind::addition:
    case LineKind::block_sale:
      return GlClass::agreement;
    case LineKind::discount:  // And what follows: assumption, no platform documents their accounts.
    case LineKind::cap:
    case LineKind::true_up:
    case LineKind::invoice_discount:
    case LineKind::invoice_minimum:
    case LineKind::invoice_maximum:
      return GlClass::agreement;
    case LineKind::consumption:
      return GlClass::product;
    case LineKind::expense:
    case LineKind::product:
    case LineKind::covered_item:
    case LineKind::refused_item:
    case LineKind::carried_item:
    case LineKind::no_charge_item:
      if (line.item) return class_of(line.item->item.kind);
      return line.kind == LineKind::expense ? GlClass::expense : GlClass::product;
    case LineKind::deposit:  // Owed to the client until it is taken off.
    case LineKind::deposit_deduction:
      return GlClass::deferred;
    case LineKind::milestone:
    case LineKind::progress:
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
         (line.addition == kNowhere ||
          !terms.agreements[line.agreement].additions[line.addition].one_time);
}

}  // namespace billing
