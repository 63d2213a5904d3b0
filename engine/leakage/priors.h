// What others say leaks: figures of an industry, most of them from its own advertising. Nothing
// that is measured on a book is made of them.
#pragma once

#include <array>
#include <string_view>

#include "profile/evidence.h"

namespace billing {

struct Prior {
  std::string_view id;
  std::string_view says;
  std::string_view source;
  Evidence evidence = Evidence::third_party;
};

inline constexpr std::array<Prior, 9> kPriors = {{
    {"article", "3 % of $120,000 a month is $3,600 a month and $43,200 a year.",
     "the article that started this project", Evidence::article},
    {"deskday", "5 to 15 % of annual revenue; about 10 % to billing errors.", "deskday.com"},
    {"paxrig", "8 to 15 % of delivered recurring services are not billed.",
     "paxrig.com/blog/msp-billing-automation-playbook, leakagefinder.com/faq"},
    {"revrecovery", "2 to 4 % of monthly recurring revenue; 5 to 15 % device drift in 6 months.",
     "revrecovery.org"},
    {"goodsign", "About 5 % of business services.", "goodsign.com"},
    {"harmonypsa", "Up to 9 % from badly managed contracts.", "harmonypsa.com"},
    {"agmspcoaching", "18 % of work could have been billable.", "agmspcoaching.com"},
    {"iofm", "12.5 % of invoices made by hand have an error.", "IOFM by way of getflexpoint.com"},
    {"leakagefinder", "Of what is wrong 85 % is billed too little and 15 % too much.",
     "leakagefinder.com"},
}};

// The article's arithmetic, in percent of what is invoiced.
inline constexpr int kRuleOfThumbPercent = 3;

}  // namespace billing
