// A fix is an edit like any other, so it can be tried and undone like one.
#include <algorithm>

#include "api/leakage.h"
#include "api/read_configured.h"
#include "api/write_agreement.h"
#include "api/write_consumption.h"
#include "api/write_items.h"
#include "api/write_price_list.h"
#include "api/write_time_entry.h"
#include "leakage/additions.h"

namespace billing {
namespace {

class Operations {
 public:
  void set(const char* kind, const JsonText& value) {
    list_.push_back({{"operation", "set"}, {"kind", kind}, {"value", value}});
  }
  JsonText write() const { return {{"operations", list_}}; }

 private:
  JsonText list_ = JsonText::array();
};

template <typename Record>
AsConfigured<Record>* find_record(std::vector<AsConfigured<Record>>& records, Index place) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const auto& one) { return one.place == place; });
  return found == records.end() ? nullptr : &*found;
}

// Writes what has been mended where it stands: in what is set up, where that is given, else in the
// book itself.
class FixWriter {
 public:
  FixWriter(const LeakBook& book, const MendedBook& mended)
      : signed_(book.book.terms), mended_(mended) {
    if (signed_.configured) configured_ = *signed_.configured;
  }

  JsonText write(const MendedRecords& records) {
    for (const Index place : records.agreements) {
      Agreement agreement = mended_.terms.agreements[place];
      drop_changes_after_end(agreement);
      if (!mend_record(configured_.agreements, place, agreement)) {
        operations_.set("agreement", write_agreement(mended_.terms, agreement));
      }
    }
    for (const Index place : records.work_roles) {
      mend_record(configured_.work_roles, place, mended_.terms.work_roles[place]);
    }
    for (const Index place : records.work_types) {
      mend_record(configured_.work_types, place, mended_.terms.work_types[place]);
    }
    for (const Index place : records.clients) {
      mend_record(configured_.clients, place, mended_.terms.clients[place].rate_rules);
    }
    for (const Index place : records.missing_agreements) {
      std::erase(configured_.missing_agreements, place);
      is_changed_ = true;
    }
    if (records.rate_rules) {
      configured_.rate_rules = mended_.terms.rate_rules;
      is_changed_ = true;
    }
    if (records.policies) {
      configured_.policies = mended_.terms.policies;
      is_changed_ = true;
    }
    write_rows(records);
    if (is_changed_) operations_.set("configured", write_configured(signed_, configured_));
    return operations_.write();
  }

 private:
  template <typename Record>
  bool mend_record(std::vector<AsConfigured<Record>>& records, Index place, const Record& mended) {
    AsConfigured<Record>* own = find_record(records, place);
    if (own == nullptr) return false;
    own->record = mended;
    is_changed_ = true;
    return true;
  }

  void write_rows(const MendedRecords& records) {
    const Terms& terms = mended_.terms;
    for (const Index place : records.time_entries) {
      operations_.set("time_entry", write_time_entry(terms, mended_.entries[place]));
    }
    for (const Index place : records.consumption) {
      operations_.set("consumption_row", write_consumption_row(terms, mended_.consumption[place]));
    }
    for (const Index place : records.expenses) {
      operations_.set("expense", write_item(terms, ItemKind::expense, terms.expenses[place]));
    }
    for (const Index place : records.products) {
      operations_.set("product", write_item(terms, ItemKind::product, terms.products[place]));
    }
  }

  const Terms& signed_;
  const MendedBook& mended_;
  Configured configured_;
  bool is_changed_ = false;
  Operations operations_;
};

// Work types whose time may go unbilled.
JsonText write_unbilled_types(const LeakBook& book, const Finding& finding) {
  Operations operations;
  std::vector<Index> types;
  for (const Index entry : finding.mended.time_entries) {
    const Index type = book.book.time_entries[entry].work_type;
    if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
  }
  const Terms& terms = book.book.terms;
  Configured configured = terms.configured.value_or(Configured{});
  bool is_configured = false;
  for (const Index type : types) {
    WorkType meant = terms.work_types[type];
    meant.may_go_unbilled = true;
    operations.set("work_type", write_work_type(terms, meant));
    if (AsConfigured<WorkType>* own = find_record(configured.work_types, type)) {
      own->record.may_go_unbilled = is_configured = true;
    }
  }
  if (is_configured) operations.set("configured", write_configured(terms, configured));
  return operations.write();
}

// Whether the check still finds it in the book with that set-up.
bool is_still_found(const LeakBook& book, const Finding& finding, const Configured& configured) {
  Book changed = book.book;
  changed.terms.configured = configured;
  const LeakBook after(changed);
  const std::string id = finding_id(book, finding);
  for (Finding& one : all_checks()[finding.check].find(after)) {
    one.check = finding.check;
    if (finding_id(after, one) == id) return true;
  }
  return false;
}

// Says of an agreement that it is set up as it was signed, or of work types that their time may go
// unbilled.
JsonText write_meant(const LeakBook& book, const Finding& finding, FieldReader& fields) {
  if (all_checks()[finding.check].id == "time_given_away") {
    return write_unbilled_types(book, finding);
  }
  const Terms& terms = book.book.terms;
  Configured configured = terms.configured.value_or(Configured{});
  const bool can_be_meant = finding.agreement != kNowhere &&
                            finding.confidence == Confidence::inferred &&
                            !book.is_confirmed(finding.agreement);
  if (can_be_meant) {
    configured.agreements.push_back({finding.agreement, terms.agreements[finding.agreement]});
  }
  if (!can_be_meant || is_still_found(book, finding, configured)) {
    fields.problem("question.unknown", "as",
                   "This is no question of what is meant: what was signed, or the rows, say it.");
    return nullptr;
  }
  Operations operations;
  operations.set("configured", write_configured(terms, configured));
  return operations.write();
}

}  // namespace

JsonText answer_leak_fix(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  if (!fields.has("finding")) fields.missing("finding");
  const std::string id = read_name(fields, "finding");
  const std::string as = fields.optional_text("as").value_or("mended");
  if (as != "mended" && as != "meant") {
    fields.problem("choice.unknown", "as", in_quotes(as) + " is not one of mended, meant.");
  }
  if (!problems.none()) return nullptr;
  const LeakBook book(billed.book);
  for (const Finding& finding : find_leaks(book)) {
    if (finding_id(book, finding) != id) continue;
    if (as == "meant") {
      JsonText edit = write_meant(book, finding, fields);
      return edit.is_null() ? edit : JsonText{{"ok", true}, {"edit", std::move(edit)}};
    }
    if (!finding.mend) {
      fields.problem("question.unknown", "finding",
                     "Nothing that stands in the book would put this right.");
      return nullptr;
    }
    const MendedBook mended = mend(book, {&finding, 1});
    return {{"ok", true}, {"edit", FixWriter(book, mended).write(finding.mended)}};
  }
  fields.problem("reference.unknown", "finding", "There is no finding " + in_quotes(id) + ".");
  return nullptr;
}

}  // namespace billing
