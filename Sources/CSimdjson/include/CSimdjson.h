// simdjson's first stage behind a plain C header: no C++ type and no exception crosses it.
#ifndef APPLYSIM_CSIMDJSON_H
#define APPLYSIM_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  APPLYSIM_JSON_OK = 0,
  APPLYSIM_JSON_EMPTY = 1,            // no bytes but white space
  APPLYSIM_JSON_BAD_UTF8 = 2,         // a byte sequence that is not UTF-8
  APPLYSIM_JSON_UNCLOSED_STRING = 3,  // the text ends inside a string
  APPLYSIM_JSON_CONTROL_CHARACTER = 4,  // an unescaped control character inside a string
  APPLYSIM_JSON_TOO_LARGE = 5,        // longer than 32-bit offsets reach
  APPLYSIM_JSON_NO_MEMORY = 6,
  APPLYSIM_JSON_OTHER = 7
} applysim_json_error;

typedef struct applysim_json_index applysim_json_index;

// Calls `work` with `argument` on as many cores as are free, and returns when all calls have.
typedef void (*applysim_json_share)(void (*work)(void *argument), void *argument);

// Checks `bytes` for UTF-8 and finds the offset of each structural character ({ } [ ] : ,), of each string's opening
// quote and of the first byte of every other scalar. Where `chunk` is not zero, in chunks of about so many bytes, which
// `share` shares out: the answer is the same. On success `*index` owns the offsets until it is destroyed.
applysim_json_error applysim_json_index_create(
    const uint8_t *bytes, size_t length, size_t chunk, applysim_json_share share, applysim_json_index **index);
const uint32_t *applysim_json_index_offsets(const applysim_json_index *index);
size_t applysim_json_index_count(const applysim_json_index *index);
// Whether each backslash of the text begins one of JSON's escapes; false says that one of them does not.
bool applysim_json_index_escapes_are_proven(const applysim_json_index *index);
// The first token from `first` to before `end` at which a member may begin that has a container with something in it as its
// value, or `end`. `lengths` has a bit for each length that its name may have, quotes included. Judged by the offsets of the
// tokens and five more alone.
size_t applysim_json_next_container(const uint32_t *offsets, size_t first, size_t end, uint64_t lengths);
// Lets what stands at a place come from memory while something else is done.
static inline void applysim_expect(const void *place) { __builtin_prefetch(place); }
void applysim_json_index_destroy(applysim_json_index *index);

#ifdef __cplusplus
}
#endif
#endif
