// What a vendor counts, or was signed, and no agreement sells.
#include <algorithm>

#include "leakage/additions.h"
#include "leakage/checks/checks.h"
#include "leakage/count_groups.h"

namespace billing {
namespace {

using Attributes = std::vector<CountAttribute>;

void find_signed(const LeakBook& book, std::vector<Finding>& findings) {
  if (!book.book.terms.configured) return;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const Agreement& agreed = book.book.terms.agreements[place];
    for (Index i = 0; i < agreed.additions.size(); ++i) {
      if (find_addition(record, agreed.additions[i].id) != kNowhere) continue;
      Finding finding;
      finding.client = agreed.client;
      finding.agreement = place;
      finding.part = agreed.additions[i].id;
      finding.reason = kSignedOtherwise;
      finding.sentence = agreed.additions[i].name + " was signed and is not set up.";
      finding.mended.agreements = {place};
      finding.mend = [place = place, i, &agreed](MendedBook& mended) {
        append_addition(mended.terms.agreements[place], i, agreed);
      };
      findings.push_back(std::move(finding));
    }
  }
}

bool has_all(const Attributes& attributes, const Attributes& match) {
  return std::all_of(match.begin(), match.end(), [&](const CountAttribute& one) {
    return std::find(attributes.begin(), attributes.end(), one) != attributes.end();
  });
}

std::string name_of(const CountSource& source, const Attributes& attributes) {
  std::string name;
  for (const CountAttribute& one : attributes) name += (name.empty() ? "" : ", ") + one.value;
  return name.empty() ? source.name : name;
}

// An addition of any client that sells the same, for its price.
struct Priced {
  Index agreement = kNowhere;
  Index addition = kNowhere;
};

struct Unsold {
  Index source = kNowhere;
  Index client = kNowhere;
  Attributes attributes;
  Index snapshot = kNowhere;  // The last.
};

// By what stands on the addition.
bool is_counted_as(const Addition& addition, Index source, const Attributes& attributes) {
  if (addition.counted) {
    return addition.counted->source == source && has_all(attributes, addition.counted->match);
  }
  return addition.vendor_count && addition.vendor_count->source == source &&
         has_all(attributes, addition.vendor_count->match);
}

bool is_called(const std::string& name, const CountSource& source, const Attributes& attributes) {
  if (attributes.empty()) return is_same_name(name, source.name);
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const CountAttribute& one) { return is_same_name(name, one.value); });
}

class UnsoldFinder {
 public:
  explicit UnsoldFinder(const LeakBook& book) : book_(book) {}

  void find(std::vector<Finding>& findings) const {
    for (const Unsold& one : unsold()) findings.push_back(finding_of(one));
  }

 private:
  const Terms& terms() const { return book_.terms; }

  // Also by what was signed: what is not set up of that has its own finding.
  bool is_sold(Index source, Index client, const Attributes& attributes) const {
    const auto sells = [&](const Agreement& agreement) {
      return agreement.client == client &&
             std::any_of(agreement.additions.begin(), agreement.additions.end(),
                         [&](const Addition& one) {
                           return is_counted_as(one, source, attributes) ||
                                  (!one.counted && !one.vendor_count && !one.one_time &&
                                   is_called(one.name, terms().count_sources[source], attributes));
                         });
    };
    const auto& as_signed = book_.book.terms.agreements;
    return std::any_of(terms().agreements.begin(), terms().agreements.end(), sells) ||
           std::any_of(as_signed.begin(), as_signed.end(), sells);
  }

  // Of each client that has bought something that is counted: others are no concern of the source.
  std::vector<Unsold> unsold() const {
    std::vector<Unsold> all;
    for (Index source = 0; source < terms().count_sources.size(); ++source) {
      const CountSource& counts = terms().count_sources[source];
      for (const Index place : counts.in_time) {
        const CountSnapshot& snapshot = counts.snapshots[place];
        if (snapshot.count.is_zero() || terms().period.end <= snapshot.taken_at.date()) continue;
        const auto known = std::find_if(all.begin(), all.end(), [&](const Unsold& one) {
          return one.source == source && one.client == snapshot.client &&
                 one.attributes == snapshot.attributes;
        });
        if (known != all.end()) {
          known->snapshot = place;
        } else if (!is_sold(source, snapshot.client, snapshot.attributes)) {
          all.push_back({source, snapshot.client, snapshot.attributes, place});
        }
      }
    }
    return all;
  }

  Priced find_price(const Unsold& one) const {
    const std::string name = name_of(terms().count_sources[one.source], one.attributes);
    for (Index i = 0; i < terms().agreements.size(); ++i) {
      const Agreement& agreement = terms().agreements[i];
      for (Index place = 0; place < agreement.additions.size(); ++place) {
        const Addition& addition = agreement.additions[place];
        const bool is_counted = addition.counted && addition.counted->source == one.source &&
                                !addition.counted->match.empty() &&
                                has_all(one.attributes, addition.counted->match);
        if (!addition.one_time && (is_counted || is_same_name(addition.name, name))) {
          return {i, place};
        }
      }
    }
    return {};
  }

  // Where it would be sold: with the client's other additions, by the month.
  Index agreement_for(Index client) const {
    for (Index i = 0; i < terms().agreements.size(); ++i) {
      const Agreement& agreement = terms().agreements[i];
      if (agreement.client == client && !agreement.additions.empty() &&
          agreement.is_active(terms().period.start)) {
        return i;
      }
    }
    return kNowhere;
  }

  Finding finding_of(const Unsold& one) const {
    const CountSource& source = terms().count_sources[one.source];
    const CountSnapshot& last = source.snapshots[one.snapshot];
    const std::string name = name_of(source, one.attributes);
    Finding finding;
    finding.client = one.client;
    finding.part = source.id + "/" + name;
    finding.evidence = {{LeakEvidence::Kind::snapshot, one.snapshot, one.source}};
    finding.sentence = last.count.to_string() + " of " + name + " are counted by " + source.name +
                       ", and no agreement sells any.";
    const Priced priced = find_price(one);
    const Index agreement = agreement_for(one.client);
    finding.confidence = Confidence::estimate;
    if (priced.agreement == kNowhere || agreement == kNowhere) {
      finding.reason = kRowsSay;
      finding.sentence += " The book has no price for it.";
      finding.money = LeakMoney::not_priced;
      finding.by_month = book_.no_money(one.client);
      return finding;
    }
    finding.agreement = agreement;
    finding.reason = kPriceAssumed;
    finding.mended.agreements = {agreement};
    const Addition sold = terms().agreements[priced.agreement].additions[priced.addition];
    finding.mend = [one, agreement, sold](MendedBook& mended) {
      Addition addition;
      addition.id = mended_id(mended.terms.agreements[agreement]);
      addition.name = sold.name;
      addition.unit_price = sold.unit_price;
      addition.pricing = sold.pricing;
      addition.tax_rates = sold.tax_rates;
      addition.counted = CountedQuantity{one.source, one.attributes, CountSampling::invoice_date};
      mended.terms.agreements[agreement].additions.push_back(std::move(addition));
    };
    return finding;
  }

  static std::string mended_id(const Agreement& agreement) {
    std::string id = "counted";
    for (int i = 2; find_addition(agreement, id) != kNowhere; ++i) {
      id = "counted-" + std::to_string(i);
    }
    return id;
  }

  const LeakBook& book_;
};

}  // namespace

std::vector<Finding> find_addition_missing(const LeakBook& book) {
  std::vector<Finding> findings;
  find_signed(book, findings);
  UnsoldFinder(book).find(findings);
  return findings;
}

}  // namespace billing
