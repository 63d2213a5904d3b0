// Blocks lose nothing and gain nothing.
#pragma once

#include <map>
#include <string>

#include "support/random_books.h"

namespace billing::testing {

// granted = drawn + expired + left in every lot; every month opens with what the one before left.
inline void check_block(const JsonValue& block, bool carries, Claims& claims) {
  const std::string& id = text_of(block, "agreement");
  Decimal granted, balance;
  for (const JsonValue& lot : items_of(block, "lots")) {
    claims.equal(number_of(lot, "granted"),
                 number_of(lot, "drawn") + number_of(lot, "expired") +
                     number_of(lot, "taken_back") + number_of(lot, "left"),
                 id + ": lot");
    claims.claim(!number_of(lot, "left").is_negative(), id + ": a lot below zero");
    granted += number_of(lot, "granted");
  }
  Decimal granted_by_movements;
  for (const JsonValue& movement : items_of(block, "movements")) {
    const std::string& kind = text_of(movement, "kind");
    balance += number_of(movement, "quantity");
    claims.equal(number_of(movement, "left"), balance, text_of(movement, "id") + ": left");
    claims.claim(carries || !balance.is_negative(), id + ": owes without carrying");
    claims.claim(!number_of(movement, "beyond").is_negative(), id + ": beyond below zero");
    claims.claim(number_of(movement, "quantity").is_negative() || kind == "grant" ||
                     number_of(movement, "quantity").is_zero(),
                 id + ": gains without a grant");
    if (kind == "grant") granted_by_movements += number_of(movement, "quantity");
  }
  claims.equal(granted_by_movements, granted, id + ": granted");
  const JsonValue* before = nullptr;
  for (const JsonValue& month : items_of(block, "months")) {
    const Decimal adjusted =
        month.find("adjusted") == nullptr ? Decimal{} : number_of(month, "adjusted");
    claims.equal(number_of(month, "left"),
                 number_of(month, "opening") + number_of(month, "granted") + adjusted -
                     number_of(month, "drawn") - number_of(month, "expired"),
                 id + ": month");
    if (before != nullptr) {
      claims.equal(number_of(month, "opening"), number_of(*before, "left"), id + ": opening");
    }
    before = &month;
  }
}

// All blocks of a book, and what its invoices say of them.
inline void check_blocks(const Book& book, const JsonValue& result, Claims& claims) {
  std::map<std::string, bool> carries;
  for (const Agreement& agreement : book.terms.agreements) {
    carries[agreement.id] = agreement.block && (agreement.block->overage == Overage::carry ||
                                                agreement.block->borrow_percent ||
                                                !agreement.block->adjustments.empty());
  }
  for (const JsonValue& block : items_of(result, "blocks")) {
    check_block(block, carries[text_of(block, "agreement")], claims);
  }
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    for (const JsonValue& statement : items_of(invoice, "blocks")) {
      Decimal drawn;
      for (const JsonValue& draw : items_of(statement, "draws")) drawn += number_of(draw, "drawn");
      claims.equal(drawn, number_of(statement, "drawn"), "draws of a statement");
    }
  }
}

}  // namespace billing::testing
