// What GMime reads in messages, for GMimeReadBackTests: standard input holds messages, each after its length in decimal and a line feed;
// standard output one line a value, "name<TAB>base64", and an empty line after each message.
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say(const char *name, const void *bytes, size_t length) {
    gchar *text = g_base64_encode(bytes ? bytes : "", bytes ? length : 0);
    printf("%s\t%s\n", name, text);
    g_free(text);
}

static void say_text(const char *name, const char *text) { say(name, text, text ? strlen(text) : 0); }

static void say_addresses(const char *name, InternetAddressList *list) {
    int length = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < length; i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        gchar *label = g_strconcat(name, "-name", NULL);
        say_text(label, internet_address_get_name(address));
        g_free(label);
        if (INTERNET_ADDRESS_IS_MAILBOX(address)) say_text(name, internet_address_mailbox_get_addr((InternetAddressMailbox *)address));
    }
}

static void say_object(GMimeObject *object) {
    if (GMIME_IS_MULTIPART(object)) {
        int children = g_mime_multipart_get_count((GMimeMultipart *)object);
        for (int i = 0; i < children; i++) say_object(g_mime_multipart_get_part((GMimeMultipart *)object, i));
        return;
    }
    GMimeContentType *type = g_mime_object_get_content_type(object);
    gchar *media = g_mime_content_type_get_mime_type(type);
    say_text("type", media);
    g_free(media);
    say_text("id", g_mime_object_get_content_id(object));
    if (!GMIME_IS_PART(object)) return;
    say_text("file", g_mime_part_get_filename((GMimePart *)object));
    GMimeStream *sink = g_mime_stream_mem_new();
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
    if (content) g_mime_data_wrapper_write_to_stream(content, sink);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array((GMimeStreamMem *)sink);
    say("octets", bytes->data, bytes->len);
    g_object_unref(sink);
}

static void say_message(const char *bytes, size_t length) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message) {
        say_text("subject", g_mime_message_get_subject(message));
        say_text("message-id", g_mime_message_get_message_id(message));
        say_addresses("from", g_mime_message_get_from(message));
        say_addresses("to", g_mime_message_get_to(message));
        say_addresses("reply-to", g_mime_message_get_reply_to(message));
        GMimeReferences *references = g_mime_references_parse(NULL, g_mime_object_get_header((GMimeObject *)message, "References"));
        for (int i = 0; i < g_mime_references_length(references); i++) say_text("reference", g_mime_references_get_message_id(references, i));
        g_mime_references_free(references);
        GMimeObject *root = g_mime_message_get_mime_part(message);
        if (root) say_object(root);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    printf("\n");
}

int main(void) {
    g_mime_init();
    size_t length;
    while (scanf("%zu", &length) == 1) {
        getchar();
        char *bytes = malloc(length + 1);
        if (fread(bytes, 1, length, stdin) != length) return 2;
        say_message(bytes, length);
        free(bytes);
    }
    return 0;
}
