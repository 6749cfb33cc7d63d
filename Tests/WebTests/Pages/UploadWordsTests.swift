import Estate
import Testing

@testable import Web

/// Outcomes in words.
@Suite struct UploadWordsTests {
    private func words(
        _ status: ImportOutcome.Status, isDryRun: Bool = false, _ codes: Diagnostic.Code...
    ) -> UploadWords {
        let findings = codes.map { Diagnostic(code: $0, message: "有误。", hint: "请改正。") }
        return UploadWords(
            UploadPage.Result(
                outcome: ImportOutcome(
                    status: status, feed: nil, floors: 1, units: 1, log: DiagnosticLog(findings)),
                isDryRun: isDryRun, file: "10月.xml", size: 100))
    }

    @Test(arguments: ImportOutcome.Status.allCases)
    func `every outcome says what it is`(_ status: ImportOutcome.Status) {
        #expect(words(status).title == status.name)
        #expect(words(status, isDryRun: true).title.hasPrefix("试运行："))
    }

    @Test func `a dry run says that nothing has been saved`() {
        #expect(words(.accepted, isDryRun: true).summary.contains("没有保存"))
        #expect(words(.held, isDryRun: true).summary.contains("没有保存"))
        #expect(words(.accepted).summary.contains("已经保存"))
    }

    @Test func `warnings are worth a look`() {
        #expect(words(.accepted).steps == ["不用再做什么。"])
        #expect(words(.accepted, .leaseOver, .leaseOver).steps.first?.contains("2 条提醒") == true)
    }

    @Test func `what waits is told why`() {
        #expect(words(.held, .heldUnitsGone, .leaseOver).steps.count == 2)
        #expect(words(.held, .heldUnitsGone).steps.first == "有误。")
    }

    @Test func `a workbook is told how to become a feed`() {
        #expect(
            words(.rejected, .compressedInput).steps.contains { $0.contains("XML 电子表格 2003") })
        #expect(!words(.rejected, .areaNotPositive).steps.contains { $0.contains("Excel") })
    }

    @Test(arguments: [
        (0, "0 字节"), (1023, "1023 字节"), (1024, "1 KiB"), (1_600_000, "1.5 MiB"),
        (67_108_864, "64 MiB"),
    ])
    func `sizes are short`(_ bytes: Int, _ text: String) {
        #expect(FeedWords.size(bytes) == text)
    }

    @Test func `moments are told to the minute`() {
        #expect(FeedWords.time(Instant(milliseconds: 0)) == "1970-01-01 08:00")
    }
}
