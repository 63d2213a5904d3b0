// Parts in the order in which they are said.
#include "api/phrase.h"

namespace billing {

Phrase own_text(const std::string& text) { return {"own", text, {}}; }

std::string say(const Phrases& phrases, std::string_view between) {
  std::string said;
  for (const Phrase& phrase : phrases) {
    if (phrase.text.empty()) continue;
    if (!said.empty()) said += between;
    said += phrase.text;
  }
  return said;
}

JsonText write_phrases(const Phrases& phrases) {
  JsonText list = JsonText::array();
  for (const Phrase& phrase : phrases) {
    if (phrase.text.empty()) continue;
    JsonText parameters = JsonText::object();
    for (const auto& [name, value] : phrase.parameters) parameters.set(name, value);
    list.push_back(
        {{"code", phrase.code}, {"text", phrase.text}, {"parameters", std::move(parameters)}});
  }
  return list;
}

}  // namespace billing
