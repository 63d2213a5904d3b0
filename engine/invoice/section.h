// Into which section of an invoice a line goes: lines under one heading, with a subtotal.
#pragma once

#include <string>

#include "book/book.h"
#include "invoice/line.h"

namespace billing {

enum class SectionKind {
  agreement,
  heading,  // The user's own, of one agreement or of all.
  // By what is sold.
  recurring,
  prepaid,
  consumption,
  items,
  projects,
  time,
  adjustments,
  outside_agreements,
  whole_invoice,
};

struct Section {
  SectionKind kind = SectionKind::agreement;
  Index agreement = kNowhere;
  std::string heading;

  friend bool operator==(const Section&, const Section&) = default;
};

// A part of a bundle is in the bundle's section.
Section section_of(const Terms& terms, const Client& client, const Line& line);

}  // namespace billing
