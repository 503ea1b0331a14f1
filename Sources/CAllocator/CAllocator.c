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

// MUCH is nearly all that glibc lets the heap of a thread have in one piece. A block of OWN_PAGES or more is mapped apart,
// and its memory goes back when it is freed.
enum { LITTLE = 2 << 20, MUCH = 48 << 20, OWN_PAGES = 64 << 20 };

static atomic_size_t room_of_thread;

static void expect(size_t room) {
  // A small file may be read after a large one.
  if (room <= atomic_load_explicit(&room_of_thread, memory_order_relaxed)) return;
  if (!mallopt(M_TRIM_THRESHOLD, INT32_MAX) || !mallopt(M_MMAP_THRESHOLD, OWN_PAGES)) return;
  atomic_store(&room_of_thread, room);
  applysim_allocator_prepare_thread();
}

void applysim_allocator_expect_little(void) { expect(LITTLE); }
void applysim_allocator_expect_much(void) { expect(MUCH); }

// The heap of a thread grows by a page and a call to the system at a time, and each page by a fault. Here it grows once, and
// much of it by large pages. That takes addresses; memory only where it is touched.
void applysim_allocator_prepare_thread(void) {
  static _Thread_local size_t ready;
  size_t size = atomic_load_explicit(&room_of_thread, memory_order_relaxed);
  if (size <= ready) return;
  ready = size;
  char *room = malloc(size);
  if (room == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)room + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)room + size) & ~(page - 1);
  if (size == MUCH) madvise((void *)first, end - first, MADV_HUGEPAGE);
  free(room);
}

bool applysim_allocator_is_expecting(void) {
  return atomic_load_explicit(&room_of_thread, memory_order_relaxed) > 0;
}
#else
bool applysim_allocator_is_expecting(void) { return false; }
void applysim_allocator_expect_little(void) {}
void applysim_allocator_expect_much(void) {}
void applysim_allocator_prepare_thread(void) {}
#endif
