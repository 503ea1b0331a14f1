#ifndef APPLYSIM_CGRAPHVIZ_SHIM_H
#define APPLYSIM_CGRAPHVIZ_SHIM_H

#include <stdlib.h>
#include <graphviz/gvc.h>

/*
 * Reading DOT so that the layout does not depend on addresses.
 *
 * cgraph 2.42 takes the address of a name for the id of what bears it, and walks subgraphs in the order of their ids
 * (lib/cgraph/id.c and subg.c). So the order of clusters, and with it the layout, changes with the state of the heap:
 * the first render in a process is not the second. A discipline that maps no names makes cgraph fall back to numbers
 * in the order of creation.
 */
struct applysim_reader {
  const char *next;
  const char *end;
};

/* One line at a time, as fgets does it. */
static inline int applysim_read(void *channel, char *buffer, int size) {
  struct applysim_reader *reader = (struct applysim_reader *)channel;
  int count = 0;
  while (count < size - 1 && reader->next < reader->end) {
    char byte = *reader->next++;
    buffer[count++] = byte;
    if (byte == '\n') break;
  }
  if (size > 0) buffer[count] = 0;
  return count;
}

static inline void *applysim_ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph;
  (void)discipline;
  return calloc(1, sizeof(IDTYPE));
}

static inline long applysim_ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  if (state == NULL || name != NULL || !create) return 0;
  *id = ++*(IDTYPE *)state;
  return 1;
}

static inline long applysim_ids_alloc(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return 0;
}

static inline void applysim_ids_free(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
}

static inline char *applysim_ids_print(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return NULL;
}

static inline void applysim_ids_close(void *state) { free(state); }

static inline void applysim_ids_register(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

/* NULL where the text is no graph. Not for two threads at once: the parser is not. */
static inline graph_t *applysim_read_graph(const char *text, size_t length) {
  /* The graph keeps pointers to both disciplines. */
  static Agiddisc_t ids = {applysim_ids_open,  applysim_ids_map,   applysim_ids_alloc,   applysim_ids_free,
                           applysim_ids_print, applysim_ids_close, applysim_ids_register};
  static Agiodisc_t io;
  io = AgIoDisc;
  io.afread = applysim_read;
  Agdisc_t discipline = {&AgMemDisc, &ids, &io};
  struct applysim_reader reader = {text, text + length};
  return agread(&reader, &discipline);
}

/* The laid-out width and height in points. Macros of libgvc's types.h do not reach Swift. */
static inline void applysim_drawing_size(graph_t *graph, double *width, double *height) {
  *width = GD_bb(graph).UR.x - GD_bb(graph).LL.x;
  *height = GD_bb(graph).UR.y - GD_bb(graph).LL.y;
}

/* Sets the resolution after layout, when the size is known; libgvc reads it when a render job starts. */
static inline void applysim_set_resolution(graph_t *graph, double dots_per_inch) {
  GD_drawing(graph)->dpi = dots_per_inch;
}

/* `aglasterr` hands out memory of malloc. */
static inline void applysim_free_message(char *message) { free(message); }

#endif
