// Typed doors to libcurl's variadic calls: Swift imports no variadic C function.
// The parentheses around the names step past curl's own type-checking macros.
#ifndef HOMTHU_CCURL_SHIM_H
#define HOMTHU_CCURL_SHIM_H

#include <curl/curl.h>
#include <sys/eventfd.h>

typedef size_t (*homthu_curl_data_callback)(char *data, size_t size, size_t count, void *context);
typedef int (*homthu_curl_progress_callback)(void *context, curl_off_t down_total, curl_off_t down_now, curl_off_t up_total,
                                             curl_off_t up_now);

static inline CURLcode homthu_curl_set_long(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_data_callback(CURL *handle, CURLoption option, homthu_curl_data_callback value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode homthu_curl_set_progress_callback(CURL *handle, homthu_curl_progress_callback value) {
    return (curl_easy_setopt)(handle, CURLOPT_XFERINFOFUNCTION, value);
}

static inline CURLcode homthu_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode homthu_curl_get_socket(CURL *handle, curl_socket_t *value) {
    return (curl_easy_getinfo)(handle, CURLINFO_ACTIVESOCKET, value);
}

// The Glibc module of Swift 6.3 has no eventfd: a descriptor to be polled beside curl's socket, -1 when there is none.
static inline int homthu_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

#endif
