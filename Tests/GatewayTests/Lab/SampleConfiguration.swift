/// A small valid configuration, to be spoilt in one place at a time.
enum SampleConfiguration {
    static let text = """
        {
          commune: {
            name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "Ủy ban nhân dân xã Hải Dương",
            siteURL: "https://xa.example", mailbox: "bbt@xa.example", codePrefix: "HD",
          },
          mail: {
            authservID: "mx.xa.example",
            source: { kind: "maildir", path: "thu-den" },
            out: { kind: "folder", path: "thu-di" },
          },
          data: "du-lieu",
          people: [
            { id: "huong", name: "Lê Xuân Hướng", honorific: "Ông", post: "Chủ tịch", role: "head", addresses: ["huong@xa.example"] },
            { id: "binh", name: "Huỳnh Trọng Bình", honorific: "Ông", role: "deputy", addresses: ["binh@xa.example"] },
            { id: "ngoc", name: "Đỗ Huy Ngọc", role: "secretary", addresses: ["ngoc@xa.example"] },
            { id: "bi", name: "Trần Nhất Bi", role: "officer", addresses: ["bi@xa.example"] },
          ],
          collaborators: [{ id: "lan", name: "Nguyễn Thị Lan", addresses: ["lan@gmail.example"] }],
          channels: [
            {
              id: "tin-tuc", name: "Tin tức - sự kiện", article: "8.2", accepts: ["article"], officers: ["bi"],
              approvers: ["binh", "huong"], deadline: { article: "11.1", workingDays: 1, start: "event" },
            },
            {
              id: "hoi-dap", name: "Tiếp nhận ý kiến", article: "8.9", accepts: ["question"], officers: ["bi"],
              approvers: ["binh", "huong"], deadline: { article: "11.5", workingDays: 15, start: "receipt" },
            },
          ],
          defaults: { article: "tin-tuc", question: "hoi-dap" },
          ladder: {
            article: [{ workingDays: 0, time: "13:30", to: "holder" }, { workingDays: 1, time: "07:30", to: "head" }],
            question: [{ workingDays: 0, time: "07:30", to: "holder" }],
          },
        }
        """

    /// The text with one place replaced; the place must be there.
    static func with(_ place: String, _ other: String) throws -> String {
        guard text.utf8.firstRange(of: Array(place.utf8)) != nil else { throw NotThere(place: place) }
        return text.replacing(place, with: other, maxReplacements: 1)
    }

    struct NotThere: Error { let place: String }
}
