// Ids that usage names before the lists that they stand in are known, since it streams by.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/field_reader.h"

namespace billing {

// Gives each id that is mentioned a number of its own, until it can be looked up.
class MentionedIds {
 public:
  Index mention(const std::string& id);
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::unordered_map<std::string, Index> numbers_;
  std::vector<std::string> ids_;
};

// Turns those numbers into places in the book.
class MentionResolver {
 public:
  // `field` holds the id of a `what`: "work_role", "work role".
  MentionResolver(const MentionedIds& mentioned, const Ids& ids, std::string_view field,
                  std::string_view what);

  // `pointer` says where the element stands; kNowhere, which names none, stays.
  void resolve(Index& reference, const std::function<std::string()>& pointer,
               Problems& problems) const;

 private:
  const MentionedIds& mentioned_;
  std::vector<Index> places_;  // kNowhere for those that do not exist.
  std::string_view field_;
  std::string_view what_;
};

}  // namespace billing
