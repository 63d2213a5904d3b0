// What each kind of line is to the ledger.
#include "posting/line_class.h"

#include <catch2/catch.hpp>

using namespace billing;

TEST_CASE("line class: work is labour, what an agreement charges is the agreement's", "[posting]") {
  const auto class_of_kind = [](LineKind kind) {
    Line line;
    line.kind = kind;
    return class_of(Terms{}, line);
  };
  CHECK(class_of_kind(LineKind::recurring_fee) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::addition) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::block_sale) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::consumption) == GlClass::product);
  CHECK(class_of_kind(LineKind::time) == GlClass::labour);
  CHECK(class_of_kind(LineKind::block_overage) == GlClass::labour);
}

TEST_CASE("line class: only what is billed for a period is earned over it", "[posting]") {
  Terms terms;
  terms.agreements.resize(1);
  terms.agreements[0].additions.resize(2);
  terms.agreements[0].additions[1].one_time = true;
  Line line;
  line.agreement = 0;
  const auto is_earned_over = [&](LineKind kind, Index addition) {
    line.kind = kind;
    line.addition = addition;
    return is_for_period(terms, line);
  };
  CHECK(is_earned_over(LineKind::recurring_fee, kNowhere));
  CHECK(is_earned_over(LineKind::addition, 0));
  CHECK(!is_earned_over(LineKind::addition, 1));
  for (const LineKind kind : {LineKind::block_sale, LineKind::time, LineKind::block_overage}) {
    CHECK(!is_earned_over(kind, kNowhere));
  }
}
