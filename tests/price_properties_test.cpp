// Raising a price never lowers a bill, over random books.
//
// A bill is what a client is invoiced before tax, apart from what was paid ahead: a true-up may
// carry another tax than what fills it, and a deposit is spent sooner. It holds of every price that
// a book names and of every price model, volume too: with the same quantity a higher price in any
// tier never costs less. What is the exception under volume is more units, which may reach a tier
// that is cheaper for all of them: the last test shows it.
//
// It does not hold, and is not claimed, where
// - something is taken back: a credit grows with its price;
// - hours that a rule with a limit counts move on from a block that the price uses up sooner;
// - a block is topped up to a level: a draw less may be a top-up more.
// What is rounded apart from the price may lose a last digit: a discount, a cap, a least or a most
// is a line for each set of taxes, and of a project's milestones only the running total is rounded.
#include <algorithm>
#include <catch2/catch.hpp>

#include "money/error.h"
#include "support/numbers.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

enum class Raised { role, rule, fee, addition, block, top_up, item, consumption, project };

class PriceRaise {
 public:
  PriceRaise(Book& book, std::uint64_t seed) : terms_(book.terms), book_(book), random_(seed) {}

  // False where the book has no such price.
  bool raise(Raised kind) {
    switch (kind) {
      case Raised::role:
        return raise_one(terms_.work_roles, [&](WorkRole& role) { add(role.hourly_rate); });
      case Raised::rule:
        return raise_one(terms_.rate_rules, [&](RateRule& rule) { add(rule.value); });
      case Raised::item:
        return raise_one(
            random_.between(0, 1) == 0 ? terms_.expenses : terms_.products,
            [&](Item& item) { add(item.unit_price ? *item.unit_price : *item.unit_cost); });
      case Raised::project:
        return raise_one(terms_.projects, [&](Project& project) { add(project.price); });
      case Raised::consumption:
        return raise_one(book_.consumption, [&](ConsumptionRow& row) {
          if (row.quantity.is_negative()) return;  // A return.
          if (row.list_price) add(*row.list_price);
          if (row.net_price) add(*row.net_price);
        });
      default:
        return raise_one(terms_.agreements,
                         [&](Agreement& agreement) { raise_of(agreement, kind); });
    }
  }

 private:
  void add(Decimal& price) {
    static const char* const kRises[] = {"0.01", "1", "33.333", "1000"};
    price += decimal(kRises[random_.between(0, 3)]);
  }
  void add(std::optional<Decimal>& price) {
    if (price) add(*price);
  }

  template <typename List, typename Raise>
  bool raise_one(List& list, Raise raise) {
    if (list.empty()) return false;
    raise(list[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(list.size()) - 1))]);
    return true;
  }

  void raise_of(Agreement& agreement, Raised kind) {
    if (kind == Raised::fee && agreement.recurring_fee) add(agreement.recurring_fee->amount);
    if (kind == Raised::block && agreement.block) add(agreement.block->sold_price);
    if (kind == Raised::top_up && agreement.block && agreement.block->top_up) {
      add(agreement.block->top_up->unit_price);
    }
    if (kind == Raised::addition)
      raise_one(agreement.additions, [&](Addition& addition) {
        if (addition.pricing)
          raise_sheet(*addition.pricing);
        else
          add(addition.unit_price);
      });
  }

  // All models; tiers one at a time.
  void raise_sheet(Pricing& pricing) {
    add(pricing.amount);
    add(pricing.unit_price);
    add(pricing.percent);
    raise_one(pricing.tiers, [&](PriceTier& tier) {
      add(tier.unit_price);
      add(tier.percent);
      add(tier.flat);
    });
  }

  Terms& terms_;
  Book& book_;
  Random random_;
};

bool is_taken_back(const Line& line) {
  const bool takes = line.amount.minor_units() < 0 || line.quantity.is_negative();
  return takes && !is_adjustment(line.kind);
}

struct Billed {
  Decimal sum;
  int adjustments = 0;  // Lines.
  bool takes_back = false;
};

Billed billed_of(const Book& book, Index client) {
  Billed billed;
  for (const Invoice& invoice : bill(book, client).invoices) {
    billed.sum += invoice.subtotal.to_decimal();
    for (const Line& line : invoice.lines) {
      billed.takes_back = billed.takes_back || is_taken_back(line);
      if (is_adjustment(line.kind)) ++billed.adjustments;
      const bool is_deposit =
          line.kind == LineKind::deposit || line.kind == LineKind::deposit_deduction;
      if (is_deposit) billed.sum -= line.amount.to_decimal();
    }
  }
  return billed;
}

bool has_limit(const RateRules& rules) {
  return std::any_of(rules.begin(), rules.end(),
                     [](const RateRule& rule) { return rule.limit.has_value(); });
}

// Whether the client's terms keep to what the head of this file says.
bool is_claimed(const Book& book, Index client) {
  const Terms& terms = book.terms;
  bool has_limits = has_limit(terms.rate_rules) || has_limit(terms.clients[client].rate_rules);
  bool moves_on = false;
  for (const Agreement& agreement : terms.agreements) {
    if (agreement.client != client) continue;
    has_limits = has_limits || has_limit(agreement.rate_rules);
    if (!agreement.block) continue;
    const Block& block = *agreement.block;
    if (block.top_up && block.top_up->up_to) return false;
    moves_on =
        moves_on || (block.unit == BlockUnit::amount && block.overage == Overage::next_agreement);
  }
  return !(has_limits && moves_on);
}

void check_raises(const Book& book, std::uint64_t seed, int& changed, Claims& claims) {
  std::vector<Billed> before;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    before.push_back(billed_of(book, client));
  }
  for (int kind = 0; kind <= static_cast<int>(Raised::project); ++kind) {
    Book raised = book;
    if (!PriceRaise(raised, seed).raise(static_cast<Raised>(kind))) continue;
    for (Index client = 0; client < before.size(); ++client) {
      if (before[client].takes_back || !is_claimed(book, client)) continue;
      const Billed after = billed_of(raised, client);
      if (after.takes_back) continue;
      const Decimal digit =
          Decimal::from_parts(1, provider_for(book.terms, client).currency.digits);
      const bool runs_on = static_cast<Raised>(kind) == Raised::project;
      const auto projects = static_cast<int>(runs_on ? book.terms.projects.size() : 0);
      const Decimal lost = digit * Decimal::from_integer(after.adjustments + projects);
      claims.claim(before[client].sum <= after.sum + lost,
                   "price " + std::to_string(kind) + " of client " + std::to_string(client) +
                       " raised: " + before[client].sum.to_string() + " became " +
                       after.sum.to_string());
      if (before[client].sum < after.sum) ++changed;
    }
  }
}

}  // namespace

TEST_CASE("properties: raising a price never lowers a bill", "[property]") {
  int changed = 0;
  std::uint64_t seed = 0;
  for_random_books(times(3000, 60), [&](const std::string& text, const Session&, Claims& claims) {
    claims.claim(true, "");
    try {
      check_raises(read_good(text), seed, changed, claims);
    } catch (const BillingError&) {
      // A price too high to be billed.
    }
    ++seed;
  });
  CHECK(changed > times(1500, 20));  // Else it would be said of prices that nobody pays.
}

TEST_CASE("properties: under volume more units may cost less, and only there", "[property]") {
  const auto total_of = [](const std::string& model, const std::string& quantity) {
    BookText book;
    book.agreements =
        AgreementText{.more = "'additions': [{'id': 'seats', 'name': 'Seats', 'quantity': '" +
                              quantity + "', 'pricing': {'model': '" + model +
                              "', 'tiers': [{'up_to': '10', 'unit_price': '20'}, {'unit_price': "
                              "'15'}]}}]"}
            .text();
    return billed_of(read_good(book), 0).sum.to_string();
  };
  // Three months: 10 x 20 each, then 11 x 15 each.
  CHECK(total_of("volume", "10") == "600");
  CHECK(total_of("volume", "11") == "495");
  CHECK(total_of("graduated", "10") == "600");
  CHECK(total_of("graduated", "11") == "645");  // 10 x 20 + 1 x 15.
}
