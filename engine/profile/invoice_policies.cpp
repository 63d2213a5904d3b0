// What is done to the lines together: invoices, discounts, limits, tax.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

using Values2 = std::array<std::string_view, 2>;
using Values3 = std::array<std::string_view, 3>;
using Values4 = std::array<std::string_view, 4>;

constexpr Values4 kSeparate = {kAsSigned, "none", "agreement", "ticket"};
constexpr Values4 kLayout = {kAsSigned, "summary", "ticket", "day"};
constexpr Values2 kDiscounts = {kAsSigned, "none"};
constexpr Values2 kCommitments = {kAsSigned, "none"};
constexpr Values2 kMinimum = {kAsSigned, "none"};
constexpr Values2 kMaximum = {kAsSigned, "none"};
constexpr Values2 kTaxLevels = {kAsSigned, "plain"};
constexpr Values4 kTaxRounding = {kAsSigned, "per_rate", "per_line", "once"};

void apply_separate(Terms& terms, std::string_view value, Touched& touched) {
  const auto wanted = value == "none"        ? SeparateInvoices::none
                      : value == "agreement" ? SeparateInvoices::agreement
                                             : SeparateInvoices::ticket;
  change_clients(terms, touched,
                 [&](Client& client) { return change(client.separate_invoices, wanted); });
}

void apply_layout(Terms& terms, std::string_view value, Touched& touched) {
  const TimeLayout wanted = value == "summary"  ? TimeLayout::summary
                            : value == "ticket" ? TimeLayout::ticket
                                                : TimeLayout::day;
  change_clients(terms, touched,
                 [&](Client& client) { return change(client.time_layout, wanted); });
}

void apply_discounts(Terms& terms, std::string_view, Touched& touched) {
  change_clients(terms, touched, [](Client& client) { return clear(client.discounts); });
  change_agreements(terms, touched,
                    [](Agreement& agreement) { return clear(agreement.discounts); });
}

template <typename Field>
bool remove(std::optional<Field>& field) {
  const bool was_there = field.has_value();
  field.reset();
  return was_there;
}

void apply_commitments(Terms& terms, std::string_view, Touched& touched) {
  change_agreements(terms, touched,
                    [](Agreement& agreement) { return remove(agreement.commitment); });
}

void apply_minimum(Terms& terms, std::string_view, Touched& touched) {
  change_clients(terms, touched, [](Client& client) { return remove(client.minimum_invoice); });
}

void apply_maximum(Terms& terms, std::string_view, Touched& touched) {
  change_clients(terms, touched, [](Client& client) { return remove(client.maximum_invoice); });
}

// No tax on a tax, and no limits of one.
void apply_tax_levels(Terms& terms, std::string_view, Touched& touched) {
  for (TaxRate& rate : terms.tax_rates) {
    touched.everyone |= change(rate.compound, false);
    touched.everyone |= remove(rate.maximum_taxable);
    touched.everyone |= remove(rate.maximum_taxable_per_line);
    touched.everyone |= remove(rate.maximum_taxable_per_unit);
    touched.everyone |= remove(rate.maximum_tax);
  }
}

void apply_tax_rounding(Terms& terms, std::string_view value, Touched& touched) {
  const TaxRounding rounding = value == "per_rate"   ? TaxRounding::per_rate
                               : value == "per_line" ? TaxRounding::per_line
                                                     : TaxRounding::once;
  touched.everyone |= change(terms.provider.tax_rounding, rounding);
}

constexpr std::array<Policy, 8> kPolicies = {{
    {"time_layout", "How time is laid out on invoices", kLayout, apply_layout},
    {"separate_invoices", "What goes on invoices of its own", kSeparate, apply_separate},
    {"discounts", "Discounts", kDiscounts, apply_discounts},
    {"commitments", "Minimum commitments", kCommitments, apply_commitments},
    {"minimum_invoice", "The least of an invoice", kMinimum, apply_minimum},
    {"maximum_invoice", "The most of an invoice", kMaximum, apply_maximum},
    {"tax_levels", "Taxes on taxes, and their limits", kTaxLevels, apply_tax_levels},
    {"tax_rounding", "Where tax is rounded", kTaxRounding, apply_tax_rounding},
}};

}  // namespace

std::span<const Policy> invoice_policies() { return kPolicies; }

}  // namespace billing
