// Edits by chance, of a book as the engine writes it: elements changed, added in the middle, taken
// out. Some are refused; that is part of the test.
#pragma once

#include <string>
#include <vector>

#include "support/answers.h"
#include "support/random.h"

namespace billing::testing {

class RandomEdit {
 public:
  explicit RandomEdit(std::uint64_t seed) : random_(seed) {}

  std::string edit(const Session& session) {
    const JsonValue book = read_json(session.ask(kAskBook));
    book_ = &book;
    std::string operations = operation(session);
    if (random_.between(0, 4) == 0) operations += "," + operation(session);
    book_ = nullptr;
    return "{\"operations\":[" + operations + "]}";
  }

 private:
  using Words = std::vector<std::string>;

  std::string pick(const Words& words) {
    return words[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(words.size()) - 1))];
  }

  static std::string set(const std::string& kind, const std::string& value,
                         const std::string& at = "") {
    return R"({"operation":"set","kind":")" + kind + R"(","value":)" + value +
           (at.empty() ? "" : ",\"at\":" + at) + "}";
  }

  std::string operation(const Session& session) {
    const std::string kind = kind_in_book();
    if (kind == "ledger") return set(kind, changed_ledger(session));
    if (kind == "profiles") return set(kind, "[" + pick({"", profile()}) + "]");
    if (kind == "provider") return set(kind, changed_provider());
    if (kind == "policies") return set(kind, changed_policies());
    if (kind == "period") return set(kind, changed_period());
    if (kind == "rate_rules") return set(kind, "[" + pick({"", blanket_rule()}) + "]");
    const auto& elements = items_of(*book_, list_of_kind(kind));
    const auto count = static_cast<std::int64_t>(elements.size());
    const std::int64_t place = random_.between(0, count - 1);
    JsonValue element = elements[static_cast<std::size_t>(place)];
    switch (random_.between(0, 4)) {
      case 0:
        return R"({"operation":"remove","kind":")" + kind + R"(","id":")" + text_of(element, "id") +
               "\"}";
      case 1:
        member(element, "id").text = "added" + std::to_string(++added_);
        change(kind, element);
        return set(kind, print_json(element),
                   random_.between(0, 3) == 0 ? "" : std::to_string(random_.between(0, count)));
      default:
        change(kind, element);
        return set(kind, print_json(element));
    }
  }

  // One of which there is something: what is set in an empty list is refused, and says little.
  std::string kind_in_book() {
    for (;;) {
      const std::string kind =
          pick({"time_entry",      "time_entry",   "time_entry", "agreement", "agreement",
                "client",          "work_role",    "work_type",  "tax_rate",  "provider",
                "policies",        "period",       "rate_rules", "ledger",    "profiles",
                "consumption_row", "count_source", "expense",    "product",   "project"});
      if (kind == "provider" || kind == "policies" || kind == "period" || kind == "rate_rules" ||
          kind == "ledger" || kind == "profiles") {
        return kind;
      }
      const JsonValue* list = book_->find(list_of_kind(kind));
      if (list != nullptr && !list->items.empty()) return kind;
    }
  }

  static std::string list_of_kind(const std::string& kind) {
    if (kind == "time_entry") return "time_entries";
    return kind == "consumption_row" ? "consumption" : kind + "s";
  }

  void put(JsonValue& object, const std::string& key, const std::string& json) {
    if (object.find(key) == nullptr) object.members.emplace_back(key, JsonValue{});
    member(object, key) = read_json(json);
  }
  void drop(JsonValue& object, const std::string& key) {
    std::erase_if(object.members, [&](const auto& one) { return one.first == key; });
  }
  std::string in_text(const std::string& text) { return JsonText(text).text(); }
  std::string any_id(const std::string& list) {
    const auto& elements = items_of(*book_, list);
    if (elements.empty()) return "none";
    const auto last = static_cast<std::int64_t>(elements.size()) - 1;
    return text_of(elements[static_cast<std::size_t>(random_.between(0, last))], "id");
  }
  std::string amount() { return in_text(pick({"0", "1", "99.995", "250", "33.3333", "1000"})); }
  std::string blanket_rule() {
    return R"({"method":"adjustment","value":)" + in_text(pick({"-90", "-0.5", "10"})) + "}";
  }

  void change(const std::string& kind, JsonValue& element) {
    if (kind == "time_entry") return change_entry(element);
    if (kind == "agreement") return change_agreement(element);
    if (kind == "consumption_row" || kind == "expense" || kind == "product" || kind == "project") {
      drop(element, "agreement");  // The old client's.
      return put(element, "client", in_text(any_id("clients")));
    }
    if (kind == "client") {
      put(element, "terms_days", std::to_string(random_.between(0, 90)));
      put(element, "rate_rules", "[" + pick({"", blanket_rule()}) + "]");
      if (random_.between(0, 2) == 0) put(element, "calendar", calendar(""));
    } else if (kind == "work_role") {
      put(element, "hourly_rate", amount());
    } else if (kind == "count_source") {
      put(element, "schedule",
          pick({R"({"every":"daily"})", R"({"every":"monthly","day":15})",
                R"({"every":"weekly"})"}));
    } else if (kind == "work_type") {
      put(element, "increment_minutes", std::to_string(random_.between(1, 60)));
    } else {
      put(element, "percent", amount());
    }
  }

  void change_entry(JsonValue& entry) {
    switch (random_.between(0, 6)) {
      case 0:
        drop(entry, "hours");
        return put(entry, "minutes", std::to_string(random_.between(0, 600)));
      case 1:
        return put(entry, "work_role", in_text(any_id("work_roles")));
      case 2:
        return put(entry, "work_type", in_text(any_id("work_types")));
      case 3:
        return put(entry, "billing", in_text(pick({"billable", "no_charge", "do_not_bill"})));
      case 4:
        return put(entry, "agreement", in_text(any_id("agreements")));
      case 5:
        drop(entry, "agreement");
        return put(entry, "client", in_text(any_id("clients")));
      default:
        return put(entry, "entered_at", in_text("2026-10-15T12:00"));
    }
  }

  void change_agreement(JsonValue& agreement) {
    switch (random_.between(0, 7)) {
      case 7:
        return put(agreement, "consumption", R"({"base":)" + in_text(pick({"net", "list"})) + "}");
      case 0:
        return put(agreement, "recurring_fee", "{\"amount\":" + amount() + "}");
      case 1:
        return put(agreement, "proration", in_text(pick({"off", "inclusive", "exclusive"})));
      case 2:
        return put(agreement, "timing", in_text(pick({"advance", "arrears"})));
      case 3:
        return put(agreement, "client", in_text(any_id("clients")));
      case 4:
        return put(agreement, "rate_rules", "[" + blanket_rule() + "]");
      case 5:
        return put(agreement, "additions", "[]");
      default:
        return put(agreement, "block",
                   R"({"unit":)" + in_text(pick({"hours", "amount"})) + R"(,"grant":)" + amount() +
                       R"(,"cycle":"per_period","hour_price":"100","overage":)" +
                       in_text(pick({"bill_own_rate", "carry", "refuse"})) + "}");
    }
  }

  std::string changed_provider() {
    JsonValue provider = member(*book_, "provider");
    put(provider, "rounding", in_text(pick({"floor", "half_even", "half_away_from_zero"})));
    if (random_.between(0, 1) == 0) {
      put(provider, "calendar", calendar(R"(,"time_zone":{"offset":"-05:00","transitions":[]})"));
    }
    if (random_.between(0, 2) == 0) {
      put(provider, "invoice_numbers",
          R"({"sequence":)" + in_text(pick({"continuous", "yearly"})) + R"(,"start":7})");
    }
    return print_json(provider);
  }

  std::string calendar(const std::string& zone) {
    return R"({"working_hours":[{"weekday":"monday","start":"09:00","end":")" +
           pick({"17:00", "12:30"}) + R"("}],"holidays":[{"on":)" +
           in_text(text_of(member(*book_, "period"), "start")) + R"(,"name":"H"}])" + zone + "}";
  }

  // Months are closed up to one of the book's, with their invoices, or opened again.
  std::string changed_ledger(const Session& session) {
    const Date start = *Date::parse(text_of(member(*book_, "period"), "start"));
    const auto months = static_cast<int>(random_.between(0, 2));
    const std::string answer =
        session.ask(R"({"question":"closing","until":)" +
                    in_text(start.plus_months(std::max(months, 1)).to_string()) + "}");
    if (!is_good(answer)) return "{}";  // The book ends before.
    JsonValue ledger = member(read_json(answer), "ledger");
    if (months == 0) {
      for (const char* field : {"closed_until", "closed_entries", "closed_invoices"}) {
        drop(ledger, field);
      }
    }
    return print_json(ledger);
  }

  std::string profile() {
    return R"({"id":"own","name":"Own","based_on":)" + in_text(pick({"autotask", "connectwise"})) +
           "}";
  }

  std::string changed_policies() {
    return R"({"entry_order":)" + in_text(pick({"saved", "worked"})) + R"(,"work_time_split":)" +
           in_text(pick({"by_start", "at_border"})) + R"(,"closed_changes":)" +
           in_text(pick({"report", "next_invoice"})) + "}";
  }

  std::string changed_period() {
    JsonValue period = member(*book_, "period");
    const Date end = *Date::parse(text_of(period, "end"));
    const auto months = static_cast<int>(random_.between(-1, 1));
    put(period, "end", in_text(end.plus_months(months).to_string()));
    return print_json(period);
  }

  const JsonValue* book_ = nullptr;
  Random random_;
  int added_ = 0;
};

}  // namespace billing::testing
