// The same block counted in the other unit, at the price of one of its hours.
#pragma once

#include "book/block.h"

namespace billing {

bool can_convert(const Block& block);
// Hours become money, or money hours, at the block's hour_price. Hours keep six digits.
Block convert_block(const Block& block, BlockUnit unit);

}  // namespace billing
