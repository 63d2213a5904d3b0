// Reads metered usage, row by row, before or after the lists that it refers to are known; and what
// an agreement bills for it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/mentioned_ids.h"
#include "api/read_terms.h"

namespace billing {

class ConsumptionReader {
 public:
  explicit ConsumptionReader(Problems& problems) : problems_(problems) {}

  void read(const JsonValue& value, const std::string& pointer);
  // Resolves what the rows mention; `pointer_of` says where the n-th that was read stands.
  std::vector<ConsumptionRow> resolve(const BookIds& ids,
                                      const std::function<std::string(std::size_t)>& pointer_of);

 private:
  Problems& problems_;
  std::vector<ConsumptionRow> rows_;
  MentionedIds clients_, agreements_;
};

// Ids are used once; a row's agreement is its client's.
void check_consumption(const Terms& terms, const std::vector<ConsumptionRow>& rows,
                       Problems& problems);

ConsumptionTerms read_consumption_terms(const JsonValue& value, const std::string& pointer,
                                        const BookIds& ids, Problems& problems);
// "method" and "value".
MarkUp read_mark_up(FieldReader& fields);

}  // namespace billing
