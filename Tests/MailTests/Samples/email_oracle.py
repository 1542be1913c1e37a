"""What Python's `email` reads in messages, for PythonDifferentialTests.

Standard input: messages, each after its length in decimal and a line feed. Standard output: for each message the lines that
MessageSummary.swift writes too, then an empty line. The tree is that of `email.message_from_bytes`; contents, names, words and addresses
are decoded here by hand, from the RFCs named, so that only one of the two sides is our own idea of a rule.
"""
import base64
import binascii
import email
import email.message
import email.utils
import hashlib
import re
import sys

WORD = re.compile(r"=\?([^?*\s]+)(?:\*[^?]*)?\?([bBqQ])\?(.*?)\?=")


def octets(text):
    """The octets that `email` keeps as surrogates."""
    return text.encode("ascii", "surrogateescape") if isinstance(text, str) else text


def text_of(data, charset):
    try:
        return data.decode(charset or "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def unfolded(value):
    return re.sub(r"\r\n|\n", "", str(value)).strip(" \t\r\n")


def raw(text):
    """Header text outside encoded words: UTF-8 (RFC 6532)."""
    return octets(text).decode("utf-8", "replace") if any("\udc80" <= c <= "\udcff" for c in text) else text


def q_octets(text):
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), octets(text).replace(b"_", b" "))


def b_octets(text):
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", octets(text))
    return base64.b64decode(data[: len(data) - (len(data) % 4 == 1)] + b"=" * (-len(data) % 4))


def words(value):
    """Encoded words (RFC 2047): blanks between two of them are dropped, octets of one charset joined before they are decoded."""
    out, pending, charset, end = "", b"", None, 0
    for match in WORD.finditer(value):
        between = value[end : match.start()]
        if pending and (between.strip(" \t") or match[1].lower() != charset):
            out, pending = out + text_of(pending, charset), b""
        if between.strip(" \t") or charset is None:
            out += raw(between)
        charset = match[1].lower()
        pending += (q_octets if match[2] in "qQ" else b_octets)(match[3])
        end = match.end()
    if pending:
        out += text_of(pending, charset)
    out += raw(value[end:])
    return re.sub(r"[\x00-\x08\x0a-\x1f\x7f]", " ", out)


def name_of(part):
    """The file name (RFC 2183 §2.3, RFC 2231, and encoded words in its place)."""
    for field, attribute in (("content-disposition", "filename"), ("content-type", "name"), ("content-disposition", "name")):
        value = part.get_param(attribute, None, field)
        if isinstance(value, tuple):
            # `email` has joined the sections and undone the escapes as Latin-1 (RFC 2231 §4.1).
            return text_of(value[2].encode("latin-1", "surrogateescape"), value[0])
        if value:
            return words(unfolded(value))
    return ""


def content(part):
    payload = octets(part._payload or "")
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if encoding == "base64":
        try:
            return base64.b64decode(b"".join(payload.split()), validate=True)
        except binascii.Error:
            return part.get_payload(decode=True)
    if encoding == "quoted-printable":
        return quoted_printable(payload)
    return payload


def quoted_printable(data):
    """RFC 2045 §6.7 by hand: `quopri` of the library turns line ends to LF."""
    data = re.sub(rb"[ \t]+(?=\r?\n|\Z)", b"", data)
    data = re.sub(rb"=\r?\n|=\Z", b"", data)
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), data)


def addresses(message, field):
    """Name and address of each mailbox: `getaddresses` takes the list apart, words are decoded after."""
    values = [unfolded(v) for v in message.get_all(field, [])]
    return ["%s\t%s" % (words(name), raw(address)) for name, address in email.utils.getaddresses(values) if name or address]


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def summary(message, prefix=""):
    for part in message.walk():
        part._headers = [(name, raw(value)) for name, value in part._headers]
    lines = ["%ssubject\t%s" % (prefix, words(unfolded(message.get("subject", ""))))]
    for field in ("from", "to", "cc"):
        lines += ["%s%s\t%s" % (prefix, field, item) for item in addresses(message, field)]
    lines += leaves(message, prefix, "")
    return lines


def leaves(part, prefix, path):
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        lines = []
        for index, child in enumerate(part.get_payload(), 1):
            lines += leaves(child, prefix, "%s.%d" % (path, index) if path else str(index))
        return lines
    place = prefix + (path or "1")
    lines = ["%s\ttype\t%s" % (place, part.get_content_type()), "%s\tname\t%s" % (place, name_of(part))]
    if part.is_multipart():
        if part.get_content_type() in ("message/rfc822", "message/global", "message/news"):
            return lines + summary(part.get_payload()[0], place + "/")
        return lines
    data = content(part)
    return lines + ["%s\toctets\t%d %s" % (place, len(data), hashlib.sha256(data).hexdigest())]


def main():
    source = sys.stdin.buffer
    out = []
    while line := source.readline():
        data = source.read(int(line))
        try:
            lines = summary(email.message_from_bytes(data))
        except Exception as error:  # a reader that gives up is a disagreement, too
            lines = ["exception\t%s" % type(error).__name__]
        out.append("\n".join(escaped(item) for item in lines) + "\n\n")
    sys.stdout.buffer.write("".join(out).encode("utf-8", "replace"))


main()
