// Applies operations to a copy of the terms and, last, to the entries.
#include "api/edit_book.h"

#include <algorithm>

#include "api/actual_invoices.h"
#include "api/check_terms.h"
#include "api/edit_once.h"
#include "api/limits.h"
#include "api/read_consumption.h"
#include "api/read_counts.h"
#include "api/read_terms.h"
#include "api/read_time_entries.h"
#include "api/shift_references.h"

namespace billing {
namespace {

constexpr std::string_view kKinds =
    "provider, policies, period, tax_rate, work_role, work_type, rate_rules, ledger, client, "
    "count_source, agreement, project, expense, product, actual_invoice, profiles, "
    "configured, closed_tickets, time_entry, consumption_row";

template <typename Element>
Index place_of(const std::vector<Element>& elements, const std::string& id) {
  const auto found = std::find_if(elements.begin(), elements.end(),
                                  [&](const Element& element) { return element.id == id; });
  return found == elements.end() ? kNowhere : static_cast<Index>(found - elements.begin());
}

class Editor {
 public:
  Editor(const Book& book, Problems& problems)
      : book_(book), terms_(edited_.terms), problems_(problems) {
    edited_.terms = book.terms;
  }

  void apply(const JsonValue& operation, const std::string& pointer) {
    FieldReader fields(operation, pointer, problems_);
    const std::string verb = fields.text("operation");
    const std::string kind = fields.text("kind");
    if (verb == "set") {
      const auto at = fields.optional_integer("at", {0, 1'000'000});
      if (const JsonValue* value = fields.required_child("value")) set(fields, kind, *value, at);
    } else if (verb == "remove") {
      const std::string id = fields.id("id");
      if (!id.empty()) remove(fields, kind, id);
    } else {
      fields.problem("choice.unknown", "operation",
                     in_quotes(verb) + " is not one of set, remove.");
    }
    fields.finish();
  }

  EditedBook finish() {
    if (edited_.time_entries) check_entry_ids(*edited_.time_entries, problems_);
    check_terms(terms_, problems_);
    check_entry_agreements(terms_, entries(), problems_);
    check_consumption(terms_, rows(), problems_);
    return std::move(edited_);
  }

 private:
  const std::vector<TimeEntry>& entries() const {
    return edited_.time_entries ? *edited_.time_entries : book_.time_entries;
  }
  std::vector<TimeEntry>& changing_entries() {
    if (!edited_.time_entries) edited_.time_entries = book_.time_entries;
    return *edited_.time_entries;
  }
  const std::vector<ConsumptionRow>& rows() const {
    return edited_.consumption ? *edited_.consumption : book_.consumption;
  }
  std::vector<ConsumptionRow>& changing_rows() {
    if (!edited_.consumption) edited_.consumption = book_.consumption;
    return *edited_.consumption;
  }

  void shift_usage(BookList list, Index place, Shift shift) {
    shift_references(changing_entries(), list, place, shift);
    if (!rows().empty()) shift_references(changing_rows(), list, place, shift);
  }

  // kNowhere: of a faulty element, in an edit that will be refused.
  void touch_client(Index client) {
    if (client != kNowhere) edited_.clients.push_back(terms_.clients[client].id);
  }

  void set(FieldReader& fields, const std::string& kind, const JsonValue& value,
           std::optional<int> at) {
    if (set_once(fields, kind, value, edited_, problems_)) return;
    const BookIds ids = collect_ids(terms_);
    if (kind == "tax_rate") {
      set_element(
          terms_.tax_rates, BookList::tax_rates, "/tax_rates", value, at, kTaxRatesMax,
          [&](const std::string& here) { return read_tax_rate(value, here, ids, problems_); });
      edited_.everything = true;
    } else if (kind == "work_role") {
      set_element(terms_.work_roles, BookList::work_roles, "/work_roles", value, at, kWorkRolesMax,
                  [&](const std::string& here) { return read_work_role(value, here, problems_); });
      edited_.everything = true;
    } else if (kind == "work_type") {
      set_element(
          terms_.work_types, BookList::work_types, "/work_types", value, at, kWorkTypesMax,
          [&](const std::string& here) { return read_work_type(value, here, ids, problems_); });
      edited_.everything = true;
    } else if (kind == "client") {
      const std::size_t before = terms_.clients.size();
      const Index place = set_element(
          terms_.clients, BookList::clients, "/clients", value, at, kClientsMax,
          [&](const std::string& here) { return read_client(value, here, ids, problems_); });
      // A client in the middle moves the others, and with them their invoice numbers.
      if (terms_.clients.size() != before && place + 1 != terms_.clients.size()) {
        edited_.everything = true;
      }
      touch_client(place);
    } else if (kind == "count_source") {
      set_element(terms_.count_sources, BookList::count_sources, "/count_sources", value, at,
                  kCountSourcesMax, [&](const std::string& here) {
                    return read_count_source(value, here, ids, problems_);
                  });
      edited_.everything = true;
    } else if (kind == "agreement") {
      set_agreement(value, at, ids);
    } else if (kind == "project") {
      set_owned(terms_.projects, {BookList::projects, "/projects", kProjectsMax}, value, at,
                [&](const std::string& here) { return read_project(value, here, ids, problems_); });
    } else if (kind == "expense") {
      edited_.items = true;
      set_owned(terms_.expenses, {BookList::expenses, "/expenses", kItemsMax}, value, at,
                [&](const std::string& here) { return read_expense(value, here, ids, problems_); });
    } else if (kind == "product") {
      edited_.items = true;
      set_owned(terms_.products, {BookList::products, "/products", kItemsMax}, value, at,
                [&](const std::string& here) { return read_product(value, here, ids, problems_); });
    } else if (kind == "actual_invoice") {
      set_owned(terms_.actual_invoices,
                {BookList::actual_invoices, "/actual_invoices", kActualInvoicesMax}, value, at,
                [&](const std::string& here) {
                  return read_actual_invoice(value, here, terms_, ids, problems_);
                });
    } else if (kind == "time_entry") {
      set_usage<TimeEntriesReader>(changing_entries(), {"/time_entries", kTimeEntriesMax}, value,
                                   at, ids);
    } else if (kind == "consumption_row") {
      set_usage<ConsumptionReader>(changing_rows(), {"/consumption", kConsumptionRowsMax}, value,
                                   at, ids);
    } else {
      fields.problem("choice.unknown", "kind",
                     in_quotes(kind) + " is not one of " + std::string(kKinds) + ".");
    }
  }

  // Replaces or inserts; returns the place. `read` is called with the element's own pointer.
  template <typename Element, typename Read>
  Index set_element(std::vector<Element>& elements, BookList list, const std::string& pointer,
                    const JsonValue& value, std::optional<int> at, std::size_t count_max,
                    Read read) {
    const JsonValue* id = value.find("id");
    Index place = id == nullptr ? kNowhere : place_of(elements, id->text);
    if (place != kNowhere) {
      elements[place] = read(pointer + "/" + std::to_string(place));
      return place;
    }
    const auto count = static_cast<Index>(elements.size());
    place = at ? std::min(static_cast<Index>(*at), count) : count;
    Element element = read(pointer + "/" + std::to_string(place));
    if (count == count_max) {
      problems_.add("list.too_long", pointer,
                    "At most " + std::to_string(count_max) + " fit in this list.");
      return 0;
    }
    if (place != count) shift_references(terms_, list, place, Shift::up);
    if (place != count) shift_usage(list, place, Shift::up);
    elements.insert(elements.begin() + place, std::move(element));
    return place;
  }

  void set_agreement(const JsonValue& value, std::optional<int> at, const BookIds& ids) {
    const JsonValue* id = value.find("id");
    const Index before = id == nullptr ? kNowhere : place_of(terms_.agreements, id->text);
    if (before != kNowhere) touch_client(terms_.agreements[before].client);
    const Index place = set_element(
        terms_.agreements, BookList::agreements, "/agreements", value, at, kAgreementsMax,
        [&](const std::string& here) { return read_agreement(value, here, ids, problems_); });
    if (before == kNowhere && place + 1 != terms_.agreements.size()) edited_.everything = true;
    touch_client(terms_.agreements[place].client);
  }

  struct OwnedList {
    BookList list;
    std::string pointer;
    std::size_t count_max;
  };

  // An element that is one client's and that nothing else names.
  template <typename Element, typename Read>
  void set_owned(std::vector<Element>& elements, const OwnedList& list, const JsonValue& value,
                 std::optional<int> at, Read read) {
    const JsonValue* id = value.find("id");
    const Index before = id == nullptr ? kNowhere : place_of(elements, id->text);
    if (before != kNowhere) touch_client(elements[before].client);
    const Index place =
        set_element(elements, list.list, list.pointer, value, at, list.count_max, read);
    if (elements.empty()) return;
    if (before == kNowhere && place + 1 != elements.size()) edited_.everything = true;
    touch_client(elements[place].client);
  }

  struct UsageList {
    std::string pointer;
    std::size_t count_max;
  };

  template <typename Reader, typename Used>
  void set_usage(std::vector<Used>& all, const UsageList& list, const JsonValue& value,
                 std::optional<int> at, const BookIds& ids) {
    const JsonValue* id = value.find("id");
    Index place = id == nullptr ? kNowhere : place_of(all, id->text);
    const bool replaces = place != kNowhere;
    const auto count = static_cast<Index>(all.size());
    if (!replaces) place = at ? std::min(static_cast<Index>(*at), count) : count;
    if (!replaces && count == list.count_max) {
      problems_.add("list.too_long", list.pointer,
                    "At most " + std::to_string(list.count_max) + " fit in this list.");
      return;
    }
    const std::string here = list.pointer + "/" + std::to_string(place);
    Reader reader(problems_);
    reader.read(value, here);
    std::vector<Used> read = reader.resolve(ids, [&](std::size_t) { return here; });
    if (read.front().client == kNowhere) return;  // Said so already.
    touch_client(read.front().client);
    if (replaces) {
      touch_client(all[place].client);
      all[place] = std::move(read.front());
    } else {
      all.insert(all.begin() + place, std::move(read.front()));
      if (place != count) edited_.everything = true;  // Those after it have moved.
    }
  }

  void remove(FieldReader& fields, const std::string& kind, const std::string& id) {
    if (kind == "tax_rate")
      remove_element(fields, terms_.tax_rates, BookList::tax_rates, id);
    else if (kind == "work_role")
      remove_element(fields, terms_.work_roles, BookList::work_roles, id);
    else if (kind == "work_type")
      remove_element(fields, terms_.work_types, BookList::work_types, id);
    else if (kind == "client")
      remove_element(fields, terms_.clients, BookList::clients, id);
    else if (kind == "count_source")
      remove_element(fields, terms_.count_sources, BookList::count_sources, id);
    else if (kind == "agreement")
      remove_element(fields, terms_.agreements, BookList::agreements, id);
    else if (kind == "project")
      remove_element(fields, terms_.projects, BookList::projects, id);
    else if (kind == "expense")
      remove_element(fields, terms_.expenses, BookList::expenses, id);
    else if (kind == "product")
      remove_element(fields, terms_.products, BookList::products, id);
    else if (kind == "actual_invoice")
      remove_element(fields, terms_.actual_invoices, BookList::actual_invoices, id);
    else if (kind == "time_entry")
      remove_usage(
          fields, entries(), [&]() -> auto& { return changing_entries(); }, id);
    else if (kind == "consumption_row")
      remove_usage(
          fields, rows(), [&]() -> auto& { return changing_rows(); }, id);
    else {
      fields.problem("choice.unknown", "kind",
                     "A " + in_quotes(kind) + " cannot be removed, only tax_rate, work_role, " +
                         "work_type, client, count_source, agreement, project, expense, product, "
                         "actual_invoice, time_entry, consumption_row.");
    }
  }

  template <typename Element>
  void remove_element(FieldReader& fields, std::vector<Element>& elements, BookList list,
                      const std::string& id) {
    const Index place = place_of(elements, id);
    if (place == kNowhere) {
      unknown(fields, id);
      return;
    }
    const std::vector<std::string> users = find_users(terms_, entries(), rows(), list, place);
    if (!users.empty()) {
      fields.problem(
          "reference.in_use", "id",
          "\"" + id + "\" cannot be removed while it is used by " + list_users(users) + ".");
      return;
    }
    elements.erase(elements.begin() + place);
    shift_references(terms_, list, place, Shift::down);
    shift_usage(list, place, Shift::down);
    edited_.everything = true;
  }

  // `changing` gives the list to change: a copy that is made only when there is something to do.
  template <typename Used, typename Changing>
  void remove_usage(FieldReader& fields, const std::vector<Used>& now, Changing changing,
                    const std::string& id) {
    const Index place = place_of(now, id);
    if (place == kNowhere) {
      unknown(fields, id);
      return;
    }
    changing().erase(changing().begin() + place);
    edited_.everything = true;  // Those after it have moved.
  }

  void unknown(FieldReader& fields, const std::string& id) {
    fields.problem("reference.unknown", "id", "There is none with the id " + in_quotes(id) + ".");
  }

  const Book& book_;
  EditedBook edited_;
  Terms& terms_;  // The edited ones.
  Problems& problems_;
};

}  // namespace

EditedBook edit_book(std::string_view json, const Book& book, Problems& problems) {
  const std::optional<JsonValue> root = parse_json(json, nullptr, problems);
  if (!root) return {};
  FieldReader fields(*root, "", problems);
  if (!fields.has("operations")) fields.missing("operations");
  Editor editor(book, problems);
  const auto& operations = fields.list("operations", kTimeEntriesMax);
  for (std::size_t i = 0; i < operations.size(); ++i) {
    editor.apply(operations[i], "/operations/" + std::to_string(i));
  }
  fields.finish();
  return editor.finish();
}

}  // namespace billing
