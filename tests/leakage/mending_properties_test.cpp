// Random books, set up otherwise than they were signed in whatever field: with all that was found
// put right, every invoice is the signed one again. So no field is forgotten.
#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "money/error.h"
#include "support/random_book.h"
#include "support/seeded_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::uint64_t kBooks = 400;

class RandomSetUp {
 public:
  RandomSetUp(Book& book, const Book& other, std::uint64_t seed)
      : book_(book), other_(other), random_(seed) {}

  void run() {
    Terms& terms = book_.terms;
    Configured& configured = set_up(book_);
    for (Index i = 0; i < terms.agreements.size(); ++i) {
      if (chance(6)) {
        configured.missing_agreements.push_back(i);
      } else if (!chance(4)) {
        keep_if_good([&] { configured.agreements.push_back({i, changed(terms.agreements[i])}); });
      }
    }
    for (Index i = 0; i < terms.clients.size(); ++i) {
      if (!chance(3)) continue;
      configured.clients.push_back({i, pick(terms.clients).rate_rules});
    }
    for (Index i = 0; i < terms.work_roles.size(); ++i) {
      if (!chance(3)) continue;
      WorkRole role = pick(terms.work_roles);
      role.id = terms.work_roles[i].id;
      configured.work_roles.push_back({i, role});
    }
    for (Index i = 0; i < terms.work_types.size(); ++i) {
      if (!chance(3)) continue;
      WorkType type = pick(terms.work_types);
      type.id = terms.work_types[i].id;
      configured.work_types.push_back({i, type});
    }
    if (chance(3)) configured.rate_rules = pick(terms.clients).rate_rules;
    if (chance(3)) configured.policies = other_.terms.policies;
  }

 private:
  bool chance(int times) { return random_.between(1, times) == 1; }
  template <typename Record>
  const Record& pick(const std::vector<Record>& records) {
    return records[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(records.size()) - 1))];
  }

  // Fields of another agreement of the book, some or all.
  Agreement changed(const Agreement& as_signed) {
    const Agreement donor = pick(book_.terms.agreements);
    Agreement record = donor;
    record.id = as_signed.id;
    record.client = as_signed.client;
    record.parent = chance(2) ? kNowhere : as_signed.parent;
    if (chance(2)) return record;
    Agreement mixed = as_signed;
    mixed.parent = record.parent;
    for (int left = static_cast<int>(random_.between(1, 4)); left > 0; --left) take(mixed, record);
    return mixed;
  }

  void take(Agreement& to, const Agreement& from) {
    switch (random_.between(0, 13)) {
      case 0:
        to.block = from.block;
        to.coverage = from.coverage;
        break;
      case 1:
        to.additions = from.additions;
        to.discounts.clear();
        break;
      case 2:
        to.recurring_fee = from.recurring_fee;
        break;
      case 3:
        to.consumption = from.consumption;
        break;
      case 4:
        to.uplifts = from.uplifts;
        break;
      case 5:
        to.rate_rules = from.rate_rules;
        break;
      case 6:
        to.time_limits = from.time_limits;
        break;
      case 7:
        to.commitment = from.commitment;
        to.cap = from.cap;
        break;
      case 8:
        to.end = from.end;
        to.term_months = from.term_months;
        break;
      case 9:
        to.proration = from.proration;
        to.unused_days = from.unused_days;
        break;
      case 10:
        to.deposits = from.deposits;
        to.look_ahead = from.look_ahead;
        break;
      case 11:
        remove_some(to);
        break;
      case 12:
        change_block(to);
        break;
      default:
        to.start = from.start;
        to.timing = from.timing;
        break;
    }
  }

  void remove_some(Agreement& agreement) {
    if (agreement.additions.empty()) return;
    agreement.discounts.clear();
    if (chance(2)) {
      agreement.additions.pop_back();
    } else {
      Addition more = agreement.additions.front();
      more.id = "unsigned";
      agreement.additions.insert(agreement.additions.begin(), more);
    }
    for (Addition& one : agreement.additions) one.part_of = kNowhere;
  }

  void change_block(Agreement& agreement) {
    if (!agreement.block) return;
    Block& block = *agreement.block;
    if (chance(2)) block.grant = block.unlimited ? Decimal{} : decimal("3");
    if (chance(2)) block.carry_over.reset();
    if (chance(2)) block.lot_order = LotOrder::newest;
    if (chance(2)) block.overage_discount_percent = decimal("15");
    if (chance(2)) block.draw_factors.clear();
    if (chance(2)) block.tax_rates.clear();
  }

  // What no book could say is taken back.
  void keep_if_good(const std::function<void()>& change) {
    const Configured before = *book_.terms.configured;
    change();
    Problems problems;
    if (!read_book(write_book(book_).text(), problems)) book_.terms.configured = before;
  }

  Book& book_;
  const Book& other_;
  Random random_;
};

// Of each invoice: its month, what it comes to, and its taxes.
std::vector<std::string> invoices_of(Terms terms, const AllUsage& usage, Index client) {
  std::vector<std::string> invoices;
  BillAgain bills(usage);
  const ClientBill bill = bills.bill(terms, client);
  for (const Invoice& invoice : bill.invoices) {
    std::string text = invoice.month.start.to_string() + " " + invoice.subtotal.to_string();
    for (const InvoiceTax& tax : invoice.taxes) text += " " + tax.amount.to_string();
    invoices.push_back(text);
  }
  return invoices;
}

// Additions that are put back are the last ones, where no others were before.
bool has_same_order(const Agreement& one, const Agreement& other) {
  return std::equal(one.additions.begin(), one.additions.end(), other.additions.begin(),
                    other.additions.end(),
                    [](const Addition& a, const Addition& b) { return a.id == b.id; });
}

// All that can be set up, whether it changes a bill or not.
void check_records(const Terms& mended, const Terms& as_signed) {
  for (std::size_t i = 0; i < as_signed.agreements.size(); ++i) {
    if (!has_same_order(mended.agreements[i], as_signed.agreements[i])) continue;
    INFO(as_signed.agreements[i].id);
    CHECK(mended.agreements[i] == as_signed.agreements[i]);
  }
  for (std::size_t i = 0; i < as_signed.clients.size(); ++i) {
    CHECK(mended.clients[i].rate_rules == as_signed.clients[i].rate_rules);
  }
  CHECK(mended.work_roles == as_signed.work_roles);
  CHECK(mended.work_types == as_signed.work_types);
  CHECK(mended.rate_rules == as_signed.rate_rules);
  CHECK(mended.policies == as_signed.policies);
}

// The terms that were signed, with every month open.
Terms signed_terms(const Book& book) {
  Terms terms = book.terms;
  terms.configured.reset();
  return configured_terms(terms);
}

// With what is only inferred too: in whatever order the steps are walked, they lead to the same.
void check_steps(const LeakBook& book, const std::vector<Finding>& findings) {
  std::vector<Index> order = order_of_checks();
  const Leakage forward = walk_leaks(book, findings, order);
  std::reverse(order.begin(), order.end());
  const Leakage backward = walk_leaks(book, findings, order);
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    INFO(book.terms.clients[client].id);
    CHECK(earned_months(book, forward, client) == earned_months(book, backward, client));
  }
  std::set<std::string> ids;
  for (const Finding& one : findings) {
    UNSCOPED_INFO(finding_id(book, one));
    ids.insert(finding_id(book, one));
  }
  CHECK(ids.size() == findings.size());
}

}  // namespace

TEST_CASE("mending: what was signed is billed again, whatever was set up", "[leakage][property]") {
  std::size_t found = 0;
  std::size_t unbilled = 0;
  for (std::uint64_t seed = 1; seed <= kBooks; ++seed) {
    INFO("seed " << seed);
    Book book = read_good(RandomBook(seed).text());
    RandomSetUp(book, read_good(RandomBook(seed + 1).text()), seed).run();
    book = read_again(book);
    const LeakBook leaks(book);
    std::vector<Finding> findings;
    try {
      findings = find_leaks(leaks);
    } catch (const BillingError&) {
      continue;  // As it is set up there is no bill.
    }
    try {
      check_steps(leaks, findings);
    } catch (const BillingError&) {
      ++unbilled;  // Half of it put right, rates fall below zero: there is no such bill to compare.
    }
    std::erase_if(findings, [](const Finding& one) { return one.reason != kSignedOtherwise; });
    found += findings.size();
    for (const bool is_backwards : {false, true}) {
      if (is_backwards) std::reverse(findings.begin(), findings.end());
      INFO((is_backwards ? "from the last" : "from the first"));
      const MendedBook mended = mend(leaks, findings);
      check_records(mended.terms, signed_terms(book));
      for (Index client = 0; client < book.terms.clients.size(); ++client) {
        INFO(book.terms.clients[client].id);
        CHECK(invoices_of(mended.terms, mended.usage(), client) ==
              invoices_of(signed_terms(book), usage_of(book), client));
      }
    }
  }
  CHECK(found > 2 * kBooks);
  CHECK(unbilled < kBooks / 20);
}
