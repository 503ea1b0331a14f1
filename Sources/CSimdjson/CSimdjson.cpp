#include "CSimdjson.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include <sys/mman.h>

#include <simdjson.h>

// simdjson's first stage runs by itself here: the second would build a tape of the whole document, which a plan of
// 100 MB does not need. The walk over the index, and the proof that the text is JSON, are JSONParser.swift's.
using Parser = simdjson::internal::dom_parser_implementation;

struct applysim_json_index {
  std::unique_ptr<Parser> parser;
  size_t count;
};

namespace {

// From which length on large pages spare more than they cost.
constexpr size_t large = size_t{8} << 20;
// Of two cores the second halves the time; what more of them bring is lost where their parts are put together.
constexpr size_t most_parts = 4;

// An index of a large text is met page by page; asking for large pages spares most of the faults. Only advice: where it
// is not taken, nothing else changes.
void expect_large(void *start, size_t length) {
  constexpr uintptr_t page = 4096;
  uintptr_t first = (reinterpret_cast<uintptr_t>(start) + page - 1) & ~(page - 1);
  uintptr_t end = (reinterpret_cast<uintptr_t>(start) + length) & ~(page - 1);
  if (first < end) madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
}

// A part of the text, and its own index.
struct Part {
  const uint8_t *bytes;
  size_t length;
  std::unique_ptr<Parser> parser;
  simdjson::error_code error = simdjson::UNINITIALIZED;

  // `capacity`: of how many bytes the index has room.
  void run(size_t capacity) {
    // The second argument is the depth of the second stage, which does not run.
    if (!parser) error = simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, parser);
    if (!parser) return;
    if (capacity >= large) expect_large(parser->structural_indexes.get(), capacity * sizeof(uint32_t));
    error = parser->stage1(bytes, length, simdjson::stage1_mode::regular);
  }
};

bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
bool is_letter(uint8_t byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// Where an object begins, not before `from`; the end of the text where none is near. In JSON a brace before a quote before
// a letter stands outside strings: inside one the quote would end it, and no letter follows a string's end.
size_t object_near(const uint8_t *bytes, size_t length, size_t from) {
  size_t end = std::min(length, from + (size_t{1} << 20));
  while (from < end) {
    auto *found = static_cast<const uint8_t *>(std::memchr(bytes + from, '{', end - from));
    if (found == nullptr) break;
    size_t start = found - bytes;
    size_t next = start + 1;
    while (next < end && is_space(bytes[next])) next++;
    bool follows = start > 0 && (bytes[start - 1] == ',' || bytes[start - 1] == '[' || is_space(bytes[start - 1]));
    if (follows && next + 1 < end && bytes[next] == '"' && is_letter(bytes[next + 1])) return start;
    from = start + 1;
  }
  return length;
}

// Parts that follow each other, all but the first of which begin with an object.
std::vector<Part> split(const uint8_t *bytes, size_t length, size_t count) {
  std::vector<Part> parts;
  size_t start = 0;
  for (size_t number = 1; number <= count && start < length; number++) {
    size_t end = number == count ? length : object_near(bytes, length, std::max(start, length / count * number));
    parts.push_back(Part{bytes + start, end - start, nullptr});
    start = end;
  }
  return parts;
}

// Each part on a core of its own. False where one of them is no text by itself: then only the whole tells what it is.
bool run(std::vector<Part> &parts, size_t length) {
  std::vector<std::thread> threads;
  for (size_t number = 1; number < parts.size(); number++) {
    auto work = [&part = parts[number]] { part.run(part.length); };
    try {
      threads.emplace_back(work);
    } catch (...) {
      work();
    }
  }
  parts[0].run(length);
  for (auto &thread : threads) thread.join();
  return std::all_of(parts.begin(), parts.end(), [](const Part &part) { return part.error == simdjson::SUCCESS; });
}

// The parts' offsets behind the first one's, which has room for all. Their number.
size_t join(std::vector<Part> &parts) {
  uint32_t *offsets = parts[0].parser->structural_indexes.get();
  size_t count = parts[0].parser->n_structural_indexes;
  for (size_t number = 1; number < parts.size(); number++) {
    Part &part = parts[number];
    const uint32_t *own = part.parser->structural_indexes.get();
    auto base = static_cast<uint32_t>(part.bytes - parts[0].bytes);
    for (size_t position = 0; position < part.parser->n_structural_indexes; position++)
      offsets[count + position] = own[position] + base;
    count += part.parser->n_structural_indexes;
    part.parser.reset();
  }
  return count;
}

}  // namespace

applysim_json_error applysim_json_index_create(
    const uint8_t *bytes, size_t length, bool is_shared, applysim_json_index **index) {
  *index = nullptr;
  if (length == 0) return APPLYSIM_JSON_EMPTY;
  if (length >= simdjson::SIMDJSON_MAXSIZE_BYTES) return APPLYSIM_JSON_TOO_LARGE;
  simdjson::error_code error = simdjson::MEMALLOC;
  try {
    size_t cores = std::max<size_t>(2, std::thread::hardware_concurrency());
    std::vector<Part> parts = split(bytes, length, is_shared ? std::min(most_parts, cores) : 1);
    if (!run(parts, length) && parts.size() > 1) {
      parts.resize(1);
      parts[0].length = length;
      parts[0].run(length);
    }
    error = parts[0].error;
    if (error == simdjson::SUCCESS) {
      size_t count = join(parts);
      *index = new applysim_json_index{std::move(parts[0].parser), count};
      return APPLYSIM_JSON_OK;
    }
  } catch (const std::bad_alloc &) {
    error = simdjson::MEMALLOC;
  }
  switch (error) {
    case simdjson::EMPTY: return APPLYSIM_JSON_EMPTY;
    case simdjson::UTF8_ERROR: return APPLYSIM_JSON_BAD_UTF8;
    case simdjson::UNCLOSED_STRING: return APPLYSIM_JSON_UNCLOSED_STRING;
    case simdjson::UNESCAPED_CHARS: return APPLYSIM_JSON_CONTROL_CHARACTER;
    case simdjson::CAPACITY: return APPLYSIM_JSON_TOO_LARGE;
    case simdjson::MEMALLOC: return APPLYSIM_JSON_NO_MEMORY;
    default: return APPLYSIM_JSON_OTHER;
  }
}

const uint32_t *applysim_json_index_offsets(const applysim_json_index *index) {
  return index->parser->structural_indexes.get();
}

size_t applysim_json_index_count(const applysim_json_index *index) { return index->count; }

void applysim_json_index_destroy(applysim_json_index *index) { delete index; }
