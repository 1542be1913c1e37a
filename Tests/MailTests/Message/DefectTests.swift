import Testing

@testable import Mail

@Suite("Defects and their sets (invariant 7)")
struct DefectTests {
    @Test("a set gives back each defect that was put in, and no other", arguments: Defect.allCases)
    func alone(_ defect: Defect) {
        var set = DefectSet()
        #expect(set.isEmpty && set.list.isEmpty)
        set.insert(defect)
        #expect(set.list == [defect])
        #expect(Defect.allCases.filter { !set.isDisjoint([$0]) } == [defect])
    }

    @Test("all of them together come out in the order of their declaration")
    func together() {
        var first = DefectSet()
        var second = DefectSet()
        for (index, defect) in Defect.allCases.reversed().enumerated() {
            if index.isMultiple(of: 2) { first.insert(defect) } else { second.insert(defect) }
        }
        first.formUnion(second)
        #expect(first.list == Defect.allCases)
    }
}
