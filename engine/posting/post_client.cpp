// Opening, then month by month the invoice and what was earned.
#include "posting/post_client.h"

#include <map>
#include <tuple>

#include "invoice/included_tax.h"
#include "posting/block_deferrals.h"
#include "posting/closed_months.h"
#include "posting/fee_deferrals.h"
#include "posting/line_class.h"

namespace billing {
namespace {

class Poster {
 public:
  Poster(const Terms& terms, const Accounts& accounts, const ClientBill& bill,
         const NameLine& name_line)
      : terms_(terms), accounts_(accounts), bill_(bill), name_line_(name_line) {}

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
    postings.entries = keep_closed_months(terms_, accounts_.closed_entries(bill_.client),
                                          std::move(postings.entries));
    return postings;
  }

 private:
  Posted deferred_of(Index agreement) const { return {bill_.client, agreement}; }

  Posting posting(GlClass of, const Posted& about, Money amount, std::string what) const {
    return {of, accounts_.find(of, about), amount, kNowhere, about.agreement, std::move(what)};
  }

  // What is taken back goes where it was posted, and to today's account where that is not kept.
  GlAnswer account_kept(const Correction* corrects, GlClass of, const Posted& about) const {
    if (corrects != nullptr && corrects->part == CorrectionPart::reversed) {
      if (const ClosedPosting* kept = find_kept(of, "", corrects->line)) {
        return {kept->account, kept->level, 0};
      }
    }
    return accounts_.find(of, about);
  }

  // Of an invoice, if it is named.
  const ClosedPosting* find_kept(GlClass of, const std::string& invoice,
                                 const std::string& what) const {
    for (const ClosedEntry* entry : accounts_.closed_entries(bill_.client)) {
      if (entry->source != JournalSource::invoice) continue;
      if (!invoice.empty() && entry->invoice != invoice) continue;
      for (const ClosedPosting& posting : entry->postings) {
        if (posting.of == of && posting.what == what) return &posting;
      }
    }
    return nullptr;
  }

  void take_back(const std::string& corrects, Posting& posting) const {
    const ClosedPosting* kept = find_kept(posting.of, corrects, posting.what);
    if (kept != nullptr) posting.account = {kept->account, kept->level, 0};
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
      entry.postings.push_back(posting(GlClass::opening, about, deferred, ""));
      entry.postings.push_back(posting(GlClass::deferred, about, -deferred, ""));
    }
    return entry;
  }

  // A line's revenue, less what of it is not earned by the end of the invoice's month.
  void post_line(const Invoice& invoice, Index index, std::vector<Posting>& postings) const {
    const Line& line = invoice.lines[index];
    Money deferred = Money::zero(line.amount.currency());
    if (is_deferred_sale(terms_, bill_, line)) {
      deferred = revenue_of(line);
    } else if (is_for_period(terms_, line)) {
      deferred = earned_later(terms_, line, invoice.month.start);
    }
    const std::string name = name_line_(invoice, line);
    const auto credit = [&](GlClass of, const Posted& about, Money amount) {
      postings.push_back({of, account_kept(line.correction.get(), of, about), -amount, kNowhere,
                          about.agreement, name});
      postings.back().line = index;
    };
    credit(class_of(terms_, line), posted_of(bill_.client, line), revenue_of(line) - deferred);
    credit(GlClass::deferred, deferred_of(line.agreement), deferred);
  }

  JournalEntry post_invoice(Index index) const {
    const Invoice& invoice = bill_.invoices[index];
    JournalEntry entry{JournalSource::invoice, invoice.issued, index, {}};
    entry.postings.push_back(posting(GlClass::receivable, {bill_.client}, invoice.total, ""));
    if (invoice.group.by == GroupedBy::credit_note) {
      take_back(invoice.group.key, entry.postings.back());
    }
    for (Index i = 0; i < invoice.lines.size(); ++i) {
      if (!revenue_of(invoice.lines[i]).is_zero()) post_line(invoice, i, entry.postings);
    }
    for (const InvoiceTax& tax : invoice.taxes) {
      Posted about{bill_.client};
      about.tax_rate = tax.tax_rate;
      entry.postings.push_back(
          posting(GlClass::tax, about, -tax.amount, terms_.tax_rates[tax.tax_rate].id));
      if (tax.part == CorrectionPart::reversed) take_back(tax.corrects, entry.postings.back());
    }
    return entry;
  }

  // An entry for each month, dated its last day: what was deferred goes to where it is earned.
  std::vector<JournalEntry> recognise(std::span<const Deferral> deferrals) const {
    // By month, agreement, class and what it is earned by: a posting each.
    using EarnedBy = std::tuple<Index, Index, GlClass, std::string>;
    struct Earned {
      GlAnswer to;
      Money amount;
    };
    std::map<EarnedBy, Earned> earned;
    for (const Deferral& deferral : deferrals) {
      for (const Release& release : deferral.releases) {
        if (!terms_.period.contains(release.on)) continue;
        const EarnedBy key{month_of(release.on), deferral.agreement, release.to, name(release.about)};
        const auto [at, is_new] =
            earned.try_emplace(key, Earned{{}, Money::zero(terms_.provider.currency)});
        if (is_new) at->second.to = accounts_.find(release.to, release.about);
        at->second.amount += release.amount;
      }
    }
    std::vector<JournalEntry> entries;
    for (const Period& month : billed_months(terms_)) {
      entries.push_back({JournalSource::recognition, month.end.plus_days(-1), kNowhere, {}});
    }
    for (const auto& [key, one] : earned) {
      const auto& [month, agreement, of, what] = key;
      std::vector<Posting>& postings = entries[month].postings;
      postings.push_back(posting(GlClass::deferred, deferred_of(agreement), one.amount, what));
      postings.push_back({of, one.to, -one.amount, kNowhere, agreement, what});
    }
    return entries;
  }

  // "support/mail", "support/engineer/standard".
  std::string name(const Posted& about) const {
    const Agreement& agreement = terms_.agreements[about.agreement];
    std::string text = agreement.id;
    if (about.addition != kNowhere) text += "/" + agreement.additions[about.addition].id;
    if (about.work_role != kNowhere) {
      text +=
          "/" + terms_.work_roles[about.work_role].id + "/" + terms_.work_types[about.work_type].id;
    }
    return text;
  }

  // The month's place in the book's period.
  Index month_of(Date day) const {
    const Date start = terms_.period.start;
    return static_cast<Index>((day.year() - start.year()) * 12 + day.month() - start.month());
  }

  const Terms& terms_;
  const Accounts& accounts_;
  const ClientBill& bill_;
  const NameLine& name_line_;
};

}  // namespace

ClientPostings post_client(const Terms& terms, const Accounts& accounts,
                           std::span<const TimeEntry> entries, const ClientBill& bill,
                           const NameLine& name_line) {
  std::vector<Deferral> deferrals = block_deferrals(terms, entries, bill);
  for (Deferral& deferral : fee_deferrals(terms, bill)) deferrals.push_back(std::move(deferral));
  return Poster(terms, accounts, bill, name_line).run(deferrals);
}

}  // namespace billing
