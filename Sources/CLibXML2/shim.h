/* Debian builds libxml2 with ICU, whose headers clash with the copy inside Foundation. Only
   libxml2's own encoding handlers mention ICU, and decoding is done before libxml2 sees a byte. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void xml_ignore_message(void *context, const char *message, ...) {}

/* What libxml2 has to say comes through each parser's handler; what it would write to stderr besides
   is no line of a log. New threads begin with the second of each pair. */
static inline void xml_write_nothing(void) {
    xmlSetGenericErrorFunc(NULL, xml_ignore_message);
    xmlThrDefSetGenericErrorFunc(NULL, xml_ignore_message);
}
