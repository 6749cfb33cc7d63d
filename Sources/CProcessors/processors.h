/* Which processors a thread may run on, and when. The C library hides these calls from strict programs, so
   they are named by their symbols. `mask` is a bit for each processor. */
extern int processors_get(int thread, unsigned long size, unsigned long *mask)
    __asm__("sched_getaffinity");
extern int processors_set(int thread, unsigned long size, const unsigned long *mask)
    __asm__("sched_setaffinity");

/* As in linux/sched.h: a thread that runs when no other wants to. */
enum { processors_idle = 5 };

struct processors_priority { int value; };
extern int processors_set_policy(int thread, int policy, const struct processors_priority *priority)
    __asm__("sched_setscheduler");
extern int processors_policy(int thread) __asm__("sched_getscheduler");
