"""The side of a Python parser in `homthu-bench parse`: the same work, and the same few words on the pipes, as
Sources/homthu-bench/Run/Worker.swift.

usage: python-peer.py fast_mail_parser|email PACK
"""
import struct
import sys
import time


def messages_of(path):
    with open(path, "rb") as pack:
        (count,) = struct.unpack("<I", pack.read(4))
        return [pack.read(struct.unpack("<I", pack.read(4))[0]) for _ in range(count)]


def fast_mail_parser():
    from fast_mail_parser import ParseError, parse_email

    def read(raw):
        try:
            mail = parse_email(raw)
        except ParseError:
            return 0, 0  # refuses what it cannot decode; the count of leaves shows it
        mail.subject, mail.date_parsed, mail.from_, mail.to, mail.cc, mail.reply_to
        # The only way to Message-ID, References, In-Reply-To and Sender.
        headers = mail.headers
        for name in ("Message-ID", "References", "In-Reply-To", "Sender"):
            headers.get(name)
        texts = mail.text_plain + mail.text_html
        octets = sum(map(len, texts))
        for attachment in mail.attachments:
            attachment.filename, attachment.content_id
            octets += len(attachment.content)
        return len(texts) + len(mail.attachments), octets

    return read


def standard_email():
    from email import message_from_bytes
    from email.header import decode_header, make_header
    from email.utils import getaddresses, parsedate_to_datetime

    def text(value):
        try:
            return str(make_header(decode_header(value)))
        except (LookupError, ValueError):
            return value

    def read(raw):
        message = message_from_bytes(raw)
        return read_message(message)

    def read_message(message):
        text(message["Subject"] or "")
        try:
            parsedate_to_datetime(str(message["Date"] or ""))
        except (TypeError, ValueError):
            pass
        for name in ("From", "To", "Cc", "Reply-To", "Sender"):
            for display, _ in getaddresses([str(value) for value in message.get_all(name, [])]):
                text(display)
        for name in ("Message-ID", "References", "In-Reply-To"):
            str(message[name] or "").split()
        leaves = octets = 0
        for part in message.walk():
            if part.is_multipart():
                continue
            leaves += 1
            text(part.get_filename() or "")
            part["Content-ID"]
            content = part.get_payload(decode=True) or b""
            if part.get_content_maintype() == "text":
                try:
                    content = content.decode(part.get_content_charset() or "utf-8", "replace")
                except LookupError:
                    content = content.decode("utf-8", "replace")
            octets += len(content)
        return leaves, octets

    return read


def main():
    _, kind, path = sys.argv
    read = fast_mail_parser() if kind == "fast_mail_parser" else standard_email()
    messages = messages_of(path)
    print("ready", len(messages), sum(map(len, messages)), flush=True)
    for line in sys.stdin:
        times = int(line)
        start = time.perf_counter_ns()
        for _ in range(times):
            leaves = octets = 0
            for raw in messages:
                found, size = read(raw)
                leaves += found
                octets += size
        print(time.perf_counter_ns() - start, leaves, octets, flush=True)


main()
