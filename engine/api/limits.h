// How large a book may be. Each limit is tested at the limit and one past it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace billing {

inline constexpr std::size_t kBookBytesMax = std::size_t{64} << 20;  // Of JSON; columns hold more.
inline constexpr std::size_t kDepthMax = 16;        // Objects and lists inside each other.
inline constexpr std::size_t kMembersMax = 100;     // Of one object.
inline constexpr std::size_t kTextLengthMax = 200;  // Characters of a name or note.
inline constexpr std::size_t kIdLengthMax = 64;
inline constexpr std::size_t kIntegerDigitsMax = 12;        // Before the point.
inline constexpr std::size_t kFractionDigitsMax = 12;       // After it.
inline constexpr std::size_t kPriceFractionDigitsMax = 18;  // Of a unit of metered usage.
inline constexpr std::size_t kMonthsMax = 120;              // Of the billed period.
inline constexpr std::size_t kTaxRatesMax = 100;
inline constexpr std::size_t kTaxRatesPerLineMax = 10;
inline constexpr std::size_t kWorkRolesMax = 1000;
inline constexpr std::size_t kWorkTypesMax = 1000;
inline constexpr std::size_t kRateRulesMax = 1000;        // In one list.
inline constexpr std::size_t kWorkingHoursMax = 70;       // Rows of one calendar.
inline constexpr std::size_t kHolidaysMax = 5000;         // Of one calendar.
inline constexpr std::size_t kTransitionsMax = 1000;      // Of one time zone.
inline constexpr std::size_t kConditionsMax = 50;         // Of one agreement.
inline constexpr std::size_t kConditionValuesMax = 1000;  // Of one condition.
inline constexpr std::size_t kEntryFieldsMax = 50;        // Of the user's own, of one time entry.
inline constexpr std::size_t kClientsMax = 10'000;
inline constexpr std::size_t kAgreementsMax = 20'000;
inline constexpr std::size_t kAgreementDepthMax = 10;          // Parents above one agreement.
inline constexpr std::size_t kAdditionsMax = 1000;             // Of one agreement.
inline constexpr std::size_t kChangesMax = 1000;               // Of one addition.
inline constexpr std::size_t kUpliftsMax = 10;                 // Of one list.
inline constexpr std::size_t kIndexFiguresMax = 1000;          // Of one index.
inline constexpr std::size_t kTiersMax = 100;                  // Of one price sheet.
inline constexpr std::int64_t kRecurringLinesMax = 1'000'000;  // Of the whole billed period.
inline constexpr std::size_t kCountSourcesMax = 1000;
inline constexpr std::size_t kCountSnapshotsMax = 50'000;   // Of one source.
inline constexpr std::size_t kCountAttributesMax = 10;      // Of one snapshot or match.
inline constexpr std::int64_t kCountsReadMax = 50'000'000;  // Snapshots x additions they fill.
inline constexpr std::size_t kTimeEntriesMax = 1'000'000;
inline constexpr std::size_t kForecastFuturesMax = 2'000'000;  // Of all blocks of an answer.
inline constexpr std::size_t kConsumptionRowsMax = 500'000;
inline constexpr std::size_t kProjectsMax = 10'000;
inline constexpr std::size_t kProfilesMax = 20;
inline constexpr int kTouchesMax = 1000;       // A month, of one use of a scenario.
inline constexpr int kTouchMinutesMax = 1440;  // Of a touch.
inline constexpr int kUsesShown = 2'000;       // Of one scenario in an answer.
inline constexpr std::size_t kActualInvoicesMax = 50'000;
inline constexpr std::size_t kActualLinesMax = 1'000;
inline constexpr std::size_t kClosedTicketsMax = 200'000;
inline constexpr std::size_t kEvidenceShown = 500;  // Rows of one finding in an answer.
inline constexpr std::size_t kMatchesMax = 100;
inline constexpr std::size_t kMilestonesMax = 100;   // Of one project.
inline constexpr std::size_t kProgressMax = 1000;    // Records of one project.
inline constexpr std::size_t kDepositsMax = 100;     // Of one agreement or project.
inline constexpr std::size_t kItemsMax = 50'000;     // Expenses, and as many products.
inline constexpr std::size_t kCategoriesMax = 1000;  // Excluded by one agreement.
inline constexpr std::size_t kMarkUpsMax = 1000;     // Of one agreement.
inline constexpr std::size_t kAddressLinesMax = 6;
inline constexpr std::size_t kCurrenciesMax = 20;         // That clients of one book have.
inline constexpr std::size_t kExchangeRatesMax = 10'000;  // Of all currencies.
inline constexpr std::size_t kDiscountsMax = 10;          // Of one agreement or client.
inline constexpr std::size_t kDiscountOnMax = 5;          // Kinds of lines that there are.
inline constexpr std::size_t kCreditsMax = 1000;          // Of one client.
inline constexpr std::size_t kLotsGivenMax = 1000;        // Purchases, adjustments of one block.
inline constexpr std::size_t kDrawFactorsMax = 1000;      // Of one block, and overage rates.
inline constexpr std::size_t kAlertsMax = 10;             // Of one block.
inline constexpr int kBlockDaysMax = 3660;                // Until a lot expires.
inline constexpr int kBlockMonthsMax = 120;
inline constexpr int kPriorityMax = 1000;
inline constexpr int kSequenceMax = 1'000'000;
inline constexpr int kLookAheadDaysMax = 366;
inline constexpr int kLookAheadMonthsMax = 12;
inline constexpr int kTermMonthsMax = 120;
inline constexpr int kTermsDaysMax = 365;
inline constexpr std::size_t kInvoiceNumberMax = 40;  // Characters of its format.
inline constexpr int kInvoiceNumberStartMax = 999'999'999;
inline constexpr int kMinutesMax = 60'000;  // Of one time entry.
inline constexpr int kHoursMax = 1000;      // Of one time entry.
inline constexpr int kClosingDaysMax = 366;
inline constexpr int kRoundingMinutesMax = 1440;   // Minimum and increment.
inline constexpr int kHoursDigitsLimit = 6;        // Provider's hours_digits.
inline constexpr std::size_t kGlLevelsMax = 20;    // Of one class's cascade.
inline constexpr std::size_t kDimensionsMax = 20;  // Of one level, client, agreement or addition.
inline constexpr std::size_t kGlMappingsMax = 10'000;  // Of one class.
inline constexpr std::size_t kNameBytesMax = 1000;     // Of a line: ids with more between them.
inline constexpr std::size_t kClosedEntriesMax = 100'000;
inline constexpr std::size_t kClosedPostingsMax = 100'000;  // Of one entry.
inline constexpr std::size_t kClosedInvoicesMax = 100'000;
inline constexpr std::size_t kClosedLinesMax = 100'000;  // Of one invoice.
inline constexpr std::size_t kClosedTaxesMax = 1000;     // Of one invoice.
inline constexpr std::size_t kExactDigitsMax = 38;       // After the point, of what was worked out.
inline constexpr std::size_t kProblemsShown = 200;       // Of one refusal; the rest are counted.

}  // namespace billing
