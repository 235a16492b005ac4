/*
 * Stands between a program and the C library (LD_PRELOAD) and takes down, in order, everything that the program does to
 * the files below one folder: what is written, cut, synced, renamed, removed. From that a power cut at any point can be
 * acted out afterwards. It can also end the program at one of these operations, as kill -9 would.
 *
 * RECORD_BELOW  the folder
 * RECORD_TO     the file that the operations are written to; without it nothing is
 * RECORD_TOLD   a file of the folder: what is written there is what the program says that it has promised
 * RECORD_ONLY   counts only operations on files whose name ends like this
 * RECORD_KILL   before which of the counted operations the program is killed, from 1 on
 *
 * A record: kind (1 byte), length of the path (4), path, offset (8), length of the bytes (4), bytes; numbers in the
 * machine's own order. Kinds: W written at the offset, T cut or filled to the offset, S synced, F a folder was synced,
 * C made (where it was not there yet), R renamed to the bytes, L linked as the bytes, U removed, A told.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_DESCRIPTORS 4096
#define CLONE_FILE 0x40049409 /* FICLONE */

static char below[4096], told[4096], only[256];
static size_t belowLength;
static int recordTo = -1;
static long killAt, counted;
static char *names[MOST_DESCRIPTORS];
/* Held while an operation is done and written down: what one thread syncs is then surely what was written before it. */
static pthread_mutex_t inOrder = PTHREAD_MUTEX_INITIALIZER;

#define REAL(result, name, ...) \
  static result (*real_##name)(__VA_ARGS__); \
  static void find_##name(void) { if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name); }

REAL(int, open64, const char *, int, ...)
REAL(int, openat64, int, const char *, int, ...)
REAL(int, close, int)
REAL(ssize_t, write, int, const void *, size_t)
REAL(ssize_t, writev, int, const struct iovec *, int)
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t)
REAL(int, ftruncate64, int, off64_t)
REAL(int, fsync, int)
REAL(int, fdatasync, int)
REAL(int, rename, const char *, const char *)
REAL(int, link, const char *, const char *)
REAL(int, unlink, const char *)
REAL(int, unlinkat, int, const char *, int)
REAL(int, fallocate64, int, int, off64_t, off64_t)
REAL(int, posix_fallocate64, int, off64_t, off64_t)
REAL(long, syscall, long, ...)
REAL(int, ioctl, int, unsigned long, ...)

static void copy(char *into, size_t size, const char *name) {
  const char *value = getenv(name);
  snprintf(into, size, "%s", value ? value : "");
}

__attribute__((constructor)) static void begin(void) {
  static int begun;
  if (begun) return;
  begun = 1;
  find_open64(); find_openat64(); find_close(); find_write(); find_writev(); find_pwrite64(); find_pwritev64(); find_ftruncate64(); find_fsync();
  find_fdatasync(); find_rename(); find_link(); find_unlink(); find_unlinkat(); find_fallocate64(); find_posix_fallocate64(); find_syscall(); find_ioctl();
  copy(below, sizeof below, "RECORD_BELOW");
  copy(told, sizeof told, "RECORD_TOLD");
  copy(only, sizeof only, "RECORD_ONLY");
  belowLength = strlen(below);
  const char *to = getenv("RECORD_TO"), *at = getenv("RECORD_KILL");
  if (to) recordTo = real_open64(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  killAt = at ? atol(at) : 0;
}

static int isOurs(const char *path) { return path && belowLength && !strncmp(path, below, belowLength); }
static const char *nameOf(int descriptor) { return descriptor >= 0 && descriptor < MOST_DESCRIPTORS ? names[descriptor] : NULL; }
static int isTold(const char *path) { return *told && !strcmp(path, told); }

/* Before each operation: this may be the one that never happens. */
static void count(const char *path) {
  if (!path || isTold(path)) return;
  size_t length = strlen(path), tail = strlen(only);
  if (tail && (length < tail || strcmp(path + length - tail, only))) return;
  counted += 1;
  if (killAt && counted == killAt) kill(getpid(), SIGKILL);
}

static void note(char kind, const char *path, int64_t offset, const void *bytes, size_t length) {
  if (recordTo < 0) return;
  uint32_t pathLength = strlen(path), byteLength = length;
  size_t whole = 1 + 4 + pathLength + 8 + 4 + length;
  char *record = malloc(whole), *at = record;
  *at++ = kind;
  memcpy(at, &pathLength, 4); at += 4;
  memcpy(at, path, pathLength); at += pathLength;
  memcpy(at, &offset, 8); at += 8;
  memcpy(at, &byteLength, 4); at += 4;
  memcpy(at, bytes, length);
  if (real_write(recordTo, record, whole) != (ssize_t)whole) abort();
  free(record);
}

static void wrote(const char *path, const void *bytes, ssize_t length, int64_t offset) {
  if (length > 0) note(isTold(path) ? 'A' : 'W', path, offset, bytes, length);
}

static void opened(int descriptor, const char *path, int flags, int wasThere) {
  if (descriptor < 0 || descriptor >= MOST_DESCRIPTORS) return;
  struct stat64 is;
  int isFolder = !fstat64(descriptor, &is) && S_ISDIR(is.st_mode);
  free(names[descriptor]);
  char *name = malloc(strlen(path) + 2);
  sprintf(name, "%s%s", path, isFolder ? "/" : "");
  names[descriptor] = name;
  if (isTold(path)) return;
  if (!wasThere && (flags & O_CREAT)) note('C', path, 0, "", 0);
  else if (!isFolder && (flags & O_TRUNC)) note('T', path, 0, "", 0);
}

static int openAs(int folder, const char *path, int flags, mode_t mode) {
  begin();
  if (!isOurs(path)) return folder == AT_FDCWD ? real_open64(path, flags, mode) : real_openat64(folder, path, flags, mode);
  pthread_mutex_lock(&inOrder);
  struct stat64 is;
  int wasThere = !stat64(path, &is);
  if (!wasThere && (flags & O_CREAT)) count(path);
  int descriptor = real_open64(path, flags, mode);
  int reason = errno;
  opened(descriptor, path, flags, wasThere);
  pthread_mutex_unlock(&inOrder);
  errno = reason;
  return descriptor;
}

#define MODE(after) mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, after); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { MODE(flags) return openAs(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return openAs(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return openAs(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return openAs(folder, path, flags, mode); }

static void forget(int descriptor) {
  if (!nameOf(descriptor)) return;
  pthread_mutex_lock(&inOrder);
  free(names[descriptor]);
  names[descriptor] = NULL;
  pthread_mutex_unlock(&inOrder);
}

int close(int descriptor) {
  begin();
  forget(descriptor);
  return real_close(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  begin();
  const char *path = nameOf(descriptor);
  if (!path) return real_write(descriptor, bytes, length);
  pthread_mutex_lock(&inOrder);
  count(path);
  ssize_t done = real_write(descriptor, bytes, length);
  /* Afterwards, as a file that is only added to is written at its end, wherever it stood. */
  if (done > 0) wrote(path, bytes, done, lseek64(descriptor, 0, SEEK_CUR) - done);
  pthread_mutex_unlock(&inOrder);
  return done;
}

static void wroteEach(const char *path, const struct iovec *pieces, ssize_t left, int64_t offset) {
  for (; left > 0; pieces += 1) {
    ssize_t length = pieces->iov_len < (size_t)left ? (ssize_t)pieces->iov_len : left;
    wrote(path, pieces->iov_base, length, offset);
    offset += length;
    left -= length;
  }
}

ssize_t writev(int descriptor, const struct iovec *pieces, int many) {
  begin();
  const char *path = nameOf(descriptor);
  if (!path) return real_writev(descriptor, pieces, many);
  pthread_mutex_lock(&inOrder);
  count(path);
  ssize_t done = real_writev(descriptor, pieces, many);
  if (done > 0) wroteEach(path, pieces, done, lseek64(descriptor, 0, SEEK_CUR) - done);
  pthread_mutex_unlock(&inOrder);
  return done;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  begin();
  const char *path = nameOf(descriptor);
  if (!path) return real_pwrite64(descriptor, bytes, length, offset);
  pthread_mutex_lock(&inOrder);
  count(path);
  ssize_t done = real_pwrite64(descriptor, bytes, length, offset);
  wrote(path, bytes, done, offset);
  pthread_mutex_unlock(&inOrder);
  return done;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) { return pwrite64(descriptor, bytes, length, offset); }

ssize_t pwritev64(int descriptor, const struct iovec *pieces, int many, off64_t offset) {
  begin();
  const char *path = nameOf(descriptor);
  if (!path) return real_pwritev64(descriptor, pieces, many, offset);
  pthread_mutex_lock(&inOrder);
  count(path);
  ssize_t done = real_pwritev64(descriptor, pieces, many, offset);
  wroteEach(path, pieces, done, offset);
  pthread_mutex_unlock(&inOrder);
  return done;
}
ssize_t pwritev(int descriptor, const struct iovec *pieces, int many, off_t offset) { return pwritev64(descriptor, pieces, many, offset); }

int ftruncate64(int descriptor, off64_t size) {
  begin();
  const char *path = nameOf(descriptor);
  if (!path) return real_ftruncate64(descriptor, size);
  pthread_mutex_lock(&inOrder);
  count(path);
  int failed = real_ftruncate64(descriptor, size);
  if (!failed) note('T', path, size, "", 0);
  pthread_mutex_unlock(&inOrder);
  return failed;
}
int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

static int syncBy(int (*real)(int), int descriptor) {
  const char *path = nameOf(descriptor);
  if (!path) return real(descriptor);
  pthread_mutex_lock(&inOrder);
  count(path);
  int failed = real(descriptor);
  if (!failed) note(path[strlen(path) - 1] == '/' ? 'F' : 'S', path, 0, "", 0);
  pthread_mutex_unlock(&inOrder);
  return failed;
}
int fsync(int descriptor) { begin(); return syncBy(real_fsync, descriptor); }
int fdatasync(int descriptor) { begin(); return syncBy(real_fdatasync, descriptor); }

static int between(char kind, int (*real)(const char *, const char *), const char *from, const char *to) {
  begin();
  if (!isOurs(from) && !isOurs(to)) return real(from, to);
  pthread_mutex_lock(&inOrder);
  count(from);
  int failed = real(from, to);
  int reason = errno;
  if (!failed) note(kind, from, 0, to, strlen(to));
  pthread_mutex_unlock(&inOrder);
  errno = reason;
  return failed;
}
int rename(const char *from, const char *to) { begin(); return between('R', real_rename, from, to); }
int link(const char *from, const char *to) { begin(); return between('L', real_link, from, to); }

static int removeBy(int folder, const char *path, int flags) {
  if (!isOurs(path)) return folder == AT_FDCWD && !flags ? real_unlink(path) : real_unlinkat(folder, path, flags);
  pthread_mutex_lock(&inOrder);
  count(path);
  int failed = flags ? real_unlinkat(folder, path, flags) : real_unlink(path);
  int reason = errno;
  if (!failed && !flags) note('U', path, 0, "", 0);
  pthread_mutex_unlock(&inOrder);
  errno = reason;
  return failed;
}
int unlink(const char *path) { begin(); return removeBy(AT_FDCWD, path, 0); }
int unlinkat(int folder, const char *path, int flags) { begin(); return removeBy(folder, path, flags); }

/* What follows would change files past this record. Refused, each of them has a plain way that its callers take instead. */
int fallocate64(int descriptor, int mode, off64_t offset, off64_t length) {
  begin();
  if (!nameOf(descriptor)) return real_fallocate64(descriptor, mode, offset, length);
  errno = EOPNOTSUPP;
  return -1;
}
int fallocate(int descriptor, int mode, off_t offset, off_t length) { return fallocate64(descriptor, mode, offset, length); }
int posix_fallocate64(int descriptor, off64_t offset, off64_t length) {
  begin();
  return nameOf(descriptor) ? EOPNOTSUPP : real_posix_fallocate64(descriptor, offset, length);
}
int posix_fallocate(int descriptor, off_t offset, off_t length) { return posix_fallocate64(descriptor, offset, length); }
ssize_t copy_file_range(int from, off64_t *fromOffset, int to, off64_t *toOffset, size_t length, unsigned flags) {
  (void)from; (void)fromOffset; (void)to; (void)toOffset; (void)length; (void)flags;
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
  (void)to; (void)from; (void)offset; (void)length;
  errno = EINVAL;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }
int ioctl(int descriptor, unsigned long request, ...) {
  begin();
  va_list more;
  va_start(more, request);
  void *argument = va_arg(more, void *);
  va_end(more);
  if (request == CLONE_FILE) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return real_ioctl(descriptor, request, argument);
}
long syscall(long number, ...) {
  begin();
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long), d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  /* Node closes files by the bare call. */
  if (number == SYS_close) forget(a);
  if (number == SYS_copy_file_range) {
    errno = ENOSYS;
    return -1;
  }
  return real_syscall(number, a, b, c, d, e, f);
}
