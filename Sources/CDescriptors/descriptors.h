/* Open files between processes. What the system has for it are macros and names that Swift can't see. */
#ifndef CDESCRIPTORS_H
#define CDESCRIPTORS_H

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* Open files that travel with one message, at most. */
#define CDESCRIPTORS_LIMIT 8

union cdescriptors_room {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int) * CDESCRIPTORS_LIMIT)];
};

/* Sends bytes, and open files with the first of them. Returns how many bytes went, or -1 and errno. */
static inline ssize_t cdescriptors_send(
    int socket, const int *descriptors, int count, const void *bytes, size_t size)
{
    union cdescriptors_room room;
    struct iovec data = {(void *)bytes, size};
    struct msghdr message;
    ssize_t sent;
    if (count < 0 || count > CDESCRIPTORS_LIMIT) {
        errno = EINVAL;
        return -1;
    }
    memset(&room, 0, sizeof room);
    memset(&message, 0, sizeof message);
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    if (count > 0) {
        room.header.cmsg_level = SOL_SOCKET;
        room.header.cmsg_type = SCM_RIGHTS;
        room.header.cmsg_len = CMSG_LEN(sizeof(int) * (size_t)count);
        memcpy(CMSG_DATA(&room.header), descriptors, sizeof(int) * (size_t)count);
        message.msg_control = &room;
        message.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)count);
    }
    do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent;
}

/* Receives bytes, and the open files that came with them: `descriptors` has room for
   CDESCRIPTORS_LIMIT. Returns how many bytes came, 0 at the end, or -1 and errno. */
static inline ssize_t cdescriptors_receive(
    int socket, int *descriptors, int *count, void *bytes, size_t size)
{
    union cdescriptors_room room;
    struct iovec data = {bytes, size};
    struct msghdr message;
    struct cmsghdr *header;
    ssize_t got;
    *count = 0;
    memset(&message, 0, sizeof message);
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = &room;
    message.msg_controllen = sizeof room;
    do got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got < 0) return got;
    for (header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        size_t length = header->cmsg_len - CMSG_LEN(0);
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        memcpy(descriptors + *count, CMSG_DATA(header), length);
        *count += (int)(length / sizeof(int));
    }
    return got;
}

/* The user whose process made the connection; -1 and errno where that can't be told. */
static inline long cdescriptors_peer(int socket)
{
    /* struct ucred, which is hidden without _GNU_SOURCE. */
    struct { pid_t pid; uid_t uid; gid_t gid; } peer;
    socklen_t size = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
    return (long)peer.uid;
}

/* An open file in memory, without a name; -1 and errno where there is no room. */
static inline int cdescriptors_memory(const char *label)
{
    const unsigned int close_on_exec = 1;
    return (int)syscall(SYS_memfd_create, label, close_on_exec);
}

#endif
