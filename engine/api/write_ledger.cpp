// Classes as they were given; values in the order of their level's dimensions.
#include "api/write_ledger.h"

#include <algorithm>

#include "api/words.h"
#include "book/terms_in_currency.h"

namespace billing {
namespace {

JsonText write_mapping(const GlCascade& cascade, const GlMapping& mapping) {
  JsonText json{{"level", mapping.level}};
  const auto level = std::find_if(cascade.levels.begin(), cascade.levels.end(),
                                  [&](const GlLevel& one) { return one.name == mapping.level; });
  std::vector<std::string> values;
  for (const std::string& name : level->dimensions) values.push_back(mapping.values.at(name));
  if (!values.empty()) json.set("values", values);
  json.set("account", mapping.account);
  return json;
}

JsonText write_cascade(GlClass of, const GlCascade& cascade) {
  JsonText levels = JsonText::array();
  for (const GlLevel& level : cascade.levels) {
    JsonText one{{"name", level.name}};
    if (!level.dimensions.empty()) one.set("dimensions", level.dimensions);
    levels.push_back(one);
  }
  JsonText mappings = JsonText::array();
  for (const GlMapping& mapping : cascade.mappings) {
    mappings.push_back(write_mapping(cascade, mapping));
  }
  return {
      {"class", to_string(of)}, {"levels", std::move(levels)}, {"mappings", std::move(mappings)}};
}

JsonText write_closed_entry(const Terms& terms, const ClosedEntry& entry) {
  const int digits = provider_for(terms, entry.client).currency.digits;
  JsonText json{{"on", entry.on.to_string()},
                {"source", to_string(entry.source)},
                {"client", terms.clients[entry.client].id}};
  if (!entry.invoice.empty()) json.set("invoice", entry.invoice);
  if (!entry.number.empty()) json.set("number", entry.number);
  JsonText postings = JsonText::array();
  for (const ClosedPosting& posting : entry.postings) {
    JsonText one{{"class", to_string(posting.of)},
                 {"account", posting.account},
                 {"level", posting.level},
                 {"amount", posting.amount.to_string(digits)}};
    if (!posting.what.empty()) one.set("what", posting.what);
    if (posting.agreement != kNowhere) {
      one.set("agreement", terms.agreements[posting.agreement].id);
    }
    postings.push_back(one);
  }
  json.set("postings", std::move(postings));
  return json;
}

}  // namespace

JsonText write_ledger(const Terms& terms, const Ledger& ledger) {
  JsonText json = JsonText::object();
  if (ledger.fee_recognition != Ledger{}.fee_recognition) {
    json.set("fee_recognition", to_string(ledger.fee_recognition));
  }
  if (!ledger.cascades.empty()) {
    JsonText cascades = JsonText::array();
    for (const ClassCascade& own : ledger.cascades) {
      cascades.push_back(write_cascade(own.of, own.cascade));
    }
    json.set("cascades", std::move(cascades));
  }
  if (!ledger.closed_until) return json;
  json.set("closed_until", ledger.closed_until->to_string());
  JsonText entries = JsonText::array();
  for (const ClosedEntry& entry : ledger.closed_entries) {
    entries.push_back(write_closed_entry(terms, entry));
  }
  json.set("closed_entries", std::move(entries));
  if (!ledger.closed_invoices) return json;
  JsonText invoices = JsonText::array();
  for (const ClosedInvoice& invoice : *ledger.closed_invoices) {
    invoices.push_back(write_closed_invoice(terms, invoice));
  }
  json.set("closed_invoices", std::move(invoices));
  return json;
}

void write_dimensions(JsonText& owner, const GlDimensions& dimensions) {
  if (dimensions.empty()) return;
  JsonText list = JsonText::array();
  for (const auto& [name, value] : dimensions) {
    list.push_back({{"name", name}, {"value", value}});
  }
  owner.set("dimensions", std::move(list));
}

}  // namespace billing
