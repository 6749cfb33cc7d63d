/* Swift has no word for it: asks the processor to fetch a line of memory that will be needed soon. */
static inline void prefetch_for_writing(const void *address) { __builtin_prefetch(address, 1, 3); }
