/* Which processors a thread may run on. The C library hides these calls from strict programs, so they
   are named by their symbols. `mask` is a bit for each processor. */
extern int processors_get(int thread, unsigned long size, unsigned long *mask)
    __asm__("sched_getaffinity");
extern int processors_set(int thread, unsigned long size, const unsigned long *mask)
    __asm__("sched_setaffinity");
