// Units that are not charged.
#pragma once

#include "rating/price/price.h"

namespace billing {

// What is left to charge of `quantity` when `included` of it are free: never below zero
// (assumption: the platforms do not say what more included than used is), and all of a quantity
// below zero, since a return uses up nothing that was free.
Decimal charged_units(const Decimal& quantity, const Decimal& included);

// The same for a part of a period: what came before it uses the free units first.
Usage charged_usage(const Usage& usage, const Decimal& included);

}  // namespace billing
