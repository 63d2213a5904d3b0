// Opening, then month by month the invoice and what was earned.
#include "posting/post_client.h"

#include <map>
#include <tuple>

#include "invoice/included_tax.h"
#include "posting/block_deferrals.h"
#include "posting/fee_deferrals.h"
#include "posting/line_class.h"

namespace billing {
namespace {

class Poster {
 public:
  Poster(const Terms& terms, const Accounts& accounts, const ClientBill& bill)
      : terms_(terms), accounts_(accounts), bill_(bill) {}

  ClientPostings run(std::span<const Deferral> deferrals) const {
    ClientPostings postings;
    postings.deferred = roll_forward(terms_, deferrals);
    add(open(postings.deferred), postings.entries);
    Index invoice = 0;
    for (JournalEntry& earned : recognise(deferrals)) {
      for (; invoice < bill_.invoices.size() && bill_.invoices[invoice].issued <= earned.on;
           ++invoice) {
        add(post_invoice(invoice), postings.entries);
      }
      add(std::move(earned), postings.entries);
    }
    return postings;
  }

 private:
  Posted deferred_of(Index agreement) const { return {bill_.client, agreement}; }

  Posting posting(GlClass of, const Posted& about, Money amount) const {
    return {of, accounts_.find(of, about), amount, kNowhere, kNowhere};
  }

  static void add(JournalEntry entry, std::vector<JournalEntry>& entries) {
    std::erase_if(entry.postings, [](const Posting& one) { return one.amount.is_zero(); });
    if (!entry.postings.empty()) entries.push_back(std::move(entry));
  }

  JournalEntry open(std::span<const RollForward> tables) const {
    JournalEntry entry{JournalSource::opening, terms_.period.start.plus_days(-1), kNowhere, {}};
    for (const RollForward& table : tables) {
      const Money deferred = table.months.front().opening;
      const Posted about = deferred_of(table.agreement);
      entry.postings.push_back(posting(GlClass::opening, about, deferred));
      entry.postings.push_back(posting(GlClass::deferred, about, -deferred));
      entry.postings.back().agreement = table.agreement;
    }
    return entry;
  }

  // A line's revenue, less what of it is not earned by the end of the invoice's month.
  void post_line(const Invoice& invoice, Index index, std::vector<Posting>& postings) const {
    const Line& line = invoice.lines[index];
    Money deferred = Money::zero(line.amount.currency());
    if (is_deferred_sale(terms_, bill_, line)) {
      deferred = revenue_of(line);
    } else if (is_for_period(line)) {
      deferred = earned_later(terms_, line, invoice.month.start);
    }
    const auto credit = [&](GlClass of, const Posted& about, Money amount) {
      postings.push_back(posting(of, about, -amount));
      postings.back().line = index;
    };
    credit(class_of(line), posted_of(bill_.client, line), revenue_of(line) - deferred);
    credit(GlClass::deferred, deferred_of(line.agreement), deferred);
    postings.back().agreement = line.agreement;
  }

  JournalEntry post_invoice(Index index) const {
    const Invoice& invoice = bill_.invoices[index];
    JournalEntry entry{JournalSource::invoice, invoice.issued, index, {}};
    entry.postings.push_back(posting(GlClass::receivable, {bill_.client}, invoice.total));
    for (Index i = 0; i < invoice.lines.size(); ++i) {
      if (!invoice.lines[i].amount.is_zero()) post_line(invoice, i, entry.postings);
    }
    for (const InvoiceTax& tax : invoice.taxes) {
      Posted about{bill_.client};
      about.tax_rate = tax.tax_rate;
      entry.postings.push_back(posting(GlClass::tax, about, -tax.amount));
    }
    return entry;
  }

  // An entry for each month, dated its last day: what was deferred goes to where it is earned.
  std::vector<JournalEntry> recognise(std::span<const Deferral> deferrals) const {
    // By month, agreement, class, account and level: a posting each.
    using Key = std::tuple<Index, Index, GlClass, std::string, std::string>;
    std::map<Key, Money> earned;
    const Money zero = Money::zero(terms_.provider.currency);
    for (const Deferral& deferral : deferrals) {
      for (const Release& release : deferral.releases) {
        if (!terms_.period.contains(release.on)) continue;
        const GlAnswer to = accounts_.find(release.to, release.about);
        const Key key{month_of(release.on), deferral.agreement, release.to, to.account, to.level};
        earned.try_emplace(key, zero).first->second += release.amount;
      }
    }
    std::vector<JournalEntry> entries;
    for (const Period& month : billed_months(terms_)) {
      entries.push_back({JournalSource::recognition, month.end.plus_days(-1), kNowhere, {}});
    }
    for (const auto& [key, amount] : earned) {
      const auto& [month, agreement, of, account, level] = key;
      std::vector<Posting>& postings = entries[month].postings;
      postings.push_back(posting(GlClass::deferred, deferred_of(agreement), amount));
      postings.push_back({of, {account, level, 0}, -amount, kNowhere, kNowhere});
      for (auto one = postings.end() - 2; one != postings.end(); ++one) one->agreement = agreement;
    }
    return entries;
  }

  // The month's place in the book's period.
  Index month_of(Date day) const {
    const Date start = terms_.period.start;
    return static_cast<Index>((day.year() - start.year()) * 12 + day.month() - start.month());
  }

  const Terms& terms_;
  const Accounts& accounts_;
  const ClientBill& bill_;
};

}  // namespace

ClientPostings post_client(const Terms& terms, const Accounts& accounts,
                           std::span<const TimeEntry> entries, const ClientBill& bill) {
  std::vector<Deferral> deferrals = block_deferrals(terms, entries, bill);
  for (Deferral& deferral : fee_deferrals(terms, bill)) deferrals.push_back(std::move(deferral));
  return Poster(terms, accounts, bill).run(deferrals);
}

}  // namespace billing
