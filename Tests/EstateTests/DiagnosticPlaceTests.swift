import Estate
import Testing

@Suite struct DiagnosticPlaceTests {
    @Test(arguments: [
        ("台账!R12C5", "第 12 行 E 列"), ("台账!R12", "第 12 行"), ("a!R1!R3C27", "第 3 行 AA 列"),
        ("表!R2C703", "第 2 行 AAA 列"), ("/Root/Row[3]/FH", "第 40 行 第 7 列"),
        ("台账!R0C1", "第 40 行 第 7 列"), ("台账!RC", "第 40 行 第 7 列"), ("!R1C2C3", "第 40 行 第 7 列"),
    ])
    func `a sheet's cell is named as its program names it`(path: String, place: String) {
        var diagnostic = Diagnostic(code: .valueMissing, path: path, message: "", hint: "")
        diagnostic.line = 40
        diagnostic.column = 7
        #expect(diagnostic.placeText == place)
    }

    @Test func `what has no place has none`() {
        #expect(Diagnostic(code: .asOfMissing, message: "", hint: "").placeText == nil)
    }
}
