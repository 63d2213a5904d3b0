// {"code", "text"}, alone or as a list.
#include "api/coded_text.h"

namespace billing {

JsonText write_coded(const CodedText& coded) {
  return {{"code", coded.code}, {"text", coded.text}};
}

JsonText write_coded(std::span<const CodedText> all) {
  JsonText list = JsonText::array();
  for (const CodedText& coded : all) list.push_back(write_coded(coded));
  return list;
}

}  // namespace billing
