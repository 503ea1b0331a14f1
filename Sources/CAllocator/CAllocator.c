#define _GNU_SOURCE
#include "CAllocator.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// ROOM is nearly all that glibc lets the heap of a thread have in one piece. A block of OWN_PAGES or more is mapped apart,
// and its memory goes back when it is freed.
enum { ROOM = 48 << 20, OWN_PAGES = 64 << 20 };

static atomic_bool is_expecting;

void applysim_allocator_expect_much(void) {
  if (!mallopt(M_TRIM_THRESHOLD, INT32_MAX) || !mallopt(M_MMAP_THRESHOLD, OWN_PAGES)) return;
  atomic_store(&is_expecting, true);
  applysim_allocator_prepare_thread();
}

// The heap of a thread grows by a page and a call to the system at a time, and each page by a fault. Here it grows once,
// and by large pages. That takes addresses; memory only where it is touched.
void applysim_allocator_prepare_thread(void) {
  static _Thread_local bool is_ready;
  if (is_ready || !atomic_load_explicit(&is_expecting, memory_order_relaxed)) return;
  is_ready = true;
  char *room = malloc(ROOM);
  if (room == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)room + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)room + ROOM) & ~(page - 1);
  madvise((void *)first, end - first, MADV_HUGEPAGE);
  free(room);
}
#else
void applysim_allocator_expect_much(void) {}
void applysim_allocator_prepare_thread(void) {}
#endif
