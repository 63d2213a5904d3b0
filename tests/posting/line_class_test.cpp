// What each kind of line is to the ledger.
#include "posting/line_class.h"

#include <catch2/catch.hpp>

using namespace billing;

TEST_CASE("line class: work is labour, what an agreement charges is the agreement's", "[posting]") {
  const auto class_of_kind = [](LineKind kind) {
    Line line;
    line.kind = kind;
    return class_of(line);
  };
  CHECK(class_of_kind(LineKind::recurring_fee) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::addition) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::block_sale) == GlClass::agreement);
  CHECK(class_of_kind(LineKind::consumption) == GlClass::product);
  CHECK(class_of_kind(LineKind::time) == GlClass::labour);
  CHECK(class_of_kind(LineKind::block_overage) == GlClass::labour);
}

TEST_CASE("line class: only what is billed for a period is earned over it", "[posting]") {
  Line line;
  for (const LineKind kind : {LineKind::recurring_fee, LineKind::addition}) {
    line.kind = kind;
    CHECK(is_for_period(line));
  }
  for (const LineKind kind : {LineKind::block_sale, LineKind::time, LineKind::block_overage}) {
    line.kind = kind;
    CHECK(!is_for_period(line));
  }
}
