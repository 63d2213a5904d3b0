// What holds of every bill, tried on a few thousand random books. A failure names its seed:
// RandomBook(seed).text() is the book.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

#include "book/terms_in_currency.h"
#include "invoice/agreement_totals.h"
#include "leakage/block_units.h"
#include "profile/convert_block.h"
#include "support/explain_everything.h"
#include "support/line_text.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Rounder {
  int digits;
  Rounding mode;
  Decimal operator()(const Decimal& value) const { return round(value, digits, mode); }
};

// Of an invoice, in its own currency.
Rounder rounder_of(const Book& book, const JsonValue& invoice) {
  return {find_currency(text_of(invoice, "currency"))->digits, book.terms.provider.rounding};
}

void check_line(const JsonValue& line, const Rounder& rounded, Claims& claims) {
  const std::string& id = text_of(line, "id");
  const Decimal whole = number_of(line, "quantity") * number_of(line, "unit_price");
  const JsonValue& days = member(line, "charged_days");
  const JsonValue& covered = member(line, "covered");
  if (covered.kind != JsonValue::Kind::null) {
    claims.claim(number_of(line, "amount").is_zero(), id + ": covered and billed");
    claims.equal(number_of(line, "covered"), rounded(whole), id + ": covered");
  } else if (days.kind == JsonValue::Kind::null) {
    claims.equal(number_of(line, "amount"), rounded(whole), id + ": amount");
  } else if (member(line, "whole_price").kind != JsonValue::Kind::null) {
    const Decimal unit_price = divide(number_of(line, "whole_price") * number_of(days, "days"),
                                      number_of(days, "of_days"), rounded.digits, rounded.mode);
    claims.equal(number_of(line, "unit_price"), unit_price, id + ": price of a part");
    claims.equal(number_of(line, "amount"), rounded(whole), id + ": amount by the unit");
  } else {
    const Decimal amount = divide(whole * number_of(days, "days"), number_of(days, "of_days"),
                                  rounded.digits, rounded.mode);
    claims.equal(number_of(line, "amount"), amount, id + ": amount of a part");
  }
}

void check_margin(const JsonValue& line, Claims& claims) {
  const bool has_cost = member(line, "cost").kind != JsonValue::Kind::null;
  claims.claim(has_cost == (member(line, "margin").kind != JsonValue::Kind::null),
               text_of(line, "id") + ": margin without cost, or cost without margin");
  if (!has_cost) return;
  claims.equal(number_of(line, "cost") + number_of(line, "margin"), number_of(line, "amount"),
               text_of(line, "id") + ": margin");
}

bool is_plain(const TaxRate& rate) {
  return !rate.amount && !rate.compound && !rate.included && !rate.maximum_taxable &&
         !rate.maximum_tax;
}

// What of a line's amount the rate looks at.
Decimal counted(const TaxRate& rate, const JsonValue& line) {
  const Decimal amount = number_of(line, "amount");
  const Decimal zero;
  Decimal most = std::max(amount, zero - amount);
  if (rate.maximum_taxable_per_line) most = std::min(most, *rate.maximum_taxable_per_line);
  if (rate.maximum_taxable_per_unit) {
    const Decimal units = number_of(line, "quantity");
    most = std::min(most, *rate.maximum_taxable_per_unit * std::max(units, zero - units));
  }
  return amount < zero ? zero - most : most;
}

// Of books whose taxes are all plain percentages; the others explain themselves.
void check_taxes(const JsonValue& invoice, const Book& book, Claims& claims) {
  if (!std::all_of(book.terms.tax_rates.begin(), book.terms.tax_rates.end(), is_plain)) return;
  const Rounder rounded = rounder_of(book, invoice);
  std::map<std::string, std::pair<Decimal, Decimal>> expected;  // Taxable and tax, by rate.
  std::map<std::string, Decimal> percents;
  std::map<std::string, const TaxRate*> rates;
  for (const TaxRate& rate : book.terms.tax_rates) {
    percents[rate.id] = rate.percent;
    rates[rate.id] = &rate;
  }
  const auto tax_on = [&](const Decimal& taxable, const std::string& rate) {
    return rounded(taxable * percents.at(rate) * Decimal::from_parts(1, 2));
  };
  for (const JsonValue& section : items_of(invoice, "sections")) {
    for (const JsonValue& line : items_of(section, "lines")) {
      for (const JsonValue& rate : items_of(line, "tax_rates")) {
        auto& [taxable, tax] = expected[rate.text];
        const Decimal net = counted(*rates.at(rate.text), line);
        taxable += net;
        tax += tax_on(net, rate.text);
      }
    }
  }
  const TaxRounding policy = book.terms.provider.tax_rounding;
  Decimal exact_total;
  Decimal total;
  for (const JsonValue& tax : items_of(invoice, "taxes")) {
    const std::string& rate = text_of(tax, "tax_rate");
    const auto& [taxable, per_line] = expected[rate];
    claims.equal(number_of(tax, "taxable"), rounded(taxable), rate + ": taxable");
    exact_total += taxable * percents.at(rate) * Decimal::from_parts(1, 2);
    total += number_of(tax, "amount");
    if (policy != TaxRounding::once) {
      claims.equal(number_of(tax, "amount"),
                   policy == TaxRounding::per_line ? per_line : tax_on(taxable, rate),
                   rate + ": tax");
    }
    expected.erase(rate);
  }
  if (policy == TaxRounding::once) claims.equal(total, rounded(exact_total), "all taxes");
  for (const auto& [rate, sums] : expected) {
    claims.claim(sums.first.is_zero(), rate + ": taxable, but no row");
  }
}

// What is printed of a section's lines, bundles as one, adds up to its subtotal, unless amounts are
// not printed at all.
void check_printed(const JsonValue& invoice, Claims& claims) {
  for (const JsonValue& section : items_of(invoice, "sections")) {
    Decimal printed;
    bool prints_amounts = true;
    for (const JsonValue& line : items_of(section, "lines")) {
      const std::string& shown = text_of(line, "shown");
      const JsonValue& amount = member(line, "printed_amount");
      claims.claim(
          (amount.kind == JsonValue::Kind::null) == (shown == "hidden" || shown == "without_price"),
          text_of(line, "id") + ": printed without being shown, or the other way");
      if (amount.kind != JsonValue::Kind::null) printed += Decimal::parse(amount.text).value();
      const bool is_part = text_of(line, "kind") == "addition";
      if (shown == "without_price" && !is_part) prints_amounts = false;
    }
    if (!prints_amounts || printed.is_zero()) continue;
    claims.equal(printed, number_of(section, "subtotal"), text_of(invoice, "id") + ": printed");
  }
}

void check_sums(const std::string& text, const Session& session, Claims& claims) {
  const Book book = read_good(text);
  const JsonValue result = read_json(session.ask(kAskResult));
  Decimal all_subtotals, all_totals;
  std::set<std::string> ids;  // Of all lines: the page asks by them.
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    const std::string& number = text_of(invoice, "number");
    Decimal invoice_sum, tax_sum;
    for (const JsonValue& section : items_of(invoice, "sections")) {
      Decimal section_sum;
      for (const JsonValue& line : items_of(section, "lines")) {
        check_line(line, rounder_of(book, invoice), claims);
        check_margin(line, claims);
        claims.claim(ids.insert(text_of(line, "id")).second, text_of(line, "id") + " stands twice");
        section_sum += number_of(line, "amount");
      }
      claims.equal(number_of(section, "subtotal"), section_sum, number + ": section");
      invoice_sum += section_sum;
    }
    claims.equal(number_of(invoice, "subtotal"), invoice_sum, number + ": subtotal");
    for (const JsonValue& tax : items_of(invoice, "taxes")) {
      if (!member(tax, "included").boolean) tax_sum += number_of(tax, "amount");
    }
    claims.equal(number_of(invoice, "total"), invoice_sum + tax_sum, number + ": total");
    check_taxes(invoice, book, claims);
    check_printed(invoice, claims);
    if (text_of(invoice, "currency") != text_of(result, "currency")) continue;
    all_subtotals += invoice_sum;
    all_totals += number_of(invoice, "total");
  }
  claims.equal(number_of(result, "subtotal"), all_subtotals, "subtotal of all");
  claims.equal(number_of(result, "total"), all_totals, "total of all");
  claims.equal(number_of(result, "tax"), all_totals - all_subtotals, "tax of all");
}

// granted = drawn + expired + left in every lot; every month opens with what the one before left.
void check_block(const JsonValue& block, bool carries, Claims& claims) {
  const std::string& id = text_of(block, "agreement");
  Decimal granted, balance;
  for (const JsonValue& lot : items_of(block, "lots")) {
    claims.equal(number_of(lot, "granted"),
                 number_of(lot, "drawn") + number_of(lot, "expired") +
                     number_of(lot, "taken_back") + number_of(lot, "left"),
                 id + ": lot");
    claims.claim(!number_of(lot, "left").is_negative(), id + ": a lot below zero");
    granted += number_of(lot, "granted");
  }
  Decimal granted_by_movements;
  for (const JsonValue& movement : items_of(block, "movements")) {
    const std::string& kind = text_of(movement, "kind");
    balance += number_of(movement, "quantity");
    claims.equal(number_of(movement, "left"), balance, text_of(movement, "id") + ": left");
    claims.claim(carries || !balance.is_negative(), id + ": owes without carrying");
    claims.claim(!number_of(movement, "beyond").is_negative(), id + ": beyond below zero");
    claims.claim(number_of(movement, "quantity").is_negative() || kind == "grant" ||
                     number_of(movement, "quantity").is_zero(),
                 id + ": gains without a grant");
    if (kind == "grant") granted_by_movements += number_of(movement, "quantity");
  }
  claims.equal(granted_by_movements, granted, id + ": granted");
  const JsonValue* before = nullptr;
  for (const JsonValue& month : items_of(block, "months")) {
    claims.equal(number_of(month, "left"),
                 number_of(month, "opening") + number_of(month, "granted") -
                     number_of(month, "drawn") - number_of(month, "expired"),
                 id + ": month");
    if (before != nullptr) {
      claims.equal(number_of(month, "opening"), number_of(*before, "left"), id + ": opening");
    }
    before = &month;
  }
}

// What an entry has on lines.
struct OnLines {
  int lines = 0;
  int rest_pieces = 0;
  bool has_part = false;
  Decimal hours, worth;
  Decimal rests;  // Hours left to another agreement.
};

void check_entries(const Book& book, const ClientBill& billed, Claims& claims) {
  std::vector<OnLines> entries(billed.rated.size());
  for (const Invoice& invoice : billed.invoices) {
    for (const Line& line : invoice.lines) {
      for (const LineEntry& share : line.entries) {
        OnLines& on = entries[share.rated];
        ++on.lines;
        on.has_part = on.has_part || line.unit == LineUnit::part;
        on.hours += share.quantity;
        on.worth += share.worth;
      }
    }
  }
  std::map<Index, int> unbilled;
  for (const Unbilled& entry : billed.unbilled) {
    if (entry.kind == UsageKind::time_entry) ++unbilled[entry.entry];
  }
  // What one agreement left to the next counts as on lines of the entry that it is the rest of.
  for (Index i = static_cast<Index>(entries.size()); i-- > 0;) {
    if (billed.rated[i].rest_of == kNowhere) continue;
    OnLines& whole = entries[billed.rated[i].rest_of];
    whole.rests += billed.rated[i].hours;
    whole.lines += entries[i].lines > 0 ? 1 : 0;
    ++whole.rest_pieces;
  }
  for (Index i = 0; i < entries.size(); ++i) {
    const RatedEntry& rated = billed.rated[i];
    if (rated.is_item()) continue;
    const std::string& id = book.time_entries[rated.entry].id;
    const OnLines& on = entries[i];
    claims.claim((on.lines > 0) != (unbilled[rated.entry] > 0),
                 id + " is on " + std::to_string(on.lines) + " lines and " +
                     std::to_string(unbilled[rated.entry]) + " times unbilled");
    claims.claim(on.lines <= 3 + on.rest_pieces && unbilled[rated.entry] <= 1,
                 id + " is told too often");
    if (on.lines == 0) continue;
    if (on.has_part && !on.rests.is_zero()) continue;  // Money left to hours, with six digits.
    if (!on.has_part) claims.equal(on.hours + on.rests, rated.hours, id + ": hours on lines");
    if (on.rests.is_zero()) claims.equal(on.worth, rated.worth(), id + ": worth on lines");
  }
}

// The parts of an expense or a product on lines, and what was left to the next agreement, add up.
void check_items(const Book& book, const ClientBill& billed, Claims& claims) {
  std::vector<Decimal> on_lines(billed.rated.size());
  std::vector<int> lines(billed.rated.size());
  for (const Invoice& invoice : billed.invoices) {
    for (const Line& line : invoice.lines) {
      if (!line.item) continue;
      on_lines[line.item->rated] += line.item->worth;
      ++lines[line.item->rated];
    }
  }
  for (std::size_t i = billed.rated.size(); i-- > 0;) {
    const RatedEntry& rated = billed.rated[i];
    if (!rated.is_item()) continue;
    const Item& item = item_at(book.terms, rated.item);
    const bool is_billed = item.billing != EntryBilling::do_not_bill &&
                           item.billing != EntryBilling::written_off &&
                           book.terms.period.contains(item.on);
    claims.claim(is_billed == (lines[i] > 0),
                 item.id + " is on so many lines: " + std::to_string(lines[i]));
    if (is_billed) claims.equal(on_lines[i], rated.worth(), item.id + ": worth on lines");
    if (rated.rest_of == kNowhere) continue;
    on_lines[rated.rest_of] += on_lines[i];
    lines[rated.rest_of] += lines[i];
  }
}

// How each entry of one block was covered: "entry: kind quantity beyond", for lots up to `until`.
std::map<std::string, std::string> coverage_of(const Book& book, const ClientBill& billed,
                                               Index agreement, Date until) {
  std::map<std::string, std::string> coverage;
  for (const BlockHistory& history : billed.blocks) {
    if (history.agreement != agreement) continue;
    for (const Movement& movement : history.movements) {
      if (movement.rated == kNowhere || movement.on >= until) continue;
      if (billed.rated[movement.rated].is_item()) continue;
      coverage[book.time_entries[billed.rated[movement.rated].entry].id] +=
          std::string(to_string(movement.kind)) + " " + movement.quantity.to_string() + " " +
          movement.beyond.to_string() + "; ";
    }
  }
  return coverage;
}

}  // namespace

TEST_CASE("properties: parts add up to their whole, each rounded once", "[property]") {
  for_random_books(times(1500, 200), check_sums);
}

TEST_CASE("properties: blocks lose nothing and gain nothing", "[property]") {
  for_random_books(
      times(1500, 200), [](const std::string& text, const Session& session, Claims& claims) {
        const Book book = read_good(text);
        std::map<std::string, bool> carries;
        for (const Agreement& agreement : book.terms.agreements) {
          carries[agreement.id] = agreement.block && (agreement.block->overage == Overage::carry ||
                                                      agreement.block->borrow_percent ||
                                                      !agreement.block->adjustments.empty());
        }
        const JsonValue result = read_json(session.ask(kAskResult));
        claims.claim(true, "");
        for (const JsonValue& block : items_of(result, "blocks")) {
          check_block(block, carries[text_of(block, "agreement")], claims);
        }
        // What an invoice says of a block is what the block's own months say.
        for (const JsonValue& invoice : items_of(result, "invoices")) {
          for (const JsonValue& statement : items_of(invoice, "blocks")) {
            Decimal drawn;
            for (const JsonValue& draw : items_of(statement, "draws"))
              drawn += number_of(draw, "drawn");
            claims.equal(drawn, number_of(statement, "drawn"), "draws of a statement");
          }
        }
      });
}

TEST_CASE("properties: every entry is on lines exactly once, or unbilled", "[property]") {
  for_random_books(times(1500, 200), [](const std::string& text, const Session&, Claims& claims) {
    const Book book = read_good(text);
    claims.claim(true, "");
    for (Index client = 0; client < book.terms.clients.size(); ++client) {
      check_entries(book, bill(book, client), claims);
      check_items(book, bill(book, client), claims);
    }
  });
}

TEST_CASE("properties: the order of unrelated rows changes nothing", "[property]") {
  for_random_books(times(800, 100), [](const std::string& text, const Session& session,
                                       Claims& claims) {
    const std::string result = session.ask(kAskResult);
    JsonValue book = read_json(text);
    auto& entries = member(book, "time_entries").items;
    Random random(entries.size());
    for (std::size_t i = entries.size(); i > 1; --i) {
      std::swap(
          entries[i - 1],
          entries[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(i) - 1))]);
    }
    Session shuffled;
    open_good(shuffled, print_json(book));
    claims.claim(shuffled.ask(kAskResult) == result, "shuffled entries change the bill");
    // Agreements of different clients change places; those of one client keep their order.
    auto& agreements = member(book, "agreements").items;
    std::stable_sort(agreements.begin(), agreements.end(),
                     [](const JsonValue& a, const JsonValue& b) {
                       return text_of(a, "client") > text_of(b, "client");
                     });
    Session regrouped;
    open_good(regrouped, print_json(book));
    claims.claim(regrouped.ask(kAskResult) == result, "regrouped agreements change the bill");
  });
}

TEST_CASE("properties: the same book gives the same bytes, written and read again too",
          "[property]") {
  for_random_books(
      times(800, 100), [](const std::string& text, const Session& session, Claims& claims) {
        Session again, written;
        open_good(again, text);
        open_good(written, session.ask(kAskBook));
        claims.claim(again.ask(kAskResult) == session.ask(kAskResult), "twice, not the same");
        claims.claim(written.ask(kAskResult) == session.ask(kAskResult), "written, not the same");
        claims.claim(written.ask(kAskBook) == session.ask(kAskBook), "written twice, not the same");
      });
}

TEST_CASE("properties: an entry saved later takes nothing from one saved before", "[property]") {
  for_random_books(times(1500, 200), [](const std::string& text, const Session&, Claims& claims) {
    Book book = read_good(text);
    claims.claim(true, "");
    book.terms.policies.entry_order = EntryOrder::saved;
    for (Index agreement = 0; agreement < book.terms.agreements.size(); ++agreement) {
      const Agreement& own = book.terms.agreements[agreement];
      const auto sample =
          std::find_if(book.time_entries.begin(), book.time_entries.end(),
                       [&](const TimeEntry& entry) { return entry.client == own.client; });
      if (!own.block || sample == book.time_entries.end()) continue;
      const ClientBill before = bill(book, own.client);
      Book with_late = book;
      TimeEntry late = *sample;
      late.id = "late";
      late.agreement = agreement;
      late.entered_at = *LocalTime::parse("2199-01-01T00:00");
      late.minutes = Decimal::from_integer(600);
      with_late.time_entries.push_back(late);
      const ClientBill after = bill(with_late, own.client);
      // Periods come one after the other, and what one owes, carries over or takes of a purchase
      // the next one feels, so there only the late entry's own period is promised.
      Date until = book.terms.period.end.plus_months(60);
      if (own.block->cycle == BlockCycle::per_period) {
        until = period_at(own.cycle(), late.worked_at.date()).end;
      }
      auto covered = coverage_of(with_late, after, agreement, until);
      covered.erase("late");
      claims.claim(covered == coverage_of(book, before, agreement, until),
                   own.id + ": coverage changed");
    }
  });
}

TEST_CASE("properties: every line and movement can be worked out again", "[property]") {
  for_random_books(times(300, 40), [](const std::string&, const Session& session, Claims& claims) {
    explain_everything(session);
    claims.claim(true, "");
    claims.claim(true, "");
  });
}

TEST_CASE("properties: counted in the unit that it has, a block bills what it bills",
          "[property]") {
  for_random_books(times(1000, 100), [](const std::string& text, const Session&, Claims& claims) {
    Book book = read_good(text);
    for (const BlockUnit unit : {BlockUnit::hours, BlockUnit::amount}) {
      claims.claim(true, "");
      for (Agreement& agreement : book.terms.agreements) {
        if (agreement.block && can_convert(*agreement.block)) {
          agreement.block = convert_block(*agreement.block, unit);
        }
      }
      const auto own = usage_by_client(book);
      Terms scratch = book.terms;
      for (Index client = 0; client < book.terms.clients.size(); ++client) {
        scratch.provider = provider_for(book.terms, client);
        const ClientBill billed = bill(book, client);
        for (const BlockUnitTotals& totals :
             compare_block_units(scratch, usage_of(book), own[client], client)) {
          claims.claim((unit == BlockUnit::hours ? totals.hours : totals.amount) ==
                           agreement_totals(scratch, billed, totals.agreement),
                       "converted to its own unit, another bill");
        }
      }
    }
  });
}
