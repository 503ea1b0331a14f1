#ifndef APPLYSIM_CGRAPHVIZ_SHIM_H
#define APPLYSIM_CGRAPHVIZ_SHIM_H

#include <stdlib.h>
#include <graphviz/gvc.h>

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
