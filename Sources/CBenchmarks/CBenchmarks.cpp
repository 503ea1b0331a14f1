#include "CBenchmarks.h"

#include <memory>
#include <string>

#include <simdjson.h>

int64_t applysim_benchmark_index(const uint8_t *bytes, size_t length) {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(length, 1, parser);
  if (error == simdjson::SUCCESS) error = parser->stage1(bytes, length, simdjson::stage1_mode::regular);
  return error == simdjson::SUCCESS ? int64_t(parser->n_structural_indexes) : -1;
}

int64_t applysim_benchmark_parse(const uint8_t *bytes, size_t length) {
  simdjson::dom::parser parser;
  simdjson::dom::element document;
  // The bytes are copied into a padded buffer, as any caller's with bytes of its own are.
  if (parser.parse(bytes, length).get(document) != simdjson::SUCCESS) return -1;
  simdjson::dom::object object;
  if (document.get(object) != simdjson::SUCCESS) return 0;
  return int64_t(object.size());
}

const char *applysim_benchmark_implementation(void) {
  static const std::string name = simdjson::get_active_implementation()->name();
  return name.c_str();
}
