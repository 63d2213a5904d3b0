// Rule after rule; a line that has found its match is asked no more.
#include "compare/parallel_month.h"

#include <algorithm>
#include <functional>

namespace billing {
namespace {

// Letters and digits, small ones; bytes beyond ASCII as they are.
std::string plain(const std::string& text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      letters += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0) {
      letters += c;
    }
  }
  return letters;
}

class Matcher {
 public:
  Matcher(std::span<const ParallelLine> actual, std::span<const ParallelLine> computed)
      : actual_(actual), computed_(computed), taken_(computed.size()) {
    for (const ParallelLine& line : actual) actual_text_.push_back(plain(line.description));
    for (const ParallelLine& line : computed) computed_text_.push_back(plain(line.description));
    matches_.resize(actual.size());
    for (Index i = 0; i < matches_.size(); ++i) matches_[i].actual = i;
  }

  void choose(Index actual, const std::vector<std::string>& ids) {
    matches_[actual].rule = MatchRule::chosen;
    for (Index i = 0; i < computed_.size(); ++i) {
      const bool is_named = std::find(ids.begin(), ids.end(), computed_[i].id) != ids.end();
      if (is_named && !taken_[i]) take(actual, i);
    }
  }

  // Lines that `fit`. Without `only_one`, several of a kind are matched in their order.
  void match(MatchRule rule, bool only_one, const std::function<bool(Index, Index)>& fit) {
    for (Index actual = 0; actual < actual_.size(); ++actual) {
      if (matches_[actual].rule != MatchRule::none) continue;
      const std::vector<Index> fitting = fitting_lines(actual, fit);
      if (fitting.empty()) continue;
      if (only_one && (fitting.size() > 1 || !is_only_one(actual, fitting.front(), fit))) continue;
      matches_[actual].rule = rule;
      take(actual, fitting.front());
    }
  }

  bool same_text(Index actual, Index computed) const {
    return actual_text_[actual] == computed_text_[computed];
  }
  bool same_amount(Index actual, Index computed) const {
    return actual_[actual].amount == computed_[computed].amount;
  }

  std::vector<LineMatch> finish(Currency currency) {
    for (LineMatch& match : matches_) {
      match.difference = actual_[match.actual].amount;
      for (const Index line : match.computed) match.difference -= computed_[line].amount;
    }
    for (Index i = 0; i < computed_.size(); ++i) {
      if (taken_[i]) continue;
      matches_.push_back(
          {kNowhere, {i}, MatchRule::none, Money::zero(currency) - computed_[i].amount});
    }
    return std::move(matches_);
  }

 private:
  void take(Index actual, Index computed) {
    taken_[computed] = true;
    matches_[actual].computed.push_back(computed);
  }

  std::vector<Index> fitting_lines(Index actual,
                                   const std::function<bool(Index, Index)>& fit) const {
    std::vector<Index> fitting;
    for (Index i = 0; i < computed_.size(); ++i) {
      if (!taken_[i] && fit(actual, i)) fitting.push_back(i);
    }
    return fitting;
  }

  bool is_only_one(Index actual, Index computed,
                   const std::function<bool(Index, Index)>& fit) const {
    for (Index other = 0; other < actual_.size(); ++other) {
      const bool is_free = matches_[other].rule == MatchRule::none;
      if (other != actual && is_free && fit(other, computed)) return false;
    }
    return true;
  }

  std::span<const ParallelLine> actual_;
  std::span<const ParallelLine> computed_;
  std::vector<std::string> actual_text_;
  std::vector<std::string> computed_text_;
  std::vector<bool> taken_;
  std::vector<LineMatch> matches_;
};

}  // namespace

std::vector<LineMatch> match_lines(std::span<const ParallelLine> actual,
                                   std::span<const std::optional<std::vector<std::string>>> chosen,
                                   std::span<const ParallelLine> computed, Currency currency) {
  Matcher matcher(actual, computed);
  for (Index i = 0; i < actual.size(); ++i) {
    if (chosen[i]) matcher.choose(i, *chosen[i]);
  }
  const auto same_text = [&](Index a, Index c) { return matcher.same_text(a, c); };
  const auto same_amount = [&](Index a, Index c) { return matcher.same_amount(a, c); };
  matcher.match(MatchRule::same_text_and_amount, false,
                [&](Index a, Index c) { return same_text(a, c) && same_amount(a, c); });
  matcher.match(MatchRule::same_text, true, same_text);
  matcher.match(MatchRule::same_amount, true, same_amount);
  return matcher.finish(currency);
}

}  // namespace billing
