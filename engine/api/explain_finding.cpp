// What is billed with the flaw and without it, month by month.
#include "api/explanation.h"
#include "api/leakage.h"
#include "api/write_finding.h"

namespace billing {
namespace {

constexpr Rule kStep{"leakage.step", "One flaw put right, and billed again", "design",
                     "Every step bills the client with one flaw less; what changes is its amount."};
constexpr Rule kBeside{"leakage.beside", "Told beside the waterfall", "design",
                       "What no invoice would have, or the book has no price for."};

struct Months {
  Decimal was;
  Decimal now;
  bool changes = false;
};

std::vector<Months> months_of(const LeakBook& book, const std::vector<ClientStep>& step,
                              Currency currency) {
  std::vector<Months> months(book.months.size());
  for (const ClientStep& client : step) {
    for (const LineChange& line : client.lines) {
      if (!(line.now.currency() == currency)) continue;
      Months& month = months[line.subject.month];
      month.was += line.was.to_decimal();
      month.now += line.now.to_decimal();
      month.changes = true;
    }
  }
  return months;
}

}  // namespace

JsonText explain_finding(const BilledBook& billed, const std::string& id, FieldReader& fields,
                         Problems& problems) {
  const std::vector<Index> order = read_check_order(fields);
  if (!problems.none()) return nullptr;
  const LeakBook book(billed.book);
  const Leakage leakage = walk_leaks(book, find_leaks(book), order);
  for (std::size_t place = 0; place < leakage.findings.size(); ++place) {
    const Finding& finding = leakage.findings[place];
    if (finding_id(book, finding) != id) continue;
    const Currency currency = currency_of(book, finding);
    const bool is_step = place < leakage.steps;
    Explanation explanation(id, is_step ? kStep : kBeside);
    const Check& check = all_checks()[finding.check];
    explanation.say(std::string(check.title) + ". " + finding.sentence);
    explanation.add_input("check", std::string(check.number) + " " + std::string(check.id));
    explanation.add_input("computation", std::string(check.rule));
    std::vector<std::string> amounts;
    Decimal total;
    if (is_step) {
      const std::vector<Months> months = months_of(book, leakage.changes[place], currency);
      for (std::size_t i = 0; i < months.size(); ++i) {
        if (!months[i].changes) continue;
        const std::string month = book.months[i].start.month_to_string();
        const std::string now =
            explanation.given("without_" + month, "Put right, " + month, months[i].now);
        const std::string was =
            explanation.given("with_" + month, "As it is, " + month, months[i].was);
        amounts.push_back(explanation.subtract("amount_" + month, "Lost, " + month, {now, was},
                                               months[i].now - months[i].was));
        total += months[i].now - months[i].was;
      }
    } else {
      for (std::size_t i = 0; i < finding.by_month.size(); ++i) {
        if (finding.by_month[i].is_zero()) continue;
        const std::string month = book.months[i].start.month_to_string();
        amounts.push_back(
            explanation.given("amount_" + month, month, finding.by_month[i].to_decimal()));
        total += finding.by_month[i].to_decimal();
      }
    }
    if (amounts.empty()) {
      explanation.given("amount", "Of the whole book", total);
    } else {
      explanation.add("amount", "Of the whole book", amounts, total);
    }
    return explanation.write();
  }
  fields.problem("reference.unknown", "finding", "There is no finding " + in_quotes(id) + ".");
  return nullptr;
}

}  // namespace billing
