// Small books as text: a test writes what it is about, the rest has a default. Quotes are single in
// a test and double in the book, so that both stay readable.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "api/read_book.h"
#include "book/terms_in_currency.h"
#include "invoice/bill_client.h"

namespace billing::testing {

inline std::string in_json(std::string text) {
  for (char& c : text) {
    if (c == '\'') c = '"';
  }
  return text;
}

// The elements of each list, without its brackets.
struct BookText {
  std::string provider = "'currency': 'USD'";  // Beside its name.
  std::string policies = {};                   // Fields.
  std::string period = "'start': '2026-01-01', 'end': '2026-04-01'";
  std::string tax_rates = {};
  std::string work_roles =
      "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '100'},"
      "{'id': 'senior', 'name': 'Senior engineer', 'hourly_rate': '150'}";
  std::string work_types =
      "{'id': 'standard', 'name': 'Standard'}, {'id': 'after_hours', 'name': 'After hours'}";
  std::string rate_rules = {};
  std::string ledger = {};  // Fields.
  std::string clients = "{'id': 'oak', 'name': 'Oakline'}";
  std::string count_sources = {};
  std::string agreements = {};
  std::string time_entries = {};
  std::string consumption = {};
  std::string projects = {};
  std::string expenses = {};
  std::string products = {};
  std::string actual_invoices = {};
  std::string profiles = {};

  static std::string list_if_any(const std::string& name, const std::string& elements) {
    return elements.empty() ? "" : "], '" + name + "': [" + elements;
  }

  std::string text() const {
    return in_json(
        "{'format': 'drawdown-book-1', 'provider': {'name': 'Fernhill', " + provider + "}, " +
        (policies.empty() ? "" : "'policies': {" + policies + "}, ") +
        (count_sources.empty() ? "" : "'count_sources': [" + count_sources + "], ") +
        "'period': {" + period + "}, 'tax_rates': [" + tax_rates + "], 'work_roles': [" +
        work_roles + "], 'work_types': [" + work_types + "], 'rate_rules': [" + rate_rules + "], " +
        (ledger.empty() ? "" : "'ledger': {" + ledger + "}, ") + "'clients': [" + clients +
        "], 'agreements': [" + agreements + "], 'time_entries': [" + time_entries +
        list_if_any("projects", projects) + list_if_any("expenses", expenses) +
        list_if_any("products", products) + list_if_any("actual_invoices", actual_invoices) +
        list_if_any("profiles", profiles) + list_if_any("consumption", consumption) + "]}");
  }
};

struct AgreementText {
  std::string id = "support";
  std::string client = "oak";
  std::string start = "2026-01-01";
  std::string cycle = "monthly";
  std::string coverage = "'time': true";
  std::string more = {};  // Further fields, such as "'end': '2026-02-01'".

  std::string text() const {
    return "{'id': '" + id + "', 'client': '" + client + "', 'name': 'Agreement " + id +
           "', 'start': '" + start + "', 'billing_cycle': '" + cycle + "', 'coverage': {" +
           coverage + "}" + (more.empty() ? "" : ", " + more) + "}";
  }
};

struct EntryText {
  std::string id = "e1";
  std::string worked_at = "2026-01-05";  // A date alone is at nine, or, saved, at six.
  std::string entered_at = {};           // Empty: the day worked.
  std::string duration = "'hours': '1'";
  std::string role = "engineer";
  std::string type = "standard";
  std::string agreement = {};  // Empty: none.
  std::string client = "oak";
  std::string billing = "billable";
  std::string more = {};  // Further fields, such as "'hourly_rate': '80'".

  std::string text() const {
    const auto at = [](const std::string& date, const char* time) {
      return date.size() == 10 ? date + time : date;
    };
    return "{'id': '" + id + "', 'client': '" + client + "'" +
           (agreement.empty() ? "" : ", 'agreement': '" + agreement + "'") + ", 'worked_at': '" +
           at(worked_at, "T09:00") + "', 'entered_at': '" +
           at(entered_at.empty() ? worked_at.substr(0, 10) : entered_at, "T18:00") + "', " +
           duration + ", 'work_role': '" + role + "', 'work_type': '" + type + "', 'billing': '" +
           billing + "'" + (more.empty() ? "" : ", " + more) + "}";
  }
};

// Elements of a list, put together.
template <typename Text>
std::string list_of(const std::vector<Text>& elements) {
  std::string list;
  for (const Text& element : elements) list += (list.empty() ? "" : ", ") + element.text();
  return list;
}

// A book that is expected to be good; the test fails with its problems if it is not.
inline Book read_good(const std::string& json) {
  Problems problems;
  std::optional<Book> book = read_book(json, problems);
  for (const Problem& problem : problems.shown()) {
    UNSCOPED_INFO(problem.pointer << ": " << problem.sentence << " [" << problem.code << "]");
  }
  REQUIRE(book);
  return std::move(*book);
}
inline Book read_good(const BookText& book) { return read_good(book.text()); }

inline ClientBill bill(const Book& book, Index client = 0) {
  Terms terms = book.terms;
  terms.provider = provider_for(book.terms, client);
  return bill_client(terms, usage_of(book), usage_by_client(book)[client], client);
}

}  // namespace billing::testing
