import Foundation
import NIOSSL
import Testing

@testable import Web

@Suite struct TLSFilesTests {
    /// Looks at two files with these contents.
    private func configuration(
        certificate: String?, key: String?
    ) throws -> TLSConfiguration {
        try ScratchFolder.use { folder in
            for (name, text) in [("certificate", certificate), ("key", key)] {
                guard let text else { continue }
                try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
            }
            return try TLSFiles(certificate: folder + "/certificate", key: folder + "/key")
                .configuration()
        }
    }

    @Test func `a certificate and its key serve TLS 1.2 and later`() throws {
        let configuration = try configuration(
            certificate: TestCertificate.certificate, key: TestCertificate.key)
        #expect(configuration.minimumTLSVersion == .tlsv12)
        #expect(configuration.applicationProtocols == ["http/1.1"])
    }

    @Test func `each thing that can be wrong is told in one line`() throws {
        let (certificate, key) = (TestCertificate.certificate, TestCertificate.key)
        for (files, expected) in [
            ((nil, key), "文件不存在"), ((certificate, nil), "文件不存在"),
            (("nonsense", key), "没有 PEM 格式的证书"), ((key, key), "没有 PEM 格式的证书"),
            ((certificate, "nonsense"), "没有 PEM 格式的私钥"),
            ((certificate, TestCertificate.otherKey), "不配对"),
        ] as [((String?, String?), String)] {
            #expect {
                try configuration(certificate: files.0, key: files.1)
            } throws: { error in
                let text = "\(error)"
                return error is ServerError && text.contains(expected) && !text.contains("\n")
            }
        }
    }

    @Test func `a server is reached over TLS`() async throws {
        try await ScratchFolder.use { folder in
            var options = ServerOptions()
            options.tlsCertificate = folder + "/certificate"
            options.tlsKey = folder + "/key"
            try TestCertificate.certificate.write(
                toFile: folder + "/certificate", atomically: false, encoding: .utf8)
            try TestCertificate.key.write(
                toFile: folder + "/key", atomically: false, encoding: .utf8)
            try await RunningServer.use(options: options) { server in
                let answer = try await TLSClient.ask(
                    "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", port: server.port, until: "hello")
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(answer.hasSuffix("hello"))
            }
        }
    }
}
