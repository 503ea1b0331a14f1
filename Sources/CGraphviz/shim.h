#ifndef APPLYSIM_CGRAPHVIZ_SHIM_H
#define APPLYSIM_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#endif
