// What the accountant needs.
#include <array>

#include "assess/book_from_answers.h"

namespace billing {
namespace {

struct ClassAccount {
  GlClass of;
  std::string_view account;
  bool by_office;
};

// Account names are ours (assumption); the page changes them.
constexpr std::array<ClassAccount, kGlClasses> kAccounts = {{
    {GlClass::receivable, "Assets:Receivable", false},
    {GlClass::labour, "Income:Labour", true},
    {GlClass::agreement, "Income:Agreements", true},
    {GlClass::product, "Income:Products", false},
    {GlClass::expense, "Income:Expenses", false},
    {GlClass::tax, "Liabilities:Tax", false},
    {GlClass::deferred, "Liabilities:Deferred", false},
    {GlClass::breakage, "Income:Breakage", false},
    {GlClass::opening, "Equity:Opening", false},
}};

ClassCascade cascade_of(const ClassAccount& account) {
  ClassCascade cascade;
  cascade.of = account.of;
  if (account.by_office) {
    cascade.cascade.levels.push_back({"Office", {"office"}});
    for (const std::string_view office : {"North", "South"}) {
      cascade.cascade.mappings.push_back(
          {"Office",
           {{"office", std::string(office)}},
           std::string(account.account) + ":" + std::string(office)});
    }
  }
  cascade.cascade.levels.push_back({"Owner", {}});
  cascade.cascade.mappings.push_back({"Owner", {}, std::string(account.account)});
  return cascade;
}

}  // namespace

void add_ledger(const Answers& answers, Terms& terms) {
  if (!is_deferred(answers)) terms.ledger.fee_recognition = Recognition::at_invoice;
  if (answers.accounting != Accounting::accounts && answers.accounting != Accounting::both) return;
  for (const ClassAccount& account : kAccounts) {
    terms.ledger.cascades.push_back(cascade_of(account));
  }
}

}  // namespace billing
