// What is signed, then every candidate: the whole curve is the answer.
#include "api/write_better.h"

#include "api/coded_text.h"
#include "api/print.h"
#include "api/read_costs.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "api/write_margins.h"
#include "better/better_agreement.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kSizePercentMax = 1000;
constexpr int kSizesMax = 40;
constexpr std::size_t kMonthsEnough = 6;

constexpr CodedText kSearchAssumptions[] = {
    {"same_work", "The client would have asked for the same work under other terms."},
    {"price_grows_with_size",
     "A larger or smaller block is sold at the signed price of a unit; where the block is a part "
     "of "
     "the fee, the fee changes by the block's hour price, or by the money that it holds."},
    {"surprise",
     "Surprise is the mean over the months of what a month's bill for work, further blocks and "
     "top-ups has above that of the middle month. What is agreed for each month surprises nobody."},
    {"carry_over", "Carried over is all that is left, without an end, or nothing."},
    {"revenue", "Revenue is what is invoiced for the agreement before tax, without deposits."},
    {"frontier",
     "On the frontier is what meets the target while no other that does has a lower bill without "
     "more surprise, or less surprise without a higher bill."},
};

BlockSizes read_sizes(FieldReader& fields) {
  BlockSizes sizes;
  const auto read = [&](std::string_view field, int& size) {
    size = fields.optional_integer(field, {1, kSizePercentMax}).value_or(size);
  };
  read("size_from_percent", sizes.from);
  read("size_to_percent", sizes.to);
  read("size_step_percent", sizes.step);
  if (sizes.to < sizes.from) {
    fields.problem(
        "number.out_of_range", "size_to_percent",
        "Write at least the size from which to search, " + std::to_string(sizes.from) + ".");
  } else if ((sizes.to - sizes.from) / sizes.step >= kSizesMax) {
    fields.problem("number.out_of_range", "size_step_percent",
                   "At most " + std::to_string(kSizesMax) +
                       " sizes are tried: make the step "
                       "larger.");
  }
  return sizes;
}

JsonText write_billed(const Terms& terms, const BilledTerms& billed) {
  JsonText months = JsonText::array();
  for (const Money& month : billed.months) months.push_back(month.to_string());
  return {{"revenue", billed.revenue.to_string()},
          {"bill_a_month", billed.a_month.to_string()},
          {"surprise", billed.surprise.to_string()},
          {"bills", std::move(months)},
          {"margin", write_margin(terms, billed.margin)}};
}

std::string candidate_id(const BlockTerms& terms) {
  return std::string(to_string(terms.unit)) + "/" + (terms.carries_over ? "all" : "none") + "/" +
         std::string(to_string(terms.overage)) + "/" + std::to_string(terms.size_percent);
}

JsonText write_candidate(const Terms& terms, const BilledCandidate& candidate,
                         const BilledTerms& today) {
  JsonText price, fee;
  if (candidate.sold_price) price = print_price(terms, *candidate.sold_price);
  if (candidate.fee) fee = print_price(terms, *candidate.fee);
  return {{"id", candidate_id(candidate.terms)},
          {"unit", to_string(candidate.terms.unit)},
          {"size_percent", candidate.terms.size_percent},
          {"grant", print_block(terms, candidate.terms.unit, candidate.grant)},
          {"carry_over", candidate.terms.carries_over ? "all" : "none"},
          {"overage", to_string(candidate.terms.overage)},
          {"sold_price", std::move(price)},
          {"fee", std::move(fee)},
          {"billed", write_billed(terms, candidate.billed)},
          {"change_in_revenue", (candidate.billed.revenue - today.revenue).to_string()},
          {"change_in_surprise", (candidate.billed.surprise - today.surprise).to_string()},
          {"meets_target", candidate.meets_target},
          {"is_on_frontier", candidate.is_on_frontier},
          {"has_least_surprise", candidate.has_least_surprise}};
}

JsonText write_notes(const Agreement& agreement, const BetterAgreement& found) {
  JsonText notes = JsonText::array();
  const auto add = [&](bool holds, std::string_view code, std::string_view text) {
    if (holds) notes.push_back(write_coded({code, text}));
  };
  const SearchLimits limits = limits_of(agreement);
  add(limits.has_one_unit, "one_unit",
      "Only the signed unit is tried: hours and money need a price of the block's hour to be "
      "turned into each other.");
  add(limits.has_one_size, "one_size",
      "Only the signed size is tried: nobody says what more or fewer units would be sold for.");
  add(found.has_one_overage, "one_overage",
      "An overage rate would bill the same as the work's own rate, so it is not shown.");
  add(found.impossible > 0, "impossible", "Sizes are left out whose fee would fall below zero.");
  add(found.months.size() < kMonthsEnough, "short_history",
      "Less than six months are looked at: what surprises a client in a year shows little.");
  return notes;
}

std::optional<Money> read_target(FieldReader& fields, const Provider& provider) {
  const std::optional<Decimal> target = fields.optional_decimal("target", Sign::zero_or_more);
  if (!target) return std::nullopt;
  return round_to_money(*target, provider.currency, provider.rounding);
}

// kNowhere: a problem says why.
Index read_agreement(FieldReader& fields, const Terms& terms) {
  const Index place = fields.reference("agreement", collect_ids(terms).agreements, "agreement");
  if (place == kNowhere || can_search(terms.agreements[place])) return place;
  fields.problem("question.unknown", "agreement",
                 "The search is for agreements with a block that is granted each period and is "
                 "not unlimited.");
  return kNowhere;
}

}  // namespace

JsonText answer_better_agreement(const BilledBook& billed, FieldReader& fields,
                                 Problems& problems) {
  const Index place = read_agreement(fields, billed.book.terms);
  const BlockSizes sizes = read_sizes(fields);
  AskedCosts asked = read_costs(fields, billed.book.terms, problems);
  Terms& terms = asked.terms;
  if (place != kNowhere) terms.provider = billed.terms_of(terms.agreements[place].client).provider;
  const std::optional<Money> target = read_target(fields, terms.provider);
  if (!problems.none()) return nullptr;
  const Agreement& agreement = billed.book.terms.agreements[place];
  const BetterAgreement found =
      find_better_agreement(terms, usage_of(billed.book), billed.own_usage[agreement.client], place,
                            sizes, asked.roles, target);
  if (found.months.empty()) {
    fields.problem("question.unknown", "agreement",
                   "The agreement has no day in the months that the book bills.");
    return nullptr;
  }
  JsonText months = JsonText::array();
  for (const Period& month : found.months) months.push_back(month.start.month_to_string());
  JsonText candidates = JsonText::array();
  for (const BilledCandidate& candidate : found.candidates) {
    candidates.push_back(write_candidate(terms, candidate, found.signed_terms));
  }
  return {{"ok", true},
          {"agreement", agreement.id},
          {"client", terms.clients[agreement.client].id},
          {"name", agreement.name},
          {"currency", terms.provider.currency.text()},
          {"months", std::move(months)},
          {"target", found.target.to_string()},
          {"target_is_default", !target},
          {"signed", write_billed(terms, found.signed_terms)},
          {"candidates", std::move(candidates)},
          {"notes", write_notes(agreement, found)},
          {"assumptions", write_coded(kSearchAssumptions)}};
}

}  // namespace billing
