import Estate
import Foundation

/// Why the service can't start: the environment failed.
public enum ServerError: Error, Hashable, Sendable {
    /// A file for TLS, and what is wrong with it.
    case unusableTLSFile(path: String, detail: String)
    /// The key is not the certificate's.
    case unpairedTLSFiles(certificate: String, key: String)
    case unreachableAddress(host: String, port: Int, detail: String)
    /// The folder for uploads.
    case unusableFolder(path: String, detail: String)
    /// The program was not installed whole.
    case incompleteProgram(detail: String)
}

extension ServerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unusableTLSFile(let path, let detail): "TLS 文件“\(path)”不能用：\(detail)。"
        case .unpairedTLSFiles(let certificate, let key):
            "TLS 私钥“\(key)”与证书“\(certificate)”不配对。"
        case .unreachableAddress(let host, let port, let detail):
            "无法在 \(host) 的端口 \(port) 上监听：\(detail)。请检查 --host，或用 --port 换一个端口。"
        case .unusableFolder(let path, let detail): "文件夹“\(path)”不能用：\(detail)。"
        case .incompleteProgram(let detail): "程序安装不完整，缺少网页模板：\(detail)。"
        }
    }
}

extension ServerError {
    /// What an `errno` means for people.
    static func reason(_ error: CInt) -> String {
        switch error {
        case ENOENT: "文件不存在"
        default: SystemReason.text(error)
        }
    }

    static let unknownHost = "找不到这个地址"
}
