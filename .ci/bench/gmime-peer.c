// GMime's side of `homthu-bench parse`: the same work, and the same few words on the pipes, as Sources/homthu-bench/Run/Worker.swift.
//
// usage: gmime-peer PACK
#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

static uint64_t leaves, octets, values;
static GByteArray *room;
static GMimeStream *sink;

static void count(const char *text) { values += text && *text; }

static void read_message(GMimeMessage *message);

static void read_object(GMimeObject *object) {
    count(g_mime_object_get_content_id(object));
    if (GMIME_IS_MULTIPART(object)) {
        int children = g_mime_multipart_get_count((GMimeMultipart *)object);
        for (int i = 0; i < children; i++) read_object(g_mime_multipart_get_part((GMimeMultipart *)object, i));
        return;
    }
    if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message((GMimeMessagePart *)object);
        if (inner) read_message(inner);
        return;
    }
    if (!GMIME_IS_PART(object)) return;
    leaves++;
    count(g_mime_part_get_filename((GMimePart *)object));
    if (GMIME_IS_TEXT_PART(object)) {
        char *text = g_mime_text_part_get_text((GMimeTextPart *)object);
        octets += text ? strlen(text) : 0;
        g_free(text);
        return;
    }
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
    if (!content) return;
    g_byte_array_set_size(room, 0);
    g_mime_stream_reset(sink);
    g_mime_data_wrapper_write_to_stream(content, sink);
    octets += room->len;
}

static void read_addresses(InternetAddressList *list) {
    int length = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < length; i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        count(internet_address_get_name(address));
        if (INTERNET_ADDRESS_IS_MAILBOX(address)) count(internet_address_mailbox_get_addr((InternetAddressMailbox *)address));
    }
}

static void read_references(GMimeMessage *message, const char *field) {
    const char *value = g_mime_object_get_header((GMimeObject *)message, field);
    if (!value) return;
    GMimeReferences *list = g_mime_references_parse(NULL, value);
    values += g_mime_references_length(list);
    g_mime_references_free(list);
}

static void read_message(GMimeMessage *message) {
    count(g_mime_message_get_subject(message));
    count(g_mime_message_get_message_id(message));
    values += g_mime_message_get_date(message) != NULL;
    read_references(message, "References");
    read_references(message, "In-Reply-To");
    read_addresses(g_mime_message_get_from(message));
    read_addresses(g_mime_message_get_to(message));
    read_addresses(g_mime_message_get_cc(message));
    read_addresses(g_mime_message_get_reply_to(message));
    read_addresses(g_mime_message_get_sender(message));
    GMimeObject *root = g_mime_message_get_mime_part(message);
    if (root) read_object(root);
}

// The parser reads from the pack's own memory: nothing is copied before it is parsed.
static void read_bytes(uint8_t *bytes, size_t length) {
    GByteArray *borrowed = g_byte_array_new_take(bytes, length);
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(borrowed);
    g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message) {
        read_message(message);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    g_byte_array_free(borrowed, FALSE);
}

int main(int argc, char **argv) {
    struct stat about;
    int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    if (file < 0 || fstat(file, &about) != 0) return fprintf(stderr, "gmime-peer: cannot read the pack\n"), 2;
    uint8_t *pack = mmap(NULL, about.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (pack == MAP_FAILED) return fprintf(stderr, "gmime-peer: cannot map the pack\n"), 2;
    uint32_t total;
    memcpy(&total, pack, 4);
    uint8_t *end = pack + about.st_size;

    g_mime_init();
    room = g_byte_array_new();
    sink = g_mime_stream_mem_new_with_byte_array(room);
    g_mime_stream_mem_set_owner((GMimeStreamMem *)sink, FALSE);
    printf("ready %u %zu\n", total, (size_t)about.st_size - 4 - 4 * (size_t)total);
    fflush(stdout);

    int times;
    while (scanf("%d", &times) == 1) {
        struct timespec start, stop;
        clock_gettime(CLOCK_MONOTONIC, &start);
        for (int i = 0; i < times; i++) {
            leaves = octets = values = 0;
            for (uint8_t *at = pack + 4; at + 4 <= end;) {
                uint32_t length;
                memcpy(&length, at, 4);
                read_bytes(at + 4, length);
                at += 4 + length;
            }
        }
        clock_gettime(CLOCK_MONOTONIC, &stop);
        long long elapsed = (stop.tv_sec - start.tv_sec) * 1000000000LL + stop.tv_nsec - start.tv_nsec;
        printf("%lld %llu %llu\n", elapsed, (unsigned long long)leaves, (unsigned long long)octets);
        fflush(stdout);
    }
    return 0;
}
