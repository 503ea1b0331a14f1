#include "CSimdjson.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <new>
#include <thread>

#include <sys/mman.h>

#include <simdjson.h>

// simdjson's first stage runs by itself here: the second would build a tape of the whole document, which a plan of
// 100 MB does not need. The walk over the index, and the proof that the text is JSON, are JSONParser.swift's.
struct applysim_json_index {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
};

// An index of a large text is met page by page; asking for large pages spares most of the faults. Only advice: where it
// is not taken, nothing else changes.
static void advise(void *start, size_t length, int advice) {
  constexpr uintptr_t page = 4096;
  uintptr_t first = (reinterpret_cast<uintptr_t>(start) + page - 1) & ~(page - 1);
  uintptr_t end = (reinterpret_cast<uintptr_t>(start) + length) & ~(page - 1);
  if (first < end) madvise(reinterpret_cast<void *>(first), end - first, advice);
}

// The first touch of the index's memory takes longer than what is written there: another core is ahead with it while the
// text is indexed. It goes as far as plans need, a token for eighteen bytes; what lies behind is met page by page.
class Ahead {
public:
  Ahead(uint32_t *index, size_t length) {
#ifdef MADV_POPULATE_WRITE
    try {
      thread = std::thread([this, index, length] {
        constexpr size_t step = size_t{1} << 20;
        for (size_t done = 0; done < length / 18 && !over.load(); done += step)
          advise(index + done, step * sizeof(uint32_t), MADV_POPULATE_WRITE);
      });
    } catch (...) {
      // Without a second thread it only takes longer.
    }
#endif
  }
  ~Ahead() {
    over.store(true);
    if (thread.joinable()) thread.join();
  }

private:
  std::atomic<bool> over{false};
  std::thread thread;
};

applysim_json_error applysim_json_index_create(const uint8_t *bytes, size_t length, applysim_json_index **index) {
  *index = nullptr;
  if (length == 0) return APPLYSIM_JSON_EMPTY;
  if (length >= simdjson::SIMDJSON_MAXSIZE_BYTES) return APPLYSIM_JSON_TOO_LARGE;
  auto *made = new (std::nothrow) applysim_json_index;
  if (made == nullptr) return APPLYSIM_JSON_NO_MEMORY;
  // The second argument is the depth of the second stage, which does not run.
  simdjson::error_code error =
      simdjson::get_active_implementation()->create_dom_parser_implementation(length, 1, made->parser);
  std::unique_ptr<Ahead> ahead;
  if (error == simdjson::SUCCESS && length > (size_t{8} << 20)) {
    uint32_t *offsets = made->parser->structural_indexes.get();
    advise(offsets, length * sizeof(uint32_t), MADV_HUGEPAGE);
    ahead.reset(new (std::nothrow) Ahead(offsets, length));
  }
  if (error == simdjson::SUCCESS) error = made->parser->stage1(bytes, length, simdjson::stage1_mode::regular);
  ahead.reset();
  if (error == simdjson::SUCCESS) {
    *index = made;
    return APPLYSIM_JSON_OK;
  }
  delete made;
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

size_t applysim_json_index_count(const applysim_json_index *index) { return index->parser->n_structural_indexes; }

void applysim_json_index_destroy(applysim_json_index *index) { delete index; }
