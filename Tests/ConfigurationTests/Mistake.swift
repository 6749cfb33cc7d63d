import Estate
import Testing

@testable import Configuration

/// One thing that is wrong with one of the samples, and what should be said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
    enum File: Sendable { case building, district }

    let code: Diagnostic.Code
    let file: File
    let old: String
    let new: String
    let line: Int
    let column: Int
    /// A part of the hint.
    let hint: String
    let path: String?

    init(
        _ code: Diagnostic.Code, in file: File = .building, _ old: String, _ new: String,
        at place: (line: Int, column: Int), hint: String, path: String? = nil
    ) {
        self.code = code
        self.file = file
        self.old = old
        self.new = new
        self.line = place.line
        self.column = place.column
        self.hint = hint
        self.path = path
    }

    /// The samples with the mistake in them.
    var folder: PolicyFolder {
        switch file {
        case .building: .make(building: Sample.building.with(old, new))
        case .district: .make(district: Sample.district.with(old, new))
        }
    }

    var fileName: String { file == .building ? "5001030001.yaml" : "district.yaml" }

    var testDescription: String { "\(code.rawValue): \(new)" }

    static let all = ofForm + ofValue + ofName
}
