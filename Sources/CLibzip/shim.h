#ifndef APPLYSIM_CLIBZIP_SHIM_H
#define APPLYSIM_CLIBZIP_SHIM_H

#include <zip.h>

#endif
