// renameat2 with RENAME_EXCHANGE swaps an output folder in one step; Glibc's module does not show it.
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int jifen_exchange(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u);
}

// Large blocks come from the system and go back to it when freed; glibc's module does not show mallopt.
static inline void jifen_return_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
  mallopt(M_ARENA_MAX, 2);
}
