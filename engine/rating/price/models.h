// The price models, one a file. All are exact; rounding is the caller's.
#pragma once

#include "rating/price/price.h"

namespace billing {

Price price_flat(const Pricing& pricing, const Usage& usage);
Price price_per_unit(const Pricing& pricing, const Usage& usage);
Price price_package(const Pricing& pricing, const Usage& usage);
Price price_percentage(const Pricing& pricing, const Usage& usage);
Price price_graduated(const Pricing& pricing, const Usage& usage);  // And graduated_percentage.
Price price_volume(const Pricing& pricing, const Usage& usage);

// Packages of `size` (above zero) that `quantity` needs: a started one counts.
Decimal count_packages(const Decimal& quantity, const Decimal& size);

}  // namespace billing
