/* A disk that stops confirming: once the file named by FAILING_DISK is there, fsync and fdatasync say EIO. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static int fails(void) {
    const char *sign = getenv("FAILING_DISK");
    if (sign && access(sign, F_OK) == 0) {
        errno = EIO;
        return 1;
    }
    return 0;
}

int fsync(int file) { return fails() ? -1 : (int)syscall(SYS_fsync, file); }
int fdatasync(int file) { return fails() ? -1 : (int)syscall(SYS_fdatasync, file); }
