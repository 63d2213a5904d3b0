// Invoices month by month, then blocks, then what is on no invoice.
#include "api/write_result.h"

#include "api/session.h"
#include "api/words.h"
#include "api/write_block.h"
#include "api/write_invoice.h"

namespace billing {
namespace {

constexpr std::size_t kOneLineMax = 600;  // Characters: a line of an invoice, a movement.

void lay_out_into(const OrderedJson& value, std::size_t depth, std::string& text) {
  const std::string on_one_line = value.dump();
  if (!value.is_structured() || value.empty() || on_one_line.size() <= kOneLineMax) {
    text += on_one_line;
    return;
  }
  text += value.is_object() ? '{' : '[';
  bool first = true;
  for (const auto& [key, part] : value.items()) {
    text += first ? "\n" : ",\n";
    first = false;
    text.append(depth + 1, ' ');
    if (value.is_object()) text += OrderedJson(key).dump() + ": ";
    lay_out_into(part, depth + 1, text);
  }
  text += '\n';
  text.append(depth, ' ');
  text += value.is_object() ? '}' : ']';
}

}  // namespace

OrderedJson write_result(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  Money subtotal = Money::zero(terms.provider.currency);
  Money total = subtotal;
  OrderedJson invoices = OrderedJson::array();
  OrderedJson blocks = OrderedJson::array();
  OrderedJson unbilled = OrderedJson::array();
  for (std::size_t month = 0; month < billed_months(terms).size(); ++month) {
    for (Index client = 0; client < billed.clients.size(); ++client) {
      const Invoice& invoice = billed.clients[client].bill.invoices[month];
      subtotal += invoice.subtotal;
      total += invoice.total;
      OrderedJson written = write_invoice(billed, client, month);
      if (!written.is_null()) invoices.push_back(std::move(written));
    }
  }
  for (const BilledClient& client : billed.clients) {
    for (const BlockHistory& history : client.bill.blocks) {
      blocks.push_back(write_block(billed, client.bill, history));
    }
    for (const Unbilled& entry : client.bill.unbilled) {
      unbilled.push_back({{"entry", billed.book.time_entries[entry.entry].id},
                          {"reason", to_string(entry.reason)}});
    }
  }
  return {{"ok", true},
          {"engine_version", engine_version()},
          {"currency", terms.provider.currency.text()},
          {"period", print_period(terms.period)},
          {"subtotal", subtotal.to_string()},
          {"tax", (total - subtotal).to_string()},
          {"total", total.to_string()},
          {"invoices", std::move(invoices)},
          {"blocks", std::move(blocks)},
          {"unbilled", std::move(unbilled)}};
}

std::string lay_out(const OrderedJson& value) {
  std::string text;
  lay_out_into(value, 0, text);
  return text;
}

}  // namespace billing
