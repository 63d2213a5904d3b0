// From numbers of mentioned ids to places in the book.
#include "api/mentioned_ids.h"

namespace billing {

Index MentionedIds::mention(const std::string& id) {
  const auto [at, is_new] = numbers_.try_emplace(id, static_cast<Index>(ids_.size()));
  if (is_new) ids_.push_back(id);
  return at->second;
}

MentionResolver::MentionResolver(const MentionedIds& mentioned, const Ids& ids,
                                 std::string_view field, std::string_view what)
    : mentioned_(mentioned), field_(field), what_(what) {
  for (const std::string& id : mentioned.ids()) {
    const auto found = ids.find(id);
    places_.push_back(found == ids.end() ? kNowhere : found->second);
  }
}

void MentionResolver::resolve(Index& reference, const std::function<std::string()>& pointer,
                              Problems& problems) const {
  if (reference == kNowhere) return;
  const std::string& id = mentioned_.ids()[reference];
  reference = places_[reference];
  if (reference != kNowhere || id.empty()) return;
  problems.add("reference.unknown", pointer() + "/" + std::string(field_),
               "There is no " + std::string(what_) + " with the id " + in_quotes(id) + ".");
}

}  // namespace billing
