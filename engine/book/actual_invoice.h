// An invoice that the provider really sent, from whatever made it: to lay beside the computed one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

struct ActualLine {
  std::string description;
  std::optional<Decimal> quantity;
  Decimal amount;  // Before tax; below zero is a credit.
  // The computed lines that it stands for, by id, as somebody has decided; empty: none of them.
  // nullopt: the rules look for it.
  std::optional<std::vector<std::string>> matches;
};

struct ActualInvoice {
  std::string id;
  Index client = kNowhere;
  std::string number;
  Date on;  // Its month is laid beside the computed month.
  std::vector<ActualLine> lines;
};

}  // namespace billing
