// What the C library's allocator is told about this process. Only advice: where the C library has no such settings,
// nothing happens.
#ifndef APPLYSIM_CALLOCATOR_H
#define APPLYSIM_CALLOCATOR_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

// Little memory will be asked for, in small pieces.
void applysim_allocator_expect_little(void);
// Much memory will be asked for, in small pieces, and hardly any given back.
void applysim_allocator_expect_much(void);
// Whether one of these was said.
bool applysim_allocator_is_expecting(void);
// After that, once on each thread that asks for much; does nothing before, nor when it is called again.
void applysim_allocator_prepare_thread(void);

#ifdef __cplusplus
}
#endif
#endif
