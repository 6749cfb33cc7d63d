import Testing

@testable import Storage

@Suite struct SecretTests {
    @Test func `a secret tells what it is and nothing else`() {
        let secrets = (0..<200).map { _ in Secret.random(prefix: "mtx_") }
        #expect(Set(secrets.map(\.text)).count == 200)
        #expect(Set(secrets.map(\.hash)).count == 200)
        for secret in secrets {
            #expect(secret.text.hasPrefix("mtx_"))
            #expect(secret.text.count == 4 + 43)
            #expect(
                secret.text.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
                })
            #expect(secret.hash == SecretHash(of: secret.text))
        }
    }

    @Test func `what is stored is the SHA-256`() {
        // FIPS 180-2, appendix B.1.
        let bytes: [UInt8] = [
            0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE,
            0x22,
            0x23, 0xB0, 0x03, 0x61, 0xA3, 0x96, 0x17, 0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61, 0xF2,
            0x00,
            0x15, 0xAD,
        ]
        #expect(SecretHash(of: "abc").bytes == bytes)
    }

    @Test func `a log that prints a secret does not tell it`() {
        let secret = Secret.random(prefix: "mtx_")
        #expect(!"\(secret)".contains(secret.text))
        #expect(!String(reflecting: secret).contains(secret.text))
    }
}
