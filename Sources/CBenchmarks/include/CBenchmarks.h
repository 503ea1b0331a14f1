// simdjson by itself, as the yardstick of reading: its whole parser over the same bytes.
#ifndef APPLYSIM_CBENCHMARKS_H
#define APPLYSIM_CBENCHMARKS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The number of structural characters, or -1 where the text is not JSON: the first stage alone.
int64_t applysim_benchmark_index(const uint8_t *bytes, size_t length);
// The number of top-level members, or -1: both stages, which prove the whole document.
int64_t applysim_benchmark_parse(const uint8_t *bytes, size_t length);
// The name of the implementation that simdjson has chosen for this processor.
const char *applysim_benchmark_implementation(void);

#ifdef __cplusplus
}
#endif
#endif
