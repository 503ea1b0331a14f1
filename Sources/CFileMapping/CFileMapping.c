#define _GNU_SOURCE
#include "CFileMapping.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct applysim_mapping {
  uint8_t *bytes;
  size_t length;
  // The file, kept open to ask whether it was written meanwhile.
  int descriptor;
  struct timespec written;
  int place;
};

// The handler below may not wait for a lock, so what it looks at stands in a few places of its own. A process reads one
// plan; where there are more mappings than places, the rest is not made.
enum { PLACES = 16 };
static struct {
  _Atomic(uintptr_t) start;
  _Atomic(size_t) length;
  atomic_bool lost;
  atomic_bool taken;
} places[PLACES];
static struct sigaction before;
static bool is_installed;
static pthread_once_t installing = PTHREAD_ONCE_INIT;

// A page of the file is gone: it reads as zeros from now on, and the mapping is no longer whole.
static void fill(int signal, siginfo_t *info, void *context) {
  uintptr_t address = (uintptr_t)info->si_addr;
  for (int place = 0; place < PLACES; place++) {
    uintptr_t start = atomic_load(&places[place].start);
    if (start == 0 || address < start || address - start >= atomic_load(&places[place].length)) continue;
    atomic_store(&places[place].lost, true);
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    void *hole = mmap((void *)(address & ~(page - 1)), page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (hole != MAP_FAILED) return;
  }
  // Not ours: as it would have been without us.
  if (before.sa_flags & SA_SIGINFO) {
    before.sa_sigaction(signal, info, context);
  } else if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) {
    before.sa_handler(signal);
  } else {
    sigaction(SIGBUS, &before, NULL);
  }
}

// Once, and kept.
static void install(void) {
  struct sigaction action = {0};
  action.sa_sigaction = fill;
  action.sa_flags = SA_SIGINFO | SA_NODEFER | SA_RESTART;
  sigemptyset(&action.sa_mask);
  is_installed = sigaction(SIGBUS, &action, &before) == 0;
}

static int take_place(void) {
  for (int place = 0; place < PLACES; place++) {
    bool expected = false;
    if (atomic_compare_exchange_strong(&places[place].taken, &expected, true)) return place;
  }
  return -1;
}

applysim_mapping *applysim_mapping_create(int descriptor, size_t length) {
  struct stat status;
  if (length == 0 || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return NULL;
  if ((uintmax_t)status.st_size < length) return NULL;
  if (pthread_once(&installing, install) != 0 || !is_installed) return NULL;
  int place = take_place();
  if (place < 0) return NULL;
  applysim_mapping *mapping = malloc(sizeof *mapping);
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  void *bytes = mapping == NULL || copy < 0 ? MAP_FAILED : mmap(NULL, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (bytes == MAP_FAILED) {
    if (copy >= 0) close(copy);
    free(mapping);
    atomic_store(&places[place].taken, false);
    return NULL;
  }
  *mapping = (applysim_mapping){bytes, length, copy, status.st_mtim, place};
  atomic_store(&places[place].lost, false);
  atomic_store(&places[place].length, length);
  atomic_store(&places[place].start, (uintptr_t)bytes);
  return mapping;
}

const uint8_t *applysim_mapping_bytes(const applysim_mapping *mapping) { return mapping->bytes; }

size_t applysim_mapping_length(const applysim_mapping *mapping) { return mapping->length; }

bool applysim_mapping_is_whole(const applysim_mapping *mapping) {
  struct stat status;
  return !atomic_load(&places[mapping->place].lost) && fstat(mapping->descriptor, &status) == 0
         && (uintmax_t)status.st_size >= mapping->length && status.st_mtim.tv_sec == mapping->written.tv_sec
         && status.st_mtim.tv_nsec == mapping->written.tv_nsec;
}

void applysim_mapping_destroy(applysim_mapping *mapping) {
  atomic_store(&places[mapping->place].start, 0);
  munmap(mapping->bytes, mapping->length);
  close(mapping->descriptor);
  atomic_store(&places[mapping->place].taken, false);
  free(mapping);
}
