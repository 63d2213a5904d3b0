// The words of how invoices look: sections, prices, numbers, terms.
#include "api/word_table.h"
#include "api/words.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 3> kInvoiceSections = {"agreement", "heading", "kind"};
constexpr std::array<std::string_view, 3> kPrintedPrices = {"all", "amounts", "subtotals"};
constexpr std::array<std::string_view, 2> kBundleParts = {"hidden", "without_price"};
constexpr std::array<std::string_view, 2> kNumberSequence = {"continuous", "yearly"};
constexpr std::array<std::string_view, 3> kDifferingTerms = {"earliest", "latest", "client"};
constexpr std::array<std::string_view, 11> kSectionKind = {
    "agreement",    "heading",  "recurring", "prepaid",     "consumption",
    "items",        "projects", "time",      "adjustments", "outside_agreements",
    "whole_invoice"};
constexpr std::array<std::string_view, 4> kShown = {"priced", "amount", "without_price", "hidden"};

}  // namespace

std::optional<InvoiceSections> find_invoice_sections(std::string_view word) {
  return find_word<InvoiceSections>(kInvoiceSections, word);
}
std::optional<PrintedPrices> find_printed_prices(std::string_view word) {
  return find_word<PrintedPrices>(kPrintedPrices, word);
}
std::optional<BundleParts> find_bundle_parts(std::string_view word) {
  return find_word<BundleParts>(kBundleParts, word);
}
std::optional<NumberSequence> find_number_sequence(std::string_view word) {
  return find_word<NumberSequence>(kNumberSequence, word);
}
std::optional<DifferingTerms> find_differing_terms(std::string_view word) {
  return find_word<DifferingTerms>(kDifferingTerms, word);
}

std::string_view to_string(InvoiceSections value) { return word_of(kInvoiceSections, value); }
std::string_view to_string(PrintedPrices value) { return word_of(kPrintedPrices, value); }
std::string_view to_string(BundleParts value) { return word_of(kBundleParts, value); }
std::string_view to_string(NumberSequence value) { return word_of(kNumberSequence, value); }
std::string_view to_string(DifferingTerms value) { return word_of(kDifferingTerms, value); }
std::string_view to_string(SectionKind value) { return word_of(kSectionKind, value); }
std::optional<Shown> find_shown(std::string_view word) { return find_word<Shown>(kShown, word); }
std::string_view to_string(Shown value) { return word_of(kShown, value); }

}  // namespace billing
