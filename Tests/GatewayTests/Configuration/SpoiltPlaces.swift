/// Places of ``SampleConfiguration`` with what replaces them, and the whole report that must follow.
enum SpoiltPlaces {
    static let all: [(String, String, [String])] = [
        (
            "commune: {", "comune: {",
            [
                "comune: found an unknown key; expected one of commune, mail, data, people, channels, defaults, ladder, collaborators, holidays, publishDelaySeconds, askLifetimeDays, largestMessageMiB, pollSeconds, officeHours, digest, confidants (did you mean \"commune\"?)",
                "commune: found nothing; expected an object with name, siteName, authority, siteURL, mailbox, codePrefix",
            ]
        ),
        ("name: \"xã Hải Dương\"", "name: \"\"", ["commune.name: found text \"\"; expected text"]),
        ("name: \"xã Hải Dương\"", "name: 5", ["commune.name: found number 5; expected text"]),
        (
            "https://xa.example", "https://xa.example/",
            [
                "commune.siteURL: found text \"https://xa.example/\"; expected an address such as https://xa.example, without a final slash"
            ]
        ),
        (
            "https://xa.example", "ftp://xa.example",
            [
                "commune.siteURL: found text \"ftp://xa.example\"; expected an address such as https://xa.example, without a final slash"
            ]
        ),
        ("bbt@xa.example", "bbt xa.example", ["commune.mailbox: found text \"bbt xa.example\"; expected an e-mail address"]),
        ("codePrefix: \"HD\"", "codePrefix: \"hd\"", ["commune.codePrefix: found text \"hd\"; expected 1 to 6 capital letters A–Z"]),
        (
            "codePrefix: \"HD\"", "codePrefix: \"HD\", utcOffset: \"7\"",
            [
                "commune.utcOffset: found text \"7\"; expected an offset such as \"+07:00\""
            ]
        ),
        ("authservID: \"mx.xa.example\",", "", ["mail.authservID: found nothing; expected the authserv-id of your mail server (RFC 8601)"]),
        (
            "authservID: \"mx.xa.example\"", "authservID: \"m\", recipientDetail: \"yes\"",
            [
                "mail.recipientDetail: found text \"yes\"; expected true or false"
            ]
        ),
        (
            "kind: \"maildir\"", "kind: \"imapp\"",
            ["mail.source.kind: found text \"imapp\"; expected one of imap, maildir (did you mean \"imap\"?)"]
        ),
        (
            "{ kind: \"maildir\", path: \"thu-den\" }", "{ kind: \"maildir\" }",
            ["mail.source.path: found nothing; expected the Maildir's folder"]
        ),
        (
            "{ kind: \"maildir\", path: \"thu-den\" }", "\"maildir\"",
            [
                "mail.source: found text \"maildir\"; expected an object with kind"
            ]
        ),
        (
            "{ kind: \"folder\", path: \"thu-di\" }", "{ kind: \"smtp\", host: \"mail.xa.example\", port: 70000 }",
            [
                "mail.out.port: found number 70000; expected a whole number from 1 to 65535"
            ]
        ),
        (
            "{ kind: \"folder\", path: \"thu-di\" }", "{ kind: \"smtp\", host: \"mail.xa.example\", port: 587, user: \"u\" }",
            [
                "mail.out.secretFile: found nothing; expected the file that holds the password or token (never the secret itself)"
            ]
        ),
        (
            "{ kind: \"folder\", path: \"thu-di\" }", "{ kind: \"smtp\", host: \"mail.xa.example\", port: 25, security: \"none\" }",
            [
                "mail.out: found mail.xa.example:25; expected without TLS only 127.0.0.1, ::1 or localhost is allowed"
            ]
        ),
        (
            "{ kind: \"folder\", path: \"thu-di\" }", "{ kind: \"smtp\", host: \"a b\", port: 25 }",
            [
                "mail.out: found a b:25; expected not a host name and port"
            ]
        ),
        ("data: \"du-lieu\"", "data: 1", ["data: found number 1; expected the data folder"]),
        (
            "data: \"du-lieu\"", "data: \"d\", publishDelaySeconds: 1.5",
            [
                "publishDelaySeconds: found number 1.5; expected a whole number from 0 to 86400"
            ]
        ),
        (
            "data: \"du-lieu\"", "data: \"d\", askLifetimeDays: 0",
            ["askLifetimeDays: found number 0; expected a whole number from 1 to 730"]
        ),
        (
            "data: \"du-lieu\"", "data: \"d\", largestMessageMiB: 201",
            ["largestMessageMiB: found number 201; expected a whole number from 1 to 200"]
        ),
        ("data: \"du-lieu\"", "data: \"d\", pollSeconds: true", ["pollSeconds: found true; expected a whole number from 1 to 3600"]),
        (
            "role: \"deputy\"", "role: \"deputi\"",
            [
                "people[1].role: found text \"deputi\"; expected one of head, deputy, secretary, member, officer, collaborator (did you mean \"deputy\"?)"
            ]
        ),
        ("role: \"head\"", "role: \"member\"", ["people: found nobody with role \"head\"; expected one person with that role"]),
        (
            "id: \"bi\"", "id: \"Bí\"",
            [
                "people[3].id: found text \"Bí\"; expected an id of a–z, 0–9 and -",
                "channels[0].officers[0]: found text \"bi\"; expected the id of a person (did you mean \"binh\"?)",
                "channels[1].officers[0]: found text \"bi\"; expected the id of a person (did you mean \"binh\"?)",
            ]
        ),
        ("id: \"lan\"", "id: \"bi\"", ["collaborators[0].id: found \"bi\" a second time; expected an id of its own"]),
        (
            "[\"lan@gmail.example\"]", "[\"BI@xa.example\"]",
            [
                "collaborators[0].addresses: found BI@xa.example, which is also bi's; expected an address of one person only"
            ]
        ),
        ("[\"lan@gmail.example\"]", "[]", ["collaborators[0].addresses: found an empty list; expected at least one e-mail address"]),
        (
            "[\"lan@gmail.example\"]", "[\"lan\", 7]",
            [
                "collaborators[0].addresses[1]: found number 7; expected text",
                "collaborators[0].addresses[0]: found text \"lan\"; expected an e-mail address",
            ]
        ),
        (
            "addresses: [\"lan@gmail.example\"]", "adresses: [\"lan@gmail.example\"]",
            [
                "collaborators[0].adresses: found an unknown key; expected one of id, name, addresses, honorific, post (did you mean \"addresses\"?)",
                "collaborators[0].addresses: found nothing; expected a list of e-mail addresses",
            ]
        ),
        (
            "id: \"hoi-dap\"", "id: \"tin-tuc\"",
            [
                "channels[1].id: found \"tin-tuc\" a second time; expected an id of its own",
                "defaults.question: found text \"hoi-dap\"; expected the id of a channel that accepts question: tin-tuc",
            ]
        ),
        (
            "accepts: [\"article\"]", "accepts: [\"article\", \"artikel\"]",
            [
                "channels[0].accepts[1]: found text \"artikel\"; expected one of article, question, document, procedure, week, album, page, draft, poll"
            ]
        ),
        (
            "officers: [\"bi\"]", "officers: [\"bih\"]",
            [
                "channels[0].officers[0]: found text \"bih\"; expected the id of a person (did you mean \"binh\"?)"
            ]
        ),
        (
            "approvers: [\"binh\", \"huong\"]", "approvers: []",
            [
                "channels[0].approvers: found nobody; expected at least one person (Quy chế Điều 4.3, 7.1)"
            ]
        ),
        (
            "start: \"event\"", "start: \"evnt\"",
            [
                "channels[0].deadline.start: found text \"evnt\"; expected one of event, signing, receipt (did you mean \"event\"?)"
            ]
        ),
        (
            "workingDays: 15", "workingDays: -1",
            ["channels[1].deadline.workingDays: found number -1; expected a whole number from 0 to 365"]
        ),
        (
            "article: \"tin-tuc\"", "article: \"hoi-dap\"",
            [
                "defaults.article: found text \"hoi-dap\"; expected the id of a channel that accepts article: tin-tuc"
            ]
        ),
        (
            "time: \"13:30\"", "time: \"25:00\"",
            ["ladder.article[0].time: found text \"25:00\"; expected a time of the day such as \"07:30\""]
        ),
        ("to: \"head\"", "to: \"boss\"", ["ladder.article[1].to: found text \"boss\"; expected one of holder, deputy, head"]),
    ]
}
