import Foundation
import NIOSSL

/// The certificate and the key that the service shows its clients.
struct TLSFiles {
    let certificate: String
    let key: String

    /// TLS 1.2 or later.
    ///
    /// - Throws: where a file can't be used. Every handshake would fail otherwise, and nobody would
    ///   see why.
    func configuration() throws(ServerError) -> TLSConfiguration {
        try requireReadable(certificate)
        try requireReadable(key)
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw .unusableTLSFile(path: certificate, detail: Self.noCertificate)
        }
        guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw .unusableTLSFile(path: key, detail: Self.noKey)
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .unpairedTLSFiles(certificate: certificate, key: key)
        }
        return configuration
    }

    private func requireReadable(_ path: String) throws(ServerError) {
        guard access(path, R_OK) == 0 else {
            throw .unusableTLSFile(path: path, detail: ServerError.reason(errno))
        }
    }
}

extension TLSFiles {
    private static let noCertificate = "里面没有 PEM 格式的证书"
    private static let noKey = "里面没有 PEM 格式的私钥，或私钥有密码"
}
