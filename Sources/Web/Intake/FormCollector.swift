import NIOCore

/// Gathers a form's fields, and its file on disk.
///
/// Used by one task, which removes it in the end, whatever happens.
final class FormCollector {
    private let spool: Spool
    private let limit: Int
    private var fields: [(name: String, value: String)] = []
    private var text: (name: String, bytes: [UInt8])?
    private var writer: SpoolWriter?
    private var fileName = ""

    /// - Parameter limit: bytes of the file, at most.
    init(_ spool: Spool, limit: Int) {
        self.spool = spool
        self.limit = limit
    }

    func remove() {
        writer?.remove()
        writer = nil
    }

    func take(_ event: MultipartParser.Event) async throws(Problem) {
        switch event {
        case .part(let header):
            try endField()
            guard let name = header.fileName else {
                text = (header.name, [])
                return
            }
            guard writer == nil else { throw .malformed(Self.manyFiles) }
            writer = try await SpoolWriter(in: spool, limit: limit)
            fileName = name
        case .content(let bytes):
            guard text != nil else {
                try await writer?.append(ByteBuffer(bytes: bytes))
                return
            }
            text?.bytes += bytes
            guard (text?.bytes.count ?? 0) <= MultipartForm.fieldLimit else {
                throw .malformed(Self.fieldTooLong)
            }
        }
    }

    func finish() async throws(Problem) -> MultipartForm {
        try endField()
        let file = try await writer?.finish()
        // What browsers send where no file was chosen.
        let isChosen = file != nil && !(fileName.isEmpty && file?.size == 0)
        return MultipartForm(
            fields: RequestValues(fields), file: isChosen ? file : nil, fileName: fileName)
    }

    private func endField() throws(Problem) {
        guard let field = text else { return }
        text = nil
        guard fields.count < MultipartForm.fields,
            let value = String(validating: field.bytes, as: UTF8.self)
        else { throw .malformed(Self.malformed) }
        fields.append((field.name, value))
    }
}

extension FormCollector {
    private static let manyFiles = "一次只能上传一个文件。"
    private static let fieldTooLong = "表单里一个字段超过 \(MultipartForm.fieldLimit / 1024) KiB。"
    private static let malformed = "表单的字段太多，或不是 UTF-8。"
}
