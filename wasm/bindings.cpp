// The whole border between C++ and JavaScript: no logic, and no exception crosses (engine/api).
#include <emscripten/bind.h>

#include <span>
#include <string>
#include <string_view>

#include "api/session.h"

namespace {
using billing::Session;

// Windows into the engine's memory, which any growth closes: JavaScript uses them at once.
emscripten::val view(std::span<const std::uint8_t> bytes) {
  return emscripten::val(emscripten::typed_memory_view(bytes.size(), bytes.data()));
}
emscripten::val input(Session& session, std::size_t size) { return view(session.input(size)); }
emscripten::val output(const Session& session) { return view(session.output()); }

// Embind hands text over as std::string only.
template <auto method>
std::string call(Session& session, const std::string& text) {
  return (session.*method)(text);
}
std::string engine_version() { return std::string(billing::engine_version()); }
}  // namespace

EMSCRIPTEN_BINDINGS(drawdown) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("input", &input)
      .function("open", emscripten::select_overload<std::string()>(&Session::open))
      .function("putTimeEntries", &call<&Session::put_time_entries>)
      .function("edit", &call<&Session::edit>)
      .function("ask", &call<&Session::ask>)
      .function("explain", &call<&Session::explain>)
      .function("series", &call<&Session::series>)
      .function("output", &output);
  emscripten::function("engineVersion", &engine_version);
}
