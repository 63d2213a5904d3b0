// What the ledger keeps of months that are closed.
#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

ClosedPosting read_posting(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                           Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedPosting posting;
  posting.of = fields.choice("class", find_gl_class, kGlClassWords);
  posting.account = fields.text("account");
  check_account(fields, posting.account);
  posting.level = fields.id("level");
  posting.amount = fields.decimal("amount", Sign::any);
  posting.agreement = fields.optional_reference("agreement", ids.agreements, "agreement");
  posting.what = read_name(fields, "what");
  fields.finish();
  return posting;
}

ClosedEntry read_entry(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                       std::optional<Date> until, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedEntry entry;
  const std::optional<Date> on = fields.optional_date("on");
  if (!fields.has("on")) fields.missing("on");
  entry.on = on.value_or(Date{});
  if (on && until && *on >= *until) {
    fields.problem("gl.not_closed", "on",
                   on->to_string() + " is not a day of a closed month: those end before " +
                       until->to_string() + ".");
  }
  entry.source =
      fields.choice("source", find_journal_source, "opening, invoice, recognition, adjustment");
  entry.client = fields.reference("client", ids.clients, "client");
  entry.invoice = read_name(fields, "invoice");
  entry.number = read_name(fields, "number");
  if (!fields.has("postings")) fields.missing("postings");
  const auto& postings = fields.list("postings", kClosedPostingsMax);
  Decimal sum;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const std::string here = fields.at("postings") + "/" + std::to_string(i);
    entry.postings.push_back(read_posting(postings[i], here, ids, problems));
    sum += entry.postings.back().amount;
  }
  if (!sum.is_zero()) {
    fields.problem(
        "gl.unbalanced", "postings",
        "Debits and credits of an entry add up to zero, these to " + sum.to_string() + ".");
  }
  fields.finish();
  return entry;
}

}  // namespace

void read_closed_months(FieldReader& fields, const BookIds& ids, Ledger& ledger,
                        Problems& problems) {
  ledger.closed_until = fields.optional_date("closed_until");
  if (ledger.closed_until && ledger.closed_until->day() != 1) {
    fields.problem("period.not_months", "closed_until",
                   "Whole months are closed: write the first of the month that is open.");
  }
  const auto& entries = fields.list("closed_entries", kClosedEntriesMax);
  if (!entries.empty() && !fields.has("closed_until")) fields.missing("closed_until");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string here = fields.at("closed_entries") + "/" + std::to_string(i);
    ledger.closed_entries.push_back(
        read_entry(entries[i], here, ids, ledger.closed_until, problems));
  }
  read_closed_invoices(fields, ids, ledger, problems);
}

}  // namespace billing
