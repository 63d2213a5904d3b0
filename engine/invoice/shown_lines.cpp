// First what the client's invoices show of every line, then the bundles.
#include "invoice/shown_lines.h"

#include <algorithm>

namespace billing {
namespace {

Shown shown_of(const Client& client, const Line& line) {
  if (client.hides_covered_work && line.kind == LineKind::covered_time) return Shown::hidden;
  switch (client.printed_prices) {
    case PrintedPrices::all:
      return Shown::priced;
    case PrintedPrices::amounts:
      return Shown::amount;
    case PrintedPrices::subtotals:
      break;
  }
  return Shown::without_price;
}

const Addition* addition_of(const Terms& terms, const Line& line) {
  if (line.kind != LineKind::addition || line.addition == kNowhere) return nullptr;
  return &terms.agreements[line.agreement].additions[line.addition];
}

// The line that stands for the bundle of this part; kNowhere: it has none.
Index head_of(const Terms& terms, const Invoice& invoice, const Line& part) {
  const Addition* own = addition_of(terms, part);
  if (own == nullptr || own->part_of == kNowhere) return kNowhere;
  Index first = kNowhere;
  for (Index i = 0; i < invoice.lines.size(); ++i) {
    const Line& line = invoice.lines[i];
    if (line.kind != LineKind::addition || line.agreement != part.agreement ||
        line.addition != own->part_of) {
      continue;
    }
    if (line.period == part.period) return i;
    if (first == kNowhere) first = i;
  }
  return first;
}

}  // namespace

void decide_shown(const Terms& terms, const Client& client, Invoice& invoice) {
  for (Line& line : invoice.lines) {
    line.shown = shown_of(client, line);
    line.bundle_amount.reset();  // Decided again when corrections have been added.
  }
  for (Line& part : invoice.lines) {
    const Index head = head_of(terms, invoice, part);
    if (head == kNowhere) continue;
    Line& bundle = invoice.lines[head];
    bundle.bundle_amount = bundle.bundle_amount.value_or(bundle.amount) + part.amount;
    bundle.shown = std::max(bundle.shown, Shown::amount);  // Its price is not the sum's.
    const bool is_hidden = addition_of(terms, bundle)->parts == BundleParts::hidden;
    part.shown = is_hidden ? Shown::hidden : Shown::without_price;
  }
}

std::vector<Index> bundle_lines(const Terms& terms, const Invoice& invoice, Index line) {
  std::vector<Index> lines{line};
  for (Index i = 0; i < invoice.lines.size(); ++i) {
    if (head_of(terms, invoice, invoice.lines[i]) == line) lines.push_back(i);
  }
  return lines;
}

}  // namespace billing
