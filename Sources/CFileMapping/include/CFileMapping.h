// A file's own pages as memory, without a copy.
#ifndef APPLYSIM_CFILEMAPPING_H
#define APPLYSIM_CFILEMAPPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct applysim_mapping applysim_mapping;

// Maps the first `length` bytes of an open file, which must be a regular one. Null where the system does not: the caller
// reads it then. The descriptor may be closed afterwards.
//
// Where the file is cut shorter meanwhile, the bytes that are gone read as zero; without this the process would end there.
applysim_mapping *applysim_mapping_create(int descriptor, size_t length);
const uint8_t *applysim_mapping_bytes(const applysim_mapping *mapping);
size_t applysim_mapping_length(const applysim_mapping *mapping);
// False when bytes were found to be gone, or the file was written since it was mapped: then nothing read from it counts.
bool applysim_mapping_is_whole(const applysim_mapping *mapping);
void applysim_mapping_destroy(applysim_mapping *mapping);

#ifdef __cplusplus
}
#endif
#endif
