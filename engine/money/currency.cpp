// ISO 4217 list one, as generated into moneyphp/money (resources/currency.php, commit d49ee625,
// MIT). That file writes 0 for the thirteen codes whose minor unit ISO gives as "N.A." (metals,
// bond units, XDR, XSU, XUA, XTS, XXX); they are left out here, for nobody is billed in them.
#include "money/currency.h"

#include <algorithm>

namespace billing {
namespace {

struct CodesByDigits {
  int digits;
  std::string_view codes;
};

constexpr std::array<CodesByDigits, 4> kCodesByDigits{{
    {2,
     "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN "
     "BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN "
     "ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD "
     "KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR "
     "MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON "
     "RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
     "TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG"},
    {0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
    {3, "BHD IQD JOD KWD LYD OMR TND"},
    {4, "CLF UYW"},
}};

}  // namespace

std::optional<Currency> find_currency(std::string_view code) {
  // Three characters without a blank can match a whole code only, never parts of two.
  const bool is_code =
      code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c != ' '; });
  if (!is_code) return std::nullopt;
  for (const auto& [digits, codes] : kCodesByDigits) {
    if (codes.find(code) == std::string_view::npos) continue;
    Currency currency{.digits = digits};
    std::copy(code.begin(), code.end(), currency.code.begin());
    return currency;
  }
  return std::nullopt;
}

}  // namespace billing
