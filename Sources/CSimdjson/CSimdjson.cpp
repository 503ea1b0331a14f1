#include "CSimdjson.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>

#if defined(__x86_64__)
#include <immintrin.h>
#endif
#include <sys/mman.h>

#include <simdjson.h>

// simdjson's first stage runs by itself here: the second would build a tape of the whole document, which a plan of
// 100 MB does not need. The walk over the index, and the proof that the text is JSON, are JSONParser.swift's.
struct applysim_json_index {
  std::unique_ptr<uint32_t[]> offsets;
  size_t count = 0;
  bool escapes_are_proven = false;
};

namespace {

using Parser = std::unique_ptr<simdjson::internal::dom_parser_implementation>;

// The second argument is the depth of the second stage, which does not run.
simdjson::error_code create(Parser &parser, size_t capacity) {
  return simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, parser);
}

// --- Escapes

// What may follow a backslash.
struct EscapeTable {
  bool known[256] = {};
  constexpr EscapeTable() {
    for (char byte : {'"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u'}) known[static_cast<uint8_t>(byte)] = true;
  }
};
constexpr EscapeTable escapes;

bool is_hex(uint8_t byte) {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

// Whether each backslash begins one of JSON's escapes, or belongs to the one before it.
class EscapeProof {
public:
  EscapeProof(const uint8_t *bytes, size_t length) : bytes(bytes), length(length) {}

  bool holds() {
    size_t start = 0;
#if defined(__x86_64__)
    static const bool is_wide = __builtin_cpu_supports("avx2");
    if (is_wide && !blocks(start)) return false;
#endif
    while (start < length) {
      auto *found = static_cast<const uint8_t *>(std::memchr(bytes + start, '\\', length - start));
      if (found == nullptr) return true;
      size_t place = static_cast<size_t>(found - bytes);
      if (!pass(place)) return false;
      start = place + 1;
    }
    return true;
  }

private:
  const uint8_t *bytes;
  size_t length;
  // Behind the last escape.
  size_t behind = 0;

  bool pass(size_t place) {
    if (place < behind) return true;
    if (place + 1 >= length || !escapes.known[bytes[place + 1]]) return false;
    behind = place + 2;
    if (bytes[place + 1] != 'u') return true;
    behind = place + 6;
    return behind <= length && std::all_of(bytes + place + 2, bytes + behind, is_hex);
  }

#if defined(__x86_64__)
  // A bit for each of 64 bytes that is `byte`.
  __attribute__((target("avx2"))) static uint64_t mask(__m256i low, __m256i high, char byte) {
    const __m256i wanted = _mm256_set1_epi8(byte);
    auto first = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
    auto second = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
    return static_cast<uint64_t>(second) << 32 | first;
  }

  // 64 bytes at a time, as far as they go. Documents inside strings have little else than escaped quotes, each by itself:
  // these are seen all at once.
  __attribute__((target("avx2"))) bool blocks(size_t &start) {
    for (; start + 64 <= length; start += 64) {
      auto *block = reinterpret_cast<const __m256i *>(bytes + start);
      __m256i low = _mm256_loadu_si256(block), high = _mm256_loadu_si256(block + 1);
      uint64_t slashes = mask(low, high, '\\');
      if (slashes == 0) continue;
      // One at a block's end is not followed by a quote there, and so is looked at by itself.
      uint64_t alone = slashes & ~(slashes << 1) & ~(slashes >> 1);
      uint64_t rest = (slashes & ~alone) | (alone & ~(mask(low, high, '"') >> 1));
      for (; rest != 0; rest &= rest - 1)
        if (!pass(start + static_cast<size_t>(__builtin_ctzll(rest)))) return false;
    }
    return true;
  }
#endif
};

// --- Many cores

// A chunk that finds no end takes memory of its own for the index of all that: then the whole is indexed at once.
constexpr size_t longest_chunk = size_t{4} << 20;

// An index of a large text is met page by page; asking for large pages spares most of the faults. Only advice: where it
// is not taken, nothing else changes.
void expect_large(void *start, size_t length) {
  constexpr uintptr_t page = 4096;
  uintptr_t first = (reinterpret_cast<uintptr_t>(start) + page - 1) & ~(page - 1);
  uintptr_t end = (reinterpret_cast<uintptr_t>(start) + length) & ~(page - 1);
  if (first < end) madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
}

bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
bool is_letter(uint8_t byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// Where the next object begins, not before `from`, or the end of the text. In JSON a brace before a quote before a letter
// stands outside strings: inside one the quote would end it, and no letter follows a string's end.
size_t next_object(const uint8_t *bytes, size_t length, size_t from) {
  while (from < length) {
    auto *found = static_cast<const uint8_t *>(std::memchr(bytes + from, '{', length - from));
    if (found == nullptr) break;
    size_t start = static_cast<size_t>(found - bytes);
    size_t next = start + 1;
    while (next < length && is_space(bytes[next])) next++;
    bool follows = start > 0 && (bytes[start - 1] == ',' || bytes[start - 1] == '[' || is_space(bytes[start - 1]));
    if (follows && next + 1 < length && bytes[next] == '"' && is_letter(bytes[next + 1])) return start;
    from = next;
  }
  return length;
}

// The text in chunks that begin with objects. Each is indexed by itself, on whichever core is free, and its offsets follow
// those of the chunk before it. A chunk that is no text by itself, because the document is not JSON, ends it all: then only
// the whole tells what is wrong.
class ChunkedIndex {
public:
  // `room`: how many offsets there is memory for.
  ChunkedIndex(const uint8_t *bytes, size_t length, size_t chunk, uint32_t *offsets, size_t room)
      : bytes(bytes), length(length), usual_length(chunk), offsets(offsets), room(room) {}

  // False where nothing is known of the whole, or there was too little room.
  bool run(applysim_json_share share) {
    share([](void *index) { static_cast<ChunkedIndex *>(index)->work(); }, this);
    return !has_failed;
  }

  size_t count() const { return total; }
  bool is_full() const { return total > room; }

private:
  struct Chunk {
    size_t number;
    size_t start;
    size_t length;
  };

  const uint8_t *bytes;
  size_t length;
  // Of a chunk; the object at its end goes into the next one.
  size_t usual_length;
  uint32_t *offsets;
  size_t room;
  // Where the next chunk begins, and its number.
  std::mutex taking;
  size_t next_start = 0;
  size_t next_number = 0;
  // Chunks whose offsets have a place, how many these are, and whether it is over.
  std::mutex placing;
  std::condition_variable changed;
  size_t done = 0;
  size_t total = 0;
  bool has_failed = false;

  Chunk take() {
    std::lock_guard lock(taking);
    size_t start = next_start;
    if (start < length) next_start = next_object(bytes, length, start + usual_length);
    return {next_number++, start, next_start - start};
  }

  // Most chunks end soon behind the length they should have.
  bool prepare(Parser &parser, size_t &capacity, size_t needed) const {
    if (needed <= capacity) return true;
    capacity = needed + usual_length / 4;
    return create(parser, capacity) == simdjson::SUCCESS;
  }

  void work() {
    Parser parser;
    size_t capacity = 0;
    for (Chunk chunk; (chunk = take()).length > 0;) {
      const uint8_t *start = bytes + chunk.start;
      bool is_proven = chunk.length <= std::max(longest_chunk, usual_length * 2) && prepare(parser, capacity, chunk.length)
                       && parser->stage1(start, chunk.length, simdjson::stage1_mode::regular) == simdjson::SUCCESS
                       && EscapeProof(start, chunk.length).holds();
      size_t count = is_proven ? parser->n_structural_indexes : 0;
      std::unique_lock lock(placing);
      changed.wait(lock, [&] { return done == chunk.number || has_failed; });
      uint32_t *place = offsets + total;
      total += count;
      done += 1;
      if (!is_proven || is_full()) has_failed = true;
      bool is_over = has_failed;
      lock.unlock();
      changed.notify_all();
      if (is_over) return;
      const uint32_t *own = parser->structural_indexes.get();
      auto base = static_cast<uint32_t>(chunk.start);
      for (size_t position = 0; position < count; position++) place[position] = own[position] + base;
    }
  }
};

// Most texts have fewer than a token for every twelve bytes. So small an index comes from the heap, where what is read into
// afterwards finds its memory again; one for all that could be has pages of its own.
constexpr size_t usual_bytes_of_token = 12;

simdjson::error_code fill_shared(
    applysim_json_index &index, const uint8_t *bytes, size_t length, size_t chunk, applysim_json_share share) {
  for (size_t room : {length / usual_bytes_of_token, length}) {
    index.offsets.reset(new uint32_t[room]);
    expect_large(index.offsets.get(), room * sizeof(uint32_t));
    ChunkedIndex chunks(bytes, length, chunk, index.offsets.get(), room);
    if (chunks.run(share)) {
      index.count = chunks.count();
      index.escapes_are_proven = true;
      return simdjson::SUCCESS;
    }
    index.offsets.reset();
    if (!chunks.is_full()) break;
  }
  return simdjson::UNINITIALIZED;
}

simdjson::error_code fill(applysim_json_index &index, const uint8_t *bytes, size_t length) {
  Parser parser;
  simdjson::error_code error = create(parser, length);
  if (error == simdjson::SUCCESS) error = parser->stage1(bytes, length, simdjson::stage1_mode::regular);
  if (error != simdjson::SUCCESS) return error;
  index.offsets = std::move(parser->structural_indexes);
  index.count = parser->n_structural_indexes;
  index.escapes_are_proven = EscapeProof(bytes, length).holds();
  return error;
}

}  // namespace

applysim_json_error applysim_json_index_create(
    const uint8_t *bytes, size_t length, size_t chunk, applysim_json_share share, applysim_json_index **index) {
  *index = nullptr;
  if (length == 0) return APPLYSIM_JSON_EMPTY;
  if (length >= simdjson::SIMDJSON_MAXSIZE_BYTES) return APPLYSIM_JSON_TOO_LARGE;
  simdjson::error_code error = simdjson::MEMALLOC;
  try {
    auto made = std::make_unique<applysim_json_index>();
    if (chunk > 0) error = fill_shared(*made, bytes, length, chunk, share);
    if (error != simdjson::SUCCESS) error = fill(*made, bytes, length);
    if (error == simdjson::SUCCESS) {
      *index = made.release();
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

const uint32_t *applysim_json_index_offsets(const applysim_json_index *index) { return index->offsets.get(); }

size_t applysim_json_index_count(const applysim_json_index *index) { return index->count; }

bool applysim_json_index_escapes_are_proven(const applysim_json_index *index) { return index->escapes_are_proven; }

namespace {

// Without white space a bracket is followed one byte on, and what is empty by two such tokens. No branches, so that several
// tokens are looked at by one instruction.
bool may_begin(const uint32_t *tokens, size_t count, int32_t shortest, int32_t longest) {
  int found = 0;
  for (size_t token = 0; token < count; token++) {
    const uint32_t *place = tokens + token;
    auto name = static_cast<int32_t>(place[1] - place[0]);
    auto inside = static_cast<int32_t>(place[5] - place[3]);
    int is_long = (name >= shortest) & (name <= longest);
    int is_spaced = place[2] - place[1] != 1;
    int is_bracket = (place[3] - place[2] == 1) & (inside > 2);
    found |= is_long & (is_spaced | is_bracket);
  }
  return found != 0;
}

}  // namespace

size_t applysim_json_next_container(const uint32_t *offsets, size_t first, size_t end, uint64_t lengths) {
  if (lengths == 0) return end;
  auto shortest = static_cast<int32_t>(__builtin_ctzll(lengths)), longest = 63 - __builtin_clzll(lengths);
  constexpr size_t block = 16;
  for (size_t token = first; token < end;) {
    if (token + block <= end && !may_begin(offsets + token, block, shortest, longest)) {
      token += block;
      continue;
    }
    for (size_t last = std::min(end, token + block); token < last; token++) {
      uint32_t length = offsets[token + 1] - offsets[token];
      if (length < 64 && (lengths >> length & 1) != 0 && may_begin(offsets + token, 1, shortest, longest)) return token;
    }
  }
  return end;
}

void applysim_json_index_destroy(applysim_json_index *index) { delete index; }
