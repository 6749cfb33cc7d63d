import HTTPTypes
import Hummingbird
import Reports
import Storage

extension Problem {
    /// What any error means for the client.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as StoreError: self.init(store: error)
        case let error as WorkbookError: self = .noWorkbook("\(error)")
        case let error as any HTTPResponseError: self.init(http: error)
        default: self = .unknown("\(error)")
        }
    }

    private init(store error: StoreError) {
        switch error {
        case .diskFull: self = .storageFull("\(error)")
        case .locked, .unwritable, .damaged: self = .unavailable("\(error)")
        default: self = .unknown("\(error)")
        }
    }

    private init(http error: any HTTPResponseError) {
        switch error.status.code {
        case 404: self = .notFound()
        case 400: self = .malformed("无法读懂这个请求。")
        case 413: self = .tooLarge(limit: 1 << 20)
        default:
            self = Problem(
                status: error.status, code: "http-\(error.status.code)",
                title: error.status.reasonPhrase, detail: "请求无法处理。", cause: "\(error)")
        }
    }
}
