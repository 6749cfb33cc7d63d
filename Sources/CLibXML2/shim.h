/* Debian builds libxml2 with ICU, whose headers clash with the copy inside Foundation. Only
   libxml2's own encoding handlers mention ICU, and decoding is done before libxml2 sees a byte. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
